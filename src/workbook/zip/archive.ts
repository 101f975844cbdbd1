import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { FileProblem, within } from "../file-problem";
import { limits } from "../limits";

/** Every platform has it; the types of the language alone do not. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/** The parts of a .xlsx file, each unpacked when it is asked for. */
export interface Archive {
  /** In the order of the file's directory; folders left out. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Hands a part's text (UTF-8) on, piece by piece. What was handed on may be believed only after this has returned: the
   * checksum comes last.
   * @throws FileProblem where there is no such part, or it is not what the directory says
   */
  read(name: string, onText: (text: string) => void): void;
}

export interface ReadOptions {
  /** Milliseconds of any clock. */
  readonly now?: () => number;
}

interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly checksum: number;
  readonly size: number;
  /** Where the local header begins, and where the packed bytes begin and end. */
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

const KB = 1024;
/** What is no larger packed is unpacked at once, into no more room than it says it needs. Most parts are, and it is quicker. */
const PACKED_AT_ONCE = 64 * KB;
/** Of a larger one, so much at a time. It unpacks to 4 MB at the most, so that a bomb is seen before it takes room. */
const PACKED_PIECE = 4 * KB;
/** The clock is looked at once a piece. */
const TEXT_PIECE = 64 * KB;

/**
 * Reads the directory of a ZIP file and holds it against the file: every part lies where it is said to, none over another,
 * and both headers of a part agree, so that no other program can see other parts than this one.
 * @throws FileProblem
 */
export function openArchive(bytes: Uint8Array, { now = Date.now }: ReadOptions = {}): Archive {
  within("fileBytes", bytes.length);
  refuseOtherKinds(bytes);
  const entries = readDirectory(bytes);
  // Only the time within `read` counts, with what is made of the text there: some parts are read long after the others.
  let spent = 0;

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name, onText) {
      const entry = entries.get(name);
      if (!entry) throw damaged(`${name} is missing`);
      const decoder = new TextDecoder("utf-8", { fatal: true });
      const decode = (piece?: Uint8Array): string =>
        attempt(name, () => decoder.decode(piece, { stream: piece !== undefined }));
      const before = spent;
      const started = now();
      let size = 0;
      let checksum = 0;
      unpack(bytes, entry, (piece) => {
        size += piece.length;
        if (size > entry.size) throw damaged(`${name} is larger than the ${entry.size} bytes it says`);
        checksum = crc32(piece, checksum);
        for (let at = 0; at < piece.length; at += TEXT_PIECE) {
          spent = before + now() - started;
          if (spent > limits.milliseconds) throw new FileProblem("too-slow", `more than ${limits.milliseconds} ms`);
          onText(decode(piece.subarray(at, at + TEXT_PIECE)));
        }
      });
      spent = before + now() - started;
      decode(); // an unfinished character
      if (size !== entry.size) throw damaged(`${name} has ${size} of ${entry.size} bytes`);
      if (checksum !== entry.checksum) throw damaged(`${name} fails its checksum`);
    },
  };
}

function unpack(bytes: Uint8Array, entry: Entry, onPiece: (piece: Uint8Array) => void): void {
  const packed = bytes.subarray(entry.start, entry.end);
  if (!entry.deflated) {
    onPiece(packed);
    return;
  }
  if (packed.length <= PACKED_AT_ONCE) {
    // With room for one byte more, a part that is larger than it says shows itself; beyond the room nothing is written.
    const room = new Uint8Array(entry.size + 1);
    onPiece(attempt(entry.name, () => inflateSync(packed, { out: room })));
    return;
  }
  let unpacked: Uint8Array = packed.subarray(0, 0);
  const inflate = new Inflate((piece) => (unpacked = piece));
  for (let at = 0; at < packed.length; at += PACKED_PIECE) {
    const next = at + PACKED_PIECE;
    // What is done with the piece happens outside, so that only the library's errors are taken for the file's fault.
    attempt(entry.name, () => inflate.push(packed.subarray(at, next), next >= packed.length));
    onPiece(unpacked);
  }
}

/** Runs a library that throws errors of its own when the file is not what it should be. */
function attempt<T>(name: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw damaged(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function damaged(detail: string): FileProblem {
  return new FileProblem("damaged", detail);
}

const OLE_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Says what a file is that is no ZIP archive. Office keeps both its old files and its encrypted ones in OLE files. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE_FILE)) {
    if (hasStream(bytes, "EncryptedPackage")) throw new FileProblem("password-protected", "encrypted package");
    if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) throw new FileProblem("old-xls", "BIFF workbook");
    throw new FileProblem("not-a-workbook", "OLE file");
  }
  const signature = String.fromCharCode(...bytes.subarray(0, 2));
  if (signature !== "PK")
    throw new FileProblem("not-a-workbook", bytes.length === 0 ? "empty file" : "not a ZIP archive");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether an OLE file has a stream of that name: names of streams are UTF-16 that a zero ends. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const DIRECTORY_END = { signature: 0x06054b50, length: 22 };
