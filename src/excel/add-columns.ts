import { arrangementOf, type ColumnKey, extentOf } from "../form/columns";
import { type AppraisalEntry, withFacts } from "../form/description";
import { stateChanges } from "../form/write-description";
import type { FormStatus } from "../form/status";
import type { FormPlan } from "../sheet/form-plan/form-plan";
import { runs } from "../sheet/form-plan/layout";
import { placedPrint, placePart } from "../sheet/form-plan/placed-part";
import { placedPlan, placementOf, plannedForm, rowsById } from "../sheet/form-plan/placed-plan";
import type { Area } from "../workbook/area";
import { haveMoved, insertColumns, lockAs, withInserted, withoutColumns, writeStatus } from "./appraisal-columns";
import { printAs } from "./appraise";
import { type CellWrite, writeCells } from "./column-blocks";
import { writeFacts } from "./describing-sheet";
import type { OpenForm } from "./form";
import { factsBefore, formBefore } from "./form-before";
import type { InspectedSheet } from "./inspect";
import { removeColumns, takeColumnsAway } from "./take-columns-away";
import { wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { fitRows, rangeOf, writePart } from "./write-plan";

// Columns that come into a form while it is appraised, and go again: those of a second round, those of the council.

/** A form's sheet as it was read, and by what it is found again. */
interface OpenedForm extends Pick<OpenForm, "sheetId"> {
  readonly sheet: Excel.Worksheet;
  readonly opened: InspectedSheet;
}

/** Where a form is once its columns have come or gone. */
interface NextState {
  readonly status: FormStatus;
  readonly record: AppraisalEntry;
}

interface Addition extends NextState {
  /** Neighbours in the plan. */
  readonly keys: readonly ColumnKey[];
  /** The column of the sheet that the first one takes. */
  readonly at: number;
  /** What stands in them beside what the plan says. */
  readonly filled?: (plan: FormPlan) => FormPlan;
}

/**
 * Puts columns into a form and moves it on: either everything stands there or nothing. Two syncs, and one for the page.
 * @returns whether what is printed could be set
 */
export async function addColumns(
  context: Excel.RequestContext,
  { sheetId, sheet, opened }: OpenedForm,
  { keys, at, status, record, filled = (plan) => plan }: Addition,
): Promise<boolean> {
  const { inspection, rubric, contents, description, descriptionSheet, facts } = opened;
  const rows = rowsById(contents.values);
  const columns = withInserted(inspection.columns, keys, at);
  const extent = extentOf(columns.keys());
  const planned = plannedForm(rubric, description.dialect, extent, arrangementOf(columns));
  const placement = placementOf(planned, rows, columns);
  const plan = filled(placedPlan(rubric, description.dialect, extent, rows, columns));
  const from = plan.columns.findIndex(({ key }) => key === keys[0]);
  const part = placePart(plan, placement, from, at, from + keys.length);
  const added = { row: 0, column: at, rows: contents.values.length, columns: keys.length };
  const width = Math.max(at, ...contents.values.map((row) => row.length)) + keys.length;
  const changes = stateChanges(description.entries, status, record);
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
        lockAs(sheet, planned, placement, status);
        writeStatus(sheet, rows, columns, status);
        writeFacts(descriptionSheet, facts, withFacts(description.entries, changes));
      }),
    { takeBack: (again) => takeBack(again, sheetId, opened, added) },
  );
  return printAs(context, sheet, opened, placedPrint(plan, placement));
}

interface Removal extends NextState {
  readonly keys: readonly ColumnKey[];
  /** What changes in the columns that stay. */
  readonly cells?: readonly CellWrite[];
}

/**
 * Takes columns out of a form and puts it back to where it was. They come last, so that until then every failure leaves the form
 * as it was.
 * @returns whether what is printed could be set, and why the sheet is not protected any more although all is done
 */
export async function takeColumnsOut(
  context: Excel.RequestContext,
  { sheetId, sheet, opened }: OpenedForm,
  { keys, status, record, cells = [] }: Removal,
): Promise<{ readonly isPageSet: boolean; readonly unprotected: string | null }> {
  const { inspection, rubric, contents, description, descriptionSheet, facts } = opened;
  const { columns } = inspection;
  const rows = rowsById(contents.values);
  const planned = plannedForm(rubric, description.dialect, extentOf(columns.keys()), arrangementOf(columns));
  const placement = placementOf(planned, rows, columns);
  const at = keys.flatMap((key) => columns.get(key) ?? []).sort((a, b) => a - b);
  const gone = runs(at).map(([first, last]): Area => ({
    row: 0,
    column: first,
    rows: contents.values.length,
    columns: last - first + 1,
  }));
  const changes = stateChanges(description.entries, status, record);
  const unprotected = await wholly(
    [formBefore(opened), factsBefore(opened)],
    async (): Promise<string | null> => {
      await withoutProtection(context, sheet, opened, () => {
        writeCells(sheet, "values", cells);
        lockAs(sheet, planned, placement, status);
        writeStatus(sheet, rows, columns, status);
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
  const left = plannedForm(rubric, description.dialect, extentOf(after.keys()), arrangementOf(after));
  const isPageSet = await printAs(context, sheet, opened, placedPrint(left, placementOf(left, rows, after)));
  return { isPageSet, unprotected };
}

/** Removes what an addition that failed has left: columns and locks. Cells and facts are put back by whoever calls it. */
async function takeBack(
  context: Excel.RequestContext,
  sheetId: string,
  opened: InspectedSheet,
  added: Area,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { rubric, description, inspection, contents } = opened;
  const { columns } = inspection;
  const isThere = await haveMoved(context, sheet, { at: added.column, count: added.columns }, columns);
  const planned = plannedForm(rubric, description.dialect, extentOf(columns.keys()), arrangementOf(columns));
  await withoutProtection(context, sheet, { ...opened, isDescriptionProtected: false }, () => {
    if (isThere) removeColumns(sheet, added);
    lockAs(sheet, planned, placementOf(planned, rowsById(contents.values), columns), description.status);
  });
}
