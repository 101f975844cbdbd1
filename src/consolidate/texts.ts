import { consolidateWords } from "../locales/consolidate";
import { refusalWords } from "../locales/refusals";
import { type Locale, speaker } from "../locales/words";
import type { RefusalReason, UnitProblem } from "./consolidation";

/** A reservation about a unit, in words. */
export function problemText(problem: UnitProblem, locale: Locale): string {
  const say = speaker(consolidateWords, locale);
  switch (problem.kind) {
    case "form":
      return problem.text;
    case "same-agency":
      return say("problem.same-agency", { other: problem.other });
    case "same-key":
    case "resembles":
      return say(`problem.${problem.kind}`, { other: problem.other, name: problem.name });
    case "not-expected":
      return problem.resembles === null
        ? say("problem.not-expected")
        : say("problem.not-expected.near", { name: problem.resembles });
    case "appraisal-open":
      return say("problem.appraisal-open", { done: String(problem.done), of: String(problem.of) });
    case "blank-rows":
    case "no-best":
    case "final-open":
      return say(`problem.${problem.kind}`, { count: String(problem.count) });
    case "no-agency":
    case "not-appraised":
    case "deciding":
      return say(`problem.${problem.kind}`);
  }
}

/** Why no unit came from a file, in words. */
export function refusalText(reason: RefusalReason, locale: Locale): string {
  const say = speaker(refusalWords, locale);
  switch (reason.kind) {
    case "words":
      return reason.text;
    case "other-rubric":
      return say("other-rubric", { title: reason.title });
    case "same-content":
    case "replaced":
      return say(reason.kind, { other: reason.other });
  }
}
