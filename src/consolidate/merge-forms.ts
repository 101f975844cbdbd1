import type { Answer, Answers, Appraisal, AppraisedAnswer } from "../rubric/answers";
import { valueIn } from "../rubric/answers";
import { isBlank, tidy } from "../rubric/labels";
import { criteriaOf } from "../rubric/outline";
import { ownOf, recordOf } from "../rubric/record";
import type { Criterion, Rubric } from "../rubric/schema";
import { score } from "../scoring/score";
import { slotsOf } from "../scoring/rules/registry";

/** What one copy of a form says. */
export interface Copy {
  /** By which people know it. */
  readonly file: string;
  readonly answers: Answers;
  /** null while no appraisal has begun. */
  readonly appraisal: Appraisal | null;
  readonly profile: Readonly<Record<string, string>>;
}

/** Two or more copies say different things where only one can stand. The first one's stands until somebody decides. */
export interface Conflict {
  /** `criterion:4.1` or `profile:agency`. */
  readonly row: string;
  readonly side: "self" | "appraisal";
  /** "figures": figures, choice and exception, which belong together. */
  readonly what: "figures" | "profile" | TextKey;
  readonly values: readonly {
    readonly file: string;
    readonly text: string;
    /** What the figures would give; null for none, and for words. */
    readonly points: string | null;
  }[];
}

export interface Merged extends Omit<Copy, "file"> {
  readonly conflicts: readonly Conflict[];
}

/** Lists of documents, which are put together line by line. */
const LISTS = ["evidence", "addedEvidence"] as const;
const TEXTS = ["note", "request", "explanation", "reason"] as const;
type TextKey = (typeof TEXTS)[number];

/**
 * Copies of one form as one form. A blank never beats a value; equal values are one; documents are put together line by line;
 * where two copies say different things the first one's stands and the conflict is told. The figures of a row are one answer:
 * the numerator of one copy never meets the denominator of another.
 */
export function mergeForms(rubric: Rubric, copies: readonly Copy[]): Merged {
  const conflicts: Conflict[] = [];
  const answers = recordOf<Answer>();
  const appraisal = recordOf<AppraisedAnswer>();
  const hasAppraisal = copies.some((copy) => copy.appraisal !== null);
  for (const { item } of criteriaOf(rubric)) {
    const sides = [
      ["self", answers, (copy: Copy): AppraisedAnswer => ownOf(copy.answers, item.id) ?? {}],
      [
        "appraisal",
        appraisal,
        (copy: Copy): AppraisedAnswer => (copy.appraisal && ownOf(copy.appraisal, item.id)) ?? {},
      ],
    ] as const;
    for (const [side, into, answerOf] of sides) {
      const merged = mergedRow(
        rubric,
        item,
        side,
        copies.map((copy) => [copy.file, answerOf(copy)]),
        conflicts,
      );
      if (Object.keys(merged).length > 0) into[item.id] = merged;
    }
  }
  return {
    answers,
    appraisal: hasAppraisal ? appraisal : null,
    profile: mergedProfile(rubric, copies, conflicts),
    conflicts,
  };
}

type Given = readonly (readonly [file: string, answer: AppraisedAnswer])[];

function mergedRow(
  rubric: Rubric,
  item: Criterion,
  side: Conflict["side"],
  given: Given,
  conflicts: Conflict[],
): AppraisedAnswer {
  const row = `criterion:${item.id}`;
  const figures = given.map(([file, answer]) => {
    const part = figuresOf(item, answer);
    return { file, part, text: figuresText(item, answer) };
  });
  // What is put together counts for the points of either.
  const lists = LISTS.flatMap((key): [string, string][] => {
    const lines = given
      .flatMap(([, answer]) => (answer[key] ?? "").split(/\r\n|\r|\n/))
      .filter((line) => !isBlank(line));
    const joined = distinctBy(lines, (line) => tidy(line).normalize("NFC")).join("\n");
    return joined === "" ? [] : [[key, joined]];
  });
  const filled = figures.filter(({ text }) => text !== "");
  const distinct = distinctBy(filled, ({ text }) => text);
  if (distinct.length > 1)
    conflicts.push({
      row,
      side,
      what: "figures",
      values: distinct.map(({ file, part, text }) => ({
        file,
        text,
        points: pointsOf(rubric, item, { ...part, ...Object.fromEntries(lists) }),
      })),
    });
  const texts = TEXTS.flatMap((key): [TextKey, unknown][] => {
    const said = given.flatMap(([file, answer]) => {
      const value: unknown = answer[key];
      const text = textOf(value);
      return isBlank(text) ? [] : [{ file, value, text: tidy(text).normalize("NFC") }];
    });
    const different = distinctBy(said, ({ text }) => text);
    if (different.length > 1)
      conflicts.push({
        row,
        side,
        what: key,
        values: different.map(({ file, text }) => ({ file, text, points: null })),
      });
    return different[0] ? [[key, different[0].value]] : [];
  });
  return { ...distinct[0]?.part, ...Object.fromEntries([...texts, ...lists]) };
}

/** The part of an answer that is scored: figures, choice, exception. */
function figuresOf(item: Criterion, answer: AppraisedAnswer): AppraisedAnswer {
  const keys = new Set(["exception", "late", ...slotsOf(item).map(({ id }) => id.split(".")[0] ?? id)]);
  return Object.fromEntries(Object.entries(answer).filter(([key]) => keys.has(key)));
}

/** The figures in words that tell two answers apart; "" for a blank row. */
function figuresText(item: Criterion, answer: AppraisedAnswer): string {
  const said = slotsOf(item).map(({ id, kind, options }) => {
    const value = valueIn(answer, id);
    if (kind === "option" && typeof value === "number") return options[value]?.label ?? String(value);
    return value === undefined ? "" : textOf(value);
  });
  const exception = answer.late === true ? "late" : textOf(answer.exception);
  const all = [...said, exception];
  return all.every((one) => one === "") ? "" : all.join(" / ").replace(/(?: \/ )+$/, "");
}

function textOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return typeof value === "object" && value !== null && "cellText" in value && typeof value.cellText === "string"
    ? value.cellText
    : "";
}

function pointsOf(rubric: Rubric, item: Criterion, part: AppraisedAnswer): string | null {
  return score(rubric, { [item.id]: part }).criteria.find(({ id }) => id === item.id)?.points ?? null;
}

function mergedProfile(rubric: Rubric, copies: readonly Copy[], conflicts: Conflict[]): Record<string, string> {
  return Object.fromEntries(
    rubric.profile.flatMap(({ id }): [string, string][] => {
      const said = copies.flatMap(({ file, profile }) => {
        const text = ownOf(profile, id) ?? "";
        return isBlank(text) ? [] : [{ file, text }];
      });
      const different = distinctBy(said, ({ text }) => tidy(text).normalize("NFC"));
      if (different.length > 1)
        conflicts.push({
          row: `profile:${id}`,
          side: "self",
          what: "profile",
          values: different.map((one) => ({ ...one, points: null })),
        });
      return different[0] ? [[id, different[0].text]] : [];
    }),
  );
}

/** The first of each that have something in common. */
function distinctBy<T>(all: readonly T[], common: (one: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const one of all) if (!seen.has(common(one))) seen.set(common(one), one);
  return [...seen.values()];
}
