import { columnLetters, quotedSheetName } from "../workbook/a1";
import { SCHEMA_VERSION } from "../rubric/schema-version";
import type { Dialect } from "./dialect";
import type { Packed } from "./pack";
import { PLAN_VERSION } from "./plan-version";
import { type FormStatus, statusOf } from "./status";

// What a workbook says of a form in it: the very hidden describing sheet, two columns of keys and values. Hiding is not
// security, so everything here is a claim. Keys that this release does not know are kept whenever it writes.

/** The word by which a describing sheet is known, and the version of what stands there. */
export const MAGIC = "ITSCORE";
export const FORMAT = 2;

/** The column of the describing sheet that holds the lists of the drop-downs. */
export const LIST_COLUMN = 3;

/** The formula, without "=", by which a drop-down finds its rows of the describing sheet. */
export function listSource(
  descriptionSheet: string,
  { first, count }: { readonly first: number; readonly count: number },
): string {
  const column = columnLetters(LIST_COLUMN);
  return `${quotedSheetName(descriptionSheet)}!$${column}$${first + 1}:$${column}$${first + count}`;
}

/** What the first cell of a form says. Renaming the form breaks nothing. */
export interface FormMark {
  readonly format: number;
  /** By which the form is known among copies of itself; null in format 1, which had none. */
  readonly identity: string | null;
  readonly descriptionSheet: string;
}

export function writeMark(identity: string, descriptionSheet: string): string {
  return `${MAGIC} ${FORMAT} ${identity} ${descriptionSheet}`;
}

/** The mark of a form's first cell, of this format, an earlier or a later one; null where the sheet is not ours. */
export function readMark(firstCell: unknown): FormMark | null {
  if (typeof firstCell !== "string") return null;
  const [, digits, rest] = /^ITSCORE ([1-9]\d{0,3}) (.+)$/s.exec(firstCell) ?? [];
  if (digits === undefined || rest === undefined) return null;
  const format = Number(digits);
  if (format === 1) return { format, identity: null, descriptionSheet: rest };
  const [, identity, descriptionSheet] = /^([0-9a-f]{32}) (.+)$/s.exec(rest) ?? [];
  if (identity !== undefined && descriptionSheet !== undefined) return { format, identity, descriptionSheet };
  return format > FORMAT ? { format, identity: null, descriptionSheet: "" } : null;
}

/**
 * The hidden name of the workbook that points at a form's first cell. It is the proof of the identity that cell and
 * description only claim: Excel gives a copied sheet a name of its own, which belongs to that sheet alone.
 */
export function identityName(identity: string): string {
  return `${MAGIC}_${identity}`;
}

/** The facts of a describing sheet in their order. A key stands once. */
export type Entries = ReadonlyMap<string, string>;

