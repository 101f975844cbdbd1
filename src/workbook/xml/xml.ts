import { SaxesParser } from "saxes";
import type { Archive } from "../zip/archive";
import { FileProblem, within } from "../file-problem";
import { limits } from "../limits";

/** By their names as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a reader of a part listens to. Names come without their prefix: some programs write `<x:c>` for `<c>`. */
export interface XmlHandlers {
  /** @param written the name as written, prefix included */
  open?(name: string, attributes: XmlAttributes, written: string): void;
  /** The text between two tags; a comment may divide it. */
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part as XML, as a stream. Entities other than XML's own five are refused, whatever they say.
 * @throws FileProblem
 */
export function parseXml(archive: Archive, part: string, { open, text, close }: XmlHandlers): void {
  // No more than seven handlers: with the eighth, V8 keeps the parser as a hash table and parsing takes four times as long.
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  let depth = 0;
  let attributes = 0;
  /** Characters since the parser last had something to say: a text, a tag or a comment that it is still gathering. */
  let gathered = 0;
  parser.on("error", ({ message }) => {
    throw new FileProblem("damaged", `${part}: ${message}`);
  });
  parser.on("doctype", () => {
    throw new FileProblem("unsafe-xml", `${part}: document type`);
  });
  parser.on("attribute", () => {
    gathered = 0;
    attributes += 1;
    if (attributes > limits.xmlAttributes) within("xmlAttributes", attributes);
  });
  parser.on("opentag", (tag) => {
    gathered = attributes = 0;
    if (depth === 0) checkEncoding(part, parser.xmlDecl.encoding);
    depth += 1;
    if (depth > limits.xmlDepth) within("xmlDepth", depth);
    open?.(localName(tag.name), tag.attributes, tag.name);
  });
  parser.on("closetag", ({ name }) => {
    gathered = 0;
    depth -= 1;
    close?.(localName(name));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  archive.read(part, (piece) => {
    gathered += piece.length;
    within("textLength", gathered);
    parser.write(piece);
  });
  parser.close();
}

/** Parts are read as UTF-8; the format allows UTF-16 too, which no spreadsheet program writes. */
function checkEncoding(part: string, encoding = "UTF-8"): void {
  if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw new FileProblem("unsupported", `${part}: ${encoding}`);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The relationship that a tag names: `r:id`, whatever the prefix. */
export function relationshipId(attributes: XmlAttributes): string | undefined {
  return attributes["r:id"] ?? Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}
