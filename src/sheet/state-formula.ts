import { sheetWords } from "../locales/sheet";
import { speaker } from "../locales/words";
import type { Criterion } from "../rubric/schema";
import { figureFault } from "../scoring/figures";
import { literal } from "../scoring/rules/formula";
import { inputsOf } from "../scoring/rules/registry";
import type { RowCells, RuleFormulas } from "../scoring/rules/rule";
import { asksEvidence } from "../scoring/score";

/** Cells of a criterion's row beside those that its rule reads. */
export interface StateCells extends RowCells {
  readonly points: string;
  readonly evidence: string;
}

const say = speaker(sheetWords, "vi");
const words = (key: Parameters<typeof say>[0], params?: Parameters<typeof say>[1]): string => literal(say(key, params));

/** The marks that begin the state of a criterion; conditional formats and section states look for them. */
export const marks = { blank: "○", partial: "◐", fault: "✖", cap: "▲", evidence: "✎" } as const;

/**
 * The native formula that says in words how a criterion's row stands, in the order in which score() judges.
 * Without ITSCORE functions, so that it lives in every spreadsheet.
 */
export function stateFormula(criterion: Criterion, cells: StateCells, formulas: RuleFormulas): string {
  const inputs = inputsOf(criterion);
  const evidence = asksEvidence(criterion) ? `AND(N(${cells.points})>0,TRIM(${cells.evidence})="")` : null;
  const done = evidence ? `IF(${evidence},${words("state.evidence-missing")},${words("state.done")})` : words("state.done");
  const capped = formulas.overCap ? `IF(${formulas.overCap},${capWords(say("state.over-cap", { max: criterion.maxPoints }), evidence)},${done})` : done;
  const good = formulas.inverted ? `IF(${formulas.inverted},${capWords(say("state.numerator-over-denominator"), evidence)},${capped})` : capped;

  if (inputs.some(({ kind }) => kind === "option")) {
    return `=IF(${formulas.missing},${words("state.blank")},IF(ISNUMBER(${cells.points}),${good},${words("state.unknown-option")}))`;
  }
  const figures = inputs.map(({ cell }) => cells[cell]);
  const range = figures.length > 1 ? `${figures[0]}:${figures.at(-1)}` : cells.figure;
  const checks: [condition: string, words: string][] = [
    [`COUNTA(${range})=0`, words("state.blank")],
    [`COUNTA(${range})>COUNT(${range})`, words("state.not-a-number")],
    [`MIN(${range})<0`, words("state.negative")],
    [figureFault(...figures), words("state.figure-fault")],
  ];
  if (inputs.some(({ kind }) => kind === "whole")) checks.push([`INT(${cells.figure})<>${cells.figure}`, words("state.not-whole")]);
  if (figures.length > 1) {
    checks.push([`COUNT(${range})<${figures.length}`, words("state.partial")], [`${cells.denominator}=0`, words("state.zero-denominator")]);
  }
  return `=${checks.reduceRight((otherwise, [condition, text]) => `IF(${condition},${text},${otherwise})`, good)}`;
}

/** What a capped row says; missing evidence is said after it, not instead. */
function capWords(cap: string, evidence: string | null): string {
  return evidence ? `IF(${evidence},${literal(`${cap}; ${say("state.evidence-missing")}`)},${literal(cap)})` : literal(cap);
}

/**
 * The state of a section or of the whole form, from the states of the rows below it. A criterion's state begins with its
 * mark and a section's does not, so nested sections are not counted twice.
 */
export function groupStateFormula(states: string): string {
  const count = (mark: string): string => `SUMPRODUCT((LEFT(${states},1)=${literal(mark)})*1)`;
  const open = `${count(marks.blank)}+${count(marks.partial)}`;
  const tell = (key: "group.faults" | "group.open", number: string): string => {
    const [before = "", after = ""] = say(key, { count: "\u0000" }).split("\u0000");
    return `${literal(before)}&(${number})&${literal(after)}`;
  };
  return `=IF(${count(marks.fault)}>0,${tell("group.faults", count(marks.fault))},IF(${open}>0,${tell("group.open", open)},${words("group.done")}))`;
}
