import { HtmlLists } from "./html-lists";
import { leadsToNote, PageNotes } from "./html-notes";
import { type HtmlHandlers, isXml, readHtml } from "./html-tokens";
import { lastIndexWhere } from "../last";
import { BULLET_LABEL } from "./list-number";
import { noteMark } from "./note-mark";
import { fromOldFont, type OldEncoding, oldEncodingOf } from "./old-fonts";
import {
  type Paragraph,
  plainParagraphs,
  type Table,
  TableBuilder,
  type TableCell,
  tableLimits,
  TableProblem,
} from "./table";

// The tables of a page, as Word, Excel, LibreOffice and browsers write them to the clipboard and to files.

const BLOCKS = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol", "blockquote", "pre"]);
const BOLD = new Set(["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"]);
const SKIPPED = new Set(["head", "template", "svg", "math", "object", "del", "select"]);
/** What a footnote stands in. */
const HOLDERS = new Set(["div", "li", "dd", "aside", "section"]);
const VOID = new Set(["br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base", "embed", "source"]);

const SUPER = /vertical-align\s*:\s*super/i;

interface OpenTag {
  readonly name: string;
  readonly bold: boolean;
  readonly skipped: boolean;
  readonly sup: boolean;
  readonly font: OldEncoding | null;
}

interface OpenCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly paragraphs: Paragraph[];
  readonly notes: string[];
  /** How many tables were open with it: those within are its text. */
  readonly depth: number;
}

/**
 * Reads all tables of a page whose columns are those of the first large one; tables within a cell are text of the cell.
 * Tags are only looked at: no script runs and no picture is fetched.
 * @throws TableProblem
 */
export function readHtmlTable(html: string): Table {
  const reader = new HtmlTables(isXml(html));
  // What Windows puts before the page on its clipboard is no text.
  readHtml(html.slice(Math.max(0, html.indexOf("<"))), reader, (name, text) => {
    if (name === "style") reader.learnStyles(text);
  });
  return reader.finish();
}

class HtmlTables implements HtmlHandlers {
  private readonly table = new TableBuilder();
  private readonly stack: OpenTag[] = [];
  private readonly boldClasses = new Map<string, boolean>();
  private readonly fontClasses = new Map<string, OldEncoding | null>();
  private tables = 0;
  private depth = 0;
  private row: TableCell[] | null = null;
  private header = false;
  private cell: OpenCell | null = null;
  private line = "";
  private lineBold = false;
  /** The number of the item in hand, until its text begins. */
  private item: Pick<Paragraph, "label" | "level"> | null = null;
  private readonly lists = new HtmlLists();
  private readonly supClasses = new Set<string>();
  private sup = "";
  private readonly notes = new PageNotes();
  /** Marks of footnotes in the cells. */
  private readonly marks = new Set<string>();

  /** @param xhtml tags that close themselves are empty */
  constructor(private readonly xhtml: boolean) {}

