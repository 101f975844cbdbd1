import { quickReasonWords } from "../../locales/quick-reasons";
import { speaker } from "../../locales/words";
import type { ReasonCode } from "../../rubric/answers";
import type { Criterion, Exception } from "../../rubric/schema";
import { type CriterionScore, isSettled } from "../../scoring/score-sheet";

/** A reason with the words that go with it. */
export interface QuickReason {
  readonly reason: Exclude<ReasonCode, "agreed" | "other">;
  readonly text: string;
}

/** Printed words that are longer say less in a remark than the reason alone. */
const LONGEST_QUOTE = 160;

// What is written into a form is in its language, whatever the pane speaks.
const say = speaker(quickReasonWords, "vi");

/**
 * The reasons that fit a row, as appraisers word them: the row's own lateness and evidence first, then what is said of any row.
 * @param self the agency's own score of the row
 */
export function quickReasons(
  { evidence }: Criterion,
  exceptions: readonly Exception[],
  self: CriterionScore,
): QuickReason[] {
  const late = exceptions.find((one) => one.kind === "late");
  const asked = evidence === undefined ? null : quoted(evidence.ask);
  const when = late === undefined ? null : quoted(late.when);
  const noEvidence: QuickReason = {
    reason: "no-evidence",
    text: [
      asked === null ? say("text.no-evidence") : say("text.no-evidence.asked", { asked }),
      ...(evidence?.missingScoresZero === true ? [say("text.zero")] : []),
    ].join(" "),
  };
  const lateness: QuickReason = {
    reason: "late",
    text: late === undefined || when === null ? say("text.late") : say("text.late.kept", { when, keep: late.keep }),
  };
  const lacks = !isSettled(self) || self.states.some(({ code }) => code === "evidence-missing");
  // What the agency lacks is what is said first.
  const own = late === undefined ? [noEvidence] : lacks ? [noEvidence, lateness] : [lateness, noEvidence];
  return [
    ...own,
    ...(evidence === undefined ? [] : [{ reason: "no-evidence", text: say("text.wrong-evidence") } as const]),
    { reason: "other-figures", text: say("text.other-figures") },
    { reason: "unfinished", text: say("text.unfinished") },
    ...(late === undefined ? [lateness] : []),
  ];
}

/** A printed text within a sentence; null where it is too long for one. */
function quoted(printed: string): string | null {
  const text = printed
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.;:,]+$/, "");
  return text === "" || text.length > LONGEST_QUOTE ? null : text;
}
