import { crc32 } from "../../src/workbook/zip/crc32";
import {
  bookParts,
  type BookOptions,
  buildBook,
  buildZip,
  bytesOf,
  deflatedRepeat,
  handmadeZip,
  joined,
  sheetXml,
  XML,
} from "./build-zip";

/** A file that nobody should have to read: small, and much in it. */
export interface HostileFile {
  readonly what: string;
  /** How the refusal begins: `code: detail`. */
  readonly problem: string;
  readonly bytes: () => Uint8Array;
}

const MB = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface Bomb {
  /** Repeated until it is that long, before it is packed. */
  readonly unit: string;
  readonly megabytes: number;
  readonly before?: string;
  readonly after?: string;
  /** What the part says of its length; without it, the truth. */
  readonly saidSize?: number;
}

/** A workbook in which the cells, or the shared texts, repeat a piece of XML: a few thousand bytes a megabyte. */
function bomb({ unit, megabytes, before = "", after = "", saidSize }: Bomb, part = SHEET): Uint8Array {
  const [start = "", end = ""] = (
    part === SHEET ? sheetXml(`${before}|${after}`) : `${XML}<sst>${before}|${after}</sst>`
  ).split("|");
  const units = bytesOf(unit.repeat(Math.ceil(MB / unit.length)));
  const size = start.length + units.length * megabytes + end.length;
  const others = Object.entries(bookParts({ strings: "" })).filter(([name]) => name !== part);
  return handmadeZip([
    ...others.map(([name, content]) => ({ name, content })),
    // Nobody should come as far as its checksum.
    { name: part, packed: deflatedRepeat(start, units, megabytes, end), size: saidSize ?? size, checksum: 0x12345678 },
  ]);
}

/** A workbook with this in its only sheet. */
function book(data: string, options: BookOptions = {}): Uint8Array {
  return buildBook({ ...options, sheets: { Sheet1: data } });
}

