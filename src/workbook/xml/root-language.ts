import { SaxesParser } from "saxes";

/** So much of a document is read at a time; its first tag is seldom longer. */
const PIECE = 4096;

/** The language (namespace) of the root element of a document; "" where it has none, or the text is no XML. */
export function rootLanguageOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let language: string | null = null;
  parser.on("error", () => (language ??= ""));
  parser.on("opentag", ({ uri }) => (language ??= uri));
  for (let at = 0; language === null && at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  return language ?? "";
}
