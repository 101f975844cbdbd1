import { ownOf } from "../rubric/record";
import { type Appraisal, type ReasonCode } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { isFault } from "../scoring/score-sheet";
import { reasonLabel } from "../form/cell-labels";
import { type ColumnKey, isAppraisalKey } from "../form/columns";
import { type AppraisalEntry, type Entries, listSource, stateChanges, withFacts } from "../form/description";
import { agreedCells, appraisalCells, type InputCells } from "../form/input-cells";
import { packSelf } from "../form/self-record";
import type { FormStatus } from "../form/status";
import { type FindingKind, isOfTextNumber, isRemark, textNumberRows } from "../inspect/finding";
import type { FormPlan } from "../sheet/form-plan/form-plan";
import { placedPlan, placementOf, plannedForm, rowsById } from "../sheet/form-plan/placed-plan";
import { placedPrint, placePart, unlockedAreas } from "../sheet/form-plan/placed-part";
import type { Placement } from "../sheet/form-plan/placement";
import { listsOf } from "../sheet/lists";
import type { PrintSetup } from "../sheet/sheet-plan";
import type { CellWrite } from "./column-blocks";
import { demandKnown, demandOwn, refuseFindings } from "./describe";
import { listsIn, writeFacts, writeLists } from "./describing-sheet";
import { writeInputs } from "./fill";
import type { Area } from "../workbook/area";
import type { OpenForm } from "./form";
import { factsBefore, formBefore } from "./form-before";
import { describeSheet, type InspectedSheet, inspectSheet } from "./inspect";
import { inputText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { setPage, writePrintArea } from "./write-page";
import { rangeOf, writePart } from "./write-plan";

/** What stands against an appraisal and may be accepted by the appraiser. */
export type Reservation = "other-version" | "self-faults";

/** The columns of an appraisal that hold words. */
export type RemarkKey = "opinion" | "request" | "explanation" | "addedEvidence";

type Target = Pick<OpenForm, "sheetId">;

/** Findings that do not touch what is counted. */
const HARMLESS: readonly FindingKind[] = [
  "other-version",
  "input-unread",
  "number-as-text",
  "date-for-number",
  "percent-for-number",
  "small-scale",
  "earlier-points",
  "input-formula",
  "input-differs",
  "input-uncalculated",
];

/**
 * Adds the appraiser's columns to the right of a form that may have been used and changed, keeps a copy of the agency's part
 * with its fingerprint, and locks it. Four syncs: either everything stands there after the third or nothing; how it is printed
 * may fail by itself.
 */
export function startAppraisal({ sheetId }: Target, accepted: readonly Reservation[] = []): Promise<ExcelResult<void>> {
  return runExcel(async (context, remark) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    refuseUnready(opened, accepted);
    const { inspection, rubric, contents, description, descriptionSheet, mark, facts } = opened;

    const base = plannedForm(rubric, description.dialect, false);
    const firstColumn = Math.max(base.columns.length, ...contents.values.map((row) => row.length));
    const whole = plannedForm(rubric, description.dialect, true);
    const columns = withAppraisal(inspection.columns, whole, firstColumn);
    const rows = rowsById(contents.values);
    const placement = placementOf(whole, rows, columns);
    const plan = placedPlan(rubric, description.dialect, true, rows, columns);
    const record = packSelf(
      { answers: inspection.cells.answers, profile: inspection.cells.profile },
      description.status,
    );
    const part = placePart(plan, placement, base.columns.length, firstColumn);
    // No list of the form moves: the reasons come below.
    const lists = listsOf(part.validations, listsIn(facts));
    const count = whole.columns.length - base.columns.length;
    const added = { row: 0, column: firstColumn, rows: contents.values.length, columns: count };
    const before = { base, placement: placementOf(base, rows, inspection.columns) };
    await wholly(
      [formBefore(opened, firstColumn + count), factsBefore(opened)],
      () =>
        withoutProtection(context, sheet, opened, () => {
          context.application.suspendApiCalculationUntilNextSync();
          const own = { row: 0, column: 0, rows: contents.values.length, columns: firstColumn };
          rangeOf(sheet, own).format.protection.locked = true;
          writePart(sheet, part, (texts) => listSource(mark.descriptionSheet, lists.rowsOf(texts)));
          writeFacts(descriptionSheet, facts, withState(description.entries, "appraising", record));
          writeLists(descriptionSheet, facts, lists.texts);
        }),
      { takeBack: (again) => takeBack(again, sheetId, added, before, opened) },
    );
    if (!(await printAs(context, sheet, opened, placedPrint(plan, placement)))) remark("page-not-set");
  });
}

/** Calculates, as whoever suspended it has to (Microsoft's reference), and sets what is printed. */
export function printAs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  opened: InspectedSheet,
  print: PrintSetup,
): Promise<boolean> {
  return setPage(context, sheet, opened, () => {
    context.application.calculate(Excel.CalculationType.recalculate);
    writePrintArea(sheet, print);
  });
}

