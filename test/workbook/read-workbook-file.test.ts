import { describe, expect, test } from "vitest";
import { FileProblem } from "../../src/workbook/file-problem";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { shownFormula } from "../../src/workbook/read/shown-formula";
import type { FileStyle, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { Random } from "../random";
import { type BookOptions, buildBook, type Parts, relations, XML } from "./build-zip";
import { hostileFiles } from "./hostile-files";
import { fullWorkbook, rowOf, sheetOf, workbookOf } from "./sample-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook of one sheet with this XML around and in its cells. */
function bookWith(
  sheet: string,
  { styles, theme, ...options }: BookOptions & { styles?: string; theme?: string } = {},
): Uint8Array {
  const parts: Parts = {
    "xl/worksheets/sheet1.xml": `${XML}<worksheet xmlns="${MAIN}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${sheet}</worksheet>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["theme", "theme/theme1.xml"],
    ]),
    "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}">${styles ?? ""}</styleSheet>`,
    "xl/theme/theme1.xml": `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${theme ?? ""}</a:theme>`,
  };
  return buildBook({ ...options, parts: { ...parts, ...options.parts } });
}

const sheetWith = (...book: Parameters<typeof bookWith>): SheetFile => readWorkbookFile(bookWith(...book)).sheets[0]!;

/** The looks of cells whose `<xf>` elements these are. */
function looksOf(styles: string, theme?: string): readonly FileStyle[] {
  const count = styles.split("<cellXfs>")[1]!.split("<xf").length - 1;
  const cells = Array.from({ length: count }, (_, style) => `<c s="${style}"><v>1</v></c>`).join("");
  const { sheets, styles: looks } = readWorkbookFile(
    bookWith(`<sheetData><row>${cells}</row></sheetData>`, { styles, ...(theme === undefined ? {} : { theme }) }),
  );
  return sheets[0]!.rows[0]!.cells.map(({ style }) => looks[style]!);
}

describe("what we write", () => {
  test("is read as it was: one of everything", () => {
    const { customXml, ...read } = readWorkbookFile(writeWorkbookFile(fullWorkbook));
    const { customXml: written, ...others } = fullWorkbook;
    expect(read).toEqual(others);
    expect(customXml).toEqual(written.map((xml) => xml.replace(/^<\?xml.*?\?>/, "")));
  });

  test("is read as it was: texts, numbers and looks by chance", () => {
    const random = new Random(20260411);
    const letters = [
      "a",
      "Ế",
      "đ",
      " ",
      "\n",
      "\t",
      "\r",
      '"',
      "'",
      "<",
      "&",
      "_x0041_",
      "_",
      "=",
      "+",
      "@",
      "0",
      ",",
      "\u0007",
      "🙂",
      "​",
    ];
    const text = (): string => Array.from({ length: 1 + random.int(0, 12) }, () => random.pick(letters)).join("");
    const sides = ["thin", "medium", "dotted", "double"];
    const maybe = <T>(value: T): T | undefined => (random.int(0, 1) === 0 ? undefined : value);
    const color = (): string =>
      `#${Array.from({ length: 6 }, () => random.pick(Array.from("0123456789ABCDEF"))).join("")}`;
    const style = (): FileStyle =>
      withoutUndefined({
        font: withoutUndefined({
          name: maybe("Times New Roman"),
          size: maybe(random.int(12, 40) / 2),
          bold: maybe(true),
          italic: maybe(true),
          underline: maybe(true),
          strike: maybe(true),
          color: maybe(color()),
        }),
        fill: maybe(color()),
        horizontal: maybe(
          random.pick(["left", "center", "right", "justify", "fill", "distributed", "centerContinuous"] as const),
        ),
        vertical: maybe(random.pick(["top", "center", "justify", "distributed"] as const)),
        wrap: maybe(true),
        indent: maybe(random.int(1, 5)),
        rotation: maybe(random.pick([30, 90, 120, 255])),
        numberFormat: maybe(random.pick(["0.00", "@", "#,##0", '0.0"%"', "dd/mm/yyyy"])),
        borders: maybe({
          left: withoutUndefined({ line: random.pick(sides), color: maybe(color()) }),
          bottom: { line: "thin" },
        }),
        locked: maybe(false),
        formulaHidden: maybe(true),
      });
    const styles = [{}, ...Array.from({ length: 40 }, style)].map(({ font, ...others }: FileStyle) =>
      font && Object.keys(font).length > 0 ? { font, ...others } : others,
    );
    const values = (): WorkbookFile["sheets"][number]["rows"][number]["cells"][number]["value"] =>
      random.pick([
        text(),
        random.int(-1e6, 1e6) / 1000,
        true,
        false,
        { error: random.pick(["#N/A", "#DIV/0!"]) },
        1e-7,
        123456789012345,
      ]);
    const cells = styles.map((_, index) => ({
      value: values(),
      formula: random.int(0, 3) === 0 ? "=SUM(A9:B9)" : null,
      style: index,
    }));
    const read = readWorkbookFile(writeWorkbookFile(workbookOf([rowOf(cells)], { styles })));
    const seen = read.sheets[0]!.rows[0]!.cells.map(({ value, formula, style: look }) => ({
      value,
      formula,
      look: read.styles[look],
    }));
    expect(seen, `seed ${random.seed}`).toEqual(
      cells.map(({ value, formula, style: look }) => ({ value, formula, look: styles[look] })),
    );
  });
});

function withoutUndefined<T extends object>(object: T): { [Key in keyof T]-?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]-?: Exclude<T[Key], undefined>;
  };
}

