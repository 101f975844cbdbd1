import ExcelJS from "exceljs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fileFormula } from "../../src/workbook/write/file-formula";
import type { FileCell, FileStyle, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { Random } from "../random";
import { all, only, type OpenPackage, openPackage, type XmlElement } from "./open-package";
import { fullWorkbook, rowOf, sheetOf, workbookOf } from "./sample-workbook";

afterEach(() => void vi.useRealTimers());

const write = (file: WorkbookFile): OpenPackage => openPackage(writeWorkbookFile(file));
const writeSheet = (sheet: SheetFile, styles: readonly FileStyle[] = [{}]): XmlElement =>
  write(workbookOf([sheet], { styles })).xml("xl/worksheets/sheet1.xml");

/** An independent reader. */
async function openInExcelJs(file: WorkbookFile): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(writeWorkbookFile(file).buffer as ArrayBuffer);
  return workbook;
}

/** Every part that a part relates to, with the path of the target. */
function relationsOf(file: OpenPackage, part: string): { type: string; target: string }[] {
  const slash = part.lastIndexOf("/") + 1;
  const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!file.paths.includes(path)) return [];
  return all(file.xml(path), "Relationship").map(({ attributes: { Type = "", Target = "" } }) => ({
    type: Type.slice(Type.lastIndexOf("/") + 1),
    target: new URL(Target, `file:///${part}`).pathname.slice(1),
  }));
}

// ECMA-376 part 1, annex A: children in this order, nothing else.
const order: Readonly<Record<string, string>> = {
  workbook: "fileVersion workbookPr workbookProtection bookViews sheets definedNames calcPr",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection",
  c: "f v",
  cfRule: "formula",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs",
  font: "b i strike u sz color name family",
  border: "left right top bottom diagonal",
  patternFill: "fgColor bgColor",
  xf: "alignment protection",
  dxf: "font numFmt fill alignment border protection",
  si: "t",
};

function misplaced(element: XmlElement): string[] {
  const known = order[element.name]?.split(" ");
  const places = known ? element.children.map(({ name }) => known.indexOf(name)) : [];
  const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
  return [
    ...(wrong ? [`${element.name}: ${element.children.map(({ name }) => name).join(" ")}`] : []),
    ...element.children.flatMap(misplaced),
  ];
}

