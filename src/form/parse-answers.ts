import { answersWords } from "../locales/rubric";
import { type Locale, type Params, speaker } from "../locales/words";
import {
  type Answer,
  type Answers,
  type Appraisal,
  type Council,
  type CouncilDecision,
  reasonCodes,
} from "../rubric/answers";
import { repeatedKeys } from "../rubric/json-keys";
import { isRecord } from "../rubric/raw-json";
import { criteriaById, criteriaOf } from "../rubric/outline";
import type { RubricError } from "../rubric/rubric-error";
import type { Criterion, ExceptionKind, Rubric } from "../rubric/schema";
import { slotsOf } from "../scoring/rules/registry";
import type { Slot } from "../scoring/rules/rule";
import { textColumns } from "./columns";

/** What an answers file holds: `{"rubric", "answers", "appraisal", "firstAppraisal", "council"}`; the rest of an example file is let through. */
export interface AnswersFile {
  readonly answers: Answers;
  readonly appraisal: Appraisal | null;
  /** The first of two rounds, where `appraisal` is the second. */
  readonly firstAppraisal: Appraisal | null;
  /** What the council decided of the appraisal. */
  readonly council: Council | null;
  /** Profile block by field id; blank fields are absent. */
  readonly profile: Readonly<Record<string, string>>;
}

export type ParsedAnswers =
  { readonly ok: true; readonly file: AnswersFile } | { readonly ok: false; readonly errors: readonly RubricError[] };

/** The parts of an answers file that hold answers. */
type Part = "answers" | "appraisal" | "firstAppraisal";

type Report = (path: string, key: keyof typeof answersWords, params?: Params) => void;

/** What a cell of a workbook holds (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;

const FILE_KEYS: readonly string[] = [
  "rubric",
  "answers",
  "appraisal",
  "firstAppraisal",
  "council",
  "id",
  "title",
  "shortTitle",
  "note",
  "profile",
  "printedTotals",
  "$schema",
];

/**
 * Reads an answers file against its rubric and reports everything that is wrong in it, each with its place. What people
 * typed into figures (text, negative numbers) is not an error here: scoring says it in the row's state.
 */
export function parseAnswers(rubric: Rubric, text: string, locale: Locale = "vi"): ParsedAnswers {
  const say = speaker(answersWords, locale);
  const errors: RubricError[] = [];
  const report: Report = (path, key, params = {}) => void errors.push({ path, message: say(key, params) });

  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    report("", "json", { detail: error instanceof Error ? error.message : String(error) });
    return { ok: false, errors };
  }
  if (!isRecord(json)) {
    report("", "not-object");
    return { ok: false, errors };
  }
  for (const path of repeatedKeys(text)) report(placeOf(path), "repeated-key", { key: String(path.at(-1)) });
  for (const key of Object.keys(json)) if (!FILE_KEYS.includes(key)) report(key, "unknown-key", { key });
  if (json["rubric"] !== undefined && json["rubric"] !== rubric.id) {
    report("rubric", "other-rubric", {
      found: JSON.stringify(json["rubric"]).replace(/^"|"$/g, ""),
      wanted: rubric.id,
    });
  }
  if (json["answers"] === undefined) report("answers", "no-answers");

  const criteria = criteriaById(rubric);
  const exceptionsOf = new Map(
    criteriaOf(rubric).map(({ item, exceptions }) => [item.id, exceptions.map(({ kind }) => kind)]),
  );
  const readRows = <Row>(
    part: Part | "council",
    check: (criterion: Criterion, row: Readonly<Record<string, unknown>>, path: string) => void,
  ): Readonly<Record<string, Row>> => {
    const value = json[part];
    if (value === undefined) return {};
    if (!isRecord(value)) {
      report(part, "not-object");
      return {};
    }
    for (const [id, row] of Object.entries(value)) {
      const path = `${part}["${id}"]`;
      const criterion = criteria.get(id);
      if (!criterion) report(path, "unknown-id");
      else if (!isRecord(row)) report(path, "not-object");
      else check(criterion, row, path);
    }
    return value as Readonly<Record<string, Row>>;
  };
  const readAll = (part: Part): Answers =>
    readRows<Answer>(part, (criterion, answer, path) => {
      const exceptions = exceptionsOf.get(criterion.id) ?? [];
      checkAnswer(criterion, exceptions, answer, part === "answers" ? part : "appraisal", path, report);
    });
  const answers = readAll("answers");
  const appraisal = json["appraisal"] === undefined ? null : readAll("appraisal");
  const firstAppraisal = json["firstAppraisal"] === undefined ? null : readAll("firstAppraisal");
  if (firstAppraisal !== null && appraisal === null) report("firstAppraisal", "no-second-round");
  const council =
    json["council"] === undefined
      ? null
      : readRows<CouncilDecision>("council", (_, decision, path) => {
          checkDecision(decision, path, report);
        });
  if (council !== null && appraisal === null) report("council", "no-appraisal");
  const profile = readProfile(rubric, json["profile"], report);
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, file: { answers, appraisal, firstAppraisal, council, profile } };
}

