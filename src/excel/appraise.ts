import { type AppraisalEntry, type FormStatus, formStateEntries, LIST_COLUMN } from "../form/description";
import { isAppraisalKey, type ColumnKey } from "../form/columns";
import { type Appraisal, type ReasonCode, reasonCodes } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { isFault } from "../scoring/score-sheet";
import { buildPlan } from "../sheet/build-plan";
import { reasonLabel } from "../form/cell-labels";
import type { FindingKind } from "../inspect/finding";
import { agreedCells, appraisalCells, type InputCells } from "../form/input-cells";
import { placementOf, plannedForm, rowsById } from "../sheet/placed-plan";
import type { Placement } from "../sheet/placement";
import { type SheetPlan } from "../sheet/sheet-plan";
import { placedPrint, placePart, unlockedAreas } from "../sheet/plan-part";
import { packSelf } from "../form/self-record";
import { type CellWrite, columnBlocks } from "./column-blocks";
import type { OpenForm } from "./form";
import { type InspectedSheet, inspectSheet } from "./inspect";
import { protectAgain } from "./protect-again";
import { inputText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { rangeOf, writePart, writePrintArea, writeTexts } from "./write-plan";

/** What stands against an appraisal and may be accepted by the appraiser. */
export type Reservation = "other-version" | "self-faults";

/** The columns of an appraisal that hold words. */
export type RemarkKey = "opinion" | "request" | "explanation" | "addedEvidence";

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
    const opened = await inspectSheet(context, sheet);
    refuseUnready(opened, accepted);
    const { inspection, rubric, contents, description, descriptionSheet, descriptionName } = opened;

    const base = plannedForm(rubric, description.dialect, false);
    const firstColumn = Math.max(base.columns.length, ...contents.values.map((row) => row.length));
    const whole = plannedForm(rubric, description.dialect, true);
    const columns = withAppraisal(inspection.columns, whole, firstColumn);
    const rows = rowsById(contents.values);
    const placement = placementOf(whole, rows, columns);
    const plan = buildPlan(rubric, descriptionName, description.dialect, { placement, appraisal: true });
    const record = packSelf(
      { answers: inspection.cells.answers, profile: inspection.cells.profile },
      description.status,
    );
    const known = base.description.lists.length;
    const reasons = plan.description.lists.slice(known).map((text) => [text]);
    try {
      await withoutProtection(context, sheet, opened, () => {
        context.application.suspendApiCalculationUntilNextSync();
        rangeOf(sheet, {
          row: 0,
          column: 0,
          rows: contents.values.length,
          columns: firstColumn,
        }).format.protection.locked = true;
        writePart(sheet, placePart(plan, placement, base.columns.length, firstColumn), descriptionName);
        writePrintArea(sheet, placedPrint(plan, placement));
        writeFormState(opened, "appraising", record);
        writeTexts(descriptionSheet, known, LIST_COLUMN, reasons);
      });
    } catch (error) {
      const added = { firstColumn, count: whole.columns.length - base.columns.length };
      const back = {
        base,
        placement: placementOf(base, rows, inspection.columns),
        status: description.status,
        entry: record,
      };
      // A failure here must not hide the first one, so it is not reported.
      await runExcel((again) => takeBack(again, sheetId, added, back, opened));
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
    const added = { firstColumn, count: Math.max(...at) - firstColumn + 1 };
    await takeBack(
      context,
      sheetId,
      added,
      { base, placement, status: description.appraisal?.before ?? "sent", entry: description.appraisal },
      opened,
    );
  });
}

/** Takes the agency's figures over as the appraiser's, for these rows; other cells stay. One sync. */
export function agreeRows(form: OpenForm, ids: readonly string[]): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () =>
    criteriaOf(form.rubric).flatMap(({ item, exceptions }) =>
      ids.includes(item.id)
        ? rowWrites(form, item.id, agreedCells(item, exceptions.length > 0, form.answers[item.id] ?? {}))
        : [],
    ),
  );
}

/** Writes a whole appraisal into its cells; rows without an answer become blank. One sync. */
export function fillAppraisal(form: OpenForm, appraisal: Appraisal): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () =>
    criteriaOf(form.rubric).flatMap(({ item, exceptions }) =>
      rowWrites(form, item.id, appraisalCells(item, exceptions.length > 0, appraisal[item.id] ?? {})),
    ),
  );
}

/** Words about one row of an appraisal; "" empties the cell. One sync. */
export function setRemark(
  form: OpenForm,
  criterionId: string,
  key: RemarkKey,
  text: string,
): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () => [{ row: rowOf(form, criterionId), key, value: text }]);
}

/** The reason of one row's points; null empties the cell. One sync. */
export function setReason(form: OpenForm, criterionId: string, reason: ReasonCode | null): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () => [
    { row: rowOf(form, criterionId), key: "reason", value: reason === null ? "" : reasonLabel(reason) },
  ]);
}

/** Moves the form on its way between agency and province. */
export function setStatus({ sheetId }: Target, status: FormStatus): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    await withoutProtection(context, null, opened, () => writeFormState(opened, status, opened.description.appraisal));
  });
}

