import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// Workbooks made by release 0.1 (format 1, plan version 1), as it wrote them and saved again by LibreOffice 7.4; two of them
// with rows that somebody put in. Kept as bytes: they are what people have in their mailboxes.

const folder = join(import.meta.dirname, "fixtures/release-0.1");

/** The names of the fixtures, without their ending. */
export const releaseFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.replace(/\.xlsx$/, ""))
  .sort();

export function releaseFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, `${name}.xlsx`)));
}

/** The points that are printed in the filled-in documents: self-scored and, where it is whole, appraised. */
export function printedPoints(name: string): { readonly self: string | null; readonly appraised: string | null } {
  const appraised = name.startsWith("la-gi-appraised") ? "430.92" : null;
  if (name.startsWith("la-gi")) return { self: "464.06", appraised };
  if (name.startsWith("kbang")) return { self: "142.23", appraised };
  if (name.startsWith("so-tai-chinh")) return { self: "496", appraised };
  return { self: null, appraised };
}