describe("formulas", () => {
  test.each([
    ["_xldudf_ITSCORE_RATIO(A1,B1,3)", "ITSCORE.RATIO(A1,B1,3)"],
    ["_xldudf_itscore_ratio(A1,B1,3)", "ITSCORE.RATIO(A1,B1,3)"],
    ['IFERROR([2]!_xldudf_ITSCORE_TIER(A1,"5:1"),0)', 'IFERROR(ITSCORE.TIER(A1,"5:1"),0)'],
    ["'C:\\Add Ins\\X.XLAM'!_xldudf_ITSCORE_YESNO(A1,2)", "ITSCORE.YESNO(A1,2)"],
    ["X.XLAM!_xldudf_ITSCORE_YESNO(A1,2)", "ITSCORE.YESNO(A1,2)"],
    ["_xll.ITSCORE.UNITS(A1,1,2)", "ITSCORE.UNITS(A1,1,2)"],
    ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "SORT(UNIQUE(A1:A9))"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "LET(x,1,x+1)"],
    ['"_xldudf_ITSCORE_RATIO(1)"&"_xlfn.SORT"', '"_xldudf_ITSCORE_RATIO(1)"&"_xlfn.SORT"'],
    ['"say ""_xlfn."""&_xlfn.CONCAT(A1)', '"say ""_xlfn."""&CONCAT(A1)'],
    ["'_xlfn.A'!A1+a_xlfn.B", "'_xlfn.A'!A1+a_xlfn.B"],
    ["my_xldudf_ITSCORE_RATIO(1)+SUM(A1)", "my_xldudf_ITSCORE_RATIO(1)+SUM(A1)"],
    ["_xldudf_OTHER_RATIO(1)", "_xldudf_OTHER_RATIO(1)"],
  ])("%s is shown as %s", (stored, shown) => {
    expect(shownFormula(stored)).toBe(shown);
  });

  test("take time in proportion to their length", () => {
    // Quadratic time would be days.
    for (const text of ["a", "'", "[1]", "_xlfn", "_xldudf_", '"'])
      expect(shownFormula(text.repeat(500_000)).length).toBeGreaterThan(0);
  });

  test("come from where they stand: shared, of an array, with the result that the file has", () => {
    const { rows } = sheetWith(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1</f><v>2</v></c><c r="B1" cm="1"><f t="array" ref="B1">_xldudf_ITSCORE_RATIO(C1,D1,3)</f><v>2.5</v></c><c r="C1"><f>NOW()</f></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2" t="str"><f>""</f><v></v></c></row></sheetData>',
    );
    expect(rows.map(({ cells }) => cells.map(({ value, formula }) => [formula, value]))).toEqual([
      [
        ["=B1*$C$1", 2],
        ["=ITSCORE.RATIO(C1,D1,3)", 2.5],
        ["=NOW()", null],
      ],
      [
        ["=B2*$C$1", 4],
        ["=1/0", { error: "#DIV/0!" }],
        ['=""', ""],
      ],
    ]);
  });

  test("of names, validations and conditional formats are shown in the same way", () => {
    const read = readWorkbookFile(
      bookWith(
        '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>_xlfn.XOR(A1,B1)</formula></cfRule></conditionalFormatting>' +
          '<dataValidations><dataValidation type="custom" sqref="A1"><formula1>_xlfn.XOR(A1,B1)</formula1></dataValidation></dataValidations>',
        {
          parts: {
            "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Mới">_xlfn.UNIQUE(A!$A$1)</definedName></definedNames></workbook>`,
          },
        },
      ),
    );
    expect(read.names).toEqual([{ name: "Mới", formula: "UNIQUE(A!$A$1)", sheet: null, hidden: false }]);
    expect([read.sheets[0]!.conditionalFormats[0]!.formula, read.sheets[0]!.validations[0]!.formula1]).toEqual([
      "XOR(A1,B1)",
      "XOR(A1,B1)",
    ]);
  });
});

describe("colours", () => {
  const fonts = (...colors: readonly string[]): string =>
    `<fonts>${colors.map((color) => `<font><color ${color}/></font>`).join("")}</fonts><cellXfs>${colors.map((_, index) => `<xf fontId="${index}"/>`).join("")}</cellXfs>`;
  const inks = (styles: string, theme?: string): (string | undefined)[] =>
    looksOf(styles, theme).map(({ font }) => font?.color);

  test("are said outright, by number, or automatic", () => {
    expect(
      inks(
        fonts(
          'rgb="FF1F4E79"',
          'rgb="1f4e79"',
          'indexed="10"',
          'indexed="55"',
          'indexed="64"',
          'auto="1"',
          'rgb="red"',
        ),
      ),
    ).toEqual(["#1F4E79", "#1F4E79", "#FF0000", "#969696", undefined, undefined, undefined]);
  });

  test("are of the theme, or of Office's where the file has none; black letters are nothing special", () => {
    const theme =
      '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme><a:fmtScheme><a:srgbClr val="123456"/></a:fmtScheme>';
    const styles = fonts('theme="0"', 'theme="1"', 'theme="3"', 'theme="4"', 'theme="5"', 'theme="99"');
    expect(inks(styles, theme)).toEqual(["#FFFFFF", undefined, "#1F497D", "#4F81BD", "#ED7D31", undefined]);
    expect(inks(styles)).toEqual(["#FFFFFF", undefined, "#44546A", "#4472C4", "#ED7D31", undefined]);
  });

  test("are lighter or darker by their tint, as Excel's palette shows them", () => {
    // Excel's menu of theme colours for Office 2013: white 5 % and 50 % darker, black 50 % lighter, blue accent 80 % and 40 % lighter, 25 % darker.
    const styles = fonts(
      'theme="0" tint="-4.9989318521683403E-2"',
      'theme="0" tint="-0.499984740745262"',
      'theme="1" tint="0.499984740745262"',
      'theme="4" tint="0.79998168889431442"',
      'theme="4" tint="0.39997558519241921"',
      'theme="4" tint="-0.249977111117893"',
    );
    const expected = ["F2F2F2", "808080", "7F7F7F", "DAE3F3", "8FAADC", "2F5597"];
    const distance = inks(styles).map((ink, index) =>
      Math.max(
        ...[0, 2, 4].map((at) =>
          Math.abs(parseInt(ink!.slice(at + 1, at + 3), 16) - parseInt(expected[index]!.slice(at, at + 2), 16)),
        ),
      ),
    );
    // Excel itself reckons in 240ths.
    expect(Math.max(...distance)).toBeLessThanOrEqual(2);
  });

  test("by number are the file's own where it has a palette", () => {
    const styles = `${fonts('indexed="1"')}<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>`;
    expect(inks(styles)).toEqual(["#ABCDEF"]);
  });
});

describe("looks", () => {
  test("are put together from what a file names by number", () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot; điểm&quot;"/></numFmts>' +
      '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><i val="0"/><u val="double"/><strike val="1"/><sz val="13"/><name val="Times New Roman"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2EFFA"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders><border><left/><right/><top/><bottom/></border><border><start style="thin"><color rgb="FF8C96A3"/></start><right style="none"/><top style="mediumDashed"/><bottom/><diagonal style="thin"/></border></borders>' +
      '<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="true" indent="1" textRotation="90"/><protection locked="0" hidden="1"/></xf><xf numFmtId="14" fillId="1"><alignment horizontal="general" vertical="bottom" wrapText="0"/><protection locked="true"/></xf><xf numFmtId="10"/></cellXfs>';
    const looks = looksOf(styles).slice(-3);
    expect(looks).toEqual([
      {
        font: { bold: true, underline: true, strike: true, size: 13, name: "Times New Roman" },
        fill: "#E2EFFA",
        borders: { left: { line: "thin", color: "#8C96A3" }, top: { line: "mediumDashed" } },
        numberFormat: '0.0" điểm"',
        horizontal: "centerContinuous",
        vertical: "center",
        wrap: true,
        indent: 1,
        rotation: 90,
        locked: false,
        formulaHidden: true,
      },
      { numberFormat: "dd/mm/yyyy" },
      { numberFormat: "0.00%" },
    ]);
  });

  test("of conditional formats are what they change, in the order of their priority", () => {
    const styles =
      '<dxfs><dxf><font><b val="1"/><i val="0"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
      '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF111111"/><bgColor rgb="FF222222"/></patternFill></fill><border><bottom style="thin"/></border></dxf></dxfs>';
    const { conditionalFormats } = sheetWith(
      '<sheetData/><conditionalFormatting sqref="A1:B2 D4"><cfRule type="expression" dxfId="1" priority="3"><formula>A1&gt;1</formula></cfRule><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>5</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="C:C"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$C1="x"</formula></cfRule></conditionalFormatting>',
      { styles },
    );
    expect(conditionalFormats).toEqual([
      {
        areas: [{ row: 0, column: 2, rows: 1_048_576, columns: 1 }],
        formula: '$C1="x"',
        stopIfTrue: true,
        style: { font: { bold: true, color: "#9C0006" }, fill: "#FFC7CE" },
      },
      {
        areas: [
          { row: 0, column: 0, rows: 2, columns: 2 },
          { row: 3, column: 3, rows: 1, columns: 1 },
        ],
        formula: "A1>1",
        stopIfTrue: false,
        style: { fill: "#222222", borders: { bottom: { line: "thin" } } },
      },
    ]);
  });
});

describe("around the cells", () => {
  test("validations are read in both forms, the newer one that points at other sheets too", () => {
    const { validations } = sheetWith(
      '<sheetData/><dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Sai" error="Dòng một_x000a_dòng hai" promptTitle="Chọn" prompt="Có hoặc Không" sqref="A1:A3 C1"><formula1>"Có,Không"</formula1><formula2>0</formula2></dataValidation>' +
        '<dataValidation type="decimal" operator="notBetween" errorStyle="warning" showDropDown="1" sqref="B2"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>' +
        '<extLst><ext><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>\'Danh mục\'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>D1:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    const plain = {
      operator: "between",
      formula2: null,
      allowBlank: false,
      showDropDown: true,
      errorStyle: "stop",
      prompt: null,
      error: { title: "", message: "" },
    };
    expect(validations).toEqual([
      {
        ...plain,
        type: "list",
        formula1: '"Có,Không"',
        allowBlank: true,
        areas: [
          { row: 0, column: 0, rows: 3, columns: 1 },
          { row: 0, column: 2, rows: 1, columns: 1 },
        ],
        prompt: { title: "Chọn", message: "Có hoặc Không" },
        error: { title: "Sai", message: "Dòng một\ndòng hai" },
      },
      {
        ...plain,
        type: "decimal",
        operator: "notBetween",
        formula1: "0",
        formula2: "10",
        errorStyle: "warning",
        showDropDown: false,
        areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
        error: null,
      },
      { ...plain, type: "list", formula1: "'Danh mục'!$A$1:$A$2", areas: [{ row: 0, column: 3, rows: 9, columns: 1 }] },
    ]);
  });

  test("columns that run to the end of the grid stop at ours, and widths are those that Excel shows", () => {
    const { columns } = sheetWith(
      '<cols><col min="1" max="1" width="9.140625" customWidth="1"/><col min="2" max="3" width="30.7109375" customWidth="1" outlineLevel="1"/><col min="4" max="16384" width="9.140625" hidden="1"/></cols><sheetData/>',
    );
    expect(columns).toHaveLength(512);
    expect(columns.slice(0, 4)).toEqual([
      { column: 0, width: 8.43, hidden: false, level: 0 },
      { column: 1, width: 30, hidden: false, level: 1 },
      { column: 2, width: 30, hidden: false, level: 1 },
      { column: 3, width: null, hidden: true, level: 0 },
    ]);
  });

  test("a default width is said by every column in use", () => {
    const { columns } = sheetWith(
      '<sheetFormatPr defaultColWidth="12.7109375"/><cols><col min="2" max="2" width="5.7109375" customWidth="1"/></cols><sheetData><row><c><v>1</v></c><c/><c><v>1</v></c></row></sheetData>',
    );
    expect(columns.map(({ width }) => width)).toEqual([12, 5, 12]);
  });

  test("rows are those that say something, and none beyond the last that a sheet of ours can have", () => {
    const { rows } = sheetWith(
      '<sheetData><row r="1" ht="15"/><row r="2" ht="20.25"/><row r="3" ht="15" customHeight="1"/><row r="4" hidden="1"/><row r="5" outlineLevel="9"/><row r="6"><c s="1"/></row><row r="1048576" hidden="1"/></sheetData>',
      { styles: '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>' },
    );
    expect(rows.map(({ row, height, hidden, level, cells }) => [row, height, hidden, level, cells.length])).toEqual([
      [1, 20.25, false, 0, 0],
      [2, 15, false, 0, 0],
      [3, null, true, 0, 0],
      [4, null, false, 7, 0],
      [5, null, false, 0, 1],
    ]);
  });

  test("frozen lines are counted from the first of the sheet, although the file counts from the first in sight", () => {
    const view = (attributes: string, inside: string): SheetFile =>
      sheetWith(
        `<sheetViews><sheetView ${attributes} workbookViewId="0">${inside}</sheetView></sheetViews><sheetData/>`,
      );
    expect(
      view(
        'topLeftCell="B2"',
        '<pane xSplit="1" ySplit="3" topLeftCell="C5" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomRight" activeCell="D7" sqref="D7"/>',
      ),
    ).toMatchObject({
      freeze: { rows: 4, columns: 2 },
      selection: { row: 6, column: 3 },
      showGridlines: true,
    });
    expect(
      view('showGridLines="0"', '<pane xSplit="2000" ySplit="1500" state="split"/><selection activeCell="B3"/>'),
    ).toMatchObject({ freeze: { rows: 0, columns: 0 }, selection: { row: 2, column: 1 }, showGridlines: false });
  });

  test("protection says what it still allows, whatever the file leaves unsaid", () => {
    const protection = (attributes: string) => sheetWith(`<sheetData/><sheetProtection ${attributes}/>`).protection;
    expect(protection('sheet="1" formatCells="0" sort="false" selectLockedCells="1" hashValue="abc"')).toMatchObject({
      password: true,
      allow: { formatCells: true, sort: true, insertRows: false, selectLockedCells: false, selectUnlockedCells: true },
    });
    expect(protection('sheet="true" password="CC1A"')).toMatchObject({
      password: true,
      allow: { formatCells: false, selectLockedCells: true },
    });
    expect(protection('objects="1"')).toBeNull();
  });

  test("pages fit only where the sheet says so", () => {
    const page =
      '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>';
    expect(sheetWith(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>${page}`).page).toEqual({
      orientation: "landscape",
      paperSize: 9,
      fitTo: { width: 1, height: 0 },
      blackAndWhite: false,
      centerHorizontally: false,
      header: null,
      footer: "&C&P",
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    });
    expect(sheetWith(`<sheetData/>${page}`).page?.fitTo).toBeNull();
    expect(sheetWith("<sheetData/>").page).toBeNull();
  });

  test("sheets without cells are left out, and names and the sheet in front still mean the same ones", () => {
    const book = buildBook({
      sheets: { Một: "", Hai: "<row><c><v>2</v></c></row>" },
      parts: {
        "xl/workbook.xml":
          `${XML}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="2"/></bookViews><sheets><sheet name="Biểu đồ" sheetId="3" r:id="rId3"/><sheet name="Một" sheetId="1" r:id="rId1"/><sheet name="Hai" sheetId="2" r:id="rId2"/></sheets>` +
          '<definedNames><definedName name="A" localSheetId="2">Hai!$A$1</definedName><definedName name="B" localSheetId="0">1</definedName></definedNames></workbook>',
        "xl/_rels/workbook.xml.rels": relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet2.xml"],
          ["chartsheet", "chartsheets/sheet1.xml"],
        ]),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      },
    });
    const { sheets, activeSheet, names } = readWorkbookFile(book);
    expect([sheets.map(({ name }) => name), activeSheet, names]).toEqual([
      ["Một", "Hai"],
      1,
      [{ name: "A", formula: "Hai!$A$1", sheet: 1, hidden: false }],
    ]);
  });
});

