import { Inflate, inflateSync } from "fflate";
import { FileProblem, within } from "../file-problem";
import { limits } from "../limits";
import { crc32 } from "./crc32";
import { type Encoding, pieceDecoder } from "./decoder";
import { checkSize, damaged, type Entry, readDirectory } from "./directory";
import { partKey } from "./part-name";

/** The parts of a .xlsx file, each unpacked when it is asked for. Names are the same part in letters of any case. */
export interface Archive {
  /** In plain, in the order of the file's directory; folders left out. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Hands a part's text on, piece by piece, decoded by its byte order mark. What was handed on may be believed only after this
   * has returned: the checksum comes last.
   * @throws FileProblem where there is no such part, or it is not what the directory says
   */
  read(name: string, onText: (text: string, encoding: Encoding) => void): void;
  /**
   * Unpacks a part and holds it against its checksum.
   * @throws FileProblem where it is not what the directory says: something happened to the file
   */
  verify(name: string): void;
  /**
   * Takes a step whose reading is held against a time of its own, which all such steps share: what is read aside, and may be
   * left out, takes no time from what must be read.
   */
  aside<T>(step: () => T): T;
}

export interface ReadOptions {
  /** Milliseconds of any clock. */
  readonly now?: () => number;
  /** Called while parts are read, with how many of the bytes of all parts were. */
  readonly onProgress?: (done: number, total: number) => void;
  /** A platform's own way to unpack: the same in a third of the time. Its result is held against size and checksum as well. */
  readonly inflate?: Inflater;
}

/** Unpacks deflated bytes at once into no more bytes than `most`. It throws where there are more, or they are not deflated. */
export type Inflater = (packed: Uint8Array, most: number) => Uint8Array;

const KB = 1024;
/**
 * What is no larger packed is unpacked at once, into no more room than it says it needs: it is quicker, and the sheet of an
 * appraised form has some 70 kB.
 */
const PACKED_AT_ONCE = 256 * KB;
/** Of a larger one, so much at a time. It unpacks to 4 MB at the most, so that a bomb is seen before it takes room. */
const PACKED_PIECE = 4 * KB;
/** The clock is looked at once a piece. */
const TEXT_PIECE = 64 * KB;

/**
 * Reads the directory of a ZIP file and holds it against the file: every part lies where it is said to, none over another,
 * and both headers of a part agree, so that no other program can see other parts than this one.
 * @throws FileProblem
 */
export function openArchive(
  bytes: Uint8Array,
  { now = Date.now, onProgress, inflate = inflateWithin }: ReadOptions = {},
): Archive {
  within("fileBytes", bytes.length);
  refuseOtherKinds(bytes);
  const entries = readDirectory(bytes);
  // Only the time within `read` counts, with what is made of the text there: some parts are read long after the others.
  const times = { needed: 0, aside: 0 };
  let time: keyof typeof times = "needed";
  const counted = new Set<Entry>();
  let unpacked = 0;
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  let done = 0;

  const entryOf = (name: string): Entry => {
    const entry = entries.get(partKey(name));
    if (!entry) throw damaged(`${name} is missing`);
    // Parts that nobody asks for, such as pictures, are never unpacked and take no room.
    checkSize(entry);
    if (!counted.has(entry)) {
      // First the bound, so that asking again for what was refused is refused again.
      within("allPartsBytes", unpacked + entry.size);
      counted.add(entry);
      unpacked += entry.size;
    }
    return entry;
  };
  const unpackChecked = (entry: Entry, onBytes: (piece: Uint8Array) => void): void => {
    const { name } = entry;
    let size = 0;
    let checksum = 0;
    unpack(bytes, entry, inflate, (piece) => {
      size += piece.length;
      if (size > entry.size) throw damaged(`${name} is larger than the ${entry.size} bytes it says`);
      checksum = crc32(piece, checksum);
      onBytes(piece);
    });
    if (size !== entry.size) throw damaged(`${name} has ${size} of ${entry.size} bytes`);
    if (checksum !== entry.checksum) throw damaged(`${name} fails its checksum`);
  };

  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(partKey(name)),
    read(name, onText) {
      const entry = entryOf(name);
      const decoder = pieceDecoder();
      const own = time;
      const before = times[own];
      const started = now();
      const look = (): void => {
        times[own] = before + now() - started;
        if (times[own] > limits.milliseconds) throw new FileProblem("too-slow", `more than ${limits.milliseconds} ms`);
      };
      unpackChecked(entry, (piece) => {
        for (let at = 0; at < piece.length; at += TEXT_PIECE) {
          const part = piece.subarray(at, at + TEXT_PIECE);
          done += part.length;
          onProgress?.(Math.min(done, total), total);
          const text = attempt(name, () => decoder.decode(part));
          if (text !== "") onText(text, decoder.encoding());
          // Not before: the beginning of a part tells whether it is needed, also when its time is over.
          look();
        }
      });
      const rest = attempt(name, () => decoder.end()); // an unfinished character
      if (rest !== "") onText(rest, decoder.encoding());
      look();
    },
    verify(name) {
      unpackChecked(entryOf(name), () => undefined);
    },
    aside(step) {
      const before = time;
      time = "aside";
      try {
        return step();
      } finally {
        time = before;
      }
    },
  };
}

/** The library gets its room beforehand and writes nothing beyond it. */
const inflateWithin: Inflater = (packed, most) => inflateSync(packed, { out: new Uint8Array(most) });

function unpack(bytes: Uint8Array, entry: Entry, inflate: Inflater, onPiece: (piece: Uint8Array) => void): void {
  const packed = bytes.subarray(entry.start, entry.end);
  if (!entry.deflated) {
    onPiece(packed);
    return;
  }
  if (packed.length <= PACKED_AT_ONCE) {
    // With room for one byte more, a part that is larger than it says shows itself.
    onPiece(attempt(entry.name, () => inflate(packed, entry.size + 1)));
    return;
  }
  let unpacked: Uint8Array = packed.subarray(0, 0);
  const stream = new Inflate((piece) => (unpacked = piece));
  for (let at = 0; at < packed.length; at += PACKED_PIECE) {
    const next = at + PACKED_PIECE;
    // What is done with the piece happens outside, so that only the library's errors are taken for the file's fault.
    attempt(entry.name, () => stream.push(packed.subarray(at, next), next >= packed.length));
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

/**
 * Whether an OLE file has a stream of that name: names of streams are UTF-16 that a zero ends, and case means nothing in them
 * (MS-CFB 2.6.4). An entry of the directory is 128 bytes long and begins with the name, wherever the file keeps it.
 */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name.toUpperCase()}\0`, (letter) => letter.charCodeAt(0));
  const isAt = (at: number): boolean =>
    wanted.every((code, index) => {
      const found = bytes[at + 2 * index] ?? -1;
      return bytes[at + 2 * index + 1] === 0 && (found >= 97 && found <= 122 ? found - 32 : found) === code;
    });
  for (let at = OLE_SECTOR; at < bytes.length; at += OLE_ENTRY) if (isAt(at)) return true;
  return false;
}

/** The header takes the first 512 bytes, and every sector begins at a multiple of that. */
const OLE_SECTOR = 512;
const OLE_ENTRY = 128;
