import type { ColumnKey } from "../form/columns";
import type { AppraisalEntry } from "../form/description";
import { type FirstRound, firstRoundOf, packRound, unpackRound } from "../form/first-round";
import { appraisalCells } from "../form/input-cells";
import type { FormStatus } from "../form/status";
import type { Appraisal } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import { withFirstPoints } from "../sheet/form-plan/first-points";
import { addColumns, takeColumnsOut } from "./add-columns";
import type { CellWrite } from "./column-blocks";
import { demandOwn, refuseFindings } from "./describe";
import type { OpenForm } from "./form";
import { type InspectedSheet, inspectSheet } from "./inspect";
import { inputText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { demandSettled } from "./settled-appraisal";

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
    // Somebody was quicker: what is wanted is there.
    if (isInSecondRound(opened)) return;
    const { record, appraisal } = demandSettled(opened);
    const { inspection, rubric, description } = opened;
    const first = firstRoundOf(rubric, inspection.cells.answers, appraisal);
    const isPageSet = await addColumns(
      context,
      { sheetId, sheet, opened },
      {
        keys: ["firstPoints"],
        at: placeOf(inspection.columns),
        status: "appraising",
        record: { ...record, first: packRound(first, description.status) },
        filled: (plan) => withFirstPoints(plan, first.points),
      },
    );
    if (!isPageSet) remark("page-not-set");
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
    const second = secondRoundOf(opened);
    if (second === null) return;
    const { record, first, before } = second;
    const { isPageSet, unprotected } = await takeColumnsOut(
      context,
      { sheetId, sheet, opened },
      {
        keys: ["firstPoints"],
        status: before,
        record: { ...record, first: null },
        cells: cellsOfRound(opened, first.appraisal),
      },
    );
    if (!isPageSet) remark("page-not-set");
    if (unprotected !== null) throw new FormProblem("done-unprotected", unprotected, `“${opened.sheetName}”`);
  });
}

/** The column before which the first round's comes in: behind the state of the appraisal, wherever that stands. */
function placeOf(columns: ReadonlyMap<ColumnKey, number>): number {
  const state = columns.get("appraisalState");
  return state === undefined ? Math.max(...columns.values()) + 1 : state + 1;
}

function isInSecondRound({ description, inspection }: InspectedSheet): boolean {
  return (description.appraisal?.first ?? null) !== null || inspection.columns.has("firstPoints");
}

interface SecondRound {
  readonly record: AppraisalEntry;
  readonly first: FirstRound;
  readonly before: FormStatus;
}

/** The round that is to be taken back, and what it began with; null where there is none. @throws FormProblem */
function secondRoundOf({ description, inspection }: InspectedSheet): SecondRound | null {
  const { status, statusText, appraisal: record } = description;
  if (status === "unknown") throw new FormProblem("status-unknown", statusText);
  const entry = record?.first ?? null;
  if (record === null || entry === null) return null;
  const first = unpackRound(entry);
  refuseFindings(inspection.findings.filter(({ kind }) => kind === "first-record-damaged"));
  return first && { record, first, before: entry.before };
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
