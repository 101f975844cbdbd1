import { columnLetters, quotedSheetName } from "../workbook/a1";
import type { Dialect } from "./dialect";
import type { PackedRubric } from "./fingerprint";

/** The describing sheet: two columns of keys and values, and one column with the lists. */
export interface DescriptionPlan {
  readonly entries: readonly { readonly key: string; readonly value: string }[];
  readonly lists: readonly string[];
}

/** The column of the describing sheet that holds the lists. */
export const LIST_COLUMN = 3;

/** The formula, without "=", by which a drop-down finds its rows of the describing sheet. */
export function listSource(
  descriptionSheet: string,
  { first, count }: { readonly first: number; readonly count: number },
): string {
  const column = columnLetters(LIST_COLUMN);
  return `${quotedSheetName(descriptionSheet)}!$${column}$${first + 1}:$${column}$${first + count}`;
}

/** The word by which a describing sheet is known, and the version of its layout. */
export const MAGIC = "ITSCORE";
export const FORMAT = "1";

/** Bytes of a rubric's JSON, unpacked; the largest official form has 0.2 million. What is larger is no rubric. */
export const LARGEST_RUBRIC = 4_000_000;

/** The first cell of a form: `ITSCORE 1 <name of its describing sheet>`. Renaming the form breaks nothing. */
export function marker(descriptionSheet: string): string {
  return `${MAGIC} ${FORMAT} ${descriptionSheet}`;
}

/** The name of the describing sheet in a form's first cell, or null where the sheet is not ours. */
export function describedBy(firstCell: unknown): string | null {
  const prefix = `${MAGIC} ${FORMAT} `;
  return typeof firstCell === "string" && firstCell.startsWith(prefix) ? firstCell.slice(prefix.length) : null;
}

/** Where a form is on its way between agency and province; only people move it on. */
export const formStatuses = ["scoring", "sent", "appraising", "explaining", "final"] as const;
export type FormStatus = (typeof formStatuses)[number];

/** The agency's own part as it stood when the appraisal began, packed, with its SHA-256. */
export interface AppraisalEntry {
  readonly fingerprint: string;
  readonly chunks: readonly string[];
  /** The status to return to when the appraisal is taken back. */
  readonly before: FormStatus;
}

export function descriptionOf(
  rubricId: string,
  { fingerprint, chunks }: PackedRubric,
  dialect: Dialect,
  lists: readonly string[],
): DescriptionPlan {
  return {
    entries: [
      { key: MAGIC, value: FORMAT },
      { key: "rubric", value: rubricId },
      { key: "fingerprint", value: fingerprint },
      { key: "dialect", value: dialect },
      ...chunks.map((value, index) => ({ key: `rubric.packed.${index}`, value })),
      ...formStateEntries("scoring", null),
    ],
    lists,
  };
}

/** What changes in the life of a form; it stands below what never does. */
export function formStateEntries(
  status: FormStatus,
  appraisal: AppraisalEntry | null,
): { readonly key: string; readonly value: string }[] {
  return [
    { key: "status", value: status },
    ...(appraisal === null
      ? []
      : [
          { key: "appraisal", value: appraisal.fingerprint },
          { key: "appraisal.before", value: appraisal.before },
          ...appraisal.chunks.map((value, index) => ({ key: `appraisal.self.${index}`, value })),
        ]),
  ];
}

/** A describing sheet with another state of its form. */
export function withFormState(
  description: DescriptionPlan,
  status: FormStatus,
  appraisal: AppraisalEntry | null,
): DescriptionPlan {
  const lasting = description.entries.filter(({ key }) => key !== "status" && !key.startsWith("appraisal"));
  return { ...description, entries: [...lasting, ...formStateEntries(status, appraisal)] };
}

export interface Description {
  readonly rubricId: string;
  readonly fingerprint: string;
  readonly dialect: Dialect;
  readonly status: FormStatus;
  /** null while no appraisal has begun. */
  readonly appraisal: AppraisalEntry | null;
  /** The rubric as packed; whether it matches the fingerprint shows when it is unpacked. */
  readonly rubric: PackedRubric["chunks"];
}

/** Reads the first two columns of a describing sheet; null where it is not one. */
export function readDescription(rows: readonly (readonly unknown[])[]): Description | null {
  const entries = new Map(rows.map(([key, value]) => [String(key), String(value)]));
  const fingerprint = entries.get("fingerprint");
  const rubricId = entries.get("rubric");
  if (entries.get(MAGIC) !== FORMAT || !fingerprint || !rubricId) return null;
  const appraisal = entries.get("appraisal");
  return {
    rubricId,
    fingerprint,
    dialect: dialectOf(entries.get("dialect")),
    status: statusOf(entries.get("status")),
    appraisal:
      appraisal === undefined
        ? null
        : {
            fingerprint: appraisal,
            chunks: chunksOf(entries, "appraisal.self"),
            before: statusOf(entries.get("appraisal.before")),
          },
    rubric: chunksOf(entries, "rubric.packed"),
  };
}

function statusOf(text: string | undefined): FormStatus {
  return formStatuses.find((status) => status === text) ?? "scoring";
}

function chunksOf(entries: ReadonlyMap<string, string>, key: string): string[] {
  const chunks: string[] = [];
  for (let chunk; (chunk = entries.get(`${key}.${chunks.length}`)) !== undefined;) chunks.push(chunk);
  return chunks;
}

export function dialectOf(text: string | undefined): Dialect {
  return text === "native" || text === "pure" ? text : "resilient";
}