describe("the package of an .xlsx file", () => {
  const file = write(fullWorkbook);

  test("begins with the list of content types, which names every part", () => {
    expect(file.paths[0]).toBe("[Content_Types].xml");
    const types = file.xml("[Content_Types].xml");
    const overrides = new Map(
      all(types, "Override").map(({ attributes }) => [attributes["PartName"], attributes["ContentType"]]),
    );
    const rest = file.paths.filter(
      (path) => path !== "[Content_Types].xml" && !path.endsWith(".rels") && !overrides.has(`/${path}`),
    );
    expect(rest).toEqual(["customXml/item1.xml", "customXml/item2.xml"]);
    expect([...overrides.keys()].filter((path) => !file.paths.includes(path?.slice(1) ?? ""))).toEqual([]);
    expect(overrides.get("/xl/workbook.xml")).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    );
    expect(overrides.get("/xl/worksheets/sheet3.xml")).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    );
    expect(all(types, "Default").map(({ attributes }) => attributes["Extension"])).toEqual(["rels", "xml"]);
  });

  test("reaches every part by a relation, and no relation leads nowhere", () => {
    const reached = new Set<string>();
    const visit = (part: string): void => {
      for (const { target } of relationsOf(file, part)) {
        if (reached.has(target)) continue;
        expect(file.paths).toContain(target);
        reached.add(target);
        visit(target);
      }
    };
    visit("");
    expect([...reached].sort()).toEqual(file.paths.filter((path) => !/\.rels$|^\[/.test(path)).sort());
  });

  test("gives each sheet the relation that the workbook names", () => {
    const relations = all(file.xml("xl/_rels/workbook.xml.rels"), "Relationship");
    const sheets = all(file.xml("xl/workbook.xml"), "sheet").map(({ attributes }) => attributes);
    const targets = sheets.map(
      (sheet) => relations.find(({ attributes }) => attributes["Id"] === sheet["r:id"])?.attributes["Target"],
    );
    expect(targets).toEqual(["worksheets/sheet1.xml", "worksheets/sheet2.xml", "worksheets/sheet3.xml"]);
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ["Ẩn", "hidden"],
      ["Huyện A's (2)", undefined],
      ["Danh mục", "veryHidden"],
    ]);
  });

  test("is well-formed in every part, with elements in the order of the schema", () => {
    for (const path of file.paths) expect([path, misplaced(file.xml(path))]).toEqual([path, []]);
  });

  test("names Excel as its program, and never asks to be calculated on opening", () => {
    expect(only(file.xml("docProps/app.xml"), "Application").text).toBe("Microsoft Excel");
    expect(only(file.xml("xl/workbook.xml"), "calcPr").attributes).toEqual({ calcId: "191029" });
    expect(file.paths).not.toContain("xl/calcChain.xml");
  });

  test("keeps title, author and date, and own properties as strings", () => {
    const core = file.xml("docProps/core.xml");
    expect([only(core, "dc:title").text, only(core, "dc:creator").text, only(core, "dcterms:created").text]).toEqual([
      'Phiếu <đánh giá> & "chấm"',
      "Sở Tài chính",
      "2022-12-01T08:00:00Z",
    ]);
    const custom = all(file.xml("docProps/custom.xml"), "property");
    expect(
      custom.map(({ attributes, children }) => [
        attributes["name"],
        attributes["pid"],
        children[0]?.name,
        children[0]?.text,
      ]),
    ).toEqual([
      ["ITSCORE.rubric", "2", "vt:lpwstr", "a & b"],
      ["ITSCORE.format", "3", "vt:lpwstr", "1"],
    ]);
  });

  test("keeps XML documents as they are, each with an id of its own", () => {
    expect(file.xml("customXml/item1.xml")).toMatchObject({
      name: "itscore",
      attributes: { xmlns: "urn:itscore:form:1" },
    });
    expect(file.text("customXml/item2.xml")).toBe('<?xml version="1.0"?><other xmlns="urn:other"/>');
    expect(relationsOf(file, "customXml/item2.xml")).toEqual([
      { type: "customXmlProps", target: "customXml/itemProps2.xml" },
    ]);
    const ids = [1, 2].map((item) => file.xml(`customXml/itemProps${item}.xml`).attributes["ds:itemID"]);
    for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect(new Set(ids).size).toBe(2);
  });

  test("leaves out what a workbook does not have", () => {
    const plain = write(workbookOf([sheetOf()]));
    expect(plain.paths.filter((path) => /custom/i.test(path))).toEqual([]);
    expect(all(plain.xml("docProps/core.xml"), "dcterms:created")).toEqual([]);
    expect(plain.xml("xl/worksheets/sheet1.xml").children.map(({ name }) => name)).toEqual([
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "sheetData",
    ]);
    expect(plain.xml("xl/workbook.xml").children.map(({ name }) => name)).toEqual(["bookViews", "sheets", "calcPr"]);
  });

  test("has the same bytes whenever it is written", () => {
    vi.useFakeTimers({ now: new Date("2022-01-02T03:04:05Z") });
    const early = writeWorkbookFile(fullWorkbook);
    vi.setSystemTime(new Date("2031-10-11T12:13:14Z"));
    expect(writeWorkbookFile(fullWorkbook)).toEqual(early);
  });

  test.each([
    ["a hidden sheet in front", workbookOf([sheetOf({ visibility: "hidden" })])],
    ["no sheet", workbookOf([])],
    ["a name of 32 characters", workbookOf([sheetOf({ name: "a".repeat(32) })])],
    ["a name with a slash", workbookOf([sheetOf({ name: "1/2022" })])],
    ["a name that begins with an apostrophe", workbookOf([sheetOf({ name: "'a" })])],
    ["no name", workbookOf([sheetOf({ name: "" })])],
    ["names that differ in case only", workbookOf([sheetOf({ name: "Biểu" }), sheetOf({ name: "BIỂU" })])],
  ])("refuses what Excel would refuse: %s", (_, workbook) => {
    expect(() => writeWorkbookFile(workbook)).toThrow(RangeError);
  });
});

