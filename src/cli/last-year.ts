import { startFromLastYear } from "../consolidate/from-last-year";
import { inputsOf } from "../consolidate/form-in-file";
import { type CriteriaMatch, type MatchAnswers, matchCriteria } from "../consolidate/match-criteria";
import { lastYearFacts } from "../form/last-year";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { criteriaById, criteriaOf } from "../rubric/outline";
import { rowNames } from "../rubric/row-names";
import type { Rubric } from "../rubric/schema";
import { writeForm } from "../xlsx/form-file";
import { CliError } from "./cli-error";
import { demandXlsxName, writeBytes } from "./files";
import { onlyForm } from "./open-forms";
import { openRubric } from "./open-rubric";
import { print, printJson, tell } from "./output";
import { newIdentity } from "./workbook";

export interface LastYearOptions {
  readonly out: string;
  readonly json?: boolean;
  /** "this year's id=last year's id", nothing after the "=" for a new criterion. */
  readonly match?: readonly string[];
}

/**
 * Writes a new form with the general part of last year's workbook, and with last year's figures, points and documents beside its
 * rows. Without a rubric it is one of last year's. Returns 1 where nobody has said which of last year's a criterion was: it stands
 * there without one.
 * @throws CliError
 */
export async function writeFromLastYear(
  file: string,
  idOrFile: string | undefined,
  { out, json = false, match = [] }: LastYearOptions,
  locale: Locale,
): Promise<number> {
  demandXlsxName(out, locale);
  const form = await onlyForm(file, locale);
  const last = { rubric: form.rubric, ...inputsOf(form) };
  const now = idOrFile === undefined ? last.rubric : await openRubric(idOrFile, locale);
  const found = matchCriteria(last.rubric, now);
  const matches = withAnswers(found, readAnswers(match, last.rubric, now, locale), locale);
  const { profile, lastYear } = startFromLastYear(now, last, matches.all);
  const bytes = writeForm(now, { answers: {}, profile }, newIdentity(), {
    facts: new Map(lastYearFacts(lastYear)),
  });
  await writeBytes(out, bytes, locale);
  const told = { before: last.rubric, now, found, matches };
  if (json) printJson(asJson(told));
  else printMatches(told, locale);
  tell(speaker(cliWords, locale)("workbook.written", { file: out }));
  return matches.open.length === 0 ? 0 : 1;
}

/** What was said on the line of criteria, by this year's ids. @throws CliError for what is no criterion of either form */
function readAnswers(said: readonly string[], before: Rubric, now: Rubric, locale: Locale): MatchAnswers {
  const [earlier, ids] = [criteriaById(before), criteriaById(now)];
  return new Map(
    said.map((text): [string, string] => {
      // An id may have a "=" of its own: the two that are criteria are meant.
      const cuts = [...text.matchAll(/=/g)].map(({ index }) => [text.slice(0, index), text.slice(index + 1)] as const);
      const meant = cuts.find(
        ([id, other]) => ids.has(id.trim()) && (other.trim() === "" || earlier.has(other.trim())),
      );
      if (meant === undefined) throw new CliError(speaker(cliWords, locale)("lastYear.bad-match", { text }));
      return [meant[0].trim(), meant[1].trim()];
    }),
  );
}

interface Matches {
  /** Last year's ids by this year's. */
  readonly all: ReadonlyMap<string, string>;
  /** Of this year's, of which nobody has said anything. */
  readonly open: CriteriaMatch["asked"];
}

/** What was said counts more than what was found. @throws CliError where a criterion of last year would stand twice */
function withAnswers(found: CriteriaMatch, answers: MatchAnswers, locale: Locale): Matches {
  const said = new Map([...found.certain, ...answers]);
  const all = new Map([...said].filter(([, other]) => other !== ""));
  const taken = new Map<string, string>();
  for (const [id, other] of all) {
    const twin = taken.get(other);
    if (twin !== undefined)
      throw new CliError(speaker(cliWords, locale)("lastYear.twice", { id: other, one: twin, other: id }));
    taken.set(other, id);
  }
  return { all, open: found.asked.filter(({ id }) => !answers.has(id)) };
}

interface Told {
  readonly before: Rubric;
  readonly now: Rubric;
  readonly found: CriteriaMatch;
  readonly matches: Matches;
}

/** This year's criteria that certainly were none of last year's, and last year's that are none of this year's. */
function restOf({ before, now, matches: { all, open } }: Told): { readonly fresh: string[]; readonly left: string[] } {
  const asked = new Set(open.map(({ id }) => id));
  const taken = new Set([...all.values(), ...open.flatMap(({ candidates }) => candidates)]);
  return {
    fresh: criteriaOf(now).flatMap(({ item: { id } }) => (all.has(id) || asked.has(id) ? [] : [id])),
    left: criteriaOf(before).flatMap(({ item: { id } }) => (taken.has(id) ? [] : [id])),
  };
}

function asJson(told: Told): object {
  const { before, now, matches } = told;
  const [names, earlier] = [rowNames(now), rowNames(before)];
  const named = (id: string, of: typeof names): object => ({ id, title: of.get(id)?.full ?? id });
  const { fresh, left } = restOf(told);
  return {
    rubric: now.id,
    last: { rubric: before.id, year: before.year },
    matched: Object.fromEntries(matches.all),
    asked: matches.open.map(({ id, candidates }) => ({
      ...named(id, names),
      candidates: candidates.map((other) => named(other, earlier)),
    })),
    fresh,
    left,
  };
}

function printMatches(told: Told, locale: Locale): void {
  const say = speaker(cliWords, locale);
  const { before, now, matches } = told;
  const [names, earlier] = [rowNames(now), rowNames(before)];
  const { fresh, left } = restOf(told);
  print(say("lastYear.matched", { count: String(matches.all.size), all: String(criteriaOf(now).length) }));
  for (const { id, candidates } of matches.open) {
    print(`?  ${names.get(id)?.full ?? id}`);
    for (const other of candidates) print(`     --match "${id}=${other}"   ${earlier.get(other)?.full ?? other}`);
    print(`     --match "${id}="   ${say("lastYear.new")}`);
  }
  for (const id of fresh) print(`+  ${names.get(id)?.full ?? id}: ${say("lastYear.fresh")}`);
  for (const id of left) print(`−  ${earlier.get(id)?.full ?? id}: ${say("lastYear.left")}`);
}
