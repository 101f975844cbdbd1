import { sheetWords } from "../locales/sheet";
import { speaker } from "../locales/words";
import type { Answer } from "../rubric/answers";
import type { Criterion } from "../rubric/schema";
import type { AppraisedRow } from "../scoring/appraisal";
import { zeroWithoutEvidence } from "../scoring/score";
import { FIGURE_LIMIT } from "../scoring/figures";
import { type CriterionScore, isExcluded, type State, type StateCode } from "../scoring/score-sheet";
import { appraisalLacking, counted, groupStates, lacking, unscored, unscoredWords } from "./row-states";

const say = speaker(sheetWords, "vi");

/** What the state formula of a criterion's row shows, from its scored answer: a file carries it for readers that do not calculate. */
export function stateText(criterion: Criterion, answer: Answer, { points, states }: CriterionScore): string {
  const has = (code: StateCode): boolean => states.some((state) => state.code === code);
  if (has("excluded")) return say(has("reason-missing") ? "state.reason-missing" : "state.excluded");
  if (points === null) {
    const found = unscored.find(({ codes }) => codes.some(has));
    return found ? say(...unscoredWords(found.words, limitIn(states))) : "";
  }
  if (answer.exception !== undefined) return say(has("reason-missing") ? "state.reason-missing" : "state.excepted");
  const stands = counted.find(({ code }) => has(code));
  const lacks = lacking.find(
    ({ code, scoresZero }) => has(code) && (scoresZero === null || scoresZero === zeroWithoutEvidence(criterion)),
  );
  const told = [stands, lacks].flatMap((one) => (one ? [say(one.words, { max: criterion.maxPoints })] : []));
  return told.join("; ") || say("state.done");
}

/** The largest figure that a row can count, as its state tells it. */
function limitIn(states: readonly State[]): number {
  return Number(states.find(({ params }) => params["limit"] !== undefined)?.params["limit"] ?? FIGURE_LIMIT);
}

/** What the state formula of a row's appraisal shows. */
export function appraisalStateText(
  criterion: Criterion,
  answer: Answer,
  scored: CriterionScore,
  row: AppraisedRow,
): string {
  const isKnown = scored.points !== null || isExcluded(scored);
  const lacks = !isKnown ? undefined : appraisalLacking.find(({ flag }) => row[flag]);
  return lacks ? say(lacks.words) : stateText(criterion, answer, scored);
}

/** What the state formula of a section or of the total shows, from the states of all criteria below it. */
export function groupStateText(states: readonly string[]): string {
  for (const { words, marks } of groupStates) {
    const count = states.filter((state) => marks.some((mark) => state.startsWith(mark))).length;
    if (count > 0) return say(words, { count: String(count) });
  }
  return say("group.done");
}
