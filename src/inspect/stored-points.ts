import { Exact } from "../rubric/exact";
import { outline } from "../rubric/outline";
import { remembered } from "../rubric/remembered";
import type { Item, Rubric, Section } from "../rubric/schema";
import type { ScoreSheet } from "../scoring/score-sheet";
import { sumOfLevel } from "../scoring/sums";
import type { CellValue, SheetContents } from "../workbook/contents";
import type { FindingKind } from "./finding";

/** Points of a scored form by the ids of rows. */
export function pointsById({ criteria, sections, total }: ScoreSheet): ReadonlyMap<string, string | null> {
  return new Map([
    ...criteria.map(({ id, points }): [string, string | null] => [`criterion:${id}`, points]),
    ...sections.map(({ id, points }): [string, string | null] => [`section:${id}`, points]),
    ["total", total.points],
  ]);
}

/**
 * Whether a cell holds these points. Results are rounded, so that only the noise of a binary number and of its fifteen printed
 * digits is between them: 5.0000001 is not 5.
 */
export function samePoints(shown: CellValue, points: string | null): boolean {
  if (points === null) return shown === "";
  if (typeof shown !== "number" || !Number.isFinite(shown)) return false;
  if (shown === Number(points)) return true;
  return new Exact(shown).minus(points).abs().lessThanOrEqualTo(new Exact(points).abs().plus(1).times("1e-12"));
}

/** An error value; not one that only says that Excel is still calculating. */
export function isError(shown: CellValue | undefined): boolean {
  return typeof shown === "string" && /^#[A-Z/0]+[!?]?/.test(shown) && !/^#(BUSY!|GETTING_DATA)/.test(shown);
}

/** The points that a column holds, by the ids of rows. */
export function storedPoints(
  points: ReadonlyMap<string, unknown>,
  rows: ReadonlyMap<string, readonly number[]>,
  values: SheetContents["values"],
  column = -1,
): ReadonlyMap<string, CellValue> {
  return new Map(
    [...points.keys()].flatMap((id): [string, CellValue][] => {
      const [row] = rows.get(id) ?? [];
      return row === undefined || column < 0 ? [] : [[id, values[row]?.[column] ?? ""]];
    }),
  );
}

/**
 * Tells the findings that only follow from another one: a sum that is right for the points below it, an error that stands
 * below it or in the points of its own row. People are shown the place where something was changed, not the way up to the total.
 */
export function consequences(
  rubric: Rubric,
  stored: ReadonlyMap<string, CellValue>,
): (fault: FindingKind, id: string, isPoints: boolean) => boolean {
  const levels = levelsOf(rubric);
  return (fault, id, isPoints) => {
    if (fault !== "points-differ" && fault !== "earlier-points" && fault !== "error-shown") return false;
    const parts = (isPoints || id === "title" ? (levels.get(id)?.parts ?? []) : [id]).map(
      (part) => stored.get(part) ?? "",
    );
    if (fault === "error-shown") return parts.some(isError);
    return levels.has(id) && samePoints(stored.get(id) ?? "", sumShown(levels.get(id), parts));
  };
}

/** A sum and the rows that it adds up, by the ids of rows. */
export interface Level {
  readonly section: Section | null;
  readonly parts: readonly string[];
}

/** The sums of a form, its title among them; made once for each rubric. */
export const levelsOf = remembered((rubric: Rubric): ReadonlyMap<string, Level> => {
  const idOf = (item: Item): string => `${item.type}:${item.id}`;
  return new Map<string, Level>([
    ["title", { section: null, parts: ["total"] }],
    ["total", { section: null, parts: rubric.items.map(idOf) }],
    ...outline(rubric).flatMap(({ item }): [string, Level][] =>
      item.type === "section" ? [[idOf(item), { section: item, parts: item.items.map(idOf) }]] : [],
    ),
  ]);
});

/** What a sum shows for what stands in the cells of its parts, with its ceiling or its sign. */
export function sumShown(level: Level | undefined, cells: readonly CellValue[]): string | null {
  const points = cells.map((cell) => (typeof cell === "number" && Number.isFinite(cell) ? new Exact(cell) : null));
  // Whoever calculated has rounded the sum.
  return (
    sumOfLevel(level?.section ?? null, points)
      ?.toDecimalPlaces(6)
      .toFixed() ?? null
  );
}
