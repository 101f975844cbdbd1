import { contentErrors } from "../../rubric/content-errors";
import { neededVersion } from "../../rubric/needed-version";
import type { Answer } from "../../rubric/answers";
import type { Criterion, Rounding, Rubric } from "../../rubric/schema";
import type { Locale } from "../../locales/words";
import { score } from "../../scoring/score";
import type { CriterionScore } from "../../scoring/score-sheet";

/** What is wrong in a row as somebody has changed it, in words; nothing where it can be scored. */
export function rowErrors(criterion: Criterion, rounding: Rounding, locale: Locale): readonly string[] {
  return [...new Set(contentErrors(alone(criterion, rounding), locale).map(({ message }) => message))];
}

/** Scores one row with figures, as the form will. The row is one that can be scored. */
export function tryRow(criterion: Criterion, rounding: Rounding, answer: Answer): CriterionScore | null {
  // A form asks for a document; whoever tries a rule has none.
  const { evidence: _evidence, ...row } = criterion;
  return score(alone(row, rounding), { [row.id]: answer }).criteria[0] ?? null;
}

function alone(criterion: Criterion, rounding: Rounding): Rubric {
  const { resolutions: _resolutions, printedMaxPoints: _printed, ...row } = criterion;
  const items = [row];
  return {
    schemaVersion: neededVersion({ items }),
    id: "dong",
    title: row.title,
    shortTitle: row.title,
    issuer: "-",
    year: 2000,
    level: "-",
    language: "vi",
    rounding,
    maxPoints: row.maxPoints,
    profile: [],
    items,
  };
}
