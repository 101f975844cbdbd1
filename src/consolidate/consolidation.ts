import { Exact } from "../rubric/exact";
import type { Grade, Rubric } from "../rubric/schema";
import { gradeOf } from "../scoring/grades";
import { agencyKey } from "./agency";
import { type BestFigure, scoredTogether } from "./best-unit";
import type { ExpectedAgency } from "./expected";
import { formsAmong } from "./forms-among";
import type { LastRanking } from "./last-ranking";
import { ranksOf, ranksWithin } from "./ranks";
import {
  type Identified,
  identified,
  identityProblems,
  type IdentityProblem,
  isDoubtful,
  type SpellingAnswer,
  Spellings,
} from "./same-agency";
import { type AppraisedSide, type CountedSide, sideOf, type SideOfUnit, type Unit } from "./unit";

/** Why a file takes no part, or takes part with a reservation. Its words are in locales/consolidate.ts. */
export type UnitProblem =
  | { readonly kind: "form"; readonly text: string } // found in the form itself
  | IdentityProblem
  | { readonly kind: "appraisal-open"; readonly done: number; readonly of: number }
  | { readonly kind: "not-appraised" }
  | { readonly kind: "deciding" } // the council is at it
  | { readonly kind: "final-open"; readonly count: number } // what the council gave some rows cannot be
  | { readonly kind: "no-best"; readonly count: number } // nobody has a figure to be measured by
  | { readonly kind: "blank-rows"; readonly count: number };

export interface RankedUnit {
  /** With its points among all units, where rows are scored against the highest one. */
  readonly unit: Unit;
  readonly hash: string;
  /** When its file was saved last, in milliseconds; null where that is not known. */
  readonly modified: number | null;
  readonly block: string | null;
  /** Under whom it stands, where the list of the expected tells it. */
  readonly parent: string | null;
  /** By when its form was due, as ISO date. */
  readonly due: string | null;
  /** What the ranking uses: points, or percents where not the same applies to all; null where the unit is not ranked. */
  readonly points: string | null;
  /** Whose points these are. */
  readonly of: CountedSide;
  readonly rank: number | null;
  /** Within its group; null where it has none. */
  readonly blockRank: number | null;
  readonly parentRank: number | null;
  readonly grade: string | null;
  /** In last year's ranking; null where it was in none. */
  readonly before: { readonly points: string | null; readonly rank: number | null } | null;
  readonly problems: readonly UnitProblem[];
}

export type RefusalReason =
  | { readonly kind: "words"; readonly text: string } // of the file itself
  | { readonly kind: "other-rubric"; readonly title: string }
  | { readonly kind: "same-content"; readonly other: string }
  | { readonly kind: "replaced"; readonly other: string }; // somebody said that another file of its agency counts

export interface Refusal {
  readonly file: string;
  readonly reason: RefusalReason;
}

export interface Consolidation {
  /** null where no form was read. With the user's grades, where the user gives some. */
  readonly rubric: Rubric | null;
  /** By their places, then by name; without a place last. */
  readonly units: readonly RankedUnit[];
  /** Files that no unit came from. Every file is a unit or stands here. */
  readonly refused: readonly Refusal[];
  /** Expected agencies that sent nothing. */
  readonly missing: readonly ExpectedAgency[];
  /** "percent": not the same maximum applies to all units, and the form does not rescale. */
  readonly basis: "points" | "percent";
  /** By which figures rows were scored that are measured against the highest unit. */
  readonly best: readonly BestFigure[];
  /** How many results may still change, or are missing: above 0 everything is provisional. */
  readonly open: number;
}

/** A unit with what tells its file from others: the hash of its bytes, and where it stood. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly hash: string;
  /** The folder that it stood in, where whole folders were given: often the district or the group. */
  readonly folder: string | null;
  /** When the file was saved last, in milliseconds. */
  readonly modified?: number | null;
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
  readonly spellings?: readonly SpellingAnswer[];
  /** The hashes of files of which somebody said that they count, and not others of the same agency. */
  readonly counted?: ReadonlySet<string>;
  /** Grades in place of the form's own. */
  readonly grades?: readonly Grade[];
  readonly last?: LastRanking | null;
}

/**
 * Many forms of one rubric as a ranking. Nothing is merged or preferred in silence: files of another rubric are refused by
 * name, equal files count once, and of two files of one agency neither is ranked until somebody says which one counts.
 */