describe("cells", () => {
  /** A cell as written: type, formula, value; of a shared string its text. */
  function written(cell: Partial<FileCell>): {
    type: string | undefined;
    formula: string | undefined;
    value: string | undefined;
  } {
    const file = write(workbookOf([rowOf([cell])]));
    const { attributes, children } = only(file.xml("xl/worksheets/sheet1.xml"), "c");
    const textOf = (name: string): string | undefined => children.find((child) => child.name === name)?.text;
    const value =
      attributes["t"] === "s" ? all(file.xml("xl/sharedStrings.xml"), "t")[Number(textOf("v"))]?.text : textOf("v");
    return { type: attributes["t"], formula: textOf("f"), value };
  }

  test.each<
    [string, Partial<FileCell>, [type: string | undefined, formula: string | undefined, value: string | undefined]]
  >([
    ["a number", { value: 0.1 }, [undefined, undefined, "0.1"]],
    ["a large number", { value: 1.5e21 }, [undefined, undefined, "1.5e+21"]],
    ["zero below zero", { value: -0 }, [undefined, undefined, "0"]],
    ["no number", { value: Number.NaN }, ["e", undefined, "#NUM!"]],
    ["text", { value: "Có" }, ["s", undefined, "Có"]],
    ["a truth", { value: true }, ["b", undefined, "1"]],
    ["an error", { value: { error: "#N/A" } }, ["e", undefined, "#N/A"]],
    ["a formula with a number", { formula: "=1+1", value: 2 }, [undefined, "1+1", "2"]],
    ["a formula with text", { formula: '="a"&"<b>"', value: "a<b>" }, ["str", '"a"&"<b>"', "a<b>"]],
    ["a formula with a truth", { formula: "=1=2", value: false }, ["b", "1=2", "0"]],
    ["a formula with an error", { formula: "=1/0", value: { error: "#DIV/0!" } }, ["e", "1/0", "#DIV/0!"]],
    ["a formula whose result is unknown", { formula: "=A1", value: null }, ["str", "A1", ""]],
  ])("writes %s", (_, cell, [type, formula, value]) => {
    expect(written(cell)).toEqual({ type, formula, value });
  });

  test("writes nothing for an empty cell, and its look alone where it has one", () => {
    expect(all(writeSheet(rowOf([{}])), "c")).toEqual([]);
    expect(only(writeSheet(rowOf([{ style: 1 }]), [{}, { fill: "#FFFFFF" }]), "c")).toMatchObject({
      attributes: { r: "A1", s: "1" },
      children: [],
    });
  });

  test("keeps each text once", () => {
    const strings = write(workbookOf([rowOf([{ value: "a" }, { value: "b" }, { value: "a" }])])).xml(
      "xl/sharedStrings.xml",
    );
    expect([
      strings.attributes["count"],
      strings.attributes["uniqueCount"],
      all(strings, "t").map(({ text }) => text),
    ]).toEqual(["3", "2", ["a", "b"]]);
  });

  test.each(["=1+1", "+84", "-", "@x", "'quoted"])("keeps %s as text, also when it is edited", (value) => {
    const file = write(
      workbookOf(
        [
          rowOf([
            { value, style: 1 },
            { value: "plain", style: 1 },
          ]),
        ],
        { styles: [{}, { font: { bold: true } }] },
      ),
    );
    const [marked, plain] = all(file.xml("xl/worksheets/sheet1.xml"), "c");
    const looks = only(file.xml("xl/styles.xml"), "cellXfs").children;
    const look = (cell: XmlElement | undefined): Readonly<Record<string, string>> =>
      looks[Number(cell?.attributes["s"])]?.attributes ?? {};
    expect(marked?.attributes["t"]).toBe("s");
    expect(all(file.xml("xl/sharedStrings.xml"), "t")[0]?.text).toBe(value);
    expect([look(marked)["quotePrefix"], look(plain)["quotePrefix"]]).toEqual(["1", undefined]);
    expect(look(marked)["fontId"]).toBe(look(plain)["fontId"]);
  });

  test.each<[string, string, string]>([
    ["markup", '<a href="x">&amp;</a>', '<t>&lt;a href="x"&gt;&amp;amp;&lt;/a&gt;</t>'],
    ["a character that XML cannot hold", "a\u0007b", "<t>a_x0007_b</t>"],
    ["a carriage return", "a\rb", "<t>a_x000D_b</t>"],
    ["text that looks like such an escape", "_x0041_ và _X0041_", "<t>_x005F_x0041_ và _X0041_</t>"],
    ["two such escapes side by side", "_x0041_x0042_", "<t>_x005F_x0041_x005F_x0042_</t>"],
    ["space around", " a ", '<t xml:space="preserve"> a </t>'],
    ["a new line", "a\nb", '<t xml:space="preserve">a\nb</t>'],
    ["half of a pair", "a\ud83db", "<t>a\ufffdb</t>"],
    ["a whole pair", "a\u{1f600}b", "<t>a\u{1f600}b</t>"],
    ["a noncharacter", "a\uffffb", "<t>a_xFFFF_b</t>"],
  ])("escapes %s", (_, value, expected) => {
    expect(write(workbookOf([rowOf([{ value }])])).text("xl/sharedStrings.xml")).toContain(`<si>${expected}</si>`);
  });

  test("ends a text after the 32,767 characters that Excel holds, and not inside a character", () => {
    const kept = (value: string): string =>
      all(write(workbookOf([rowOf([{ value }])])).xml("xl/sharedStrings.xml"), "t")[0]?.text ?? "";
    expect(kept("x".repeat(32_767))).toHaveLength(32_767);
    expect(kept("x".repeat(40_000))).toHaveLength(32_767);
    expect(kept(`${"x".repeat(32_766)}\u{1f600}`)).toBe("x".repeat(32_766));
    const result = only(writeSheet(rowOf([{ formula: "=A2", value: "y".repeat(40_000) }])), "v").text;
    expect(result).toHaveLength(32_767);
  });

  test("gives any text back to another reader", async () => {
    const random = new Random(31);
    const pieces = [
      "_x0041_",
      "_",
      "x0041_",
      "\u0001",
      "\t",
      "\n",
      "\r",
      "<",
      "&",
      '"',
      "'",
      "=",
      " ",
      "ư",
      "ệ",
      "\u{1f600}",
      "]]>",
      "a",
    ];
    const texts = Array.from(
      { length: 300 },
      () => `${Array.from({ length: random.int(1, 8) }, () => random.pick(pieces)).join("")}.`,
    );
    const sheet = (await openInExcelJs(workbookOf([rowOf(texts.map((value) => ({ value })))]))).getWorksheet("Sheet1");
    texts.forEach((text, index) =>
      expect([random.seed, sheet?.getCell(1, index + 1).value]).toEqual([random.seed, text]),
    );
  });
});

