import type { Exact } from "../../rubric/exact";
import { ZERO } from "../../rubric/exact";
import { type AwardLine, bestPoints, readAwardLine } from "./award";
import type { Clause } from "./clauses";
import { readCondition } from "./condition";
import { decimal, type DraftPart, type RuleReading } from "./draft-rule";
import { type ImportFinding, finding } from "./finding";
import { bareKey } from "./plain";
import type { RowWords } from "./rule";
import { formulaSides } from "./formula";
import { readPrintedNumber } from "../../rubric/printed-tiers";
import { withoutCap } from "./per-case";
import { SUMS } from "./title";

type ReadRow = (row: RowWords) => RuleReading;

/** Independent parts whose points a row adds up; null where it does no such thing. */
export function sumOfParts(
  clauses: readonly Clause[],
  row: RowWords,
  read: ReadRow,
): { readonly parts: readonly DraftPart[]; readonly findings: readonly ImportFinding[] } | null {
  const at = clauses.findIndex(({ text }) => isSum(text));
  if (at >= 0) return namedParts(clauses.slice(at + 1), operands(clauses[at]?.text ?? ""), row, read);
  const summed = SUMS.test(row.title) ? namedParts(clauses, [], row, read) : null;
  return summed ?? halves(clauses, row);
}

function isSum(text: string): boolean {
  return (SUMS.test(text) && readAwardLine(text) === null) || operands(text).length > 1;
}

/** The names of "Điểm = Điểm A + Điểm B". */
function operands(text: string): string[] {
  const sides = formulaSides(text.replace(/, ?trong đó:?$/iu, ""));
  if (!sides || !/^(?:điểm|tổng điểm|số điểm)/u.test(sides.left) || !sides.right.includes("+")) return [];
  return sides.right.split("+").map((name) => bareKey(name.replace(/^ ?điểm ?/u, "")) || bareKey(name));
}

/** Each part begins with a mark, or with its name. */
function namedParts(
  clauses: readonly Clause[],
  names: readonly string[],
  row: RowWords,
  read: ReadRow,
): { readonly parts: readonly DraftPart[]; readonly findings: readonly ImportFinding[] } | null {
  const groups: { name: string; texts: string[] }[] = [];
  for (const { text, mark } of clauses) {
    if (/^(?:trong đó|cụ thể|nội dung nào|ý nào)/iu.test(text)) continue;
    const named = names.length > 0 ? nameOf(text, names) : null;
    const begins =
      named !== null || (mark !== "" && (names.length === 0 || names.includes(bareKey(mark)) || !/^[-+*•]/.test(mark)));
    if (begins || groups.length === 0) groups.push({ name: named?.name ?? "", texts: [named?.rest ?? text] });
    else groups.at(-1)?.texts.push(text);
  }
  const parts = groups.map((group) => partOf(group, row, read));
  if (parts.length < 2 || parts.some((part) => part === null)) return null;
  const found = parts.flatMap((part) => (part === null ? [] : [part]));
  const sum = found.reduce((total, { part }) => total.plus(part.max), ZERO);
  return {
    parts: found.map(({ part }) => part),
    findings: [
      ...found.flatMap(({ findings }) => findings),
      ...(sum.equals(row.max) ? [] : [finding("parts-sum", decimal(sum))]),
      ...(names.length > 1 && names.length !== found.length ? [finding("parts-sum", String(names.length))] : []),
    ],
  };
}

function nameOf(text: string, names: readonly string[]): { readonly name: string; readonly rest: string } | null {
  const [, name = "", rest = ""] = /^([^=:]{1,60}?) ?[=:] ?(.+)$/u.exec(text) ?? [];
  const key = bareKey(name);
  return key !== "" && names.some((each) => key === each || key === `diem${each}`) ? { name, rest } : null;
}

