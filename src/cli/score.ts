import { cliWords } from "../locales/cli";
import { scoringWords } from "../locales/scoring";
import { formatDecimal, type Locale, speaker } from "../locales/words";
import { outline } from "../rubric/outline";
import { parseAnswers } from "../form/parse-answers";
import type { Rubric } from "../rubric/schema";
import { scoreAppraisal } from "../scoring/appraisal";
import { type CouncilScores, councilScores } from "../scoring/council";
import { score } from "../scoring/score";
import type { ScoreSheet } from "../scoring/score-sheet";
import { CliError } from "./cli-error";
import { readText } from "./files";
import { listErrors, openRubric } from "./open-rubric";
import { print, printJson, tellError } from "./output";

/** Scores answers files in order. A file that cannot be read is told on stderr and the others still get their line. */
export async function scoreFiles(
  idOrFile: string,
  files: readonly string[],
  json: boolean,
  locale: Locale,
): Promise<number> {
  const rubric = await openRubric(idOrFile, locale);
  let exitCode = 0;
  for (const file of files) {
    try {
      const parsed = parseAnswers(rubric, await readText(file, locale), locale);
      if (!parsed.ok) throw new CliError(listErrors(file, parsed.errors, locale));
      const self = score(rubric, parsed.file.answers);
      const appraised = parsed.file.appraisal && scoreAppraisal(rubric, parsed.file.answers, parsed.file.appraisal);
      const { firstAppraisal, council } = parsed.file;
      const first = firstAppraisal && scoreAppraisal(rubric, parsed.file.answers, firstAppraisal);
      const final = appraised && council && councilScores(rubric, appraised, council);
      if (json)
        printJson({
          ...summary(self),
          ...(appraised && { appraised: summary(appraised) }),
          ...(first && { firstAppraised: summary(first) }),
          ...(final && { final: finalSummary(final) }),
        });
      else printScores(file, rubric, { self, first, appraised, final: final && final.scores }, locale);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      tellError(error);
      exitCode = 2;
    }
  }
  return exitCode;
}

/** The JSON of a scored form; points are decimal strings or null. */
export function summary({ rubricId, total, sections, criteria }: ScoreSheet): object {
  return {
    rubric: rubricId,
    points: total.points,
    maxPoints: total.maxPoints,
    percent: total.percent,
    applies: total.applies,
    rescaled: total.rescaled,
    bonus: total.bonus,
    penalty: total.penalty,
    grade: total.grade,
    sections: sections.map(({ id, points, maxPoints, applies, penalty }) => ({
      id,
      points,
      maxPoints,
      applies,
      ...(penalty && { penalty }),
    })),
    criteria: criteria.map(({ id, points, raw, states }) => ({
      id,
      points,
      raw,
      states: states.map(({ code }) => code),
    })),
  };
}

/** The JSON of a form that the council has decided, with what is missing in its decisions. */
export function finalSummary({ scores, rows, decided }: CouncilScores): object {
  return {
    ...summary(scores),
    decided,
    reasonsMissing: rows.filter(({ reasonMissing }) => reasonMissing).map(({ id }) => id),
  };
}

/** For people: the sections, the total, and every row that something is to be said about. */
function printScores(
  file: string,
  rubric: Rubric,
  scorings: Readonly<Record<"self" | "first" | "appraised" | "final", ScoreSheet | null>>,
  locale: Locale,
): void {
  const say = speaker(cliWords, locale);
  const sayState = speaker(scoringWords, locale);
  const rows = outline(rubric);
  print(file);
  for (const [title, sheet] of [
    ["self", scorings.self],
    ["first-appraised", scorings.first],
    ["appraised", scorings.appraised],
    ["final", scorings.final],
  ] as const) {
    if (!sheet) continue;
    const pointsOf = (points: string | null, max: string): string =>
      points === null ? say("points.none", { max }) : say("points", { points, max });
    print("");
    print(`${say(title)} (${say("filled", { filled: String(sheet.total.filled), count: String(sheet.total.count) })})`);
    for (const section of sheet.sections) {
      const row = rows.find(({ item }) => item.id === section.id);
      if (row?.depth === 0) print(`  ${row.item.code} ${row.item.title}: ${pointsOf(section.points, section.applies)}`);
    }
    const percent = sheet.total.percent === null ? "" : ` (${formatDecimal(locale, sheet.total.percent)}%)`;
    const { points, maxPoints, applies, bonus, penalty, rescaled, grade } = sheet.total;
    print(`  ${say("total")}: ${pointsOf(points, applies)}${percent}`);
    if (applies !== maxPoints) print(`  ${say("applies", { applies, max: maxPoints })}`);
    if (bonus !== null && penalty !== null) print(`  ${say("bonus-penalty", { bonus, penalty })}`);
    if (rescaled !== null) print(`  ${say("rescaled", { points: rescaled, max: maxPoints })}`);
    if (grade !== null) print(`  ${say("grade", { grade })}`);
    for (const { id, states } of sheet.criteria) {
      if (states.length > 0)
        print(`  ! ${id}: ${states.map(({ code, params }) => sayState(`state.${code}`, params)).join("; ")}`);
    }
  }
}
