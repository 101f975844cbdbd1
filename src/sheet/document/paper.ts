import type { Side } from "../../form/columns";
import type { CellStyle, PlanValue } from "../sheet-plan";

/** The documents that a form is printed as. */
export const documentKinds = ["self", "evidence", "appraised", "minutes", "summary", "report"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export function isDocumentKind(text: string | undefined): text is DocumentKind {
  return documentKinds.some((kind) => kind === text);
}

/** The part of the form that a document prints. */
export function sideOf(kind: DocumentKind): Side {
  return kind === "appraised" || kind === "minutes" ? "appraisal" : "self";
}

/** A column of a document's grid. */
export interface PaperColumn {
  readonly key: string;
  /** In millimetres on paper; together at most 163, since 165 rounded to pixels makes a second strip of pages. */
  readonly width: number;
}

/** A cell of a document, over one column or some neighbouring ones. */
export interface PaperCell {
  /** Indexes into the columns of the document. */
  readonly from: number;
  readonly to: number;
  readonly value: PlanValue;
  /** What it shows when the document is made: row heights and Word know no formulas. */
  readonly text: string;
  readonly look: PaperLook;
  /**
   * For words that come from the working sheet and may become longer there: the formula, without "=", that gives them. The document
   * tells when there is more than its row holds.
   */
  readonly grows?: string;
  /** A line is kept free for words that may become longer. */
  readonly spare?: boolean;
}

/** How a cell of a document looks; black always. */
export interface PaperLook extends Pick<CellStyle, "bold" | "italic" | "horizontal" | "vertical" | "numberFormat"> {
  readonly size: number;
  readonly lines?: "black";
}

/** A row of a document: a line of text, or a row of its table. */
export interface PaperRow {
  /** By what the row is known, in the hidden first column; null where nothing is compared. */
  readonly id: string | null;
  /** "header" is repeated on every page; "gap" holds nothing. */
  readonly kind: "text" | "header" | "heading" | "body" | "sum" | "gap";
  readonly cells: readonly PaperCell[];
  /** In points, where it does not follow from the text. */
  readonly height?: number;
  /** Stays on the page of the row below it. */
  readonly keep: boolean;
}

/** A document before it is laid out: what is printed, in order, without heights and pages. */
export interface Paper {
  readonly kind: DocumentKind;
  /** The wanted name of its sheet. */
  readonly name: string;
  /** Of the text of its table, in points. */
  readonly size: number;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

/** A4 upright with the margins of Nghị định 30/2020/NĐ-CP, in millimetres. */
export const A4 = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  header: 10,
} as const;

export function pointsOf(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Whole pixels of a screen, as spreadsheets set columns. */
export function pixelsOf(millimetres: number): number {
  return Math.floor((millimetres * 96) / 25.4);
}
