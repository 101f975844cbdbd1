import { createContext, useContext, useSyncExternalStore } from "react";
import type { OpenForm } from "../../excel/form";
import type { ExcelProblem, ExcelResult, RemarkCode } from "../../excel/result";
import { type Watch, watchForms } from "../../excel/watch";
import { score } from "../../scoring/score";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { commands, type CommandMethods, type CommandTable, type FormCommand, type WorkbookCommand } from "./commands";

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
  /** What the last command could not do beside what it was asked for. */
  readonly remarks: readonly RemarkCode[];
}

/** The pane's one connection to Excel: an external store for React, and the commands. */
export interface Session extends CommandMethods {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts to follow the workbook; calling it again after a failure tries again. */
  connect(): Promise<void>;
  dismissRemarks(): void;
}

/** What a session stands on; a test puts its own in place. */
export interface SessionParts {
  readonly watchForms: typeof watchForms;
  readonly commands: CommandTable;
  /** In milliseconds; after them Excel is called slow. */
  readonly patience: number;
}

const PATIENCE = 10_000;

type AnyCommand = FormCommand<readonly unknown[], unknown> | WorkbookCommand<readonly unknown[], unknown>;

export function createSession(parts: Partial<SessionParts> = {}): Session {
  const { patience, ...excel } = { watchForms, commands, patience: PATIENCE, ...parts };
  let state: SessionState = { connection: "waiting", sheet: null, problem: null, remarks: [] };
  let watching: Watch | null = null;
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

  let rewritten: Promise<unknown> = Promise.resolve();
  /** What rewrites a description reads it first: two at once, and the second would write back what the first began with. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = rewritten.then(work);
    rewritten = done.catch(() => undefined);
    return done;
  };

  /** Runs a command; when it is done, the state shows what it did. */
  const method = (command: AnyCommand) => {
    const run = running(command);
    return command.seen === "read again" ? (...given: readonly unknown[]) => inTurn(() => run(...given)) : run;
  };
  const running =
    (command: AnyCommand) =>
    async (...given: readonly unknown[]): Promise<ExcelResult<unknown>> => {
      const { sheet } = state;
      if (command.on === "form" && sheet?.kind !== "form")
        return { ok: false, problem: { code: "not-a-form", detail: "no form is open in the pane" } };
      const told = command.seen === "events" ? watching?.expectChange() : undefined;
      const result =
        command.on === "form" && sheet?.kind === "form"
          ? await command.run(sheet.form, ...given)
          : await (command as WorkbookCommand<readonly unknown[], unknown>).run(...given);
      // What was noted before concerns nobody any more; going to a cell changes nothing about it.
      if (command.seen !== "nothing") update({ remarks: result.ok ? (result.remarks ?? []) : [] });
      if (!result.ok) return result;
      if (command.seen === "read again") await watching?.refresh();
      await told?.();
      return result;
    };

  return {
    getState: () => state,
    dismissRemarks: () => update({ remarks: [] }),
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
      if (watching !== null) await watching.refresh();
      else {
        const started = await excel.watchForms(onRead);
        if (started.ok) watching = started.value;
        else update({ connection: "failed", problem: started.problem });
      }
      clearTimeout(timer);
      connecting = false;
    },
    ...(Object.fromEntries(
      Object.entries(excel.commands).map(([name, command]) => [name, method(command as Parameters<typeof method>[0])]),
    ) as unknown as CommandMethods),
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
