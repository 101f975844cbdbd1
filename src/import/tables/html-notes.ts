import { noteMark } from "./note-mark";
import { tableLimits } from "./table";

/** A footnote of a page. */
export interface PageNote {
  readonly mark: string;
  readonly text: string;
}

/** Links that lead from a text to its footnote, as Word, LibreOffice and Google Docs name them. */
const TO_NOTE = /^#(?:_(?:ftn|edn)\d|sd(?:foot|end)note\d{1,4}sym|ftnt\d)/i;

/** Whether a link is the mark of a footnote, whatever it looks like. */
export function leadsToNote(attributes: ReadonlyMap<string, string>): boolean {
  return TO_NOTE.test(attributes.get("href") ?? "") || /mso-(?:foot|end)note-id/i.test(attributes.get("style") ?? "");
}

/**
 * Gathers the footnotes below the tables of a page: paragraphs that begin with a link back to their mark ("[1]"), as long as
 * the block lasts in which they began.
 */
export class PageNotes {
  readonly found: PageNote[] = [];
  private link: string | null = null;
  private open: { readonly mark: string; text: string; readonly depth: number } | null = null;
  private line = "";

  openLink(href: string): void {
    if (href.startsWith("#") && this.line.trim() === "" && this.link === null) this.link = "";
  }

  /** @param depth how many tags are open up to the block that holds the link */
  closeLink(depth: number): void {
    const mark = this.link === null ? null : noteMark(this.link, "");
    if (this.link !== null && mark === null) this.add(this.link);
    this.link = null;
    if (mark === null) return;
    this.end();
    this.open = { mark, text: "", depth };
  }

  text(text: string): void {
    if (this.link !== null) this.link = (this.link + text).slice(0, 100);
    else this.add(text);
  }

  endLine(): void {
    this.line = "";
    if (this.open && this.open.text.trim() !== "") this.open.text += "\n";
  }

  /** The block ends that so many tags were open around. */
  closedTo(depth: number): void {
    if (this.open && depth < this.open.depth) this.end();
  }

  end(): void {
    const text = this.open?.text.replace(/ *\n */g, "\n").trim() ?? "";
    if (this.open && text !== "") this.found.push({ mark: this.open.mark, text });
    this.open = null;
  }

  private add(text: string): void {
    this.line += text;
    if (this.open && this.open.text.length < tableLimits.cellLength) this.open.text += text;
  }
}
