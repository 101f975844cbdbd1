import { Scope } from "./scope";
import { XmlFault, XmlScanner } from "./xml-scanner";

/** So much of a document is read at a time; its first tag is seldom longer. */
const PIECE = 4096;

/** The language (namespace) of the root element of a document; "" where it has none, or the text is no XML. */
export function rootLanguageOf(xml: string): string {
  const found: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => void found.push(Scope.outermost().within(1, attributes).languageOf(name)),
    text: () => undefined,
    close: () => undefined,
  });
  try {
    for (let at = 0; found.length === 0 && at < xml.length; at += PIECE) scanner.write(xml.slice(at, at + PIECE));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
  }
  return found[0] ?? "";
}
