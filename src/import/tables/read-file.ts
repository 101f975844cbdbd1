import type { ReadOptions } from "../../workbook/zip/archive";
import { openArchive } from "../../workbook/zip/archive";
import { readDelimited } from "./delimited";
import { readDocx } from "./docx";
import { readHtmlTable } from "./html";
import { isXml } from "./html-tokens";
import { type Table, TableProblem } from "./table";
import { textOfBytes } from "./text-bytes";
import { readXlsxTable } from "./xlsx";

/**
 * Reads the table of a file. What the file is, its first bytes say; its name only tells text between tabs from text between
 * commas.
 * @throws TableProblem, FileProblem
 */
export function readTableFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Table {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith("PK")) return readPackage(bytes, options);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    // Names of streams in such a file are UTF-16.
    if (holds(bytes, "WordDocument") && !holds(bytes, "EncryptedPackage")) throw new TableProblem("old-word");
    return readXlsxTable(bytes, options);
  }
  if (head.startsWith("%PDF-")) throw new TableProblem("pdf");
  if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || /^(?:GIF8|BM|II\*|MM\0\*)/.test(head))
    throw new TableProblem("picture");
  if (head.startsWith("{\\rtf")) throw new TableProblem("rtf");
  const text = textOfBytes(bytes);
  if (/^\s*MIME-Version:/i.test(text)) throw new TableProblem("mht");
  if (isHtml(text)) return readHtmlTable(text);
  if (isXml(text)) throw new TableProblem("unknown-file");
  return readDelimited(text, /\.csv$/i.test(name) ? "csv" : "tsv");
}

/** Whether a text is a page, also with the lines that Windows puts before it on its clipboard. */
function isHtml(text: string): boolean {
  const head = text.slice(0, 2000);
  if (isXml(head)) return /<html[\s>]/i.test(head);
  return /^(?:\ufeff|\s|Version:[^<]{0,400})*<(?:!|[a-z][\w:]*[\s/>])/i.test(head);
}

function readPackage(bytes: Uint8Array, options: ReadOptions): Table {
  const { names } = openArchive(bytes, options);
  const lower = names.map((each) => each.toLowerCase());
  if (lower.some((each) => each.startsWith("word/"))) return readDocx(bytes, options);
  if (lower.includes("mimetype") && lower.includes("content.xml")) throw new TableProblem("opendocument");
  return readXlsxTable(bytes, options);
}

function holds(bytes: Uint8Array, stream: string): boolean {
  const wanted = Array.from(stream, (letter) => letter.charCodeAt(0));
  for (let at = 512; at < bytes.length; at += 128)
    if (wanted.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0)) return true;
  return false;
}
