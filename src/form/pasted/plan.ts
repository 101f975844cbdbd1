import {
  type Answer,
  type Answers,
  isShownNumber,
  type SlotId,
  type SlotValue,
  valueIn,
  withFigures,
} from "../../rubric/answers";
import { Exact } from "../../rubric/exact";
import { labelKey, sameLabel, tidy } from "../../rubric/labels";
import { ownOf, recordOf } from "../../rubric/record";
import { outline } from "../../rubric/outline";
import type { Criterion, Rubric } from "../../rubric/schema";
import type { Slot } from "../../scoring/rules/rule";
import { slotsOf } from "../../scoring/rules/registry";
import { readTyped, type TypedReading, type Unclear } from "../../scoring/typed-figure";
import { codeKey, headerRows, type PastedColumns, type PastedTable, rowsByCode } from "./columns";
import { isInput, type Place, placesOf, takesFigures } from "./places";

/** How pasted rows find the rows of the form. */
export type PasteWay =
  | "code" // by printed number and title
  | "inputs" // one after another over all rows that can be filled in
  | "figures" // one after another over the rows that take a number
  | "rows"; // row by row as they stand in the form, its groups too

export interface PasteChoice {
  readonly columns: PastedColumns;
  readonly way: PasteWay;
  /** The row of the form with which it begins; of no matter where rows are found by their numbers. */
  readonly from: string;
  /** Readings that somebody has said to be meant, by the number of the pasted row. */
  readonly meant: ReadonlyMap<number, TypedReading>;
}

/** Why nothing of a pasted row is taken. */
export type NotTaken =
  | {
      readonly kind: "unclear";
      readonly text: string;
      readonly why: Unclear;
      readonly readings: readonly TypedReading[];
    }
  | { readonly kind: "no-option"; readonly text: string } // the row has a choice of its own, and this is none of it
  | { readonly kind: "no-cell"; readonly text: string } // the row has no cell for it
  | { readonly kind: "shown" } // the cell shows a date or a percent now, and would show the next number so, too
  | { readonly kind: "too-many" } // the form has no more rows
  | { readonly kind: "no-row"; readonly text: string } // no row has this number
  | { readonly kind: "several-rows"; readonly text: string } // several rows have it, and nothing says which is meant
  | { readonly kind: "twice" }; // another pasted row is for the same row

export interface PastedRow {
  /** Its number in what was pasted, from 1. */
  readonly at: number;
  readonly texts: readonly string[];
  /** The row of the form; null for none. */
  readonly place: Place | null;
  /** "new": blank cells are filled; "same": all of it stands there; "replaces": a value that differs would go. */
  readonly outcome: "new" | "same" | "replaces" | "not-taken";
  readonly why: NotTaken | null;
  readonly values: ReadonlyMap<SlotId, SlotValue>;
}

export interface PastePlan {
  /** Pasted rows that hold something, without those that name the columns. */
  readonly rows: readonly PastedRow[];
  /** How many rows at the top name the columns. */
  readonly headers: number;
  /** How many rows in the middle hold nothing: what stands in the form there is left alone. */
  readonly blank: number;
  /** How many rows at the end of the form nothing was pasted for; 0 where rows are found by their numbers. */
  readonly unreached: number;
}

/**
 * What of a pasted table goes into which inputs of a form. A row is taken as a whole or not at all; nothing is guessed at: dates,
 * percents of things that are counted, fractions, numbers of two readings and texts come back with the reason.
 */
