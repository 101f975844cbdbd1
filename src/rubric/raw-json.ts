import { Exact } from "./exact";

// What stands in a file that may have any shape.

export type RawRows = readonly { readonly row: Record<string, unknown>; readonly path: readonly PropertyKey[] }[];

/** Sections and criteria in printed order with their places. */
export function rowsOf(items: unknown, path: readonly PropertyKey[]): RawRows {
  if (!Array.isArray(items)) return [];
  return items.flatMap((row: unknown, index): RawRows => {
    if (!isRecord(row)) return [];
    const here = [...path, index];
    return [{ row, path: here }, ...rowsOf(row["items"], [...here, "items"])];
  });
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function pointsOf(value: unknown): Exact | null {
  return typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? new Exact(value) : null;
}

export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
