import type { Criterion, Exception, Rubric, Rule } from "../../rubric/schema";
import type { ColumnRole } from "../reading/columns";
import type { RowRole } from "../reading/item-row";
import type { Table } from "../tables/table";

/** A row of the pasted table: its number from 1; of a row that was split, the second part is "7.1". */
export type RowKey = string;

/** What somebody has done to a row of the table, before it is read. */
export interface RowEdit {
  readonly out?: true;
  /** Goes on with the row above. */
  readonly joined?: true;
  readonly role?: RowRole;
  /** Of a numbered or scored row; 0 is the outermost level. */
  readonly level?: number;
}

/** Where a part of a split row begins: by column, the first of its pieces. A column that is not named has none in it. */
export type Cut = Readonly<Record<string, number>>;

export interface PartChange {
  readonly label: string;
  readonly maxPoints: string;
  readonly rule: Rule;
}

/** What is to stand in the form instead of what was read. */
export interface Change {
  readonly title?: string;
  /** "rows": what the rows of the group add up to. */
  readonly maxPoints?: string;
  readonly rule?: Rule;
  /** Instead of one rule: independent parts that add up. */
  readonly parts?: readonly PartChange[];
  readonly exceptions?: readonly Exception[];
  readonly evidence?: Criterion["evidence"] | null;
  readonly bonus?: boolean;
  readonly penalty?: boolean;
  readonly ceiling?: string | null;
}

/** A row that somebody has looked at and decided. It stands as long as what was seen is the same. */
export interface Decision {
  /** What was read, findings included. */
  readonly seen: string;
  /** What is printed. */
  readonly printed: string;
  readonly change: Change;
}

type FormFields = Pick<
  Rubric,
  | "title"
  | "shortTitle"
  | "issuer"
  | "decision"
  | "year"
  | "level"
  | "rounding"
  | "rescale"
  | "profile"
  | "signatures"
  | "notes"
  | "grades"
>;

/** What the form is asked once, as far as it was answered. */
export type FormAnswers = { readonly [K in keyof FormFields]?: FormFields[K] | undefined } & {
  /** Where the printed total is not what the groups add up to. */
  readonly total?: "printed" | "rows" | undefined;
};

/** Everything that somebody has said about a table. Plain data: it can be stored, and what is read follows from it. */
export interface Review {
  readonly table: Table;
  /** Of the file, or of the form. */
  readonly name: string;
  readonly year: number;
  /** Corrected columns; null: as they were found. */
  readonly columns: readonly ColumnRole[] | null;
  /** Somebody has looked at the columns. */
  readonly columnsSeen: boolean;
  readonly edits: Readonly<Record<RowKey, RowEdit>>;
  /** By row of the table. */
  readonly cuts: Readonly<Record<string, readonly Cut[]>>;
  readonly decisions: Readonly<Record<RowKey, Decision>>;
  readonly form: FormAnswers;
}

/** The review of a table that nobody has looked at. */
export function newReview(table: Table, { name, year }: Pick<Review, "name" | "year">): Review {
  return { table, name, year, columns: null, columnsSeen: false, edits: {}, cuts: {}, decisions: {}, form: {} };
}
