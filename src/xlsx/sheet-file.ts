import { absoluteAddress, quotedSheetName } from "../workbook/a1";
import type { Area } from "../workbook/area";
import {
  type CellStyle,
  type Highlight,
  type PageLook,
  type PlanValue,
  type SheetPlan,
  type Validation,
} from "../sheet/sheet-plan";
import { FONT, formProtection, LINE_COLOR } from "../sheet/styles";
import type {
  DefinedName,
  FileCell,
  FileConditionalFormat,
  FilePage,
  FileProtection,
  FileRow,
  FileStyle,
  FileValidation,
  SheetFile,
} from "../workbook/workbook-file";

/**
 * The looks of a workbook, equal ones once. The first is the normal one, by whose font column widths are counted: Times New Roman 12,
 * whose digit is as wide in LibreOffice as in Excel. A stand-in for Calibri would be a third wider, and print a third smaller.
 */
export class Looks {
  readonly styles: FileStyle[] = [];
  private readonly indexes = new Map<string, number>();

  constructor() {
    this.index({ font: { name: FONT.name, size: 12 } });
  }

  index(style: FileStyle): number {
    const key = JSON.stringify(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }
}

/**
 * A planned sheet as a file has it, with everything that installing it in Excel sets.
 * @param sourceOf the formula, without "=", of the cells that hold the texts of a drop-down
 */
export function sheetFile(plan: SheetPlan, sourceOf: (texts: readonly string[]) => string, looks: Looks): SheetFile {
  const styleRows = cellLooks(plan, looks);
  return {
    name: plan.name,
    visibility: "visible",
    columns: plan.columns.map(({ width, hidden = false }, column) => ({ column, width, hidden, level: 0 })),
    rows: plan.rows.map(({ values, height, grows = false, hidden = false, level }, row): FileRow => ({
      row,
      height,
      ...(grows ? { automatic: true } : {}),
      hidden,
      level: Math.min(level, DEEPEST_LEVEL),
      cells: values.map((value, column) => fileCell(column, value, styleRows[row]?.[column] ?? 0)),
    })),
    merges: plan.merges,
    validations: fileValidations(plan.validations, sourceOf),
    conditionalFormats: plan.highlights.map(fileHighlight),
    freeze: plan.freeze,
    showGridlines: false,
    selection: plan.start,
    protection: plan.open ? null : protection(formProtection),
    page: filePage(plan.print.page),
    summaryBelow: false,
    ...(plan.print.breaks ? { rowBreaks: plan.print.breaks } : {}),
    ...(plan.charts ? { charts: plan.charts } : {}),
  };
}

/** Excel folds seven levels and refuses a file with more. */
const DEEPEST_LEVEL = 7;

function fileCell(column: number, value: PlanValue, style: number): FileCell {
  if (typeof value === "object" && value !== null)
    return { column, value: value.result ?? "", formula: value.formula, style };
  return { column, value, formula: null, style };
}

/** The look of every cell by row and column, later areas over earlier ones. What is planned beyond the last row is not written. */
function cellLooks(plan: SheetPlan, looks: Looks): readonly Uint16Array[] {
  const merged: CellStyle[] = [{}];
  const grid = plan.rows.map(() => new Uint16Array(plan.columns.length));
  // Few styles meet few others: each meeting is worked out once and not for every cell.
  const meetings = new Map<CellStyle, Map<number, number>>();
  for (const { area, style } of plan.styles) {
    const over = meetings.get(style) ?? new Map<number, number>();
    meetings.set(style, over);
    for (const cells of grid.slice(area.row, area.row + area.rows)) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const under = cells[column] ?? 0;
        const known = over.get(under) ?? merged.push({ ...merged[under], ...style }) - 1;
        over.set(under, known);
        cells[column] = known;
      }
    }
  }
  const indexes = merged.map((style) => looks.index(fileStyle(style)));
  for (const cells of grid) cells.forEach((style, column) => (cells[column] = indexes[style] ?? 0));
  return grid;
}

