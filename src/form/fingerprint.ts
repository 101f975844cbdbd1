import { remembered } from "../rubric/remembered";
import type { Exception, Item, Rubric, Rule } from "../rubric/schema";
import { canonicalJson, fingerprintOf, pack, type Packed } from "./pack";

/** By what a rubric is known. Both are SHA-256 in hexadecimal. */
export interface Fingerprints {
  /** Everything that is printed: another word gives another one. */
  readonly content: string;
  /** What points depend on: two rubrics with an equal one score every form alike. */
  readonly scoring: string;
}

/** The rubric as it travels in a workbook; packed once. */
export const packedRubric = remembered((rubric: Rubric): Packed => pack(canonicalJson(rubric)));

/** The fingerprint of what points depend on. */
export const scoringFingerprint = remembered((rubric: Rubric): string =>
  fingerprintOf(canonicalJson(scoringOf(rubric))),
);

export function fingerprintsOf(rubric: Rubric): Fingerprints {
  return { content: packedRubric(rubric).fingerprint, scoring: scoringFingerprint(rubric) };
}

/**
 * What the points of a form depend on: ids in order, structure, maxima, ceilings, bonus, penalty, rules without their labels,
 * awards of exceptions, evidence that scores 0, rounding, rescaling, grade bands. The rubric's own id and every printed word are left out, so that two people
 * who enter one form get the same.
 */
function scoringOf({ rounding, maxPoints, items, rescale, grades }: Rubric): unknown {
  return {
    rounding,
    maxPoints,
    items: items.map(scoredItem),
    // What is not there stays away, so that a form of an earlier schema keeps its fingerprint.
    ...(rescale ? { rescale } : {}),
    // Upper bounds are printed words: grades count from their lower ones.
    ...(grades ? { grades: grades.map(({ name, from = "0" }) => ({ name, from })) } : {}),
  };
}

function scoredItem(item: Item): unknown {
  const common = { id: item.id, maxPoints: item.maxPoints, exceptions: (item.exceptions ?? []).map(scoredException) };
  if (item.type === "section") {
    return {
      ...common,
      bonus: item.bonus ?? false,
      ...(item.ceiling === undefined ? {} : { ceiling: item.ceiling }),
      ...(item.penalty ? { penalty: true } : {}),
      items: item.items.map(scoredItem),
    };
  }
  return {
    ...common,
    rule: scoredRule(item.rule),
    zeroWithoutEvidence: item.evidence?.missingScoresZero ?? false,
  };
}

function scoredException(exception: Exception): unknown {
  const { when: _, ...scored } = exception;
  return scored;
}

/** Keys of a rule, at any depth, that are words for people or hints, and the key of what is kept of a figure: that it is there. */
const WORDS: ReadonlySet<string> = new Set(["label", "unit", "profile"]);

function scoredRule(rule: Rule): unknown {
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]: [string, unknown]) => (WORDS.has(key) ? [] : [[key, without(part)]])),
    );
  };
  return without(rule);
}
