import { type Check, type Outcome, same, sameAll } from "./step";

// The sheet on which steps try what Excel does.

/** Stands in the first cell of the bench, so that it is known among other sheets. */
export const BENCH_MARK = "ITSCORE: trang thử tạm thời, sẽ tự xóa";

export const BENCH_NAME = "ITSCORE kiểm tra (nháp)";

/** Runs on the bench, at rows that nothing was written to yet. */
export function onBench<T>(
  check: Check,
  rows: number,
  batch: (sheet: Excel.Worksheet, row: number, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  const row = check.freeRow;
  check.freeRow += rows;
  return Excel.run(async (context) => batch(context.workbook.worksheets.getItem(check.bench), row, context));
}

/** Runs at cells of the bench that were used before. */
export function againOnBench<T>(
  check: Check,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => batch(context.workbook.worksheets.getItem(check.bench), context));
}

/** The value of one cell of the bench as Excel shows it now. */
function valueAt(check: Check, row: number): Promise<unknown> {
  return againOnBench(check, async (sheet, context) => {
    const cell = sheet.getRangeByIndexes(row, 1, 1, 1).load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });
}

/**
 * Looks until Excel has come to what is expected, or patience ends: a function's answer comes later, and the cell shows
 * #BUSY! or its old value until then (Excel-Custom-Functions #372).
 */
export async function until(check: Check, expected: unknown, look: () => Promise<unknown>): Promise<Outcome> {
  const end = Date.now() + check.patience;
  for (;;) {
    const outcome = same(expected, await look());
    if (outcome.kind === "passed" || Date.now() >= end) return outcome;
    await wait(Math.min(50, check.patience));
  }
}

/** Writes the figure in column A of a row. */
function write(check: Check, row: number, figure: number): Promise<void> {
  return againOnBench(check, async (sheet, context) => {
    sheet.getRangeByIndexes(row, 0, 1, 1).values = [[figure]];
    await context.sync();
  });
}

/** What a formula gives in a cell of its own. */
export async function gives(check: Check, formula: string, expected: unknown): Promise<Outcome> {
  const row = await onBench(check, 1, async (sheet, free, context) => {
    sheet.getRangeByIndexes(free, 1, 1, 1).formulas = [[formula]];
    await context.sync();
    return free;
  });
  return until(check, expected, () => valueAt(check, row));
}

/** What a formula in column B gives after the figure in column A of its row was changed. */
export async function givesAfter(
  check: Check,
  formulaAt: (figure: string) => string,
  steps: readonly { readonly figure: number; readonly expected: unknown }[],
): Promise<Outcome> {
  const row = await onBench(check, 1, async (sheet, free, context) => {
    sheet.getRangeByIndexes(free, 1, 1, 1).formulas = [[formulaAt(`A${free + 1}`)]];
    await context.sync();
    return free;
  });
  let outcome = same(null, null);
  for (const { figure, expected } of steps) {
    await write(check, row, figure);
    outcome = await until(check, expected, () => valueAt(check, row));
    if (outcome.kind !== "passed") return outcome;
  }
  return outcome;
}

/** Writes texts one below the other, in cells of a format, and tells what came back. */
export async function comesBack(
  check: Check,
  format: string,
  written: readonly (string | number)[],
  expected: readonly (string | number)[],
): Promise<Outcome> {
  const found = await onBench(check, written.length, async (sheet, row, context) => {
    const cells = sheet.getRangeByIndexes(row, 1, written.length, 1);
    cells.numberFormat = written.map(() => [format]);
    cells.values = written.map((text) => [text]);
    cells.load("values");
    await context.sync();
    return (cells.values as unknown[][]).map(([value]) => value);
  });
  const at = (values: readonly unknown[]) => new Map(values.map((value, index) => [String(index + 1), value]));
  return sameAll(at(expected), at(found));
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
