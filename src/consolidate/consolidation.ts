import { Exact } from "../rubric/exact";
import type { Rubric } from "../rubric/schema";
import { agencyKey, bareName, resembles } from "./agency";
import type { ExpectedAgency } from "./expected";
import { ranksOf } from "./ranks";
import type { AppraisedSide, SideOfUnit, Unit } from "./unit";

/** Why a file takes no part, or takes part with a reservation. Its words are in locales/consolidate.ts. */
export type UnitProblem =
  | { readonly kind: "form"; readonly text: string } // found in the form itself
  | { readonly kind: "same-agency"; readonly other: string } // another file of the same agency
  | { readonly kind: "same-key"; readonly other: string; readonly name: string } // spelt otherwise in another file
  | { readonly kind: "no-agency" }
  | { readonly kind: "not-expected"; readonly resembles: string | null }
  | { readonly kind: "resembles"; readonly other: string; readonly name: string } // the same name at another level
  | { readonly kind: "appraisal-open"; readonly done: number; readonly of: number }
  | { readonly kind: "not-appraised" }
  | { readonly kind: "blank-rows"; readonly count: number };

export interface RankedUnit {
  readonly unit: Unit;
  readonly block: string | null;
  /** What the ranking uses: points, or percents where not the same applies to all; null where the unit is not ranked. */
  readonly points: string | null;
  /** Whose points these are. */
  readonly of: "self" | "appraised";
  readonly rank: number | null;
  /** Within its group; null where it has none. */
  readonly blockRank: number | null;
  readonly grade: string | null;
  readonly problems: readonly UnitProblem[];
}

export type RefusalReason =
  | { readonly kind: "words"; readonly text: string } // of the file itself
  | { readonly kind: "other-rubric"; readonly title: string }
  | { readonly kind: "same-content"; readonly other: string };

export interface Refusal {
  readonly file: string;
  readonly reason: RefusalReason;
}

export interface Consolidation {
  /** null where no form was read. */
  readonly rubric: Rubric | null;
  /** By their places, then by name; without a place last. */
  readonly units: readonly RankedUnit[];
  /** Files that no unit came from. Every file is a unit or stands here. */
  readonly refused: readonly Refusal[];
  /** Expected agencies that sent nothing. */
  readonly missing: readonly string[];
  /** "percent": not the same maximum applies to all units, and the form does not rescale. */
  readonly basis: "points" | "percent";
}

/** A unit with what tells its file from others: the hash of its bytes, and where it stood. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly hash: string;
  /** The folder that it stood in, where whole folders were given: often the district or the group. */
  readonly folder: string | null;
}

/** What came of all the files. */
export interface ReadFiles {
  readonly read: readonly ReadUnit[];
  readonly refused: readonly Refusal[];
  /** The rubrics of the units by their scoring fingerprints. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
}

export interface ConsolidationOptions {
  readonly expected?: readonly ExpectedAgency[];
  /** The scoring fingerprint of the rubric that is ranked; without it, that of most forms. */
  readonly scoring?: string | null;
}

/**
 * Many forms of one rubric as a ranking. Nothing is merged or preferred in silence: files of another rubric are refused by
 * name, equal files count once, and of two files of one agency neither is ranked until somebody says which one counts.
 */
export function consolidate(
  { read, refused, rubrics }: ReadFiles,
  { expected = [], scoring = null }: ConsolidationOptions = {},
): Consolidation {
  const wanted = scoring ?? mostFrequent(read.map(({ unit }) => unit.scoring));
  const others: Refusal[] = [];
  const kept: ReadUnit[] = [];
  const byHash = new Map<string, string>();
  for (const one of read) {
    const { unit, hash } = one;
    const twin = byHash.get(hash);
    if (twin !== undefined && twin !== unit.file)
      others.push({ file: unit.file, reason: { kind: "same-content", other: twin } });
    else if (unit.scoring !== wanted)
      others.push({ file: unit.file, reason: { kind: "other-rubric", title: unit.title } });
    else kept.push(one);
    if (twin === undefined) byHash.set(hash, unit.file);
  }
  const someAppraised = kept.some(({ unit: { appraised } }) => appraised !== null && isComplete(appraised));
  const expectedKeys = new Map(expected.map((one) => [agencyKey(one.name), one]));
  const identified = kept.map(({ unit, folder }): Identified => {
    const key = agencyKey(unit.agency ?? "");
    const found = expectedKeys.get(key) ?? null;
    return { unit, key, found, block: found?.block ?? folder };
  });
  const sameKey = grouped(identified, ({ key, block }) => `${key}\n${block ?? ""}`);
  const sameName = grouped(identified, ({ key, block }) => `${bareName(key)}\n${block ?? ""}`);
  const judged = identified.map((one) => {
    const { unit, key, block } = one;
    const identity = identityProblems(one, {
      same: sameKey(one),
      near: sameName(one).filter((other) => other.key !== key),
      expected,
    });
    const side = unit.appraised !== null && isComplete(unit.appraised) ? unit.appraised : unit.self;
    const problems: UnitProblem[] = [
      ...identity,
      ...appraisalProblems(unit, someAppraised),
      ...unit.problems.map((text): UnitProblem => ({ kind: "form", text })),
    ];
    return {
      unit,
      side,
      of: side === unit.self ? ("self" as const) : ("appraised" as const),
      block,
      isDoubtful: identity.some(({ kind }) => kind === "same-agency" || kind === "same-key" || kind === "no-agency"),
      problems,
    };
  });
  const rubric = rubrics.get(wanted ?? "") ?? null;
  const basis = basisOf(
    rubric,
    judged.map(({ side }) => side),
  );
  const values = judged.map(({ side, isDoubtful }) => {
    const counted = basis === "percent" ? side.percent : side.ranked;
    return isDoubtful || counted === null ? null : new Exact(counted);
  });
  const ranks = ranksOf(values);
  const blockRanks = ranksWithin(
    judged.map(({ block }) => block),
    values,
  );
  const units = judged
    .map(({ unit, side, of, block, problems }, index): RankedUnit => ({
      unit,
      block,
      of,
      points: basis === "percent" ? side.percent : side.ranked,
      rank: ranks[index] ?? null,
      blockRank: blockRanks[index] ?? null,
      grade: side.grade,
      problems,
    }))
    .sort(byRank);
  const present = new Set(identified.map(({ key }) => key));
  return {
    rubric: kept.length === 0 ? null : rubric,
    units,
    refused: [...refused, ...others],
    missing: expected.filter(({ name }) => !present.has(agencyKey(name))).map(({ name }) => name),
    basis,
  };
}

