import type { ReasonCode } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { isFault } from "../scoring/score-sheet";
import { buildPlan } from "../sheet/build-plan";
import { reasonLabel } from "../sheet/cell-labels";
import { isAppraisalKey } from "../sheet/columns";
import { type AppraisalEntry, type FormStatus, formStateEntries } from "../sheet/description";
import type { FindingKind } from "../sheet/finding";
import { agreedCells } from "../sheet/form-cells";
import { placementOf, plannedForm, rowsById } from "../sheet/placed-plan";
import type { Placement } from "../sheet/placement";
import { type ColumnKey, LIST_COLUMN, type SheetPlan } from "../sheet/plan";
import { placedPrint, placePart, unlockedAreas } from "../sheet/plan-part";
import { packSelf } from "../sheet/self-record";
import { type CellWrite, columnBlocks } from "./column-blocks";
import type { OpenForm } from "./form";
import { type InspectedSheet, inspectSheet } from "./inspect";
import { plainText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { rangeOf, writePart, writePrintArea, writeTexts } from "./write-plan";

/** What stands against an appraisal and may be accepted by the appraiser. */
export type Reservation = "other-version" | "self-faults";

type Target = Pick<OpenForm, "sheetId">;

/** Findings that do not touch what is counted. */
const HARMLESS: readonly FindingKind[] = ["other-version", "number-as-text"];

/**
 * Adds the appraiser's columns to the right of a form that may have been used and changed, keeps a copy of the agency's part
 * with its fingerprint, and locks it. Three syncs; either everything stands there afterwards or nothing.
 */
export function startAppraisal({ sheetId }: Target, accepted: readonly Reservation[] = []): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.protection.load("protected,options");
    const opened = await inspectSheet(context, sheet);
    refuseUnready(opened, accepted);
    const { inspection, rubric, contents, description, descriptionSheet } = opened;
    const { cells, answers } = inspection;

    const base = plannedForm(rubric, description.dialect, false);
    const firstColumn = Math.max(base.columns.length, ...contents.values.map((row) => row.length));
    const whole = plannedForm(rubric, description.dialect, true);
    const columns = withAppraisal(inspection.columns, whole, firstColumn);
    const rows = rowsById(contents.values);
    const placement = placementOf(whole, rows, columns);
    const plan = buildPlan(rubric, descriptionSheet.name, description.dialect, { placement, appraisal: true });
    const record = packSelf({ answers, profile: cells.profile }, description.status);
    try {
      await withoutProtection(context, sheet, descriptionSheet, () => {
        context.application.suspendApiCalculationUntilNextSync();
        rangeOf(sheet, { row: 0, column: 0, rows: contents.values.length, columns: firstColumn }).format.protection.locked = true;
        writePart(sheet, placePart(plan, placement, base.columns.length, firstColumn), descriptionSheet.name);
        writePrintArea(sheet, placedPrint(plan, placement, contents.values.length - 1));
        writeFormState(opened, "appraising", record);
        const { lists } = base.description;
        writeTexts(descriptionSheet, lists.length, LIST_COLUMN, plan.description.lists.slice(lists.length).map((text) => [text]));
      });
    } catch (error) {
      await runExcel((again) => takeBack(again, sheetId, { firstColumn, count: whole.columns.length - base.columns.length }, base, placementOf(base, rows, inspection.columns), opened, description.status));
      throw error;
    }
  });
}

/** Takes an appraisal back: its columns go, the agency's cells can be filled in again, the page is as it was. */
export function undoAppraisal({ sheetId }: Target): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const opened = await inspectSheet(context, context.workbook.worksheets.getItem(sheetId));
    const { inspection, rubric, contents, description } = opened;
    if (inspection.appraisal === null) throw new FormProblem("no-appraisal", "there are no columns of an appraisal");
    const at = [...inspection.columns].flatMap(([key, column]) => (isAppraisalKey(key) ? [column] : []));
    const base = plannedForm(rubric, description.dialect, false);
    const placement = placementOf(base, rowsById(contents.values), inspection.columns);
    const firstColumn = Math.min(...at);
    await takeBack(context, sheetId, { firstColumn, count: Math.max(...at) - firstColumn + 1 }, base, placement, opened, description.appraisal?.before ?? "sent");
  });
}