  learnStyles(css: string): void {
    this.lists.learnStyles(css);
    for (const [, name = "", rules = ""] of css.matchAll(/\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}/g)) {
      const bold = boldOf(rules);
      if (bold !== null) this.boldClasses.set(name.toLowerCase(), bold);
      const font = fontOf(rules);
      if (font !== undefined) this.fontClasses.set(name.toLowerCase(), font);
      if (SUPER.test(rules)) this.supClasses.add(name.toLowerCase());
    }
  }

  open(name: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean): void {
    if (name === "td" || name === "th") this.closeImplied(["td", "th"], this.depth);
    if (name === "tr") this.closeImplied(["tr"], this.depth);
    if (name === "li") this.closeLi();
    const style = attributes.get("style") ?? "";
    const above = this.stack.at(-1);
    const skipped =
      above?.skipped === true ||
      SKIPPED.has(name) ||
      /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment/i.test(style) ||
      attributes.has("hidden");
    if (name === "img" && !skipped) this.table.remark("pictures");
    if (name === "br" && !skipped) this.endLine();
    if (VOID.has(name) || (selfClosing && name.includes(":"))) return;
    if (this.stack.length >= tableLimits.openTags) throw new TableProblem("too-deep", String(tableLimits.openTags));
    const sup = this.isRaised(name, attributes, style);
    if (sup && above?.sup !== true) this.sup = "";
    this.stack.push({
      name,
      bold: this.isBold(name, attributes, style, above?.bold === true),
      skipped,
      sup: sup || above?.sup === true,
      font: this.oldFont(attributes, style, above?.font ?? null),
    });
    if (skipped) return;
    if (BLOCKS.has(name)) this.endLine();
    if (name === "table") this.openTable();
    else if (name === "tr" && this.depth === 1) {
      this.row = [];
      this.header = this.stack.some((tag) => tag.name === "thead");
    } else if ((name === "td" || name === "th") && this.depth === 1 && this.row && !this.cell) {
      this.cell = {
        columnSpan: spanOf(attributes.get("colspan"), tableLimits.columns),
        rowSpan: spanOf(attributes.get("rowspan"), tableLimits.rows),
        paragraphs: [],
        notes: [],
        depth: this.depth,
      };
    } else if (name === "ol" || name === "ul") this.lists.open(name, attributes, above?.name === "ol");
    else if (name === "li") this.startItem(attributes);
    else if (name === "a" && this.depth === 0) this.notes.openLink(attributes.get("href") ?? "");
    if (name === "s" || name === "strike") this.table.remark("struck-text");
    if (selfClosing && this.xhtml) this.close(name);
  }

  text(text: string): void {
    const tag = this.stack.at(-1);
    if (tag?.skipped === true) return;
    if (!this.cell) {
      if (this.depth === 0) this.notes.text(text.replace(/[ \t\r\n\f\u00a0]+/g, " "));
      return;
    }
    const spaced = text.replace(/[ \t\r\n\f]+/g, " ");
    const plain = tag?.font ? fromOldFont(spaced, tag.font) : spaced;
    if (plain !== spaced) this.table.remark("converted-font");
    if (tag?.sup === true) {
      this.sup += plain;
      return;
    }
    if (plain.trim() !== "" && tag?.bold === true) this.lineBold = true;
    this.line = (this.line + plain).replace(/ {2,}/g, " ");
  }

  close(name: string): void {
    if (!this.stack.some((tag) => tag.name === name)) return;
    // A cell's end closes what was left open in it, but no end within a table closes what is open outside of it.
    const table = lastIndexWhere(this.stack, (tag) => tag.name === "table");
    if (name !== "table" && lastIndexWhere(this.stack, (tag) => tag.name === name) < table) return;
    for (;;) {
      const tag = this.stack.pop();
      if (!tag) return;
      this.closed(tag);
      if (tag.name === name) return;
    }
  }

  finish(): Table {
    while (this.stack.length > 0) this.close(this.stack.at(-1)?.name ?? "");
    this.notes.end();
    for (const { mark, text } of this.notes.found.filter((note) => this.marks.has(note.mark))) {
      this.table.beginFootnotes();
      const paragraphs = plainParagraphs(`${mark} ${text}`);
      this.table.add([{ column: 0, columnSpan: 1, rowSpan: 1, paragraphs, notes: [] }]);
    }
    return this.table.build();
  }

  private closed({ name, skipped, sup }: OpenTag): void {
    if (skipped) return;
    if (sup && this.stack.at(-1)?.sup !== true) this.endSup();
    if (BLOCKS.has(name)) this.endLine();
    if (name === "li") this.endItem();
    if (name === "ol" || name === "ul") this.lists.close();
    if (this.depth === 0) this.closedOutside(name);
    if ((name === "td" || name === "th") && this.cell?.depth === this.depth) this.endCell();
    if (name === "tr" && this.depth === 1) this.endRow();
    if (name === "table") {
      if (this.depth === 1) this.endRow();
      this.depth = Math.max(0, this.depth - 1);
    }
  }

  private openTable(): void {
    this.depth += 1;
    if (this.depth > 1) {
      this.table.remark("nested-tables");
      return;
    }
    this.tables += 1;
    if (this.tables > tableLimits.tables) throw new TableProblem("too-large", "tables");
    this.table.beginTable();
  }

  private closeImplied(names: readonly string[], depth: number): void {
    if (depth === 0) return;
    const table = lastIndexWhere(this.stack, (tag) => tag.name === "table");
    const from = this.stack.findIndex((tag, index) => index > table && names.includes(tag.name));
    if (from < 0) return;
    while (this.stack.length > from) this.close(this.stack.at(-1)?.name ?? "");
  }

  private closeLi(): void {
    const last = lastIndexWhere(this.stack, (tag) => ["li", "ul", "ol", "td", "th"].includes(tag.name));
    if (this.stack[last]?.name === "li") while (this.stack.length > last) this.close(this.stack.at(-1)?.name ?? "");
  }

  private startItem(attributes: ReadonlyMap<string, string>): void {
    if (!this.cell) return;
    const { label, level, workedOut } = this.lists.item(attributes, this.nextColumn());
    this.item = label === "" ? null : { label, level };
    if (workedOut) this.table.remark("list-numbers");
  }

  /** An item may be its number alone. */
  private endItem(): void {
    if (this.item && this.item.label !== BULLET_LABEL)
      this.cell?.paragraphs.push({ text: "", bold: false, ...this.item });
    this.item = null;
  }

  /** Below the tables stand their footnotes. */
  private closedOutside(name: string): void {
    if (name === "a") this.notes.closeLink(lastIndexWhere(this.stack, (tag) => HOLDERS.has(tag.name)) + 1);
    if (BLOCKS.has(name)) this.notes.endLine();
    this.notes.closedTo(this.stack.length);
  }

  private endSup(): void {
    const mark = this.cell ? noteMark(this.sup, this.line) : null;
    if (mark === null) this.line += this.sup;
    else {
      this.cell?.notes.push(mark);
      this.marks.add(mark);
      // A footnote in a row below begins with its raised number.
      if (this.line.trim() === "") this.line = `${mark} `;
    }
    this.sup = "";
  }

  private endLine(): void {
    if (!this.cell) return;
    const text = this.line.replace(/^[ \u00a0]+|[ \u00a0]+$/g, "");
    if (text !== "") {
      this.cell.paragraphs.push({ text, bold: this.lineBold, ...(this.item ?? { label: "" }) });
      this.item = null;
    }
    this.line = "";
    this.lineBold = false;
  }

  private nextColumn(): number {
    const last = this.row?.at(-1);
    return this.table.freeColumn(last ? last.column + last.columnSpan : 0);
  }

  private endCell(): void {
    if (!this.cell || !this.row) return;
    this.endLine();
    this.endItem();
    const column = this.nextColumn();
    const { columnSpan, rowSpan, paragraphs, notes } = this.cell;
    if (column < tableLimits.columns) this.row.push({ column, columnSpan, rowSpan, paragraphs, notes });
    this.cell = null;
  }

  private endRow(): void {
    if (this.cell) this.endCell();
    if (this.row && this.row.length > 0) this.table.add(this.row, this.header);
    else if (this.row) this.table.add([], false);
    this.row = null;
  }

  private isRaised(name: string, attributes: ReadonlyMap<string, string>, style: string): boolean {
    if (name === "sup" || SUPER.test(style) || (name === "a" && leadsToNote(attributes))) return true;
    return this.supClasses.size > 0 && classesOf(attributes).some((each) => this.supClasses.has(each));
  }

  private oldFont(
    attributes: ReadonlyMap<string, string>,
    style: string,
    above: OldEncoding | null,
  ): OldEncoding | null {
    const own = fontOf(style);
    if (own !== undefined) return own;
    const face = attributes.get("face");
    if (face !== undefined) return oldEncodingOf(face.split(",")[0] ?? "");
    const byClass = classesOf(attributes).flatMap((each) => {
      const font = this.fontClasses.get(each);
      return font === undefined ? [] : [font];
    });
    return byClass.length > 0 ? (byClass.at(-1) ?? null) : above;
  }

  private isBold(name: string, attributes: ReadonlyMap<string, string>, style: string, above: boolean): boolean {
    const own = boldOf(style);
    if (own !== null) return own;
    const byClass = classesOf(attributes)
      .flatMap((each) => this.boldClasses.get(each) ?? [])
      .at(-1);
    return byClass ?? (above || BOLD.has(name));
  }
}

function classesOf(attributes: ReadonlyMap<string, string>): string[] {
  return (attributes.get("class") ?? "").toLowerCase().split(/\s+/).slice(0, 20);
}

/** The old font that a style names first; null for one of today, undefined where it names none. */
function fontOf(style: string): OldEncoding | null | undefined {
  const family = /(?:^|[;\s{])font-family\s*:\s*["']?([^;,"']{1,80})/i.exec(style)?.[1];
  return family === undefined ? undefined : oldEncodingOf(family);
}

function boldOf(style: string): boolean | null {
  const weight = /(?:^|[;\s{])font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight === undefined) return null;
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

function spanOf(value: string | undefined, most: number): number {
  if (value === undefined) return 1;
  const span = Math.trunc(Number(value));
  if (span === 0) return most;
  return Number.isFinite(span) && span > 0 ? Math.min(span, most) : 1;
}
