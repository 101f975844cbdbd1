/** Whose column it is: the agency's own part with the print, or what an appraisal adds to the right. */
export type Side = "self" | "appraisal";

/** The same, and what the council decides of the appraisal. */
export type ColumnSide = Side | "council";

/** What of a form is opened and locked together: the agency's part, the appraiser's, what the agency answers, the council's. */
export type FormPart = "self" | "appraisal" | "answer" | "council";

interface ColumnFacts {
  readonly key: string;
  readonly side: ColumnSide;
  /** What it is to its side: "points" are the agency's in one and the appraiser's in the other. */
  readonly role: string;
  /**
   * "input": figures and options, by the slots of the row's rule; "choice": one of a list; "text": words, kept as text;
   * "formula" and "printed": nobody may edit them.
   */
  readonly kind: "key" | "printed" | "input" | "choice" | "text" | "formula";
  /** The width in pixels of Excel at 100 %. */
  readonly pixels: number;
  /** The same in a form with exceptions, which has a column more. */
  readonly besideExceptions?: number;
  /** The same from the start of an appraisal on, when both sides stand beside each other. */
  readonly appraised?: number;
  /** The same in a form with exceptions. */
  readonly appraisedBesideExceptions?: number;
  readonly hidden?: boolean;
  /** Where the words of a text column stand in an answer ("evidence", "note"). */
  readonly answer?: string;
  /** The part of the form that it belongs to, where that is not its side. */
  readonly part?: FormPart;
}

/**
 * THE COLUMNS of a form, in order: everything that reads, writes, checks or looks for a column asks this table. A 1366 pixel
 * screen beside the pane has room for 966 pixels: everything up to the evidence, and in an appraisal both sides with points and
 * difference. The state stands next to the points that it explains; what only helps stands at the right. A new text column is one
 * line here and its words (docs/adding-a-column.md).
 */
