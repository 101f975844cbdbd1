import { sumFormula } from "./score-formula";
import { gradeBounds } from "../../scoring/grades";
import { decimalsOfSums } from "../../scoring/rounding";
import { literal, roundedQuotient } from "../../scoring/rules/formula";
import type { SumBounds } from "../../scoring/sums";
import { Exact, powerOfTen } from "../../rubric/exact";
import { EXACT_LIMIT } from "../../rubric/exact-factor";
import { isPenalty, maxPointsOf } from "../../rubric/outline";
import type { Grade, Rounding, Section } from "../../rubric/schema";

// Every sum is a native formula over the level below it, so that it is right without the add-in, in Excel 2007's functions.

/** The exact sum of the cells of a form's outermost rows: never below 0 where something is taken off, none where nothing applies. */
export function totalFormula(
  cells: readonly string[],
  decimals: number,
  hasPenalty: boolean,
  applies: string | null,
): string {
  const list = cells.join(",");
  const sum = `ROUND(SUM(${list}),${decimalsOfSums(decimals)})`;
  const nothing = applies === null ? `COUNT(${list})=0` : `OR(COUNT(${list})=0,${applies}<=0)`;
  return `=IF(${nothing},"",${hasPenalty ? `MAX(0,${sum})` : sum})`;
}

/** The sum of a section's rows: at most its ceiling; what a penalty takes off, at most its maximum. */
export function sectionFormula(section: Section, cells: readonly string[], decimals: number): string {
  const limit = isPenalty(section) ? maxPointsOf(section) : section.ceiling;
  if (limit === undefined) return sumFormula(cells, decimals);
  const list = cells.join(",");
  // Taken from 0, so that no spreadsheet shows "-0".
  const sign = isPenalty(section) ? "0-" : "";
  return `=IF(COUNT(${list})=0,"",ROUND(${sign}MIN(${limit},SUM(${list})),${decimalsOfSums(decimals)}))`;
}

/** What a sum's maximum loses when its parts lose so much (scoring/sums.ts says why). */
export function countedOutFormula({ max, parts, hasCeiling }: SumBounds, cells: readonly string[]): string {
  const out = `ROUND(SUM(${cells.join(",")}),3)`;
  if (max.equals(parts)) return `=${out}`;
  if (hasCeiling) return `=IF(${out}>=${parts.toFixed()},${max.toFixed()},MAX(0,${out}-${parts.minus(max).toFixed()}))`;
  return `=IF(${out}>=${parts.toFixed()},${max.toFixed()},MIN(${max.toFixed()},${out}))`;
}

/** What is left of a maximum. */
export function appliesFormula(max: string, countedOut: string): string {
  return `=ROUND(${max}-${countedOut},3)`;
}

/** The cells of a total by what its outermost rows are to it. */
export interface TotalParts {
  readonly base: readonly string[];
  readonly bonus: readonly string[];
  readonly penalty: readonly string[];
}

/**
 * Base × maximum / what applies, rounded once, with bonus and penalty added after; never below 0. Points are whole numbers of
 * the smallest points that the form rounds to, so that the one division is exact.
 */
export function rescaledFormula(
  total: string,
  applies: string,
  max: string,
  { base, bonus, penalty }: TotalParts,
  rounding: Rounding,
): string {
  const { decimals, mode } = rounding;
  const unit = powerOfTen(decimals);
  const most = new Exact(max);
  const scale = powerOfTen(most.decimalPlaces());
  // In whole numbers: points / unit × (max × scale) / (applies × scale).
  const points = `MAX(0,ROUND(${unit.toFixed()}*SUM(${base.join(",")}),0))`;
  const divisor = `ROUND(${scale.toFixed()}*${applies},0)`;
  const factor = most.times(scale);
  const largest = new Exact(EXACT_LIMIT).divToInt(factor.times(2)).toNumber();
  const whole = roundedQuotient(points, factor, divisor, { decimals: 0, mode }, largest);
  const after = [...bonus, ...penalty].length === 0 ? "" : `+SUM(${[...bonus, ...penalty].join(",")})`;
  const scaled = unit.equals(1) ? whole : `${whole}/${unit.toFixed()}`;
  return `=IF(ISNUMBER(${total}),MAX(0,ROUND(${scaled}${after},${decimalsOfSums(decimals)})),"")`;
}

/**
 * The grade of points by the form's own bands.
 * @param outOf what bounds in percent are of: a cell or a number
 */
export function gradeFormula(grades: readonly Grade[], points: string, outOf: string): string {
  const reached = gradeBounds(grades).reduceRight((otherwise, { name, bound, percent }) => {
    const scale = powerOfTen(bound.decimalPlaces());
    const condition = percent
      ? `${scale.times(100).toFixed()}*ROUND(1000*${points},0)>=${bound.times(scale).toFixed()}*ROUND(1000*${outOf},0)`
      : `ROUND(1000*${points},0)>=${bound.times(1000).toFixed()}`;
    return `IF(${condition},${literal(name)},${otherwise})`;
  }, '""');
  return `=IF(ISNUMBER(${points}),${reached},"")`;
}

/**
 * A number in a text: FIXED writes it as every Excel does in its own language, without the locale-bound codes of TEXT.
 * @param decimals how many it shows
 */
export function fixed(cell: string, decimals: number): string {
  return `FIXED(${cell},${decimals},TRUE)`;
}
