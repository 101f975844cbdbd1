import { constants, deflateRawSync } from "node:zlib";
import { deflateSync, strToU8, zipSync } from "fflate";

/** Parts of a package by their names, XML as text. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A ZIP file as an honest program writes it. */
export function buildZip(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [name, bytesOf(content)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2026, 0, 15) });
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? strToU8(content) : content;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface BookOptions {
  /** What stands in `<sheetData>`, by the sheet's name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** The `<si>` elements of the shared strings. */
  readonly strings?: string;
  readonly workbookType?: string;
  /** Parts added, or in place of those that are made here. */
  readonly parts?: Parts;
  /** Content types of added parts. */
  readonly types?: Readonly<Record<string, string>>;
  /** Relationships of the package: type and target. */
  readonly packageRelations?: readonly (readonly [type: string, target: string])[];
}

/** The parts of a workbook as Excel lays them out, as few as there can be. */
export function bookParts({
  sheets = { Sheet1: "" },
  strings,
  workbookType = `${SPREADSHEET}.sheet.main+xml`,
  parts = {},
  types = {},
  packageRelations = [],
}: BookOptions): Parts {
  const names = Object.keys(sheets);
  const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`;
  const allTypes = {
    "xl/workbook.xml": workbookType,
    ...Object.fromEntries(names.map((_, index) => [`xl/${sheetPath(index)}`, `${SPREADSHEET}.worksheet+xml`])),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `${SPREADSHEET}.sharedStrings+xml` }),
    ...types,
  };
  const workbookRelations = [
    ...names.map((_, index) => ["worksheet", sheetPath(index)] as const),
    ...(strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
  ];
  return {
    "[Content_Types].xml":
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${Object.entries(allTypes)
        .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
        .join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"], ...packageRelations]),
    "xl/workbook.xml":
      `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>` +
      `${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(workbookRelations),
    ...Object.fromEntries(Object.values(sheets).map((data, index) => [`xl/${sheetPath(index)}`, sheetXml(data)])),
    ...(strings === undefined
      ? {}
      : {
          "xl/sharedStrings.xml": `${XML}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings}</sst>`,
        }),
    ...parts,
  };
}

export function buildBook(options: BookOptions): Uint8Array {
  return buildZip(bookParts(options));
}

export function sheetXml(data: string): string {
  return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
}