export function consolidate(
  { read, refused, rubrics }: ReadFiles,
  {
    expected = [],
    scoring = null,
    spellings: answers = [],
    counted = new Set(),
    grades = [],
    last = null,
  }: ConsolidationOptions = {},
): Consolidation {
  const wanted = scoring ?? formsAmong({ read, rubrics })[0]?.scoring ?? null;
  const spellings = new Spellings(answers);
  const { kept, others } = ofOneRubric(read, wanted);
  const known = identified(kept, expected, spellings);
  const replaced = replacedBy(known, kept, spellings, counted);
  const taking = kept.map((file, index) => ({ file, who: known[index] })).filter(isTaking(replaced));
  const identity = identityProblems(
    taking.map(({ who }) => who),
    expected,
    spellings,
  );
  const form = rubrics.get(wanted ?? "") ?? null;
  const rubric = form && grades.length > 0 ? { ...form, grades: [...grades] } : form;
  const candidates = taking.map(({ who: { unit } }, index) => ({
    unit,
    of: countedSide(unit),
    isRanked: !(identity[index] ?? []).some(isDoubtful),
  }));
  const { units: together, best } =
    rubric === null ? { units: candidates.map(({ unit }) => unit), best: [] } : scoredTogether(rubric, candidates);
  const sides = together.map((unit, index) => sideOf({ unit, of: candidates[index]?.of ?? "self" }));
  const basis = basisOf(rubric, sides);
  const points = sides.map((side) => (basis === "percent" ? side.percent : side.ranked));
  const values = points.map((one, index) =>
    one === null || candidates[index]?.isRanked !== true ? null : new Exact(one),
  );
  const ranks = ranksOf(values);
  const blockRanks = ranksWithin(
    taking.map(({ who }) => who.block),
    values,
  );
  const parentRanks = ranksWithin(
    taking.map(({ who }) => who.parent),
    values,
  );
  const someAppraised = candidates.some(({ of }) => of !== "self");
  const missingBest = new Set(best.flatMap(({ id, figure }) => (figure === null ? [id] : [])));
  const units = taking
    .map(({ who, file }, index): RankedUnit => {
      const unit = together[index] ?? who.unit;
      const side = sides[index] ?? unit.self;
      return {
        unit,
        hash: file.hash,
        modified: file.modified ?? null,
        block: who.block,
        parent: who.parent,
        due: who.found?.due ?? null,
        of: candidates[index]?.of ?? "self",
        points: points[index] ?? null,
        rank: ranks[index] ?? null,
        blockRank: blockRanks[index] ?? null,
        parentRank: parentRanks[index] ?? null,
        grade: rubric && grades.length > 0 ? gradeIn(rubric, side) : side.grade,
        before: last?.get(who.key) ?? null,
        problems: [
          ...(identity[index] ?? []),
          ...appraisalProblems(unit, someAppraised, missingBest),
          ...unit.problems.map((text): UnitProblem => ({ kind: "form", text })),
        ],
      };
    })
    .sort(byRank);
  const present = new Set<ExpectedAgency | string | null>(known.flatMap(({ found, key }) => [found, key]));
  const namesakes = new Map<string, number>();
  const keyed = expected.map((one) => ({ one, key: agencyKey(one.name) }));
  for (const { key } of keyed) namesakes.set(key, (namesakes.get(key) ?? 0) + 1);
  // A form came where its name says so, unless another expected one has the same name.
  const missing = keyed.flatMap(({ one, key }) =>
    present.has(one) || (present.has(key) && namesakes.get(key) === 1) ? [] : [one],
  );
  return {
    rubric: kept.length === 0 ? null : rubric,
    units,
    refused: [...refused, ...others, ...replacements(kept, replaced)],
    missing,
    basis,
    best,
    open: units.filter(({ rank, problems }) => rank === null || problems.some(mayChange)).length + missing.length,
  };
}

/** The files of the rubric that is ranked, each content once. */
function ofOneRubric(
  read: readonly ReadUnit[],
  wanted: string | null,
): { readonly kept: readonly ReadUnit[]; readonly others: readonly Refusal[] } {
  const others: Refusal[] = [];
  const kept: ReadUnit[] = [];
  const byHash = new Map<string, string>();
  for (const one of read) {
    const { unit, hash } = one;
    const twin = byHash.get(hash);
    if (twin !== undefined) others.push({ file: unit.file, reason: { kind: "same-content", other: twin } });
    else if (unit.scoring !== wanted)
      others.push({ file: unit.file, reason: { kind: "other-rubric", title: unit.title } });
    else kept.push(one);
    if (twin === undefined) byHash.set(hash, unit.file);
  }
  return { kept, others };
}