describe("a file of bad will", () => {
  const problemOf = (bytes: Uint8Array): string => {
    try {
      readWorkbookFile(bytes);
    } catch (error) {
      if (error instanceof FileProblem) return error.message;
      throw error;
    }
    return "not refused";
  };

  test("is refused here as it is where only contents are read, but for what takes no room in sparse rows", () => {
    // The bombs are for what both readings share.
    const small = hostileFiles.filter(({ what }) => !/gigabyte|million|thousand|MB|giant|large/.test(what));
    expect(small.length).toBeGreaterThan(30);
    expect(small.filter(({ bytes }) => problemOf(bytes()) === "not refused").map(({ what }) => what)).toEqual([
      "a cell at the end of each of very many rows",
    ]);
  });

  test.each([
    [
      "one merged area over the whole sheet",
      '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      "too-large: cells",
    ],
    [
      "a thousand merged areas of a thousand cells",
      `<sheetData/><mergeCells>${'<mergeCell ref="A1:A1000"/>'.repeat(1000)}</mergeCells>`,
      "too-large: cells",
    ],
    [
      "a validation with half a million areas",
      `<sheetData/><dataValidations><dataValidation sqref="${"A1 ".repeat(500_000)}"/></dataValidations>`,
      "too-large: cells",
    ],
    ["a cell far to the right", '<sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>', "too-large: columns"],
    ["a cell far down", '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>', "too-large: rows"],
  ])("with %s is refused", (_what, sheet, problem) => {
    expect(problemOf(bookWith(sheet))).toContain(problem);
  });

  test("cannot name what every object has", () => {
    const { styles, sheets } = readWorkbookFile(
      bookWith(
        '<sheetData><row><c s="constructor"><v>1</v></c><c s="-1"><v>1</v></c></row></sheetData><constructor/><toString>x</toString>',
        {
          styles:
            "<fonts><font><constructor val='1'/></font></fonts><borders><border><toString style='thin'/></border></borders><cellXfs><xf fontId='toString'/></cellXfs>",
        },
      ),
    );
    expect(styles).toEqual([{}]);
    expect(sheets[0]!.rows[0]!.cells.map(({ style }) => style)).toEqual([0, 0]);
  });

  test("may say any number of things twice or not at all", () => {
    expect(
      sheetWith(
        "<sheetData/><cols/><cols><col/></cols><mergeCells><mergeCell/><mergeCell ref='A1'/><mergeCell ref='x:y:z'/></mergeCells><conditionalFormatting/><dataValidations><dataValidation/></dataValidations>",
      ),
    ).toMatchObject({
      merges: [],
      columns: [],
      conditionalFormats: [],
      rows: [],
    });
  });
});

describe("an empty sheet", () => {
  test("is read as one", () => {
    expect(readWorkbookFile(writeWorkbookFile(workbookOf([sheetOf()])))).toEqual(workbookOf([sheetOf()]));
  });
});
