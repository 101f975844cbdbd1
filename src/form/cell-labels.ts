import { formWords } from "../locales/form";
import { speaker } from "../locales/words";
import { type ReasonCode, reasonCodes } from "../rubric/answers";
import { isBlank, sameLabel, tidy } from "../rubric/labels";
import type { Exception, ExceptionKind } from "../rubric/schema";
import { exceptionKinds } from "../scoring/exceptions";

const say = speaker(formWords, "vi");

/** The word that stands for an exception in its column. */
export function exceptionLabel(kind: ExceptionKind): string {
  return say(`exception.${kind}`);
}

/** The words that a row's list offers. */
export function exceptionLabels(exceptions: readonly Exception[]): string[] {
  return exceptionKinds(exceptions).map(exceptionLabel);
}

/** The exception of a cell; text that names none stays text. */
export function readException(text: string): ExceptionKind | { readonly cellText: string } | null {
  if (isBlank(text)) return null;
  const kind = (["na", "none", "late"] as const).find((one) => sameLabel(exceptionLabel(one), text));
  return kind ?? { cellText: tidy(text) };
}

/** The words of a reason in its column. */
export function reasonLabel(code: ReasonCode): string {
  return say(`reason.${code}`);
}

/** The reason that a cell names; text that names none stays text. */
export function readReason(text: string): ReasonCode | { readonly cellText: string } | null {
  if (isBlank(text)) return null;
  return reasonCodes.find((code) => sameLabel(reasonLabel(code), text)) ?? { cellText: tidy(text) };
}
