import type { Item } from "../../../src/rubric/schema";
import { type ImportedTable, importTable } from "../../../src/import/reading/import-table";
import { readDelimited } from "../../../src/import/tables/delimited";
import { ruleText, tsv } from "./one-row";

/** A form written as text: a line a row, cells between "|", "⏎" for a line break within a cell. */
export function readForm(form: string): ImportedTable {
  const rows = form
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("⏎", "\n")));
  const found = importTable(readDelimited(tsv(rows), "tsv"), { name: "bieu", year: 2026 });
  if (!found) throw new Error("nothing was read");
  return found;
}

/** The draft row by row: `I/1 [3] certain choice Có=3 | Không=0`. */
export function linesOf({ rubric, rows }: ImportedTable): string[] {
  const lines: string[] = [];
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      const row = rows.find(({ id }) => id === item.id);
      const exceptions = (item.exceptions ?? []).map(
        (one) => `${one.kind}:${one.kind === "late" ? one.keep : one.award}`,
      );
      const marks =
        item.type === "section"
          ? [item.bonus === true && "+", item.penalty === true && "-", item.ceiling && `≤${item.ceiling}`]
          : [row?.reading, ruleText(item.rule), item.evidence?.missingScoresZero === true && "0 without evidence"];
      const findings = (row?.findings ?? []).map(({ code }) => `!${code}`);
      lines.push(
        [item.id, `[${item.maxPoints ?? "-"}]`, ...marks, ...exceptions, ...findings].filter(Boolean).join(" "),
      );
      if (item.type === "section") walk(item.items);
    }
  };
  walk(rubric.items);
  return lines;
}
