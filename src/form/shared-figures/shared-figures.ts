import type { SlotId } from "../../rubric/answers";
import { labelKey } from "../../rubric/labels";
import { criteriaById, criteriaOf } from "../../rubric/outline";
import type { ProfileField, Rubric } from "../../rubric/schema";
import { slotsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";
import type { FigureHints } from "./hints";

/** Where a figure is filled in: a field of the general information, or an input of a criterion. */
export type FigurePlace =
  | { readonly kind: "field"; readonly field: ProfileField }
  | { readonly kind: "row"; readonly id: string; readonly slot: Slot };

/** One figure of the agency, wherever the form asks for it. */
export interface SharedFigure {
  readonly name: string;
  /** In printed order, the general information first. */
  readonly places: readonly FigurePlace[];
  /** Places that differ contradict each other; otherwise the figure is only proposed from one place to the other. */
  readonly compared: boolean;
}

/** What must hold between sums of figures. */
export interface FigureRelation {
  readonly left: readonly SharedFigure[];
  readonly is: "=" | "<=";
  readonly right: readonly SharedFigure[];
}

/** All that a form asks for more than once, and what its figures have to do with one another. */
export interface SharedFigures {
  readonly figures: readonly SharedFigure[];
  readonly relations: readonly FigureRelation[];
}

/**
 * The shared figures of a rubric. What it links to the general information is known by itself; the hints that stand beside a
 * built-in form name the others. A form without hints has equal wordings, which are proposed and never compared.
 */
export function sharedFigures(rubric: Rubric, hints: FigureHints | null): SharedFigures {
  const named = new Map<string, SharedFigure>();
  for (const field of rubric.profile)
    if (field.kind === "count")
      named.set(
        field.id,
        figureOf(field.shortLabel ?? field.label, true, [{ kind: "field", field }, ...linkedTo(rubric, field.id)]),
      );
  for (const { id, name, places, compare } of hints?.figures ?? []) {
    const field = named.get(id);
    const here = places.flatMap((place) => placeOf(rubric, place) ?? []);
    named.set(
      id,
      field === undefined
        ? figureOf(name ?? id, compare !== false, inOrder(rubric, here))
        : figureOf(field.name, true, [
            ...field.places.slice(0, 1),
            ...inOrder(rubric, [...field.places.slice(1), ...here]),
          ]),
    );
  }
  const meant = (ref: string): SharedFigure[] => {
    const known = named.get(ref);
    if (known !== undefined) return [known];
    const place = placeOf(rubric, ref);
    return place === undefined ? [] : [figureOf(place.slot.label, true, [place])];
  };
  const relations = (hints?.relations ?? []).flatMap(({ left, is, right }): FigureRelation[] => {
    const sides = [left, right].map((side) => side.flatMap(meant));
    // A relation holds of all its figures or says nothing.
    return sides[0]?.length === left.length && sides[1]?.length === right.length
      ? [{ left: sides[0], is, right: sides[1] }]
      : [];
  });
  const figures = [...named.values()].filter(({ places }) => places.length > 1);
  return { figures: hints === null ? [...figures, ...sameWordings(rubric)] : figures, relations };
}

/** An input of a row. */
export type RowPlace = Extract<FigurePlace, { kind: "row" }>;

/** A place as the hints write it, "2.4 den"; undefined where the rubric has no such figure. */
export function placeOf(rubric: Rubric, place: string): RowPlace | undefined {
  const space = place.lastIndexOf(" ");
  const [id, slotId] = [place.slice(0, space), place.slice(space + 1)];
  const criterion = criteriaById(rubric).get(id);
  const slot = criterion && slotsOf(criterion).find((one) => one.id === slotId && isFigure(one));
  return slot && { kind: "row", id, slot };
}

/** Options are no figures, nor are points that somebody gives. */
function isFigure({ kind, role }: Slot): boolean {
  return kind !== "option" && role !== "judged";
}

/** The inputs that the rubric links to a field of the general information. */
function linkedTo(rubric: Rubric, fieldId: string): RowPlace[] {
  return rowPlaces(rubric).filter(({ slot }) => slot.profile === fieldId);
}

function rowPlaces(rubric: Rubric): RowPlace[] {
  return criteriaOf(rubric).flatMap(({ item }) =>
    slotsOf(item)
      .filter(isFigure)
      .map((slot): RowPlace => ({ kind: "row", id: item.id, slot })),
  );
}

/** The places in printed order, each once. */
function inOrder(rubric: Rubric, places: readonly FigurePlace[]): FigurePlace[] {
  const wanted = new Set(places.map(placeKey));
  return rowPlaces(rubric).filter((place) => wanted.has(placeKey(place)));
}

function figureOf(name: string, compared: boolean, places: readonly FigurePlace[]): SharedFigure {
  return { name, compared, places };
}

/** What tells a place from all others of its form. */
export function placeKey(place: FigurePlace): string {
  return place.kind === "field" ? ` ${place.field.id}` : slotKey(place.id, place.slot.id);
}

/** The same of an input that is known by its row. */
export function slotKey(criterionId: string, slot: SlotId): string {
  return `${criterionId} ${slot}`;
}

/**
 * Inputs with one wording: the same figure as a rule, but "Tổng số văn bản đến" of the district and that of the communes are
 * called alike too. Figures of their own ("Số bài đăng trong năm" of each topic) are never one.
 */
function sameWordings(rubric: Rubric): SharedFigure[] {
  const alike = new Map<string, RowPlace[]>();
  for (const place of rowPlaces(rubric)) {
    const { role, label, unit, kind, scale, profile } = place.slot;
    if (profile !== undefined || (role !== "numerator" && role !== "denominator")) continue;
    const key = [labelKey(label), labelKey(unit ?? ""), kind, scale ?? ""].join("\n");
    alike.set(key, [...(alike.get(key) ?? []), place]);
  }
  return [...alike.values()]
    .filter((places) => new Set(places.map(({ id }) => id)).size > 1)
    .map((places) => figureOf(places[0]?.slot.label ?? "", false, places));
}
