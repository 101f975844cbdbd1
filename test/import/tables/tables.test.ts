import { describe, expect, test } from "vitest";
import { strToU8, zipSync } from "fflate";
import { readDelimited } from "../../../src/import/tables/delimited";
import { readHtmlTable } from "../../../src/import/tables/html";
import { readTableFile } from "../../../src/import/tables/read-file";
import { cellText, type Table, TableProblem } from "../../../src/import/tables/table";
import { writeWorkbookFile } from "../../../src/workbook/write/write-workbook-file";
import { rowAt, sheetOf, workbookOf } from "../../workbook/sample-workbook";

/** The rows of a table as lines, its cells divided by "|". */
function lines({ rows, columns }: Table): string[] {
  return rows.map(({ cells }) => {
    const texts = Array<string>(columns).fill("");
    for (const cell of cells) texts[cell.column] = cellText(cell).replaceAll("\n", " / ");
    return texts.join("|");
  });
}

const problemOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return error instanceof TableProblem ? error.code : String(error);
  }
  return "read";
};

describe("text between tabs and commas", () => {
  test("keeps line breaks and quotation marks within cells, and decimal commas", () => {
    expect(lines(readDelimited('a\t"b\nc ""d"""\t2,5\r\n1.10\t\t80%\n', "tsv"))).toEqual([
      'a|b / c "d"|2,5',
      "1.10||80%",
    ]);
    expect(lines(readDelimited('a;"b;c";2,5\n"x";y;z', "csv"))).toEqual(["a|b;c|2,5", "x|y|z"]);
    expect(lines(readDelimited("a,b\nc,d", "csv"))).toEqual(["a|b", "c|d"]);
  });

  test("takes a quotation mark that never ends for what it is", () => {
    expect(lines(readDelimited('a\t"Sổ tay\nb\tc', "tsv"))).toEqual(['a|"Sổ tay', "b|c"]);
  });

  test("is read in every encoding in which Excel and old programs write it", () => {
    const text = "STT\tĐiểm tối đa\n1\t5";
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    Array.from(text).forEach((letter, index) =>
      utf16.set([letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8], 2 + index * 2),
    );
    expect(lines(readTableFile(utf16, "a.tsv"))).toEqual(["STT|Điểm tối đa", "1|5"]);
    expect(lines(readTableFile(new TextEncoder().encode(`\ufeff${text}`), "a.tsv"))).toEqual([
      "STT|Điểm tối đa",
      "1|5",
    ]);
    // Ð i e ̂ ̉ m, as windows-1258 has them.
    expect(lines(readTableFile(Uint8Array.from([0xd0, 0x69, 0xea, 0xd2, 0x6d, 0x09, 0x35]), "a.txt"))).toEqual([
      "Điểm|5",
    ]);
  });
});

