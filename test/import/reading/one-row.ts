import type { Rule } from "../../../src/rubric/schema";
import { importTable } from "../../../src/import/reading/import-table";
import { readDelimited } from "../../../src/import/tables/delimited";

export interface OneRow {
  readonly max: string;
  readonly title: string;
  readonly rule?: string;
  readonly evidence?: string;
}

/** A table of cells as Excel copies it. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join("\t")).join("\n");
}

/** What is read of a form with one criterion: certainty, rule, exceptions and codes of findings, in one line. */
export function readOneRow({ max, title, rule = "", evidence = "" }: OneRow): string {
  const table = readDelimited(
    tsv([
      ["STT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm", "Tài liệu kiểm chứng"],
      ["1", title, max, rule, evidence],
    ]),
    "tsv",
  );
  const read = importTable(table, { name: "mot-dong", year: 2026 });
  const row = read?.rows[1];
  const item = read?.rubric.items[0];
  if (!row || !item) return "nothing";
  const exceptions = (item.type === "criterion" ? item.exceptions : undefined) ?? [];
  return [
    row.reading,
    item.type === "criterion"
      ? ruleText(item.rule)
      : item.items
          .map((part) => (part.type === "criterion" ? `[${part.maxPoints}] ${ruleText(part.rule)}` : "?"))
          .join(" + "),
    ...exceptions.map((one) => `${one.kind}:${one.kind === "late" ? one.keep : one.award}`),
    ...row.findings.map(({ code }) => `!${code}`),
  ].join(" ");
}

/** A rule in one line. */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case "points":
      return "points";
    case "ratio":
      return `ratio ${rule.bands ?? "plain"}`;
    case "tier":
      return `tier ${rule.measure} ${rule.tiers}`;
    case "choice":
      return `choice ${rule.options.map(({ label, points }) => `${label}=${points}`).join(" | ")}`;
    case "units":
      return `units ${rule.pointsEach}`;
    case "deduction":
      return `deduction ${rule.lines.map(({ points }) => points).join(",")}${rule.options ? " with answers" : ""}`;
    case "score":
      return `score ${rule.outOf}`;
    case "ladder":
      return `ladder ${rule.measure} ${rule.from}:${rule.base}+${rule.each}/${rule.step}`;
  }
}
