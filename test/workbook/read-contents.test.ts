import { describe, expect, test } from "vitest";
import type { SheetContents } from "../../src/workbook/contents";
import { FileProblem } from "../../src/workbook/file-problem";
import { readContents } from "../../src/workbook/read/read-contents";
import { type BookOptions, bookParts, buildBook, buildZip, relations, sheetXml, XML } from "./build-zip";

/** The only sheet of a workbook with this in its `<sheetData>`. */
function sheetOf(data: string, options: BookOptions = {}): SheetContents {
  const [sheet] = readContents(buildBook({ ...options, sheets: { Sheet1: data } })).sheets;
  return sheet!;
}

/** The values of one row of cells. */
function valuesOf(cells: string, options: BookOptions = {}): SheetContents["values"][number] | undefined {
  return sheetOf(`<row r="1">${cells}</row>`, options).values[0];
}

function problemOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FileProblem) return error.message;
    throw error;
  }
  return "no problem";
}

describe("values", () => {
  test("are numbers, texts, booleans and errors as the cells show them", () => {
    const cells =
      '<c r="A1"><v>12.5</v></c><c r="B1" t="n"><v>-1.0000000000000001E-2</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>tại chỗ</t></is></c>' +
      '<c r="E1" t="str"><f>"x"</f><v>kết quả</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="H1" t="e"><v>#DIV/0!</v></c><c r="I1" t="d"><v>2026-01-15T00:00:00</v></c>';
    expect(valuesOf(cells, { strings: "<si><t>không</t></si><si><t>có</t></si>" })).toEqual([
      12.5,
      -0.01,
      "có",
      "tại chỗ",
      "kết quả",
      true,
      false,
      "#DIV/0!",
      "2026-01-15T00:00:00",
    ]);
  });

  test('are "" for blank cells, which take no place after the last one', () => {
    const cells =
      '<c r="A1" s="1"/><c r="B1"><v> </v></c><c r="C1" t="s"/><c r="D1" t="inlineStr"><is><t></t></is></c><c r="F1"><v>1</v></c><c r="G1" s="4"/><c r="XFD1" s="4"/>';
    expect(valuesOf(cells)).toEqual(["", "", "", "", "", 1]);
  });

  test("stand in their rows and columns, whichever of them are there", () => {
    const { values, formulas } = sheetOf(
      '<row r="2"><c r="C2"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c><c r="AA5"><f>A5</f><v>3</v></c></row>',
    );
    expect(values).toEqual([[], ["", "", 1], [], [], [2, ...Array<string>(25).fill(""), 3]]);
    expect([formulas[1]?.[2] ?? null, formulas[4]?.[26] ?? null]).toEqual([null, "=A5"]);
  });

  test("follow one another where cells and rows do not say where they are", () => {
    const { values } = sheetOf(
      '<row><c><v>1</v></c><c t="b"><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="3"><c><v>6</v></c></row><row><c><v>7</v></c></row>',
    );
    expect(values).toEqual([[1, true, "", 4, 5], [], [6], [7]]);
  });

  test("of texts are the runs together, without readings", () => {
    const strings =
      '<si><r><t>Chỉ </t></r><r><rPr><b/><sz val="12"/></rPr><t xml:space="preserve">số </t></r><r><t>1</t></r></si>' +
      '<si><t>課きく</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>';
    expect(valuesOf(cells, { strings })).toEqual(["Chỉsố 1", "課きく", "", "", "ab"]);
  });

  test("of texts keep the spaces around them where the file asks for it, and those within always", () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  b \n</t></is></c><c r="B1" t="inlineStr"><is><t> a  b \n</t></is></c>' +
      '<c r="C1" t="inlineStr"><is><t>\u00a0a\u00a0</t></is></c><c r="D1" t="str"><f>A1</f><v> a </v></c>';
    expect(valuesOf(cells)).toEqual([" a  b \n", "a  b", "\u00a0a\u00a0", " a "]);
  });

  test("of texts are free of the escapes of XML and of Excel", () => {
    const strings =
      "<si><t>a_x000D_\nb</t></si><si><t>_x005F_x000D_ _x00e9_ _x12_ _xyz_</t></si><si><t>&lt;&amp;&#10;&#x1F600;&quot;</t></si><si><t><![CDATA[a<b]]> và<!-- nothing --> c</t></si>";
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(valuesOf(`${cells}<c t="str"><v>_x0041_</v></c>`, { strings })).toEqual([
      "a\r\nb",
      "_x000D_ é _x12_ _xyz_",
      '<&\n\u{1f600}"',
      "a<b và c",
      "A",
    ]);
  });

  test("that begin like a formula stay text", () => {
    const strings = "<si><t>=1+1</t></si>";
    const { values, formulas } = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings });
    expect([values[0]?.[0], formulas[0]?.[0] ?? null]).toEqual(["=1+1", null]);
  });

  test.each([
    ["<c><v>1.5.2</v></c>", "number 1.5.2"],
    ["<c><v>1,5</v></c>", "number 1,5"],
    ["<c><v>NaN</v></c>", "number NaN"],
    ["<c><v>1E400</v></c>", "number 1E400"],
    ["<c><v>0x10</v></c>", "number 0x10"],
    ['<c t="s"><v>2</v></c>', "no shared text 2"],
    ['<c t="s"><v>-1</v></c>', "no shared text -1"],
    ['<c t="s"><v>length</v></c>', "no shared text length"],
    ['<c t="b"><v>2</v></c>', "boolean 2"],
    ['<c t="x"><v>2</v></c>', "type x"],
    ["<c><v>1</v><v>2</v></c>", "a second value"],
    ["<c><f>1</f><f>2</f></c>", "a second formula"],
    ['<c t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c>', "a second text"],
    ['<c r="A2"><v>1</v></c>', "cell A2"],
    ['<c r="XFE1"><v>1</v></c>', "cell XFE1"],
    ['<c r="1"><v>1</v></c>', "cell 1"],
    ['<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>', "cell A1"],
    ['<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>', "cell B1"],
    ["<c><c><v>1</v></c></c>", "<c> in another place than its own"],
    ['<row r="2"/>', "<row> in another place than its own"],
  ])("that nobody can be sure of are not read: %s", (cells, problem) => {
    expect(problemOf(() => valuesOf(cells, { strings: "<si><t>a</t></si><si><t>b</t></si>" }))).toMatch(
      /^damaged: xl\/worksheets\/sheet1\.xml, row \d+, column \d+: /,
    );
    expect(problemOf(() => valuesOf(cells, { strings: "<si><t>a</t></si><si><t>b</t></si>" }))).toContain(problem);
  });

  test.each([
    '<row r="0"/>',
    '<row r="1048577"/>',
    '<row r="2"/><row r="2"/>',
    '<row r="2"/><row r="1"/>',
    '<row r="1e1"/>',
    "<c><v>1</v></c>",
  ])("of rows that nobody can be sure of are not read either: %s", (rows) => {
    expect(problemOf(() => sheetOf(rows))).toMatch(/^damaged/);
  });

  test("outside of the cells mean nothing", () => {
    const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      "</worksheet>",
      "<c><v>9</v></c><row><c><v>9</v></c></row><extLst><ext><f>9</f></ext></extLst></worksheet>",
    );
    expect(readContents(buildBook({ parts: { "xl/worksheets/sheet1.xml": sheet } })).sheets[0]?.values).toEqual([[1]]);
  });
});

