import { MAGIC } from "./description";

/** What the first cell of a document says: of which form it is, and as what it is printed. */
export interface DocumentMark {
  /** Of the form. */
  readonly identity: string;
  /** A word of `documentKinds`, or one of a later release. */
  readonly kind: string;
  /** Its formulas were made plain values, to be sent without the form. */
  readonly isPlain: boolean;
}

const VERSION = 1;

export function writeDocumentMark({ identity, kind, isPlain }: DocumentMark): string {
  return `${MAGIC}-IN ${VERSION} ${identity} ${kind}${isPlain ? " plain" : ""}`;
}

/** The mark of a document's first cell; null for any other sheet, also for a form. */
export function readDocumentMark(firstCell: unknown): DocumentMark | null {
  if (typeof firstCell !== "string") return null;
  const [, identity, kind, plain] =
    /^ITSCORE-IN [1-9]\d{0,3} ([0-9a-f]{32}) (\w{1,40})( plain)?$/.exec(firstCell) ?? [];
  return identity === undefined || kind === undefined ? null : { identity, kind, isPlain: plain !== undefined };
}