const table = [
  { key: "id", side: "self", role: "id", kind: "key", pixels: 33, hidden: true },
  { key: "code", side: "self", role: "code", kind: "printed", pixels: 44, appraised: 40 },
  {
    key: "content",
    side: "self",
    role: "content",
    kind: "printed",
    pixels: 380,
    besideExceptions: 334,
    appraised: 342,
    appraisedBesideExceptions: 248,
  },
  {
    key: "figure",
    side: "self",
    role: "figure",
    kind: "input",
    pixels: 120,
    besideExceptions: 104,
    appraised: 111,
    appraisedBesideExceptions: 92,
  },
  { key: "denominator", side: "self", role: "denominator", kind: "input", pixels: 60, appraised: 50 },
  { key: "exception", side: "self", role: "exception", kind: "choice", pixels: 84, appraised: 62 },
  { key: "max", side: "self", role: "max", kind: "printed", pixels: 48, appraised: 42 },
  { key: "points", side: "self", role: "points", kind: "formula", pixels: 64, appraised: 54 },
  { key: "state", side: "self", role: "state", kind: "formula", pixels: 40, appraised: 36 },
  // The appraiser's part, then what the agency answers.
  { key: "appraisedFigure", side: "appraisal", role: "figure", kind: "input", pixels: 111, besideExceptions: 92 },
  { key: "appraisedDenominator", side: "appraisal", role: "denominator", kind: "input", pixels: 60 },
  { key: "appraisedException", side: "appraisal", role: "exception", kind: "choice", pixels: 62 },
  { key: "appraisedPoints", side: "appraisal", role: "points", kind: "formula", pixels: 54 },
  { key: "difference", side: "appraisal", role: "difference", kind: "formula", pixels: 66 },
  { key: "appraisalState", side: "appraisal", role: "state", kind: "formula", pixels: 40 },
  // What the first of two rounds gave; behind the difference, so that what counts stays in sight.
  { key: "firstPoints", side: "appraisal", role: "firstPoints", kind: "printed", pixels: 64 },
  // What the council gives in the place of the appraiser's points, and what counts then; beside these, not behind the words.
  { key: "council", side: "council", role: "figure", kind: "input", pixels: 64 },
  { key: "finalPoints", side: "council", role: "points", kind: "formula", pixels: 64 },
  { key: "councilState", side: "council", role: "state", kind: "formula", pixels: 40 },
  { key: "councilReason", side: "council", role: "reason", kind: "text", answer: "reason", pixels: 200 },
  { key: "finalCountedOut", side: "council", role: "countedOut", kind: "formula", pixels: 33, hidden: true },
  { key: "reason", side: "appraisal", role: "reason", kind: "choice", pixels: 120 },
  { key: "opinion", side: "appraisal", role: "note", kind: "text", answer: "note", pixels: 260 },
  { key: "request", side: "appraisal", role: "request", kind: "text", answer: "request", pixels: 150 },
  {
    key: "explanation",
    side: "appraisal",
    role: "explanation",
    kind: "text",
    answer: "explanation",
    part: "answer",
    pixels: 170,
  },
  {
    key: "addedEvidence",
    side: "appraisal",
    role: "addedEvidence",
    kind: "text",
    answer: "addedEvidence",
    part: "answer",
    pixels: 150,
  },
  { key: "appraisedCountedOut", side: "appraisal", role: "countedOut", kind: "formula", pixels: 33, hidden: true },
  // Points of the rows that both sides have, where a sum is no plain sum; differences are taken over these.
  { key: "comparedSelf", side: "appraisal", role: "comparedSelf", kind: "formula", pixels: 33, hidden: true },
  { key: "comparedAppraised", side: "appraisal", role: "comparedAppraised", kind: "formula", pixels: 33, hidden: true },
  // The agency's words, which an appraisal moves to the right of its own.
  {
    key: "evidence",
    side: "self",
    role: "evidence",
    kind: "text",
    answer: "evidence",
    pixels: 208,
    besideExceptions: 186,
    appraised: 320,
  },
  { key: "note", side: "self", role: "note", kind: "text", answer: "note", pixels: 84, appraised: 120 },
  { key: "guidance", side: "self", role: "guidance", kind: "printed", pixels: 420 },
  { key: "spec", side: "self", role: "spec", kind: "printed", pixels: 33, hidden: true },
  // How much a row that is not scored takes out of the maximum above it; only where the form has such rows.
  { key: "countedOut", side: "self", role: "countedOut", kind: "formula", pixels: 33, hidden: true },
] as const satisfies readonly ColumnFacts[];

type Row = (typeof table)[number];

/** The name of a column in the hidden first row of every form that was ever made; never changed. */
export type ColumnKey = Row["key"];
export type ColumnRole = Row["role"];

export interface FormColumn extends ColumnFacts {
  readonly key: ColumnKey;
  readonly role: ColumnRole;
}

/** A column of one form, with its width in characters of the default font, as Excel counts widths. */
export interface SizedColumn extends FormColumn {
  readonly width: number;
}

/**
 * How the columns and the closing rows of a form stand: "first" as plan version 1 laid them out, with the way of scoring before
 * the points and an appraisal behind everything; "working" as forms are made now. What the rows of items say is the same in both.
 * No update changes it (docs/changing-a-plan.md).
 */
export type Arrangement = "first" | "working";

/** The arrangement of a sheet, by its columns: the way of scoring moved behind the points. */
export function arrangementOf(columns: ReadonlyMap<ColumnKey, number>): Arrangement {
  const [guidance, points] = [columns.get("guidance"), columns.get("points")];
  return guidance !== undefined && points !== undefined && guidance < points ? "first" : "working";
}

/** The agency's columns as plan version 1 had them; those of an appraisal stood behind them. */
const firstOrder: readonly ColumnKey[] = [
  "id",
  "code",
  "content",
  "figure",
  "denominator",
  "exception",
  "guidance",
  "max",
  "points",
  "state",
  "evidence",
  "note",
  "spec",
  "countedOut",
];

/** Every column, in order. */
export const formColumns: readonly FormColumn[] = table;

const byKey = new Map(formColumns.map((column) => [column.key, column]));
const byRole = new Map(formColumns.map((column) => [`${column.side} ${column.role}`, column]));

