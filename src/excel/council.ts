import { type ColumnKey, formColumns } from "../form/columns";
import type { AppraisalEntry } from "../form/description";
import { needsOf } from "../form/form-needs";
import type { FormStatus } from "../form/status";
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
    if ((opened.description.appraisal?.council ?? null) !== null || opened.inspection.columns.has("council"))
      throw new FormProblem("council-exists", "the council has its columns");
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
    const { record, before } = demandCouncil(opened);
    const { isPageSet, unprotected } = await takeColumnsOut(
      context,
      { sheetId, sheet, opened },
      { keys: councilKeys(opened), status: before, record: { ...record, council: null } },
    );
    if (!isPageSet) remark("page-not-set");
    if (unprotected !== null) throw new FormProblem("done-unprotected", unprotected, `“${opened.sheetName}”`);
  });
}

/** The points that the council gives a row; null leaves the appraisal. Two syncs. */
export function setCouncilPoints(
  form: OpenForm,
  criterionId: string,
  points: number | null,
): Promise<ExcelResult<void>> {
  return write(form, criterionId, "council", points ?? "");
}

/** Why the council gives a row other points; "" empties the cell. Two syncs. */
export function setCouncilReason(form: OpenForm, criterionId: string, reason: string): Promise<ExcelResult<void>> {
  return write(form, criterionId, "councilReason", reason);
}

function write(
  form: OpenForm,
  criterionId: string,
  key: "council" | "councilReason",
  value: string | number,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    demandAppraised(form, "council");
    const row = form.rowOf.get(criterionId);
    const column = form.layout.columns.get(key);
    if (row === undefined || column === undefined) throw new FormProblem("sheet-gone", `no ${key} of ${criterionId}`);
    const cell: CellWrite = { row, column, value: inputText(key, value) };
    await writeInputs(context, form, [cell]);
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

/** @throws FormProblem where there are no columns of the council */
function demandCouncil({ description, inspection }: InspectedSheet): {
  readonly record: AppraisalEntry;
  readonly before: FormStatus;
} {
  const { status, statusText, appraisal: record } = description;
  if (status === "unknown") throw new FormProblem("status-unknown", statusText);
  const hasColumns = inspection.columns.has("council");
  if (record === null || (record.council === null && !hasColumns))
    throw new FormProblem("no-council", "there are no columns of the council");
  return { record, before: record.council?.before ?? "appraising" };
}
