import type { Answer } from "../src/rubric/answers";
import type { Criterion, Exception, FigureLabel, Rounding, Rubric, Rule } from "../src/rubric/schema";
import { score } from "../src/scoring/score";
import type { CriterionScore } from "../src/scoring/score-sheet";

export interface TinyForm {
  readonly max?: string;
  readonly mode?: Rounding["mode"];
  readonly decimals?: number;
  readonly evidence?: Criterion["evidence"];
  readonly exceptions?: readonly Exception[];
}

const numerator: FigureLabel = { label: "Số hồ sơ trực tuyến", unit: "nghìn hồ sơ" };
const denominator: FigureLabel = { label: "Tổng số hồ sơ", unit: "nghìn hồ sơ" };

/** A ratio, with bands or without. */
export function ratioRule(bands?: string): Rule {
  return { kind: "ratio", numerator, denominator, ...(bands === undefined ? {} : { bands }) };
}

export function tierRule(tiers: string): Rule {
  return { kind: "tier", value: { label: "Số tin, bài", unit: "bài/tháng" }, measure: "count", tiers };
}

export function choiceRule(...options: readonly (readonly [label: string, points: string])[]): Rule {
  return { kind: "choice", options: options.map(([label, points]) => ({ label, points })) };
}

export function unitsRule(pointsEach: string): Rule {
  return { kind: "units", count: { label: "Số phần mềm", unit: "phần mềm" }, pointsEach };
}

/** Minus so many points for each case of every line, or a printed whole answer. */
export function deductionRule(
  points: readonly string[],
  ...options: readonly (readonly [label: string, points: string])[]
): Rule {
  const lines = points.map((each, index) => ({ label: `Dòng ${index + 1}`, points: each }));
  return {
    kind: "deduction",
    lines,
    ...(options.length === 0 ? {} : { options: options.map(([label, whole]) => ({ label, points: whole })) }),
  };
}

export function externalRule(outOf: string): Rule {
  return { kind: "score", score: { label: "Điểm của đơn vị khác chấm" }, outOf };
}

export function criterionOf(rule: Rule, { max = "10", evidence, exceptions }: TinyForm = {}, id = "c"): Criterion {
  const optional = { ...(evidence ? { evidence } : {}), ...(exceptions ? { exceptions: [...exceptions] } : {}) };
  return { type: "criterion", id, code: "1", title: "Tiêu chí", maxPoints: max, rule, ...optional };
}

/** A form of the given criteria in one section. */
export function tinyRubric(
  criteria: readonly Criterion[],
  { max = "10", mode = "down", decimals = 2 }: TinyForm = {},
): Rubric {
  return {
    schemaVersion: 1,
    id: "thu",
    title: "PHIẾU THỬ",
    shortTitle: "Phiếu thử",
    issuer: "Tỉnh Thử",
    year: 2022,
    level: "huyện",
    language: "vi",
    rounding: { decimals, mode },
    maxPoints: max,
    profile: [{ id: "agency", label: "Tên cơ quan", kind: "text" }],
    items: [{ type: "section", id: "s", code: "I", title: "NHÓM", items: [...criteria] }],
  };
}

/** Scores the only criterion of a form made of this rule. */
export function scoreOne(rule: Rule, answer: Answer, form: TinyForm = {}): CriterionScore {
  const [scored] = score(tinyRubric([criterionOf(rule, form)], form), { c: answer }).criteria;
  if (!scored) throw new Error("the form has a criterion");
  return scored;
}

/** The same for many answers: the form is made once. */
export function scorerOf(rule: Rule, form: TinyForm = {}): (answer: Answer) => CriterionScore {
  const rubric = tinyRubric([criterionOf(rule, form)], form);
  return (answer) => {
    const [scored] = score(rubric, { c: answer }).criteria;
    if (!scored) throw new Error("the form has a criterion");
    return scored;
  };
}

export const codes = (scored: CriterionScore): string[] => scored.states.map(({ code }) => code);
export const keys = (scored: CriterionScore): string[] => scored.steps.map(({ key }) => key);
