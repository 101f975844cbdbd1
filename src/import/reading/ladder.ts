import type { Rule } from "../../rubric/schema";
import { bestPoints } from "./award";
import { decimal } from "./draft-rule";
import { type ImportFinding, finding } from "./finding";
import { readBase } from "./per-case";
import type { RowWords, SortedClauses } from "./rule";
import { valueLabel } from "./scale";

/** "Đạt 80% được 2 điểm, cứ thêm 5% được cộng 0,5 điểm": null where it is no ladder that starts at a figure with points. */
export function ladderRule(
  { steps, lines, cases, formulas, unread }: SortedClauses,
  row: RowWords,
): { readonly rule: Rule; readonly findings: readonly ImportFinding[] } | null {
  const [step, ...more] = steps;
  if (!step || more.length > 0 || cases.length > 0 || formulas.length > 0) return null;
  const withBase = lines.flatMap((line) => {
    const base = readBase(`${line.label}: ${decimal(bestPoints(line.award, row.max)).replace(".", ",")} điểm`);
    return base && !bestPoints(line.award, row.max).isZero() ? [{ line, base }] : [];
  });
  const zeros = lines.filter(({ award }) => bestPoints(award, row.max).isZero());
  const [first] = withBase;
  if (!first || withBase.length > 1 || lines.length !== withBase.length + zeros.length) return null;
  const { base } = first;
  if (base.percent !== step.percent) return null;
  const findings: ImportFinding[] = [];
  for (const { condition, label } of zeros)
    if (
      !new RegExp(
        `(?:dưới|chưa đạt|<|không đạt) ?${base.from.toFixed().replace(".", "[.,]")}(?!\\d)|còn lại`,
        "u",
      ).test(condition)
    )
      findings.push(finding("unread", label));
  const sign = base.percent ? "%" : "";
  // A ladder that never reaches the maximum leaves its best points open.
  if (base.percent) {
    const most = base.points.plus(step.points.times(base.from.minus(100).negated().div(step.step).floor()));
    if (most.lessThan(row.max)) findings.push(finding("best-below", decimal(most)));
  }
  if (unread.length > 0) return null;
  return {
    rule: {
      kind: "ladder",
      value: { label: valueLabel(row.title), ...(base.percent ? { unit: "%" } : {}) },
      measure: base.percent ? "percent" : "count",
      from: decimal(base.from) + sign,
      base: decimal(base.points),
      step: decimal(step.step) + sign,
      each: decimal(step.points),
    },
    findings,
  };
}
