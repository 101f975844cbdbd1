import { openArchive, type ReadOptions } from "../../workbook/zip/archive";
import { readRelationships, targetOf } from "../../workbook/read/relationships";
import type { XmlAttributes } from "../../workbook/xml/scope";
import { parseXml } from "../../workbook/xml/xml";
import { readNotes } from "./docx-notes";
import { readNumbering, readTextStyles, type Numbering, type TextStyle } from "./docx-numbering";
import { attribute, documentWords, isSwitchedOn, SYMBOLS, wholeAttribute } from "./docx-xml";
import { BULLET_LABEL } from "./list-number";
import { noteMark } from "./note-mark";
import { fromOldFont, oldEncodingOf } from "./old-fonts";
import { type Paragraph, type Table, TableBuilder, type TableCell, tableLimits, TableProblem } from "./table";

/** What holds the properties of before a tracked change, and what is no text of the document. */
const PASSED = new Set([
  "pPrChange",
  "rPrChange",
  "trPrChange",
  "tcPrChange",
  "tblPrChange",
  "sectPrChange",
  "numberingChange",
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "fldData",
]);
const PICTURES = new Set(["drawing", "pict", "object"]);

/**
 * Reads the tables of a Word document: automatic numbers as Word counts them, insertions kept and deletions dropped, merges
 * kept, marks of footnotes apart, the text of footnotes in rows below.
 * @throws TableProblem, FileProblem
 */
