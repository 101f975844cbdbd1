import { createContext, useContext, useSyncExternalStore } from "react";
import type { RemarkKey, Reservation } from "../../excel/appraise";
import type { OpenForm, RowCell } from "../../excel/form";
import { goToCell, goToForm, goToRow } from "../../excel/go-to";
import type { ExcelProblem, ExcelResult } from "../../excel/result";
import { watchForms } from "../../excel/watch";
import type { Rubric } from "../../rubric/schema";
import type { Answers, Appraisal, ReasonCode } from "../../rubric/answers";
import { score } from "../../scoring/score";
import type { FormStatus } from "../../form/description";
import type { Inspection } from "../../inspect/inspect-form";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { attempt } from "./attempt";

/** The active sheet as the pane shows it: a form comes with its points. */
export type SheetView =
  | { readonly kind: "other"; readonly forms: readonly string[] }
  | { readonly kind: "form"; readonly form: OpenForm; readonly scores: ScoreSheet };

export interface SessionState {
  /** "slow": Excel has not answered within reason, and still may. */
  readonly connection: "waiting" | "slow" | "connected" | "failed";
  /** The last sheet that could be read; a passing problem does not wipe it from the screen. */
  readonly sheet: SheetView | null;
  /** Why the last reading failed. */
  readonly problem: ExcelProblem | null;
}

type Done = Promise<ExcelResult<void>>;

/** The part of excel/ that the pane uses; a test puts its own in place. */
export interface ExcelPort {
  watchForms: typeof watchForms;
  goToRow(form: OpenForm, criterionId: string, cell: RowCell): Done;
  goToForm(sheetName: string): Done;
  installForm(rubric: Rubric): Promise<ExcelResult<{ sheetName: string }>>;
  fillForm(form: OpenForm, answers: Answers, profile: Readonly<Record<string, string>>): Done;
  clearForm(form: OpenForm): Done;
  setFigure(form: OpenForm, criterionId: string, cell: "figure" | "denominator", value: number): Done;
  goToCell(form: OpenForm, row: number, column: number): Done;
  checkForm(form: OpenForm): Promise<ExcelResult<Inspection>>;
  repairForm(form: OpenForm): Promise<ExcelResult<{ readonly repaired: number }>>;
  openCopy(form: OpenForm): Done;
  startAppraisal(form: OpenForm, accepted: readonly Reservation[]): Done;
  undoAppraisal(form: OpenForm): Done;
  fillAppraisal(form: OpenForm, appraisal: Appraisal): Done;
  agreeRows(form: OpenForm, criterionIds: readonly string[]): Done;
  setReason(form: OpenForm, criterionId: string, reason: ReasonCode | null): Done;
  setRemark(form: OpenForm, criterionId: string, key: RemarkKey, text: string): Done;
  setStatus(form: OpenForm, status: FormStatus): Done;
}

// Installing and filling bring the whole plan of a sheet with them: they load when somebody asks for them.
const excelPort: ExcelPort = {
  watchForms,
  goToRow,
  goToForm,
  installForm: async (rubric) => (await import("../../excel/install")).installForm(rubric),
  fillForm: async (...given) => (await import("../../excel/fill")).fillForm(...given),
  clearForm: async (form) => (await import("../../excel/fill")).clearForm(form),
  setFigure: async (...given) => (await import("../../excel/fill")).setFigure(...given),
  goToCell,
  checkForm: async (form) => (await import("../../excel/inspect")).checkForm(form),
  repairForm: async (form) => (await import("../../excel/inspect")).repairForm(form),
  openCopy: async (form) => {
    const [{ writeForm }, { openWorkbook }] = await Promise.all([
      import("../../xlsx/form-file"),
      import("../../excel/open-workbook"),
    ]);
    return openWorkbook(writeForm(form.rubric, form, { ...form, dialect: "native" }));
  },
  startAppraisal: async (...given) => (await import("../../excel/appraise")).startAppraisal(...given),
  undoAppraisal: async (form) => (await import("../../excel/appraise")).undoAppraisal(form),
  fillAppraisal: async (...given) => (await import("../../excel/appraise")).fillAppraisal(...given),
  agreeRows: async (...given) => (await import("../../excel/appraise")).agreeRows(...given),
  setReason: async (...given) => (await import("../../excel/appraise")).setReason(...given),
  setRemark: async (...given) => (await import("../../excel/appraise")).setRemark(...given),
  setStatus: async (...given) => (await import("../../excel/appraise")).setStatus(...given),
};

