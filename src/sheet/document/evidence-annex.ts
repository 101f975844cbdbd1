import { outline } from "../../rubric/outline";
import type { Rubric } from "../../rubric/schema";
import type { PaperLook } from "./paper";
import { type Following, say, type Writing, words } from "./writing";

const titles = [
  "column.code",
  "column.number",
  "column.day",
  "column.issuer",
  "column.subject",
  "column.used",
] as const;

/** Every document of the form once, numbered as its rows refer to it. */
export function addEvidence(page: Writing, { source: { evidence, rubric } }: Following): void {
  page.gap(6, true);
  page.titles("header", titles);
  const names = rowNumbers(rubric);
  for (const { number, symbol, day, issuer, subject, usedBy } of evidence.documents) {
    const used = [...new Set(usedBy.map((id) => names.get(id) ?? id))].join("; ");
    const texts = [`[${number}]`, symbol, day, issuer, subject, used];
    page.add({
      id: `document:${number}`,
      kind: "body",
      keep: false,
      cells: texts.map((text, index) => ({ from: index, to: index, ...words(text), look: lookOf(index) })),
    });
  }
  if (evidence.documents.length === 0)
    page.line("none", words(say("evidence.none")), { size: 12, italic: true, horizontal: "Left" });
}

function lookOf(index: number): PaperLook {
  const isLeft = index === 1 || index === 3 || index === 4;
  return {
    size: index === 5 ? 11 : 12,
    horizontal: isLeft ? "Left" : "Center",
    vertical: "Center",
    lines: "black",
    numberFormat: "@",
  };
}

/** How the rows of a form are called in one word: by their own number, or by that of the heading above. */
function rowNumbers(rubric: Rubric): ReadonlyMap<string, string> {
  const rows = outline(rubric);
  const rowOf = new Map(rows.map((row) => [row.item.id, row]));
  const numberOf = (id: string | null): string => {
    const row = id === null ? undefined : rowOf.get(id);
    return row === undefined ? "" : row.item.code || numberOf(row.parentId);
  };
  // Numbers begin anew in every outermost group where they have one part only ("1", "2").
  const topOf = (id: string): string => {
    const row = rowOf.get(id);
    return row === undefined ? "" : row.parentId === null ? row.item.code : topOf(row.parentId);
  };
  return new Map(
    rows.map(({ item, depth }): [string, string] => {
      const own = numberOf(item.id).replace(/[.)\s]+$/, "");
      const top = topOf(item.id).replace(/[.)\s]+$/, "");
      return [item.id, depth === 0 || top === "" || own === top || own.startsWith(`${top}.`) ? own : `${top}.${own}`];
    }),
  );
}
