import type { PaperRow } from "./paper";

/** Rows of a table that stand together, and lines of text between tables. */
export function groupsOf(
  rows: readonly PaperRow[],
): readonly { readonly isTable: boolean; readonly rows: readonly PaperRow[] }[] {
  const groups: { isTable: boolean; rows: PaperRow[] }[] = [];
  for (const row of rows) {
    const isTable = row.kind !== "text" && row.kind !== "gap";
    const last = groups.at(-1);
    if (last && last.isTable === isTable) last.rows.push(row);
    else groups.push({ isTable, rows: [row] });
  }
  return groups;
}
