import { arrangementOf, type ColumnKey, extentOf, isAppraisalKey } from "../form/columns";
import { type AppraisalEntry, stateChanges, withFacts } from "../form/description";
import { type FirstRound, firstRoundOf, packRound, unpackRound } from "../form/first-round";
import { appraisalCells } from "../form/input-cells";
import { type FormStatus, isOpenIn, statusWord } from "../form/status";
import { type Finding, type FindingKind, isRemark } from "../inspect/finding";
import type { Appraisal } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import { withFirstPoints } from "../sheet/form-plan/first-points";
import { placedPrint, placePart } from "../sheet/form-plan/placed-part";
import { placedPlan, placementOf, plannedForm, rowsById } from "../sheet/form-plan/placed-plan";
import type { Area } from "../workbook/area";
import { haveMoved, insertColumns, lockAs, withInserted, withoutColumns, writeStatus } from "./appraisal-columns";
import { printAs } from "./appraise";
import { type CellWrite, writeCells } from "./column-blocks";
import { demandOwn, refuseFindings } from "./describe";
import { writeFacts } from "./describing-sheet";
import type { OpenForm } from "./form";
import { factsBefore, formBefore } from "./form-before";
import { type InspectedSheet, inspectSheet } from "./inspect";
import { inputText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { removeColumns, takeColumnsAway } from "./take-columns-away";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { fitRows, rangeOf, writePart } from "./write-plan";

/** Findings that do not touch what the first round gave. */
const HARMLESS: readonly FindingKind[] = [
  "other-version",
  "earlier-points",
  "self-record-damaged",
  "council-beyond",
  "council-reason-missing",
];

/** The same where they are about the agency's own cells. */
const HARMLESS_OF_AGENCY: readonly FindingKind[] = [
  "input-unread",
  "number-as-text",
  "date-for-number",
  "percent-for-number",
  "small-scale",
  "points-differ",
  "input-formula",
  "input-differs",
  "input-uncalculated",
];

/**
 * Begins the second round of an appraisal (thẩm định lần 2): what the first one says is kept in the description, its points stand
 * in a column of their own, and the appraiser's columns go on with the figures that are in them. Four syncs: either everything
 * stands there after the third or nothing; how it is printed may fail by itself.
 */
export function startSecondRound({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<void>> {
  return runExcel(async (context, remark) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    const { record, appraisal } = demandFirstRound(opened);
    const { inspection, rubric, contents, description, descriptionSheet, facts } = opened;

    const rows = rowsById(contents.values);
    const at = placeOf(inspection.columns);
    const columns = withInserted(inspection.columns, ["firstPoints"], at);
    const first = firstRoundOf(rubric, inspection.cells.answers, appraisal);
    const extent = extentOf(columns.keys());
    const planned = plannedForm(rubric, description.dialect, extent, arrangementOf(columns));
    const placement = placementOf(planned, rows, columns);
    const plan = withFirstPoints(placedPlan(rubric, description.dialect, extent, rows, columns), first.points);
    const from = plan.columns.findIndex(({ key }) => key === "firstPoints");
    const part = placePart(plan, placement, from, at, from + 1);
    const added = { row: 0, column: at, rows: contents.values.length, columns: 1 };
    const width = Math.max(at, ...contents.values.map((row) => row.length)) + 1;
    const entry: AppraisalEntry = { ...record, first: packRound(first, description.status) };
    const changes = stateChanges(description.entries, "appraising", entry);
    await wholly(
      [formBefore(opened, width), factsBefore(opened)],
      () =>
        withoutProtection(context, sheet, opened, () => {
          context.application.suspendApiCalculationUntilNextSync();
          insertColumns(sheet, added);
          const range = rangeOf(sheet, added);
          range.format.protection.locked = true;
          range.format.fill.clear();
          writePart(sheet, part, () => "");
          fitRows(sheet, rows.get("header")?.slice(0, 1) ?? []);
          lockAs(sheet, planned, placement, "appraising");
          writeStatus(sheet, rows, columns, "appraising");
          writeFacts(descriptionSheet, facts, withFacts(description.entries, changes));
        }),
      { takeBack: (again) => takeBack(again, sheetId, opened, added) },
    );
    if (!(await printAs(context, sheet, opened, placedPrint(plan, placement)))) remark("page-not-set");
  });
}

/**
 * Takes the second round back: the figures, reasons and words of the first one stand in the appraiser's columns again, and its
 * column goes. That comes last, so that until then every failure leaves the form as it was. Five syncs.
 */
export function undoSecondRound({ sheetId }: Pick<OpenForm, "sheetId">): Promise<ExcelResult<void>> {
  return runExcel(async (context, remark) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    const { record, first, before } = demandSecondRound(opened);
    const { inspection, rubric, contents, description, descriptionSheet, facts } = opened;
    const rows = rowsById(contents.values);
    const { columns } = inspection;
    const planned = plannedForm(rubric, description.dialect, extentOf(columns.keys()), arrangementOf(columns));
    const placement = placementOf(planned, rows, columns);
    const column = columns.get("firstPoints");
    const gone: Area[] = column === undefined ? [] : [{ row: 0, column, rows: contents.values.length, columns: 1 }];
    const changes = stateChanges(description.entries, before, { ...record, first: null });
    const open = await wholly(
      [formBefore(opened), factsBefore(opened)],
      async (): Promise<string | null> => {
        await withoutProtection(context, sheet, opened, () => {
          writeCells(sheet, "values", cellsOfRound(opened, first.appraisal));
          lockAs(sheet, planned, placement, before);
          writeStatus(sheet, rows, columns, before);
          writeFacts(descriptionSheet, facts, withFacts(description.entries, changes));
        });
        return gone.length === 0 ? null : takeColumnsAway(context, sheet, { sheetId, opened }, gone);
      },
      {
        several: true,
        async takeBack(again) {
          const target = again.workbook.worksheets.getItem(sheetId);
          await withoutProtection(again, target, { ...opened, isDescriptionProtected: false }, () =>
            lockAs(target, planned, placement, description.status),
          );
        },
      },
    );
    const after = withoutColumns(columns, gone);
    const one = plannedForm(rubric, description.dialect, extentOf(after.keys()), arrangementOf(after));
    const print = placedPrint(one, placementOf(one, rows, after));
    if (!(await printAs(context, sheet, opened, print))) remark("page-not-set");
    if (open !== null) throw new FormProblem("done-unprotected", open, `“${opened.sheetName}”`);
  });
}

/** The column before which the first round's comes in: behind the state of the appraisal, wherever that stands. */
function placeOf(columns: ReadonlyMap<ColumnKey, number>): number {
  const state = columns.get("appraisalState");
  return state === undefined ? Math.max(...columns.values()) + 1 : state + 1;
}

/** What is to become the first round. @throws FormProblem where there is none, or nothing that could be kept as one */
function demandFirstRound({ inspection, description }: InspectedSheet): {
  readonly record: AppraisalEntry;
  readonly appraisal: Appraisal;
} {
  const { status, statusText, appraisal: record } = description;
  const { appraisal } = inspection.cells;
  if (status === "unknown") throw new FormProblem("status-unknown", statusText);
  if (record === null || appraisal === null) throw new FormProblem("no-appraisal", "no appraisal has begun");
  if (record.first !== null || inspection.columns.has("firstPoints"))
    throw new FormProblem("second-round-exists", "the second round has begun");
  // What the agency is still answering is not settled yet.
  if (status !== "final" && !isOpenIn(status, "appraisal"))
    throw new FormProblem("status-locked", status, statusWord(status));
  refuseFindings(inspection.findings.filter((finding) => !isRemark(finding) && !isHarmless(finding)));
  return { record, appraisal };
}

function isHarmless({ kind, column }: Finding): boolean {
  const ofAgency = column !== null && !isAppraisalKey(column);
  return HARMLESS.includes(kind) || (ofAgency && HARMLESS_OF_AGENCY.includes(kind));
}

/** The round that is to be taken back, and what it began with. */
function demandSecondRound({ description }: InspectedSheet): {
  readonly record: AppraisalEntry;
  readonly first: FirstRound;
  readonly before: FormStatus;
} {
  const { status, statusText, appraisal: record } = description;
  if (status === "unknown") throw new FormProblem("status-unknown", statusText);
  const entry = record?.first ?? null;
  if (record === null || entry === null) throw new FormProblem("no-second-round", "no second round has begun");
  const first = unpackRound(entry);
  if (first === null) throw new FormProblem("first-round-damaged", "the first round does not match its fingerprint");
  return { record, first, before: entry.before };
}

/** The appraiser's cells that say something else than they did in a round; others are left as they are. */
function cellsOfRound({ rubric, inspection: { cells, columns } }: InspectedSheet, round: Appraisal): CellWrite[] {
  const changed: CellWrite[] = [];
  const put = (row: number | undefined, key: ColumnKey, now: string | number, then: string | number): void => {
    const column = columns.get(key);
    if (row !== undefined && column !== undefined && now !== then)
      changed.push({ row, column, value: inputText(key, then) });
  };
  for (const { item, exceptions } of criteriaOf(rubric)) {
    const now = appraisalCells(item, exceptions, ownOf(cells.appraisal ?? {}, item.id) ?? {});
    const then = appraisalCells(item, exceptions, ownOf(round, item.id) ?? {});
    for (const [key, value] of then.own) put(cells.rowOf.get(item.id), key, now.own.get(key) ?? "", value);
    then.lines.forEach((value, line) => {
      put(cells.lineRowsOf.get(item.id)?.get(line), "appraisedFigure", now.lines[line] ?? "", value);
    });
  }
  return changed;
}

/** Removes what a start that failed has left: the column and the locks. Cells and facts are put back by whoever calls it. */
async function takeBack(
  context: Excel.RequestContext,
  sheetId: string,
  opened: InspectedSheet,
  added: Area,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { rubric, description, inspection, contents } = opened;
  const { columns } = inspection;
  const isThere = await haveMoved(context, sheet, { at: added.column, count: 1 }, columns);
  const planned = plannedForm(rubric, description.dialect, extentOf(columns.keys()), arrangementOf(columns));
  await withoutProtection(context, sheet, { ...opened, isDescriptionProtected: false }, () => {
    if (isThere) removeColumns(sheet, added);
    lockAs(sheet, planned, placementOf(planned, rowsById(contents.values), columns), description.status);
  });
}