/** Whether every row that the agency has scored is appraised: before that the total would look like a loss. */
function isComplete({ done, of, points }: AppraisedSide): boolean {
  return points !== null && done === of;
}

/** A unit and whose it is. */
interface Identified {
  readonly unit: Unit;
  readonly key: string;
  readonly found: ExpectedAgency | null;
  readonly block: string | null;
}

/** The others that have the same in common. Agencies of two groups may share a name. */
function grouped(all: readonly Identified[], common: (one: Identified) => string): (one: Identified) => Identified[] {
  const groups = new Map<string, Identified[]>();
  for (const one of all) groups.set(common(one), [...(groups.get(common(one)) ?? []), one]);
  return (one) => (one.key === "" ? [] : (groups.get(common(one)) ?? []).filter((other) => other !== one));
}

function identityProblems(
  { unit, key, found }: Identified,
  {
    same,
    near,
    expected,
  }: {
    readonly same: readonly Identified[];
    readonly near: readonly Identified[];
    readonly expected: readonly ExpectedAgency[];
  },
): UnitProblem[] {
  if (key === "") return [{ kind: "no-agency" }];
  const problems = [
    ...same.map(({ unit: other }): UnitProblem =>
      other.agency === unit.agency
        ? { kind: "same-agency", other: other.file }
        : { kind: "same-key", other: other.file, name: other.agency ?? "" },
    ),
    ...near.map(({ unit: other }): UnitProblem => ({ kind: "resembles", other: other.file, name: other.agency ?? "" })),
  ];
  if (expected.length === 0 || found) return problems;
  const meant = expected.find(({ name }) => resembles(agencyKey(name), key));
  return [...problems, { kind: "not-expected", resembles: meant?.name ?? null }];
}

function appraisalProblems({ self, appraised }: Unit, someAppraised: boolean): UnitProblem[] {
  const problems: UnitProblem[] = [];
  if (appraised && !isComplete(appraised))
    problems.push({ kind: "appraisal-open", done: appraised.done, of: appraised.of });
  else if (!appraised && someAppraised) problems.push({ kind: "not-appraised" });
  const blank = self.criteria.filter(({ points, excluded }) => points === null && !excluded).length;
  if (blank > 0) problems.push({ kind: "blank-rows", count: blank });
  return problems;
}

/** Points can be compared where the same maximum applies to everybody, or where the form itself brings them to one scale. */
function basisOf(rubric: Rubric | null, sides: readonly SideOfUnit[]): "points" | "percent" {
  const [first] = sides;
  if (first === undefined || rubric?.rescale === true) return "points";
  const applies = new Exact(first.applies);
  return sides.every((side) => applies.equals(side.applies)) ? "points" : "percent";
}

function ranksWithin(blocks: readonly (string | null)[], values: readonly (Exact | null)[]): (number | null)[] {
  const ranks: (number | null)[] = blocks.map(() => null);
  for (const block of new Set(blocks)) {
    if (block === null) continue;
    const members = blocks.flatMap((one, index) => (one === block ? [index] : []));
    const within = ranksOf(members.map((index) => values[index] ?? null));
    members.forEach((index, place) => (ranks[index] = within[place] ?? null));
  }
  return ranks;
}

function byRank(a: RankedUnit, b: RankedUnit): number {
  const place = (one: RankedUnit): number => one.rank ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || (a.unit.agency ?? "").localeCompare(b.unit.agency ?? "", "vi") || compareText(a, b);
}

function compareText(a: RankedUnit, b: RankedUnit): number {
  return a.unit.file < b.unit.file ? -1 : Number(a.unit.file > b.unit.file);
}

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
