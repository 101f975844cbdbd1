import { lintWords } from "../../locales/lint";
import { formatDecimal, type Locale, type Params, speaker } from "../../locales/words";
import type { Resolution, Rubric } from "../schema";
import { outline } from "../outline";

/** error: the form is wrong; ambiguity: somebody must decide, and write it down; warning: look at it. */
export type Severity = "error" | "warning" | "ambiguity";

export type FindingCode = {
  [Key in keyof typeof lintWords]: Key extends `finding.${infer Code}` ? Code : never;
}[keyof typeof lintWords];

/** What is wrong or open in a printed form. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Id of the section or criterion; null for the form as a whole. */
  readonly rowId: string | null;
  /** Values of the words: numbers and intervals with a decimal point; `line…`, `codes…` and `rows` are printed text. */
  readonly params: Params;
  /**
   * The row (or, where there is none, the form) carries a resolution. Any resolution of the row counts: nobody states
   * which fault a resolution answers, so a second fault of a resolved row passes as resolved too.
   */
  readonly resolved: boolean;
}

/** A finding before it is known whether somebody has resolved it. */
export type Fault = Omit<Finding, "resolved">;

/** In printed order, what concerns the whole form first. */
export function findingsOf(rubric: Rubric, faults: readonly Fault[]): Finding[] {
  const order = new Map(outline(rubric).map(({ item }, index) => [item.id, index]));
  const place = ({ rowId }: Fault): number => (rowId === null ? -1 : (order.get(rowId) ?? order.size));
  return [...faults]
    .sort((a, b) => place(a) - place(b))
    .map((fault) => ({ ...fault, resolved: resolutionsOf(rubric, fault.rowId).length > 0 }));
}

/** The recorded readings of a row; of the form for null. */
export function resolutionsOf(rubric: Rubric, rowId: string | null): readonly Resolution[] {
  if (rowId === null) return rubric.resolutions ?? [];
  return outline(rubric).find(({ item }) => item.id === rowId)?.item.resolutions ?? [];
}

/** Printed text is repeated as it is. */
const PRINTED = /^(?:line|codes|rows)/;

/** The finding in words, with its arithmetic and its exact values: `hở (89%, 90%)`. */
export function findingText({ code, params }: Pick<Finding, "code" | "params">, locale: Locale): string {
  const written = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    PRINTED.test(name) ? value : value.replace(/\d+(?:\.\d+)?/g, (decimal) => formatDecimal(locale, decimal)),
  ]);
  return speaker(lintWords, locale)(`finding.${code}`, Object.fromEntries(written));
}
