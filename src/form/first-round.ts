import type { Answers, Appraisal, AppraisedAnswer } from "../rubric/answers";
import { isRecord } from "../rubric/raw-json";
import { recordOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import { scoreAppraisal } from "../scoring/appraisal";
import type { ScoreSheet } from "../scoring/score-sheet";
import type { RoundEntry } from "./description";
import { pack, unpack } from "./pack";
import { PLAN_VERSION } from "./plan-version";
import type { FormStatus } from "./status";

/** The first of two rounds of an appraisal as it stood when the second began. */
export interface FirstRound {
  /** What the appraiser typed and the agency answered. */
  readonly appraisal: Appraisal;
  readonly points: RoundPoints;
  /** The plan version of the release that scored it: a rule that was mended since gives other points. */
  readonly plan: number;
}

/** What a round gave, by the ids of rows: points as decimal strings, the grade as a word. A row without points has none. */
export type RoundPoints = Readonly<Record<string, string>>;

/** What a round has come to; the documents are those of the agency. */
export function firstRoundOf(rubric: Rubric, self: Answers, appraisal: Appraisal): FirstRound {
  return { appraisal, points: pointsOfRound(scoreAppraisal(rubric, self, appraisal)), plan: PLAN_VERSION };
}

/** The points of a scored round. */
export function pointsOfRound({ criteria, sections, total }: ScoreSheet): RoundPoints {
  const points: readonly (readonly [id: string, points: string | null])[] = [
    ...criteria.map((row) => [`criterion:${row.id}`, row.points] as const),
    ...sections.map((section) => [`section:${section.id}`, section.points] as const),
    ["total", total.points],
    ["rescaled", total.rescaled],
    ["grade", total.grade],
  ];
  return recordOf(points.flatMap(([id, one]): [string, string][] => (one === null ? [] : [[id, one]])));
}

/** The first of two rounds in an answers file, if there is one. */
export function firstRoundIn(
  rubric: Rubric,
  { answers, firstAppraisal }: { readonly answers: Answers; readonly firstAppraisal: Appraisal | null },
): FirstRound | null {
  return firstAppraisal && firstRoundOf(rubric, answers, firstAppraisal);
}

/** Whoever can write into the workbook can also make the fingerprint anew: what stands there may be anything. */
function isAnswer(entry: [string, unknown]): entry is [string, AppraisedAnswer] {
  return isRecord(entry[1]) && Object.values(entry[1]).every((value) => isValue(value) || isList(value));
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => one === null || isValue(one));
}

function isValue(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) || (isRecord(value) && isString(value["cellText"]));
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isGiven(entry: [string, unknown]): entry is [string, string] {
  const [id, points] = entry;
  return isString(points) && (id === "grade" || /^-?\d+(\.\d+)?$/.test(points));
}

/** @param before the status to return to when the second round is taken back */
export function packRound({ appraisal, points, plan }: FirstRound, before: FormStatus): RoundEntry {
  return { ...pack(JSON.stringify({ appraisal, points, plan })), before };
}

/** The first round of an appraisal; null where its texts do not match their fingerprint any more. */
export function unpackRound({ fingerprint, chunks }: RoundEntry): FirstRound | null {
  const json = unpack(chunks, fingerprint);
  if (json === null) return null;
  try {
    const { appraisal, points, plan } = JSON.parse(json) as Readonly<Record<string, unknown>>;
    if (!isRecord(appraisal) || !isRecord(points) || typeof plan !== "number") return null;
    const rows = Object.entries(appraisal);
    const given = Object.entries(points);
    if (!rows.every(isAnswer) || !given.every(isGiven)) return null;
    return { appraisal: recordOf(rows), points: recordOf(given), plan };
  } catch {
    return null;
  }
}
