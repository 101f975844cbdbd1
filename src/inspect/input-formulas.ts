import { placeKey } from "../workbook/a1";
import { type ColumnKey, isInputColumn } from "../form/columns";
import type { RowsById } from "../sheet/form-plan/placed-plan";
import type { CellValue, SheetContents } from "../workbook/contents";
import { constantResult } from "./constant-formula";
import { about, type Finding } from "./finding";
import { samePoints } from "./stored-points";

/** Rows in which people fill in something. */
export function hasInputs(id: string): boolean {
  return /^(criterion|line|profile):/.test(id);
}

/**
 * Formulas where people fill in values: what they give stands in the file, and whether it is right nobody can see from it.
 * Sums of plain numbers are reckoned and only remarked where they hold.
 */
export function inputFormulas(
  { values, formulas, uncalculated = [] }: SheetContents,
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
): Finding[] {
  const keys = [...columns].filter(([key]) => isInputColumn(key));
  const without = new Set(uncalculated.map(placeKey));
  return [...rows].flatMap(([id, [row = 0]]) =>
    hasInputs(id)
      ? keys.flatMap(([key, column]): Finding[] => {
          const formula = formulas[row]?.[column] ?? null;
          if (formula === null) return [];
          const cell = { row, column };
          if (without.has(placeKey(cell))) return [about("input-uncalculated", id, key, cell, formula, "")];
          const value = values[row]?.[column] ?? "";
          const reckoned = constantResult(formula);
          const kind =
            reckoned === null
              ? "input-formula"
              : samePoints(value, reckoned.toFixed())
                ? "input-arithmetic"
                : "input-differs";
          return [about(kind, id, key, cell, formula, String(value))];
        })
      : [],
  );
}

/** The values of a sheet in which a formula without a result is no blank cell: it shows itself. */
export function knownValues({ values, formulas, uncalculated = [] }: SheetContents): readonly (readonly CellValue[])[] {
  if (uncalculated.length === 0) return values;
  const shown = values.map((row) => [...row]);
  for (const { row, column } of uncalculated) {
    const cells = shown[row];
    if (cells) cells[column] = formulas[row]?.[column] ?? "";
  }
  return shown;
}
