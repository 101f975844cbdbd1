import { type ColumnKey, formColumns } from "../form/columns";
import { needsOf } from "../form/form-needs";
import { addColumns, takeColumnsOut } from "./add-columns";
import type { CellWrite } from "./column-blocks";
import { demandOwn } from "./describe";
import { demandAppraised, writeInputs } from "./fill";
import type { OpenForm } from "./form";
import { type InspectedSheet, inspectSheet } from "./inspect";
import { inputText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { demandSettled } from "./settled-appraisal";

type Target = Pick<OpenForm, "sheetId">;

/**
 * Opens the council's columns beside the points of an appraisal, which stands still from then on. Four syncs: either everything
 * stands there after the third or nothing; how it is printed may fail by itself.
 */
export function openCouncil({ sheetId }: Target): Promise<ExcelResult<void>> {
  return runExcel(async (context, remark) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    // Somebody was quicker: what is wanted is there.
    if (hasCouncil(opened)) return;
    const { record } = demandSettled(opened);
    const isPageSet = await addColumns(
      context,
      { sheetId, sheet, opened },
      {
        keys: councilKeys(opened),
        at: placeOf(opened.inspection.columns),
        status: "deciding",
        record: { ...record, council: { before: opened.description.status } },
      },
    );
    if (!isPageSet) remark("page-not-set");
  });
}

/**
 * Takes the council's columns away with all that was typed into them; the appraisal is as it was before them. They go last, so
 * that until then every failure leaves the form as it was. Five syncs.
 */
export function closeCouncil({ sheetId }: Target): Promise<ExcelResult<void>> {
  return runExcel(async (context, remark) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const opened = await inspectSheet(context, sheet);
    demandOwn(opened);
    const { status, statusText, appraisal: record } = opened.description;
    if (status === "unknown") throw new FormProblem("status-unknown", statusText);
    if (record === null) throw new FormProblem("no-appraisal", "no appraisal has begun");
    if (!hasCouncil(opened)) return;
    const { isPageSet, unprotected } = await takeColumnsOut(
      context,
      { sheetId, sheet, opened },
      {
        keys: councilKeys(opened),
        status: record.council?.before ?? "appraising",
        record: { ...record, council: null },
      },
    );
    if (!isPageSet) remark("page-not-set");
    if (unprotected !== null) throw new FormProblem("done-unprotected", unprotected, `“${opened.sheetName}”`);
  });
}

/** What changes in a decision; null takes the points away, "" the reason. What is not named stays. */
export interface DecisionChange {
  readonly points?: number | null;
  readonly reason?: string;
}

/** Writes what the council decides of a row, and why. Two syncs. */
export function setDecision(
  form: OpenForm,
  criterionId: string,
  { points, reason }: DecisionChange,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    demandAppraised(form, "council");
    const row = form.rowOf.get(criterionId);
    const cell = (key: "council" | "councilReason", value: string | number): CellWrite => {
      const column = form.layout.columns.get(key);
      if (row === undefined || column === undefined) throw new FormProblem("sheet-gone", `no ${key} of ${criterionId}`);
      return { row, column, value: inputText(key, value) };
    };
    await writeInputs(context, form, [
      ...(points === undefined ? [] : [cell("council", points ?? "")]),
      ...(reason === undefined ? [] : [cell("councilReason", reason)]),
    ]);
  });
}

/** The columns that a form of this rubric gives the council, in order. */
function councilKeys({ rubric }: Pick<InspectedSheet, "rubric">): ColumnKey[] {
  const { excludable } = needsOf(rubric);
  return formColumns
    .filter(({ side, role }) => side === "council" && (excludable || role !== "countedOut"))
    .map(({ key }) => key);
}

/** The column before which the council's come in: behind the points and differences of the appraisal, wherever they stand. */
function placeOf(columns: ReadonlyMap<ColumnKey, number>): number {
  const before = columns.get("firstPoints") ?? columns.get("appraisalState");
  return before === undefined ? Math.max(...columns.values()) + 1 : before + 1;
}

function hasCouncil({ description, inspection }: InspectedSheet): boolean {
  return (description.appraisal?.council ?? null) !== null || inspection.columns.has("council");
}
