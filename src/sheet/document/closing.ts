import { Exact } from "../../rubric/exact";
import type { Rubric } from "../../rubric/schema";
import { literal } from "../../scoring/rules/formula";
import { dateLine } from "./head";
import type { PaperCell, PaperLook } from "./paper";
import { type Content, DOTS, type Following, isSame, say, type Writing, words } from "./writing";

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
  // Each side in lines of its own: a hint stands right below its role, however many lines the other side has.
  const sides = [left, right].map((signature) => (signature === undefined ? [] : signatureLines(signature)));
  const cell = (side: number, { text, look }: SignatureLine): PaperCell => ({
    ...(side === 0 ? { from: 0, to: split - 1 } : { from: split, to: page.last }),
    ...words(text),
    look: { ...look, horizontal: "Center", vertical: "Top" },
  });
  for (let line = 0; line < Math.max(...sides.map(({ length }) => length)); line += 1) {
    const cells = sides.map((lines, side): PaperCell | null => {
      const said = lines[line];
      return said === undefined ? null : cell(side, said);
    });
    page.pair(line === 0 ? "signature:role" : `signature:${line}`, cells, true);
  }
  page.gap(ROOM_TO_SIGN, true);
  page.pair(
    "signature:name",
    [left, right].map((signature, side): PaperCell | null =>
      signature === undefined ? null : cell(side, { text: signature.name ?? DOTS, look: ROLE }),
    ),
    false,
  );
}

interface SignatureLine {
  readonly text: string;
  readonly look: PaperLook;
}

/** A role and the name below it. */
const ROLE: PaperLook = { size: 13, bold: true };

function signatureLines({ role, hint = "" }: Signature): SignatureLine[] {
  const lines = role.split("\n").map((text) => ({ text, look: ROLE }));
  return hint === "" ? lines : [...lines, { text: hint, look: { size: 12, italic: true } }];
}

/** "Nơi nhận", at the left, below everything else. */
export function addRecipients(page: Writing, first: Content): void {
  keepLast(page);
  for (const [id, content, look] of recipientLines(first)) page.line(id, content, look, { keep: true });
  keepLast(page, false);
}

/** "Nơi nhận" at the left of one more signature: what is kept together takes less of its page. */
export function addRecipientsBeside(page: Writing, first: Content, split: number, { role, name }: Signature): void {
  keepLast(page);
  const centred = { ...ROLE, horizontal: "Center", vertical: "Top" } as const;
  const right = { from: split, to: page.last };
  recipientLines(first).forEach(([id, content, look], index) => {
    const left: PaperCell = { from: 0, to: split - 1, ...content, look: { vertical: "Center", ...look } };
    page.pair(id, [left, index === 0 ? { ...right, ...words(role), look: centred } : null], true);
  });
  page.gap(ROOM_TO_SIGN / 2, true);
  page.pair("recipients.signature", [null, { ...right, ...words(name ?? DOTS), look: centred }], false);
}

function recipientLines(first: Content): [id: string, content: Content, look: Omit<PaperLook, "vertical">][] {
  const look = { size: 11, horizontal: "Left" } as const;
  return [
    ["recipients", words(say("recipients")), { ...look, size: 12, bold: true, italic: true }],
    ["recipients.first", first, look],
    ["recipients.file", words(say("recipients.file")), look],
  ];
}

function keepLast(page: Writing, keep = true): void {
  const last = page.rows.pop();
  if (last) page.add({ ...last, keep });
}

/** Says what differences count, where they are not those of the totals beside them. */
export function addComparedOnly(page: Writing, { source: { scores, appraised } }: Following): void {
  const [self, other] = [scores.total.points, appraised?.scores.total.points ?? null];
  const told = appraised?.comparison.total.difference ?? null;
  if (self === null || other === null || told === null || new Exact(other).minus(self).equals(told)) return;
  page.line(
    "compared-only",
    words(say("compared-only")),
    { size: 11, italic: true, horizontal: "Left" },
    { keep: true },
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
