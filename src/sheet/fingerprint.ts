import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { base64 } from "@scure/base";
import type { Rubric } from "../rubric/schema";

/** Excel holds 32,767 characters in a cell; some programs fewer. */
const CHUNK = 30_000;

/** A rubric as texts that fit into cells, and the SHA-256 by which it is known. */
export interface PackedRubric {
  readonly fingerprint: string;
  readonly chunks: readonly string[];
}

export function packRubric(rubric: Rubric): PackedRubric {
  const json = canonicalJson(rubric);
  const packed = base64.encode(utf8ToBytes(json));
  const chunks: string[] = [];
  for (let start = 0; start < packed.length; start += CHUNK) chunks.push(packed.slice(start, start + CHUNK));
  return { fingerprint: fingerprintOf(json), chunks };
}

/** The JSON that was packed, or null where the texts are damaged or do not match the fingerprint. */
export function unpackRubric(chunks: readonly string[], expected: string): string | null {
  let json: string;
  try {
    json = utf8Text(base64.decode(chunks.join("")));
  } catch {
    return null; // cut or edited: not base64, or not UTF-8
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

/** Decodes UTF-8 without the platform's TextDecoder, which this layer must not ask for. @throws URIError */
function utf8Text(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
