import type { Area } from "./area";

/**
 * A workbook file as data: what we write and what we read back, and no more. It knows nothing of rubrics, so that whoever
 * hosts workbooks can use it too. Rows and columns are 0-based; lengths are Excel's own units.
 */
export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  readonly names: readonly DefinedName[];
  /** Index of the sheet that stands in front. */
  readonly activeSheet: number;
  readonly structureProtected: boolean;
  /** Looks by index; a cell's `style` points here. The first is the look of cells that say nothing. */
  readonly styles: readonly FileStyle[];
  readonly properties: FileProperties;
  /** Whole XML documents of customXml/, each with its own namespace. */
  readonly customXml: readonly string[];
}

export interface FileProperties {
  readonly title: string;
  readonly creator: string;
  /** ISO 8601 in UTC; null leaves the file without a date, so that equal input gives equal bytes. */
  readonly created: string | null;
  /** docProps/custom.xml: strings only, as these survive other programs. */
  readonly custom: Readonly<Record<string, string>>;
}

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  /** Index of the sheet that the name belongs to; null for the workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

export interface SheetFile {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly columns: readonly FileColumn[];
  readonly rows: readonly FileRow[];
  readonly merges: readonly Area[];
  readonly validations: readonly FileValidation[];
  /** In the order of their priority. */
  readonly conditionalFormats: readonly FileConditionalFormat[];
  /** Frozen rows and columns, counted from the first of the sheet, hidden ones too. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly selection: { readonly row: number; readonly column: number };
  /** null for an unprotected sheet. */
  readonly protection: FileProtection | null;
  readonly page: FilePage | null;
  /** Whether the summary row of an outline stands below its rows. */
  readonly summaryBelow: boolean;
  /** Rows before which somebody lets a page begin. */
  readonly rowBreaks?: readonly number[];
  /** Written, and left out when a file is read. */
  readonly charts?: readonly FileChart[];
}

/** Horizontal stacked bars over cells of the workbook, with what the cells hold when the file is written. */
export interface FileChart {
  /** As programs list it, and what they say to whoever cannot see it. */
  readonly name: string;
  readonly description: string;
  readonly title: string;
  /** Over which cells of its sheet it stands. */
  readonly area: Area;
  readonly categories: { readonly sheet: string; readonly area: Area; readonly texts: readonly string[] };
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: { readonly sheet: string; readonly area: Area; readonly text: string };
  readonly sheet: string;
  readonly area: Area;
  /** null for a cell without a number. */
  readonly values: readonly (number | null)[];
  /** Six hexadecimal digits. */
  readonly color: string;
}

/** What a sheet has that says nothing of its looks: no merges, lists or highlights, nothing frozen, no page. */
export const PLAIN_SHEET: Omit<SheetFile, "name" | "visibility" | "columns" | "rows"> = {
  merges: [],
  validations: [],
  conditionalFormats: [],
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  selection: { row: 0, column: 0 },
  protection: null,
  page: null,
  summaryBelow: true,
};

export interface FileColumn {
  readonly column: number;
  /** In characters of Calibri 11, as Excel shows it where that is the normal font. null for the default width. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly level: number;
}

export interface FileRow {
  readonly row: number;
  /** In points; null for the default height. */
  readonly height: number | null;
  /** Nobody has set the height: it follows what stands in the row, and is what it was last. */
  readonly automatic?: boolean;
  readonly hidden: boolean;
  readonly level: number;
  /** In the order of their columns. */
  readonly cells: readonly FileCell[];
}

export interface FileCell {
  readonly column: number;
  /** Text is text, whatever it begins with; null for an empty cell. For a formula: its last result. */
  readonly value: string | number | boolean | FileError | null;
  /** With "=", as people write it (`ITSCORE.RATIO`, not `_xldudf_ITSCORE_RATIO`); null for a plain value. */
  readonly formula: string | null;
  /** Index into the styles of the file. */
  readonly style: number;
}

/** An error value: "#NAME?", "#DIV/0!". */
export interface FileError {
  readonly error: string;
}

/** What is left out is Excel's default: Calibri 11, bottom, general alignment, locked. */
export interface FileStyle {
  readonly font?: {
    readonly name?: string;
    /** In points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    /** #RRGGBB */
    readonly color?: string;
  };
  /** #RRGGBB of a solid fill. */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "fill" | "distributed" | "centerContinuous";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** As the file counts: to 90 upward, 91 to 180 downward, 255 for letters under each other. */
  readonly rotation?: number;
  /** "0.00", "@". */
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", FileBorder>>>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface FileBorder {
  /** Excel's name of the line: "thin", "medium", "dotted". */
  readonly line: string;
  readonly color?: string;
}

export interface FileValidation {
  readonly areas: readonly Area[];
  readonly type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  readonly operator:
    | "between"
    | "notBetween"
    | "equal"
    | "notEqual"
    | "greaterThan"
    | "lessThan"
    | "greaterThanOrEqual"
    | "lessThanOrEqual";
  /** Without "="; a list typed by hand stands in quotation marks, as in the file. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** Whether a list shows its arrow; the attribute of this name in the file means the opposite. */
  readonly showDropDown: boolean;
  readonly errorStyle: "stop" | "warning" | "information";
  /** null where nothing is shown. */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly error: { readonly title: string; readonly message: string } | null;
}

/** A conditional format by a formula; other kinds are not kept. */
export interface FileConditionalFormat {
  readonly areas: readonly Area[];
  /** Without "=", for the first cell of the first area. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly style: FileStyle;
}

/** What a protected sheet still allows. */
export interface FileProtection {
  readonly allow: {
    readonly formatCells: boolean;
    readonly formatColumns: boolean;
    readonly formatRows: boolean;
    readonly insertColumns: boolean;
    readonly insertRows: boolean;
    readonly insertHyperlinks: boolean;
    readonly deleteColumns: boolean;
    readonly deleteRows: boolean;
    readonly sort: boolean;
    readonly autoFilter: boolean;
    readonly pivotTables: boolean;
    readonly selectLockedCells: boolean;
    readonly selectUnlockedCells: boolean;
  };
  /** True where a password was set; the password itself is not ours to know, and none is written. */
  readonly password: boolean;
}

/** Margins in inches, as the file has them. Print area and print titles are defined names (`_xlnm.Print_Area`). */
export interface FilePage {
  readonly orientation: "portrait" | "landscape";
  /** 9 is A4. */
  readonly paperSize: number;
  /** Pages across and down; 0 leaves that direction free, null does not fit at all. */
  readonly fitTo: { readonly width: number; readonly height: number } | null;
  readonly blackAndWhite: boolean;
  readonly centerHorizontally: boolean;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  } | null;
  /** In Excel's codes: "&C&P / &N". */
  readonly header: string | null;
  readonly footer: string | null;
  /** The first page has neither of them. */
  readonly differentFirst?: boolean;
  /** They keep their size where the page is scaled. */
  readonly fixedHeader?: boolean;
  /** Without it, sheets that are printed together are counted on. */
  readonly firstPageNumber?: number;
}
