import { within } from "../file-problem";
import type { XmlAttributes } from "./scope";

/** What is told of a document, in its order. */
export interface XmlListener {
  /** @param declares whether the tag says what prefixes stand for */
  open(name: string, attributes: XmlAttributes, declares: boolean): void;
  /** The text between two tags; a comment divides it. */
  text(text: string): void;
  close(name: string): void;
}

/** Why a text is no XML that is read here. */
export class XmlFault extends Error {
  constructor(
    message: string,
    /** Nothing is wrong with it but that it begins with a document type, which is refused whatever it says. */
    readonly isDocumentType = false,
  ) {
    super(message);
  }
}

const [TAB, LINE_FEED, SPACE, QUOTE, AMPERSAND, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [
  9, 10, 32, 34, 38, 39, 47, 60, 61, 62,
];

/** Characters that no document may hold (XML 1.0, 2.2). Whoever decodes the bytes sees to halves of surrogate pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const NAME_START =
  ":A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f" +
  "\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const NAME = new RegExp(`^[${NAME_START}][${NAME_START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*$`, "u");

/** The letters of nearly all names: 1 for what begins one, 2 for what only goes on. */
const letters = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[:A-Z_a-z]/.test(letter) ? 1 : /[-.0-9]/.test(letter) ? 2 : 0;
});

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][A-Za-z0-9._-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>$/;

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const NO_ATTRIBUTES: XmlAttributes = Object.freeze(Object.create(null) as Record<string, string>);
/** Nothing is inherited from it; objects that have it are quicker than those that have nothing at all. */
const noProperties = Object.freeze(Object.create(null) as object);

/**
 * Reads XML 1.0 from pieces of text and takes nothing that is not well-formed: the first fault ends it. It looks at each
 * letter once and leaves texts and values in the piece that they are cut from.
 */
export class XmlScanner {
  /** The encoding that the document says it has. */
  encoding: string | undefined;
  /** What has begun and does not end in the pieces so far. */
  private rest = "";
  private endsWithReturn = false;
  private hasReferences = false;
  private isAtStart = true;
  private hasRoot = false;
  private readonly opened: string[] = [];

  constructor(private readonly listener: XmlListener) {}

  /** @throws XmlFault */
  write(piece: string): void {
    const read = this.withLineFeeds(piece);
    // Whatever has begun ends with one of these.
    if (this.rest !== "" && !read.includes("<") && !read.includes(">")) {
      if (FORBIDDEN.test(read)) throw new XmlFault("a character that no XML may hold");
      this.rest += read;
      return;
    }
    const forbidden = read.search(FORBIDDEN);
    const chunk = this.rest + (forbidden < 0 ? read : read.slice(0, forbidden));
    this.rest = chunk.slice(this.scan(chunk));
    if (forbidden >= 0) throw new XmlFault("a character that no XML may hold");
  }

  /** The document ends here. @throws XmlFault */
  close(): void {
    const open = this.opened.at(-1);
    if (open !== undefined) throw new XmlFault(`<${open.slice(0, 40)}> is not closed`);
    if (!isBlank(this.rest)) throw new XmlFault("an unexpected end");
    if (!this.hasRoot) throw new XmlFault("no element");
  }

  /** Every line break is a line feed (2.11). */
  private withLineFeeds(piece: string): string {
    if (this.endsWithReturn) piece = `\r${piece}`;
    this.endsWithReturn = piece.endsWith("\r");
    if (this.endsWithReturn) piece = piece.slice(0, -1);
    return piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece;
  }

  /** Reads what ends in a chunk, and returns where the rest begins. */
  private scan(chunk: string): number {
    this.hasReferences = chunk.includes("&");
    let at = this.isAtStart && chunk.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (;;) {
      const tag = chunk.indexOf("<", at);
      if (tag < 0) return at;
      if (tag > at) this.tell(chunk.slice(at, tag));
      const next = this.markup(chunk, tag);
      if (next < 0) return tag;
      this.isAtStart = false;
      at = next;
    }
  }

  private tell(text: string): void {
    if (this.opened.length === 0) {
      if (!isBlank(text)) throw new XmlFault("text outside of the root");
      this.isAtStart = false;
      return;
    }
    if (text.includes("]]>")) throw new XmlFault("]]> in a text");
    this.listener.text(this.hasReferences ? resolved(text) : text);
  }

  /** Reads what begins with "<" and returns where it ends; -1 where it does not end in this chunk. */
  private markup(chunk: string, start: number): number {
    const code = chunk.charCodeAt(start + 1);
    if (code === SLASH) return this.closeTag(chunk, start);
    if (code === 33) return this.declaration(chunk, start);
    if (code === 63) return this.instruction(chunk, start);
    return this.openTag(chunk, start);
  }

  private openTag(chunk: string, start: number): number {
    let at = endOfName(chunk, start + 1);
    if (at >= chunk.length) return -1;
    const name = nameIn(chunk, start + 1, at);
    let attributes: Record<string, string> | null = null;
    let declares = false;
    let count = 0;
    let twice: string | undefined;
    for (;;) {
      const before = at;
      at = afterSpaces(chunk, at);
      if (at >= chunk.length) return -1;
      const code = chunk.charCodeAt(at);
      if (code === GREATER || code === SLASH) break;
      if (at === before) throw new XmlFault(`no space between the attributes of <${name.slice(0, 40)}>`);

      const end = endOfName(chunk, at);
      const equals = afterSpaces(chunk, end);
      const opening = afterSpaces(chunk, equals + 1);
      if (opening >= chunk.length) return -1;
      const attribute = nameIn(chunk, at, end);
      const quote = chunk.charCodeAt(opening);
      if (chunk.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE))
        throw new XmlFault(`${attribute.slice(0, 40)} without a value in quotation marks`);
      const closing = endOfValue(chunk, opening + 1, quote);
      if (closing < 0) return -1;
      const value = chunk.slice(opening + 1, closing);

      within("xmlAttributes", (count += 1));
      attributes ??= Object.create(noProperties) as Record<string, string>;
      // Told at the end of the tag: one of four million attributes is refused for their number.
      if (attributes[attribute] !== undefined) twice ??= attribute;
      attributes[attribute] = valueOf(value, this.hasReferences);
      if (chunk.charCodeAt(at) === 120 && attribute.startsWith("xmlns")) declares = true;
      at = closing + 1;
    }
    if (twice !== undefined) throw new XmlFault(`${twice.slice(0, 40)} occurs twice in a tag`);
    const isEmpty = chunk.charCodeAt(at) === SLASH;
    if (isEmpty && at + 1 >= chunk.length) return -1;
    if (isEmpty && chunk.charCodeAt(at + 1) !== GREATER) throw new XmlFault("a slash inside a tag");
    if (this.opened.length === 0) {
      if (this.hasRoot) throw new XmlFault("a second root");
      this.hasRoot = true;
    }
    this.listener.open(name, attributes ?? NO_ATTRIBUTES, declares);
    if (isEmpty) this.listener.close(name);
    else this.opened.push(name);
    return isEmpty ? at + 2 : at + 1;
  }

  private closeTag(chunk: string, start: number): number {
    const name = this.opened[this.opened.length - 1];
    if (name === undefined) throw new XmlFault("the end of a tag that nobody opened");
    const end = start + 2 + name.length;
    if (!chunk.startsWith(name, start + 2)) {
      if (chunk.length < end && name.startsWith(chunk.slice(start + 2))) return -1;
      throw new XmlFault(`not the end of <${name.slice(0, 40)}>`);
    }
    const at = afterSpaces(chunk, end);
    if (at >= chunk.length) return -1;
    if (chunk.charCodeAt(at) !== GREATER) throw new XmlFault(`not the end of <${name.slice(0, 40)}>`);
    this.opened.pop();
    this.listener.close(name);
    return at + 1;
  }

  /** A comment, a piece of text as it stands, or a document type. */
  private declaration(chunk: string, start: number): number {
    if (chunk.startsWith(COMMENT, start)) {
      const end = chunk.indexOf("--", start + COMMENT.length);
      if (end < 0 || end + 2 >= chunk.length) return -1;
      if (chunk.charCodeAt(end + 2) !== GREATER) throw new XmlFault("-- in a comment");
      return end + 3;
    }
    if (chunk.startsWith(PLAIN, start)) {
      if (this.opened.length === 0) throw new XmlFault("text outside of the root");
      const end = chunk.indexOf("]]>", start + PLAIN.length);
      if (end < 0) return -1;
      this.listener.text(chunk.slice(start + PLAIN.length, end));
      return end + 3;
    }
    if (chunk.startsWith(DOCUMENT_TYPE, start)) throw new XmlFault("document type", true);
    const begun = chunk.slice(start);
    if ([COMMENT, PLAIN, DOCUMENT_TYPE].some((whole) => whole.startsWith(begun))) return -1;
    throw new XmlFault("<! before something else than a comment");
  }

  private instruction(chunk: string, start: number): number {
    const end = chunk.indexOf("?>", start + 2);
    if (end < 0) return -1;
    const whole = chunk.slice(start, end + 2);
    const target = /^<\?([^\s?]*)/.exec(whole)?.[1] ?? "";
    if (target.toLowerCase() !== "xml") {
      if (!NAME.test(target)) throw new XmlFault("a processing instruction without a name");
      return end + 2;
    }
    const declared = this.isAtStart ? DECLARATION.exec(whole) : null;
    if (declared === null) throw new XmlFault("not the first line of a document");
    this.encoding = declared[3];
    return end + 2;
  }
}

