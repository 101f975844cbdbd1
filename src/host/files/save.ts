import { BooleanNumber, CellValueType } from "@univerjs/core";
import { GRID, wholeSheet } from "../../workbook/area";
import type {
  DefinedName,
  FileCell,
  FileColumn,
  FileRow,
  FileStyle,
  SheetFile,
  WorkbookFile,
} from "../../workbook/workbook-file";
import type { Book } from "../book";
import { isErrorValue, numberFormatOf, valueOf } from "../cell-values";
import { standardRowPixels } from "../engine";
import type { ExcelHost } from "../excel-host";
import { pixelsPerPoint } from "../model/range-format";
import { fileStyle } from "./looks";
import { savePage, savePrintNames } from "./page";
import { saveProtection } from "./protection";
import { saveConditionalFormats, saveValidations } from "./rules";
import { charactersOf } from "./widths";

/** The host's workbook as a file has it, every formula with its result. Resolves when all of them are calculated. */
export async function saveWorkbook(host: ExcelHost): Promise<WorkbookFile> {
  await host.idle();
  const { book, engine } = host;
  const sheetIds = engine.sheetIds();
  const looks = new Looks();
  // The first look is that of cells which say nothing; a file has one for all its sheets.
  looks.of(book, sheetIds[0] ?? "", GRID.rows, GRID.columns);
  const sheets = sheetIds.map((sheetId) => saveSheet(book, sheetId, looks));
  book.dirty = false;
  const text = (key: string): string => (book.properties.get(key) ?? "") as string;
  return {
    sheets,
    names: [
      ...sheetIds.flatMap((sheetId, index) => savePrintNames(book, sheetId, index)),
      ...saveNames(book, sheetIds),
    ],
    activeSheet: sheetIds.indexOf(engine.activeSheetId()),
    structureProtected: book.structureProtected,
    styles: looks.all,
    properties: {
      title: text("title"),
      creator: text("author"),
      created: (book.properties.get("created") ?? null) as string | null,
      custom: Object.fromEntries([...book.customProperties].map(([name, value]) => [name, String(value)])),
    },
    customXml: [...book.customXmlParts.values()],
  };
}

/** The looks of a workbook, each once. */
class Looks {
  readonly all: FileStyle[] = [];
  readonly #indexes = new Map<string, number>();

  of(book: Book, sheetId: string, row: number, column: number): number {
    const style = fileStyle(book.engine.style(sheetId, row, column), book.sheet(sheetId).locks.at(row, column));
    const key = JSON.stringify(style);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.all.length);
    return this.all.push(style) - 1;
  }
}

function saveSheet(book: Book, sheetId: string, looks: Looks): SheetFile {
  const { engine } = book;
  const sheet = engine.sheet(sheetId);
  const { veryHidden, protection } = book.sheet(sheetId);
  const { row, column } = book.selectionOn(sheetId);
  return {
    name: sheet.getName(),
    visibility: !engine.isHidden(sheetId) ? "visible" : veryHidden ? "veryHidden" : "hidden",
    columns: saveColumns(book, sheetId),
    rows: saveRows(book, sheetId, looks),
    merges: engine.merged(sheetId, wholeSheet),
    validations: saveValidations(book, sheetId),
    conditionalFormats: saveConditionalFormats(book, sheetId),
    freeze: engine.frozen(sheetId),
    showGridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
    selection: { row, column },
    protection: protection && saveProtection(protection),
    page: savePage(book, sheetId),
    summaryBelow: true,
    rowBreaks: (book.sheet(sheetId).page.get("horizontalPageBreaks") ?? []) as readonly number[],
  };
}

