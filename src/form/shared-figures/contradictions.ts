import { type Answer, type SlotId, withFigures } from "../../rubric/answers";
import { Exact, ZERO } from "../../rubric/exact";
import { criteriaById, criteriaOf } from "../../rubric/outline";
import { ownOf, recordOf } from "../../rubric/record";
import type { Rubric } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";
import { figureAt, type HeldFigures, type HeldValue, valuesOf } from "./figure-values";
import {
  type FigurePlace,
  type FigureRelation,
  placeKey,
  type RowPlace,
  type SharedFigure,
  type SharedFigures,
  slotKey,
} from "./shared-figures";

/** A figure of a side of a relation, with its one value. */
export interface ToldFigure extends HeldValue {
  readonly figure: SharedFigure;
}

/** Figures of a form that cannot all be right. It says nothing about points, and nothing is changed by it. */
export type Contradiction =
  /** One figure has different values; the one with the most places comes first. */
  | { readonly kind: "differs"; readonly figure: SharedFigure; readonly values: readonly HeldValue[] }
  /** The numerator of a row is what its denominator is known to be elsewhere, and the smaller figure stands below. */
  | {
      readonly kind: "inverted";
      readonly figure: SharedFigure;
      readonly num: RowPlace;
      readonly den: RowPlace;
      readonly values: { readonly num: string; readonly den: string };
    }
  | {
      readonly kind: "relation";
      readonly relation: FigureRelation;
      readonly left: readonly ToldFigure[];
      readonly right: readonly ToldFigure[];
      readonly sums: { readonly left: string; readonly right: string };
    };

/** Everything that contradicts itself in a form, in printed order within each kind. A blank contradicts nothing. */
export function contradictions(
  rubric: Rubric,
  { figures, relations }: SharedFigures,
  held: HeldFigures,
): Contradiction[] {
  const compared = figures.filter((figure) => figure.compared);
  const inverted = invertedRows(rubric, compared, held);
  const turned = new Set(inverted.flatMap(({ num, den }) => [placeKey(num), placeKey(den)]));
  const differing = compared.flatMap((figure): Extract<Contradiction, { kind: "differs" }>[] => {
    const places = figure.places.filter((place) => !turned.has(placeKey(place)));
    const values = valuesOf(held, { ...figure, places });
    return values.length < 2
      ? []
      : [{ kind: "differs", figure, values: [...values].sort((a, b) => b.places.length - a.places.length) }];
  });
  return [...differing, ...inverted, ...relations.flatMap((relation) => broken(relation, held, turned))];
}

function invertedRows(
  rubric: Rubric,
  figures: readonly SharedFigure[],
  held: HeldFigures,
): Extract<Contradiction, { kind: "inverted" }>[] {
  return criteriaOf(rubric).flatMap(({ item }) => {
    const [num, den] = (["numerator", "denominator"] as const).map((role): RowPlace | undefined => {
      const slot = slotsOf(item).find((one) => one.role === role);
      return slot && { kind: "row", id: item.id, slot };
    });
    if (num === undefined || den === undefined) return [];
    const [above, below] = [figureAt(held, num), figureAt(held, den)];
    if (above === null || below === null || !above.greaterThan(below)) return [];
    const key = placeKey(den);
    const figure = figures.find(({ places }) => places.some((place) => placeKey(place) === key));
    if (figure === undefined) return [];
    const elsewhere = valuesOf(held, { ...figure, places: figure.places.filter((place) => placeKey(place) !== key) });
    return elsewhere.some(({ value }) => above.equals(value))
      ? [{ kind: "inverted", figure, num, den, values: { num: above.toFixed(), den: below.toFixed() } }]
      : [];
  });
}

/** A relation whose figures are all known and that does not hold. Figures that differ within themselves are told once, by that. */
function broken(
  relation: FigureRelation,
  held: HeldFigures,
  turned: ReadonlySet<string>,
): Extract<Contradiction, { kind: "relation" }>[] {
  const [left, right] = [relation.left, relation.right].map((side) =>
    side.flatMap((figure): ToldFigure[] => {
      const places = figure.places.filter((place) => !turned.has(placeKey(place)));
      const [only, ...others] = valuesOf(held, { ...figure, places });
      return only === undefined || others.length > 0 ? [] : [{ ...only, figure }];
    }),
  );
  if (left?.length !== relation.left.length || right?.length !== relation.right.length) return [];
  const [a, b] = [left, right].map((side) => side.reduce((sum: Exact, { value }) => sum.plus(value), ZERO));
  if (a === undefined || b === undefined) return [];
  // What one row says alone, its own state says already.
  const rows = new Set([...left, ...right].flatMap(({ places }) => places.map(rowOfPlace)));
  if (rows.size === 1 && !rows.has("")) return [];
  const holds = relation.is === "=" ? a.equals(b) : a.lessThanOrEqualTo(b);
  return holds ? [] : [{ kind: "relation", relation, left, right, sums: { left: a.toFixed(), right: b.toFixed() } }];
}

/** The id of the row of a place; "" for the general information. */
function rowOfPlace(place: FigurePlace): string {
  return place.kind === "row" ? place.id : "";
}

/** The places that a contradiction is about. */
export function placesIn(found: Contradiction): readonly FigurePlace[] {
  switch (found.kind) {
    case "differs":
      return found.values.flatMap(({ places }) => places);
    case "inverted":
      return [found.num, found.den];
    case "relation":
      return [...found.left, ...found.right].flatMap(({ places }) => places);
  }
}

/** One way to end a contradiction: which figures are meant, by the keys of their places. */
export type Remedy = ReadonlyMap<FigurePlace, string>;

/** Uses one value of a figure wherever another one stands; blank places stay blank. */
export function usingValue({ values }: Extract<Contradiction, { kind: "differs" }>, value: string): Remedy {
  const others = values.filter((one) => one.value !== value).flatMap(({ places }) => places);
  return new Map(others.map((place) => [place, value]));
}

/** Numerator and denominator change places. */
export function turnedRound({ num, den, values }: Extract<Contradiction, { kind: "inverted" }>): Remedy {
  return new Map<FigurePlace, string>([
    [num, values.den],
    [den, values.num],
  ]);
}

/** What a form holds after a remedy. */
export function remedied(rubric: Rubric, { answers, profile }: HeldFigures, remedy: Remedy): HeldFigures {
  const criteria = criteriaById(rubric);
  const wanted = new Map([...remedy].map(([place, value]) => [placeKey(place), value]));
  const rows = new Set([...remedy.keys()].flatMap((place) => (place.kind === "row" ? [place.id] : [])));
  const changed = [...rows].flatMap((id): [string, Answer][] => {
    const criterion = criteria.get(id);
    if (criterion === undefined) return [];
    const figure = (slot: SlotId): number | undefined => {
      const value = wanted.get(slotKey(id, slot));
      return value === undefined ? undefined : new Exact(value).toNumber();
    };
    return [[id, withFigures(slotsOf(criterion), ownOf(answers, id) ?? {}, figure)]];
  });
  const fields = [...remedy].flatMap(([place, value]): [string, string][] =>
    place.kind === "field" ? [[place.field.id, value]] : [],
  );
  return {
    answers: recordOf([...Object.entries(answers), ...changed]),
    profile: recordOf([...Object.entries(profile), ...fields]),
  };
}
