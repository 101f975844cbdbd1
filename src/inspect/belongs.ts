import type { ColumnKey } from "../form/columns";
import type { RowsById } from "../sheet/form-plan/placed-plan";
import { criteriaOf } from "../rubric/outline";
import type { Rubric } from "../rubric/schema";
import type { SheetContents } from "../workbook/contents";
import { plain } from "../rubric/plain-text";

/** So many rows at least must say something else: one row that was rewritten is a change, no other form. */
const FEW = 3;

/**
 * Whether a sheet is a form of this rubric. Ids are alike in many forms; a sheet most of whose rows print something else was
 * moved beside the description of another form, and nothing of it may be scored or repaired by that.
 */
export function belongs(
  rubric: Rubric,
  { values }: SheetContents,
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
): boolean {
  const column = columns.get("content");
  if (column === undefined) return true;
  const told = criteriaOf(rubric).flatMap(({ item }) => {
    const row = rows.get(`criterion:${item.id}`)?.[0];
    const shown = row === undefined ? "" : String(values[row]?.[column] ?? "");
    if (item.title !== "" && shown.startsWith(item.title)) return [true];
    const text = plain(shown);
    return text === "" ? [] : [text.startsWith(plain(item.title))];
  });
  const others = told.filter((isSame) => !isSame).length;
  return others < FEW || others * 2 <= told.length;
}
