import { BooleanNumber, CellValueType, type ICellData, type IStyleData } from "@univerjs/core";
import { wholeSheet, cellArea } from "../../workbook/area";
import type { FileCell, SheetFile, WorkbookFile } from "../../workbook/workbook-file";
import { unknownPassword, type Book } from "../book";
import { contentsOf } from "../cell-values";
import { initialColumns, initialRows, type NewSheet } from "../engine";
import { toRange } from "../engine-ranges";
import type { ExcelHost } from "../excel-host";
import { clearFormats } from "../formula-formats";
import { withoutArrays } from "../implicit-intersection";
import { pixelsPerPoint } from "../model/range-format";
import { protectionOf, wholeStyle } from "./looks";
import { openPage, openPrintName } from "./page";
import { openProtection } from "./protection";
import { openConditionalFormats, openValidation } from "./rules";
import { pixelsOf } from "./widths";

/**
 * Puts a file's workbook in the place of the host's, as if it had been there from the start: nothing can be undone, and
 * nothing counts as changed. Formulas show the results that the file has, as in Excel; those without one are calculated.
 */
export function openWorkbook({ book, engine }: ExcelHost, file: WorkbookFile, fileName?: string): void {
  for (const sheetId of engine.sheetIds()) {
    book.sheet(sheetId).validations.clear(wholeSheet);
    clearFormats(book, sheetId);
  }
  book.forgetContents();
  const before = engine.sheetIds();
  const looks = file.styles.map((style) => ({ id: book.newId("look"), style, protection: protectionOf(style) }));
  const styles: Record<string, IStyleData> = Object.fromEntries(looks.map(({ id, style }) => [id, wholeStyle(style)]));
  const sheets = file.sheets.map((sheet) =>
    newSheet(
      book,
      sheet,
      file,
      looks.map(({ id }) => id),
    ),
  );
  const sheetIds = engine.replaceSheets(sheets, styles, frontSheet(file));
  for (const sheetId of before) book.forgetSheet(sheetId);

  file.sheets.forEach((sheet, index) => {
    const sheetId = sheetIds[index] ?? "";
    openLocks(
      book,
      sheetId,
      sheet,
      looks.map(({ protection }) => protection),
    );
    openState(book, sheetId, sheet);
  });
  openNames(book, file, sheetIds);
  file.customXml.forEach((xml) => book.customXmlParts.set(`{${book.newId("custom-xml")}}`, xml));
  book.properties
    .set("title", file.properties.title)
    .set("author", file.properties.creator)
    .set("created", file.properties.created);
  for (const [name, value] of Object.entries(file.properties.custom)) book.customProperties.set(name, value);
  book.structureProtected = file.structureProtected;
  if (fileName !== undefined) book.fileName = fileName;
  file.sheets.forEach(({ selection: { row, column } }, index) => {
    const selection = { sheetId: sheetIds[index] ?? "", area: cellArea(row, column) };
    if (selection.sheetId === engine.activeSheetId()) book.select(selection);
    else book.selected(selection);
  });
  engine.calculation.calculate(withoutResult(file, sheetIds), engine.unitId);
  book.dirty = false;
}

/** A hidden sheet cannot stand in front, whatever the file says. */
function frontSheet({ sheets, activeSheet }: WorkbookFile): number {
  return sheets[activeSheet]?.visibility === "visible"
    ? activeSheet
    : Math.max(
        0,
        sheets.findIndex(({ visibility }) => visibility === "visible"),
      );
}

