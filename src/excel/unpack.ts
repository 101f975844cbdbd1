/**
 * The JSON of a packed rubric, or null where the texts are damaged or do not match the fingerprint. It stands between an open
 * form and the first screen, so the browser's own means do it; they come with https and localhost only.
 */
export async function unpackInBrowser(chunks: readonly string[], fingerprint: string): Promise<string | null> {
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle === undefined) return (await import("../sheet/fingerprint")).unpackRubric(chunks, fingerprint);
  try {
    const bytes = Uint8Array.from(atob(chunks.join("")), (character) => character.charCodeAt(0));
    const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
    const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return found === fingerprint ? new TextDecoder("utf-8", { fatal: true }).decode(bytes) : null;
  } catch {
    return null; // cut or edited: not base64, or not UTF-8
  }
}
