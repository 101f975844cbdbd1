import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { base64 } from "@scure/base";
import { strFromU8, Unzlib, zlibSync } from "fflate";
import type { Rubric } from "../rubric/schema";
import { LARGEST_RUBRIC } from "./description";

/** Excel holds 32,767 characters in a cell; some programs fewer. */
const CHUNK = 30_000;

/** A rubric as texts that fit into cells (base64 of its compressed JSON), and the SHA-256 by which it is known. */
export interface PackedRubric {
  readonly fingerprint: string;
  readonly chunks: readonly string[];
}

export function packRubric(rubric: Rubric): PackedRubric {
  const json = canonicalJson(rubric);
  // A third of the size: the file is mailed, and every cell of it is read again.
  const packed = base64.encode(zlibSync(utf8ToBytes(json), { level: 9 }));
  const chunks: string[] = [];
  for (let start = 0; start < packed.length; start += CHUNK) chunks.push(packed.slice(start, start + CHUNK));
  return { fingerprint: fingerprintOf(json), chunks };
}

/** The JSON that was packed, or null where the texts are damaged or do not match the fingerprint. */
export function unpackRubric(chunks: readonly string[], expected: string): string | null {
  let json: string;
  try {
    json = strFromU8(inflated(base64.decode(chunks.join(""))));
  } catch {
    return null; // cut or edited: not base64, not compressed, or far too large
  }
  return fingerprintOf(json) === expected ? json : null;
}

/** The same rubric has the same fingerprint in every workbook, in whatever order its file names the fields. */
function canonicalJson(rubric: Rubric): string {
  return JSON.stringify(rubric, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function fingerprintOf(json: string): string {
  return bytesToHex(sha256(utf8ToBytes(json)));
}

/** A few bytes can pretend to be gigabytes, so they are fed in small pieces. @throws where they are damaged or too large */
function inflated(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Unzlib((piece) => {
    length += piece.length;
    if (length > LARGEST_RUBRIC) throw new RangeError("The rubric is too large.");
    pieces.push(piece);
  });
  for (let start = 0; start < packed.length; start += PIECE)
    inflate.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
  const whole = new Uint8Array(length);
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}

const PIECE = 4096;
