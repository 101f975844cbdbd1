import type { Area } from "../area";
import { cellAddress, columnLetters, rangeAddress } from "../a1";
import { STANDARD_DIGIT } from "../digit-width";
import { formulaText } from "./file-formula";
import type { SharedStrings } from "./shared-strings";
import type { StyleTable } from "./style-table";
import type {
  FileCell,
  FileColumn,
  FileConditionalFormat,
  FilePage,
  FileProtection,
  FileRow,
  FileValidation,
  SheetFile,
} from "../workbook-file";
import { attributes, cellText, excelText } from "../xml/xml-text";

const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What the sheets of a workbook share; writing a sheet adds its texts and looks. */
export interface WorkbookTables {
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  /** Pixels of a digit of the normal font, in which column widths are stored. */
  readonly digit: number;
}

/** One worksheet. Excel refuses a file whose elements stand in another order than this one (ECMA-376, CT_Worksheet). */
export function sheetXml(sheet: SheetFile, inFront: boolean, tables: WorkbookTables): string {
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    propertiesXml(sheet) +
    dimensionXml(sheet.rows) +
    viewXml(sheet, inFront) +
    `<sheetFormatPr defaultRowHeight="15"${attributes({ outlineLevelRow: deepest(sheet.rows), outlineLevelCol: deepest(sheet.columns) })}/>` +
    columnsXml(sheet.columns, tables.digit) +
    rowsXml(sheet.rows, tables) +
    (sheet.protection ? protectionXml(sheet.protection) : "") +
    listXml("mergeCells", sheet.merges, (area) => `<mergeCell ref="${rangeAddress(area)}"/>`) +
    sheet.conditionalFormats.map((format, index) => conditionalFormatXml(format, index + 1, tables)).join("") +
    listXml("dataValidations", sheet.validations, validationXml) +
    (sheet.page ? pageXml(sheet.page) : "") +
    rowBreaksXml(sheet.rowBreaks ?? []) +
    (hasCharts(sheet) ? `<drawing xmlns:r="${OFFICE_RELATIONS}" r:id="rId1"/>` : "") +
    "</worksheet>"
  );
}

/** Whether a sheet has a drawing, which is its first relation then. */
export function hasCharts({ charts = [] }: SheetFile): boolean {
  return charts.length > 0;
}

function listXml<T>(element: string, items: readonly T[], itemXml: (item: T) => string): string {
  return items.length === 0 ? "" : `<${element} count="${items.length}">${items.map(itemXml).join("")}</${element}>`;
}

function propertiesXml({ summaryBelow, page }: SheetFile): string {
  const outline = summaryBelow ? "" : '<outlinePr summaryBelow="0"/>';
  const fit = page?.fitTo ? '<pageSetUpPr fitToPage="1"/>' : "";
  return outline + fit === "" ? "" : `<sheetPr>${outline}${fit}</sheetPr>`;
}

function dimensionXml(rows: readonly FileRow[]): string {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const row = filled[0]?.row ?? 0;
  const first = filled.reduce(
    (least, { cells }) => Math.min(least, cells[0]?.column ?? 0),
    filled[0]?.cells[0]?.column ?? 0,
  );
  const last = filled.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
  return `<dimension ref="${rangeAddress({ row, column: first, rows: (filled.at(-1)?.row ?? 0) - row + 1, columns: last - first + 1 })}"/>`;
}

function viewXml(sheet: SheetFile, inFront: boolean): string {
  const { freeze, selection } = sheet;
  const cell = cellAddress(selection.row, selection.column);
  const chosen = `activeCell="${cell}" sqref="${cell}"`;
  const view = { showGridLines: sheet.showGridlines ? undefined : false, tabSelected: inFront || undefined };
  if (freeze.rows === 0 && freeze.columns === 0)
    return `<sheetViews><sheetView${attributes(view)} workbookViewId="0"><selection ${chosen}/></sheetView></sheetViews>`;

  // Excel counts frozen lines from the first one in sight; with hidden ones in front it would freeze that many too many.
  const top = firstShown(
    sheet.rows.map(({ row, hidden }) => ({ index: row, hidden })),
    freeze.rows,
  );
  const left = firstShown(
    sheet.columns.map(({ column, hidden }) => ({ index: column, hidden })),
    freeze.columns,
  );
  const panes = [
    ...(freeze.columns > 0 ? ["topRight"] : []),
    ...(freeze.rows > 0 ? ["bottomLeft"] : []),
    ...(freeze.rows > 0 && freeze.columns > 0 ? ["bottomRight"] : []),
  ];
  const active = panes.at(-1);
  const pane = attributes({
    xSplit: freeze.columns > 0 ? freeze.columns - left : undefined,
    ySplit: freeze.rows > 0 ? freeze.rows - top : undefined,
    topLeftCell: cellAddress(freeze.rows, freeze.columns),
    activePane: active,
    state: "frozen",
  });
  const selections = panes.map((name) => `<selection pane="${name}"${name === active ? ` ${chosen}` : ""}/>`).join("");
  const corner = top + left > 0 ? cellAddress(top, left) : undefined;
  return `<sheetViews><sheetView${attributes({ ...view, topLeftCell: corner })} workbookViewId="0"><pane${pane}/>${selections}</sheetView></sheetViews>`;
}