export function readDocx(bytes: Uint8Array, options: ReadOptions = {}): Table {
  const archive = openArchive(bytes, options);
  const main = targetOf(readRelationships(archive, ""), "officeDocument");
  if (main === null || !archive.has(main)) throw new TableProblem("unknown-file");
  const relations = readRelationships(archive, main);
  const styles = readTextStyles(archive, targetOf(relations, "styles"));
  const reader = new DocumentTables(readNumbering(archive, targetOf(relations, "numbering"), styles));
  parseXml(archive, main, documentWords, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  for (const type of ["footnotes", "endnotes"]) {
    const part = targetOf(relations, type);
    if (part !== null && archive.has(part)) readNotes(archive, part, (id, text) => reader.addNote(id, text));
  }
  return reader.build();
}

interface OpenCell {
  readonly column: number;
  columnSpan: number;
  merge: "restart" | "continue" | null;
  readonly paragraphs: Paragraph[];
  readonly notes: string[];
}

interface Run {
  style: string | null;
  bold: boolean | null;
  raised: boolean | null;
  hidden: boolean;
  font: string | null;
}

const PLAIN_RUN: Run = { style: null, bold: null, raised: null, hidden: false, font: null };
/** Half points by which letters stand higher: below that it is but a nudge. */
const RAISED = 4;

interface OpenParagraph {
  text: string;
  bold: boolean;
  style: string | null;
  num: string | null;
  level: number | null;
  deleted: boolean;
}

/** Rows are gathered first, because how far a merge reaches is known only at its end. */
interface GatheredRow {
  readonly cells: (OpenCell & { rowSpan: number })[];
  readonly header: boolean;
}

class DocumentTables {
  private readonly path: string[] = [];
  private passed = 0;
  private depth = 0;
  private readonly builder = new TableBuilder();
  private rows: GatheredRow[] = [];
  private row: { cells: OpenCell[]; before: number; header: boolean; deleted: boolean } | null = null;
  private cell: OpenCell | null = null;
  private paragraph: OpenParagraph | null = null;
  private run: Run = { ...PLAIN_RUN };
  private inText = false;
  private raised = "";
  private held = "";
  /** Of each open field, whether its result has begun. */
  private readonly fields: boolean[] = [];
  private readonly noteNumbers = new Map<string, string>();

  constructor(private readonly numbering: Numbering) {}

  open(name: string, attributes: XmlAttributes): void {
    this.path.push(name);
    if (this.passed > 0) this.passed += 1;
    else if (PASSED.has(name) && !this.isMark(name)) this.passed = 1;
    else if (PICTURES.has(name)) {
      this.builder.remark("pictures");
      this.passed = 1;
    } else this.element(name, attributes);
  }

  text(stored: string): void {
    if (!this.inText || this.passed > 0 || this.run.hidden || this.fields.includes(false)) return;
    const encoding = oldEncodingOf(this.run.font ?? this.ofStyles("font") ?? "");
    const text = encoding === null ? stored : fromOldFont(stored, encoding);
    if (text !== stored) this.builder.remark("converted-font");
    if (this.run.raised ?? this.ofStyles("raised") ?? false) this.raised += text;
    else this.append(text);
  }

  close(name: string): void {
    this.path.pop();
    if (this.passed > 0) {
      this.passed -= 1;
      return;
    }
    switch (name) {
      case "t":
        this.inText = false;
        break;
      case "r":
        this.run = { ...PLAIN_RUN };
        break;
      case "p":
        this.endParagraph();
        break;
      case "tc":
        if (this.depth === 1) this.endCell();
        break;
      case "tr":
        if (this.depth === 1) this.endRow();
        else if (this.paragraph === null && this.cell) this.builder.remark("nested-tables");
        break;
      case "tbl":
        this.depth -= 1;
        if (this.depth === 0) this.endTable();
        break;
    }
  }

  addNote(id: string, text: string): void {
    const number = this.noteNumbers.get(id);
    if (number === undefined || text === "") return;
    const paragraph: Paragraph = { text: `${number} ${text}`, label: "", bold: false };
    this.builder.beginFootnotes();
    this.builder.add([{ column: 0, columnSpan: 1, rowSpan: 1, paragraphs: [paragraph], notes: [] }]);
  }

  build(): Table {
    return this.builder.build();
  }

  /** `<w:del/>` within properties says that the paragraph mark or the row is deleted; elsewhere it holds deleted text. */
  private isMark(name: string): boolean {
    return name === "del" && ["rPr", "trPr"].includes(this.path.at(-2) ?? "");
  }

  private element(name: string, attributes: XmlAttributes): void {
    const value = attribute(attributes, "val");
    const parent = this.path.at(-2);
    switch (name) {
      case "tbl":
        this.depth += 1;
        if (this.depth > 1) this.builder.remark("nested-tables");
        break;
      case "tr":
        if (this.depth === 1) this.row = { cells: [], before: 0, header: false, deleted: false };
        break;
      case "gridBefore":
        if (this.depth === 1 && this.row) this.row.before = wholeAttribute(attributes, "val", 0, tableLimits.columns);
        break;
      case "tblHeader":
        if (this.depth === 1 && this.row) this.row.header = isSwitchedOn(attributes);
        break;
      case "tc":
        if (this.depth === 1) this.beginCell();
        break;
      case "gridSpan":
        if (this.depth === 1 && this.cell)
          this.cell.columnSpan = Math.max(1, wholeAttribute(attributes, "val", 1, tableLimits.columns));
        break;
      case "vMerge":
        if (this.depth === 1 && this.cell) this.cell.merge = value === "restart" ? "restart" : "continue";
        break;
      case "del":
        if (parent === "trPr" && this.row) this.row.deleted = true;
        else if (this.paragraph) this.paragraph.deleted = true;
        break;
      case "altChunk":
      case "subDoc":
        this.builder.remark("embedded-parts");
        break;
      default:
        this.inline(name, attributes, value, parent);
    }
  }

  private inline(name: string, attributes: XmlAttributes, value: string | undefined, parent: string | undefined): void {
    switch (name) {
      case "p":
        this.paragraph = { text: this.held, bold: false, style: null, num: null, level: null, deleted: false };
        this.held = "";
        break;
      case "pStyle":
        if (this.paragraph) this.paragraph.style = value ?? null;
        break;
      case "numId":
        if (this.paragraph) this.paragraph.num = value ?? null;
        break;
      case "ilvl":
        if (this.paragraph) this.paragraph.level = wholeAttribute(attributes, "val", 0, 8);
        break;
      case "b":
        if (parent === "rPr" && this.path.at(-3) === "r") this.run.bold = isSwitchedOn(attributes);
        break;
      case "rFonts":
        if (this.path.at(-3) === "r")
          this.run.font = attribute(attributes, "hAnsi") ?? attribute(attributes, "ascii") ?? null;
        break;
      case "vertAlign":
        if (this.path.at(-3) === "r") this.run.raised = value === "superscript";
        break;
      case "position":
        // So LibreOffice writes raised letters that came from a page.
        if (this.path.at(-3) === "r" && Number(value) >= RAISED) this.run.raised = true;
        break;
      case "rStyle":
        if (this.path.at(-3) === "r") this.run.style = value ?? null;
        break;
      case "vanish":
        if (this.path.at(-3) === "r") this.run.hidden = isSwitchedOn(attributes);
        break;
      case "strike":
        if (isSwitchedOn(attributes)) this.builder.remark("struck-text");
        break;
      case "t":
        this.inText = true;
        if (!this.run.raised) this.endRaised();
        break;
      case "tab":
        if (parent === "r") this.append("\t");
        break;
      case "br":
        if (!["page", "column"].includes(attribute(attributes, "type") ?? "")) this.append("\n");
        break;
      case "cr":
        this.append("\n");
        break;
      case "noBreakHyphen":
        this.append("-");
        break;
      case "sym":
        this.append(SYMBOLS.get((attribute(attributes, "char") ?? "").toUpperCase()) ?? "\ufffd");
        break;
      case "fldChar":
        this.field(attribute(attributes, "fldCharType"));
        break;
      case "footnoteReference":
      case "endnoteReference":
        this.noteReference(attribute(attributes, "id") ?? "");
        break;
    }
  }

  /** Between its beginning and its result, a field holds instructions. */
  private field(type: string | undefined): void {
    if (type === "begin" && this.fields.length < 64) this.fields.push(false);
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = true;
    else if (type === "end") this.fields.pop();
  }

  private noteReference(id: string): void {
    const number = this.noteNumbers.get(id) ?? String(this.noteNumbers.size + 1);
    this.noteNumbers.set(id, number);
    this.cell?.notes.push(number);
  }

  private append(text: string): void {
    if (!this.paragraph || this.run.hidden || this.fields.includes(false)) return;
    this.endRaised();
    this.paragraph.text += text;
    if (this.paragraph.text.length > tableLimits.cellLength) throw new TableProblem("too-large", "cell");
    if (text.trim() !== "" && (this.run.bold ?? this.ofStyles("bold") ?? false)) this.paragraph.bold = true;
  }

  /** What the styles of the run and of its paragraph say, the nearest first. */
  private ofStyles<K extends keyof TextStyle>(key: K): NonNullable<TextStyle[K]> | null {
    for (const name of [this.run.style, this.paragraph?.style ?? null])
      for (const style of this.numbering.chainOf(name)) {
        const value = style[key];
        if (value !== null) return value;
      }
    return null;
  }

  private endRaised(): void {
    if (this.raised === "" || !this.paragraph) return;
    const mark = noteMark(this.raised, this.paragraph.text);
    if (mark === null || !this.cell) this.paragraph.text += this.raised;
    else this.cell.notes.push(mark);
    // A footnote below the table begins with its raised number.
    if (mark !== null && this.paragraph.text.trim() === "") this.paragraph.text = `${mark} `;
    this.raised = "";
  }

  private endParagraph(): void {
    const paragraph = this.paragraph;
    if (!paragraph) return;
    this.endRaised();
    this.paragraph = null;
    const { text, bold, style, num, level, deleted } = paragraph;
    if (deleted) {
      this.held = text;
      return;
    }
    const counted = this.numbering.next({ num, level }, style);
    if (!this.cell) return;
    // A bullet before nothing is nothing.
    const number = counted?.label === BULLET_LABEL && text.trim() === "" ? null : counted;
    text
      .replace(/\u00ad/g, "")
      .split("\n")
      .forEach((line, index) =>
        this.cell?.paragraphs.push({
          text: line.trim(),
          bold,
          ...(index === 0 && number ? number : { label: "" }),
        }),
      );
  }

  private beginCell(): void {
    if (!this.row) return;
    const last = this.row.cells.at(-1);
    const column = last ? last.column + last.columnSpan : this.row.before;
    this.cell = { column, columnSpan: 1, merge: null, paragraphs: [], notes: [] };
  }

  private endCell(): void {
    if (this.cell && this.row && this.cell.column < tableLimits.columns) this.row.cells.push(this.cell);
    this.cell = null;
  }

  private endRow(): void {
    if (!this.row) return;
    const { cells, header, deleted } = this.row;
    this.row = null;
    if (deleted) return;
    const kept: GatheredRow["cells"] = [];
    for (const cell of cells) {
      const above = cell.merge === "continue" ? this.openMerge(cell.column) : null;
      if (above) above.rowSpan += 1;
      else kept.push(Object.assign(cell, { rowSpan: 1 }));
    }
    this.rows.push({ cells: kept, header });
    if (this.rows.length > tableLimits.rows) throw new TableProblem("too-many-rows", String(tableLimits.rows));
  }

  /** The cell above that reaches down to the row in hand. */
  private openMerge(column: number): (OpenCell & { rowSpan: number }) | null {
    for (let up = 1; up <= this.rows.length; up += 1) {
      const found = this.rows.at(-up)?.cells.find((cell) => cell.column === column);
      if (found) return found.merge !== null && found.rowSpan === up ? found : null;
    }
    return null;
  }

  private endTable(): void {
    if (this.rows.length > 0) this.builder.beginTable();
    for (const { cells, header } of this.rows)
      this.builder.add(
        cells.map(({ column, columnSpan, rowSpan, paragraphs, notes }): TableCell => ({
          column,
          columnSpan,
          rowSpan,
          paragraphs,
          notes,
        })),
        header,
      );
    this.rows = [];
  }
}
