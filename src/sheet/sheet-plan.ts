import type { Area } from "../workbook/area";
import type { FileChart } from "../workbook/workbook-file";

/**
 * A worksheet as pure data, whatever it shows: what Office.js installs and what the .xlsx writer writes. Rows and columns
 * are 0-based.
 */
export interface SheetPlan {
  /** Wanted name of the visible sheet, at most 31 characters; the installer makes it unique. */
  readonly name: string;
  /** Nothing in it is locked; other sheets are protected. */
  readonly open?: boolean;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  readonly styles: readonly StyledArea[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  /** The cell to stand on after installing: the first that wants an input. */
  readonly start: { readonly row: number; readonly column: number };
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  /** Only files have them; nothing that is installed in an open workbook does. */
  readonly charts?: readonly FileChart[];
}

export interface PlanColumn {
  /** In characters of the default font, as Excel counts column widths. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** A formula with its "=". Text is never a formula, whatever it begins with. */
export interface Formula {
  readonly formula: string;
  /** What it shows for the inputs in the plan: a file carries it for readers that do not calculate. "" until somebody reckons it. */
  readonly result?: string | number;
}

/** A cell's content; null for an empty cell. */
export type PlanValue = string | number | Formula | null;

export interface PlanRow {
  readonly values: readonly PlanValue[];
  /** In points; null for the default height. */
  readonly height: number | null;
  /** The height follows what stands in the row: what is typed makes it higher, and `height` is what its texts take now. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  /** Outline level, 0 for none. */
  readonly level: number;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** true for thin grey lines around every cell, black ones for paper; "below" for a black line under it. */
  readonly border?: boolean | "black" | "below";
  readonly unlocked?: boolean;
}

/** Later areas lie over earlier ones. */
export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "number" | "whole"; readonly min: number; readonly max: number }
    /** The texts to choose from; whoever writes the plan knows where they stand. */
    | { readonly kind: "list"; readonly texts: readonly string[] }
    /** Anything goes; only the prompt matters. */
    | { readonly kind: "any" };
  readonly prompt: { readonly title: string; readonly message: string };
  readonly refusal: { readonly title: string; readonly message: string } | null;
}

/** A conditional format by a native formula, written for the first cell of the area. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold?: boolean;
}

export interface PrintSetup {
  /** Rows repeated on every page; a count of 0 for none. */
  readonly titleRows: { readonly first: number; readonly count: number };
  readonly area: Area;
  readonly page: PageLook;
  /** Rows before which a page begins; elsewhere pages end where they are full. */
  readonly breaks?: readonly number[];
}

/** A4, one page wide. */
export interface PageLook {
  readonly orientation: "landscape" | "portrait";
  /** In centimetres. */
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  readonly centerHorizontally: boolean;
  readonly blackAndWhite: boolean;
  /** In Excel's codes. */
  readonly centerHeader?: string;
  readonly centerFooter?: string;
  /** Page 1 has neither header nor footer, and is number 1 whatever else is printed with it. */
  readonly firstPagePlain?: boolean;
}