const DIRECTORY_ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
/** A field of this value has its true value in a ZIP64 record, which no file of our size needs. */
const IN_ZIP64 = 0xffffffff;

const flags = { encrypted: 0x2041, sizesFollow: 0x8, patch: 0x20 };

/** The entries of the ZIP directory by their names. */
function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  within("parts", directory.count);

  const entries = new Map<string, Entry>();
  const all: Entry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
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
    // Programs differ in whether part names know case: names that differ in nothing else would be different parts to them.
    const caseless = entry.name.toLowerCase();
    if (names.has(caseless)) throw damaged(`${entry.name} occurs twice`);
    names.add(caseless);
    within("partBytes", entry.size);
    within("allPartsBytes", (unpacked += entry.size));
    if (!entry.name.endsWith("/")) entries.set(entry.name, entry);
  }
  if (at !== directory.end) throw damaged("directory of the archive");

  all.sort((a, b) => a.header - b.header);
  for (const [index, entry] of all.entries()) {
    if (entry.end > (all[index + 1]?.header ?? directory.start)) throw damaged(`${entry.name} lies over another part`);
  }
  return entries;
}

function findDirectory(view: DataView): { start: number; end: number; count: number } {
  // A comment of up to 64 kB may follow the record; it has to reach exactly to the end of the file.
  const lowest = Math.max(0, view.byteLength - DIRECTORY_END.length - 0xffff);
  for (let at = view.byteLength - DIRECTORY_END.length; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END.signature) continue;
    if (at + DIRECTORY_END.length + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const [disk, directoryDisk, countHere, count] = [4, 6, 8, 10].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
      number,
    ];
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || size === IN_ZIP64 || start === IN_ZIP64) throw new FileProblem("unsupported", "ZIP64");
    if (disk !== 0 || directoryDisk !== 0 || countHere !== count)
      throw new FileProblem("unsupported", "archive in several volumes");
    if (start + size !== at) throw damaged("directory of the archive");
    return { start, end: at, count };
  }
  throw damaged("no directory of the archive");
}

function readEntry(view: DataView, at: number, directoryStart: number): Entry {
  const flag = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const disk = view.getUint16(at + 34, true);
  const header = view.getUint32(at + 42, true);
  within("partNameLength", nameLength);
  const name = readName(view, at + DIRECTORY_ENTRY.length, nameLength);

  if (flag & flags.encrypted) throw new FileProblem("password-protected", `${name} is encrypted`);
  if ([packedSize, size, header].includes(IN_ZIP64)) throw new FileProblem("unsupported", `${name}: ZIP64`);
  if (disk !== 0 || flag & flags.patch || (method !== 0 && method !== 8))
    throw new FileProblem("unsupported", `${name}: method ${method}, flags ${flag}`);
  if (!isPartName(name)) throw damaged(`name of a part: ${name}`);
  if (method === 0 && packedSize !== size) throw damaged(`${name}: sizes`);

  if (header + LOCAL_HEADER.length > directoryStart || view.getUint32(header, true) !== LOCAL_HEADER.signature)
    throw damaged(`${name} is not where it should be`);
  const localNameLength = view.getUint16(header + 26, true);
  const start = header + LOCAL_HEADER.length + localNameLength + view.getUint16(header + 28, true);
  if (start + packedSize > directoryStart) throw damaged(`${name} does not fit in the file`);
  const localFlag = view.getUint16(header + 6, true);
  if (
    localNameLength !== nameLength ||
    readName(view, header + LOCAL_HEADER.length, nameLength) !== name ||
    view.getUint16(header + 8, true) !== method ||
    localFlag & flags.encrypted
  ) {
    throw damaged(`${name} has two different headers`);
  }
  if (!(localFlag & flags.sizesFollow)) {
    const agrees = (field: number, value: number): boolean =>
      [value, IN_ZIP64].includes(view.getUint32(header + field, true));
    if (!agrees(14, checksum) || !agrees(18, packedSize) || !agrees(22, size))
      throw damaged(`${name} has two different headers`);
  }
  return { name, deflated: method === 8, checksum, size, header, start, end: start + packedSize };
}

/** A name byte by byte: names of parts are ASCII, and what is not is never asked for. */
function readName(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
}

/** A plain relative path; what could leave the archive, or be read as another path elsewhere, is none. */
function isPartName(name: string): boolean {
  const path = name.endsWith("/") ? name.slice(0, -1) : name;
  return (
    !/[\\:\0-\x1f]/.test(name) &&
    path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..")
  );
}