/** The first of the frozen lines that is not hidden; 0 where all of them are. */
function firstShown(lines: readonly { readonly index: number; readonly hidden: boolean }[], frozen: number): number {
  const hidden = new Set(lines.filter((line) => line.hidden).map(({ index }) => index));
  for (let line = 0; line < frozen; line += 1) if (!hidden.has(line)) return line;
  return 0;
}

/** The deepest outline level, for which Excel makes room beside the sheet. */
function deepest(lines: readonly { readonly level: number }[]): number | undefined {
  return lines.reduce((most, { level }) => Math.max(most, level), 0) || undefined;
}

function columnsXml(columns: readonly FileColumn[], digit: number): string {
  if (columns.length === 0) return "";
  const each = columns.map(({ column, width, hidden, level }) => {
    const place = { min: column + 1, max: column + 1, width: storedWidth(width ?? DEFAULT_WIDTH, digit) };
    return `<col${attributes({ ...place, hidden: hidden || undefined, customWidth: width !== null || undefined, outlineLevel: level || undefined })}/>`;
  });
  return `<cols>${each.join("")}</cols>`;
}

const DEFAULT_WIDTH = 8.43;

/** Excel shows characters and stores them with 5 pixels of padding, in 256ths of a digit of the normal font (ECMA-376, 18.3.1.13). */
function storedWidth(characters: number, digit: number): number {
  return Math.trunc(((characters * STANDARD_DIGIT + 5) / digit) * 256) / 256;
}

function rowsXml(rows: readonly FileRow[], tables: WorkbookTables): string {
  const letters: string[] = [];
  let xml = "<sheetData>";
  for (const { row, height, automatic = false, hidden, level, cells } of rows) {
    xml += `<row r="${row + 1}"`;
    // Excel and LibreOffice fit a row whose height nobody has set to what is typed into it.
    if (height !== null) xml += ` ht="${height}"${automatic ? "" : ' customHeight="1"'}`;
    if (hidden) xml += ' hidden="1"';
    if (level > 0) xml += ` outlineLevel="${level}"`;
    xml += ">";
    for (const cell of cells)
      xml += cellXml((letters[cell.column] ??= columnLetters(cell.column)) + String(row + 1), cell, tables);
    xml += "</row>";
  }
  return `${xml}</sheetData>`;
}