describe("formulas in a file", () => {
  test.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ["=ITSCORE.RATIO(D5,E5,3)", "_xldudf_ITSCORE_RATIO(D5,E5,3)"],
    ["=itscore.ratio (D5,E5,3)", "_xldudf_ITSCORE_RATIO (D5,E5,3)"],
    [
      '=IF(COUNT(D5:E5)<2,"",IFERROR(ITSCORE.BAND(D5,E5,3,">80%:3"),0))',
      'IF(COUNT(D5:E5)<2,"",IFERROR(_xldudf_ITSCORE_BAND(D5,E5,3,">80%:3"),0))',
    ],
    [
      '="ITSCORE.RATIO(1)"&ITSCORE.TIER(A1,"a"",ITSCORE.TIER(")',
      '"ITSCORE.RATIO(1)"&_xldudf_ITSCORE_TIER(A1,"a"",ITSCORE.TIER(")',
    ],
    ["='ITSCORE.RATIO(1)'!A1", "'ITSCORE.RATIO(1)'!A1"],
    ["='Biểu ''ITSCORE.TIER('!A1+ITSCORE.TIER(A1,B1)", "'Biểu ''ITSCORE.TIER('!A1+_xldudf_ITSCORE_TIER(A1,B1)"],
    ["=XITSCORE.RATIO(1)", "XITSCORE.RATIO(1)"],
    ["=ITSCORE.RATIO", "ITSCORE.RATIO"],
  ])("%s", (typed, stored) => {
    expect(fileFormula(typed)).toBe(stored);
  });

  test("are plain: no array, no shared formula, no cell metadata", () => {
    const cell = only(writeSheet(rowOf([{ formula: "=ITSCORE.TIER(B1,C1)", value: 5 }])), "c");
    expect([cell.attributes, only(cell, "f").attributes]).toEqual([{ r: "A1" }, {}]);
  });
});

