import type { ColumnKey, PlanColumn } from "./plan";

/**
 * The columns of an installed form in order. Together they fit one A4 landscape page in width, and a 1366 pixel screen
 * beside the pane shows everything up to the points without scrolling.
 */
export const columns: readonly PlanColumn[] = [
  { key: "id", width: 4, hidden: true },
  { key: "code", width: 5.5 },
  { key: "content", width: 38 },
  { key: "figure", width: 17 },
  { key: "denominator", width: 8 },
  { key: "guidance", width: 25 },
  { key: "max", width: 7 },
  { key: "points", width: 8 },
  { key: "evidence", width: 20 },
  { key: "state", width: 24 },
  { key: "note", width: 16 },
  { key: "spec", width: 4, hidden: true },
];

export function columnIndex(key: ColumnKey): number {
  return columns.findIndex((column) => column.key === key);
}

export function columnWidth(key: ColumnKey): number {
  return columns[columnIndex(key)]?.width ?? 0;
}