function cellXml(address: string, { value, formula, style }: FileCell, { strings, styles }: WorkbookTables): string {
  const textMark = formula === null && typeof value === "string" && /^[=+\-@']/.test(value);
  const look = styles.cell(style, textMark);
  const start = look === 0 ? `<c r="${address}"` : `<c r="${address}" s="${look}"`;
  if (formula !== null) return formulaCell(start, formula, value);
  if (value === null) return look === 0 ? "" : `${start}/>`;
  if (typeof value === "string") return `${start} t="s"><v>${strings.index(value)}</v></c>`;
  return `${start}${plainResult(value)}</c>`;
}

/** Every formula has a result: without one, LibreOffice calculates all of them on opening, without the add-in's functions. */
function formulaCell(start: string, formula: string, result: FileCell["value"]): string {
  const written = `<f>${formulaText(formula)}</f>`;
  if (result === null || typeof result === "string")
    return `${start} t="str">${written}<v>${excelText(cellText(result ?? ""))}</v></c>`;
  const [type, value] = typed(result);
  return `${start}${type}>${written}<v>${value}</v></c>`;
}

function plainResult(value: Exclude<FileCell["value"], string | null>): string {
  const [type, written] = typed(value);
  return `${type}><v>${written}</v>`;
}

function typed(value: Exclude<FileCell["value"], string | null>): [type: string, value: string] {
  if (typeof value === "boolean") return [' t="b"', value ? "1" : "0"];
  if (typeof value === "object") return [' t="e"', excelText(value.error)];
  return Number.isFinite(value) ? ["", String(value)] : [' t="e"', "#NUM!"];
}

/** In the file each of these means "forbidden"; only the selections are allowed where nothing is said. */
function protectionXml({ allow }: FileProtection): string {
  const { selectLockedCells, selectUnlockedCells, ...actions } = allow;
  const allowed = Object.fromEntries(Object.entries(actions).map(([action, yes]) => [action, yes ? false : undefined]));
  const refused = {
    selectLockedCells: selectLockedCells ? undefined : true,
    selectUnlockedCells: selectUnlockedCells ? undefined : true,
  };
  return `<sheetProtection${attributes({ sheet: true, objects: true, scenarios: true, ...allowed, ...refused })}/>`;
}

function areasOf(areas: readonly Area[]): string {
  return areas.map(rangeAddress).join(" ");
}

function conditionalFormatXml(
  { areas, formula, stopIfTrue, style }: FileConditionalFormat,
  priority: number,
  { styles }: WorkbookTables,
): string {
  const rule = attributes({
    type: "expression",
    dxfId: styles.difference(style),
    priority,
    stopIfTrue: stopIfTrue || undefined,
  });
  return `<conditionalFormatting sqref="${areasOf(areas)}"><cfRule${rule}><formula>${formulaText(formula)}</formula></cfRule></conditionalFormatting>`;
}

/** Excel refuses a file with longer ones. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function validationXml(validation: FileValidation): string {
  const { type, operator, errorStyle, prompt, error, formula1, formula2 } = validation;
  const rule = attributes({
    type: type === "none" ? undefined : type,
    errorStyle: errorStyle === "stop" ? undefined : errorStyle,
    operator: operator === "between" ? undefined : operator,
    allowBlank: validation.allowBlank || undefined,
    // Its meaning in the file is the opposite of its name.
    showDropDown: type === "list" && !validation.showDropDown ? true : undefined,
    showInputMessage: prompt ? true : undefined,
    showErrorMessage: error ? true : undefined,
    errorTitle: error?.title.slice(0, LONGEST_TITLE),
    error: error?.message.slice(0, LONGEST_MESSAGE),
    promptTitle: prompt?.title.slice(0, LONGEST_TITLE),
    prompt: prompt?.message.slice(0, LONGEST_MESSAGE),
    sqref: areasOf(validation.areas),
  });
  const first = formula1 === null ? "" : `<formula1>${formulaText(formula1)}</formula1>`;
  const second = formula2 === null ? "" : `<formula2>${formulaText(formula2)}</formula2>`;
  return first + second === ""
    ? `<dataValidation${rule}/>`
    : `<dataValidation${rule}>${first}${second}</dataValidation>`;
}

function pageXml(page: FilePage): string {
  const { fitTo, margins } = page;
  const fit = fitTo ? { fitToWidth: fitTo.width, fitToHeight: fitTo.height } : {};
  const setup = attributes({
    paperSize: page.paperSize,
    ...fit,
    orientation: page.orientation,
    blackAndWhite: page.blackAndWhite || undefined,
    firstPageNumber: page.firstPageNumber,
    useFirstPageNumber: page.firstPageNumber === undefined ? undefined : true,
  });
  return (
    (page.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : "") +
    (margins
      ? `<pageMargins${attributes({ left: margins.left, right: margins.right, top: margins.top, bottom: margins.bottom, header: margins.header, footer: margins.footer })}/>`
      : "") +
    `<pageSetup${setup}/>` +
    headerFooterXml(page)
  );
}

/** A first page of its own has neither, where the file says nothing of it. */
function headerFooterXml({ header, footer, differentFirst, fixedHeader }: FilePage): string {
  const texts =
    (header === null ? "" : `<oddHeader>${excelText(header)}</oddHeader>`) +
    (footer === null ? "" : `<oddFooter>${excelText(footer)}</oddFooter>`);
  if (texts === "") return "";
  const look = attributes({
    differentFirst: differentFirst || undefined,
    scaleWithDoc: fixedHeader ? false : undefined,
  });
  return `<headerFooter${look}>${texts}</headerFooter>`;
}

/** Excel names the last row of a page, counted from 1: the number of the row that follows, counted from 0. */
function rowBreaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const each = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${each}</rowBreaks>`;
}
