import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { base64 } from "@scure/base";
import type { Rubric } from "../rubric/schema";

/** Excel holds 32,767 characters in a cell; some programs fewer. */
const CHUNK = 30_000;

/** SHA-256 of the rubric as JSON, in hexadecimal: the same rubric has the same fingerprint in every workbook. */
export function fingerprint(json: string): string {
  return bytesToHex(sha256(utf8ToBytes(json)));
}

/** A rubric as texts that fit into cells. */
export function packRubric(rubric: Rubric): { fingerprint: string; chunks: string[] } {
  const json = JSON.stringify(rubric);
  const packed = base64.encode(utf8ToBytes(json));
  const chunks: string[] = [];
  for (let start = 0; start < packed.length; start += CHUNK) chunks.push(packed.slice(start, start + CHUNK));
  return { fingerprint: fingerprint(json), chunks };
}

/** The JSON that was packed, or null where the texts are damaged or do not match the fingerprint. */
export function unpackRubric(chunks: readonly string[], expected: string): string | null {
  let json: string;
  try {
    json = utf8Text(base64.decode(chunks.join("")));
  } catch {
    return null; // cut or edited: not base64, or not UTF-8
  }
  return fingerprint(json) === expected ? json : null;
}

/** Decodes UTF-8 without the platform's TextDecoder, which this layer must not ask for. @throws URIError */
function utf8Text(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
