import { identityName, type Description, type FormMark } from "../form/description";

/**
 * What a sheet that carries a form's mark is: "form" the form itself; "copy" of a form that stands elsewhere in the workbook;
 * "unproven" where nothing says which of several it is, or the proof is gone; "foreign" where the description beside it is
 * that of another form.
 */
export type Standing = "form" | "copy" | "unproven" | "foreign";

/** A name of the whole workbook and where it points. */
export interface WorkbookName {
  readonly name: string;
  /** With or without "=": `='Phiếu A'!$A$1`. */
  readonly formula: string;
}

/** What the workbook shows of a marked sheet and its surroundings. */
export interface Surroundings {
  readonly sheetName: string;
  readonly mark: FormMark;
  readonly description: Pick<Description, "identity">;
  /** Of the workbook, not of single sheets: those are what Excel gives to copies. */
  readonly names: readonly WorkbookName[];
  /** The marks of the other sheets of the workbook. */
  readonly others: readonly { readonly sheetName: string; readonly mark: FormMark }[];
}

/** Tells form and copy apart: the mark is a claim, the hidden name that points at the first cell is the proof. */
export function standingOf({ sheetName, mark, description, names, others }: Surroundings): Standing {
  const twins = others.filter((other) => isTwin(other.mark, mark));
  if (mark.identity === null) {
    // Format 1 had no proof: a sheet alone with its description is the form, of two nobody can tell.
    if (description.identity === null) return twins.length > 0 ? "unproven" : "form";
    // Its twin was updated since, and has the description for itself.
    return others.some((other) => other.mark.identity === description.identity) ? "copy" : "unproven";
  }
  if (description.identity !== mark.identity) return "foreign";
  const pointed = provenSheet(mark.identity, names);
  if (pointed === null) return "unproven";
  if (isSame(pointed, sheetName)) return "form";
  return twins.some((other) => isSame(other.sheetName, pointed)) ? "copy" : "unproven";
}

/** The sheet that a workbook proves to have an identity; null where it proves none. */
export function provenSheet(identity: string, names: readonly WorkbookName[]): string | null {
  const proof = names.find(({ name }) => name.toLowerCase() === identityName(identity).toLowerCase());
  return proof === undefined ? null : pointedSheet(proof.formula);
}

function isTwin(one: FormMark, other: FormMark): boolean {
  return one.identity === null && other.identity === null
    ? one.descriptionSheet === other.descriptionSheet
    : one.identity === other.identity;
}

/** Excel compares the names of sheets without case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The sheet whose first cell a name points at; null for any other place. */
export function pointedSheet(formula: string): string | null {
  const [, sheet] = /^=?(.+)!\$?A\$?1$/s.exec(formula) ?? [];
  if (sheet === undefined) return null;
  // LibreOffice writes `$'Phiếu A'.$A$1` in its own files, and `'Phiếu A'!$A$1` in Excel's.
  return sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
