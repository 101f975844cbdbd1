import { type ColumnKey, isTextColumn } from "../form/columns";
import { LIST_COLUMN } from "../form/description";
import type { Rubric } from "../rubric/schema";
import { TEXT_FORMAT } from "../sheet/number-formats";
import type { OpenForm } from "./form";
import type { DescribedSheet, InspectedSheet } from "./inspect";
import type { SheetBefore } from "./wholly";
import { rangeOf } from "./write-plan";

/** The sheet of a form as it was read, before something is written into it. */
export function formBefore(
  { sheetName, contents, formats, protection }: InspectedSheet,
  columns = Math.max(...contents.values.map((row) => row.length)),
): SheetBefore {
  return {
    key: sheetName,
    sheetName,
    values: contents.values,
    formulas: contents.formulas,
    rows: contents.values.length,
    columns,
    protection,
    isText: (row, column) => formats[row]?.[column] === TEXT_FORMAT,
    formats,
  };
}

/** More rows than the facts of an appraisal and its lists can take. */
const ROOM = 100;

/** The describing sheet of a form as it was read. */
export function factsBefore({ mark, facts, isDescriptionProtected }: DescribedSheet): SheetBefore {
  return {
    key: mark.descriptionSheet,
    sheetName: mark.descriptionSheet,
    values: facts,
    formulas: facts,
    rows: facts.length + ROOM,
    columns: LIST_COLUMN + 1,
    protection: isDescriptionProtected ? {} : null,
    isText: () => true,
  };
}

/** Reads what stands in an open form's cells before some of them are written. One sync. */
export async function inputsBefore(
  context: Excel.RequestContext,
  { sheetId, sheetName, rubric, layout }: OpenForm,
  cells: readonly { readonly row: number; readonly column: number }[],
): Promise<SheetBefore> {
  const rows = Math.max(0, ...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(0, ...cells.map(({ column }) => column)) + 1;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = rangeOf(sheet, { row: 0, column: 0, rows, columns }).load("values,formulas");
  await context.sync();
  const { values, formulas } = range;
  const isText = textCells(rubric, layout.columns, layout.profileRowOf);
  return { key: sheetId, sheetName, values, formulas, rows, columns, isText };
}

/** Which cells of a form are formatted as text. */
function textCells(
  rubric: Rubric,
  columns: ReadonlyMap<ColumnKey, number>,
  profileRowOf: ReadonlyMap<string, number>,
): (row: number, column: number) => boolean {
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  const texts = new Set(
    rubric.profile.flatMap(({ id, kind }) => (kind === "count" ? [] : (profileRowOf.get(id) ?? []))),
  );
  return (row, column) => {
    const key = keys.get(column);
    if (key === undefined) return false;
    return key === "id" || key === "code" || isTextColumn(key) || (key === "figure" && texts.has(row));
  };
}
