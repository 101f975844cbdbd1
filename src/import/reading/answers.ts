import type { Rule } from "../../rubric/schema";
import type { Exact } from "../../rubric/exact";
import { sameLabel } from "../../rubric/labels";
import { type AwardLine, bestPoints } from "./award";
import { decimal } from "./draft-rule";
import { type ImportFinding, finding } from "./finding";
import type { RowWords } from "./rule";
import { countFigures, readScale } from "./scale";

/** An answer of which one is chosen. */
interface Answer {
  readonly label: string;
  readonly points: string;
}

/** Lines with points: tiers of a figure where they are figures, otherwise answers of which one is chosen. */
export function answersRule(
  printed: readonly AwardLine[],
  row: RowWords,
): { readonly rule: Rule; readonly findings: readonly ImportFinding[] } | null {
  const findings: ImportFinding[] = [];
  const lines = row.unlabelled === null ? printed : [noWords(row.unlabelled), ...printed];
  if (row.unlabelled !== null) findings.push(finding("answer-without-words", decimal(row.unlabelled)));
  if (lines.length === 0) return null;
  findings.push(...againstMaximum(lines, row));
  const scale = readScale(withoutIntroduction(lines), row.title, row.max);
  // Lines that do not fit together as figures may still be answers, where words are among them.
  if (scale) return { rule: scale.rule, findings: [...findings, ...scale.findings] };
  const figures = countFigures(withoutIntroduction(lines));
  const shares = openShares(lines);
  if (figures > 1 || shares)
    findings.push(finding("figures-among-answers", lines.map(({ label }) => label).join("; ")));
  return choice(lines, row.max, findings);
}

/** A percent that only one answer names ("từ 50% đến 99%"): what lies beside it is open. */
function openShares(lines: readonly AwardLine[]): boolean {
  const named = lines.flatMap(({ condition }) => condition.match(/(?<![\d.,])\d+(?:[.,]\d+)?(?= ?%)/gu) ?? []);
  return named.some((each) => each !== "100" && named.filter((other) => other === each).length === 1);
}

function noWords(points: Exact): AwardLine {
  return { label: "Có", condition: "có", award: { kind: "points", points }, taken: false };
}

/** "Số ngày gửi chậm: 0 ngày: 5 điểm": what is counted stands before the first line only. */
function withoutIntroduction(lines: readonly AwardLine[]): AwardLine[] {
  return lines.map((line, index) => {
    const colon = line.condition.indexOf(":");
    if (index > 0 || colon < 0) return line;
    return { ...line, condition: line.condition.slice(colon + 1).trim(), label: line.label.slice(colon + 1).trim() };
  });
}

function againstMaximum(lines: readonly AwardLine[], { max, penalty }: RowWords): ImportFinding[] {
  const above = lines.filter(({ award }) => bestPoints(award, max).greaterThan(max));
  if (above.length > 0) return above.map(({ label }) => finding("above-maximum", label));
  const reached = lines.some(({ award }) => bestPoints(award, max).equals(max));
  const best = lines.reduce((most, { award }) => {
    const points = bestPoints(award, max);
    return points.greaterThan(most) ? points : most;
  }, max.times(0));
  return reached || penalty ? [] : [finding("best-below", decimal(best))];
}

function choice(
  lines: readonly AwardLine[],
  max: Exact,
  findings: ImportFinding[],
): { readonly rule: Rule; readonly findings: readonly ImportFinding[] } | null {
  if (lines.some(({ award }) => award.kind === "ratio")) return null;
  const options = withoutIntroduction(lines).map(({ label, award }): Answer => ({
    label: label === "" ? "Có" : label,
    points: decimal(bestPoints(award, max)),
  }));
  if (
    options.some(({ label }, index) => options.some((other, place) => place > index && sameLabel(other.label, label)))
  )
    findings.push(finding("answers-alike", options[0]?.label));
  for (const { label } of options)
    if (/^(?:dưới|trên|từ|đến)$|phần trăm/iu.test(label)) findings.push(finding("unread", label));
  const [only] = options;
  // An answer worth nothing, alone, says not what the points are for.
  if (options.length === 1 && only?.points === "0") return null;
  if (options.length === 1 && only) findings.push(finding("single-answer", only.label));
  else if (!options.some(({ points }) => points === "0")) findings.push(finding("no-zero"));
  if (!options.some(({ points }) => points === "0")) options.push({ label: denied(options), points: "0" });
  return { rule: { kind: "choice", options }, findings };
}

/** The words for none of the answers. */
function denied(options: readonly Answer[]): string {
  return options.some(({ label }) => sameLabel(label, "Không")) ? "Không có mức nào ở trên" : "Không";
}
