import type { Exception, Rule } from "../../rubric/schema";
import { Exact } from "../../rubric/exact";
import { type AwardLine, bestPoints, readAward, readAwardLine } from "./award";
import { type Clause, clausesOf } from "./clauses";
import { answersRule } from "./answers";
import { decimal, POINTS, type RuleReading } from "./draft-rule";
import { type Asides, takeAsides } from "./aside";
import { readNothingHappened } from "./exceptions";
import { type ImportFinding, finding } from "./finding";
import { type Definitions, formulaSides, needsOthers, readDefinitions, readFormula, type RatioOf } from "./formula";
import { ladderRule } from "./ladder";
import { sumOfParts } from "./parts";
import { type PerCase, readPerCase, readStep, saysNothingNew, type StepClause, withoutCap } from "./per-case";
import { readCondition } from "./condition";
import { countFigures, readScale } from "./scale";
import { SUMS } from "./title";

/** The words of a row from which its rule is read. */
export interface RowWords {
  readonly title: string;
  /** Rule column, answer rows and rows that go on, in printed order. */
  readonly texts: readonly string[];
  /** Footnotes of the row: only what they say of points counts. */
  readonly notes: readonly string[];
  readonly max: Exact;
  /** Its points are subtracted. */
  readonly penalty: boolean;
  /** A remark of the form says that rows not scored leave the maximum. */
  readonly leavesMaximum: boolean;
  /** Points of an answer whose words are missing. */
  readonly unlabelled: Exact | null;
}

/** The clauses of a row by what they say. */
export interface SortedClauses {
  readonly lines: AwardLine[];
  /** "…: trừ 2 điểm", without a word that it is for each. */
  readonly taken: AwardLine[];
  readonly cases: PerCase[];
  readonly steps: StepClause[];
  readonly caps: (Exact | null)[];
  readonly formulas: { readonly right: string; readonly printed: string }[];
  readonly unread: Clause[];
  definitions: Map<string, string>;
  ratio: string | null;
  sums: boolean;
  judged: boolean;
}

/**
 * Reads the rule of a row. It is certain only where every clause is understood and all of them agree with one another and
 * with the maximum; anything else is told in the findings.
 */
export function readRule(row: RowWords): RuleReading {
  const clauses = [
    ...row.texts.flatMap((text) => clausesOf(text, "rule")),
    ...row.notes.flatMap((text) => clausesOf(text, "note")),
  ];
  const asides = takeAsides(clauses, row.leavesMaximum);
  const reading = readEarned(asides, clauses.length === 0, row);
  return asides.missingNote === null ? reading : { ...reading, missingNote: asides.missingNote };
}

/** "1,000 tài khoản" is a thousand in one country and one in the other; points have no thousands. */
const TWO_WAYS = /(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])(?! ?điểm)/u;

function readEarned(asides: Asides, empty: boolean, row: RowWords): RuleReading {
  const { rest } = asides;
  const exceptions = [...asides.exceptions];
  const findings = [...asides.findings];
  const others = rest.filter(({ source, text }) => source !== "note" && needsOthers(text));
  if (others.length > 0) {
    return manual([...findings, ...others.map(({ text }) => finding("needs-others", text))], exceptions);
  }
  for (const { text } of rest) {
    const twoWays = TWO_WAYS.exec(text)?.[0];
    if (twoWays !== undefined) findings.push(finding("number-two-ways", twoWays));
  }
  const parts = sumOfParts(rest, row, readRule);
  if (parts)
    return { rule: POINTS, parts: parts.parts, exceptions, findings: [...findings, ...parts.findings], manual: false };

  const sorted = sortClauses(rest, row.penalty);
  takeOneOfSeveral(sorted, row.max);
  for (const { label } of sorted.taken) findings.push(finding("taken-once", label));
  takeNothingHappened(sorted, row.max, exceptions, findings);
  const read = ruleOf(sorted, row);
  findings.push(...(read?.findings ?? []));
  for (const clause of sorted.unread) if (clause.source !== "note") findings.push(finding("unread", clause.text));
  for (const cap of sorted.caps)
    if (cap !== null && !cap.equals(row.max)) findings.push(finding("other-cap", decimal(cap)));
  if (!read) {
    const { lines, cases, steps, formulas, unread, caps, judged } = sorted;
    const nothing = [lines, cases, steps, formulas, unread, findings].every(({ length }) => length === 0);
    if (empty || (nothing && (judged || caps.length > 0)))
      return { rule: POINTS, parts: null, exceptions, findings, manual: false };
    if (rest.length === 0) return { rule: POINTS, parts: null, exceptions, findings, manual: false };
    return manual(findings.length > 0 ? findings : [finding("no-rule", rest[0]?.text ?? "")], exceptions);
  }
  return { rule: read.rule, parts: null, exceptions, findings, manual: false };
}

