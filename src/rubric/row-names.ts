import { outline } from "./outline";
import { remembered } from "./remembered";
import type { Rubric } from "./schema";

/** How a criterion is called where its surroundings are not in sight. */
export interface RowName {
  /** Printed number and title; a row without a number of its own takes the one of its heading: "1.1 – Năm 2022". */
  readonly full: string;
  /** The heading directly above, with its number; null at the top of the form. */
  readonly within: string | null;
}

/** The names of a rubric's criteria by id; made once for each rubric. */
export const rowNames = remembered((rubric: Rubric): ReadonlyMap<string, RowName> => {
  const rows = outline(rubric);
  const rowOf = new Map(rows.map((row) => [row.item.id, row]));
  const codeAbove = (id: string | null): string => {
    const row = id === null ? undefined : rowOf.get(id);
    return row === undefined ? "" : row.item.code || codeAbove(row.parentId);
  };
  return new Map(
    rows.flatMap(({ item, parentId }) => {
      if (item.type === "section") return [];
      const heading = parentId === null ? undefined : rowOf.get(parentId)?.item;
      const above = codeAbove(parentId);
      const full =
        item.code !== "" ? `${item.code} ${item.title}` : above === "" ? item.title : `${above} – ${item.title}`;
      return [[item.id, { full, within: heading === undefined ? null : `${heading.code} ${heading.title}`.trim() }]];
    }),
  );
});
