import type { ReviewRow } from "../../import/review/look-through";

export const filters = ["decide", "certain", "decided", "all", "out"] as const;
export type Filter = (typeof filters)[number];

/** Whether a row is shown under a filter. */
export function isShown({ standing, role }: Pick<ReviewRow, "standing" | "role">, filter: Filter): boolean {
  switch (filter) {
    case "decide":
    case "certain":
      return standing === filter;
    case "decided":
      return standing === "accepted" || standing === "changed";
    case "all":
      return true;
    case "out":
      return role === "out" || role === "joined";
  }
}

/** The row that comes next among those of a filter, from where one is; the first again after the last. */
export function nextOf(
  rows: readonly ReviewRow[],
  key: string | null,
  isWanted: (row: ReviewRow) => boolean,
  direction: 1 | -1 = 1,
): ReviewRow | null {
  const at = rows.findIndex((row) => row.key === key);
  for (let away = 1; away <= rows.length; away += 1) {
    const row = rows[(at + direction * away + rows.length * 2) % rows.length];
    if (row && row.key !== key && isWanted(row)) return row;
  }
  return null;
}
