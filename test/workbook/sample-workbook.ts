import {
  type FileCell,
  type FileRow,
  PLAIN_SHEET,
  type SheetFile,
  type WorkbookFile,
} from "../../src/workbook/workbook-file";

/** An empty visible sheet with what a test is about. */
export function sheetOf(parts: Partial<SheetFile> = {}): SheetFile {
  return {
    name: "Sheet1",
    visibility: "visible",
    columns: [],
    rows: [],
    ...PLAIN_SHEET,
    ...parts,
  };
}

export function workbookOf(sheets: readonly SheetFile[], parts: Partial<WorkbookFile> = {}): WorkbookFile {
  return {
    sheets,
    names: [],
    activeSheet: 0,
    structureProtected: false,
    styles: [{}],
    properties: { title: "", creator: "", created: null, custom: {} },
    customXml: [],
    ...parts,
  };
}

/** A sheet with one row of cells, in columns A, B, C and so on. */
export function rowOf(cells: readonly Partial<FileCell>[]): SheetFile {
  return sheetOf({ rows: [rowAt(0, ...cells)] });
}

/** A plain row of a sheet with cells in columns A, B, C and so on. */
export function rowAt(row: number, ...cells: readonly Partial<FileCell>[]): FileRow {
  const filled = cells.map((cell, column): FileCell => ({ column, value: null, formula: null, style: 0, ...cell }));
  return { row, height: null, hidden: false, level: 0, cells: filled };
}

const line = { line: "thin", color: "#8C96A3" } as const;
const allowed = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: false,
  insertRows: false,
  insertHyperlinks: false,
  deleteColumns: false,
  deleteRows: false,
  sort: false,
  autoFilter: false,
  pivotTables: false,
} as const;

/** One of everything that the model can say. */
export const fullWorkbook: WorkbookFile = {
  sheets: [
    sheetOf({ name: "Ẩn", visibility: "hidden" }),
    sheetOf({
      name: "Huyện A's (2)",
      columns: [
        { column: 0, width: 4, hidden: true, level: 0 },
        { column: 1, width: 37, hidden: false, level: 1 },
        { column: 2, width: null, hidden: false, level: 0 },
      ],
      rows: [
        {
          row: 0,
          height: null,
          hidden: true,
          level: 0,
          cells: [{ column: 0, value: "khoá", formula: null, style: 0 }],
        },
        {
          row: 2,
          height: 33.5,
          hidden: false,
          level: 2,
          cells: [
            { column: 0, value: "2.10", formula: null, style: 2 },
            { column: 1, value: "dòng một\ndòng hai", formula: null, style: 1 },
            { column: 2, value: 0.1, formula: null, style: 3 },
            { column: 3, value: true, formula: null, style: 0 },
            { column: 4, value: { error: "#DIV/0!" }, formula: null, style: 0 },
            { column: 5, value: 12.5, formula: "=ROUND(SUM(C3,12.4),2)", style: 3 },
            { column: 6, value: "=1+1", formula: null, style: 1 },
            { column: 27, value: null, formula: null, style: 1 },
          ],
        },
      ],
      merges: [{ row: 4, column: 1, rows: 2, columns: 3 }],
      validations: [
        {
          areas: [
            { row: 2, column: 1, rows: 1, columns: 1 },
            { row: 6, column: 1, rows: 3, columns: 1 },
          ],
          type: "list",
          operator: "between",
          formula1: "'Danh mục'!$D$1:$D$3",
          formula2: null,
          allowBlank: true,
          showDropDown: true,
          errorStyle: "stop",
          prompt: { title: "Chọn", message: "Chọn một dòng" },
          error: { title: "Không nhận", message: "Chỉ chọn trong danh sách" },
        },
        {
          areas: [{ row: 2, column: 2, rows: 1, columns: 1 }],
          type: "decimal",
          operator: "greaterThanOrEqual",
          formula1: "0",
          formula2: null,
          allowBlank: false,
          showDropDown: true,
          errorStyle: "warning",
          prompt: null,
          error: null,
        },
      ],
      conditionalFormats: [
        {
          areas: [{ row: 2, column: 2, rows: 5, columns: 1 }],
          formula: 'LEFT($B3,1)="✖"',
          stopIfTrue: true,
          style: { fill: "#FFC7CE", font: { color: "#8B0010", bold: true } },
        },
        {
          areas: [{ row: 2, column: 2, rows: 5, columns: 1 }],
          formula: "$C3<0",
          stopIfTrue: false,
          style: { fill: "#FCE4D6", borders: { bottom: line } },
        },
      ],
      freeze: { rows: 2, columns: 2 },
      showGridlines: false,
      selection: { row: 2, column: 2 },
      protection: { allow: { ...allowed, selectLockedCells: true, selectUnlockedCells: true }, password: false },
      page: {
        orientation: "landscape",
        paperSize: 9,
        fitTo: { width: 1, height: 0 },
        blackAndWhite: true,
        centerHorizontally: true,
        margins: { left: 0.75, right: 0.5, top: 1, bottom: 1, header: 0.25, footer: 0.25 },
        header: "&L&A",
        footer: "&C&P / &N",
      },
      summaryBelow: false,
    }),
    sheetOf({
      name: "Danh mục",
      visibility: "veryHidden",
      protection: {
        allow: {
          ...allowed,
          formatCells: false,
          formatColumns: false,
          formatRows: false,
          selectLockedCells: false,
          selectUnlockedCells: true,
        },
        password: false,
      },
    }),
  ],
  names: [
    { name: "_xlnm.Print_Area", formula: "'Huyện A''s (2)'!$B$2:$H$9", sheet: 1, hidden: false },
    { name: "_xlnm.Print_Titles", formula: "'Huyện A''s (2)'!$2:$3", sheet: 1, hidden: false },
    { name: "TongDiem", formula: "'Huyện A''s (2)'!$F$3", sheet: null, hidden: true },
  ],
  activeSheet: 1,
  structureProtected: true,
  styles: [
    {},
    {
      font: {
        name: "Times New Roman",
        size: 12,
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        color: "#1F4E79",
      },
      fill: "#E6F0FA",
      horizontal: "left",
      vertical: "top",
      wrap: true,
      indent: 2,
      borders: { top: line, bottom: line, left: line, right: { line: "medium" } },
      locked: false,
    },
    { numberFormat: "@", formulaHidden: true },
    { numberFormat: '"Tổng: "0.00', font: { name: "Times New Roman" }, rotation: 90 },
  ],
  properties: {
    title: 'Phiếu <đánh giá> & "chấm"',
    creator: "Sở Tài chính",
    created: "2022-12-01T08:00:00Z",
    custom: { "ITSCORE.rubric": "a & b", "ITSCORE.format": "1" },
  },
  customXml: ['<itscore xmlns="urn:itscore:form:1"/>', '<?xml version="1.0"?><other xmlns="urn:other"/>'],
};
