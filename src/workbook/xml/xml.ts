import { SaxesParser } from "saxes";
import type { Archive } from "../zip/archive";
import type { Encoding } from "../zip/decoder";
import { FileProblem, within } from "../file-problem";
import { limits } from "../limits";
import { Scope, type XmlAttributes } from "./scope";
import { anyWords, spreadsheetWords, type Vocabulary } from "./vocabulary";

/** What reads a part of a document, without a word of its language. */
export interface ElementReader {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** What a reader of a part listens to. */
export interface XmlHandlers {
  /** @param name as the vocabulary has it, whatever prefix the file uses: some programs write `<x:c>` for `<c>` */
  open?(name: string, attributes: XmlAttributes, scope: Scope, written: string): void;
  /** The text between two tags; a comment may divide it. */
  text?(text: string): void;
  close?(name: string): void;
  /** An element of another language begins, which is passed over with everything in it. */
  foreign?(language: string): void;
}

/**
 * Reads a part as XML, as a stream. Elements that are not of the vocabulary are passed over, and so are extension lists, in
 * which every maker keeps what the standard does not know; but for those whose own words are in the vocabulary. Entities
 * other than XML's own five are refused, whatever they say.
 * @throws FileProblem
 */
export function parseXml(
  archive: Archive,
  part: string,
  vocabulary: Vocabulary,
  { open, text, close, foreign }: XmlHandlers,
): void {
  // No more than seven handlers: with the eighth, V8 keeps the parser as a hash table and parsing takes four times as long.
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  let written: Encoding = "utf-8";
  let words = vocabulary;
  let scope = Scope.outermost();
  let declares = false;
  let depth = 0;
  /** How many open elements are passed over. */
  let passed = 0;
  let attributes = 0;
  /** Characters since the parser last had something to say: a text, a tag or a comment that it is still gathering. */
  let gathered = 0;
  parser.on("error", ({ message }) => {
    throw new FileProblem("damaged", `${part}: ${message}`);
  });
  parser.on("doctype", () => {
    throw new FileProblem("unsafe-xml", `${part}: document type`);
  });
  parser.on("attribute", ({ name }) => {
    gathered = 0;
    attributes += 1;
    if (attributes > limits.xmlAttributes) within("xmlAttributes", attributes);
    if (name.startsWith("xmlns")) declares = true;
  });
  parser.on("opentag", (tag) => {
    gathered = attributes = 0;
    if (depth === 0) checkEncoding(part, written, parser.xmlDecl.encoding);
    depth += 1;
    if (depth > limits.xmlDepth) within("xmlDepth", depth);
    if (declares) {
      declares = false;
      scope = scope.within(depth, tag.attributes);
    }
    // A part without any language is only carelessly written: no program reads it in another way.
    if (depth === 1 && words !== anyWords && scope.languageOf(tag.name) === "")
      words = new Map([...vocabulary, ["", ""]]);
    if (passed > 0) passed += 1;
    else {
      const name = words === anyWords ? tag.name : scope.nameIn(words, tag.name);
      if (name === null && depth === 1) throw new FileProblem("damaged", `${part}: ${tag.name} of another language`);
      if (name === null || (name === EXTENSIONS && vocabulary === spreadsheetWords)) {
        passed = 1;
        foreign?.(scope.languageOf(tag.name));
      } else open?.(name, tag.attributes, scope, tag.name);
    }
  });
  parser.on("closetag", ({ name }) => {
    gathered = 0;
    if (passed > 0) passed -= 1;
    else close?.(scope.nameIn(words, name) ?? "");
    if (scope.depth === depth) scope = scope.outer ?? scope;
    depth -= 1;
  });
  if (text) {
    const told = (found: string): void => {
      if (passed === 0) text(found);
    };
    parser.on("text", told);
    parser.on("cdata", told);
  }
  archive.read(part, (piece, encoding) => {
    written = encoding;
    gathered += piece.length;
    within("textLength", gathered);
    parser.write(piece);
  });
  parser.close();
}

const EXTENSIONS = "extLst";

/** The standard allows UTF-8 and UTF-16. Text whose bytes lie in UTF-16 is that, whatever its first line says. */
function checkEncoding(part: string, written: Encoding, declared = "UTF-8"): void {
  if (written === "utf-8" && !/^(?:utf-?8|us-ascii)$/i.test(declared))
    throw new FileProblem("unsupported", `${part}: ${declared}`);
}
