import { awardPoints, type Band, bandFor, bandsOfRubric } from "../../rubric/bands";
import { Exact, fraction } from "../../rubric/exact";
import { readPrintedNumber } from "../../rubric/printed-tiers";
import type { Criterion, Exception, FigureLabel, Rounding, Rule } from "../../rubric/schema";
import { roundFraction } from "../../scoring/rounding";
import { oneLine } from "../reading/plain";
import type { ReviewRow } from "./look-through";
import type { Change } from "./review";

/** One answer to what a row leaves open, as words and what it changes; no change: as it was read. */
export interface QuickAnswer {
  readonly word: "rows" | "printed" | "ceiling" | "edge" | "excluded" | "full" | "one" | "all" | "best" | "judged";
  readonly params: Readonly<Record<string, string>>;
  readonly change: Change;
}

/** The answers to the questions that print leaves open most often: one press decides the row. */
export function quickAnswers(row: ReviewRow, rounding: Rounding): readonly QuickAnswer[] {
  const { item, mismatch, findings, standing } = row;
  if (standing !== "decide" || item === null) return [];
  if (mismatch !== null) {
    const isMore = new Exact(mismatch.rows).greaterThan(mismatch.printed);
    return [
      { word: "rows", params: { ...mismatch }, change: { maxPoints: "rows" } },
      { word: "printed", params: { ...mismatch }, change: {} },
      ...(isMore ? [{ word: "ceiling" as const, params: { ...mismatch }, change: { ceiling: mismatch.printed } }] : []),
    ];
  }
  const [finding] = findings;
  // Two open questions are no single answer.
  if (findings.length !== 1 || !finding || item.type !== "criterion") return [];
  if (finding.code === "overlap") return edgeAnswers(item, finding.words, rounding);
  if (finding.code === "excluded-open") return exclusionAnswers(item);
  if (finding.code === "parts-or-answers") return partsAnswers(item);
  if (finding.code === "needs-others") return bestAnswers(item, finding.words);
  return [];
}

/** Two tiers claim a value: the one from it on, or the one up to it. */
function edgeAnswers(criterion: Criterion, words: string, rounding: Rounding): QuickAnswer[] {
  const { rule } = criterion;
  const value = /^([\d.,]+) ?(%?)$/.exec(words.trim());
  const text = rule.kind === "ratio" ? rule.bands : rule.kind === "tier" ? rule.tiers : undefined;
  if (text === undefined || !value?.[1]) return [];
  const number = new Exact(value[1].replace(",", "."));
  const parts = text.split(";");
  const bands = bandsOfRubric(text, rule.kind === "ratio" ? "ratio" : "number");
  const at = bands.findIndex(
    ({ bound, edge, percent }) => edge !== "at-most" && bound.times(percent ? 100 : 1).equals(number),
  );
  const part = parts[at]?.replace(/\s/g, "");
  if (part === undefined) return [];
  const other = parts.map((each, index) => (index !== at ? each : part.startsWith(">") ? part.slice(1) : `>${part}`));
  const turned: Rule =
    rule.kind === "ratio" ? { ...rule, bands: other.join(";") } : ({ ...rule, tiers: other.join(";") } as Rule);
  const points = (all: readonly Band[]): string => {
    const exact = value[2] === "%" ? number.div(100) : number;
    const band = bandFor(all, fraction(exact));
    const max = new Exact(criterion.maxPoints);
    return band
      ? Exact.min(max, roundFraction(awardPoints(band.award, fraction(exact), max), rounding)).toFixed()
      : "0";
  };
  const use = rule.kind === "ratio" ? "ratio" : "number";
  return [
    { word: "edge", params: { value: words, points: points(bands) }, change: {} },
    {
      word: "edge",
      params: { value: words, points: points(bandsOfRubric(other.join(";"), use)) },
      change: { rule: turned },
    },
  ];
}

function exclusionAnswers({ exceptions = [] }: Criterion): QuickAnswer[] {
  const awarded = (award: "excluded" | "full"): Exception[] =>
    exceptions.map((exception) => (exception.kind === "late" ? exception : { ...exception, award }));
  return (["excluded", "full"] as const).map((word) => ({ word, params: {}, change: { exceptions: awarded(word) } }));
}

/** Answers that add up to the maximum: one of them, or all of them. */
function partsAnswers({ rule }: Criterion): QuickAnswer[] {
  if (rule.kind !== "choice") return [];
  const worth = rule.options.filter(({ points }) => !new Exact(points).isZero());
  return [
    { word: "one", params: {}, change: {} },
    {
      word: "all",
      params: {},
      change: {
        parts: worth.map(({ label, points }) => ({
          label,
          maxPoints: points,
          rule: {
            kind: "choice",
            options: [
              { label: "Có", points },
              { label: "Không", points: "0" },
            ],
          },
        })),
      },
    },
  ];
}

/** "Điểm = (A / A của đơn vị cao nhất) x 6": two figures, of which the second is another unit's. */
const TO_BEST =
  /^(?:[^=/]*=)? ?\(? ?([^/=():]{3,120}?) ?\/ ?([^/=():]{0,120}?(?:cao|lớn) nhất[^/=():]{0,60}?) ?\)?(?: ?[x*×] ?([^/=]{1,40}))?[ .;]*$/iu;

/** Points that are a share of the highest unit's, where the print says nothing else of them. */
function bestAnswers({ maxPoints }: Criterion, words: string): QuickAnswer[] {
  const [, numerator, denominator, times = ""] = TO_BEST.exec(oneLine(words)) ?? [];
  if (numerator === undefined || denominator === undefined) return [];
  const factor = /\d+(?:[.,]\d+)?/.exec(times)?.[0];
  if (factor !== undefined && !readPrintedNumber(factor)?.equals(maxPoints)) return [];
  const labelled = (text: string): FigureLabel => ({ label: `${text.charAt(0).toUpperCase()}${text.slice(1)}` });
  const rule: Rule = { kind: "ratio", numerator: labelled(numerator), denominator: labelled(denominator), best: true };
  return [
    { word: "best", params: {}, change: { rule } },
    { word: "judged", params: {}, change: {} },
  ];
}
