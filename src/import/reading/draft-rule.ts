import type { Exception, Rule } from "../../rubric/schema";
import type { Exact } from "../../rubric/exact";
import type { ImportFinding } from "./finding";

/** One of the independent parts whose points a row adds up. */
export interface DraftPart {
  readonly label: string;
  readonly max: Exact;
  readonly rule: Rule;
}

/** What the words of a row say about its points. */
export interface RuleReading {
  readonly rule: Rule;
  /** Instead of the rule, where the row is a sum of parts. */
  readonly parts: readonly DraftPart[] | null;
  readonly exceptions: readonly Exception[];
  /** Of these every one is something open. */
  readonly findings: readonly ImportFinding[];
  /** The words that say that a row without its evidence scores nothing. */
  readonly missingNote?: string;
  /** No rule could be read. */
  readonly manual: boolean;
}

export const POINTS: Rule = { kind: "points" };

/** An exact number as rubric.json writes it. */
export function decimal(value: Exact): string {
  return value.toFixed();
}
