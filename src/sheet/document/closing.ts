import type { Rubric } from "../../rubric/schema";
import { literal } from "../../scoring/rules/formula";
import { dateLine } from "./head";
import type { PaperCell, PaperLook } from "./paper";
import { DOTS, type Following, isSame, say, type Writing, words } from "./writing";

// What stands below the table of a document. All of it is kept together, and with the last row of the table.

/** Who signs at one side. */
export interface Signature {
  /** One line or several: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH". */
  readonly role: string;
  readonly hint?: string | undefined;
  readonly name?: string | undefined;
}

/** 30 mm. */
const ROOM_TO_SIGN = 85;

export function addNotes(page: Writing, { notes = [] }: Rubric): void {
  if (notes.length === 0) return;
  page.gap(6, true);
  notes.forEach((note, index) => {
    page.line(`note:${index}`, words(note), { size: 12, italic: true, horizontal: "Left" }, { keep: true });
  });
}

/** The code that ties the paper to its workbook; it is shown as long as the workbook is what it was. */
export function addCheckCode(page: Writing, follow: Following, code: string): void {
  const told = say("code", { code });
  page.line(
    "code",
    follow.made(`IF(${isSame(page, follow.source)},${literal(told)},${literal(say("code.stale"))})`, told),
    { size: 11, italic: true, horizontal: "Left" },
    { keep: true },
  );
}

/**
 * Place and date over the right side, roles, hints, room to sign and names.
 * @param split the first column of the right side
 */
export function addSignatures(
  page: Writing,
  follow: Following,
  split: number,
  { left, right }: { readonly left: Signature | undefined; readonly right: Signature | undefined },
  hasDate = true,
): void {
  page.gap(8, true);
  if (hasDate) {
    const from = Math.min(1, page.last);
    page.line("date", words(dateLine(follow)), { size: 13, italic: true, horizontal: "Right" }, { keep: true, from });
  }
  const sides = (of: (signature: Signature) => string, look: Omit<PaperLook, "horizontal">): (PaperCell | null)[] =>
    [left, right].map((signature, index): PaperCell | null => {
      const text = signature === undefined ? "" : of(signature);
      if (text === "") return null;
      const place = index === 0 ? { from: 0, to: split - 1 } : { from: split, to: page.last };
      return { ...place, ...words(text), look: { ...look, horizontal: "Center" } };
    });
  page.pair(
    "signature:role",
    sides(({ role }) => role, { size: 13, bold: true, vertical: "Top" }),
    true,
  );
  page.pair(
    "signature:hint",
    sides(({ hint = "" }) => hint, { size: 12, italic: true, vertical: "Top" }),
    true,
  );
  page.gap(ROOM_TO_SIGN, true);
  page.pair(
    "signature:name",
    sides(({ name }) => name ?? DOTS, { size: 13, bold: true, vertical: "Top" }),
    false,
  );
}

/** Who signs for the agency, as the form prints it and with what was asked: the compiler left, the head right. */
export function agencySignatures({ source: { rubric, facts } }: Following): {
  readonly left: Signature | undefined;
  readonly right: Signature | undefined;
} {
  const own = (rubric.signatures ?? []).filter(({ part }) => part !== "appraisal");
  const head = own.at(-1);
  const compiler = own.length > 1 ? own[0] : undefined;
  return {
    left: compiler && { ...compiler, name: facts.compiler },
    right: head && { ...head, role: facts.authority ?? head.role, name: facts.signer },
  };
}
