import { bandsOfRubric } from "../bands";
import { Exact } from "../exact";
import { outline } from "../outline";
import { readPrintedTiers } from "../printed-tiers";
import type { Criterion, Item, Rubric, RuleOf } from "../schema";
import type { Fault } from "./finding";

type Choice = Criterion & { rule: RuleOf<"choice"> };

/** Choices whose lowest option gives points although those beside them go down to 0. */
export function lintZeroOptions(rubric: Rubric): Fault[] {
  const lists = [rubric.items, ...outline(rubric).flatMap(({ item }) => (item.type === "section" ? [item.items] : []))];
  return lists.flatMap((items) => {
    const choices = items.filter(isChoice);
    if (!choices.some((choice) => lowestOf(choice).isZero())) return [];
    return choices
      .filter((choice) => !lowestOf(choice).isZero())
      .map((choice): Fault => ({
        severity: "ambiguity",
        code: "no-zero",
        rowId: choice.id,
        params: { lowest: lowestOf(choice).toFixed() },
      }));
  });
}

/** Criteria of which the print says only what must be reached, all in one finding: whole forms are written so. */
export function lintThresholds(rubric: Rubric): Fault[] {
  const rows = outline(rubric).flatMap(({ item }) => (item.type === "criterion" && isThreshold(item) ? [item.id] : []));
  return rows.length === 0
    ? []
    : [{ severity: "ambiguity", code: "threshold-only", rowId: null, params: { rows: rows.join(", ") } }];
}

function isChoice(item: Item): item is Choice {
  return item.type === "criterion" && item.rule.kind === "choice";
}

function lowestOf({ rule }: Choice): Exact {
  return Exact.min(...rule.options.map(({ points }) => points));
}

function isThreshold({ rule, guidance }: Criterion): boolean {
  if (rule.kind !== "ratio" && rule.kind !== "tier") return false;
  const text = rule.kind === "ratio" ? rule.bands : rule.tiers;
  const bands = text === undefined ? [] : bandsOfRubric(text, rule.kind === "ratio" ? "ratio" : "number");
  const awards = readPrintedTiers(guidance ?? "").filter(
    ({ award }) => award.kind !== "missing" && award.kind !== "unread",
  );
  return bands.length === 1 && bands[0]?.award.kind !== "ratio" && awards.length < 2;
}
