import { rangeAddress } from "../workbook/a1";
import type { CellValue } from "../workbook/contents";
import { type CellWrite, columnBlocks, writeCells } from "./column-blocks";
import { FormProblem, problemOf, runExcel } from "./run";
import { rangeOf } from "./write-plan";

// ALL OR NOTHING. Excel keeps what a batch did before one of its actions failed (office-js documents that a batch is no
// transaction), so whoever writes says first what stands there, and gets it put back, or tells people what is left.

/** A sheet as it stands before something is written into it. */
export interface SheetBefore {
  /** Its identifier, or its name. */
  readonly key: string;
  readonly sheetName: string;
  /** From the first cell; what lies beyond was blank. */
  readonly values: readonly (readonly unknown[])[];
  /** Formulas; where a cell has none, what it holds or null. */
  readonly formulas: readonly (readonly unknown[])[];
  /** How many rows and columns may be written into. */
  readonly rows: number;
  readonly columns: number;
  /** By what it is protected; null for not at all, undefined where nobody touches that. */
  readonly protection?: Excel.WorksheetProtectionOptions | null;
  /** Cells that are formatted as text, which show whatever stands in them. */
  readonly isText?: (row: number, column: number) => boolean;
  /** Number formats, where these may be written, too. */
  readonly formats?: readonly (readonly unknown[])[];
}

interface Wholly {
  /** What is to be taken back beside cells and protection. */
  readonly takeBack?: (context: Excel.RequestContext) => Promise<void>;
  /** The change goes to Excel in more than one sync, so that a refused one may follow one that was done. */
  readonly several?: boolean;
}

/** A cleaning up that fails may succeed at once when it is tried again: Excel was busy, a cell was being edited. */
const TRIES = 2;

/**
 * Makes a change of sheets whole or not at all. Where it fails, the sheets are put back as they were; where that fails, too, they
 * are looked at again.
 * @throws what the change threw, if everything is as before; else a FormProblem that names the cells or sheets that are not
 */
export async function wholly<T>(
  before: readonly SheetBefore[],
  make: () => Promise<T>,
  { takeBack, several = false }: Wholly = {},
): Promise<T> {
  try {
    return await make();
  } catch (error) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const back = await runExcel(async (again) => {
        await takeBack?.(again);
        await putBack(again, before);
      });
      if (back.ok) throw error;
    }
    const { code, detail } = problemOf(error);
    const left = await runExcel((again) => leftIn(again, before));
    // A cell that is being edited lets Excel refuse a batch as a whole, also one that only looks.
    if (!left.ok && code === "cell-being-edited" && !several) throw error;
    if (!left.ok) {
      throw new FormProblem("left-unknown", detail, before.map(({ sheetName }) => `“${sheetName}”`).join("; "));
    }
    const { written, unprotected: open } = left.value;
    if (written.length > 0) throw new FormProblem("half-written", detail, written.join("; "));
    if (open.length > 0) throw new FormProblem("left-unprotected", detail, open.join("; "));
    throw error;
  }
}

interface Found {
  readonly before: SheetBefore;
  readonly sheet: Excel.Worksheet;
  /** What has to be written to have the sheet as it was. */
  readonly cells: readonly CellWrite[];
  /** Number formats that are not as they were. */
  readonly formats: readonly CellWrite[];
}

async function compare(context: Excel.RequestContext, all: readonly SheetBefore[]): Promise<readonly Found[]> {
  const loaded = all.map((before) => {
    const sheet = context.workbook.worksheets.getItem(before.key);
    sheet.protection.load("protected");
    const area = { row: 0, column: 0, rows: before.rows, columns: before.columns };
    const range = rangeOf(sheet, area).load("values,formulas");
    if (before.formats) range.load("numberFormat");
    return { before, sheet, range };
  });
  await context.sync();
  return loaded.map(({ before, sheet, range }) => ({
    before,
    sheet,
    cells: changedCells(before, range),
    formats: changedFormats(before, range),
  }));
}

function changedFormats({ formats }: SheetBefore, range: Excel.Range): CellWrite[] {
  if (formats === undefined) return [];
  return (range.numberFormat as unknown[][]).flatMap((line, row) =>
    line.flatMap((now, column): CellWrite[] => {
      const format = formats[row]?.[column] ?? now;
      return now === format ? [] : [{ row, column, value: String(format) }];
    }),
  );
}

function changedCells({ values, formulas, isText }: SheetBefore, range: Excel.Range): CellWrite[] {
  return (range.formulas as CellValue[][]).flatMap((row, at) =>
    row.flatMap((now, column): CellWrite[] => {
      const value = values[at]?.[column] ?? "";
      const formula = formulas[at]?.[column] ?? value;
      // Of a formula what it shows is no matter: that is calculated anew.
      if (now === formula && (isFormula(formula, value) || range.values[at]?.[column] === value)) return [];
      return [{ row: at, column, value: contentOf(formula, value, isText?.(at, column) === true) }];
    }),
  );
}

function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What puts a cell back: a text stays text, also one that looks like a number or a formula. */
export function contentOf(formula: unknown, value: unknown, isText: boolean): string | number {
  if (isFormula(formula, value)) return String(formula);
  if (typeof value === "number") return value;
  const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const isRead = typeof value === "string" && /^\s*[-+=@'.,\d(]|^(true|false)$/i.test(text);
  return isRead && !isText ? `'${text}` : text;
}

async function putBack(context: Excel.RequestContext, all: readonly SheetBefore[]): Promise<void> {
  for (const { before, sheet, cells, formats } of await compare(context, all)) {
    const isOpen = !sheet.protection.protected;
    const { protection } = before;
    const isWritten = cells.length + formats.length > 0;
    if (isWritten && !isOpen && protection) sheet.protection.unprotect();
    // First the formats: they decide what becomes of a text.
    writeCells(sheet, "numberFormat", formats);
    writeCells(sheet, "formulas", cells);
    if (protection && (isOpen || isWritten)) sheet.protection.protect(protection);
  }
  await context.sync();
}

/** Cells that are not as they were, by sheet, and sheets that have lost their protection. */
async function leftIn(
  context: Excel.RequestContext,
  all: readonly SheetBefore[],
): Promise<{ readonly written: readonly string[]; readonly unprotected: readonly string[] }> {
  const found = await compare(context, all);
  return {
    written: found.flatMap(({ before, cells }) =>
      cells.length === 0 ? [] : [`“${before.sheetName}” ${addressesOf(cells)}`],
    ),
    unprotected: found.flatMap(({ before, sheet }) =>
      before.protection && !sheet.protection.protected ? [`“${before.sheetName}”`] : [],
    ),
  };
}

/** So many ranges are named; of more the rest is counted by "…". */
const MOST_NAMED = 8;

function addressesOf(cells: readonly CellWrite[]): string {
  const blocks = columnBlocks(cells).map(({ row, column, values }) =>
    rangeAddress({ row, column, rows: values.length, columns: 1 }),
  );
  return blocks.length <= MOST_NAMED ? blocks.join(", ") : `${blocks.slice(0, MOST_NAMED).join(", ")}…`;
}