/** Relationships rId1, rId2, … of the given types and targets. */
export function relations(list: readonly (readonly [type: string, target: string])[], base = OFFICE): string {
  const each = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** What the headers of an entry may say, true or not. */
interface EntryHeader {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
}

export interface HandmadeEntry extends Partial<EntryHeader> {
  readonly name: string;
  /** What is in the part; `packed` instead where it is made by hand. */
  readonly content?: string | Uint8Array;
  readonly packed?: Uint8Array;
  /** What the header in front of the data says otherwise than the directory. */
  readonly local?: Partial<EntryHeader>;
  /** Where the directory says that the part begins, in place of where it does. */
  readonly offset?: number;
}

/** What the record at the end of the archive says. */
interface ArchiveEnd {
  readonly disk: number;
  readonly entriesHere: number;
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

/** A ZIP file made byte by byte, in which every field can lie. */
export function handmadeZip(entries: readonly HandmadeEntry[], lies: Partial<ArchiveEnd> = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const directory: Uint8Array[] = [];
  for (const entry of entries) {
    const content = bytesOf(entry.content ?? "");
    const packed = entry.packed ?? (entry.method === 0 ? content : deflateSync(content));
    const header: EntryHeader = {
      flags: 0,
      method: 8,
      checksum: slowChecksum(content),
      packedSize: packed.length,
      size: content.length,
      ...withoutUndefined(entry),
    };
    const said = { ...header, ...entry.local };
    const offset = entry.offset ?? length;
    add(record([0x04034b50, 4], [20, 2], ...fieldsOf(said), [0, 2]));
    add(bytesOf(said.name));
    add(packed);
    directory.push(
      record(
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        ...fieldsOf(header),
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ),
      bytesOf(header.name),
    );
  }
  const offset = length;
  for (const piece of directory) add(piece);
  const end: ArchiveEnd = {
    disk: 0,
    entriesHere: entries.length,
    entries: entries.length,
    size: length - offset,
    offset,
    ...lies,
  };
  add(
    record(
      [0x06054b50, 4],
      [end.disk, 2],
      [0, 2],
      [end.entriesHere, 2],
      [end.entries, 2],
      [end.size, 4],
      [end.offset, 4],
      [0, 2],
    ),
  );
  return joined(pieces);
}

/**
 * The parts as programs pack them that write ZIP64 whatever the size: every size and place in fields of eight bytes, and a
 * record of its own at the end.
 * @param how fields: whether the headers use them; oldRecord: whether the old record at the end says the same as well
 */
export function zip64(
  parts: Readonly<Record<string, Uint8Array>>,
  { fields = true, oldRecord = false }: { fields?: boolean; oldRecord?: boolean } = {},
): Uint8Array {
  const full = 0xffffffff;
  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (...more: Uint8Array[]): void => {
    for (const piece of more) length += piece.length;
    pieces.push(...more);
  };
  const directory: Uint8Array[] = [];
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateSync(content);
    const offset = length;
    const wide = (values: readonly number[]): Uint8Array =>
      fields
        ? record([1, 2], [8 * values.length, 2], ...values.map((value): [number, number] => [value, 8]))
        : new Uint8Array(0);
    const sizes: [number, number][] = fields
      ? [
          [full, 4],
          [full, 4],
        ]
      : [
          [packed.length, 4],
          [content.length, 4],
        ];
    const common: [number, number][] = [[0, 2], [8, 2], [0, 2], [0x21, 2], [slowChecksum(content), 4], ...sizes];
    const named = bytesOf(name);
    const local = wide([content.length, packed.length]);
    add(record([0x04034b50, 4], [45, 2], ...common, [named.length, 2], [local.length, 2]), named, local, packed);
    const central = wide([content.length, packed.length, offset]);
    directory.push(
      record(
        [0x02014b50, 4],
        [45, 2],
        [45, 2],
        ...common,
        [named.length, 2],
        [central.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [fields ? full : offset, 4],
      ),
      named,
      central,
    );
  }
  const start = length;
  add(...directory);
  const size = length - start;
  const at = length;
  const count = Object.keys(parts).length;
  add(
    record([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [size, 8], [start, 8]),
    record([0x07064b50, 4], [0, 4], [at, 8], [1, 4]),
    record(
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [oldRecord ? count : 0xffff, 2],
      [oldRecord ? count : 0xffff, 2],
      [oldRecord ? size : full, 4],
      [oldRecord ? start : full, 4],
      [0, 2],
    ),
  );
  return joined(pieces);
}

function withoutUndefined(entry: HandmadeEntry): HandmadeEntry {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined),
  ) as unknown as HandmadeEntry;
}

/** The fields that both headers have in common: flags to name length. The time is the zero of MS-DOS. */
function fieldsOf({ name, flags, method, checksum, packedSize, size }: EntryHeader): [value: number, bytes: number][] {
  return [
    [flags, 2],
    [method, 2],
    [0, 2],
    [0x21, 2],
    [checksum, 4],
    [packedSize, 4],
    [size, 4],
    [bytesOf(name).length, 2],
  ];
}

/** Little-endian numbers one after the other. */
function record(...fields: readonly [value: number, bytes: number][]): Uint8Array {
  return new Uint8Array(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** CRC-32 bit by bit, as the standard describes it. */
export function slowChecksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/**
 * A deflate stream that unpacks to `before`, so many times `unit`, and `after`. It is as long as a packed unit times the count,
 * however much comes out of it: the unit is packed once.
 */
export function deflatedRepeat(before: string, unit: Uint8Array, count: number, after: string): Uint8Array {
  // Ends on a whole byte and not for good, so that another one can follow.
  const unfinished = (bytes: Uint8Array): Uint8Array =>
    deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const packed = unfinished(unit);
  return joined([
    unfinished(bytesOf(before)),
    ...Array.from({ length: count }, () => packed),
    deflateSync(bytesOf(after)),
  ]);
}
