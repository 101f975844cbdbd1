import { Exact, ZERO } from "./exact";
import { remembered } from "./remembered";
import type { Criterion, Exception, Item, Rubric, Section } from "./schema";

/** A row of the form in printed order. Depth 0 is the outermost level. */
export interface OutlineRow<T extends Item = Item> {
  readonly item: T;
  readonly depth: number;
  readonly parentId: string | null;
  /**
   * True where points lie outside the total's maximum: inside an outermost bonus section. A bonus section inside another
   * section is part of that section's maximum.
   */
  readonly bonus: boolean;
  /** True inside a penalty section: the points are costs, which the section takes off. */
  readonly penalty: boolean;
  /** Exceptions of the row, those of its headings included; a row's own come before inherited ones of the same kind. */
  readonly exceptions: readonly Exception[];
}

/** Every section and criterion in printed order, a section before its children; made once for each rubric. */
export const outline: (rubric: Pick<Rubric, "items">) => readonly OutlineRow[] = remembered((rubric) => {
  const rows: OutlineRow[] = [];
  const visit = (
    items: readonly Item[],
    depth: number,
    parentId: string | null,
    bonus: boolean,
    penalty: boolean,
    inherited: readonly Exception[],
  ): void => {
    for (const item of items) {
      const own = item.exceptions ?? [];
      const exceptions = [...own, ...inherited.filter(({ kind }) => own.every((exception) => exception.kind !== kind))];
      const itemBonus = bonus || (depth === 0 && item.type === "section" && item.bonus === true);
      const itemPenalty = penalty || isPenalty(item);
      rows.push({ item, depth, parentId, bonus: itemBonus, penalty: itemPenalty, exceptions });
      if (item.type === "section") visit(item.items, depth + 1, item.id, itemBonus, itemPenalty, exceptions);
    }
  };
  visit(rubric.items, 0, null, false, false, []);
  return rows;
});

/** A section whose points are taken off. */
export function isPenalty(item: Item): boolean {
  return item.type === "section" && item.penalty === true;
}

/** Whether an answer can take the row out of the maximum. */
export function isExcludable({ exceptions }: Pick<OutlineRow, "exceptions">): boolean {
  return exceptions.some((exception) => exception.kind !== "late" && exception.award === "excluded");
}

/** The criteria of a rubric in printed order; made once for each rubric. */
export const criteriaOf: (rubric: Pick<Rubric, "items">) => readonly OutlineRow<Criterion>[] = remembered((rubric) =>
  outline(rubric).filter((row): row is OutlineRow<Criterion> => row.item.type === "criterion"),
);

/** The criteria of a rubric by id; made once for each rubric. */
export const criteriaById = remembered(
  (rubric: Pick<Rubric, "items">): ReadonlyMap<string, Criterion> =>
    new Map(criteriaOf(rubric).map(({ item }) => [item.id, item])),
);

/**
 * The maximum of a section or criterion in points: as stated, else the sum of its children, at most its ceiling. Of a penalty
 * section it is the most that it takes off.
 */
export function maxPointsOf(item: Section | Criterion): string {
  if (item.type === "criterion" || item.maxPoints !== undefined) return item.maxPoints ?? "0";
  const sum = sumOfMaxima(item.items);
  return (item.ceiling === undefined ? sum : Exact.min(sum, item.ceiling)).toFixed();
}

/** What items that stand side by side can give together; a penalty section gives nothing. */
export function sumOfMaxima(items: readonly Item[]): Exact {
  return items.reduce((sum: Exact, child) => (isPenalty(child) ? sum : sum.plus(maxPointsOf(child))), ZERO);
}