/** A place in an answers file as it is told elsewhere: `answers["1.3"].num`. */
function placeOf([part = "", id, ...rest]: readonly (string | number)[]): string {
  const within = rest.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return id === undefined ? String(part) : `${part}["${id}"]${within}`;
}

function readProfile({ profile }: Rubric, value: unknown, report: Report): Record<string, string> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    report("profile", "not-object");
    return {};
  }
  const found: Record<string, string> = {};
  for (const [id, text] of Object.entries(value)) {
    const path = `profile["${id}"]`;
    if (!profile.some((field) => field.id === id)) report(path, "unknown-id");
    else if (typeof text !== "string" && typeof text !== "number") report(path, "not-text");
    else found[id] = String(text);
  }
  return found;
}

function checkAnswer(
  criterion: Criterion,
  exceptions: readonly ExceptionKind[],
  answer: Readonly<Record<string, unknown>>,
  part: "answers" | "appraisal",
  path: string,
  report: Report,
): void {
  const keys = keysOf(criterion);
  for (const [key, value] of Object.entries(answer)) {
    const here = `${path}.${key}`;
    const slots = keys.get(key);
    if (texts[part].includes(key)) checkText(value, here, report);
    else if (key === "reason" && part === "appraisal") {
      if (!reasonCodes.some((code) => code === value))
        report(here, "not-reason", { known: reasonCodes.map((code) => `“${code}”`).join(", ") });
    } else if (key === "exception" && exceptions.some((kind) => kind !== "late")) {
      const known = exceptions.filter((kind) => kind !== "late");
      if (!known.some((kind) => kind === value))
        report(here, "not-exception", { known: known.map((kind) => `“${kind}”`).join(", ") });
    } else if (key === "late" && exceptions.includes("late")) {
      if (typeof value !== "boolean") report(here, "not-boolean");
    } else if (slots === undefined) {
      report(here, "wrong-kind", { key, wanted: [...keys.keys()].map((wanted) => `“${wanted}”`).join(", ") });
    } else {
      checkFigures(slots, value, here, report);
    }
  }
}

function checkDecision(decision: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  for (const [key, value] of Object.entries(decision)) {
    const here = `${path}.${key}`;
    if (key === "reason") checkText(value, here, report);
    else if (key !== "points") report(here, "wrong-kind", { key, wanted: "“points”, “reason”" });
    else if (!isFigure(value)) report(here, "not-figure");
  }
}

function checkText(value: unknown, here: string, report: Report): void {
  if (typeof value !== "string") report(here, "not-text");
  else if (value.length > LONGEST_TEXT)
    report(here, "too-long", { length: String(value.length), limit: String(LONGEST_TEXT) });
}

/** The words that each part of an answers file may carry beside its figures. */
const texts: Readonly<Record<"answers" | "appraisal", readonly string[]>> = {
  answers: textColumns("self").map(({ answer }) => answer),
  appraisal: [...new Set([...textColumns("self"), ...textColumns("appraisal")].map(({ answer }) => answer))],
};

/** The keys under which a criterion's slots stand: a list of counts is one key for all of them. */
function keysOf(criterion: Criterion): ReadonlyMap<string, readonly Slot[]> {
  const keys = new Map<string, Slot[]>();
  for (const slot of slotsOf(criterion)) {
    const [key = ""] = slot.id.split(".");
    keys.set(key, [...(keys.get(key) ?? []), slot]);
  }
  return keys;
}

function checkFigures(slots: readonly Slot[], value: unknown, here: string, report: Report): void {
  const [slot] = slots;
  if (slot === undefined) return;
  if (slot.kind === "option") {
    const last = slot.options.length - 1;
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > last)
      report(here, "not-option", { last: String(last) });
  } else if (slot.id.includes(".")) {
    const isList = Array.isArray(value) && value.length === slots.length;
    if (!isList || !value.every((count) => count === null || isFigure(count)))
      report(here, "not-counts", { count: String(slots.length) });
  } else if (!isFigure(value)) {
    report(here, "not-figure");
  }
}

function isFigure(value: unknown): boolean {
  return typeof value === "number" || typeof value === "string";
}