/** A workbook with a document type in front of one of its parts. */
function withDoctype(part: string, doctype: string, options: BookOptions = {}): Uint8Array {
  const parts = bookParts({ strings: "", ...options });
  const xml = String(parts[part]);
  return buildZip({ ...parts, [part]: `${XML}${doctype}${xml.replace(XML, "")}` });
}

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from("bcdefghij", (name, index) => `<!ENTITY ${name} "${`&${"abcdefghi".charAt(index)};`.repeat(10)}">`).join("")}]>`;
const FOREIGN = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

/** Where Office keeps what is no ZIP file: a header, and names of streams in UTF-16. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const directory = streams.map((name) =>
    joined([
      Uint8Array.from(Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])),
      new Uint8Array(128 - 2 * name.length),
    ]),
  );
  return joined([
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    new Uint8Array(1016),
    ...directory,
    new Uint8Array(2048),
  ]);
}

const cells = (count: number): string => "<c><v>1</v></c>".repeat(count);

export const hostileFiles: readonly HostileFile[] = [
  // What unpacks to more than there is room for.
  { what: "a gigabyte of spaces", problem: "too-large: partBytes", bytes: () => bomb({ unit: " ", megabytes: 1024 }) },
  {
    what: "a gigabyte of spaces that says that it is 30 MB",
    problem: "too-large: textLength",
    bytes: () => bomb({ unit: " ", megabytes: 1024, saidSize: 30 * MB }),
  },
  {
    what: "a gigabyte of spaces that says that it is 100 bytes",
    problem: "damaged: xl/worksheets/sheet1.xml is larger",
    bytes: () => bomb({ unit: " ", megabytes: 1024, saidSize: 100 }),
  },
  {
    what: "a gigabyte of tags that says that it is 1 MB",
    problem: "damaged: xl/worksheets/sheet1.xml is larger",
    bytes: () => bomb({ unit: "<row/>", megabytes: 1024, saidSize: MB }),
  },
  {
    what: "a short part that says that it is 30 MB",
    problem: "damaged: xl/worksheets/sheet1.xml has",
    bytes: () => bomb({ unit: " ", megabytes: 1, saidSize: 30 * MB }),
  },
  {
    what: "20 MB that say that they are 19",
    problem: "damaged: xl/worksheets/sheet1.xml: ",
    bytes: () => bomb({ unit: "<a/>", megabytes: 20, saidSize: 19 * MB }),
  },
  {
    what: "a gigabyte of shared texts",
    problem: "too-large: partBytes",
    bytes: () => bomb({ unit: "<si><t>text</t></si>", megabytes: 1024 }, STRINGS),
  },
  {
    what: "a gigabyte of shared texts that says that it is 30 MB",
    problem: "too-large: sharedStrings",
    bytes: () => bomb({ unit: "<si><t>text</t></si>", megabytes: 1024, saidSize: 30 * MB }, STRINGS),
  },
  {
    what: "20 million cells",
    problem: "too-large: partBytes",
    bytes: () => bomb({ unit: `<row>${cells(400)}</row>`, megabytes: 320 }),
  },
  {
    what: "20 million cells that say that they are 30 MB",
    problem: "too-large: cells",
    bytes: () => bomb({ unit: `<row>${cells(400)}</row>`, megabytes: 320, saidSize: 30 * MB }),
  },
  {
    what: "400,001 blank cells",
    problem: "too-large: cells",
    bytes: () => book(`<row>${"<c/>".repeat(10_000)}</row>`.repeat(40) + "<row><c/></row>"),
  },
  {
    what: "many parts that are large together",
    problem: "too-large: allPartsBytes",
    bytes: () => {
      const [start = "", end = ""] = sheetXml("|").split("|");
      const units = bytesOf(`<a>${" ".repeat(1017)}</a>`.repeat(MB / 1024));
      const content = joined([bytesOf(start), ...Array.from({ length: 25 }, () => units), bytesOf(end)]);
      const large = {
        packed: deflatedRepeat(start, units, 25, end),
        size: content.length,
        checksum: crc32(content),
      };
      return handmadeZip(
        Object.entries(bookParts({ sheets: { A: "", B: "", C: "" } })).map(([name, small]) =>
          name.startsWith("xl/worksheets/") ? { name, ...large } : { name, content: small },
        ),
      );
    },
  },
  {
    what: "20,000 parts",
    problem: "too-large: parts",
    bytes: () =>
      buildBook({
        parts: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`xl/media/${index}.png`, "x"])),
      }),
  },
  {
    what: "1,001 sheets",
    problem: "too-large: sheets",
    bytes: () =>
      buildBook({ sheets: Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`Sheet${index}`, ""])) }),
  },

  // What is small in the file and large in memory.
  {
    what: "a cell at the end of the grid",
    problem: "too-large: rows",
    bytes: () => book('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  },
  {
    what: "a cell in the last column",
    problem: "too-large: columns",
    bytes: () => book('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
  },
  {
    what: "a cell at the end of each of very many rows",
    problem: "too-large: placesInRows",
    bytes: () =>
      book(
        Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}"><c r="SR${row + 1}"><v>1</v></c></row>`).join(
          "",
        ),
      ),
  },
  {
    what: "a long formula that a hundred thousand cells share",
    problem: "too-large: sharedFormulaLength",
    bytes: () =>
      book(
        `<row><c><f t="shared" si="0" ref="A1">${"A1+".repeat(2700)}1</f></c></row>${`<row>${'<c><f t="shared" si="0"/></c>'.repeat(100)}</row>`.repeat(1000)}`,
      ),
  },
  {
    what: "a text of 20 million letters",
    problem: "too-large: textLength",
    bytes: () =>
      bomb({ before: '<row><c t="inlineStr"><is><t>', unit: "x", megabytes: 20, after: "</t></is></c></row>" }),
  },
  {
    what: "a text of five million entities",
    problem: "too-large: textLength",
    bytes: () =>
      bomb({ before: '<row><c t="inlineStr"><is><t>', unit: "&lt;", megabytes: 20, after: "</t></is></c></row>" }),
  },
  {
    what: "a giant comment",
    problem: "too-large: textLength",
    bytes: () => bomb({ before: "<!--", unit: "-x", megabytes: 20, after: "-->" }),
  },
  {
    what: "a giant name",
    problem: "too-large: textLength",
    bytes: () => bomb({ before: "<x", unit: "x", megabytes: 20, after: "/>" }),
  },
  {
    what: "a giant attribute",
    problem: "too-large: textLength",
    bytes: () => bomb({ before: '<row spans="', unit: "1", megabytes: 20, after: '"/>' }),
  },
  {
    what: "four million attributes",
    problem: "too-large: xmlAttributes",
    bytes: () => bomb({ before: "<row", unit: ' a=""', megabytes: 20, after: "/>" }),
  },
  {
    what: "five million tags inside one another",
    problem: "too-large: xmlDepth",
    bytes: () => bomb({ unit: "<x>", megabytes: 15 }),
  },
  {
    what: "texts that are never closed",
    problem: "too-large: xmlDepth",
    bytes: () => bomb({ unit: "<si>", megabytes: 20 }, STRINGS),
  },
  {
    what: "runs that are never closed",
    problem: "too-large: xmlDepth",
    bytes: () => bomb({ before: "<si>", unit: "<r>", megabytes: 20 }, STRINGS),
  },
  {
    what: "a number of a million digits",
    problem: "damaged: xl/worksheets/sheet1.xml, row 1, column 1: number",
    bytes: () => book(`<row><c><v>${"9".repeat(1_000_000)}</v></c></row>`),
  },

  // What makes XML fetch or multiply.
  {
    what: "entities of entities",
    problem: "unsafe-xml",
    bytes: () => withDoctype(STRINGS, LAUGHS, { strings: "<si><t>&j;</t></si>" }),
  },
  ...["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET, STRINGS].map(
    (part) => ({
      what: `a file of the computer as an entity of ${part}`,
      problem: `unsafe-xml: ${part}`,
      bytes: () => withDoctype(part, FOREIGN),
    }),
  ),
  {
    what: "a document type elsewhere",
    problem: "unsafe-xml",
    bytes: () => withDoctype(SHEET, '<!DOCTYPE worksheet SYSTEM "https://example.com/evil.dtd">'),
  },
  {
    what: "an entity that nobody has declared",
    problem: "damaged",
    bytes: () => book("<row><c><v>&lol;</v></c></row>"),
  },

  // What is XML only at first sight.
  {
    what: "a tag that is not closed",
    problem: "damaged",
    bytes: () => buildBook({ parts: { [SHEET]: "<worksheet><sheetData><row>" } }),
  },
  { what: "tags closed in another order", problem: "damaged", bytes: () => book("<row><c></row></c>") },
  { what: "an attribute twice", problem: "damaged", bytes: () => book('<row><c r="A1" r="B1"><v>1</v></c></row>') },
  {
    what: "a character that XML does not have",
    problem: "damaged",
    bytes: () => book('<row><c t="str"><v>\u0001</v></c></row>'),
  },
  { what: "no XML at all", problem: "damaged", bytes: () => buildBook({ parts: { [SHEET]: "" } }) },
  {
    what: "two documents in one",
    problem: "damaged",
    bytes: () => buildBook({ parts: { [SHEET]: sheetXml("") + sheetXml("") } }),
  },
  {
    what: "another encoding",
    problem: "unsupported",
    bytes: () => buildBook({ parts: { [SHEET]: sheetXml("").replace("UTF-8", "UTF-16") } }),
  },

  // What is another kind of file.
  {
    what: "an encrypted workbook",
    problem: "password-protected",
    bytes: () => oleFile("Root Entry", "EncryptionInfo", "EncryptedPackage"),
  },
  {
    what: "an encrypted workbook with its names in capitals",
    problem: "password-protected",
    bytes: () => oleFile("ROOT ENTRY", "ENCRYPTIONINFO", "ENCRYPTEDPACKAGE"),
  },
  {
    what: "an encrypted part",
    problem: "password-protected",
    bytes: () =>
      handmadeZip(
        Object.entries(bookParts({})).map(([name, content]) => ({ name, content, flags: name === SHEET ? 1 : 0 })),
      ),
  },
  { what: "an .xls file", problem: "old-xls", bytes: () => oleFile("Root Entry", "Workbook", "SummaryInformation") },
  {
    what: "an .xls file with its names in capitals",
    problem: "old-xls",
    bytes: () => oleFile("ROOT ENTRY", "WORKBOOK"),
  },
  { what: "an .xls file of Excel 95", problem: "old-xls", bytes: () => oleFile("Root Entry", "Book") },
  { what: "a .doc file", problem: "not-a-workbook", bytes: () => oleFile("Root Entry", "WordDocument") },
  {
    what: "an .xlsm file",
    problem: "has-macros",
    bytes: () => buildBook({ workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }),
  },
  {
    what: "an .xlsx file with macros",
    problem: "has-macros: xl/vbaProject.bin",
    bytes: () =>
      buildBook({
        parts: { "xl/vbaProject.bin": "x" },
        types: { "xl/vbaProject.bin": "application/vnd.ms-office.vbaProject" },
      }),
  },
  {
    what: "an .xlsx file with macros of another name",
    problem: "has-macros: xl/harmless.bin",
    bytes: () =>
      buildBook({
        parts: { "xl/harmless.bin": "x" },
        types: { "xl/harmless.bin": "application/vnd.ms-office.vbaProject" },
      }),
  },
  {
    what: "an .xlsx file with macros of no type",
    problem: "has-macros: xl/vbaProject.bin",
    bytes: () => buildBook({ parts: { "xl/vbaProject.bin": "x" } }),
  },
  {
    what: "a macro sheet",
    problem: "has-macros",
    bytes: () => buildBook({ types: { [SHEET]: "application/vnd.ms-excel.macrosheet+xml" } }),
  },
  {
    what: "an .xlsb file",
    problem: "binary-workbook",
    bytes: () => buildBook({ workbookType: "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }),
  },
  {
    what: "an .ods file",
    problem: "opendocument",
    bytes: () =>
      handmadeZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
        { name: "content.xml", content: "<office:document-content/>" },
      ]),
  },
  {
    what: "an .epub file",
    problem: "not-a-workbook",
    bytes: () => handmadeZip([{ name: "mimetype", content: "application/epub+zip", method: 0 }]),
  },
  {
    what: "a .docx file",
    problem: "not-a-workbook",
    bytes: () =>
      buildBook({ workbookType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" }),
  },
  { what: "a ZIP file of something else", problem: "not-a-workbook", bytes: () => buildZip({ "readme.txt": "text" }) },
  { what: "an empty ZIP file", problem: "not-a-workbook", bytes: () => handmadeZip([]) },
  {
    what: "a part of two names",
    problem: "damaged",
    bytes: () =>
      handmadeZip([
        ...Object.entries(bookParts({})).map(([name, content]) => ({ name, content })),
        { name: "XL/workbook.xml", content: "" },
      ]),
  },
  {
    what: "a workbook cut in the middle",
    problem: "damaged",
    bytes: () => book("<row><c><v>1</v></c></row>").subarray(0, 900),
  },
  {
    what: "a sheet of binary cells in place of XML",
    problem: "damaged",
    bytes: () => buildBook({ parts: { [SHEET]: new Uint8Array([0x81, 0x01, 0x00, 0x93]) } }),
  },
  {
    what: "a workbook of another type in the list",
    problem: "not-a-workbook",
    bytes: () => buildBook({ workbookType: `${SPREADSHEET}.worksheet+xml` }),
  },
];