function withState(entries: Entries, status: FormStatus, appraisal: AppraisalEntry | null): Entries {
  return withFacts(entries, stateChanges(entries, status, appraisal));
}

/** Takes the agency's figures over as the appraiser's, for these rows; other cells stay. Two syncs. */
export function agreeRows(form: OpenForm, ids: readonly string[]): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () =>
    criteriaOf(form.rubric).flatMap(({ item, exceptions }) =>
      ids.includes(item.id)
        ? rowWrites(form, item.id, agreedCells(item, exceptions, ownOf(form.answers, item.id) ?? {}))
        : [],
    ),
  );
}

/** Writes a whole appraisal into its cells; rows without an answer become blank. Two syncs. */
export function fillAppraisal(form: OpenForm, appraisal: Appraisal): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () =>
    criteriaOf(form.rubric).flatMap(({ item, exceptions }) =>
      rowWrites(form, item.id, appraisalCells(item, exceptions, ownOf(appraisal, item.id) ?? {})),
    ),
  );
}

/** Words about one row of an appraisal; "" empties the cell. Two syncs. */
export function setRemark(
  form: OpenForm,
  criterionId: string,
  key: RemarkKey,
  text: string,
): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () => [{ row: rowOf(form, criterionId), key, value: text }]);
}

/** The reason of one row's points; null empties the cell. Two syncs. */
export function setReason(form: OpenForm, criterionId: string, reason: ReasonCode | null): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () => [
    { row: rowOf(form, criterionId), key: "reason", value: reason === null ? "" : reasonLabel(reason) },
  ]);
}

/** Moves the form on its way between agency and province: only its description is read and written. */
export function setStatus({ sheetId }: Target, status: FormStatus): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const opened = await describeSheet(context, context.workbook.worksheets.getItem(sheetId));
    demandOwn(opened);
    const { description, descriptionSheet, facts } = opened;
    await wholly([factsBefore(opened)], () =>
      withoutProtection(context, null, opened, () =>
        writeFacts(descriptionSheet, facts, withFacts(description.entries, [["status", status]])),
      ),
    );
  });
}

function refuseUnready({ inspection, description }: InspectedSheet, accepted: readonly Reservation[]): void {
  const { findings, scores, appraisal } = inspection;
  if (description.status === "unknown") throw new FormProblem("status-unknown", description.statusText);
  if (appraisal !== null) throw new FormProblem("appraisal-exists", "the sheet has columns of an appraisal");
  // The sheet does not count a number that stands as text, so its row has no points there: an error of the agency, no tampering.
  const asText = textNumberRows(findings);
  refuseFindings(
    findings.filter(
      (finding) => !isRemark(finding) && !HARMLESS.includes(finding.kind) && !isOfTextNumber(finding, asText),
    ),
  );
  if (findings.some(({ kind }) => kind === "other-version") && !accepted.includes("other-version"))
    throw new FormProblem("other-version", "the fingerprint is not the library's");
  const faults = scores.criteria
    .filter(({ id, states }) => states.some(isFault) || asText.has(`criterion:${id}`))
    .map(({ id }) => id);
  if (faults.length > 0 && !accepted.includes("self-faults")) throw new FormProblem("self-faults", faults.join(", "));
}

function withAppraisal(
  columns: ReadonlyMap<ColumnKey, number>,
  whole: FormPlan,
  firstColumn: number,
): ReadonlyMap<ColumnKey, number> {
  const added = whole.columns.flatMap(({ key }) => (isAppraisalKey(key) ? [key] : []));
  return new Map([...columns, ...added.map((key, index): [ColumnKey, number] => [key, firstColumn + index])]);
}

/** How a form was before its appraisal. */
interface Before {
  readonly base: FormPlan;
  readonly placement: Placement;
}

/** Removes what a start that failed has left: columns, locks and the page. Cells and facts are put back by whoever calls it. */
async function takeBack(
  context: Excel.RequestContext,
  sheetId: string,
  added: Area,
  { base, placement }: Before,
  opened: InspectedSheet,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  await withoutProtection(context, sheet, { ...opened, isDescriptionProtected: false }, () => {
    const range = rangeOf(sheet, added);
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.getEntireColumn().delete(Excel.DeleteShiftDirection.left);
    for (const area of unlockedAreas(base, placement)) rangeOf(sheet, area).format.protection.locked = false;
  });
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
    demandKnown(form);
    if (form.appraisal === null) throw new FormProblem("no-appraisal", "there are no columns of an appraisal");
    const cells = writes().flatMap(({ row, key, value }): CellWrite[] => {
      const column = form.layout.columns.get(key);
      return column === undefined ? [] : [{ row, column, value: inputText(key, value) }];
    });
    await writeInputs(context, form, cells);
  });
}
