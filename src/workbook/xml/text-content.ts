import type { Archive } from "../zip/archive";
import { within } from "../file-problem";
import { spreadsheetWords } from "./vocabulary";
import type { XmlAttributes } from "./scope";
import { parseXml } from "./xml";

/** Text as SpreadsheetML holds it (ST_Xstring) in plain: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/**
 * Gathers the text of a `<si>` or `<is>`: of its runs, whatever they look like, and without the readings that East Asian
 * files note beside it. A `<t>` anywhere else is no text of the cell.
 */
export class TextContent {
  private found = "";
  private piece: string | null = null;
  private preserved = false;
  private inRun = false;
  /** How many open elements hold nothing of the text. */
  private passed = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (this.passed > 0 || this.piece !== null) this.passed += 1;
    else if (name === "t") {
      this.piece = "";
      this.preserved = attributes["xml:space"] === "preserve";
    } else if (name === "r" && !this.inRun) this.inRun = true;
    else this.passed = 1;
  }

  text(text: string): void {
    if (this.piece !== null && this.passed === 0) this.piece += text;
  }

  close(name: string): void {
    if (this.passed > 0) this.passed -= 1;
    else if (name === "r") this.inRun = false;
    else if (this.piece !== null) {
      // Excel drops the spaces around a text that does not ask for them to be kept.
      this.found += this.preserved ? this.piece : trimmed(this.piece);
      this.piece = null;
    }
  }

  /** The whole text; what follows is another one. */
  take(): string {
    const text = detached(unescapeText(this.found));
    this.found = "";
    return text;
  }
}

/** Without XML's white space around it. By hand: `trim` takes no-break spaces too, and `/\s+$/` takes quadratic time. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** The same text as a string of its own: as a slice it would keep the whole piece of file in memory that it was cut from. */
export function detached(text: string): string {
  return text.length < 13 ? text : `\0${text}`.slice(1);
}

/**
 * The texts that cells refer to by number. None where the part is missing: whether any is missed, the cells tell.
 * @throws FileProblem
 */
export function readSharedStrings(archive: Archive, part: string | null): readonly string[] {
  const strings: string[] = [];
  if (part === null || !archive.has(part)) return strings;
  const content = new TextContent();
  let depth = 0;
  let inString = false;
  parseXml(archive, part, spreadsheetWords, {
    open(name, attributes) {
      depth += 1;
      if (inString) content.open(name, attributes);
      else if (depth === 2 && name === "si") {
        within("sharedStrings", strings.length + 1);
        inString = true;
      }
    },
    text(text) {
      content.text(text);
    },
    close(name) {
      depth -= 1;
      if (!inString) return;
      if (depth > 1) content.close(name);
      else {
        inString = false;
        strings.push(content.take());
      }
    },
  });
  return strings;
}