function manual(findings: readonly ImportFinding[], exceptions: readonly Exception[]): RuleReading {
  return { rule: POINTS, parts: null, exceptions, findings, manual: true };
}

/** Sorts clauses by what they say. */
function sortClauses(clauses: readonly Clause[], penalty: boolean): SortedClauses {
  const sorted: SortedClauses = {
    lines: [],
    taken: [],
    cases: [],
    steps: [],
    caps: [],
    formulas: [],
    unread: [],
    definitions: new Map(),
    ratio: null,
    sums: false,
    judged: false,
  };
  const called = ratioCalled(clauses);
  clauses.forEach((clause, index) => {
    const text = called === null ? clause.text : clause.text.replace(called, "tỷ lệ");
    sortClause({ ...clause, text }, index < clauses.length - 1, penalty, sorted);
  });
  return sorted;
}

/** Where a clause calls the ratio by a letter ("Tỷ lệ k = a/b"), that letter in the others. */
function ratioCalled(clauses: readonly Clause[]): RegExp | null {
  const letter = clauses.flatMap(({ text }) => /^tỷ lệ(?: ?%)? ?\(?([e-z])\)? ?=/iu.exec(text)?.[1] ?? [])[0];
  return letter === undefined ? null : new RegExp(`(?<!\\p{L}|\\p{L} )${letter}(?= ?(?:[<>/*]|x ?\\d|x điểm))`, "giu");
}

function sortClause(clause: Clause, more: boolean, penalty: boolean, sorted: SortedClauses): void {
  const definitions: Definitions | null = readDefinitions(clause.text);
  if (definitions) {
    for (const [letter, what] of definitions) sorted.definitions.set(letter, what);
    return;
  }
  const { text, found, cap } = withoutCap(clause.text);
  if (found) sorted.caps.push(cap);
  if (text === "" || saysNothingNew(text)) return;
  const step = readStep(text);
  if (step) {
    sorted.steps.push(step);
    if (step.before !== "") sortClause({ ...clause, text: step.before }, true, penalty, sorted);
    return;
  }
  const sides = formulaSides(text);
  // "Có = 2 điểm" is an answer.
  const answers = sides !== null && !/điểm|tỷ lệ|^(?:tử|mẫu|[a-z])$/u.test(sides.left) && readAwardLine(text) !== null;
  if (
    sides &&
    !answers &&
    !sides.left.includes(":") &&
    /^(?:điểm|tỷ lệ|số điểm|tổng điểm|[\p{L} ]{2,60}$)/u.test(sides.left)
  ) {
    if (/^tỷ lệ/u.test(sides.left) && !/[x*] ?(?:điểm|mức|\d+$)/u.test(sides.right.replace(/[x*] ?100 ?%?/u, "")))
      sorted.ratio = sides.right;
    else sorted.formulas.push({ right: sides.right, printed: text });
    return;
  }
  const perCase = readPerCase(text);
  if (perCase) {
    // "- 1 điểm/lần": a bullet, or points that are taken off.
    const dash = perCase.dash || (clause.mark === "-" && /^\d/.test(text) && !perCase.taken);
    sorted.cases.push({ ...perCase, dash });
    return;
  }
  const line = readAwardLine(text);
  // "Dưới 80%: (b/a) x điểm tối đa" says what the percent is, too.
  const letters = line?.award.kind === "ratio" ? /([a-z]) ?\/ ?([a-z])\)? ?[x*]/iu.exec(text) : null;
  if (letters) sorted.ratio ??= `${letters[1] ?? ""}/${letters[2] ?? ""}`.toLowerCase();
  if (line?.taken === true && !penalty) sorted.taken.push(line);
  else if (line) sorted.lines.push(line);
  else if (SUMS.test(text)) sorted.sums = true;
  else if (
    /^(?:(?:chấm |tính )?(?:điểm )?(?:theo|căn cứ)(?: vào)? (?:kết quả |tình hình |mức độ )?thực tế(?: (?:để )?chấm điểm)?|(?:chấm |tính )?(?:điểm )?(?:theo|căn cứ(?: vào)?) mức độ(?: thực hiện| hoàn thành| đáp ứng)?|tùy (?:theo )?mức độ[^\d]*)$/iu.test(
      text,
    )
  )
    sorted.judged = true;
  else if (/:$/.test(text) && more)
    return; // leads to what follows
  else if (/^(?:trong đó|cụ thể|tính tỷ lệ)/iu.test(text) && more) return;
  else sorted.unread.push({ ...clause, text });
}