function refuseUnready({ inspection }: InspectedSheet, accepted: readonly Reservation[]): void {
  const { findings, scores, appraisal } = inspection;
  if (appraisal !== null) throw new FormProblem("appraisal-exists", "the sheet has columns of an appraisal");
  // The sheet does not count a number that stands as text, so its row has no points there: an error of the agency, no tampering.
  const asText = new Set(
    findings.flatMap(({ kind, rowId }) => (kind === "number-as-text" && rowId !== null ? [rowId] : [])),
  );
  const harmful = findings.filter(
    ({ kind, rowId }) => !HARMLESS.includes(kind) && !(kind === "points-differ" && rowId !== null && asText.has(rowId)),
  );
  if (harmful.length > 0)
    throw new FormProblem("form-differs", harmful.map(({ kind, rowId }) => `${kind} ${rowId ?? ""}`.trim()).join("; "));
  if (findings.some(({ kind }) => kind === "other-version") && !accepted.includes("other-version"))
    throw new FormProblem("other-version", "the fingerprint is not the library's");
  const faults = scores.criteria
    .filter(({ id, states }) => states.some(isFault) || asText.has(`criterion:${id}`))
    .map(({ id }) => id);
  if (faults.length > 0 && !accepted.includes("self-faults")) throw new FormProblem("self-faults", faults.join(", "));
}

function withAppraisal(
  columns: ReadonlyMap<ColumnKey, number>,
  whole: SheetPlan,
  firstColumn: number,
): ReadonlyMap<ColumnKey, number> {
  const added = whole.columns.flatMap(({ key }) => (isAppraisalKey(key) ? [key] : []));
  return new Map([...columns, ...added.map((key, index): [ColumnKey, number] => [key, firstColumn + index])]);
}

/** How a form was before its appraisal. */
interface Before {
  readonly base: SheetPlan;
  readonly placement: Placement;
  readonly status: FormStatus;
  /** What the describing sheet keeps of the appraisal, or may keep of one that failed. */
  readonly entry: AppraisalEntry | null;
}

/** Removes the columns of an appraisal and what it changed elsewhere. */
async function takeBack(
  context: Excel.RequestContext,
  sheetId: string,
  { firstColumn, count }: { readonly firstColumn: number; readonly count: number },
  { base, placement, status, entry }: Before,
  opened: InspectedSheet,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const descriptionSheet = context.workbook.worksheets.getItem(opened.descriptionName);
  const state = { ...opened, descriptionSheet };
  await withoutProtection(context, sheet, state, () => {
    const added = rangeOf(sheet, { row: 0, column: firstColumn, rows: opened.contents.values.length, columns: count });
    added.conditionalFormats.clearAll();
    added.dataValidation.clear();
    added.getEntireColumn().delete(Excel.DeleteShiftDirection.left);
    for (const area of unlockedAreas(base, placement)) rangeOf(sheet, area).format.protection.locked = false;
    writePrintArea(sheet, placedPrint(base, placement));
    const emptied = formStateEntries(status, entry).map(() => ["", ""]);
    writeTexts(descriptionSheet, stateRow(state), 0, emptied);
    writeFormState(state, status, null);
    writeTexts(
      descriptionSheet,
      base.description.lists.length,
      LIST_COLUMN,
      reasonCodes.map(() => [""]),
    );
  });
}

/** The last rows of the describing sheet: status and, while there is an appraisal, the agency's part as it was. */
function writeFormState(
  opened: Pick<InspectedSheet, "descriptionSheet" | "facts">,
  status: FormStatus,
  appraisal: AppraisalEntry | null,
): void {
  writeTexts(
    opened.descriptionSheet,
    stateRow(opened),
    0,
    formStateEntries(status, appraisal).map(({ key, value }) => [key, value]),
  );
}

/** The first row of the describing sheet that changes in the life of a form. */
function stateRow({ facts }: Pick<InspectedSheet, "facts">): number {
  const row = facts.findIndex(([key]) => key === "" || key === "status");
  return row < 0 ? facts.length : row;
}

/**
 * Lets a change go to Excel in one sync with the sheets unprotected, and protects them again as they were, also when it fails.
 * @param form null where the form itself is not touched
 */
async function withoutProtection(
  context: Excel.RequestContext,
  form: Excel.Worksheet | null,
  { contents, protection, descriptionSheet, descriptionName, isDescriptionProtected }: InspectedSheet,
  change: () => void,
): Promise<void> {
  const options = form === null ? null : protection;
  if (options !== null) form?.protection.unprotect();
  if (isDescriptionProtected) descriptionSheet.protection.unprotect();
  change();
  if (options !== null) form?.protection.protect(options);
  if (isDescriptionProtected) descriptionSheet.protection.protect();
  try {
    await context.sync();
  } catch (error) {
    if (options !== null) await protectAgain(contents.name, options);
    if (isDescriptionProtected) await protectAgain(descriptionName);
    throw error;
  }
}

interface AppraisalWrite {
  readonly row: number;
  readonly key: ColumnKey;
  readonly value: string | number;
}

/** The cells of a criterion's row and of its lines. */
function rowWrites(form: OpenForm, criterionId: string, { own, lines }: InputCells): AppraisalWrite[] {
  const row = form.rowOf.get(criterionId);
  if (row === undefined) return [];
  const lineRows = [...(form.layout.lineRowsOf.get(criterionId) ?? [])];
  return [
    ...[...own].map(([key, value]) => ({ row, key, value })),
    ...lineRows.map(([line, lineRow]) => ({ row: lineRow, key: "appraisedFigure" as const, value: lines[line] ?? "" })),
  ];
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
      return column === undefined ? [] : [{ row, column, value: inputText(key, value) }];
    });
    for (const { row, column, values } of columnBlocks(cells)) {
      sheet.getRangeByIndexes(row, column, values.length, 1).values = values.map((value) => [value]);
    }
    await context.sync();
  });
}
