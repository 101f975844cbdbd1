import type { Area } from "../../src/workbook/area";
import ExcelJS from "exceljs";
import type { FileBorder, FileCell, FileStyle, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";

// The same workbook by a general library, to measure ours against.

/** Writes with exceljs what our writer writes: cells, looks, formulas, validations, conditional formats, page and protection. */
export async function writeByExcelJs(file: WorkbookFile): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const looks = file.styles.map(lookOf);
  for (const sheet of file.sheets) addSheet(workbook, sheet, looks);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function readByExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  return workbook.xlsx.load(bytes.slice().buffer);
}

function addSheet(workbook: ExcelJS.Workbook, sheet: SheetFile, looks: readonly Partial<ExcelJS.Style>[]): void {
  const { freeze, page } = sheet;
  const added = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility,
    views: [
      freeze.rows + freeze.columns > 0
        ? { state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows, showGridLines: sheet.showGridlines }
        : { state: "normal", showGridLines: sheet.showGridlines },
    ],
    ...(page
      ? {
          pageSetup: {
            orientation: page.orientation,
            paperSize: page.paperSize,
            fitToPage: page.fitTo !== null,
            fitToWidth: page.fitTo?.width ?? 1,
            fitToHeight: page.fitTo?.height ?? 1,
            blackAndWhite: page.blackAndWhite,
          },
        }
      : {}),
  });
  for (const { column, width, hidden } of sheet.columns)
    Object.assign(added.getColumn(column + 1), { ...(width === null ? {} : { width }), hidden });
  for (const { row, height, hidden, level, cells } of sheet.rows) {
    const target = added.getRow(row + 1);
    if (height !== null) target.height = height;
    target.hidden = hidden;
    target.outlineLevel = level;
    for (const cell of cells) {
      const place = target.getCell(cell.column + 1);
      place.value = valueOf(cell);
      place.style = looks[cell.style] ?? {};
    }
  }
  for (const { row, column, rows, columns } of sheet.merges)
    added.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns);
  for (const { areas, type, operator, formula1, formula2, allowBlank, prompt, error } of sheet.validations) {
    if (type === "none" || type === "time") continue;
    const validation: ExcelJS.DataValidation = {
      type,
      operator,
      allowBlank,
      formulae: [formula1, formula2].filter((formula) => formula !== null),
      ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message } : {}),
      ...(error ? { showErrorMessage: true, errorTitle: error.title, error: error.message } : {}),
    };
    for (const { row, column } of areas) added.getCell(row + 1, column + 1).dataValidation = validation;
  }
  for (const { areas, formula, style } of sheet.conditionalFormats) {
    added.addConditionalFormatting({
      ref: areas.map((area) => rangeOf(added, area)).join(" "),
      rules: [{ type: "expression", priority: 1, formulae: [formula], style: lookOf(style) }],
    });
  }
}

function rangeOf(sheet: ExcelJS.Worksheet, { row, column, rows, columns }: Area): string {
  return `${sheet.getCell(row + 1, column + 1).address}:${sheet.getCell(row + rows, column + columns).address}`;
}

function valueOf({ value, formula }: FileCell): ExcelJS.CellValue {
  const plain = typeof value === "object" ? null : value;
  return formula === null ? plain : { formula: formula.slice(1), result: plain ?? "" };
}

function lookOf({
  font,
  fill,
  horizontal,
  vertical,
  wrap,
  indent,
  numberFormat,
  borders,
  locked,
}: FileStyle): Partial<ExcelJS.Style> {
  const color = (rgb: string): { argb: string } => ({ argb: `FF${rgb.slice(1)}` });
  const border = ({ color: ink }: FileBorder): Partial<ExcelJS.Border> => ({
    style: "thin",
    ...(ink === undefined ? {} : { color: color(ink) }),
  });
  return {
    ...(font
      ? {
          font: {
            ...(font.name ? { name: font.name } : {}),
            ...(font.size ? { size: font.size } : {}),
            bold: font.bold === true,
            italic: font.italic === true,
            ...(font.color ? { color: color(font.color) } : {}),
          },
        }
      : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: color(fill), bgColor: color(fill) } } : {}),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical === "top" || vertical === "bottom" || vertical === "justify"
        ? { vertical }
        : vertical === "center"
          ? { vertical: "middle" }
          : {}),
      wrapText: wrap === true,
      ...(indent ? { indent } : {}),
    },
    ...(numberFormat ? { numFmt: numberFormat } : {}),
    ...(borders
      ? { border: Object.fromEntries(Object.entries(borders).map(([side, line]) => [side, border(line)])) }
      : {}),
    protection: { locked: locked !== false },
  };
}
