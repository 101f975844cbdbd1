import { FileProblem, within } from "../file-problem";
import { limits } from "../limits";
import { partKey, plainName } from "./part-name";

/** A part as the directory of a ZIP file has it. */
export interface Entry {
  /** In plain. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly deflated: boolean;
  readonly checksum: number;
  readonly size: number;
  /** Where the local header begins, and where the packed bytes begin and end. */
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

export function damaged(detail: string): FileProblem {
  return new FileProblem("damaged", detail);
}

const DIRECTORY_END = { signature: 0x06054b50, length: 22 };
const DIRECTORY_ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
/** The end record of ZIP64 and what points at it, which stands right before the old end record (APPNOTE 4.3.14, 4.3.15). */
const ZIP64_END = { signature: 0x06064b50, length: 56 };
const ZIP64_LOCATOR = { signature: 0x07064b50, length: 20 };
/** Fields of these values have their true value in a ZIP64 field; no file of our size needs one, and some programs write it. */
const IN_ZIP64 = 0xffffffff;
const IN_ZIP64_SHORT = 0xffff;

const flags = { encrypted: 0x2041, sizesFollow: 0x8, patch: 0x20 };

/** The parts of a ZIP file by their keys; folders left out. @throws FileProblem */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  within("parts", directory.count);

  const entries = new Map<string, Entry>();
  const all: Entry[] = [];
  const folders = new Set<string>();
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + DIRECTORY_ENTRY.length > directory.end || view.getUint32(at, true) !== DIRECTORY_ENTRY.signature)
      throw damaged("directory of the archive");
    const next =
      at +
      DIRECTORY_ENTRY.length +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > directory.end) throw damaged("directory of the archive");
    const entry = readEntry(view, at, directory.start);
    at = next;
    all.push(entry);
    const key = partKey(entry.name);
    // Names that differ only where the packaging rules see no difference would be different parts to other programs.
    if (entries.has(key) || folders.has(key)) throw damaged(`${entry.name} occurs twice`);
    if (entry.isFolder) folders.add(key);
    else entries.set(key, entry);
  }
  if (at !== directory.end) throw damaged("directory of the archive");

  all.sort((a, b) => a.header - b.header);
  for (const [index, entry] of all.entries()) {
    if (entry.end > (all[index + 1]?.header ?? directory.start)) throw damaged(`${entry.name} lies over another part`);
  }
  return entries;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  // A comment of up to 64 kB may follow the record; it has to reach exactly to the end of the file.
  const lowest = Math.max(0, view.byteLength - DIRECTORY_END.length - 0xffff);
  for (let at = view.byteLength - DIRECTORY_END.length; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END.signature) continue;
    if (at + DIRECTORY_END.length + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const large = readZip64End(view, at);
    const short = (field: number, wide: number | undefined): number =>
      agreed(view.getUint16(at + field, true), IN_ZIP64_SHORT, wide);
    const long = (field: number, wide: number | undefined): number =>
      agreed(view.getUint32(at + field, true), IN_ZIP64, wide);
    const [disk, directoryDisk] = [short(4, large && 0), short(6, large && 0)];
    const [countHere, count] = [short(8, large?.count), short(10, large?.count)];
    const [size, start] = [long(12, large?.size), long(16, large?.start)];
    if (disk !== 0 || directoryDisk !== 0 || countHere !== count)
      throw new FileProblem("unsupported", "archive in several volumes");
    const end = large?.at ?? at;
    if (start + size !== end) throw damaged("directory of the archive");
    return { start, end, count };
  }
  throw damaged("no directory of the archive");
}

/** What a field says, which has its true value elsewhere where it is full. Two values that differ are two archives. */
function agreed(value: number, full: number, wide: number | undefined): number {
  if (value !== full) {
    if (wide !== undefined && wide !== value) throw damaged("two directories of the archive");
    return value;
  }
  if (wide === undefined) throw damaged("no ZIP64 record");
  return wide;
}

/** The ZIP64 record that belongs to the end record at a place; undefined where there is none. */
function readZip64End(
  view: DataView,
  end: number,
): { readonly at: number; readonly count: number; readonly size: number; readonly start: number } | undefined {
  const locator = end - ZIP64_LOCATOR.length;
  if (locator < ZIP64_END.length || view.getUint32(locator, true) !== ZIP64_LOCATOR.signature) return undefined;
  const at = wideNumber(view, locator + 8);
  if (view.getUint32(locator + 4, true) !== 0 || view.getUint32(locator + 16, true) > 1)
    throw new FileProblem("unsupported", "archive in several volumes");
  if (at > locator - ZIP64_END.length || view.getUint32(at, true) !== ZIP64_END.signature)
    throw damaged("ZIP64 record");
  // The record's own length leaves out its first twelve bytes.
  if (at + 12 + wideNumber(view, at + 4) !== locator) throw damaged("ZIP64 record");
  const [countHere, count, size, start] = [24, 32, 40, 48].map((field) => wideNumber(view, at + field)) as [
    number,
    number,
    number,
    number,
  ];
  if (view.getUint32(at + 16, true) !== 0 || view.getUint32(at + 20, true) !== 0 || countHere !== count)
    throw new FileProblem("unsupported", "archive in several volumes");
  return { at, count, size, start };
}