/** Takes the agency's figures over as the appraiser's, for these rows; other cells stay. One sync. */
export function agreeRows(form: OpenForm, ids: readonly string[]): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () =>
    criteriaOf(form.rubric).flatMap(({ item, exceptions }) => {
      const row = form.rowOf.get(item.id);
      if (row === undefined || !ids.includes(item.id)) return [];
      const { own, lines } = agreedCells(item, exceptions.length > 0, form.answers[item.id] ?? {});
      const lineRows = [...(form.layout.lineRowsOf.get(item.id) ?? [])];
      return [
        ...[...own].map(([key, value]) => ({ row, key, value })),
        ...lineRows.map(([line, lineRow]) => ({ row: lineRow, key: "appraisedFigure" as const, value: lines[line] ?? "" })),
      ];
    }),
  );
}

/** Words about one row of an appraisal; "" empties the cell. One sync. */
export function setRemark(form: OpenForm, criterionId: string, key: "opinion" | "request" | "explanation" | "addedEvidence", text: string): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () => [{ row: rowOf(form, criterionId), key, value: text }]);
}

/** The reason of one row's points; null empties the cell. One sync. */
export function setReason(form: OpenForm, criterionId: string, reason: ReasonCode | null): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () => [{ row: rowOf(form, criterionId), key: "reason", value: reason === null ? "" : reasonLabel(reason) }]);
}

/** Moves the form on its way between agency and province. */
export function setStatus({ sheetId }: Target, status: FormStatus): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    await withoutProtection(context, null, opened.descriptionSheet, () => writeFormState(opened, status, opened.description.appraisal));
  });
}

function refuseUnready({ inspection }: InspectedSheet, accepted: readonly Reservation[]): void {
  const { findings, scores, appraisal } = inspection;
  if (appraisal !== null) throw new FormProblem("appraisal-exists", "the sheet has columns of an appraisal");
  const harmful = findings.filter(({ kind }) => !HARMLESS.includes(kind));
  if (harmful.length > 0) throw new FormProblem("form-differs", harmful.map(({ kind, rowId }) => `${kind} ${rowId ?? ""}`.trim()).join("; "));
  if (findings.some(({ kind }) => kind === "other-version") && !accepted.includes("other-version")) throw new FormProblem("other-version", "the fingerprint is not the library's");
  const faults = scores.criteria.filter(({ states }) => states.some(isFault)).map(({ id }) => id);
  if (faults.length > 0 && !accepted.includes("self-faults")) throw new FormProblem("self-faults", faults.join(", "));
}

function withAppraisal(columns: ReadonlyMap<ColumnKey, number>, whole: SheetPlan, firstColumn: number): ReadonlyMap<ColumnKey, number> {
  const added = whole.columns.flatMap(({ key }) => (isAppraisalKey(key) ? [key] : []));
  return new Map([...columns, ...added.map((key, index): [ColumnKey, number] => [key, firstColumn + index])]);
}

