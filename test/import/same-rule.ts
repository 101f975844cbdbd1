import type { Rule } from "../../src/rubric/schema";
import { awardPoints, type Band, bandFor, bandsOfRubric, NOTHING } from "../../src/rubric/bands";
import { Exact } from "../../src/rubric/exact";

/** Whether two rules give the same points, whatever their figures are called. */
export function sameRule(a: Rule, b: Rule, max: string): boolean {
  return JSON.stringify(essence(a, b, max)) === JSON.stringify(essence(b, a, max));
}

/** What a rule gives, as a value to compare: bands as points at all bounds of both rules, and just beside them. */
function essence(rule: Rule, other: Rule, max: string): unknown {
  switch (rule.kind) {
    case "ratio":
    case "tier": {
      const bands = bandsIn(rule);
      const whole = rule.kind === "tier" && rule.measure !== "money" && rule.measure !== "percent";
      const samples = [...bands, ...bandsIn(other)].flatMap(({ bound }) => around(bound, whole));
      const full = new Exact(max);
      const points = ["0", "1", ...samples]
        .sort((x, y) => Number(x) - Number(y))
        .map((value) => {
          const at = { num: new Exact(value), den: new Exact(1) };
          const band = bandFor(bands, at);
          const { num, den } = band
            ? awardPoints(band.award, { num: Exact.min(at.num, 1), den: at.den }, full)
            : NOTHING;
          return Exact.min(num.div(den), full).toFixed(6);
        });
      return [rule.kind, rule.kind === "tier" ? rule.measure : "", points];
    }
    case "choice":
      return [rule.kind, rule.options.map(({ points }) => Number(points))];
    case "deduction":
      return [
        rule.kind,
        rule.lines.map(({ points }) => Number(points)),
        rule.options?.map(({ points }) => Number(points)),
      ];
    case "units":
      return [rule.kind, Number(rule.pointsEach)];
    case "score":
      return [rule.kind, Number(rule.outOf)];
    case "points":
      return [rule.kind];
    case "ladder":
      return [rule.kind, rule.measure, rule.from, rule.base, rule.step, rule.each];
  }
}

function bandsIn(rule: Rule): readonly Band[] {
  if (rule.kind === "tier") return bandsOfRubric(rule.tiers, "number");
  if (rule.kind === "ratio") return bandsOfRubric(rule.bands ?? "0%:ratio", "ratio");
  return [];
}

function around(bound: Exact, whole: boolean): string[] {
  return (whole ? ["-1", "0", "1"] : ["-0.05", "-0.0001", "0", "0.0001", "0.05"]).map((step) =>
    Exact.max(0, bound.plus(step)).toFixed(),
  );
}