function fileStyle(style: CellStyle): FileStyle {
  const { bold, italic, size, color, fill, horizontal, vertical, wrap, indent, numberFormat, border, unlocked } = style;
  const line = { line: "thin", color: typeof border === "string" ? "#000000" : LINE_COLOR } as const;
  // An indent needs a side to begin at; Excel itself sets it when somebody indents.
  const side = horizontal ?? (indent ? "Left" : undefined);
  return {
    font: {
      name: FONT.name,
      size: size ?? FONT.size,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(color === undefined ? {} : { color }),
    },
    ...(fill === undefined ? {} : { fill }),
    ...(side ? { horizontal: side.toLowerCase() as Lowercase<typeof side> } : {}),
    ...(vertical ? { vertical: vertical.toLowerCase() as Lowercase<typeof vertical> } : {}),
    ...(wrap ? { wrap } : {}),
    ...(indent ? { indent } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(border
      ? { borders: border === "below" ? { bottom: line } : { top: line, bottom: line, left: line, right: line } }
      : {}),
    ...(unlocked ? { locked: false } : {}),
  };
}

/** Cells that ask for the same share one rule, as they do when somebody sets it for all of them at once: half the rules of a form. */
function fileValidations(
  validations: readonly Validation[],
  sourceOf: (texts: readonly string[]) => string,
): FileValidation[] {
  const groups = new Map<string, { readonly first: Validation; readonly areas: Area[] }>();
  for (const validation of validations) {
    const { area, ...rule } = validation;
    const key = JSON.stringify(rule);
    const same = groups.get(key);
    if (same) same.areas.push(area);
    else groups.set(key, { first: validation, areas: [area] });
  }
  return [...groups.values()].map(({ first, areas }) => fileValidation(first, areas, sourceOf));
}

function fileValidation(
  { rule, prompt, refusal }: Validation,
  areas: readonly Area[],
  sourceOf: (texts: readonly string[]) => string,
): FileValidation {
  const common = {
    areas,
    operator: "between",
    allowBlank: true,
    showDropDown: true,
    errorStyle: "stop",
    prompt,
    error: refusal,
  } as const;
  switch (rule.kind) {
    case "any":
      return { ...common, type: "none", formula1: null, formula2: null };
    case "list":
      return { ...common, type: "list", formula1: sourceOf(rule.texts), formula2: null };
    case "number":
    case "whole":
      return {
        ...common,
        type: rule.kind === "whole" ? "whole" : "decimal",
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
  }
}

function fileHighlight({ area, formula, fill, color, bold }: Highlight): FileConditionalFormat {
  return {
    areas: [area],
    formula: formula.replace(/^=/, ""),
    stopIfTrue: false,
    style: { fill, font: { color, ...(bold ? { bold } : {}) } },
  };
}

type Allowed = Partial<Record<keyof typeof formProtection, boolean>>;

export function protection({
  allowFormatCells = false,
  allowFormatColumns = false,
  allowFormatRows = false,
}: Allowed): FileProtection {
  return {
    allow: {
      formatCells: allowFormatCells,
      formatColumns: allowFormatColumns,
      formatRows: allowFormatRows,
      insertColumns: false,
      insertRows: false,
      insertHyperlinks: false,
      deleteColumns: false,
      deleteRows: false,
      sort: false,
      autoFilter: false,
      pivotTables: false,
      selectLockedCells: true,
      selectUnlockedCells: true,
    },
    password: false,
  };
}

const inches = (centimetres: number): number => centimetres / 2.54;

/** The number of A4 in a file (ECMA-376 18.3.1.63). */
const A4 = 9;

function filePage(look: PageLook): FilePage {
  const { orientation, margins, centerHorizontally, blackAndWhite, centerHeader, centerFooter, firstPagePlain } = look;
  return {
    orientation,
    paperSize: A4,
    fitTo: { width: 1, height: 0 },
    blackAndWhite,
    centerHorizontally,
    margins: {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    header: centerHeader === undefined ? null : `&C${centerHeader}`,
    footer: centerFooter === undefined ? null : `&C${centerFooter}`,
    ...(firstPagePlain ? { differentFirst: true, fixedHeader: true, firstPageNumber: 1 } : {}),
  };
}

/** What is printed of a sheet of a workbook, by its place among the sheets, and the rows that every page repeats. */
export function printNames({ name, print: { area, titleRows } }: SheetPlan, place = 0): DefinedName[] {
  const sheet = quotedSheetName(name);
  const printed = { sheet: place, hidden: false };
  return [
    { ...printed, name: "_xlnm.Print_Area", formula: `${sheet}!${absoluteAddress(area)}` },
    ...(titleRows.count === 0
      ? []
      : [
          {
            ...printed,
            name: "_xlnm.Print_Titles",
            formula: `${sheet}!$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`,
          },
        ]),
  ];
}
