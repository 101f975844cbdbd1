import { labelKey, tidy } from "../rubric/labels";
import { isNoEvidence } from "../scoring/no-evidence";

// EVIDENCE IS A RECORD, and the cell is the only truth: one readable line a document. Reading is total; what is not recognised
// stays a text, letter for letter.

/** The cell of a row names at most so many characters of documents. */
export const EVIDENCE_LIMIT = 4_000;

/** What is known of a document; "" for what is not. */
export interface DocumentRecord {
  /** "Kế hoạch": one of documentKinds. */
  readonly kind: string;
  /** "12/KH-UBND". */
  readonly symbol: string;
  /** "15/3/2026", as written. */
  readonly day: string;
  readonly issuer: string;
  readonly subject: string;
  /** "trang 4, 11", "mục 2". */
  readonly page: string;
  readonly link: string;
}

/** The parts of a record, in the order in which they are printed. */
export const recordParts = ["kind", "symbol", "day", "issuer", "subject", "page", "link"] as const;

/** Kinds of documents by the words of decree 30/2020, and what communes name beside them; with their abbreviations. */
export const documentKinds: ReadonlyMap<string, string> = new Map([
  ["Kế hoạch", "KH"],
  ["Quyết định", "QĐ"],
  ["Báo cáo", "BC"],
  ["Công văn", "CV"],
  ["Tờ trình", "TTr"],
  ["Thông báo", "TB"],
  ["Nghị quyết", "NQ"],
  ["Chỉ thị", "CT"],
  ["Biên bản", "BB"],
  ["Hướng dẫn", "HD"],
  ["Chương trình", "CTr"],
  ["Giấy mời", "GM"],
  ["Hợp đồng", "HĐ"],
  ["Quy chế", "QC"],
  ["Danh sách", "DS"],
  ["Văn bản", "VB"],
]);

/** One document of a cell, with what stands between it and the one before. */
interface Piece {
  readonly before: string;
  readonly text: string;
}

/** The evidence of a cell: its documents, and everything around them, so that nothing is lost. */
export interface Evidence {
  readonly pieces: readonly Piece[];
  readonly after: string;
}

/** Reads the text of a cell. Lines and semicolons part documents; words that say that there is none are kept as they are. */
export function parseEvidence(text: string): Evidence {
  const pieces: Piece[] = [];
  let before = "";
  for (const part of text.split(/([\r\n;]+)/)) {
    const document = part.trim();
    if (/^[\r\n;]*$/.test(part) || document === "" || isNoEvidence(document)) {
      before += part;
      continue;
    }
    const start = part.indexOf(document);
    pieces.push({ before: before + part.slice(0, start), text: document });
    before = part.slice(start + document.length);
  }
  return { pieces, after: before };
}

/** The text of a cell: what was read comes back letter for letter. */
export function printEvidence({ pieces, after }: Evidence): string {
  return pieces.map(({ before, text }) => before + text).join("") + after;
}

/** The documents that a cell names, as they stand there. */
export function documentsIn(text: string | undefined): string[] {
  return text === undefined || isNoEvidence(text) ? [] : parseEvidence(text).pieces.map((piece) => piece.text);
}

/** The text of a cell with another document at the end; words that said that there is none go. */
export function withDocument(text: string, document: string): string {
  const documents = documentsIn(text);
  return documents.length === 0 ? document : `${text.trimEnd().replace(/;$/, "")}\n${document}`;
}

/** The text of a cell with one document in place of another; the others keep their text. "" takes it out with what stood before. */
export function withChanged(text: string, index: number, document: string): string {
  const { pieces, after } = parseEvidence(text);
  if (document !== "")
    return printEvidence({
      pieces: pieces.map((piece, at) => (at === index ? { ...piece, text: document } : piece)),
      after,
    });
  const rest = pieces.filter((_, at) => at !== index);
  // Without the first document the second begins the cell.
  const [first, ...others] = rest;
  if (first === undefined) return "";
  return printEvidence({ pieces: [index === 0 ? { ...first, before: "" } : first, ...others], after });
}

/** Whether two texts name the same document. */
export function sameDocument(a: string, b: string): boolean {
  return labelKey(a) === labelKey(b);
}

/** A record as one readable line: "Kế hoạch số 12/KH-UBND ngày 15/3/2026 của UBND xã: chuyển đổi số, trang 4 https://…". */
export function printRecord({ kind, symbol, day, issuer, subject, page, link }: DocumentRecord): string {
  const head = [
    kind,
    symbol && (kind ? `số ${symbol}` : symbol),
    day && `ngày ${day}`,
    issuer && `của ${issuer}`,
  ].filter((part) => part !== "");
  const told = [head.join(" "), subject].filter((part) => part !== "").join(": ");
  return [page === "" ? told : `${told}, ${page}`, link].filter((part) => part !== "").join(" ");
}

