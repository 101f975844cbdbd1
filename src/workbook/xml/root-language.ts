import { SaxesParser } from "saxes";

/** So much of a document is read at a time; its first tag is seldom longer. */
const PIECE = 4096;

/** The language (namespace) of the root element of a document; "" where it has none, or the text is no XML. */
export function rootLanguageOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const found: string[] = [];
  parser.on("error", () => void found.push(""));
  parser.on("opentag", ({ uri }) => void found.push(uri));
  for (let at = 0; found.length === 0 && at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  return found[0] ?? "";
}
