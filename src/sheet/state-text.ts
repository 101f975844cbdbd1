import { sheetWords } from "../locales/sheet";
import { speaker } from "../locales/words";
import type { Answer } from "../rubric/answers";
import type { Criterion } from "../rubric/schema";
import type { AppraisedRow } from "../scoring/appraisal";
import { zeroWithoutEvidence } from "../scoring/score";
import type { CriterionScore, StateCode } from "../scoring/score-sheet";
import { groupStates } from "./state-formula";

const say = speaker(sheetWords, "vi");

/** The words of what gives no points, in the order in which the state formula asks. */
const unscored: readonly [StateCode, Parameters<typeof say>[0]][] = [
  ["unknown-exception", "state.unknown-exception"],
  ["two-answers", "state.two-answers"],
  ["unknown-option", "state.unknown-option"],
  ["not-a-number", "state.not-a-number"],
  ["negative", "state.negative"],
  ["too-many-decimals", "state.figure-fault"],
  ["too-large", "state.figure-fault"],
  ["not-whole", "state.not-whole"],
  ["partial", "state.partial"],
  ["zero-denominator", "state.zero-denominator"],
  ["blank", "state.blank"],
];

/** What the state formula of a criterion's row shows, from its scored answer: a file carries it for readers that do not calculate. */
export function stateText(criterion: Criterion, answer: Answer, { points, states }: CriterionScore): string {
  const has = (code: StateCode): boolean => states.some((state) => state.code === code);
  if (points === null) {
    const found = unscored.find(([code]) => has(code));
    return found ? say(found[1]) : "";
  }
  if (answer.exception !== undefined) return say(has("reason-missing") ? "state.reason-missing" : "state.excepted");
  const state = has("numerator-over-denominator")
    ? say("state.numerator-over-denominator")
    : has("over-cap")
      ? say("state.over-cap", { max: criterion.maxPoints })
      : "";
  const missing = has("reason-missing")
    ? say("state.reason-missing")
    : has("evidence-missing")
      ? say(zeroWithoutEvidence(criterion) ? "state.no-evidence" : "state.evidence-missing")
      : "";
  return [state, missing].filter(Boolean).join("; ") || say("state.done");
}

/** What the state formula of a row's appraisal shows. */
export function appraisalStateText(
  criterion: Criterion,
  answer: Answer,
  scored: CriterionScore,
  { reasonMissing, opinionMissing, explanationOpen }: AppraisedRow,
): string {
  if (scored.points !== null) {
    if (reasonMissing) return say("state.reason-needed");
    if (opinionMissing) return say("state.opinion-needed");
    if (explanationOpen) return say("state.explanation-open");
  }
  return stateText(criterion, answer, scored);
}

/** What the state formula of a section or of the total shows, from the states of all criteria below it. */
export function groupStateText(states: readonly string[]): string {
  for (const [key, ...marks] of groupStates) {
    const count = states.filter((state) => marks.some((mark) => state.startsWith(mark))).length;
    if (count > 0) return say(key, { count: String(count) });
  }
  return say("group.done");
}
