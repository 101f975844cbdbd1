import { rowNames } from "../../rubric/row-names";
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
  const names = rowNames(rubric);
  for (const { number, symbol, day, issuer, subject, usedBy } of evidence.documents) {
    const used = [...new Set(usedBy.map((id) => names.get(id)?.number ?? id))].join("; ");
    const texts = [`[${number}]`, symbol, day, issuer, subject, used];
    page.add({
      id: `document:${number}`,
      kind: "body",
      keep: false,
      cells: texts.map((text, index) => ({ from: index, to: index, ...words(text), look: lookOf(index) })),
    });
  }
  const { length } = evidence.documents;
  if (length === 0) page.line("none", words(say("evidence.none")), { size: 12, italic: true, horizontal: "Left" });
  else page.line("count", words(say("evidence.count", { count: String(length) })), { size: 12, horizontal: "Left" });
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