function saveColumns(book: Book, sheetId: string): FileColumn[] {
  const { columnLevels } = book.sheet(sheetId);
  const sheet = book.engine.sheet(sheetId);
  const columns = sheet.getColumnManager();
  const saved: FileColumn[] = [];
  for (let column = 0; column < sheet.getColumnCount(); column++) {
    const { w, hd } = columns.getColumn(column) ?? {};
    const level = columnLevels.get(column) ?? 0;
    const hidden = hd === BooleanNumber.TRUE;
    if (w !== undefined || hidden || level > 0)
      saved.push({ column, width: w === undefined ? null : charactersOf(w), hidden, level });
  }
  return saved;
}

/** Up to this many cells every one of a sheet's used rectangle is looked at, and beyond only those that were ever written. */
const lookedAt = 400_000;

function saveRows(book: Book, sheetId: string, looks: Looks): FileRow[] {
  const { rowLevels, locks } = book.sheet(sheetId);
  const sheet = book.engine.sheet(sheetId);
  const rowData = sheet.getRowManager();
  const { written, rows, columns } = usedCells(book, sheetId);
  const everyColumn = rows * columns > lookedAt ? null : Array.from({ length: columns }, (_, column) => column);
  const wholeGrid = Array.from({ length: sheet.getColumnCount() }, (_, column) => column);
  const saved: FileRow[] = [];
  for (let row = 0; row < rows; row++) {
    const { h: own, ah, ia, hd, s: rowLook } = rowData.getRow(row) ?? {};
    const automatic = ia !== BooleanNumber.FALSE && ah !== undefined;
    const h = automatic ? (ah === standardRowPixels ? undefined : ah) : own;
    const hidden = hd === BooleanNumber.TRUE;
    const level = rowLevels.get(row) ?? 0;
    // The file's rows and columns have no looks: their cells have them, as far as the sheet is used.
    const visited = rowLook || locks.hasRow(row) ? wholeGrid : (everyColumn ?? written.get(row) ?? []);
    const cells = visited.flatMap((column) => saveCell(book, sheetId, row, column, looks) ?? []);
    if (cells.length === 0 && h === undefined && !hidden && level === 0) continue;
    const height = h === undefined ? null : h / pixelsPerPoint;
    saved.push({ row, height, ...(automatic && height !== null ? { automatic } : {}), hidden, level, cells });
  }
  return saved;
}

/** The columns of the cells that were ever written, by row; and how many rows and columns hold all that is said of cells. */
function usedCells(
  book: Book,
  sheetId: string,
): { written: ReadonlyMap<number, number[]>; rows: number; columns: number } {
  const sheet = book.engine.sheet(sheetId);
  const { rowLevels, locks } = book.sheet(sheetId);
  const written = new Map<number, number[]>();
  let { rows, columns } = locks.extent;
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    const before = written.get(row);
    if (before) before.push(column);
    else written.set(row, [column]);
  });
  for (const row of [...Object.keys(sheet.getRowManager().getRowData()).map(Number), ...rowLevels.keys()])
    rows = Math.max(rows, row + 1);
  return { written, rows: Math.min(rows, sheet.getRowCount()), columns: Math.min(columns, sheet.getColumnCount()) };
}

function saveCell(book: Book, sheetId: string, row: number, column: number, looks: Looks): FileCell | null {
  const { engine } = book;
  const cell = engine.cell(sheetId, row, column);
  const style = looks.of(book, sheetId, row, column);
  const formula = cell && engine.formula(sheetId, row, column);
  const value = valueOf(cell);
  if (value === "" && !formula) return style === 0 ? null : { column, value: null, formula: null, style };
  const text =
    !formula && (cell?.t === CellValueType.FORCE_STRING || numberFormatOf(engine.style(sheetId, row, column)) === "@");
  return { column, value: isErrorValue(value) && !text ? { error: value } : value, formula, style };
}

function saveNames({ names }: Book, sheetIds: readonly string[]): DefinedName[] {
  return names.all().map(({ name, formula, scope, visible }) => ({
    name,
    formula: formula.replace(/^=/, ""),
    sheet: scope === null ? null : sheetIds.indexOf(scope),
    hidden: !visible,
  }));
}
