import { outline } from "../outline";
import type { Item, Rubric, Section } from "../schema";
import type { Fault } from "./finding";
import { bonusPlace } from "./maxima";

/** One bonus section and the heading that holds it. */
interface Bonus {
  readonly holder: Section | null;
  readonly place: "inside" | "outside" | null;
  /** Within a sub-section, or beside the sub-sections of a main section. */
  readonly depth: "within" | "beside" | null;
}

/** Bonus points that count in one part of the form and not in another, or stand at different depths. */
export function lintBonus(rubric: Rubric): Fault[] {
  const bonuses = outline(rubric).flatMap(({ item, parentId }) =>
    item.type === "section" && item.bonus ? [bonusOf(rubric, parentId)] : [],
  );
  const rows = (wanted: (bonus: Bonus) => boolean): string =>
    [...new Set(bonuses.filter(wanted).map(({ holder }) => holder?.id ?? "Σ"))].join(", ");
  const mixed = {
    rowsInside: rows(({ place }) => place === "inside"),
    rowsOutside: rows(({ place }) => place === "outside"),
  };
  const places = {
    rowsWithin: rows(({ depth }) => depth === "within"),
    rowsBeside: rows(({ depth }) => depth === "beside"),
  };
  return [
    ...(mixed.rowsInside && mixed.rowsOutside
      ? [{ severity: "ambiguity", code: "bonus-mixed", rowId: null, params: mixed } as const]
      : []),
    ...(places.rowsWithin && places.rowsBeside
      ? [{ severity: "ambiguity", code: "bonus-places", rowId: null, params: places } as const]
      : []),
  ];
}

function bonusOf(rubric: Rubric, holderId: string | null): Bonus {
  const row = outline(rubric).find(({ item }) => item.id === holderId);
  if (row?.item.type !== "section") return { holder: null, place: bonusPlace(rubric, rubric.items), depth: null };
  const { item: holder, depth } = row;
  return {
    holder,
    place: bonusPlace(holder, holder.items),
    depth: depth > 0 ? "within" : holder.items.some(isPart) ? "beside" : null,
  };
}

function isPart(item: Item): boolean {
  return item.type === "section" && item.bonus !== true;
}