const COMMENT = "<!--";
const PLAIN = "<![CDATA[";
const DOCUMENT_TYPE = "<!DOCTYPE";

/** Where a name ends that begins at a place; what is no name is found by `nameIn`. */
function endOfName(chunk: string, start: number): number {
  let at = start;
  for (; at < chunk.length; at += 1) {
    const code = chunk.charCodeAt(at);
    if (code < 128 && letters[code] === 0) break;
  }
  return at;
}

function nameIn(chunk: string, start: number, end: number): string {
  const name = chunk.slice(start, end);
  if (letters[chunk.charCodeAt(start)] !== 1 || !isAscii(name)) {
    if (!NAME.test(name)) throw new XmlFault(`"${name.slice(0, 40)}" is no name`);
  }
  return name;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function afterSpaces(chunk: string, start: number): number {
  let at = start;
  while (at < chunk.length && isSpace(chunk.charCodeAt(at))) at += 1;
  return at;
}

/** Where the value of an attribute ends; -1 where it does not end in this chunk. */
function endOfValue(chunk: string, start: number, quote: number): number {
  for (let at = start; at < chunk.length; at += 1) {
    const code = chunk.charCodeAt(at);
    if (code === quote) return at;
    if (code === LESS) throw new XmlFault("< in the value of an attribute");
  }
  return -1;
}

/** The value of an attribute: line breaks and tabs that are written as such are spaces (3.3.3). */
function valueOf(written: string, hasReferences: boolean): string {
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    if (code === TAB || code === LINE_FEED || (code === AMPERSAND && hasReferences))
      return resolved(written.replace(/[\t\n]/g, " "));
  }
  return written;
}

/** A text with the characters that its references stand for. */
function resolved(text: string): string {
  let from = 0;
  let found = "";
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    if (end < 0) throw new XmlFault("& without its end");
    found += text.slice(from, at) + character(text.slice(at + 1, end));
    from = end + 1;
  }
  return from === 0 ? text : found + text.slice(from);
}

function character(reference: string): string {
  const known = entities.get(reference);
  if (known !== undefined) return known;
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(reference) ?? [];
  const code = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : decimal !== undefined ? Number(decimal) : -1;
  const isCharacter =
    code >= 0x20 ? code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) : /^(?:9|10|13)$/.test(`${code}`);
  const text = isCharacter ? String.fromCodePoint(code) : "\0";
  if (FORBIDDEN.test(text)) throw new XmlFault(`&${reference.slice(0, 40)};`);
  return text;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === 13;
}

function isBlank(text: string): boolean {
  return afterSpaces(text, 0) === text.length;
}