export function planPaste(rubric: Rubric, answers: Answers, table: PastedTable, choice: PasteChoice): PastePlan {
  const { figure, denominator } = choice.columns;
  const headers = headerRows(table);
  const pasted = table.slice(headers).map((cells, index) => ({
    at: headers + index + 1,
    cells,
    texts: [figure, ...(denominator === null ? [] : [denominator])].map((column) => tidy(cells[column] ?? "")),
  }));
  while (pasted.at(-1)?.texts.every((text) => text === "") === true) pasted.pop();
  const found = choice.way === "code" ? byCode(rubric, pasted, choice.columns) : inOrder(rubric, pasted, choice);
  const filled = found.filter(({ texts }) => texts.some((text) => text !== ""));
  const uses = new Map<Place, number>();
  for (const { place } of filled) if (place !== null) uses.set(place, (uses.get(place) ?? 0) + 1);
  const rows = filled.map(({ at, texts, place, why }): PastedRow => {
    const none = (reason: NotTaken): PastedRow => ({
      at,
      texts,
      place,
      outcome: "not-taken",
      why: reason,
      values: new Map(),
    });
    if (why !== null) return none(why);
    if (place === null) return none({ kind: "too-many" });
    if ((uses.get(place) ?? 0) > 1) return none({ kind: "twice" });
    const read = readRow(place, texts, choice.meant.get(at));
    if (read.kind === "not-taken") return none(read.why);
    const now = ownOf(answers, place.item.id) ?? {};
    const standing = [...read.values].map(([id, value]) => standingOf(valueIn(now, id), value));
    if (standing.includes("shown")) return none({ kind: "shown" });
    const outcome = standing.includes("differs") ? "replaces" : standing.includes("blank") ? "new" : "same";
    return { at, texts, place, outcome, why: null, values: read.values };
  });
  const reached = Math.max(-1, ...found.map(({ index }) => index));
  const places = choice.way === "code" ? [] : wayPlaces(rubric, choice.way);
  return {
    rows,
    headers,
    blank: found.length - filled.length,
    unreached: choice.way === "code" ? 0 : places.slice(reached + 1).filter(isInput).length,
  };
}

/** The answers with what is taken; values that differ are replaced only where that is wanted. */
export function withPasted(answers: Answers, { rows }: PastePlan, replace: boolean): Answers {
  const taken = new Map<Criterion, Map<SlotId, SlotValue>>();
  for (const { place, outcome, values } of rows) {
    const criterion = place?.criterion ?? null;
    if (criterion === null) continue;
    if (outcome !== "new" && !(outcome === "replaces" && replace)) continue;
    taken.set(criterion, new Map([...(taken.get(criterion) ?? []), ...values]));
  }
  const changed = [...taken].map(([criterion, values]): [string, Answer] => [
    criterion.id,
    withFigures(slotsOf(criterion), ownOf(answers, criterion.id) ?? {}, (slot) => values.get(slot)),
  ]);
  return recordOf([...Object.entries(answers), ...changed]);
}

/** How a table is most likely meant: by numbers where it has them, else where its rows fit the form's. */
export function likelyWay(
  rubric: Rubric,
  answers: Answers,
  table: PastedTable,
  columns: PastedColumns,
  selected: string | null,
): Pick<PasteChoice, "way" | "from"> {
  const places = placesOf(rubric);
  const first = places[0]?.rowId ?? "";
  if (columns.code !== null) return { way: "code", from: first };
  const count = table.length - headerRows(table);
  const ways = ["inputs", "figures", "rows"] as const;
  const fitting = ways.find((way) => wayPlaces(rubric, way).length === count);
  if (fitting !== undefined) return { way: fitting, from: first };
  const from = places.some(({ rowId }) => rowId === selected) ? (selected ?? first) : first;
  const refused = (way: PasteWay): number =>
    planPaste(rubric, answers, table, { columns, way, from, meant: new Map() }).rows.filter(
      ({ outcome }) => outcome === "not-taken",
    ).length;
  const counts = ways.map((way) => ({ way, count: refused(way) }));
  const best = counts.reduce((least, one) => (one.count < least.count ? one : least));
  return { way: best.way, from };
}

function wayPlaces(rubric: Rubric, way: Exclude<PasteWay, "code">): readonly Place[] {
  const places = placesOf(rubric);
  return way === "rows" ? places : places.filter(way === "inputs" ? isInput : takesFigures);
}

interface Pasted {
  readonly at: number;
  readonly cells: readonly string[];
  readonly texts: readonly string[];
}

interface Found extends Pasted {
  readonly place: Place | null;
  readonly why: NotTaken | null;
  /** Of the place among those of the way. */
  readonly index: number;
}

function inOrder(rubric: Rubric, pasted: readonly Pasted[], { way, from }: PasteChoice): Found[] {
  if (way === "code") return [];
  const all = placesOf(rubric);
  const places = wayPlaces(rubric, way);
  const begin = all.findIndex(({ rowId }) => rowId === from);
  const start = Math.max(
    0,
    places.findIndex((place) => all.indexOf(place) >= begin),
  );
  return pasted.map((row, index) => ({
    ...row,
    place: places[start + index] ?? null,
    why: null,
    index: start + index,
  }));
}