/** Everything about a column. */
export function columnOf(key: ColumnKey): FormColumn {
  const column = byKey.get(key);
  if (column === undefined) throw new Error(`There is no column ${key}.`);
  return column;
}

/** The part of a form that a column is opened and locked with. */
export function partOf(key: ColumnKey): FormPart {
  const { part, side } = columnOf(key);
  return part ?? side;
}

/** The key of one side's column. @throws where that side has none such */
export function columnKey(side: ColumnSide, role: ColumnRole): ColumnKey {
  const column = byRole.get(`${side} ${role}`);
  if (column === undefined) throw new Error(`There is no column for the ${role} of the ${side}.`);
  return column.key;
}

/**
 * What a form has beside the agency's part: the appraiser's columns, from a second round on what the first one gave, and the
 * council's.
 */
export interface Extent {
  readonly appraisal: boolean;
  readonly second: boolean;
  readonly council: boolean;
}

export const AGENCY_ALONE: Extent = { appraisal: false, second: false, council: false };
export const APPRAISED: Extent = { appraisal: true, second: false, council: false };
/** All that a form can have. */
export const WHOLE: Extent = { appraisal: true, second: true, council: true };

/** How far a form has come, by its columns. */
export function extentOf(keys: Iterable<ColumnKey>): Extent {
  const found = [...keys];
  return {
    appraisal: found.some(isAppraisalKey),
    second: found.includes("firstPoints"),
    council: found.some((key) => columnOf(key).side === "council"),
  };
}

/** What of a form decides which columns it has. */
export interface ColumnNeeds {
  readonly exceptions: boolean;
  /** Rows can leave the maximum. */
  readonly excludable: boolean;
  /** Sums with ceilings or penalties. */
  readonly limited: boolean;
}

/** The columns of a form, those that only some need where it needs them. */
export function columnsFor(
  { exceptions, excludable, limited }: ColumnNeeds,
  { appraisal, second, council }: Extent,
  arrangement: Arrangement = "working",
): readonly SizedColumn[] {
  const isNeeded = (role: ColumnRole): boolean => {
    if (role === "exception") return exceptions;
    if (role === "firstPoints") return second;
    if (role === "countedOut") return excludable;
    return role === "comparedSelf" || role === "comparedAppraised" ? limited : true;
  };
  const ordered =
    arrangement === "working"
      ? formColumns
      : [...firstOrder.map(columnOf), ...formColumns.filter(({ side }) => side !== "self")];
  const has: Readonly<Record<ColumnSide, boolean>> = { self: true, appraisal, council };
  return ordered
    .filter(({ side, role }) => has[side] && isNeeded(role))
    .map((column) => ({ ...column, width: characters(pixelsIn(column, exceptions, appraisal)) }));
}

function pixelsIn(
  { pixels, besideExceptions, appraised, appraisedBesideExceptions }: FormColumn,
  exceptions: boolean,
  hasAppraisal: boolean,
): number {
  const usual = exceptions ? (besideExceptions ?? pixels) : pixels;
  if (!hasAppraisal) return usual;
  return (exceptions ? appraisedBesideExceptions : undefined) ?? appraised ?? usual;
}

/** Excel counts widths in digits of 7 pixels, beside 5 of padding (ECMA-376 part 1, 18.3.1.13). */
function characters(pixels: number): number {
  return (pixels - 5) / 7;
}

/** The text columns of one side, in order. */
export function textColumns(side: ColumnSide): readonly (FormColumn & { readonly answer: string })[] {
  return formColumns.filter(
    (column): column is FormColumn & { readonly answer: string } => column.side === side && column.answer !== undefined,
  );
}

/** Whether people fill a column in. */
export function isInputColumn(key: ColumnKey): boolean {
  return ["input", "choice", "text"].includes(columnOf(key).kind);
}

/** Whether a column comes with an appraisal: the appraiser's, the agency's answers to it, the council's. */
export function isAppraisalKey(key: ColumnKey): boolean {
  return byKey.get(key)?.side !== "self";
}

/** Columns whose inputs are formatted as text: what is written there is never read as a formula or a number. */
export function isTextColumn(key: ColumnKey): boolean {
  return byKey.get(key)?.kind === "text";
}