/** "01 sáng kiến: 1 điểm; tối đa 5 điểm": so much for each, as the limit says. */
function takeOneOfSeveral(sorted: SortedClauses, max: Exact): void {
  const [line, ...more] = sorted.lines;
  const others = more.length + sorted.cases.length + sorted.formulas.length + sorted.steps.length;
  if (!line || others > 0 || sorted.caps.length === 0 || line.award.kind !== "points") return;
  const read = readCondition(line.condition);
  const { low = null, high = null } = read.kind === "range" && !read.percent ? read.interval : {};
  const one = low?.value.equals(1) === true && high?.value.equals(1) === true;
  if (!one || line.award.points.isZero() || line.award.points.greaterThanOrEqualTo(max)) return;
  sorted.lines.splice(0, 1);
  sorted.cases.push({
    label: line.label.replace(/(?<!\p{L})0?1 /u, ""),
    points: line.award.points,
    taken: false,
    perSeveral: false,
    dash: false,
  });
}

/** What no answer of a row says: that the row is about nothing, or not about this agency. */
const NOT_AN_ANSWER =
  /phát sinh|thuộc|được giao|(?:đơn vị|cơ quan|xã|phường|địa phương|huyện|sở) (?:không|chưa) có |^trường hợp không có hoặc không /u;

/** Moves "không phát sinh: điểm tối đa" from the answers to the exceptions, where another answer has the maximum. */
function takeNothingHappened(
  sorted: SortedClauses,
  max: Exact,
  exceptions: Exception[],
  findings: ImportFinding[],
): void {
  const full = (line: AwardLine): boolean => bestPoints(line.award, max).equals(max);
  for (const line of [...sorted.lines]) {
    const others = sorted.lines.filter((other) => other !== line);
    const scored = others.some(full) || sorted.formulas.length > 0 || sorted.cases.some(({ taken }) => taken);
    if (!scored || line.award.kind === "ratio") continue;
    const fixed =
      !full(line) && (!NOT_AN_ANSWER.test(line.condition) || (others.length < 2 && sorted.formulas.length === 0));
    if (fixed) continue;
    const awardText =
      line.award.kind === "share"
        ? shareText(line.award.share)
        : full(line)
          ? "tối đa"
          : decimal(line.award.points).replace(".", ",");
    const exception =
      others.length > 0 || sorted.formulas.length > 0 ? readNothingHappened(line.condition, awardText) : null;
    // Among answers in words it may be one of them as well.
    const among = others.length > 1 && sorted.formulas.length === 0 && countFigures(others) === 0;
    if (exception && among && !NOT_AN_ANSWER.test(line.condition)) {
      findings.push(finding("nothing-or-answer", line.label));
      continue;
    }
    if (!exception || (!others.some(full) && full(line) && sorted.formulas.length === 0)) continue;
    exceptions.push({ ...exception, when: line.label });
    sorted.lines.splice(sorted.lines.indexOf(line), 1);
  }
}