describe("HTML", () => {
  test("keeps merges, paragraphs and what is bold, and marks of footnotes apart", () => {
    const table =
      readHtmlTable(`Version:1.0\r\nStartHTML:1\r\n<html><head><style>.xl1{font-weight:700}</style></head><body>
      <table><tr><td rowspan=2>1<td class=xl1>Tên <b>đậm</b><sup>2</sup></td><td>m<sup>2</sup>
      <tr><td><p>một</p><p>hai<br>ba</p></td><td><ol start=3><li>ba<li>bốn</ol></td></tr></table>`);
    expect(lines(table)).toEqual(["1|Tên đậm|m2", "|một / hai / ba|3. ba / 4. bốn"]);
    expect(table.rows[0]?.cells[0]).toMatchObject({ rowSpan: 2 });
    expect(table.rows[0]?.cells[1]).toMatchObject({ notes: ["2"], paragraphs: [{ bold: true }] });
  });

  test("has the numbers that Word writes as text, and not what Word hides", () => {
    const cell = `<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>Việc
      thứ nhất<del>bỏ</del><ins>&agrave; thêm</ins><span style='mso-hide:all'>ẩn</span><o:p></o:p></p>`;
    expect(lines(readHtmlTable(`<table><tr><td>${cell}</td></tr></table>`))[0]?.replace(/\u00a0/g, " ")).toMatch(
      /^a\. +Việc thứ nhấtà thêm$/,
    );
  });

  test("takes tables within a cell as text of the cell", () => {
    const table = readHtmlTable(
      "<table><tr><td>x<table><tr><td>y</td><td>z</td></tr></table></td><td>w</td></tr></table>",
    );
    expect(lines(table)).toEqual(["x / yz|w"]);
    expect(table.remarks).toEqual(["nested-tables"]);
  });

  test("runs and fetches nothing, and no size of a span or depth takes more than a moment", () => {
    const evil = `<table><tr><td><script>document.title="x"</script><img src=x onerror="alert(1)">a</td>
      <td colspan=99999999 rowspan=99999999>b</td></tr></table>`;
    expect(lines(readHtmlTable(evil))[0]).toMatch(/^a\|b\|*$/);
    expect(problemOf(() => readHtmlTable("<table><tr><td>".repeat(100_000)))).toBe("too-deep");
    expect(problemOf(() => readHtmlTable(`<table>${"<tr><td>1".repeat(2_001)}`))).toBe("too-many-rows");
    expect(problemOf(() => readHtmlTable(`<table><tr><td>${"x".repeat(10_000_001)}`))).toBe("too-large");
    expect(problemOf(() => readHtmlTable("<p>Không có bảng</p>"))).toBe("no-table");
    expect(problemOf(() => readHtmlTable('<table><tr><td><img src="scan.png"></td></tr></table>'))).toBe("picture");
    expect(lines(readHtmlTable(`<table><tr><td ${"a".repeat(50_000)}='<'>x<!-- <table>`))).toEqual(["x"]);
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(
      parts,
    )
      .map((name, index) => `<Relationship Id="p${index}" Type="${REL}/${name}" Target="${name}.xml"/>`)
      .join("")}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const cell = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const paragraph = (content: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const list = (level: number, num = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
  </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

describe("Word documents", () => {
  test("are read with the automatic numbers that Word counts", () => {
    const levels = [0, 1, 2, 2, 1, 2, 0, 2];
    const body = `<w:tbl>${levels.map((level) => row(cell(paragraph("", list(level))), cell(paragraph(run("x"))))).join("")}</w:tbl>`;
    const table = readTableFile(docx(body, { numbering: NUMBERING }), "a.docx");
    expect(lines(table)).toEqual(["I|x", "1.|x", "a)|x", "b)|x", "2.|x", "a)|x", "II|x", "a)|x"]);
  });

  test("are read as they stand with their changes accepted, merges kept and marks of footnotes apart", () => {
    const body = `<w:tbl>${row(
      cell(paragraph(run("1") + run("5")), '<w:vMerge w:val="restart"/>'),
      cell(
        paragraph(
          `${run("Giữ ")}<w:ins>${run("thêm")}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>${run("3", '<w:vertAlign w:val="superscript"/>')}`,
        ),
        '<w:gridSpan w:val="2"/>',
      ),
    )}${row(cell(paragraph(""), "<w:vMerge/>"), cell(paragraph(run("a"))), `<w:sdt><w:sdtContent>${cell(paragraph(`${run("b")}<w:r><w:br/></w:r>${run("c")}`))}</w:sdtContent></w:sdt>`)}
      <w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph(run("bỏ")))}</w:tr></w:tbl>`;
    const table = readTableFile(docx(body), "a.docx");
    expect(lines(table)).toEqual(["15|Giữ thêm|", "|a|b / c"]);
    expect(table.rows[0]?.cells).toMatchObject([{ rowSpan: 2 }, { columnSpan: 2, notes: ["3"] }]);
  });

  test("give their footnotes as rows below", () => {
    const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>';
    const notes = `<w:footnotes ${W}><w:footnote w:id="7">${paragraph(run("Chỉ tính năm nay."))}</w:footnote></w:footnotes>`;
    const table = readTableFile(
      docx(`<w:tbl>${row(cell(paragraph(run("Việc") + reference)))}</w:tbl>`, { footnotes: notes }),
      "a.docx",
    );
    expect(lines(table)).toEqual(["Việc", "1 Chỉ tính năm nay."]);
    expect(table.rows[0]?.cells[0]).toMatchObject({ notes: ["1"] });
  });

  test("are refused where they are too deep, and clamped where they say too much", () => {
    const wide = docx(`<w:tbl>${row(cell(paragraph(run("a")), '<w:gridSpan w:val="2000000000"/>'))}</w:tbl>`);
    expect(readTableFile(wide, "a.docx").columns).toBe(64);
    const deep = `${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`;
    expect(() => readTableFile(docx(deep), "a.docx")).toThrow(/xmlDepth/);
    const circle = `<w:styles ${W}><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
    const styled = docx(`<w:tbl>${row(cell(paragraph(run("a"), '<w:pStyle w:val="A"/>')))}</w:tbl>`, {
      styles: circle,
    });
    expect(lines(readTableFile(styled, "a.docx"))).toEqual(["a"]);
  });
});

describe("other files", () => {
  test("of Excel are read with their merges and shown numbers", () => {
    const sheet = sheetOf({
      rows: [
        rowAt(0, { column: 0, value: "STT" }, { column: 1, value: "Điểm tối đa" }),
        rowAt(1, { column: 0, value: 1 }, { column: 1, value: 2.5 }),
        rowAt(2, { column: 1, value: 0.8, style: 1 }),
      ],
      merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
    });
    const workbook = workbookOf([sheet], { styles: [{}, { numberFormat: "0%" }] });
    const table = readTableFile(writeWorkbookFile(workbook), "a.xlsx");
    expect(lines(table)).toEqual(["STT|Điểm tối đa", "1|2,5", "|80%"]);
    expect(table.rows[1]?.cells[0]).toMatchObject({ rowSpan: 2 });
    expect(table.remarks).toEqual(["numbers-as-numbers"]);
  });

  test.each([
    ["%PDF-1.7", "pdf"],
    ["\u0089PNG\r\n", "picture"],
    ["{\\rtf1", "rtf"],
    ["MIME-Version: 1.0\r\n", "mht"],
    ["ab\u0000c", "not-text"],
    ["", "no-table"],
  ])("are told by what they hold: %j", (head, problem) => {
    const bytes = Uint8Array.from(head, (letter) => letter.charCodeAt(0));
    expect(problemOf(() => readTableFile(bytes, "bieu.docx"))).toBe(problem);
  });
});
