import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { reasonCodes } from "../../rubric/answers";
import type { Criterion, Exception } from "../../rubric/schema";
import { exceptionKinds } from "../../scoring/exceptions";
import { blankCell, labelIn, noEvidence, textIn } from "../../scoring/cell-texts";
import { literal } from "../../scoring/rules/formula";
import { slotsOf } from "../../scoring/rules/registry";
import { slotAddress, type RowCells, type RuleFormulas } from "../../scoring/rules/rule";
import { asksEvidence, zeroWithoutEvidence } from "../../scoring/score";
import { exceptionLabel, reasonLabel } from "../../form/cell-labels";
import { appraisalLacking, counted, groupStates, lacking, unscored } from "../../form/row-states";

/** Cells of a criterion's row beside those that its rule reads. */
export interface StateCells extends RowCells {
  readonly points: string;
  readonly evidence: readonly string[];
  readonly exception: string;
  readonly note: string;
}

const say = speaker(sheetWords, "vi");
const words = (key: Parameters<typeof say>[0], params?: Parameters<typeof say>[1]): string => literal(say(key, params));

/**
 * The native formula that says in words how a criterion's row stands, in the order in which score() judges.
 * Without ITSCORE functions, so that it lives in every spreadsheet.
 */
export function stateFormula(
  criterion: Criterion,
  exceptions: readonly Exception[],
  cells: StateCells,
  formulas: RuleFormulas,
): string {
  const byFigures = figuresState(criterion, exceptions, cells, formulas);
  if (exceptions.length === 0) return `=${byFigures}`;
  const labels = exceptionKinds(exceptions)
    .filter((kind) => kind !== "late")
    .map(exceptionLabel);
  const late = exceptions.some(({ kind }) => kind === "late") ? [exceptionLabel("late")] : [];
  const excepted = `IF(${blankCell(cells.note)},${words("state.reason-missing")},${words("state.excepted")})`;
  const otherwise =
    labels.length === 0
      ? words("state.unknown-exception")
      : `IF(${labelIn(cells.exception, labels)},${excepted},${words("state.unknown-exception")})`;
  return `=IF(${labelIn(cells.exception, ["", ...late])},${byFigures},${otherwise})`;
}

function figuresState(
  criterion: Criterion,
  exceptions: readonly Exception[],
  cells: StateCells,
  formulas: RuleFormulas,
): string {
  const slots = slotsOf(criterion);
  const good = goodState(criterion, exceptions, cells, formulas);
  const choice = slots.some(({ kind }) => kind === "option");
  const numbers = slots.filter(({ kind }) => kind !== "option");
  const optionState = `IF(ISNUMBER(${cells.points}),${good},${words("state.unknown-option")})`;
  if (numbers.length === 0) return `IF(${blankCell(cells.figure)},${words("state.blank")},${optionState})`;

  const each = numbers.map((slot) => slotAddress(cells, slot));
  const range = each.length > 1 ? `${each[0] ?? ""}:${each.at(-1) ?? ""}` : (each[0] ?? "");
  const whole = numbers.filter(({ kind }) => kind === "whole").map((slot) => slotAddress(cells, slot));
  const denominator = formulas.inverted === null ? null : cells.denominator;
  const byNumbers = unscored.reduceRight((otherwise, state) => {
    const condition = state.when?.({ each, range, whole, denominator }) ?? null;
    return condition === null ? otherwise : `IF(${condition},${words(state.words)},${otherwise})`;
  }, good);
  if (!choice) return byNumbers;
  return `IF(${blankCell(cells.figure)},${byNumbers},IF(OR(COUNT(${range})>0,${textIn(each)}),${words("state.two-answers")},${optionState}))`;
}

/** What a row with points says: full, capped, inverted; and after it what is missing, not instead. */
function goodState(
  criterion: Criterion,
  exceptions: readonly Exception[],
  cells: StateCells,
  formulas: RuleFormulas,
): string {
  const lacks = (code: (typeof lacking)[number]): string | null => {
    if (code.code === "reason-missing") {
      const late = exceptions.some(({ kind }) => kind === "late");
      return late ? `AND(${labelIn(cells.exception, [exceptionLabel("late")])},${blankCell(cells.note)})` : null;
    }
    const scoresZero = zeroWithoutEvidence(criterion);
    if (code.scoresZero !== scoresZero || !(scoresZero || asksEvidence(criterion))) return null;
    return scoresZero ? noEvidence(cells.evidence) : `AND(N(${cells.points})>0,${noEvidence(cells.evidence)})`;
  };
  const conditions = { "numerator-over-denominator": formulas.inverted, "over-cap": formulas.overCap };
  // Texts are asked for once, outside: their conditions are long.
  const standing = (lack: string): string =>
    counted.reduceRight(
      (otherwise, { words: key, code }) => {
        const condition = conditions[code];
        const text = [say(key, { max: criterion.maxPoints }), lack].filter(Boolean).join("; ");
        return condition === null ? otherwise : `IF(${condition},${literal(text)},${otherwise})`;
      },
      literal(lack || say("state.done")),
    );
  return lacking.reduceRight((otherwise, one) => {
    const condition = lacks(one);
    return condition === null ? otherwise : `IF(${condition},${standing(say(one.words))},${otherwise})`;
  }, standing(""));
}

/** Cells of a criterion's row that its appraisal looks at. */
export interface AppraisalCells {
  readonly self: string;
  readonly appraised: string;
  readonly reason: string;
  readonly opinion: string;
  readonly request: string;
  readonly explanation: string;
}

/**
 * How the appraisal of a row stands: first what its figures say, then whether other points than the agency's own have a reason,
 * then whether something is still to be explained.
 * @param figures the state formula over the appraiser's figures
 */
export function appraisalStateFormula(
  figures: string,
  { self, appraised, reason, opinion, request, explanation }: AppraisalCells,
): string {
  const reasons = reasonCodes.filter((code) => code !== "agreed").map(reasonLabel);
  const differs = `ISNUMBER(${appraised}),OR(NOT(ISNUMBER(${self})),ROUND(N(${appraised})-N(${self}),4)<>0)`;
  const conditions = {
    reasonMissing: `AND(${differs},NOT(${labelIn(reason, reasons)}))`,
    opinionMissing: `AND(${differs},${labelIn(reason, [reasonLabel("other")])},${blankCell(opinion)})`,
    explanationOpen: `AND(ISNUMBER(${appraised}),NOT(${blankCell(request)}),${blankCell(explanation)})`,
  };
  return `=${appraisalLacking.reduceRight((otherwise, one) => `IF(${conditions[one.flag]},${words(one.words)},${otherwise})`, figures.slice(1))}`;
}

/**
 * The state of a section or of the whole form, from the states of the rows below it: errors first, then what is open, then what
 * is still to be added (evidence, reasons, explanations). A criterion's state begins with its mark and a section's does not, so
 * nested sections are not counted twice.
 */
export function groupStateFormula(states: string): string {
  const count = (all: readonly string[]): string =>
    all.map((mark) => `SUMPRODUCT((LEFT(${states},1)=${literal(mark)})*1)`).join("+");
  return `=${groupStates.reduceRight((otherwise, { words: key, marks: wanted }) => {
    const [before = "", after = ""] = say(key, { count: "\u0000" }).split("\u0000");
    return `IF(${count(wanted)}>0,${literal(before)}&(${count(wanted)})&${literal(after)},${otherwise})`;
  }, words("group.done"))}`;
}
