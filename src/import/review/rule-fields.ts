import { type Award, type Band, parseBands } from "../../rubric/bands";
import { Exact } from "../../rubric/exact";
import type { FigureLabel, Rule, RuleKind, RuleOf } from "../../rubric/schema";
import { readSpecNumber } from "../../rubric/spec-numbers";
import type { PartChange } from "./review";

export interface BandFields {
  readonly edge: Band["edge"];
  /** "90%", "20" */
  readonly bound: string;
  readonly award: "points" | "share" | "ratio";
  /** Points; a percent of the maximum; the target of a ratio, "" for none. */
  readonly amount: string;
}

export interface LabelFields {
  readonly label: string;
  readonly points: string;
}

export interface PartFields extends LabelFields {
  readonly rule: RuleFields;
}

/**
 * A rule as the fields of a form hold it: everything as somebody types it, numbers with a comma. What the other kinds of rules
 * ask for is kept as well, so that trying another kind loses nothing.
 */
export interface RuleFields {
  readonly kind: RuleKind | "parts";
  readonly numerator: string;
  readonly denominator: string;
  /** Of a ratio: whether its denominator is the figure of the highest unit. */
  readonly best: boolean;
  readonly value: string;
  readonly unit: string;
  readonly measure: RuleOf<"tier">["measure"];
  /** Of a ladder: whether its percent comes from two figures. */
  readonly two: boolean;
  readonly bands: readonly BandFields[];
  readonly options: readonly LabelFields[];
  readonly lines: readonly LabelFields[];
  readonly each: string;
  readonly outOf: string;
  readonly from: string;
  readonly base: string;
  readonly step: string;
  readonly parts: readonly PartFields[];
}

const BLANK: RuleFields = {
  kind: "points",
  numerator: "",
  denominator: "",
  best: false,
  value: "",
  unit: "",
  measure: "count",
  two: false,
  bands: [],
  options: [],
  lines: [],
  each: "",
  outOf: "100",
  from: "",
  base: "",
  step: "",
  parts: [],
};

/** The fields of a rule, or of parts that add up. */
export function fieldsOf(rule: Rule, parts: readonly PartChange[] | null = null): RuleFields {
  if (parts)
    return {
      ...BLANK,
      kind: "parts",
      parts: parts.map((part) => ({ label: part.label, points: shown(part.maxPoints), rule: fieldsOf(part.rule) })),
    };
  const fields: RuleFields = { ...BLANK, kind: rule.kind };
  switch (rule.kind) {
    case "ratio":
      return {
        ...fields,
        ...pairOf(rule),
        best: rule.best === true,
        bands: bandFields(rule.bands ?? "", "ratio"),
      };
    case "tier":
      return {
        ...fields,
        value: rule.value.label,
        unit: rule.value.unit ?? "",
        measure: rule.measure,
        bands: bandFields(rule.tiers, "number"),
      };
    case "choice":
      return { ...fields, options: labelsOf(rule.options) };
    case "units":
      return { ...fields, value: rule.count.label, unit: rule.count.unit ?? "", each: shown(rule.pointsEach) };
    case "deduction":
      return { ...fields, lines: labelsOf(rule.lines), options: labelsOf(rule.options ?? []) };
    case "score":
      return { ...fields, value: rule.score.label, outOf: shown(rule.outOf) };
    case "ladder":
      return {
        ...fields,
        numerator: rule.numerator?.label ?? "",
        denominator: rule.denominator?.label ?? "",
        value: rule.value?.label ?? "",
        unit: rule.value?.unit ?? "",
        two: rule.value === undefined,
        measure: rule.measure,
        from: shown(rule.from),
        base: shown(rule.base),
        step: shown(rule.step),
        each: shown(rule.each),
      };
    case "points":
      return fields;
  }
}

/** What the fields say: a rule or parts. Null while a field is empty or no number. */
export function ruleOfFields(fields: RuleFields): { readonly rule: Rule } | { readonly parts: PartChange[] } | null {
  if (fields.kind !== "parts") {
    const rule = oneRule(fields.kind, fields);
    return rule && { rule };
  }
  const parts = fields.parts.map(({ label, points, rule }): PartChange | null => {
    const read = ruleOfFields(rule);
    const maxPoints = decimalOf(points);
    return read && "rule" in read && maxPoints !== null && label.trim() !== ""
      ? { label: label.trim(), maxPoints, rule: read.rule }
      : null;
  });
  const whole = parts.filter((part) => part !== null);
  return whole.length < 2 || whole.length < parts.length ? null : { parts: whole };
}