function shareText(share: Exact): string {
  return share.equals(1) ? "tối đa" : share.equals("0.5") ? "1/2" : `${share.times(100).toFixed()}% điểm tối đa`;
}

interface ReadRule {
  readonly rule: Rule;
  readonly findings: readonly ImportFinding[];
}

function ruleOf(sorted: SortedClauses, row: RowWords): ReadRule | null {
  if (sorted.steps.length > 0) return ladderRule(sorted, row);
  if (sorted.cases.length > 0) return caseRule(sorted, row);
  if (sorted.formulas.length > 0 || sorted.ratio !== null) {
    const formula = formulaRule(sorted, row);
    if (sorted.formulas.length === 0 && sorted.lines.length > 0) return linesOfRatio(formula, sorted, row);
    if (formula && sorted.lines.length > 0) return formulaWithLines(formula, sorted.lines, row);
    if (formula) return formula;
    for (const { printed } of sorted.formulas) sorted.unread.push({ text: printed, source: "rule", mark: "" });
  }
  return answersRule(sorted.lines, row);
}

/** "Tỷ lệ = b/a; từ 80%: 5 điểm …": the lines say the points, the formula only what they are about. */
function linesOfRatio(named: ReadRule | null, { lines, ratio }: SortedClauses, row: RowWords): ReadRule | null {
  const read = answersRule(lines, row);
  if (!read) return null;
  if (read.rule.kind !== "ratio" || named?.rule.kind !== "ratio")
    return { ...read, findings: [...read.findings, finding("unread", ratio ?? "")] };
  const { numerator, denominator } = named.rule;
  return { ...read, rule: { ...read.rule, numerator, denominator } };
}

/** "Điểm = tỷ lệ × điểm tối đa; dưới 50%: 0 điểm": the formula holds where no line does. */
function formulaWithLines(formula: ReadRule, lines: readonly AwardLine[], row: RowWords): ReadRule {
  const { rule } = formula;
  const plainRatio = rule.kind === "ratio" && (rule.bands === undefined || /^0%:ratio\/[\d.]+%$/.test(rule.bands));
  const target = rule.kind === "ratio" && rule.bands !== undefined ? rule.bands.slice("0%:ratio/".length, -1) : "100";
  const ranges = lines.every(({ condition }) => {
    const read = readCondition(condition);
    return read.kind === "range" && read.percent;
  });
  const rest: AwardLine = {
    label: "Còn lại",
    condition: "còn lại",
    award: { kind: "ratio", target: new Exact(target).div(100) },
    taken: false,
  };
  const scale = plainRatio && ranges ? readScale([...lines, rest], row.title, row.max) : null;
  const bands = scale?.rule.kind === "ratio" ? scale.rule.bands : undefined;
  // Below the lowest line the formula holds, and so it does above a line that gives nothing.
  const zeroBelow =
    lines.length === 1 && lines[0] && bestPoints(lines[0].award, row.max).isZero() ? zeroBelowBound(lines[0]) : null;
  if (rule.kind === "ratio" && plainRatio && zeroBelow !== null)
    return {
      rule: { ...rule, bands: `${zeroBelow}:${target === "100" ? "ratio" : `ratio/${target}%`}` },
      findings: formula.findings,
    };
  if (rule.kind === "ratio" && bands !== undefined && scale && scale.findings.length === 0)
    return { rule: { ...rule, bands }, findings: formula.findings };
  return { rule, findings: [...formula.findings, ...lines.map(({ label }) => finding("unread", label))] };
}

/** The percent below which a line gives nothing, as the bound of what lies above; null for another line. */
function zeroBelowBound({ condition }: AwardLine): string | null {
  const read = readCondition(condition);
  if (read.kind !== "range" || !read.percent || read.interval.low !== null || read.interval.high === null) return null;
  const { value, included } = read.interval.high;
  return `${included ? ">" : ""}${decimal(value)}%`;
}

