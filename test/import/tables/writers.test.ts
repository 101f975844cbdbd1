import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importTable } from "../../../src/import/reading/import-table";
import { readHtmlTable } from "../../../src/import/tables/html";
import { readTableFile } from "../../../src/import/tables/read-file";
import { cellText, type Table, TableProblem } from "../../../src/import/tables/table";
import { linesOf } from "../reading/read-form";

// What other programs write of one printed table: automatic numbers, merges, bullets and footnotes, each in its own way.

const read = (table: Table): string[] => linesOf(importTable(table, { name: "bieu", year: 2026 }) as never);
const texts = ({ rows }: Table): string[] =>
  rows.map(({ cells }) => cells.map(cellText).join("|").replaceAll("\n", " / "));

/** LibreOffice Writer wrote each of the files from the same Word document; the last by way of a page. */
const FORM = [
  "1 [10]",
  "1/1.1 [6]",
  "1/1.1/1.1.1 [2] certain choice Đã kết nối=2 | Chưa kết nối=0",
  "1/1.1/1.1.2 [4] certain ratio 90%:4;70%:2",
  "1/1.2 [4]",
  "1/1.2/1.2.1 [4] certain deduction 0.5 na:excluded",
  "2 [9]",
  "2/2.1 [5] certain units 1",
  "2/2.2 [4] certain choice Tất cả các thôn có tổ=4 | Trên một nửa số thôn có tổ=2 | Không có tổ=0",
];

describe("LibreOffice Writer", () => {
  const file = (name: string): Table => readTableFile(readFileSync(`test/fixtures/import/${name}`), name);

  test("writes pages whose numbers stand outside of the text, in part in rows above", () => {
    const table = file("writer.html");
    expect(read(table)).toEqual(FORM);
    expect(table.remarks).toEqual(["list-numbers"]);
  });

  test("writes pages as XML, in which every tag may close itself", () => {
    const table = file("writer-xhtml.html");
    expect(read(table)).toEqual(FORM);
    expect(table.remarks).toEqual([]);
  });

  test('makes one list of every cell of a page, and shows "1." for 1.1: how deep it lies, its list says', () => {
    // The numbers are those that the document shows.
    const shown = FORM.map((line) =>
      line.replace(/^\S+/, (id) =>
        id
          .split("/")
          .map((code) => code.split(".").at(-1))
          .join("/"),
      ),
    );
    expect(read(file("writer.docx"))).toEqual(shown);
  });
});

describe("numbers of lists in a page", () => {
  const numbered = (list: (number: number) => string): string[] =>
    texts(readHtmlTable(`<table>${[1, 2].map((n) => `<tr><td>${list(n)}</td><td>x</td></tr>`).join("")}</table>`));

  test("are shown as the kind of their list says", () => {
    expect(numbered((n) => `<ol type="I" start=${n}><li><p></p></li></ol>`)).toEqual(["I.|x", "II.|x"]);
    expect(
      numbered((n) => `<ol start="${n}"><li style="list-style-type:lower-alpha" aria-level="1"><p>có</p></li></ol>`),
    ).toEqual(["a. có|x", "b. có|x"]);
    expect(numbered((n) => `<ul><li value=${n}>có</li></ul>`)).toEqual(["- có|x", "- có|x"]);
    expect(numbered((n) => `<ol style="list-style:none"><li>${n}.</li></ol>`)).toEqual(["1.|x", "2.|x"]);
    // As browsers do, who take what is no number for nothing.
    expect(numbered(() => `<ol start=""><li value="">có</li></ol>`)).toEqual(["1. có|x", "1. có|x"]);
  });

  test("of Google Docs stand in its styles", () => {
    const style = `<style>.lst-kix_a-1>li{counter-increment:lst-ctn-kix_a-1}.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,upper-roman) ". "}
      ol.lst-kix_a-1{list-style-type:none}.lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,decimal) " "}</style>`;
    const list = (level: number, start: number): string =>
      `<tr><td><ol class="c1 lst-kix_a-${level}" start="${start}"><li><span> </span></li></ol></td><td>x</td></tr>`;
    const page = `${style}<table>${list(0, 1)}${list(1, 1)}${list(1, 2)}${list(0, 2)}${list(1, 1)}</table>`;
    expect(texts(readHtmlTable(page))).toEqual(["I.|x", "1.1|x", "1.2|x", "II.|x", "2.1|x"]);
  });

  test("of Word on the web stand beside the items, those of the level above in rows above", () => {
    const item = (text: string, level: number, number: number): string =>
      `<tr><td><ol start="${number}"><li data-leveltext="${text}" data-listid="3" data-aria-level="${level}" data-aria-posinset="${number}"><p></p></li></ol></td><td>x</td></tr>`;
    const table = readHtmlTable(`<table>${item("%1.", 1, 2)}${item("%1.%2)", 2, 1)}</table>`);
    expect(texts(table)).toEqual(["2.|x", "2.1)|x"]);
    expect(table.remarks).toEqual(["list-numbers"]);
  });
});

describe("footnotes of a page", () => {
  const notes: readonly (readonly [maker: string, mark: string, note: string])[] = [
    [
      "Word",
      `<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=Ref><![if !supportFootnotes]>[1]<![endif]></span></a>`,
      `<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1"><span class=Ref>[1]</span></a> Chỉ tính
      hồ sơ mới.</p></div></div>`,
    ],
    [
      "LibreOffice",
      `<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>`,
      `<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Chỉ tính hồ sơ mới.</p></div><p>Cuối trang</p>`,
    ],
    [
      "Google Docs",
      `<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>`,
      `<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Chỉ tính hồ sơ mới.</span></p></div>`,
    ],
  ];

  test.each(notes)("as %s writes them are rows below, their marks apart from the points", (_maker, mark, note) => {
    const table = readHtmlTable(
      `<style>.Ref{vertical-align:super}</style><table><tr><td>Hồ sơ</td><td>5${mark}</td></tr></table>${note}`,
    );
    expect(texts(table)).toEqual(["Hồ sơ|5", "1 Chỉ tính hồ sơ mới."]);
    expect(table.rows[0]?.cells[1]?.notes).toEqual(["1"]);
    expect(table.footnotes).toBe(1);
  });

  test("that nothing in the table refers to stay outside", () => {
    expect(texts(readHtmlTable(`<p><a href="#a">1</a> Mở đầu</p><table><tr><td>a<td>b</table>`))).toEqual(["a|b"]);
  });
});

test("a file of XML that is no page is refused as what it is not", () => {
  const bytes = new TextEncoder().encode(`<?xml version="1.0"?><Workbook><Table><Row/></Table></Workbook>`);
  expect(() => readTableFile(bytes, "a.xml")).toThrow(TableProblem);
});
