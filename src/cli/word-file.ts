import { strToU8, zipSync } from "fflate";
import { groupsOf } from "../sheet/document/groups";
import { A4, type Paper, type PaperCell, type PaperRow } from "../sheet/document/paper";
import { xmlText } from "../workbook/xml/xml-text";

// Documents as a .docx file: tables whose header repeats, paragraphs that are kept with the next where the document wants it, page
// numbers on top from page 2, and a section for each document, numbered by itself. A dozen elements of WordprocessingML
// (ECMA-376 part 1, 17) need no library.

/** The documents one after the other as the bytes of a .docx file. Equal documents give equal bytes. */
export function wordFile(papers: readonly Paper[], title: string): Uint8Array {
  // A body that ends in a table gets a paragraph from Word, as high as a line: one of a point goes on no other page.
  const body = papers
    .map(
      (paper, index) =>
        bodyOf(paper) + (index === papers.length - 1 ? empty(1, false) : "") + sectionOf(index === papers.length - 1),
    )
    .join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": relations([
      ["officeDocument", "word/document.xml"],
      ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
    ]),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    "word/document.xml": `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([
      ["styles", "styles.xml"],
      ["header", "header1.xml"],
      ["settings", "settings.xml"],
    ]),
    // Without this Word opens the file as one of Word 2007.
    "word/settings.xml": `<w:settings ${NAMES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    "word/styles.xml": `<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    "word/header1.xml": `<w:hdr ${NAMES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>${FONT}<w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>${FONT}<w:sz w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr>${FONT}<w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
  };
  const files = Object.entries(parts).map(([path, xml]): [string, Uint8Array] => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** Word counts in twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

function sectionOf(isLast: boolean): string {
  const properties =
    `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${twips(A4.width)}" w:h="${twips(A4.height)}"/>` +
    `<w:pgMar w:top="${twips(A4.top)}" w:right="${twips(A4.right)}" w:bottom="${twips(A4.bottom)}" w:left="${twips(A4.left)}" w:header="${twips(A4.header)}" w:footer="${twips(A4.header)}" w:gutter="0"/>` +
    `<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;
  return isLast ? properties : `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
}

function bodyOf(paper: Paper): string {
  return groupsOf(paper.rows)
    .map(({ isTable, rows }) => (isTable ? table(paper, rows, true) : rows.map((row) => line(paper, row)).join("")))
    .join("");
}

function line(paper: Paper, row: PaperRow): string {
  const [first, second] = row.cells;
  if (first === undefined) return empty(row.height ?? 0, row.keep);
  // A paragraph for a line of its own; two sides stand in a table without lines.
  if (second === undefined && (first.from === 0 || row.id === "date") && first.to === paper.columns.length - 1)
    return paragraphs(first, row.keep, 80);
  return table(paper, [row], false);
}

function table({ columns }: Paper, rows: readonly PaperRow[], hasLines: boolean): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="${hasLines ? "single" : "nil"}" w:sz="4" w:space="0" w:color="000000"/>`)
    .join("");
  const grid = columns.map((column) => `<w:gridCol w:w="${twips(column.width)}"/>`).join("");
  const each = rows.map((row) => {
    const cells: string[] = [];
    let next = 0;
    const cell = (from: number, to: number, content: string, isCentered: boolean): void => {
      const own = columns.slice(from, to + 1).reduce((sum, column) => sum + column.width, 0);
      const span = to > from ? `<w:gridSpan w:val="${to - from + 1}"/>` : "";
      cells.push(
        `<w:tc><w:tcPr><w:tcW w:w="${twips(own)}" w:type="dxa"/>${span}<w:vAlign w:val="${isCentered ? "center" : "top"}"/></w:tcPr>${content}</w:tc>`,
      );
      next = to + 1;
    };
    for (const one of row.cells) {
      if (one.from > next) cell(next, one.from - 1, "<w:p/>", false);
      cell(one.from, one.to, paragraphs(one, row.keep, 0), one.look.vertical === "Center");
    }
    if (next < columns.length) cell(next, columns.length - 1, "<w:p/>", false);
    return `<w:tr><w:trPr><w:cantSplit/>${row.kind === "header" ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(width)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="${hasLines ? 15 : 0}" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="${hasLines ? 15 : 0}" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${each.join("")}</w:tbl>${hasLines ? empty(6, true) : ""}`
  );
}

/** A paragraph of so many points that says nothing. */
function empty(height: number, keep: boolean): string {
  return `<w:p><w:pPr>${keep ? "<w:keepNext/>" : ""}<w:spacing w:before="0" w:after="0" w:line="${Math.round(height * 20)}" w:lineRule="exact"/></w:pPr></w:p>`;
}

/** The lines of a cell, each a paragraph. */
function paragraphs({ text, look }: PaperCell, keep: boolean, after: number): string {
  const { size, bold, italic, horizontal = "Left" } = look;
  const run = `<w:rPr>${FONT}${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}<w:sz w:val="${size * 2}"/></w:rPr>`;
  return text
    .split("\n")
    .map(
      (one) =>
        `<w:p><w:pPr>${keep ? "<w:keepNext/>" : ""}<w:spacing w:before="0" w:after="${after}"/><w:jc w:val="${horizontal.toLowerCase()}"/></w:pPr>` +
        `${one === "" ? "" : `<w:r>${run}<w:t xml:space="preserve">${xmlText(one)}</w:t></w:r>`}</w:p>`,
    )
    .join("");
}
