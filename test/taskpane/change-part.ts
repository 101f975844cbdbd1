import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook file in which somebody has changed one part by hand. Throws where that changes nothing. */
export function changePart(file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const changed = change(xml);
  if (changed === xml) throw new Error(`${part} stays as it was.`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}
