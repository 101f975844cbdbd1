import { type LimitName, limits } from "./limits";

/** Why a file is not read (locales/xlsx.ts has the words). */
export type FileProblemCode =
  | "not-a-workbook"
  | "old-xls"
  | "binary-workbook"
  | "opendocument"
  | "has-macros"
  | "password-protected"
  | "damaged" // cut, changed, contradicting itself, or not XML where XML belongs
  | "unsupported" // well made, with means that no spreadsheet program uses
  | "unsafe-xml" // a document type or entities of its own
  | "too-large"
  | "too-slow";

/** Where in a workbook the reading ended. */
export interface FilePlace {
  readonly sheetName: string;
  /** The cell as people name it ("XFD1"); null where it was at none. */
  readonly cell: string | null;
}

/** A file that is refused as a whole: nothing of it has been believed. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
  /** For the log and for support, never the only thing that the user sees. */
  readonly detail: string;

  constructor(
    readonly code: FileProblemCode,
    detail: string,
    /** null where it is about no sheet. */
    readonly place: FilePlace | null = null,
  ) {
    // It may quote the file, which may hold anything.
    const short = detail.slice(0, 200);
    super(`${code}: ${short}`);
    this.detail = short;
  }

  /** The same problem with the place where it was met; one that knows its place keeps it. */
  at(place: FilePlace): FileProblem {
    return this.place === null ? new FileProblem(this.code, this.detail, place) : this;
  }
}

/** @throws FileProblem where a count has passed its limit */
export function within(limit: LimitName, count: number): void {
  if (count > limits[limit]) throw new FileProblem("too-large", `${limit}: ${count} > ${limits[limit]}`);
}
