import type { PaperRow } from "./paper";

/** Rows of a table that stand together, and lines of text between tables. */
export function groupsOf(
  rows: readonly PaperRow[],
): readonly { readonly isTable: boolean; readonly rows: readonly PaperRow[] }[] {
  const groups: { isTable: boolean; rows: PaperRow[] }[] = [];
  for (const row of rows) {
    if (row.kind === "gap" && row.cells.length === 0 && row.height !== undefined && row.height < ROOM) continue;
    const isTable = row.kind !== "text" && row.kind !== "gap";
    const last = groups.at(-1);
    if (last && last.isTable === isTable) last.rows.push(row);
    else groups.push({ isTable, rows: [row] });
  }
  return groups;
}

/** Gaps of this height are room to sign; lower ones only part what Word parts by itself. */
const ROOM = 40;