/** The facts with some of them changed: a value of null takes the key away, a new key goes to the end. */
export function withFacts(entries: Entries, changes: Iterable<readonly [key: string, value: string | null]>): Entries {
  const changed = new Map(entries);
  for (const [key, value] of changes) {
    if (value === null) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}

/** The agency's own part as it stood when the appraisal began, packed, with its SHA-256. */
export interface AppraisalEntry extends Packed {
  /** The status to return to when the appraisal is taken back. */
  readonly before: FormStatus;
  /** The first of two rounds; null while there is one round only. */
  readonly first: RoundEntry | null;
  /** null while the council has no columns. */
  readonly council: CouncilEntry | null;
}

/** What is kept of how the council began. */
export interface CouncilEntry {
  /** The status to return to when its columns are taken back. */
  readonly before: FormStatus;
}

/** The first round of an appraisal as it stood when the second began, packed, with its SHA-256. */
export interface RoundEntry extends Packed {
  /** The status to return to when the second round is taken back. */
  readonly before: FormStatus;
}

/** The key of the first of two rounds, and of its pieces. */
export const FIRST_ROUND = "appraisal.first";

/** The key of where the form stood on its way when the council's columns were opened. */
export const COUNCIL = "appraisal.council";

function roundOf(entries: Entries): RoundEntry | null {
  const fingerprint = entries.get(FIRST_ROUND);
  if (fingerprint === undefined) return null;
  return {
    fingerprint,
    chunks: chunksOf(entries, FIRST_ROUND),
    before: statusOf(entries.get(`${FIRST_ROUND}.before`)),
  };
}

/** What people say of a form beside its figures; every one may be missing. Dates are ISO 8601. */
export interface FormFacts {
  /** Why a form was sent back. */
  readonly statusRemark: string | null;
  readonly deadline: string | null;
  /** The days from and to which figures count (thời điểm lấy số liệu). */
  readonly dataFrom: string | null;
  readonly dataTo: string | null;
  /** The name of the sheet that is printed and signed. */
  readonly documentSheet: string | null;
  /** Names, offices, place, date and numbers that the document prints, by their keys. */
  readonly document: Readonly<Record<string, string>>;
}

const factKeys = {
  statusRemark: "status.remark",
  deadline: "deadline",
  dataFrom: "data.from",
  dataTo: "data.to",
  documentSheet: "document.sheet",
} as const satisfies Partial<Record<keyof FormFacts, string>>;

/** Document facts lie under this prefix: "document.place", "document.signer". */
const DOCUMENT = "document.";

export function factsOf(entries: Entries): FormFacts {
  const text = (key: string): string | null => entries.get(key) ?? null;
  const documents = [...entries].filter(([key]) => key.startsWith(DOCUMENT) && !/^document\.(sheet|made)\b/.test(key));
  return {
    statusRemark: text(factKeys.statusRemark),
    deadline: text(factKeys.deadline),
    dataFrom: text(factKeys.dataFrom),
    dataTo: text(factKeys.dataTo),
    documentSheet: text(factKeys.documentSheet),
    document: Object.fromEntries(documents.map(([key, value]) => [key.slice(DOCUMENT.length), value])),
  };
}

/** The key of what last year's form said (last-year.ts), which is kept beside the form for people. */
export const LAST_YEAR = "last";

export function hasLastYear(entries: Entries): boolean {
  return entries.has(LAST_YEAR);
}

export interface Description {
  readonly format: number;
  readonly planVersion: number;
  /** Of the rubric's own language; a later one has rules that this release does not know. */
  readonly schemaVersion: number;
  readonly identity: string | null;
  readonly rubricId: string;
  /** Of the printed content. */
  readonly fingerprint: string;
  /** Of what points depend on; null in format 1. */
  readonly scoring: string | null;
  readonly dialect: Dialect;
  readonly status: FormStatus;
  /** The word that stands there for the status. */
  readonly statusText: string;
  /** null while no appraisal has begun. */
  readonly appraisal: AppraisalEntry | null;
  /** The rubric as packed; whether it matches the fingerprint shows when it is unpacked. */
  readonly rubric: Packed["chunks"];
  /** Everything that stands there, known or not. */
  readonly entries: Entries;
  /** Keys that stand there once more with another value, and the upper one, which counts. */
  readonly contradicted: ReadonlyMap<string, string>;
}

/** Reads the first two columns of a describing sheet, of any format; null where it is not one. */
export function readDescription(rows: readonly (readonly unknown[])[]): Description | null {
  const { entries, contradicted } = entriesOf(rows);
  const format = version(entries.get(MAGIC));
  const fingerprint = entries.get("fingerprint");
  const rubricId = entries.get("rubric");
  if (format === null || !fingerprint || !rubricId) return null;
  const appraisal = entries.get("appraisal");
  return {
    format,
    planVersion: version(entries.get("plan")) ?? 1,
    schemaVersion: version(entries.get("schema")) ?? 1,
    identity: entries.get("identity") ?? null,
    rubricId,
    fingerprint,
    scoring: entries.get("scoring") ?? null,
    dialect: dialectOf(entries.get("dialect")),
    status: statusOf(entries.get("status")),
    statusText: entries.get("status") ?? "",
    appraisal:
      appraisal === undefined
        ? null
        : {
            fingerprint: appraisal,
            chunks: chunksOf(entries, "appraisal.self"),
            before: statusOf(entries.get("appraisal.before")),
            first: roundOf(entries),
            council: entries.has(COUNCIL) ? { before: statusOf(entries.get(COUNCIL)) } : null,
          },
    rubric: chunksOf(entries, "rubric.packed"),
    entries,
    contradicted,
  };
}

/** The facts of a describing sheet; of a key that stands twice the upper one counts. */
function entriesOf(rows: readonly (readonly unknown[])[]): Pick<Description, "entries" | "contradicted"> {
  const entries = new Map<string, string>();
  const contradicted = new Map<string, string>();
  for (const [key, value] of rows) {
    const name = cellText(key);
    if (name === "") continue;
    const first = entries.get(name);
    if (first === undefined) entries.set(name, cellText(value));
    else if (first !== cellText(value)) contradicted.set(name, first);
  }
  return { entries, contradicted };
}

/** What a cell of a describing sheet says: texts as they are, a number as another program may have made of one. */
export function cellText(value: unknown): string {
  return typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
}

/** Whether a newer ITSCORE has made it: what this release does not know is never called damage. */
export function isNewer({
  planVersion,
  ...language
}: Pick<Description, "format" | "planVersion" | "schemaVersion">): boolean {
  return planVersion > PLAN_VERSION || isUnreadable(language);
}

/** Whether a newer ITSCORE has made it in a way that this release cannot read; of a newer plan it reads the figures. */
export function isUnreadable({
  format,
  schemaVersion = 1,
}: Pick<Description, "format"> & Partial<Pick<Description, "schemaVersion">>): boolean {
  return format > FORMAT || schemaVersion > SCHEMA_VERSION;
}

/** Whether an update would bring it up to this release. */
export function isEarlier({ format, planVersion }: Pick<Description, "format" | "planVersion">): boolean {
  return format < FORMAT || planVersion < PLAN_VERSION;
}

/** A version's number; null where none stands, so that a word in its place is no version 1. */
function version(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** The pieces of a long text, as they stand one after the other. */
export function chunksOf(entries: Entries, key: string): string[] {
  const chunks: string[] = [];
  for (let chunk; (chunk = entries.get(`${key}.${chunks.length}`)) !== undefined;) chunks.push(chunk);
  return chunks;
}

export function dialectOf(text: string | undefined): Dialect {
  return text === "native" || text === "pure" ? text : "resilient";
}
