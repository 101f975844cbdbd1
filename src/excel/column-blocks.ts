export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** In arrays Excel refuses texts of some 8,200 characters that begin with a sign (office-js #3256). */
const LONG_TEXT = 8_000;

/** Cells below each other as one write: locked cells between them would make Excel refuse a larger one. Long texts go alone. */
export function columnBlocks(
  cells: readonly CellWrite[],
): { row: number; column: number; values: (string | number)[] }[] {
  const found: { row: number; column: number; values: (string | number)[] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found.at(-1);
    const isBelow = last?.column === cell.column && last.row + last.values.length === cell.row;
    if (isBelow && !isLong(cell.value) && !isLong(last.values.at(-1))) last.values.push(cell.value);
    else found.push({ row: cell.row, column: cell.column, values: [cell.value] });
  }
  return found;
}

/** Writes cells in as few requests as may be; nothing is sent yet. */
export function writeCells(
  sheet: Excel.Worksheet,
  property: "values" | "formulas" | "numberFormat",
  cells: readonly CellWrite[],
): void {
  for (const { row, column, values } of columnBlocks(cells))
    sheet.getRangeByIndexes(row, column, values.length, 1)[property] = blockValues(values);
}

/** The values of a block as Excel takes them: one by itself, and not as an array, which the type of the property does not say. */
function blockValues(values: readonly (string | number)[]): (string | number)[][] {
  const [only] = values;
  return values.length === 1 && isLong(only) ? (only as unknown as string[][]) : values.map((value) => [value]);
}

function isLong(value: string | number | undefined): boolean {
  return typeof value === "string" && value.length > LONG_TEXT;
}