const LINK = /(?:^|\s+)(https?:\/\/\S+)$/i;
const PAGE = /,\s*((?:trang|mục)\s+[\dIVX]+(?:\s*[,–-]\s*[\dIVX]+)*)$/u;
const PAGES = /^(?:(?:trang|mục)\s+)?[\dIVX]+(?:\s*[,–-]\s*[\dIVX]+)*$/u;
const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** "2693/QĐ-UBND", "21/2012/QĐ-UBND", "/BC-STC" of a number that is not given yet; of the Party "05-NQ/TU" (decree 30/2020). */
const SYMBOL_TEXT =
  "(?:\\d{1,6}[A-Za-z]?\\/(?:\\d{4}\\/)?|\\/)[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ&][A-Za-zĐđ&]*)*|\\d{1,6}-[A-ZĐ]{1,4}\\/[A-ZĐ]{1,8}";
const SYMBOL = new RegExp(`^(?:${SYMBOL_TEXT})$`, "u");
const KINDS = [...documentKinds].flat().sort((a, b) => b.length - a.length);
const HEAD = new RegExp(
  `^(${KINDS.join("|")})?(?:\\s*(?:số)?\\s*:?\\s*(${SYMBOL_TEXT})(?=$|[\\s,.;:()]))?(?:,?\\s*\\(?(?:ban hành\\s+)?ngày\\s+(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})\\)?)?`,
  "iu",
);
const ISSUER = /^,?\s*của\s+([^:;]+?)(?=$|:|,\s|\s+(?:về|v\/v)\s)/iu;

/** What of a document's text is recognised; the rest is the subject, whole. */
export function readRecord(text: string): DocumentRecord {
  let rest = tidy(text);
  const [linked = "", link = ""] = LINK.exec(rest) ?? [];
  rest = rest.slice(0, rest.length - linked.length);
  const [paged = "", page = ""] = PAGE.exec(rest) ?? [];
  const [head = "", kind = "", symbol = "", day = ""] = HEAD.exec(rest) ?? [];
  const none = { kind: "", symbol: "", day: "", issuer: "", page: "" };
  // A kind alone may be the first word of anything ("Danh sách cán bộ").
  if (symbol === "" && (kind === "" || day === "")) return { ...none, subject: rest, link };
  rest = rest.slice(head.length, rest.length - paged.length);
  const [issued = "", issuer = ""] = ISSUER.exec(rest) ?? [];
  const subject = rest.slice(issued.length).replace(/^[\s,.:]+/, "");
  return { kind: kindOf(kind), symbol, day: day.replace(/[.-]/g, "/"), issuer: issuer.trim(), subject, page, link };
}

function kindOf(word: string): string {
  const found = [...documentKinds].find(([kind, short]) => labelKey(kind) === labelKey(word) || short === word);
  return found?.[0] ?? word;
}

/** What keeps a record from being one readable line that is read back as it is. */
type RecordFault =
  | "nothing" // neither number nor subject
  | "symbol" // no number and symbol of a document
  | "unnumbered" // "/KH-UBND": the number is not given yet
  | "day" // no date
  | "year" // the year of the number is not that of the date
  | "page"
  | "link"
  | "separator"; // ";" parts documents

/** The faults and doubts of a record. "unnumbered" and "year" are doubts: it can be written all the same. */
export function recordFaults(record: DocumentRecord): readonly RecordFault[] {
  const { symbol, day, subject, page, link } = record;
  const faults: RecordFault[] = [];
  if (symbol === "" && subject === "") faults.push("nothing");
  if (symbol !== "" && !SYMBOL.test(symbol)) faults.push("symbol");
  if (symbol.startsWith("/")) faults.push("unnumbered");
  if (day !== "" && !isDay(day)) faults.push("day");
  const year = /^\d+[A-Za-z]?\/(\d{4})\//.exec(symbol)?.[1];
  if (year !== undefined && isDay(day) && !day.endsWith(year)) faults.push("year");
  if (page !== "" && !PAGES.test(page)) faults.push("page");
  if (link !== "" && !/^https?:\/\/\S+$/i.test(link)) faults.push("link");
  if (recordParts.some((part) => /[;\r\n]/.test(record[part]))) faults.push("separator");
  return faults;
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [day = 0, month = 0, year = 0] = text.split("/").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The record that is read back when a record is printed: numbers of pages get their word, words that part its line are moved. */
export function settledRecord(record: DocumentRecord): DocumentRecord {
  const clean = Object.fromEntries(recordParts.map((part) => [part, tidy(record[part])])) as Record<
    (typeof recordParts)[number],
    string
  >;
  const page = clean.page !== "" && /^[\dIVX]/.test(clean.page) ? `trang ${clean.page}` : clean.page;
  return readRecord(printRecord({ ...clean, page }));
}

/** How a document is called where there is little room: "12/KH-UBND · 15/3/2026", or the beginning of its words. */
export function shortName(text: string): string {
  const { symbol, day, subject, kind } = readRecord(text);
  const name = symbol || kind;
  if (name === "") return subject || tidy(text);
  return [name, day].filter((part) => part !== "").join(" · ");
}