/** A number of eight bytes. No place in a file of our size needs more than four of them. */
function wideNumber(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

/**
 * The true values of full fields, from the ZIP64 field among the extra fields of a header (APPNOTE 4.5.3): they stand there in
 * the order of the header, and only those that are full. null where there is no such field or it is too short.
 */
function zip64Values(view: DataView, extra: number, length: number, count: number): number[] | null {
  const end = extra + length;
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    if (at + 4 + 8 * count > last) return null;
    return Array.from({ length: count }, (_, index) => wideNumber(view, at + 4 + 8 * index));
  }
  return null;
}

/** The fields at these places, full ones by their true value. @throws FileProblem where that is missing */
function fieldsAt(view: DataView, places: readonly number[], extra: number, length: number, name: string): number[] {
  const fields = places.map((place) => view.getUint32(place, true));
  const full = fields.filter((value) => value === IN_ZIP64).length;
  if (full === 0) return fields;
  const values = zip64Values(view, extra, length, full);
  if (values === null) throw damaged(`${name}: no ZIP64 field`);
  return fields.map((value) => (value === IN_ZIP64 ? (values.shift() ?? 0) : value));
}

function readEntry(view: DataView, at: number, directoryStart: number): Entry {
  const flag = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const disk = view.getUint16(at + 34, true);
  within("partNameLength", nameLength);
  const written = readName(view, at + DIRECTORY_ENTRY.length, nameLength);
  const name = plainName(written);
  if (name === null) throw damaged(`name of a part: ${written}`);

  if (flag & flags.encrypted) throw new FileProblem("password-protected", `${name} is encrypted`);
  const extra = at + DIRECTORY_ENTRY.length + nameLength;
  const [size = 0, packedSize = 0, header = 0] = fieldsAt(view, [at + 24, at + 20, at + 42], extra, extraLength, name);
  // The number of the volume is a ZIP64 field too; nobody who says it there has more than one.
  if ((disk !== 0 && disk !== IN_ZIP64_SHORT) || flag & flags.patch || (method !== 0 && method !== 8))
    throw new FileProblem("unsupported", `${name}: method ${method}, flags ${flag}`);
  if (method === 0 && packedSize !== size) throw damaged(`${name}: sizes`);

  if (header + LOCAL_HEADER.length > directoryStart || view.getUint32(header, true) !== LOCAL_HEADER.signature)
    throw damaged(`${name} is not where it should be`);
  const localNameLength = view.getUint16(header + 26, true);
  const localExtraLength = view.getUint16(header + 28, true);
  const localExtra = header + LOCAL_HEADER.length + localNameLength;
  const start = localExtra + localExtraLength;
  if (start + packedSize > directoryStart) throw damaged(`${name} does not fit in the file`);
  const localFlag = view.getUint16(header + 6, true);
  if (
    localNameLength !== nameLength ||
    readName(view, header + LOCAL_HEADER.length, nameLength) !== written ||
    view.getUint16(header + 8, true) !== method ||
    localFlag & flags.encrypted
  ) {
    throw damaged(`${name} has two different headers`);
  }
  if (!(localFlag & flags.sizesFollow)) {
    const local = fieldsAt(view, [header + 22, header + 18], localExtra, localExtraLength, name);
    if (view.getUint32(header + 14, true) !== checksum || local[0] !== size || local[1] !== packedSize)
      throw damaged(`${name} has two different headers`);
  }
  const isFolder = /[\\/]$/.test(written);
  return { name, isFolder, deflated: method === 8, checksum, size, header, start, end: start + packedSize };
}

/** Byte by byte as long as it is ASCII, as the names of nearly all parts are; otherwise as UTF-8 in its percent codes. */
function readName(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  if (bytes.every((byte) => byte < 128)) return String.fromCharCode(...bytes);
  return Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
  ).join("");
}

/** @throws FileProblem for a part that is larger than what is read, before anything of it is unpacked */
export function checkSize({ name, size }: Entry): void {
  if (size > limits.partBytes) throw new FileProblem("too-large", `partBytes: ${name} has ${size}`);
}