describe("a sheet", () => {
  test.each([
    // What Excel stores for widths that it shows, with digits of 7 pixels.
    [8.43, "9.140625"],
    [8, "8.7109375"],
    [10, "10.7109375"],
    [37, "37.7109375"],
  ])("stores the shown width %s as Excel does", (width, stored) => {
    const column = only(writeSheet(sheetOf({ columns: [{ column: 3, width, hidden: false, level: 0 }] })), "col");
    expect(column.attributes).toEqual({ min: "4", max: "4", width: stored, customWidth: "1" });
  });

  test("hides columns and rows, and tells how deep its outline is", () => {
    const sheet = writeSheet(
      sheetOf({
        columns: [
          { column: 0, width: null, hidden: true, level: 0 },
          { column: 1, width: 9, hidden: false, level: 2 },
        ],
        rows: [
          { row: 4, height: null, hidden: true, level: 0, cells: [] },
          { row: 5, height: 18.5, hidden: false, level: 3, cells: [] },
        ],
        summaryBelow: false,
      }),
    );
    expect(all(sheet, "col").map(({ attributes }) => [attributes["hidden"], attributes["outlineLevel"]])).toEqual([
      ["1", undefined],
      [undefined, "2"],
    ]);
    expect(all(sheet, "row").map(({ attributes }) => attributes)).toEqual([
      { r: "5", hidden: "1" },
      { r: "6", ht: "18.5", customHeight: "1", outlineLevel: "3" },
    ]);
    expect(only(sheet, "sheetFormatPr").attributes).toEqual({
      defaultRowHeight: "15",
      outlineLevelRow: "3",
      outlineLevelCol: "2",
    });
    expect(only(sheet, "outlinePr").attributes).toEqual({ summaryBelow: "0" });
  });

  const hiddenFirst = {
    rows: [{ row: 0, height: null, hidden: true, level: 0, cells: [] }],
    columns: [{ column: 0, width: 4, hidden: true, level: 0 }],
  };
  test.each<
    [
      string,
      Partial<SheetFile>,
      corner: string | undefined,
      pane: Record<string, string> | undefined,
      selections: (string | undefined)[],
    ]
  >([
    ["nothing", { freeze: { rows: 0, columns: 0 } }, undefined, undefined, [undefined]],
    [
      "rows",
      { freeze: { rows: 3, columns: 0 } },
      undefined,
      { ySplit: "3", topLeftCell: "A4", activePane: "bottomLeft", state: "frozen" },
      ["bottomLeft"],
    ],
    [
      "columns",
      { freeze: { rows: 0, columns: 2 } },
      undefined,
      { xSplit: "2", topLeftCell: "C1", activePane: "topRight", state: "frozen" },
      ["topRight"],
    ],
    [
      "both",
      { freeze: { rows: 3, columns: 2 } },
      undefined,
      { xSplit: "2", ySplit: "3", topLeftCell: "C4", activePane: "bottomRight", state: "frozen" },
      ["topRight", "bottomLeft", "bottomRight"],
    ],
    // As Excel saves it: it counts from the corner of the view (EPPlus issue 786 shows such a file).
    [
      "both, the first of each hidden",
      { ...hiddenFirst, freeze: { rows: 2, columns: 2 } },
      "B2",
      { xSplit: "1", ySplit: "1", topLeftCell: "C3", activePane: "bottomRight", state: "frozen" },
      ["topRight", "bottomLeft", "bottomRight"],
    ],
    [
      "rows beside a hidden column",
      { ...hiddenFirst, freeze: { rows: 2, columns: 0 } },
      "A2",
      { ySplit: "1", topLeftCell: "A3", activePane: "bottomLeft", state: "frozen" },
      ["bottomLeft"],
    ],
  ])("freezes %s", (_, parts, corner, pane, selections) => {
    const view = only(writeSheet(sheetOf({ ...parts, selection: { row: 7, column: 3 } })), "sheetView");
    expect(view.attributes["topLeftCell"]).toBe(corner);
    expect(all(view, "pane")[0]?.attributes).toEqual(pane);
    expect(all(view, "selection").map(({ attributes }) => attributes["pane"])).toEqual(selections);
    expect(all(view, "selection").at(-1)?.attributes).toMatchObject({ activeCell: "D8", sqref: "D8" });
  });

  test("says what area its cells fill", () => {
    const cell = (column: number): FileCell => ({ column, value: 1, formula: null, style: 0 });
    const row = (index: number, ...columns: number[]): SheetFile["rows"][number] => ({
      row: index,
      height: null,
      hidden: false,
      level: 0,
      cells: columns.map(cell),
    });
    const area = (...rows: SheetFile["rows"]): string | undefined =>
      only(writeSheet(sheetOf({ rows })), "dimension").attributes["ref"];
    expect(area()).toBe("A1");
    expect(area(row(0), row(2, 3), row(4, 1, 27), row(9))).toBe("B3:AB5");
  });

  test("counts its widths in digits of Excel's own font, whatever the font of its cells", () => {
    const styles = write(fullWorkbook).xml("xl/styles.xml");
    const fonts = only(styles, "fonts").children.map((font) => [
      only(font, "name").attributes["val"],
      only(font, "sz").attributes["val"],
    ]);
    expect(fonts).toEqual([
      ["Calibri", "11"],
      ["Times New Roman", "12"],
      ["Times New Roman", "11"],
    ]);
    expect(only(styles, "cellStyleXfs").children.map(({ attributes }) => attributes["fontId"])).toEqual(["0"]);
    expect(only(styles, "cellXfs").children[0]?.attributes).toEqual({
      numFmtId: "0",
      fontId: "0",
      fillId: "0",
      borderId: "0",
      xfId: "0",
    });
  });

  test("stands in front alone", () => {
    const file = write(workbookOf([sheetOf(), sheetOf({ name: "Sheet2" })], { activeSheet: 1 }));
    const selected = [1, 2].map(
      (sheet) => only(file.xml(`xl/worksheets/sheet${sheet}.xml`), "sheetView").attributes["tabSelected"],
    );
    expect(selected).toEqual([undefined, "1"]);
    expect(only(file.xml("xl/workbook.xml"), "workbookView").attributes).toEqual({ activeTab: "1" });
  });

  test("says of a protection what is allowed with 0, and what may not be selected with 1", () => {
    const [form, describing] = [2, 3].map(
      (sheet) => only(write(fullWorkbook).xml(`xl/worksheets/sheet${sheet}.xml`), "sheetProtection").attributes,
    );
    expect(form).toEqual({
      sheet: "1",
      objects: "1",
      scenarios: "1",
      formatCells: "0",
      formatColumns: "0",
      formatRows: "0",
    });
    expect(describing).toEqual({ sheet: "1", objects: "1", scenarios: "1", selectLockedCells: "1" });
  });

  test("cuts titles and messages of a validation where Excel would refuse the file, and keeps their lines", () => {
    const validation = fullWorkbook.sheets[1]?.validations[0];
    if (!validation) throw new Error("no validation");
    const long = { title: "Đ".repeat(40), message: `một\nhai${"x".repeat(300)}` };
    const sheet = writeSheet(sheetOf({ validations: [{ ...validation, prompt: long, error: long }] }));
    const { promptTitle, prompt, errorTitle, error } = only(sheet, "dataValidation").attributes;
    expect([promptTitle?.length, prompt?.length, errorTitle?.length, error?.length]).toEqual([32, 255, 32, 255]);
    expect(prompt?.slice(0, 7)).toBe("một\nhai");
  });

  test("shows the arrow of a list unless it is told not to", () => {
    const list = fullWorkbook.sheets[1]?.validations[0];
    if (!list) throw new Error("no validation");
    const sheet = writeSheet(sheetOf({ validations: [list, { ...list, showDropDown: false }] }));
    expect(all(sheet, "dataValidation").map(({ attributes }) => attributes["showDropDown"])).toEqual([undefined, "1"]);
  });

  test("orders conditional formats by priority, with fills that conditional formats show", () => {
    const file = write(fullWorkbook);
    const rules = all(file.xml("xl/worksheets/sheet2.xml"), "cfRule");
    expect(rules.map(({ attributes }) => attributes)).toEqual([
      { type: "expression", dxfId: "0", priority: "1", stopIfTrue: "1" },
      { type: "expression", dxfId: "1", priority: "2" },
    ]);
    const [first, second] = only(file.xml("xl/styles.xml"), "dxfs").children;
    if (!first || !second) throw new Error("two looks");
    expect(only(first, "bgColor").attributes["rgb"]).toBe("FFFFC7CE");
    expect([only(first, "color").attributes["rgb"], all(first, "b").length]).toEqual(["FF8B0010", 1]);
    expect([only(second, "bgColor").attributes["rgb"], only(second, "bottom").attributes["style"]]).toEqual([
      "FFFCE4D6",
      "thin",
    ]);
  });
});