describe("formulas", () => {
  test("are given as they stand, with =", () => {
    const cells =
      '<c r="A1"><f>IF(B1&lt;&gt;"",_xldudf_ITSCORE_RATIO(B1,C1,5),"")</f><v>1</v></c><c r="B1"><f>[2]!_xldudf_itscore_ratio(1,2,5)</f><v>2</v></c>' +
      '<c r="C1"><f>\'C:\\Add-ins\\X.XLAM\'!_xldudf_ITSCORE_RATIO(1,2,5)</f><v>3</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>A1</f></c><c r="F1"><f/><v>6</v></c>';
    const { values, formulas } = sheetOf(`<row r="1">${cells}</row>`);
    expect(formulas[0]).toEqual([
      '=IF(B1<>"",_xldudf_ITSCORE_RATIO(B1,C1,5),"")',
      "=[2]!_xldudf_itscore_ratio(1,2,5)",
      "='C:\\Add-ins\\X.XLAM'!_xldudf_ITSCORE_RATIO(1,2,5)",
      '=""',
      "=A1",
    ]);
    expect(values[0]).toEqual([1, 2, 3, "", "", 6]);
  });

  test("that cells share are there for each, moved along", () => {
    const { formulas } = sheetOf(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A$1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C2"><f>SUM(A2)</f><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>1</v></c><c r="C3"><f t="shared" ref="C3:C4" si="1">LEN("B1")+B3</f><v>1</v></c></row>' +
        '<row r="4"><c r="C4"><f t="shared" si="1"/><v>1</v></c></row>',
    );
    expect(formulas).toEqual([
      [null, "=A1*$A$1", "=B1*$A$1"],
      [null, "=A2*$A$1", "=SUM(A2)"],
      [null, "=A3*$A$1", '=LEN("B1")+B3'],
      [null, null, '=LEN("B1")+B4'],
    ]);
  });

  test("that cells share may be repeated in each, and begin anew", () => {
    const { formulas } = sheetOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0">B2</f></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>' +
        '<row r="4"><c r="A4"><f t="shared" ref="A4:A5" si="0">C4</f></c></row><row r="5"><c r="A5"><f t="shared" si="0"/></c></row>',
    );
    expect(formulas).toEqual([["=B1"], ["=B2"], ["=B3"], ["=C4"], ["=C5"]]);
  });

  test("that cells share have to be there", () => {
    expect(problemOf(() => sheetOf('<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>'))).toContain(
      "no shared formula 0",
    );
  });

  test("of an array belong to its first cell", () => {
    const { values, formulas } = sheetOf(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_ITSCORE_TIER(C1)</f><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect(values).toEqual([[3], [4]]);
    expect(formulas).toEqual([["=_xldudf_ITSCORE_TIER(C1)"]]);
  });
});

