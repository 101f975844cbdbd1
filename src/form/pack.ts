import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { base64 } from "@scure/base";
import { strFromU8, Unzlib, zlibSync } from "fflate";

/** Bytes of what is packed, unpacked; the largest official form has 0.2 million. What is larger is none of ours. */
const LARGEST_PACKED = 4_000_000;

/**
 * Excel holds 32,767 characters in a cell, some programs fewer; and it refuses arrays with texts of some 8,200 that begin with a
 * sign (office-js #3256).
 */
const CHUNK = 8_000;
const PIECE = 4096;

/** A JSON text as texts that fit into cells (base64 of it, compressed), and the SHA-256 by which it is known. */
export interface Packed {
  readonly fingerprint: string;
  readonly chunks: readonly string[];
}

export function pack(json: string): Packed {
  // A third of the size: the file is mailed, and every cell of it is read again.
  const packed = base64.encode(zlibSync(utf8ToBytes(json), { level: 9 }));
  return { fingerprint: fingerprintOf(json), chunks: chunksOf(packed) };
}

/** Pieces that begin with a letter: nobody takes one for a formula or a number. (What is packed begins with "eN".) */
function chunksOf(packed: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < packed.length;) {
    let end = Math.min(start + CHUNK, packed.length);
    while (end < packed.length && end > start + 1 && !/[A-Za-z]/.test(packed.charAt(end))) end -= 1;
    chunks.push(packed.slice(start, end));
    start = end;
  }
  return chunks;
}

/** The JSON that was packed, or null where the texts are damaged or do not match the fingerprint. */
export function unpack(chunks: readonly string[], expected: string): string | null {
  const whole = chunks.join("");
  // Format 1 kept the agency's own part as it is.
  const json = whole.startsWith("{") ? whole : inflatedText(whole);
  return json !== null && fingerprintOf(json) === expected ? json : null;
}

/** SHA-256 of a text, in hexadecimal. */
export function fingerprintOf(text: string): string {
  return bytesHash(utf8ToBytes(text));
}

function bytesHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** Every platform has it, browsers in pages that came safely; the types of the language alone do not. */
declare const crypto:
  { readonly subtle?: { digest(algorithm: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> } } | undefined;

/** SHA-256 of a file in hexadecimal: by the platform where it can, which takes a tenth of the time. */
export async function fileHash(bytes: Uint8Array): Promise<string> {
  const subtle = typeof crypto === "undefined" ? undefined : crypto.subtle;
  return subtle === undefined ? bytesHash(bytes) : bytesToHex(new Uint8Array(await subtle.digest("SHA-256", bytes)));
}

/** Equal values give equal texts, in whatever order their fields were named. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function inflatedText(packed: string): string | null {
  try {
    return strFromU8(inflated(base64.decode(packed)));
  } catch {
    return null; // cut or edited: not base64, not compressed, or far too large
  }
}

/** A few bytes can pretend to be gigabytes, so they are fed in small pieces. @throws where they are damaged or too large */
function inflated(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Unzlib((piece) => {
    length += piece.length;
    if (length > LARGEST_PACKED) throw new RangeError("What is packed is too large.");
    pieces.push(piece);
  });
  for (let start = 0; start < packed.length; start += PIECE)
    inflate.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
  const whole = new Uint8Array(length);
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}
