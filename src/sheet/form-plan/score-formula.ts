import type { Dialect } from "../../form/dialect";
import type { Exception, Rounding } from "../../rubric/schema";
import { awardedPoints, isTakenOut, keptPercent } from "../../scoring/exceptions";
import { labelIn, noEvidence, valueOfLabel } from "../../scoring/cell-texts";
import { decimalsOfSums } from "../../scoring/rounding";
import type { RuleFormulas, Terms } from "../../scoring/rules/rule";
import { exceptionLabel } from "../../form/cell-labels";

/** What stands around the rule's own expression on a criterion's row. */
export interface Surroundings {
  readonly terms: Terms;
  readonly exceptions: readonly Exception[];
  /** Address of the exception's cell; needed where there are exceptions. */
  readonly exceptionCell: string;
  /** Addresses of the evidence where a row without it scores 0, else null. */
  readonly requiredEvidence: readonly string[] | null;
}

const NOTHING_AROUND: Pick<Surroundings, "exceptions" | "exceptionCell" | "requiredEvidence"> = {
  exceptions: [],
  exceptionCell: "",
  requiredEvidence: null,
};

/**
 * The formula of a criterion's points. It first asks whether the figures can be scored, so that an ITSCORE function never
 * throws inside a form. Missing inputs leave the cell empty, and so do figures that cannot be scored: the state beside it says
 * why, and one bad row does not turn every sum above it into an error.
 */
export function scoreFormula(
  { call, native, missing, unscorable, fractional }: RuleFormulas,
  dialect: Dialect,
  around?: Surroundings,
): string {
  const { exceptions, exceptionCell, requiredEvidence } = around ?? NOTHING_AROUND;
  const points =
    call === null || dialect === "native" ? native : dialect === "pure" ? call : `IFERROR(${call},${native})`;
  const late = exceptions.find(
    (exception): exception is Extract<Exception, { kind: "late" }> => exception.kind === "late",
  );
  const isLate = labelIn(exceptionCell, [exceptionLabel("late")]);
  const kept =
    around && late ? keptPart(points, `IF(${isLate},${keptPercent(late)},100)`, around.terms.rounding) : points;
  const counted = requiredEvidence === null ? kept : `${kept}*IF(${noEvidence(requiredEvidence)},0,1)`;
  const faulty = fractional === null ? unscorable : `OR(${unscorable},${fractional})`;
  const scorable = `IF(${faulty},"",${counted})`;
  const byFigures = missing === null ? scorable : `IF(${missing},"",${scorable})`;
  if (!around || exceptions.length === 0) return `=${byFigures}`;

  const known = labelIn(exceptionCell, late ? ["", exceptionLabel("late")] : [""]);
  const awards = exceptions.flatMap((exception): (readonly [string, string])[] =>
    exception.kind === "late" || isTakenOut(exception)
      ? []
      : [[exceptionLabel(exception.kind), awardedPoints(exception, around.terms).toFixed()]],
  );
  const excepted = awards.length === 0 ? '""' : `IFERROR(${valueOfLabel(exceptionCell, firstOfEach(awards))},"")`;
  return `=IF(${known},${byFigures},${excepted})`;
}

/** Of two exceptions of one kind the first counts, as score() takes it. */
function firstOfEach(awards: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return awards.filter(([label], index) => awards.findIndex(([other]) => other === label) === index);
}

/** Points times so many hundredths, rounded as the form rounds; the points are rounded already, so all is in integers. */
function keptPart(points: string, percent: string, { decimals, mode }: Rounding): string {
  const unit = 10 ** decimals;
  const scaled = `ROUND(${unit}*${points},0)*${percent}`;
  return mode === "down" ? `INT(${scaled}/100)/${unit}` : `INT((2*${scaled}+100)/200)/${unit}`;
}

/** What a row takes out of the maximum above it: all of its own where its exception says so. */
export function excludedFormula(exceptions: readonly Exception[], exceptionCell: string, max: string): string {
  const labels = exceptions.flatMap((exception) =>
    exception.kind !== "late" && isTakenOut(exception) ? [exceptionLabel(exception.kind)] : [],
  );
  return `=IF(${labelIn(exceptionCell, labels)},${max},0)`;
}

/** Points of a row that both sides have; empty elsewhere. */
export function comparedFormula(own: string, other: string): string {
  return `=IF(COUNT(${own},${other})<2,"",${own})`;
}

/** The exact sum of points that are already rounded; empty while there are none. */
export function sumFormula(cells: readonly string[], decimals: number): string {
  const list = cells.join(",");
  return `=IF(COUNT(${list})=0,"",ROUND(SUM(${list}),${decimalsOfSums(decimals)}))`;
}

/** Appraised points minus own points; empty while one of them is missing. */
export function differenceFormula(self: string, appraised: string, decimals: number): string {
  return `=IF(COUNT(${self},${appraised})<2,"",ROUND(${appraised}-${self},${decimalsOfSums(decimals)}))`;
}