function formulaRule({ formulas, definitions, ratio }: SortedClauses, row: RowWords): ReadRule | null {
  const named = ratio === null ? null : readFormula(ratio, row.title, row.max, definitions, null);
  const known: RatioOf | null = named?.rule.kind === "ratio" ? named.rule : null;
  const [first, ...more] = formulas;
  if (!first) return named && { rule: named.rule, findings: [...named.findings, finding("points-not-said")] };
  const award = readAward(first.right);
  const read =
    readFormula(first.right, row.title, row.max, definitions, known) ??
    (award?.kind === "ratio" ? readFormula(`tỷ lệ x điểm tối đa`, row.title, row.max, definitions, known) : null);
  if (!read) return null;
  const same = more.every(({ right }) => {
    const other = readFormula(right, row.title, row.max, definitions, known);
    return other !== null && JSON.stringify(other.rule) === JSON.stringify(read.rule);
  });
  const unused = ratio !== null && !known ? [finding("unread", ratio)] : [];
  return {
    rule: read.rule,
    findings: [...read.findings, ...unused, ...(same ? [] : more.map(({ printed }) => finding("unread", printed)))],
  };
}

/** So much for each: units where they are given (or subtracted in a penalty group), deductions where they are taken off. */
function caseRule({ cases, lines }: SortedClauses, row: RowWords): ReadRule | null {
  const findings: ImportFinding[] = [];
  const first = cases[0] as PerCase;
  for (const { perSeveral, label } of cases) if (perSeveral) findings.push(finding("per-several", label));
  if (!row.penalty) for (const { dash, label } of cases) if (dash) findings.push(finding("minus-or-dash", label));
  const zero = ({ award }: AwardLine): boolean => bestPoints(award, row.max).isZero();
  const taken = cases.filter((each) => each.taken);
  if (row.penalty || taken.length === 0) {
    if (cases.length > 1) return null;
    for (const line of lines) if (!zero(line)) findings.push(finding("unread", line.label));
    const [count] = /^(\d+) /u.exec(first.label) ?? [];
    if (count !== undefined && !first.points.times(count.trim()).equals(row.max) && !first.perSeveral)
      findings.push(finding("other-maximum", first.label));
    const label = first.label.replace(/^\d+ [^,]*, ?/u, "");
    return {
      rule: { kind: "units", count: { label: label === "" ? row.title : label }, pointsEach: decimal(first.points) },
      findings,
    };
  }
  if (taken.length !== cases.length) return null;
  const full = lines.filter(({ award }) => bestPoints(award, row.max).equals(row.max));
  const counted = lines.filter((line) => zero(line) && readCondition(line.condition).kind === "range");
  // "Từ 5 vi phạm: 0 điểm" is what the deductions come to, or it is another rule.
  for (const { condition, label } of counted) {
    const read = readCondition(condition);
    const low = read.kind === "range" ? read.interval.low : null;
    if (taken.length > 1 || !low || low.value.times(first.points).lessThan(row.max))
      findings.push(finding("unread", label));
  }
  const zeros = lines.filter((line) => zero(line) && !counted.includes(line));
  const between = lines.filter((line) => !full.includes(line) && !zero(line));
  if (lines.length > 0 && full.length === 0) findings.push(finding("best-below", lines[0]?.label));
  for (const { label } of between) findings.push(finding("unread", label));
  const options =
    full.length === 1 && zeros.length === 1 ? lines.filter((line) => full.includes(line) || zeros.includes(line)) : [];
  return {
    rule: {
      kind: "deduction",
      lines: taken.map(({ label, points }) => ({ label: label === "" ? row.title : label, points: decimal(points) })),
      ...(options.length === 2
        ? { options: options.map(({ label, award }) => ({ label, points: decimal(bestPoints(award, row.max)) })) }
        : {}),
    },
    findings,
  };
}
