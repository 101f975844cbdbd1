/**
 * The JSON of a packed rubric, or null where the texts are damaged or do not match the fingerprint. It stands between an open
 * form and the first screen, so the browser's own means do it, where it has them; SHA-256 comes with https and localhost only.
 */
export async function unpackInBrowser(chunks: readonly string[], fingerprint: string): Promise<string | null> {
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle === undefined || typeof DecompressionStream === "undefined")
    return (await import("../form/pack")).unpack(chunks, fingerprint);
  try {
    const packed = Uint8Array.from(atob(chunks.join("")), (character) => character.charCodeAt(0));
    const bytes = await inflated(packed);
    const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
    const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return found === fingerprint ? new TextDecoder("utf-8", { fatal: true }).decode(bytes) : null;
  } catch {
    return null; // cut or edited: not base64, not compressed, not UTF-8, or far too large
  }
}

/** Bytes of an unpacked rubric, as in form/pack.ts, whose libraries would come with the first screen. */
const LARGEST = 4_000_000;

/** @throws where the bytes are damaged, or unpack to more than any rubric has */
async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new RangeError("The rubric is too large.");
    }
    pieces.push(read.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
