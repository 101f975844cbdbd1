import type { Exact } from "../../rubric/exact";
import type { Code } from "./codes";
import type { ImportFinding } from "./finding";
import type { GridRow } from "./grid";

/** What a row of the table is. */
export type RowRole = "header" | "item" | "option" | "continuation" | "note" | "total";

/** A row that is numbered or scored: a group or a criterion, which only the rows below it tell. */
export interface ItemRow {
  readonly row: number;
  readonly code: Code | null;
  /** How deep in its list the number lies, if that is automatic. */
  readonly listLevel: number | null;
  /** As printed, without its number; a page break may have parted it. */
  title: string;
  /** As printed in its column; "" where it stands in the title, or nowhere. */
  readonly maximumText: string;
  readonly maximum: Exact | null;
  /** The title says that at most so much counts. */
  readonly ceiling: boolean;
  readonly bold: boolean;
  /** What says how it is scored: its own cells and the rows below it. */
  readonly texts: string[];
  readonly evidence: string[];
  readonly marks: readonly string[];
  /** Points of an answer in its own row whose words are missing. */
  unlabelled: Exact | null;
  /** Of a row with several maxima in one cell: what each is for. */
  readonly parts: readonly { readonly label: string; readonly max: Exact }[];
  /** What a spreadsheet may have made of printed words: dates, formulas, a number without its last zero. */
  readonly lost: ImportFinding[];
  /** Rows that were further paragraphs of its title. */
  readonly joined: number[];
  /** How many answer rows follow. */
  options: number;
  /** Of a row without number: how far below the numbered one it lies, where the points say so. */
  readonly level: number;
  /** A rule that a merged cell gives to several rows. */
  readonly mergedRule: string | null;
  /** Its maximum stands in a cell that is merged over several rows. */
  mergedMaximum: boolean;
}

export interface ReadRow {
  readonly row: number;
  readonly role: RowRole;
  readonly item: ItemRow | null;
}

/** The rows of a table with what they are, and the items among them. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly items: readonly ItemRow[];
  readonly total: Exact | null;
  /** Printed titles above the header, notes below. */
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  /** Rows under the last total, in which footnotes stand. */
  readonly foot: readonly GridRow[];
}
