import { sheetWords } from "../locales/sheet";
import { speaker } from "../locales/words";
import { reasonCodes } from "../rubric/answers";
import type { Criterion, Exception } from "../rubric/schema";
import { exceptionKinds } from "../scoring/exceptions";
import { figureFault, notWhole } from "../scoring/figures";
import { literal } from "../scoring/rules/formula";
import { inputsOf } from "../scoring/rules/registry";
import { inputAddress, type RowCells, type RuleFormulas } from "../scoring/rules/rule";
import { asksEvidence, zeroWithoutEvidence } from "../scoring/score";
import { exceptionLabel } from "../form/cell-labels";

/** Cells of a criterion's row beside those that its rule reads. */
export interface StateCells extends RowCells {
  readonly points: string;
  readonly evidence: string;
  readonly exception: string;
  readonly note: string;
}

const say = speaker(sheetWords, "vi");
const words = (key: Parameters<typeof say>[0], params?: Parameters<typeof say>[1]): string => literal(say(key, params));

/** The marks that begin the state of a criterion; conditional formats and section states look for them. */
export const marks = { blank: "○", partial: "◐", fault: "✖", cap: "▲", evidence: "✎" } as const;

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
  const late = exceptions.some(({ kind }) => kind === "late")
    ? `,TRIM(${cells.exception})=${literal(exceptionLabel("late"))}`
    : "";
  const named = labels.map((label) => `TRIM(${cells.exception})=${literal(label)}`).join(",");
  const excepted = `IF(TRIM(${cells.note})="",${words("state.reason-missing")},${words("state.excepted")})`;
  const otherwise =
    named === ""
      ? words("state.unknown-exception")
      : `IF(OR(${named}),${excepted},${words("state.unknown-exception")})`;
  return `=IF(OR(TRIM(${cells.exception})=""${late}),${byFigures},${otherwise})`;
}

function figuresState(
  criterion: Criterion,
  exceptions: readonly Exception[],
  cells: StateCells,
  formulas: RuleFormulas,
): string {
  const inputs = inputsOf(criterion);
  const good = goodState(criterion, exceptions, cells, formulas);
  const option = inputs.some(({ kind }) => kind === "option");
  const figures = inputs.filter(({ kind }) => kind !== "option").map(({ cell }) => inputAddress(cells, cell));
  const optionState = `IF(ISNUMBER(${cells.points}),${good},${words("state.unknown-option")})`;
  if (figures.length === 0) return `IF(${formulas.missing},${words("state.blank")},${optionState})`;

  const range = figures.length > 1 ? `${figures[0] ?? ""}:${figures.at(-1) ?? ""}` : (figures[0] ?? "");
  const checks: [condition: string, words: string][] = [
    [`COUNTA(${range})=0`, words("state.blank")],
    [`COUNTA(${range})>COUNT(${range})`, words("state.not-a-number")],
    [`MIN(${range})<0`, words("state.negative")],
    [figureFault(...figures), words("state.figure-fault")],
  ];
  if (inputs.some(({ kind }) => kind === "whole")) {
    const odd = figures.map(notWhole);
    checks.push([odd.length > 1 ? `OR(${odd.join(",")})` : (odd[0] ?? "FALSE"), words("state.not-whole")]);
  }
  if (figures.length > 1) checks.push([`COUNT(${range})<${figures.length}`, words("state.partial")]);
  if (formulas.inverted !== null) checks.push([`${cells.denominator}=0`, words("state.zero-denominator")]);
  const counted = checks.reduceRight((otherwise, [condition, text]) => `IF(${condition},${text},${otherwise})`, good);
  if (!option) return counted;
  return `IF(TRIM(${cells.figure})="",${counted},IF(COUNTA(${range})>0,${words("state.two-answers")},${optionState}))`;
}

/** What a row with points says: full, capped, inverted; and after it what is missing, not instead. */
function goodState(
  criterion: Criterion,
  exceptions: readonly Exception[],
  cells: StateCells,
  formulas: RuleFormulas,
): string {
  const missing: [condition: string, words: string][] = [];
  if (exceptions.some(({ kind }) => kind === "late")) {
    missing.push([`AND(TRIM(${cells.exception})<>"",TRIM(${cells.note})="")`, say("state.reason-missing")]);
  }
  if (zeroWithoutEvidence(criterion)) missing.push([`TRIM(${cells.evidence})=""`, say("state.no-evidence")]);
  else if (asksEvidence(criterion))
    missing.push([`AND(N(${cells.points})>0,TRIM(${cells.evidence})="")`, say("state.evidence-missing")]);

  const after = (state: string): string =>
    missing.reduceRight(
      (otherwise, [condition, text]) =>
        `IF(${condition},${literal(state === "" ? text : `${state}; ${text}`)},${otherwise})`,
      literal(state || say("state.done")),
    );
  const capped = formulas.overCap
    ? `IF(${formulas.overCap},${after(say("state.over-cap", { max: criterion.maxPoints }))},${after("")})`
    : after("");
  return formulas.inverted
    ? `IF(${formulas.inverted},${after(say("state.numerator-over-denominator"))},${capped})`
    : capped;
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
  const reasons = reasonCodes
    .filter((code) => code !== "agreed")
    .map((code) => `TRIM(${reason})=${words(`reason.${code}`)}`);
  const differs = `ISNUMBER(${appraised}),OR(NOT(ISNUMBER(${self})),ROUND(N(${appraised})-N(${self}),4)<>0)`;
  const checks: [condition: string, words: string][] = [
    [`AND(${differs},NOT(OR(${reasons.join(",")})))`, words("state.reason-needed")],
    [`AND(${differs},TRIM(${reason})=${words("reason.other")},TRIM(${opinion})="")`, words("state.opinion-needed")],
    [`AND(ISNUMBER(${appraised}),TRIM(${request})<>"",TRIM(${explanation})="")`, words("state.explanation-open")],
  ];
  return `=${checks.reduceRight((otherwise, [condition, text]) => `IF(${condition},${text},${otherwise})`, figures.slice(1))}`;
}

/**
 * The state of a section or of the whole form, from the states of the rows below it: errors first, then what is open, then what
 * is still to be added (evidence, reasons, explanations). A criterion's state begins with its mark and a section's does not, so
 * nested sections are not counted twice.
 */
export function groupStateFormula(states: string): string {
  const count = (...all: string[]): string =>
    all.map((mark) => `SUMPRODUCT((LEFT(${states},1)=${literal(mark)})*1)`).join("+");
  return `=${groupStates.reduceRight((otherwise, [key, ...found]) => {
    const [before = "", after = ""] = say(key, { count: "\u0000" }).split("\u0000");
    return `IF(${count(...found)}>0,${literal(before)}&(${count(...found)})&${literal(after)},${otherwise})`;
  }, words("group.done"))}`;
}

/** What a section says, and the marks of the rows that it counts for it, in the order of their weight. */
export const groupStates = [
  ["group.faults", marks.fault],
  ["group.open", marks.blank, marks.partial],
  ["group.remarks", marks.evidence],
] as const;
