import type { Locale } from "../../locales/words";
import type { Criterion, Rounding, Rubric, Rule, RuleKind } from "../../rubric/schema";
import type { Answer } from "../../rubric/answers";
import { Exact } from "../../rubric/exact";
import { remembered } from "../../rubric/remembered";
import { choice } from "./choice";
import { deduction } from "./deduction";
import { externalScore } from "./external-score";
import { ladder } from "./ladder";
import { points } from "./points";
import { ratio } from "./ratio";
import type { Outcome, RowCells, RuleFormulas, RuleModule, Slot, Terms } from "./rule";
import { tier } from "./tier";
import { units } from "./units";

const modules: { readonly [K in RuleKind]: RuleModule<K> } = {
  ratio,
  tier,
  choice,
  units,
  deduction,
  score: externalScore,
  points,
  ladder,
};

/** The module of a rule, whatever its kind. The registry's type ties each kind to its own module, which the compiler
 * cannot follow through the lookup. */
function moduleOf(rule: Rule): RuleModule<RuleKind> {
  return modules[rule.kind] as RuleModule<RuleKind>;
}

const terms = new WeakMap<Criterion, Terms>();

/** What a criterion gives its rule; made once for each criterion of a rubric. */
export function termsOf(criterion: Criterion, rounding: Rounding): Terms {
  const known = terms.get(criterion);
  if (known?.rounding === rounding) return known;
  const made = { max: new Exact(criterion.maxPoints), rounding };
  terms.set(criterion, made);
  return made;
}

const slotsOfRule = remembered((rule: Rule): readonly Slot[] => moduleOf(rule).slots(rule));

/** What a criterion asks for, in the order of the sheet; made once for each rule of a rubric. */
export function slotsOf({ rule }: Pick<Criterion, "rule">): readonly Slot[] {
  return slotsOfRule(rule);
}

export function scoreRule({ rule }: Criterion, answer: Answer, terms: Terms): Outcome {
  return moduleOf(rule).score(rule, answer, terms);
}

/** The formulas of a criterion's row, without the guard for blank inputs. */
export function formulasOf({ rule }: Criterion, cells: RowCells, terms: Terms): RuleFormulas {
  return moduleOf(rule).formulas(rule, cells, terms);
}

/** The words of "Cách tính", one line per tier or option. */
export function describeRule(rubric: Rubric, criterion: Criterion, locale: Locale): readonly string[] {
  return moduleOf(criterion.rule).describe(criterion.rule, termsOf(criterion, rubric.rounding), locale);
}
