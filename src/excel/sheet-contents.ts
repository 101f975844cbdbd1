import type { CellValue, SheetContents, ShownCell } from "../workbook/contents";
import { kindsIn } from "../workbook/number-format";

/** Excel tells a formula by its "="; a text that begins with one is told in both properties alike. */
export function contentsOf(
  name: string,
  { values, formulas, numberFormat }: Excel.Range,
  guards: NonNullable<SheetContents["guards"]>,
): SheetContents {
  const cells = values as CellValue[][];
  const kindAt = kindsIn(numberFormat as unknown[][]);
  return {
    name,
    guards,
    shownAs: cells.flatMap((line, row) =>
      line.flatMap((value, column): ShownCell[] => {
        const kind = typeof value === "number" ? kindAt(row, column) : null;
        return kind === null ? [] : [{ row, column, kind }];
      }),
    ),
    values: cells,
    formulas: (formulas as CellValue[][]).map((row, index) =>
      row.map((formula, column) =>
        typeof formula === "string" && formula.startsWith("=") && formula !== cells[index]?.[column] ? formula : null,
      ),
    ),
  };
}
