import { identityName } from "../form/description";

/** A new identity: 128 random bits, in hexadecimal. */
export function newIdentity(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The proof of an identity, a null object where there is none; known after the next sync. */
export function loadProof(workbook: Excel.Workbook, identity: string): Excel.NamedItem {
  return workbook.names.getItemOrNullObject(identityName(identity)).load("name");
}

/**
 * Proves that a sheet is the form of that identity: a hidden name of the workbook that points at its first cell. Excel moves it
 * with the sheet, and gives a copied sheet a name of its own (see inspect/standing.ts).
 */
export function writeProof(workbook: Excel.Workbook, sheet: Excel.Worksheet, identity: string): void {
  workbook.names.add(identityName(identity), sheet.getRange("A1")).visible = false;
}