describe("a file that another program reads", async () => {
  const workbook = await openInExcelJs(fullWorkbook);
  const sheet = workbook.getWorksheet("Huyện A's (2)");
  if (!sheet) throw new Error("no sheet");

  test("has the cells", () => {
    const values = ["A3", "B3", "C3", "D3", "E3", "F3", "G3"].map((cell) => sheet.getCell(cell).value);
    expect(values).toEqual([
      "2.10",
      "dòng một\ndòng hai",
      0.1,
      true,
      { error: "#DIV/0!" },
      { formula: "ROUND(SUM(C3,12.4),2)", result: 12.5 },
      "=1+1",
    ]);
  });

  test("has their looks", () => {
    const { font, fill, alignment, border, protection } = sheet.getCell("B3");
    expect(font).toMatchObject({
      name: "Times New Roman",
      size: 12,
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      color: { argb: "FF1F4E79" },
    });
    expect(fill).toMatchObject({ type: "pattern", pattern: "solid", fgColor: { argb: "FFE6F0FA" } });
    expect(alignment).toMatchObject({ horizontal: "left", vertical: "top", wrapText: true, indent: 2 });
    expect(border).toMatchObject({ top: { style: "thin", color: { argb: "FF8C96A3" } }, right: { style: "medium" } });
    expect(protection).toMatchObject({ locked: false });
    expect([sheet.getCell("A3").numFmt, sheet.getCell("C3").numFmt]).toEqual(["@", '"Tổng: "0.00']);
    expect(sheet.getCell("C3").font).toMatchObject({ name: "Times New Roman", size: 11 });
    expect(sheet.getCell("C3").alignment).toMatchObject({ textRotation: 90 });
  });

  test("has rows, columns and merged cells", () => {
    expect([
      sheet.getRow(1).hidden,
      sheet.getRow(3).hidden,
      sheet.getRow(3).height,
      sheet.getRow(3).outlineLevel,
    ]).toEqual([true, false, 33.5, 2]);
    expect([sheet.getColumn(1).hidden, sheet.getColumn(2).width, sheet.getColumn(2).outlineLevel]).toEqual([
      true,
      37.7109375,
      1,
    ]);
    expect([sheet.getCell("D6").isMerged, sheet.getCell("D6").master.address, sheet.getCell("E6").isMerged]).toEqual([
      true,
      "B5",
      false,
    ]);
  });

  test("has validations on every cell of theirs", () => {
    for (const cell of ["B3", "B7", "B9"]) {
      expect(sheet.getCell(cell).dataValidation).toMatchObject({
        type: "list",
        allowBlank: true,
        formulae: ["'Danh mục'!$D$1:$D$3"],
        showInputMessage: true,
        promptTitle: "Chọn",
        prompt: "Chọn một dòng",
        showErrorMessage: true,
        errorTitle: "Không nhận",
        error: "Chỉ chọn trong danh sách",
      });
    }
    expect(sheet.getCell("C3").dataValidation).toMatchObject({
      type: "decimal",
      operator: "greaterThanOrEqual",
      errorStyle: "warning",
      formulae: [0],
    });
    expect(sheet.getCell("B4").dataValidation).toBeUndefined();
  });

  test("has its view, page and protection", () => {
    expect(sheet.views[0]).toMatchObject({
      state: "frozen",
      xSplit: 1,
      ySplit: 1,
      topLeftCell: "C3",
      showGridLines: false,
    });
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      blackAndWhite: true,
      horizontalCentered: true,
      margins: { left: 0.75, right: 0.5, top: 1, bottom: 1, header: 0.25, footer: 0.25 },
      printArea: "B2:H9",
      printTitlesRow: "2:3",
    });
    expect(sheet.headerFooter).toMatchObject({ oddHeader: "&L&A", oddFooter: "&C&P / &N" });
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toMatchObject({
      sheet: true,
      formatCells: true,
      formatRows: true,
    });
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Ẩn", "hidden"],
      ["Huyện A's (2)", "visible"],
      ["Danh mục", "veryHidden"],
    ]);
  });
});
