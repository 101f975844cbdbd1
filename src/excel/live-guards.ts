import { isNewer } from "../form/description";
import type { Finding } from "../inspect/finding";
import { aboutGuards, countedRows, firstCells } from "../inspect/guards";
import { lockedInputs } from "../sheet/form-plan/locks";
import { placedPlan, rowsById } from "../sheet/form-plan/placed-plan";
import { cellArea } from "../workbook/area";
import type { InspectedSheet } from "./inspect";
import { loadMerges } from "./merged-areas";
import { rangeOf } from "./write-plan";

/**
 * What has become of what keeps a form's cells as they were meant, beside its protection, of which the inspection tells: drop-downs
 * and prompts, highlights, merged cells, hidden rows, the locks of its status, the sheet's visibility and how the workbook calculates. One
 * sync.
 */
export async function findLostGuards(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rubric, description, inspection, contents, protection }: InspectedSheet,
): Promise<Finding[]> {
  // What a newer release asks for is not known here.
  if (isNewer(description)) return [];
  const { columns } = inspection;
  const rows = rowsById(contents.values);
  const plan = placedPlan(rubric, description.dialect, inspection.extent, rows, columns);
  const questions = firstCells(plan.validations, plan, rows, columns).map(({ row, column, planned }) => {
    const area = cellArea(row, column);
    const { dataValidation } = rangeOf(sheet, area);
    // "Any value" with a prompt is no rule to Excel: its type is None (Microsoft's reference, DataValidationType).
    const isPrompt = planned.rule.kind === "any";
    dataValidation.load(isPrompt ? "prompt" : "type");
    const isThere = (): boolean =>
      isPrompt
        ? ((dataValidation.prompt as Excel.DataValidationPrompt | null)?.message ?? "") !== ""
        : dataValidation.type !== Excel.DataValidationType.none;
    return { area, isThere };
  });
  const highlighted = firstCells(plan.highlights, plan, rows, columns).map(({ row, column }) => {
    const area = cellArea(row, column);
    return { area, formats: rangeOf(sheet, area).conditionalFormats.getCount() };
  });
  const inputs = protection === null ? [] : firstCells(lockedInputs(plan, description.status), plan, rows, columns);
  const locks = inputs.map(({ row, column }) => ({
    row,
    column,
    protection: rangeOf(sheet, cellArea(row, column)).format.protection.load("locked"),
  }));
  const seen = countedRows(rows).map((row) => ({ row, range: rangeOf(sheet, cellArea(row, 0)).load("rowHidden") }));
  const merged = loadMerges(sheet, {
    row: 0,
    column: 0,
    rows: contents.values.length,
    columns: 1 + Math.max(...columns.values()),
  });
  sheet.load("visibility");
  context.application.load("calculationMode");
  await context.sync();

  const guards = {
    unlocked: locks.filter((one) => !one.protection.locked),
    hiddenRows: seen.filter(({ range }) => range.rowHidden).map(({ row }) => row),
    isHidden: sheet.visibility !== Excel.SheetVisibility.visible,
    isManual: context.application.calculationMode === Excel.CalculationMode.manual,
    merges: [...merged().values()],
    validations: questions.filter(({ isThere }) => isThere()).map(({ area }) => area),
    highlights: highlighted.filter(({ formats }) => formats.value > 0).map(({ area }) => area),
  };
  return aboutGuards(plan, rows, columns, guards, description);
}