describe("a workbook", () => {
  test("has its sheets in order, with their names and what is hidden", () => {
    const parts = bookParts({
      sheets: {
        "Phiếu &amp; điểm": '<row r="1"><c r="A1"><v>1</v></c></row>',
        ITSCORE_1: '<row r="1"><c r="A1"><v>2</v></c></row>',
        Old: "",
      },
    });
    const workbook = String(parts["xl/workbook.xml"])
      .replace("<sheets>", '<bookViews><workbookView activeTab="2"/></bookViews><sheets>')
      .replace('name="ITSCORE_1"', 'name="ITSCORE_1" state="veryHidden"')
      .replace('name="Old"', 'name="Old" state="hidden"');
    const { sheets, activeSheet } = readContents(buildZip({ ...parts, "xl/workbook.xml": workbook }));
    expect(sheets.map(({ name, visibility, values }) => [name, visibility, values])).toEqual([
      ["Phiếu & điểm", "visible", [[1]]],
      ["ITSCORE_1", "veryHidden", [[2]]],
      ["Old", "hidden", []],
    ]);
    expect(activeSheet).toBe(2);
  });

  test.each(["99", "-1", "1.5", "x", "length"])("stands on its first sheet when it says %j", (tab) => {
    const parts = bookParts({});
    const workbook = String(parts["xl/workbook.xml"]).replace(
      "<sheets>",
      `<bookViews><workbookView activeTab="${tab}"/></bookViews><sheets>`,
    );
    expect(readContents(buildZip({ ...parts, "xl/workbook.xml": workbook })).activeSheet).toBe(0);
  });

  test("may have sheets without cells", () => {
    const parts = bookParts({ sheets: { Chart: "", Data: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
    const list = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "relationships/worksheet",
      "relationships/chartsheet",
    );
    const { sheets } = readContents(buildZip({ ...parts, "xl/_rels/workbook.xml.rels": list }));
    expect(sheets.map(({ name, values }) => [name, values])).toEqual([
      ["Chart", []],
      ["Data", [[1]]],
    ]);
  });

  test.each<[what: string, change: (xml: string) => string]>([
    ["two sheets of one name", (xml) => xml.replace('name="B"', 'name="a"')],
    ["two sheets in one part", (xml) => xml.replace('r:id="rId2"', 'r:id="rId1"')],
    ["a sheet without a part", (xml) => xml.replace('r:id="rId2"', 'r:id="rId9"')],
    ["a sheet that says of no part", (xml) => xml.replace('r:id="rId2"', "")],
    ["no sheets", (xml) => xml.replace(/<sheets>.*<\/sheets>/, "")],
  ])("is damaged with %s", (_what, change) => {
    const parts = bookParts({ sheets: { A: "", B: "" } });
    const changed = change(String(parts["xl/workbook.xml"]));
    expect(changed).not.toBe(parts["xl/workbook.xml"]);
    expect(problemOf(() => readContents(buildZip({ ...parts, "xl/workbook.xml": changed })))).toMatch(/^damaged: /);
  });

  test("is damaged when the part of a sheet or of its texts is missing", () => {
    const { "xl/worksheets/sheet1.xml": _sheet, ...withoutSheet } = bookParts({});
    const { "xl/sharedStrings.xml": _strings, ...withoutStrings } = bookParts({
      sheets: { A: '<row><c t="s"><v>0</v></c></row>' },
      strings: "<si><t>a</t></si>",
    });
    expect(problemOf(() => readContents(buildZip(withoutSheet)))).toMatch(/^damaged: xl\/.* is missing/);
    expect(problemOf(() => readContents(buildZip(withoutStrings)))).toMatch(/^damaged: .*no shared text 0/);
  });

  test("finds its parts wherever its relationships point", () => {
    const {
      "xl/sharedStrings.xml": strings = "",
      "xl/worksheets/sheet1.xml": sheet = "",
      ...parts
    } = bookParts({ sheets: { A: '<row><c t="s"><v>0</v></c></row>' }, strings: "<si><t>here</t></si>" });
    const bytes = buildZip({
      ...parts,
      "xl/_rels/workbook.xml.rels": relations([
        ["worksheet", "./sub/../sheet.xml"],
        ["sharedStrings", "../texts.xml"],
      ]),
      "xl/sheet.xml": sheet,
      "texts.xml": strings,
    });
    expect(readContents(bytes).sheets[0]?.values).toEqual([["here"]]);
  });

  test("is looked at only where its contents are", () => {
    const rest = {
      "xl/styles.xml": "<not XML",
      "xl/calcChain.xml": "<<<",
      "xl/theme/theme1.xml": "",
      "docProps/core.xml": "&",
    };
    expect(
      readContents(buildBook({ sheets: { A: "<row><c><v>1</v></c></row>" }, parts: rest })).sheets[0]?.values,
    ).toEqual([[1]]);
  });

  test("names the program that wrote it", () => {
    const app = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template></Template><Application>LibreOffice/7.4.7.2$Linux_X86_64</Application><AppVersion>15.0000</AppVersion></Properties>`;
    expect(
      readContents(
        buildBook({
          parts: { "docProps/app.xml": app },
          packageRelations: [["extended-properties", "docProps/app.xml"]],
        }),
      ).application,
    ).toBe("LibreOffice/7.4.7.2$Linux_X86_64");
    expect(readContents(buildBook({})).application).toBe("");
  });

  test("has properties, of which the texts are kept and nothing is inherited", () => {
    const property = (name: string, value: string): string =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}">${value}</property>`;
    const custom =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      property("ITSCORE.fingerprint", "<vt:lpwstr>0a1b</vt:lpwstr>") +
      property("KSOProductBuildVer", "<vt:lpwstr>1033-12.2.0.13472</vt:lpwstr>") +
      property("count", "<vt:i4>5</vt:i4>") +
      property("__proto__", "<vt:lpwstr>mine</vt:lpwstr>") +
      property("Đơn vị", "<vt:lpwstr>Sở A &amp; B</vt:lpwstr>") +
      "</Properties>";
    const found = readContents(
      buildBook({
        parts: { "docProps/custom.xml": custom },
        packageRelations: [["custom-properties", "docProps/custom.xml"]],
      }),
    ).custom;
    expect(Object.entries(found)).toEqual([
      ["ITSCORE.fingerprint", "0a1b"],
      ["KSOProductBuildVer", "1033-12.2.0.13472"],
      ["__proto__", "mine"],
      ["Đơn vị", "Sở A & B"],
    ]);
    expect(found["constructor"]).toBeUndefined();
    expect(readContents(buildBook({})).custom["toString"]).toBeUndefined();
  });

  test("has XML of others, found by its path and read when asked for", () => {
    const contents = readContents(
      buildBook({
        parts: {
          "customXml/item1.xml": '<rubric xmlns="urn:itscore" id="a"><b>điểm</b></rubric>',
          "customXml/itemProps1.xml": "<ds/>",
          "customXml/item2.xml": `${XML}<x:a xmlns="urn:other" xmlns:x="urn:mine"/>`,
          "customXml/item10.xml": "<plain/>",
        },
      }),
    );
    expect(contents.customXml()).toEqual([
      { namespace: "urn:itscore", text: '<rubric xmlns="urn:itscore" id="a"><b>điểm</b></rubric>' },
      { namespace: "urn:mine", text: `${XML}<x:a xmlns="urn:other" xmlns:x="urn:mine"/>` },
      { namespace: "", text: "<plain/>" },
    ]);
    const broken = readContents(buildBook({ parts: { "customXml/item1.xml": "<a>" } }));
    expect(broken.customXml()).toEqual([]);
  });

  test("is reported for what reaches out of it, none of which is read", () => {
    const office = "application/vnd.openxmlformats-officedocument";
    const found = readContents(
      buildBook({
        parts: {
          "xl/externalLinks/externalLink1.xml": '<externalLink><externalBook r:id="rId1"/></externalLink>',
          "xl/externalLinks/externalLink2.xml":
            '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
          "xl/embeddings/oleObject1.bin": "not looked at",
          "xl/activeX/activeX1.xml": "<not XML",
          "xl/connections.xml": "<not XML",
        },
        types: {
          "xl/externalLinks/externalLink1.xml": `${office}.spreadsheetml.externalLink+xml`,
          "xl/externalLinks/externalLink2.xml": `${office}.spreadsheetml.externalLink+xml`,
          "xl/embeddings/oleObject1.bin": `${office}.oleObject`,
          "xl/activeX/activeX1.xml": "application/vnd.ms-office.activeX+xml",
          "xl/connections.xml": `${office}.spreadsheetml.connections+xml`,
        },
      }),
    );
    expect([...found.suspicious].sort()).toEqual(["activex", "connection", "dde", "external-link", "ole"]);
    expect(readContents(buildBook({})).suspicious).toEqual([]);
  });
});

describe("other programs' workbooks", () => {
  const cells = [
    ["Nội dung", 12.5],
    [true, "#N/A"],
  ];

  test("of LibreOffice are read: every attribute said, customXml related to the package", () => {
    const row = (number: number, inside: string): string =>
      `<row r="${number}" customFormat="false" ht="23.85" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${inside}</row>`;
    const data =
      row(1, '<c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="0" t="n"><f aca="false">A2*B2</f><v>12.5</v></c>') +
      row(2, '<c r="A2" s="0" t="b"><v>1</v></c><c r="B2" s="0" t="e"><f aca="false">NA()</f><v>#N/A</v></c>') +
      row(1048576, "");
    const bytes = buildBook({
      sheets: { Phiếu: data },
      strings: '<si><t xml:space="preserve">Nội dung</t></si>',
      parts: { "customXml/item1.xml": '<a xmlns="urn:a"/>' },
      packageRelations: [["customXml", "../customXml/item1.xml"]],
    });
    const contents = readContents(bytes);
    expect(contents.sheets[0]).toMatchObject({
      name: "Phiếu",
      visibility: "visible",
      values: cells,
      formulas: [
        [null, "=A2*B2"],
        [null, "=NA()"],
      ],
    });
    expect(contents.customXml()).toHaveLength(1);
  });

  test("of the Open XML SDK are read: prefixes, absolute targets, names of any kind", () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const bytes = buildZip({
      "[Content_Types].xml":
        `<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${types}.sheet.main+xml"/>` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/worksheets/sheet.xml" ContentType="${types}.worksheet+xml"/></Types>`,
      "_rels/.rels": relations([["officeDocument", "/xl/workbook.xml"]]),
      "xl/workbook.xml": `<?xml version="1.0" encoding="utf-8"?><x:workbook ${main}><x:sheets><x:sheet name="Phiếu" sheetId="1" rel:id="R2c9a" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets></x:workbook>`,
      "xl/_rels/workbook.xml.rels": relations([
        ["worksheet", "/xl/worksheets/sheet.xml"],
        ["sharedStrings", "/xl/texts.xml"],
      ]).replace("rId1", "R2c9a"),
      "xl/worksheets/sheet.xml":
        `<x:worksheet ${main}><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:f>1+1</x:f><x:v>12.5</x:v></x:c></x:row>` +
        '<x:row><x:c t="b"><x:v>true</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      "xl/texts.xml": `<x:sst ${main}><x:si><x:r><x:t>Nội </x:t></x:r><x:r><x:t xml:space="preserve"> dung</x:t></x:r></x:si></x:sst>`,
    });
    expect(readContents(bytes).sheets).toMatchObject([
      { name: "Phiếu", visibility: "visible", values: cells, formulas: [[null, "=1+1"]] },
    ]);
  });

  test("of the strict kind are read: other namespaces, dates as text", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const parts = bookParts({ sheets: { Phiếu: '<row r="1"><c r="A1" t="d"><v>2026-01-15</v></c></row>' } });
    const changed = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        String(content)
          .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", strict)
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          ),
      ]),
    );
    expect(changed["_rels/.rels"]).toContain(`${strict}/officeDocument`);
    expect(readContents(buildZip(changed)).sheets[0]?.values).toEqual([["2026-01-15"]]);
  });

  test("of programs that fill in every cell of a row up to the last column are read", () => {
    const blanks = Array.from({ length: 16_382 }, () => '<c s="1"/>').join("");
    expect(
      sheetOf(
        `<row r="1"><c t="inlineStr"><is><t>a</t></is></c>${blanks}<c s="1"/></row><row r="2"><c><v>1</v></c></row>`,
      ).values,
    ).toEqual([["a"], [1]]);
  });
});
