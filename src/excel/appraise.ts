import { ownOf } from "../rubric/record";
import { type Appraisal, type ReasonCode } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { isFault } from "../scoring/score-sheet";
import { reasonLabel } from "../form/cell-labels";
import { APPRAISED, type ColumnKey, type FormPart, isAppraisalKey, partOf } from "../form/columns";
import { type AppraisalEntry, type Entries, listSource, withFacts } from "../form/description";
import { stateChanges } from "../form/write-description";
import { agreedAppraisal } from "../form/agreed";
import { appraisalCells, type InputCells } from "../form/input-cells";
import { packSelf } from "../form/self-record";
import { type FormStatus, isOpenIn } from "../form/status";
import { type FindingKind, isOfTextNumber, isRemark, textNumberRows } from "../inspect/finding";
import { placedPlan, placementOf, rowsById } from "../sheet/form-plan/placed-plan";
import { placedPrint, placePart, unlockedAreas } from "../sheet/form-plan/placed-part";
import { listsOf } from "../sheet/lists";
import type { PrintSetup } from "../sheet/sheet-plan";
import {
  appraisalBlock,
  type AppraisalBlock,
  changeWidths,
  growingRows,
  haveMoved,
  insertColumns,
  lockInputs,
  unlockInputs,
  withBlock,
  writeStatus,
} from "./appraisal-columns";
import { type ChangedInputs, changeInputs } from "./change-inputs";
import type { CellWrite } from "./column-blocks";
import { demandOwn, refuseFindings } from "./describe";
import { listsIn, writeFacts, writeLists } from "./describing-sheet";
import { demandAppraised, writeInputs } from "./fill";
import type { OpenForm } from "./form";
import { factsBefore, formBefore } from "./form-before";
import { type InspectedSheet, inspectSheet } from "./inspect";
import { inputText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { removeColumns } from "./take-columns-away";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { setPage, writePrintArea } from "./write-page";
import { fitRows, rangeOf, writePart } from "./write-plan";

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

    const block = appraisalBlock(opened);
    const { whole, base } = block;
    const columns = withBlock(inspection.columns, block);
    const rows = rowsById(contents.values);
    const placement = placementOf(whole, rows, columns);
    const plan = placedPlan(rubric, description.dialect, APPRAISED, rows, columns);
    const record = packSelf(
      { answers: inspection.cells.answers, profile: inspection.cells.profile },
      description.status,
    );
    const part = placePart(plan, placement, block.from, block.at, block.from + block.count);
    // No list of the form moves: the reasons come below.
    const lists = listsOf(part.validations, listsIn(facts));
    const added = { row: 0, column: block.at, rows: contents.values.length, columns: block.count };
    const width = Math.max(block.at, ...contents.values.map((row) => row.length)) + block.count;
    const inputs = unlockedAreas(base, placementOf(base, rows, withoutAppraisal(columns)));
    await wholly(
      [formBefore(opened, width), factsBefore(opened)],
      () =>
        withoutProtection(context, sheet, opened, () => {
          context.application.suspendApiCalculationUntilNextSync();
          if (block.isBetween) insertColumns(sheet, added);
          rangeOf(sheet, { ...added, column: 0, columns: width }).format.protection.locked = true;
          lockInputs(sheet, inputs);
          writePart(sheet, part, (texts) => listSource(mark.descriptionSheet, lists.rowsOf(texts)));
          if (block.isBetween) changeWidths(sheet, columns, base, whole);
          fitRows(sheet, growingRows(whole, placement));
          writeStatus(sheet, rows, columns, "appraising");
          writeFacts(descriptionSheet, facts, withState(description.entries, "appraising", record));
          writeLists(descriptionSheet, facts, lists.texts);
        }),
      { takeBack: (again) => takeBack(again, sheetId, block, opened) },
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

/** Takes the agency's figures over as the appraiser's, for these rows; other cells stay. It can be taken back. Two syncs. */
export function agreeRows(form: OpenForm, ids: readonly string[]): Promise<ExcelResult<ChangedInputs>> {
  return changeInputs(form, form, {
    answers: form.answers,
    appraisal: agreedAppraisal(form.answers, form.appraisal ?? {}, ids),
    profile: form.profile,
  });
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
  return writeAppraisal(form, () => [{ row: rowOf(form, criterionId), key, value: text }], partOf(key));
}

/** The reason of one row's points; null empties the cell. Two syncs. */
export function setReason(form: OpenForm, criterionId: string, reason: ReasonCode | null): Promise<ExcelResult<void>> {
  return writeAppraisal(form, () => [
    { row: rowOf(form, criterionId), key: "reason", value: reason === null ? "" : reasonLabel(reason) },
  ]);
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

function withoutAppraisal(columns: ReadonlyMap<ColumnKey, number>): ReadonlyMap<ColumnKey, number> {
  return new Map([...columns].filter(([key]) => !isAppraisalKey(key)));
}

/** Removes what a start that failed has left: columns, locks and widths. Cells and facts are put back by whoever calls it. */
async function takeBack(
  context: Excel.RequestContext,
  sheetId: string,
  block: AppraisalBlock,
  opened: InspectedSheet,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { inspection, contents } = opened;
  const area = { row: 0, column: block.at, rows: contents.values.length, columns: block.count };
  const isThere = !block.isBetween || (await haveMoved(context, sheet, block, inspection.columns));
  const placement = placementOf(block.base, rowsById(contents.values), inspection.columns);
  await withoutProtection(context, sheet, { ...opened, isDescriptionProtected: false }, () => {
    if (isThere) removeColumns(sheet, area);
    if (isOpenIn(opened.description.status, "self")) unlockInputs(sheet, unlockedAreas(block.base, placement));
    if (block.isBetween) changeWidths(sheet, inspection.columns, block.whole, block.base);
    fitRows(sheet, growingRows(block.base, placement));
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
function writeAppraisal(
  form: OpenForm,
  writes: () => readonly AppraisalWrite[],
  part?: FormPart,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    demandAppraised(form, part);
    const cells = writes().flatMap(({ row, key, value }): CellWrite[] => {
      const column = form.layout.columns.get(key);
      return column === undefined ? [] : [{ row, column, value: inputText(key, value) }];
    });
    await writeInputs(context, form, cells);
  });
}
