import { type Arrangement, type ColumnKey, WHOLE } from "../form/columns";
import type { Dialect } from "../form/dialect";
import { fingerprintOf } from "../form/pack";
import { rememberedText } from "../rubric/remembered";
import type { Rubric } from "../rubric/schema";
import { plannedForm } from "../sheet/form-plan/placed-plan";
import type { PlanValue } from "../sheet/sheet-plan";
import { columnIndex } from "../workbook/a1";
import { outsideTexts, readFormula } from "./formula-text";
import { isCompared } from "./printed-cells";
import { plain } from "../rubric/plain-text";

// What the cells of a plan say, as hashes that do not depend on where its rows and columns stand. They are kept of every
// plan version that was ever released, so that a form of an earlier release is still compared cell by cell.

/** Hashes by row id and column; of what the dialects write differently, one each. */
export interface PlanHashes {
  /** The content fingerprint of the rubric that was planned. */
  readonly fingerprint: string;
  readonly cells: CellHashes;
  /** What forms that are laid out as plan version 1 laid them out say otherwise, once they are brought up to this version. */
  readonly first?: CellHashes;
}

type CellHashes = Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<Dialect, string>>>>>>;

const dialects: readonly Dialect[] = ["resilient", "native", "pure"];

/** The hashes of this release's plan. */
export function planHashes(rubric: Rubric, fingerprint: string): PlanHashes {
  const cells = hashesIn(rubric, "working");
  const others = Object.entries(hashesIn(rubric, "first")).flatMap(([id, row]): [string, CellHashes[string]][] => {
    const own = Object.entries(row).filter(([key, hash]) => JSON.stringify(hash) !== JSON.stringify(cells[id]?.[key]));
    return own.length === 0 ? [] : [[id, Object.fromEntries(own)]];
  });
  return { fingerprint, cells, first: Object.fromEntries(others) };
}

function hashesIn(rubric: Rubric, arrangement: Arrangement): CellHashes {
  const cells: Record<string, Record<string, string | Record<Dialect, string>>> = {};
  const plans = dialects.map((dialect) => plannedForm(rubric, dialect, WHOLE, arrangement));
  const [first] = plans;
  first?.rows.forEach(({ id, values }, row) => {
    values.forEach((value, column) => {
      const key = first.columns[column]?.key;
      if (!id || key === undefined || value === null || !isCompared(id, key, value)) return;
      const places: Places = {
        rowId: (at) => first.rows[at]?.id ?? undefined,
        key: (at) => first.columns[at]?.key,
      };
      const each = plans.map((plan) => hashOfPlanned(plan.rows[row]?.values[column] ?? null, places));
      const [one = "", ...others] = each;
      (cells[id] ??= {})[key] = others.every((other) => other === one)
        ? one
        : { resilient: one, native: others[0] ?? "", pure: others[1] ?? "" };
    });
  });
  return cells;
}

/** What stands on the rows and in the columns of a sheet; both 0-based. */
export interface Places {
  /** Equal for equal places; without it nothing is remembered of them. */
  readonly name?: string;
  rowId(row: number): string | undefined;
  key(column: number): ColumnKey | undefined;
}

function hashOfPlanned(value: PlanValue, places: Places): string {
  if (value !== null && typeof value === "object") {
    return hashOfFormula(readFormula(value.formula, "live").normal, places);
  }
  return hashOfText(String(value ?? ""));
}

/** 64 bits: nobody finds another formula with the same ones. */
const short = rememberedText((text) => fingerprintOf(text).slice(0, 16));

export function hashOfText(text: string): string {
  return short(plain(text));
}

/** Of so many sheets whose rows stand in other places the hashes are kept: of the files of one rubric most stand alike. */
const MOST_SHEETS = 12;
const hashesAt = new Map<string, Map<string, string>>();

/** @param normal a formula as readFormula gives it */
export function hashOfFormula(normal: string, places: Places): string {
  if (places.name === undefined) return hashOf(normal, places);
  const known = hashesAt.get(places.name) ?? new Map<string, string>();
  const hash = known.get(normal) ?? hashOf(normal, places);
  if (known.size < MOST_FORMULAS) known.set(normal, hash);
  if (!hashesAt.has(places.name)) {
    const [oldest] = hashesAt.keys();
    if (hashesAt.size >= MOST_SHEETS && oldest !== undefined) hashesAt.delete(oldest);
    hashesAt.set(places.name, known);
  }
  return hash;
}

/** A form has some thousand; a stranger's file any number. */
const MOST_FORMULAS = 5_000;

function hashOf(normal: string, places: Places): string {
  const placeless = outsideTexts(normal, (part) =>
    part.replace(/\b([A-Z]{1,3})(\d{1,7})\b/g, (address, letters: string, digits: string) => {
      const key = places.key(columnIndex(letters) ?? -1);
      const id = places.rowId(Number(digits) - 1);
      return key === undefined || id === undefined ? address : `{${id}|${key}}`;
    }),
  );
  return short(`=${placeless}`);
}