/** Removes the columns of an appraisal and what it changed elsewhere. */
async function takeBack(
  context: Excel.RequestContext,
  sheetId: string,
  { firstColumn, count }: { readonly firstColumn: number; readonly count: number },
  base: SheetPlan,
  placement: Placement,
  opened: InspectedSheet,
  status: FormStatus,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const descriptionSheet = context.workbook.worksheets.getItem(opened.descriptionSheet.name);
  sheet.protection.load("protected,options");
  await withoutProtection(context, sheet, descriptionSheet, () => {
    rangeOf(sheet, { row: 0, column: firstColumn, rows: 1, columns: count }).getEntireColumn().delete(Excel.DeleteShiftDirection.left);
    for (const area of unlockedAreas(base, placement)) rangeOf(sheet, area).format.protection.locked = false;
    writePrintArea(sheet, placedPrint(base, placement, opened.contents.values.length - 1));
    writeFormState({ ...opened, descriptionSheet }, status, null);
    const known = base.description.lists.length;
    const more = opened.facts.length - known;
    if (more > 0) rangeOf(descriptionSheet, { row: known, column: LIST_COLUMN, rows: more, columns: 1 }).clear(Excel.ClearApplyTo.contents);
  });
}

/** The last rows of the describing sheet: status and, while there is an appraisal, the agency's part as it was. */
function writeFormState({ descriptionSheet, facts }: Pick<InspectedSheet, "descriptionSheet" | "facts">, status: FormStatus, appraisal: AppraisalEntry | null): void {
  const keys = facts.map(([key]) => String(key));
  const lasting = keys.findIndex((key) => key === "" || key === "status" || key.startsWith("appraisal"));
  const first = lasting < 0 ? keys.length : lasting;
  const entries = formStateEntries(status, appraisal).map(({ key, value }) => [key, value]);
  const leftOver = keys.filter((key, row) => row >= first + entries.length && key !== "").map(() => ["", ""]);
  writeTexts(descriptionSheet, first, 0, [...entries, ...leftOver]);
}

/**
 * Lets a change go to Excel with both sheets unprotected, and protects them again as they were, also when it fails.
 * The form's protection is loaded by the caller, where the form is touched at all.
 */
async function withoutProtection(context: Excel.RequestContext, form: Excel.Worksheet | null, descriptionSheet: Excel.Worksheet, change: () => void): Promise<void> {
  descriptionSheet.protection.load("protected");
  await context.sync();
  const options = form?.protection.protected ? form.protection.options : null;
  const described = descriptionSheet.protection.protected;
  const protect = (): void => {
    if (options !== null) form?.protection.protect(options);
    if (described) descriptionSheet.protection.protect();
  };
  if (options !== null) form?.protection.unprotect();
  if (described) descriptionSheet.protection.unprotect();
  change();
  protect();
  try {
    await context.sync();
  } catch (error) {
    await runExcel(async (again) => {
      const sheets = [form, descriptionSheet].flatMap((sheet) => (sheet === null ? [] : [again.workbook.worksheets.getItem(sheet.name)]));
      for (const sheet of sheets) sheet.protection.load("protected");
      await again.sync();
      for (const sheet of sheets) {
        const wanted = sheet.name === descriptionSheet.name ? described : options !== null;
        if (wanted && !sheet.protection.protected) sheet.protection.protect(sheet.name === descriptionSheet.name ? undefined : (options ?? undefined));
      }
      await again.sync();
    });
    throw error;
  }
}

interface AppraisalWrite {
  readonly row: number;
  readonly key: ColumnKey;
  readonly value: string | number;
}

function rowOf(form: OpenForm, criterionId: string): number {
  const row = form.rowOf.get(criterionId);
  if (row === undefined) throw new FormProblem("sheet-gone", `no row for ${criterionId}`);
  return row;
}

/** Writes into the unlocked cells of an appraisal. */
function writeAppraisal(form: OpenForm, writes: () => readonly AppraisalWrite[]): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    if (form.appraisal === null) throw new FormProblem("no-appraisal", "there are no columns of an appraisal");
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    const cells = writes().flatMap(({ row, key, value }): CellWrite[] => {
      const column = form.layout.columns.get(key);
      return column === undefined ? [] : [{ row, column, value }];
    });
    for (const { row, column, values } of columnBlocks(cells)) {
      sheet.getRangeByIndexes(row, column, values.length, 1).values = values.map((value) => [plainText(value)]);
    }
    await context.sync();
  });
}
