import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { reasonCodes } from "../../rubric/answers";
import type { OutlineRow } from "../../rubric/outline";
import type { Criterion } from "../../rubric/schema";
import { isTakenOut } from "../../scoring/exceptions";
import { FIGURE_LIMIT } from "../../scoring/figures";
import { blankCell, labelIn, noEvidence, textIn } from "../../scoring/cell-texts";
import { literal } from "../../scoring/rules/formula";
import { slotsOf } from "../../scoring/rules/registry";
import { slotAddress, type RowCells, type RuleFormulas } from "../../scoring/rules/rule";
import { asksEvidence, zeroWithoutEvidence } from "../../scoring/score";
import { exceptionLabel, reasonLabel } from "../../form/cell-labels";
import { appraisalLacking, counted, groupStates, lacking, unscored, unscoredWords } from "../../form/row-states";
import { wordsAround } from "../words-around";

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
export function stateFormula(row: StateRow, cells: StateCells, formulas: RuleFormulas): string {
  const { exceptions } = row;
  const byFigures = figuresState(row, cells, formulas);
  if (exceptions.length === 0) return `=${byFigures}`;
  const late = exceptions.some(({ kind }) => kind === "late") ? [exceptionLabel("late")] : [];
  const named = (takenOut: boolean): string[] =>
    exceptions.flatMap((exception) =>
      exception.kind !== "late" && isTakenOut(exception) === takenOut ? [exceptionLabel(exception.kind)] : [],
    );
  const explained = (
    labels: readonly string[],
    state: "state.excepted" | "state.excluded",
    otherwise: string,
  ): string =>
    labels.length === 0
      ? otherwise
      : `IF(${labelIn(cells.exception, labels)},IF(${blankCell(cells.note)},${words("state.reason-missing")},${words(state)}),${otherwise})`;
  const otherwise = explained(
    named(true),
    "state.excluded",
    explained(named(false), "state.excepted", words("state.unknown-exception")),
  );
  return `=IF(${labelIn(cells.exception, ["", ...late])},${byFigures},${otherwise})`;
}

/** What of a criterion's row its state depends on beside its cells. */
export type StateRow = Pick<OutlineRow<Criterion>, "item" | "exceptions" | "penalty">;

function figuresState(row: StateRow, cells: StateCells, formulas: RuleFormulas): string {
  const slots = slotsOf(row.item);
  const good = goodState(row, cells, formulas);
  const limit = formulas.limit ?? FIGURE_LIMIT;
  const choice = slots.some(({ kind }) => kind === "option");
  const numbers = slots.filter(({ kind }) => kind !== "option");
  const optionState = `IF(ISNUMBER(${cells.points}),${good},${words("state.unknown-option")})`;
  if (numbers.length === 0) return `IF(${blankCell(cells.figure)},${words("state.blank")},${optionState})`;

  const each = numbers.map((slot) => slotAddress(cells, slot));
  const range = each.length > 1 ? `${each[0] ?? ""}:${each.at(-1) ?? ""}` : (each[0] ?? "");
  const whole = numbers.filter(({ kind }) => kind === "whole").map((slot) => slotAddress(cells, slot));
  const denominator = formulas.inverted === null ? null : cells.denominator;
  const byNumbers = unscored.reduceRight((otherwise, state) => {
    const condition =
      state.when?.({
        each,
        range,
        whole,
        denominator,
        limit,
        largeScale: formulas.largeScale ?? null,
        awaits: formulas.awaits ?? null,
      }) ?? null;
    return condition === null
      ? otherwise
      : `IF(${condition},${words(...unscoredWords(state.words, limit))},${otherwise})`;
  }, good);
  if (!choice) return byNumbers;
  return `IF(${blankCell(cells.figure)},${byNumbers},IF(OR(COUNT(${range})>0,${textIn(each)}),${words("state.two-answers")},${optionState}))`;
}

/** What a row with points says: full, capped, inverted; and after it what is missing, not instead. */
function goodState(row: StateRow, cells: StateCells, formulas: RuleFormulas): string {
  const { item: criterion, exceptions } = row;
  const lacks = (code: (typeof lacking)[number]): string | null => {
    if (code.code === "reason-missing") {
      const late = exceptions.some(({ kind }) => kind === "late");
      return late ? `AND(${labelIn(cells.exception, [exceptionLabel("late")])},${blankCell(cells.note)})` : null;
    }
    const scoresZero = zeroWithoutEvidence(criterion);
    if (code.scoresZero !== scoresZero || !(scoresZero || asksEvidence(row))) return null;
    return scoresZero ? noEvidence(cells.evidence) : `AND(N(${cells.points})>0,${noEvidence(cells.evidence)})`;
  };
  const conditions = {
    "numerator-over-denominator": formulas.inverted,
    "small-scale": formulas.smallScale,
    "over-cap": formulas.overCap,
  };
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
  /** What each side takes out of the maximum; null for a row that cannot be taken out. */
  readonly countedOut: { readonly self: string; readonly appraised: string } | null;
}

/**
 * How the appraisal of a row stands: first what its figures say, then whether other points than the agency's own have a reason,
 * then whether something is still to be explained.
 * @param figures the state formula over the appraiser's figures
 */
export function appraisalStateFormula(
  figures: string,
  { self, appraised, reason, opinion, request, explanation, countedOut }: AppraisalCells,
): string {
  const reasons = reasonCodes.filter((code) => code !== "agreed").map(reasonLabel);
  const pointsDiffer = `ISNUMBER(${appraised}),OR(NOT(ISNUMBER(${self})),ROUND(N(${appraised})-N(${self}),4)<>0)`;
  // Taken out by one side only.
  const differs =
    countedOut === null ? pointsDiffer : `OR(AND(${pointsDiffer}),AND(${countedOut.appraised}>0,${countedOut.self}=0))`;
  const settled =
    countedOut === null ? `ISNUMBER(${appraised})` : `OR(ISNUMBER(${appraised}),${countedOut.appraised}>0)`;
  const conditions = {
    reasonMissing: `AND(${differs},NOT(${labelIn(reason, reasons)}))`,
    opinionMissing: `AND(${differs},${labelIn(reason, [reasonLabel("other")])},${blankCell(opinion)})`,
    explanationOpen: `AND(${settled},NOT(${blankCell(request)}),${blankCell(explanation)})`,
  };
  return `=${appraisalLacking.reduceRight((otherwise, one) => `IF(${conditions[one.flag]},${words(one.words)},${otherwise})`, figures.slice(1))}`;
}

/** How many states begin with a mark. COUNTIF would do for a column, but not every spreadsheet takes a single cell for one. */
export function countOfMark(states: string, mark: string): string {
  return `SUMPRODUCT((LEFT(${states},1)=${literal(mark)})*1)`;
}

/**
 * The state of a section or of the whole form, from the states of the rows below it: errors first, then what is open, then what
 * is still to be added (evidence, reasons, explanations). A criterion's state begins with its mark and a section's does not, so
 * nested sections are not counted twice.
 * @param mayAwait whether the form has rows whose points need the other units
 */
export function groupStateFormula(states: string, mayAwait: boolean): string {
  const count = (all: readonly string[]): string => all.map((mark) => countOfMark(states, mark)).join("+");
  const told = groupStates.filter(({ words: key }) => mayAwait || key !== "group.awaits");
  return `=${told.reduceRight((otherwise, { words: key, marks: wanted }) => {
    const [before, after] = wordsAround((rows) => say(key, { count: rows }));
    return `IF(${count(wanted)}>0,${literal(before)}&(${count(wanted)})&${literal(after)},${otherwise})`;
  }, words("group.done"))}`;
}
