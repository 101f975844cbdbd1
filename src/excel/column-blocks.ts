export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** Cells below each other as one write: locked cells between them would make Excel refuse a larger one. */
export function columnBlocks(
  cells: readonly CellWrite[],
): { row: number; column: number; values: (string | number)[] }[] {
  const found: { row: number; column: number; values: (string | number)[] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found.at(-1);
    if (last && last.column === cell.column && last.row + last.values.length === cell.row) last.values.push(cell.value);
    else found.push({ row: cell.row, column: cell.column, values: [cell.value] });
  }
  return found;
}