function oneRule(kind: RuleKind, fields: RuleFields): Rule | null {
  const value = figure(fields.value, fields.unit);
  const numerator = figure(fields.numerator);
  const denominator = figure(fields.denominator);
  const [each, outOf, base] = [decimalOf(fields.each), decimalOf(fields.outOf), decimalOf(fields.base)];
  switch (kind) {
    case "points":
      return { kind };
    case "ratio": {
      const bands = bandText(fields.bands, true);
      if (!numerator || !denominator || bands === null) return null;
      return {
        kind,
        numerator,
        denominator,
        ...(bands === "" ? {} : { bands }),
        ...(fields.best ? { best: true as const } : {}),
      };
    }
    case "tier": {
      const tiers = bandText(fields.bands, false);
      return value && tiers ? { kind, value, measure: fields.measure, tiers } : null;
    }
    case "choice": {
      const options = labelled(fields.options);
      return options && options.length >= 2 ? { kind, options } : null;
    }
    case "units":
      return value && each !== null ? { kind, count: value, pointsEach: each } : null;
    case "deduction": {
      const lines = labelled(fields.lines);
      const options = labelled(fields.options);
      if (!lines || lines.length === 0 || !options || options.length === 1) return null;
      return { kind, lines, ...(options.length > 0 ? { options } : {}) };
    }
    case "score":
      return value && outOf !== null ? { kind, score: value, outOf } : null;
    case "ladder": {
      const percent = fields.measure === "percent";
      const [from, step] = [rungOf(fields.from, percent), rungOf(fields.step, percent)];
      if (from === null || step === null || base === null || each === null) return null;
      const figures =
        fields.two && percent ? numerator && denominator && { numerator, denominator } : value && { value };
      return figures && { kind, ...figures, measure: percent ? "percent" : "count", from, base, step, each };
    }
  }
}

/** A number as somebody types it, as rubric.json writes it; null where it is none, or could be two ("1.000"). */
export function decimalOf(typed: string): string | null {
  const text = typed.replace(/\s/g, "");
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return null;
  const read = readSpecNumber(text);
  return "value" in read ? read.value.toFixed() : null;
}

/** A decimal as a field shows it. */
export function shown(decimal: string): string {
  return decimal.replace(".", ",");
}

function pairOf({ numerator, denominator }: { readonly numerator: FigureLabel; readonly denominator: FigureLabel }) {
  return { numerator: numerator.label, denominator: denominator.label };
}

function labelsOf(list: readonly { readonly label: string; readonly points: string }[]): LabelFields[] {
  return list.map(({ label, points }) => ({ label, points: shown(points) }));
}

/** Null where one of them is not whole. */
function labelled(list: readonly LabelFields[]): { label: string; points: string }[] | null {
  const read = list.flatMap(({ label, points }) => {
    const decimal = decimalOf(points);
    const words = label.trim().replace(/\s+/g, " ");
    return decimal === null || words === "" ? [] : [{ label: words, points: decimal }];
  });
  return read.length === list.length ? read : null;
}

function figure(label: string, unit = ""): { label: string; unit?: string } | null {
  const [words, of] = [label.trim(), unit.trim()];
  return words === "" ? null : { label: words, ...(of === "" ? {} : { unit: of }) };
}

function rungOf(typed: string, percent: boolean): string | null {
  const number = decimalOf(typed.replace(/%\s*$/, ""));
  return number === null ? null : `${number}${percent ? "%" : ""}`;
}

function bandFields(text: string, use: "ratio" | "number"): BandFields[] {
  const parsed = parseBands(text, use);
  return parsed.ok
    ? parsed.bands.map(({ edge, bound, percent, award }) => ({
        edge,
        bound: percent ? `${shown(bound.times(100).toFixed())}%` : shown(bound.toFixed()),
        ...awardFields(award),
      }))
    : [];
}

function awardFields(award: Award): Pick<BandFields, "award" | "amount"> {
  if (award.kind === "points") return { award: "points", amount: shown(award.points.toFixed()) };
  if (award.kind === "share") return { award: "share", amount: `${shown(award.share.times(100).toFixed())}%` };
  return { award: "ratio", amount: award.target.equals(1) ? "" : `${shown(award.target.times(100).toFixed())}%` };
}

const SIGNS = { "at-least": "", above: ">", "at-most": "<=" } as const;

/** The grammar of rubric/bands.ts, in the order of trial; null where a field is no number. */
function bandText(bands: readonly BandFields[], ratio: boolean): string | null {
  const read = bands.map(({ edge, bound, award, amount }) => {
    const number = decimalOf(bound.replace(/%\s*$/, ""));
    const percent = ratio || bound.includes("%") ? "%" : "";
    const given = decimalOf(amount.replace(/%\s*$/, ""));
    if (number === null || (given === null && !(award === "ratio" && amount.trim() === ""))) return null;
    const worth =
      award === "points"
        ? (given ?? "")
        : award === "share"
          ? given === "100"
            ? "max"
            : `${given ?? ""}%`
          : given === null
            ? "ratio"
            : `ratio/${given}%`;
    return { edge, number: new Exact(number), text: `${SIGNS[edge]}${number}${percent}:${worth}` };
  });
  const whole = read.filter((band) => band !== null);
  if (whole.length < read.length) return null;
  return whole
    .sort((a, b) =>
      a.edge === "at-most"
        ? a.number.comparedTo(b.number)
        : b.number.comparedTo(a.number) || Number(b.edge === "above") - Number(a.edge === "above"),
    )
    .map(({ text }) => text)
    .join(";");
}
