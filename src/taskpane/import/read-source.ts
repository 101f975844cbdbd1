import { readDelimited } from "../../import/tables/delimited";
import { readHtmlTable } from "../../import/tables/html";
import { readTableFile } from "../../import/tables/read-file";
import { type Table, TableProblem, type TableProblemCode } from "../../import/tables/table";
import { FileProblem, type FileProblemCode, type FilePlace } from "../../workbook/file-problem";

/** Where a table comes from. Plain data, so that a worker can be given it. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  /** From the clipboard: the page, and the same as plain text. */
  | { readonly kind: "pasted"; readonly html: string; readonly text: string };

/** The tables that a source holds, or why it is not read. */
export type SourceContents =
  | { readonly kind: "read"; readonly table: Table }
  | { readonly kind: "no-table"; readonly code: TableProblemCode; readonly detail: string }
  | { readonly kind: "refused"; readonly code: FileProblemCode; readonly place: FilePlace | null }
  | { readonly kind: "failed"; readonly detail: string };

/** Reads the table of a source. Nothing in it is believed, and nothing that it points at is fetched. */
export function readSource(source: Source): SourceContents {
  try {
    const table = source.kind === "file" ? readTableFile(source.bytes, source.name) : pasted(source);
    return { kind: "read", table };
  } catch (error) {
    if (error instanceof TableProblem) return { kind: "no-table", code: error.code, detail: error.detail };
    if (error instanceof FileProblem) return { kind: "refused", code: error.code, place: error.place };
    return { kind: "failed", detail: String(error) };
  }
}

/** The page says more than the text; a page without a table may still come with text between tabs. */
function pasted({ html, text }: Extract<Source, { kind: "pasted" }>): Table {
  if (html === "") return readDelimited(text, "tsv");
  try {
    return readHtmlTable(html);
  } catch (error) {
    if (!(error instanceof TableProblem) || error.code !== "no-table" || !text.includes("\t")) throw error;
    return readDelimited(text, "tsv");
  }
}
