import type { Locale } from "../../locales/words";
import { type ImportedTable, importTable } from "../reading/import-table";
import type { RowRole } from "../reading/item-row";
import { scorableDraft } from "../reading/scorable";
import type { Review, RowKey } from "./review";
import { editedTable, type Segment, segmentsOf } from "./segments";

/** What is read of a table as somebody has corrected it. */
export interface ReviewReading {
  readonly imported: ImportedTable;
  /** Of the rows that were read, in order. */
  readonly keys: readonly RowKey[];
  readonly segments: readonly Segment[];
}

/** Reads the table of a review; null where nothing in it is scored. */
export function readReview(review: Review, locale: Locale): ReviewReading | null {
  const { table, keys } = editedTable(review);
  const roles = new Map<number, RowRole>();
  const levels = new Map<number, number>();
  keys.forEach((key, index) => {
    const { role, level } = review.edits[key] ?? {};
    if (role !== undefined) roles.set(index + 1, role);
    if (level !== undefined) levels.set(index + 1, level);
  });
  const { name, year } = review;
  const imported = importTable(table, { name, year, columns: review.columns ?? undefined, roles, levels });
  return imported && { imported: scorableDraft(imported, locale), keys, segments: segmentsOf(review) };
}
