import { outline } from "../rubric/outline";
import { runs } from "../sheet/form-plan/layout";
import { rowsById } from "../sheet/form-plan/placed-plan";
import type { OpenForm } from "./form";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";

// A filter of our own: Excel's does not know headings from rows, and sorting would part them (docs/decisions.md). Hidden rows
// count as before. Rows may be hidden in a protected form, since it allows their format.

/**
 * Shows the rows of these criteria with their headings, and hides the others; null shows every row, whoever has hidden it.
 * @returns how many criteria are hidden now
 */
export function showRows(form: OpenForm, criteria: readonly string[] | null): Promise<ExcelResult<number>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    const { places, first, count } = await findRows(context, sheet, form);
    const block = sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow();
    block.rowHidden = false;
    const hidden = criteria === null ? [] : hiddenAmong(form, new Set(criteria));
    const rows = hidden.flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
    for (const [from, to] of runs(rows))
      sheet.getRangeByIndexes(from, 0, to - from + 1, 1).getEntireRow().rowHidden = true;
    await context.sync();
    return hidden.filter((id) => id.startsWith("criterion:")).length;
  });
}

/** Whether rows of a form are hidden, by this filter or by hand: whoever opens a filtered workbook is to know. */
export function areRowsHidden(form: OpenForm): Promise<ExcelResult<boolean>> {
  return runExcel(async (context) => {
    const rows = [...form.rowOf.values()];
    if (rows.length === 0) return false;
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    // Of rows that differ Excel tells null.
    const block = sheet.getRangeByIndexes(first, 0, last - first + 1, 1).load("rowHidden");
    await context.sync();
    return (block.rowHidden as boolean | null) !== false;
  });
}

/** Where the headings, criteria and printed lines of the form stand just now. One sync. */
async function findRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { layout }: OpenForm,
): Promise<{
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly first: number;
  readonly count: number;
}> {
  const column = layout.columns.get("id");
  if (column === undefined) throw new FormProblem("sheet-gone", "no column of ids");
  const used = sheet.getUsedRange().load("values");
  await context.sync();
  const places = rowsById(used.values.map((row) => [String(row[column])]));
  const rows = [...places].flatMap(([id, at]) => (isItem(id) ? at : []));
  if (rows.length === 0) throw new FormProblem("sheet-gone", "no row of the form");
  const first = Math.min(...rows);
  return { places, first, count: Math.max(...rows) - first + 1 };
}

function isItem(id: string): boolean {
  return /^(section|criterion|line):/.test(id);
}

/** The rows, by their ids, that are not shown when these criteria are. */
function hiddenAmong({ rubric, layout }: OpenForm, shown: ReadonlySet<string>): string[] {
  const rows = outline(rubric);
  const parents = new Map(rows.map(({ item, parentId }) => [item.id, parentId]));
  const kept = new Set<string>();
  for (const { item } of rows) {
    if (item.type === "section" || !shown.has(item.id)) continue;
    for (let id: string | null | undefined = item.id; id != null; id = parents.get(id)) kept.add(id);
  }
  return rows.flatMap(({ item }) => {
    if (kept.has(item.id)) return [];
    const lines = [...(layout.lineRowsOf.get(item.id)?.keys() ?? [])].map((line) => `line:${item.id}:${line}`);
    return [`${item.type}:${item.id}`, ...lines];
  });
}