function partOf(
  { name, texts }: { readonly name: string; readonly texts: readonly string[] },
  row: RowWords,
  read: ReadRow,
): { readonly part: DraftPart; readonly findings: readonly ImportFinding[] } | null {
  const [only, ...more] = texts;
  const line = more.length === 0 && only !== undefined ? readAwardLine(only) : null;
  if (line && line.award.kind === "points" && !line.award.points.isZero())
    return { part: yesOrNo(line, row.max), findings: [] };
  const max = maximumOf(texts);
  if (max === null) return null;
  const title = name === "" ? (line?.label ?? only ?? row.title) : name;
  const reading = read({ ...row, title: title.slice(0, 200), texts, notes: [], max, unlabelled: null });
  if (reading.manual || reading.parts || reading.rule.kind === "points") return null;
  return { part: { label: labelOf(title), max, rule: reading.rule }, findings: reading.findings };
}

function labelOf(title: string): string {
  return (readAwardLine(title)?.label ?? title).split(/[:;]/u)[0]?.trim() || title;
}

/** A part is had or not. */
function yesOrNo(line: AwardLine, max: Exact): DraftPart {
  const points = bestPoints(line.award, max);
  return {
    label: line.label,
    max: points,
    rule: {
      kind: "choice",
      options: [
        { label: line.label, points: decimal(points) },
        { label: "Không", points: "0" },
      ],
    },
  };
}

/** What a part can give at most: its limit, the figure that its ratio is multiplied with, or its best answer. */
function maximumOf(texts: readonly string[]): Exact | null {
  let best: Exact | null = null;
  const take = (value: Exact | null): void => {
    if (value && (!best || value.greaterThan(best))) best = value;
  };
  for (const text of texts) {
    const { text: rest, cap } = withoutCap(text);
    if (cap) return cap;
    const line = readAwardLine(rest);
    if (line?.award.kind === "points") take(line.award.points);
    take(readPrintedNumber(/[x*] ?(\d+(?:[.,]\d+)?)(?: ?điểm)?$/u.exec(rest)?.[1] ?? ""));
  }
  return best;
}

/**
 * Answers that together make the maximum while none makes it alone ("1/2 điểm tối đa" twice) may be parts; the print does not
 * say so, so it is always asked.
 */
function halves(
  clauses: readonly Clause[],
  row: RowWords,
): { readonly parts: readonly DraftPart[]; readonly findings: readonly ImportFinding[] } | null {
  const lines = clauses.flatMap(({ text }) => readAwardLine(text) ?? []);
  if (lines.length !== clauses.length || lines.some(({ award }) => award.kind === "ratio") || row.penalty) return null;
  const given = lines.filter(({ award }) => !bestPoints(award, row.max).isZero());
  const zeros = lines.filter(({ award }) => bestPoints(award, row.max).isZero());
  // Figures of one scale exclude each other; among words a figure is a part as any other.
  if (given.filter(({ condition }) => readCondition(condition).kind !== "words").length > 1) return null;
  const sum = given.reduce((total, { award }) => total.plus(bestPoints(award, row.max)), ZERO);
  const alone = given.some(({ award }) => bestPoints(award, row.max).greaterThanOrEqualTo(row.max));
  if (given.length < 2 || alone || !sum.equals(row.max)) return null;
  // One zero for all is the answer beside the others, unless they are all worth the same.
  const alike = given.every(({ award }) => bestPoints(award, row.max).equals(sum.div(given.length)));
  if (zeros.length > 0 && zeros.length !== given.length && !alike) return null;
  const parts = given.map((line, index): DraftPart => {
    const part = yesOrNo(line, row.max);
    const zero = zeros.length === given.length ? zeros[index]?.label : undefined;
    if (zero === undefined || part.rule.kind !== "choice") return part;
    const [had] = part.rule.options;
    return had ? { ...part, rule: { kind: "choice", options: [had, { label: zero, points: "0" }] } } : part;
  });
  return { parts, findings: [finding("parts-or-answers", given.map(({ label }) => label).join(" + "))] };
}
