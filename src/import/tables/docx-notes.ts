import type { Archive } from "../../workbook/zip/archive";
import { parseXml } from "../../workbook/xml/xml";
import { attribute, documentWords } from "./docx-xml";
import { tableLimits } from "./table";

/** Reads the footnotes or endnotes of a document, each with the id by which paragraphs refer to it. @throws FileProblem */
export function readNotes(archive: Archive, part: string, found: (id: string, text: string) => void): void {
  let id: string | null = null;
  let text = "";
  let inText = false;
  parseXml(archive, part, documentWords, {
    open(name, attributes) {
      if (name === "footnote" || name === "endnote") {
        id = attribute(attributes, "type") === undefined ? (attribute(attributes, "id") ?? null) : null;
        text = "";
      } else if (name === "t") inText = true;
      else if (name === "p" && text !== "") text += "\n";
    },
    text(piece) {
      if (inText && id !== null && text.length < tableLimits.cellLength) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      if ((name === "footnote" || name === "endnote") && id !== null) found(id, text.trim());
    },
  });
}