/** The pane's one connection to Excel: an external store for React, and the commands. */
export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts to follow the workbook; calling it again after a failure tries again. */
  connect(): Promise<void>;
  installForm(rubric: Rubric): Promise<ExcelResult<{ sheetName: string }>>;
  goToRow(criterionId: string, cell: RowCell): Done;
  goToForm(sheetName: string): Done;
  fillForm(answers: Answers, profile: Readonly<Record<string, string>>): Done;
  clearForm(): Done;
  setFigure(criterionId: string, cell: "figure" | "denominator", value: number): Done;
  goToCell(row: number, column: number): Done;
  /** Compares the open form with its plan; nothing is written. */
  checkForm(): Promise<ExcelResult<Inspection>>;
  repairForm(): Promise<ExcelResult<{ readonly repaired: number }>>;
  /** Opens a copy of the form with native formulas as a new workbook. */
  openCopy(): Done;
  startAppraisal(accepted?: readonly Reservation[]): Done;
  undoAppraisal(): Done;
  fillAppraisal(appraisal: Appraisal): Done;
  agreeRows(criterionIds: readonly string[]): Done;
  setReason(criterionId: string, reason: ReasonCode | null): Done;
  setRemark(criterionId: string, key: RemarkKey, text: string): Done;
  setStatus(status: FormStatus): Done;
}

const PATIENCE = 10_000;

export function createSession(excel: ExcelPort = excelPort, patience = PATIENCE): Session {
  let state: SessionState = { connection: "waiting", sheet: null, problem: null };
  let watching: { refresh(): Promise<void> } | null = null;
  let connecting = false;
  const listeners = new Set<() => void>();

  const update = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const scoresOf = (form: OpenForm): ScoreSheet => {
    const before = state.sheet;
    // Moving the selection leaves the answers as they are.
    return before?.kind === "form" && before.form.rubric === form.rubric && before.form.answers === form.answers
      ? before.scores
      : score(form.rubric, form.answers);
  };

  const onRead: Parameters<typeof watchForms>[0] = (reading) => {
    if (!reading.ok) {
      update({ connection: state.sheet === null ? "failed" : "connected", problem: reading.problem });
      return;
    }
    const sheet = reading.value;
    update({
      connection: "connected",
      problem: null,
      sheet:
        sheet.kind === "form"
          ? { kind: "form", form: sheet.form, scores: scoresOf(sheet.form) }
          : { kind: "other", forms: sheet.forms },
    });
  };

  const refreshed = async (): Promise<ExcelResult<void>> => {
    await watching?.refresh();
    return { ok: true, value: undefined };
  };

  /** A command and a fresh look at what it did. */
  const command = async <T>(run: () => Promise<ExcelResult<T>>): Promise<ExcelResult<T>> => {
    const result = await attempt(run);
    if (result.ok) await attempt(refreshed);
    return result;
  };

  const onForm = <T>(run: (form: OpenForm) => Promise<ExcelResult<T>>): Promise<ExcelResult<T>> => {
    const { sheet } = state;
    if (sheet?.kind !== "form")
      return Promise.resolve({ ok: false, problem: { code: "not-a-form", detail: "no form is open in the pane" } });
    return command(() => run(sheet.form));
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async connect() {
      if (connecting) return;
      connecting = true;
      if (state.sheet === null) update({ connection: "waiting", problem: null });
      const timer = setTimeout(() => {
        if (state.connection === "waiting") update({ connection: "slow" });
      }, patience);
      if (watching !== null) {
        const again = await attempt(refreshed);
        if (!again.ok) update({ connection: state.sheet === null ? "failed" : "connected", problem: again.problem });
      } else {
        const started = await attempt(() => excel.watchForms(onRead));
        if (started.ok) watching = started.value;
        else update({ connection: "failed", problem: started.problem });
      }
      clearTimeout(timer);
      connecting = false;
    },
    installForm: (rubric) => command(() => excel.installForm(rubric)),
    goToForm: (sheetName) => command(() => excel.goToForm(sheetName)),
    goToRow: (criterionId, cell) => onForm((form) => excel.goToRow(form, criterionId, cell)),
    fillForm: (answers, profile) => onForm((form) => excel.fillForm(form, answers, profile)),
    clearForm: () => onForm((form) => excel.clearForm(form)),
    setFigure: (criterionId, cell, value) => onForm((form) => excel.setFigure(form, criterionId, cell, value)),
    goToCell: (row, column) => onForm((form) => excel.goToCell(form, row, column)),
    checkForm: () => onForm((form) => excel.checkForm(form)),
    repairForm: () => onForm((form) => excel.repairForm(form)),
    openCopy: () => onForm((form) => excel.openCopy(form)),
    startAppraisal: (accepted = []) => onForm((form) => excel.startAppraisal(form, accepted)),
    undoAppraisal: () => onForm((form) => excel.undoAppraisal(form)),
    fillAppraisal: (appraisal) => onForm((form) => excel.fillAppraisal(form, appraisal)),
    agreeRows: (ids) => onForm((form) => excel.agreeRows(form, ids)),
    setReason: (id, reason) => onForm((form) => excel.setReason(form, id, reason)),
    setRemark: (id, key, text) => onForm((form) => excel.setRemark(form, id, key, text)),
    setStatus: (status) => onForm((form) => excel.setStatus(form, status)),
  };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionContext above it.");
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}