/** Of files of one agency, of which somebody said which one counts, the others by the file that counts. */
function replacedBy(
  known: readonly Identified[],
  kept: readonly ReadUnit[],
  spellings: Spellings,
  counted: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const replaced = new Map<string, string>();
  if (counted.size === 0) return replaced;
  const identityOf = ({ unit, key, block, parent }: Identified): string =>
    key === "" ? "" : [spellings.nameOf(unit.agency ?? ""), block, parent].join("\n");
  const chosen = new Map<string, string>();
  // The latest word counts: a set keeps its order.
  for (const hash of counted) {
    const index = kept.findIndex((one) => one.hash === hash);
    const one = known[index];
    if (one) chosen.set(identityOf(one), hash);
  }
  known.forEach((one, index) => {
    const hash = kept[index]?.hash ?? "";
    const counts = chosen.get(identityOf(one));
    if (identityOf(one) !== "" && counts !== undefined && counts !== hash) replaced.set(hash, counts);
  });
  return replaced;
}

function isTaking(replaced: ReadonlyMap<string, string>) {
  return (one: {
    readonly file: ReadUnit;
    readonly who: Identified | undefined;
  }): one is { file: ReadUnit; who: Identified } => one.who !== undefined && !replaced.has(one.file.hash);
}

function replacements(kept: readonly ReadUnit[], replaced: ReadonlyMap<string, string>): Refusal[] {
  return kept.flatMap(({ unit, hash }): Refusal[] => {
    const by = replaced.get(hash);
    const other = kept.find((one) => one.hash === by)?.unit.file;
    return other === undefined ? [] : [{ file: unit.file, reason: { kind: "replaced", other } }];
  });
}

/** Whose points of a unit are ranked: those that come last on the form's way and stand for every row. */
function countedSide({ appraised, final }: Unit): CountedSide {
  if (final !== null && isComplete(final)) return "final";
  return appraised !== null && isComplete(appraised) ? "appraised" : "self";
}

/** Whether every row that the agency has scored is appraised: before that the total would look like a loss. */
function isComplete({ done, of, points }: AppraisedSide): boolean {
  return (done > 0 || points !== null) && done === of;
}

function appraisalProblems(
  { self, appraised, final, status }: Unit,
  someAppraised: boolean,
  missingBest: ReadonlySet<string>,
): UnitProblem[] {
  const problems: UnitProblem[] = [];
  if (final && isComplete(final)) {
    if (status === "deciding") problems.push({ kind: "deciding" });
  } else if (appraised && !isComplete(appraised))
    problems.push({ kind: "appraisal-open", done: appraised.done, of: appraised.of });
  else if (!appraised && someAppraised) problems.push({ kind: "not-appraised" });
  else if (final) problems.push({ kind: "final-open", count: final.of - final.done });
  const open = self.criteria.filter(({ points, excluded }) => points === null && !excluded);
  const waiting = open.filter(({ id }) => missingBest.has(id) && Object.hasOwn(self.toBest, id)).length;
  if (waiting > 0) problems.push({ kind: "no-best", count: waiting });
  if (open.length > waiting) problems.push({ kind: "blank-rows", count: open.length - waiting });
  return problems;
}

/** Whether a place may still change when what is open is settled. */
function mayChange({ kind }: UnitProblem): boolean {
  return ["appraisal-open", "not-appraised", "deciding", "final-open"].includes(kind);
}

function gradeIn(rubric: Rubric, { ranked, applies }: SideOfUnit): string | null {
  const outOf = rubric.rescale === true ? rubric.maxPoints : applies;
  return gradeOf(rubric, ranked === null ? null : new Exact(ranked), new Exact(outOf));
}

/** Points can be compared where the same maximum applies to everybody, or where the form itself brings them to one scale. */
function basisOf(rubric: Rubric | null, sides: readonly SideOfUnit[]): "points" | "percent" {
  const [first] = sides;
  if (first === undefined || rubric?.rescale === true) return "points";
  const applies = new Exact(first.applies);
  return sides.every((side) => applies.equals(side.applies)) ? "points" : "percent";
}

function byRank(a: RankedUnit, b: RankedUnit): number {
  const place = (one: RankedUnit): number => one.rank ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || (a.unit.agency ?? "").localeCompare(b.unit.agency ?? "", "vi") || compareText(a, b);
}

function compareText(a: RankedUnit, b: RankedUnit): number {
  return a.unit.file < b.unit.file ? -1 : Number(a.unit.file > b.unit.file);
}