function newSheet(book: Book, sheet: SheetFile, file: WorkbookFile, lookIds: readonly string[]): NewSheet {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: NonNullable<NewSheet["rowData"]> = {};
  let rowCount = 0;
  let columnCount = 0;
  for (const { row, cells, height, automatic = false, hidden } of sheet.rows) {
    rowCount = Math.max(rowCount, row + 1);
    // A height that was set by hand: Univer shall not fit it to the text.
    if (height !== null) {
      const pixels = height * pixelsPerPoint;
      rowData[row] = automatic ? { ah: pixels, ia: BooleanNumber.TRUE } : { h: pixels, ia: BooleanNumber.FALSE };
    }
    if (hidden) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
    for (const cell of cells) {
      columnCount = Math.max(columnCount, cell.column + 1);
      const look = cell.style === 0 ? undefined : lookIds[cell.style];
      if (look === undefined && cell.value === null && cell.formula === null) continue;
      (cellData[row] ??= {})[cell.column] = {
        ...contents(book, cell, file),
        ...(look === undefined ? {} : { s: look }),
      };
    }
  }
  for (const { row, column, rows, columns } of sheet.merges) {
    rowCount = Math.max(rowCount, row + rows);
    columnCount = Math.max(columnCount, column + columns);
  }
  // Programs write the width of columns to the end of the sheet; the grid shows some beyond what is used.
  const grid = {
    rowCount: Math.max(initialRows, rowCount + 50),
    columnCount: Math.max(initialColumns, columnCount + 5),
  };
  const columnData: NonNullable<NewSheet["columnData"]> = {};
  for (const { column, width, hidden } of sheet.columns) {
    if (column >= grid.columnCount) continue;
    columnData[column] = {
      ...(width === null ? {} : { w: pixelsOf(width) }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  const { rows, columns } = sheet.freeze;
  return {
    ...grid,
    name: sheet.name,
    cellData,
    rowData,
    columnData,
    mergeData: sheet.merges.map(toRange),
    defaultStyle: wholeStyle(file.styles[0] ?? {}),
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns },
  };
}

function contents(book: Book, { value, formula, style }: FileCell, { styles }: WorkbookFile): ICellData {
  // A file does not tell which formulas were made with dynamic arrays.
  const f = formula === null ? {} : { f: formula, custom: withoutArrays };
  if (value === null) return f;
  if (typeof value === "number") return { ...f, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...f, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { ...f, v: value.error, t: CellValueType.STRING };
  // Text that would be something else when it is typed again stays text: `2.10`, `=A1`.
  const typed = contentsOf(value, styles[style]?.numberFormat ?? "General", book.culture);
  const plain = formula !== null || (typed.v === value && typed.t === CellValueType.STRING);
  return { ...f, v: value, t: plain ? CellValueType.STRING : CellValueType.FORCE_STRING };
}

function openLocks(
  book: Book,
  sheetId: string,
  sheet: SheetFile,
  protections: readonly ReturnType<typeof protectionOf>[],
): void {
  const { locks } = book.sheet(sheetId);
  const [standard] = protections;
  if (standard) locks.set(wholeSheet, standard);
  for (const { row, cells } of sheet.rows) {
    for (const { column, style } of cells) {
      const own = protections[style];
      if (!own || (own.locked === standard?.locked && own.formulaHidden === standard.formulaHidden)) continue;
      locks.set(cellArea(row, column), own);
    }
  }
}

function openState(book: Book, sheetId: string, sheet: SheetFile): void {
  const state = book.sheet(sheetId);
  state.veryHidden = sheet.visibility === "veryHidden";
  if (sheet.protection) {
    const { allow, password } = sheet.protection;
    state.protection = { options: openProtection(allow), password: password ? unknownPassword : null };
  }
  for (const { row, level } of sheet.rows) if (level > 0) state.rowLevels.set(row, level);
  for (const { column, level } of sheet.columns) if (level > 0) state.columnLevels.set(column, level);
  for (const validation of sheet.validations) openValidation(book, sheetId, validation);
  openConditionalFormats(book, sheetId, sheet.conditionalFormats);
  if (sheet.page) openPage(book, sheetId, sheet.page);
  if (sheet.rowBreaks) book.sheet(sheetId).page.set("horizontalPageBreaks", sheet.rowBreaks);
}

function openNames(book: Book, file: WorkbookFile, sheetIds: readonly string[]): void {
  for (const name of file.names) {
    const scope = name.sheet === null ? null : (sheetIds[name.sheet] ?? null);
    if (openPrintName(book, scope ?? book.engine.activeSheetId(), name)) continue;
    book.names.add({
      name: name.name,
      scope,
      formula: `=${name.formula}`,
      comment: "",
      visible: !name.hidden,
    });
  }
}

function* withoutResult(
  file: WorkbookFile,
  sheetIds: readonly string[],
): Generator<{ sheetId: string; row: number; column: number }> {
  for (const [index, { rows }] of file.sheets.entries()) {
    for (const { row, cells } of rows) {
      for (const { column, value, formula } of cells) {
        if (formula !== null && value === null) yield { sheetId: sheetIds[index] ?? "", row, column };
      }
    }
  }
}