/** The rows that pasted rows name: by a title that only one row has, by the number, and by both. Lines follow their criterion. */
function byCode(rubric: Rubric, pasted: readonly Pasted[], { code }: PastedColumns): Found[] {
  const places = placesOf(rubric);
  const codes = rowsByCode(rubric);
  const titles = new Map<string, Place[]>();
  for (const place of places) {
    if (place.rowId.startsWith("line:")) continue;
    const key = labelKey(place.item.title);
    titles.set(key, [...(titles.get(key) ?? []), place]);
  }
  /** The last group or criterion that was found: lines and numbers that begin anew are looked for below it. */
  let within: Place | null = null;
  let group: Place | null = null;
  return pasted.map((row): Found => {
    const name = codeKey(row.cells[code ?? -1] ?? "");
    const named = row.cells.flatMap((text) => titles.get(labelKey(text)) ?? []);
    const coded = codes.get(name) ?? [];
    const line = lineBelow(places, within, row.cells);
    const candidates =
      named.length === 0
        ? coded
        : named.some((one) => coded.includes(one))
          ? named.filter((one) => coded.includes(one))
          : named;
    const place = candidates.length > 1 ? nearest(rubric, candidates, group) : (candidates[0] ?? null);
    if (place !== null) {
      within = place;
      if (place.criterion === null) group = place;
    }
    const to = place ?? (candidates.length === 0 ? line : null);
    const text = row.cells[code ?? -1] ?? "";
    const why: NotTaken | null =
      to !== null ? null : candidates.length > 1 ? { kind: "several-rows", text } : { kind: "no-row", text };
    return { ...row, place: to, why, index: -1 };
  });
}

/** The line of the criterion above whose words stand in a pasted row. */
function lineBelow(places: readonly Place[], within: Place | null, cells: readonly string[]): Place | null {
  if (within?.criterion == null) return null;
  const lines = places.filter((place) => place.criterion === within.criterion && place.rowId.startsWith("line:"));
  return lines.find(({ figure }) => cells.some((text) => sameLabel(text, figure?.label ?? ""))) ?? null;
}

/** Of rows with one number the one that stands directly below the group in hand, or below one of the groups around it; null for none. */
function nearest(rubric: Rubric, candidates: readonly Place[], group: Place | null): Place | null {
  if (group === null) return null;
  const parents = new Map(outline(rubric).map(({ item, parentId }) => [item.id, parentId]));
  for (let id: string | null = group.item.id; id !== null; id = parents.get(id) ?? null) {
    const below = candidates.filter(({ item }) => parents.get(item.id) === id);
    if (below.length > 0) return below.length === 1 ? (below[0] ?? null) : null;
  }
  return null;
}

type ReadRow =
  | { readonly kind: "values"; readonly values: ReadonlyMap<SlotId, SlotValue> }
  | { readonly kind: "not-taken"; readonly why: NotTaken };

/** What a pasted row means for the inputs of a row. */
function readRow(
  { criterion, figure, denominator }: Place,
  texts: readonly string[],
  meant: TypedReading | undefined,
): ReadRow {
  const slots = criterion === null ? [] : slotsOf(criterion);
  const values = new Map<SlotId, SlotValue>(
    [...(meant ?? [])].map(([id, value]): [SlotId, number] => [id, new Exact(value).toNumber()]),
  );
  for (const [index, slot] of [figure, denominator].entries()) {
    const text = texts[index] ?? "";
    if (text === "" || (slot !== undefined && values.has(slot.id))) continue;
    if (slot === undefined) return { kind: "not-taken", why: { kind: "no-cell", text } };
    const read = readCell(text, slot, slots);
    if (typeof read === "object") return { kind: "not-taken", why: read };
    values.set(slot.id, read);
  }
  return { kind: "values", values };
}

function readCell(text: string, slot: Slot, slots: readonly Slot[]): number | NotTaken {
  if (slot.kind === "option") {
    const option = slot.options.findIndex(({ label }) => sameLabel(label, text));
    return option < 0 ? { kind: "no-option", text } : option;
  }
  const read = readTyped(text, slot, slots);
  if (read.kind === "number") return new Exact(read.value).toNumber();
  return read.kind === "blank"
    ? { kind: "no-cell", text }
    : { kind: "unclear", text, why: read.why, readings: read.readings };
}

function standingOf(now: SlotValue | undefined, value: SlotValue): "blank" | "same" | "differs" | "shown" {
  if (now === undefined || now === "") return "blank";
  if (isShownNumber(now)) return "shown";
  return typeof now !== "object" && Number(now) === value ? "same" : "differs";
}
