import type { Answer } from "../rubric/answers";
import { Exact, fraction } from "../rubric/exact";
import type { Exception, ExceptionKind } from "../rubric/schema";
import { isBlank, quoted } from "../rubric/labels";
import { roundFraction } from "./rounding";
import type { Terms } from "./rules/rule";
import type { State, Step } from "./score-sheet";

// Exceptions come before the figures: "không áp dụng" (full, half or fixed points), "không phát sinh" (fixed points).
// "Chậm" comes after them: it keeps a part of the points that were reached.

type Award = Extract<Exception, { award: string }>;
type Late = Extract<Exception, { kind: "late" }>;

/** Whether an exception takes its row out of the maximum. */
export function isTakenOut({ award }: Award): boolean {
  return award === "excluded";
}

/** The points of an exception that gives some, rounded as the form rounds. */
export function awardedPoints({ award }: Award, { max, rounding }: Terms): Exact {
  if (award === "full") return max;
  return award === "half" ? roundFraction(fraction(max, 2), rounding) : new Exact(award);
}

/** The part in hundredths that a late row keeps. */
export function keptPercent({ keep }: Late): number {
  return Number.parseInt(keep, 10);
}

/** "trừ 50% số điểm đạt được" (Hà Nam 2022 VI.1): a part of the points that were reached, which are rounded already. */
export function latePoints(late: Late, points: Exact, { rounding }: Terms): Exact {
  return roundFraction(fraction(points.times(keptPercent(late)), 100), rounding);
}

/** The exception that an answer claims: the form's own, a fault where the form has none such, or null. */
export function claimedException(
  answer: Answer,
  exceptions: readonly Exception[],
): { readonly exception: Award } | { readonly fault: State } | null {
  const { exception } = answer;
  if (exception === undefined) return null;
  if (typeof exception === "object" && isBlank(exception.cellText)) return null;
  const found =
    typeof exception === "string" ? exceptions.find((one): one is Award => one.kind === exception) : undefined;
  if (found) return { exception: found };
  const text = typeof exception === "object" ? quoted(exception.cellText) : exception;
  return { fault: { code: "unknown-exception", params: { text } } };
}

/** The late rule of a row, if the answer says that it was late. */
export function claimedLate(answer: Answer, exceptions: readonly Exception[]): Late | { readonly fault: State } | null {
  if (answer.late !== true) return null;
  const late = exceptions.find((one): one is Late => one.kind === "late");
  return late ?? { fault: { code: "unknown-exception", params: { text: "late" } } };
}

/** An exception has to be explained, or nobody can appraise it. */
export function reasonMissing(answer: Answer): boolean {
  return isBlank(answer.note ?? "");
}

export function exceptionStep({ when }: Award, points: Exact): Step {
  return { key: "step.exception", params: { when, points: points.toFixed() } };
}

export function excludedStep({ when }: Award, { max }: Terms): Step {
  return { key: "step.excluded", params: { when, max: max.toFixed() } };
}

export function lateStep(late: Late, points: Exact): Step {
  return { key: "step.late", params: { when: late.when, keep: String(keptPercent(late)), points: points.toFixed() } };
}

/** The kinds that a row offers, each once. */
export function exceptionKinds(exceptions: readonly Exception[]): readonly ExceptionKind[] {
  return (["na", "none", "late"] as const).filter((kind) => exceptions.some((exception) => exception.kind === kind));
}
