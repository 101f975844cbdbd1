import { type Area, lastRowOf } from "../workbook/area";

/** Excel tells of 512 merged areas of a range at the most (Microsoft's reference), and each has two cells or more. */
const MERGES_TOLD = 512;

/** Places of merged areas by their first cells; read after the next sync. ExcelApi 1.13. */
export function loadMerges(sheet: Excel.Worksheet, area: Area): () => ReadonlyMap<string, Area> {
  // Each block reaches into the next: of an area that crosses its end Excel may tell only the part within.
  const step = Math.max(1, Math.floor(MERGES_TOLD / area.columns));
  const found = blocksOf(area, step, 2 * step).map(({ row, rows }) => {
    const merged = sheet.getRangeByIndexes(row, area.column, rows, area.columns).getMergedAreasOrNullObject();
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return merged;
  });
  return () => {
    const merges = new Map<string, Area>();
    for (const merged of found) {
      if (merged.isNullObject) continue;
      for (const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } of merged.areas.items) {
        const key = `${row}/${column}`;
        if (rows >= (merges.get(key)?.rows ?? 0)) merges.set(key, { row, column, rows, columns });
      }
    }
    return merges;
  };
}

/** The rows of an area in blocks that begin `step` rows from one another. */
export function blocksOf(area: Area, step: number, size: number): { readonly row: number; readonly rows: number }[] {
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, index) => {
    const row = area.row + index * step;
    return { row, rows: Math.min(size, lastRowOf(area) - row + 1) };
  });
}
