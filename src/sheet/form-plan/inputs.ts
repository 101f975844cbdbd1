import { exceptionLabels, reasonLabel } from "../../form/cell-labels";
import { columnKey, type Side } from "../../form/columns";
import { sheetWords } from "../../locales/sheet";
import { speaker } from "../../locales/words";
import { reasonCodes } from "../../rubric/answers";
import type { OutlineRow } from "../../rubric/outline";
import type { Criterion, Exception } from "../../rubric/schema";
import { FIGURE_LIMIT } from "../../scoring/figures";
import { slotsOf } from "../../scoring/rules/registry";
import type { Slot } from "../../scoring/rules/rule";
import type { Area } from "../../workbook/area";
import type { Validation } from "../sheet-plan";
import { inputFormat, styles } from "../styles";
import type { Layout } from "./layout";

// The cells that people fill in: how they look, what they accept, and the words that say so.

const say = speaker(sheetWords, "vi");

/** The figures and the exception of one side, on the criterion's own row. */
export function addInputs(
  sheet: Layout,
  row: number,
  { item, exceptions }: OutlineRow<Criterion>,
  side: Side,
  limit: number,
  guidance: string,
): void {
  for (const slot of slotsOf(item)) {
    if (slot.row === "own") addInput(sheet, row, slot, { maxPoints: item.maxPoints, limit, guidance }, side);
  }
  if (exceptions.length > 0) addException(sheet, row, exceptions, side);
}

/** What the cell of a slot has to know of its row. */
interface InputTerms {
  readonly maxPoints: string;
  readonly limit?: number;
  /** How the row is scored, in words. */
  readonly guidance?: string;
}

/** The cell of one slot. */
export function addInput(sheet: Layout, row: number, slot: Slot, terms: InputTerms, side: Side): void {
  const area = sheet.cell(row, columnKey(side, slot.column));
  const input = slot.scale === "percent" ? { ...styles.input, numberFormat: inputFormat(slot) } : styles.input;
  sheet.style(area, slot.kind === "option" ? styles.option : input);
  sheet.validations.push(slotValidation(area, slot, terms));
}

function slotValidation(area: Area, slot: Slot, terms: InputTerms): Validation {
  const { prompt, ...validation } = plainValidation(area, slot, terms);
  const { guidance = "" } = terms;
  // The way of scoring stands far to the right: it is said where one types, with what to type if there is room for both.
  if (slot.column !== "figure" || guidance === "") return { ...validation, prompt };
  const both = `${prompt.message}\n${guidance}`;
  return { ...validation, prompt: { ...prompt, message: both.length <= LONGEST_PROMPT ? both : cut(guidance) } };
}

function plainValidation(
  area: Area,
  { kind, role, label, options, awaited }: Slot,
  { maxPoints, limit = FIGURE_LIMIT }: InputTerms,
): Validation {
  if (kind === "option") {
    return listValidation(
      area,
      options.map((option) => option.label),
      { title: say("prompt.title.option"), message: say("prompt.option") },
    );
  }
  if (role === "judged") {
    const prompt = { title: say("prompt.title.value"), message: say("prompt.judged", { max: maxPoints }) };
    const refusal = { title: say("refused.title"), message: say("refused.judged") };
    return { ...numberValidation(area, kind, "", ""), prompt, refusal };
  }
  const title = role === "numerator" || role === "denominator" ? role : "value";
  const told = awaited ? `${say("prompt.best")} ${label}` : label;
  return numberValidation(area, kind, say(`prompt.title.${title}`), told, limit);
}

function addException(sheet: Layout, row: number, exceptions: readonly Exception[], side: Side): void {
  const area = sheet.cell(row, columnKey(side, "exception"));
  sheet.style(area, styles.option);
  const when = exceptions.map((exception) => exception.when).join(" ");
  const prompt = { title: say("column.exception"), message: cut(say("prompt.exception", { when })) };
  sheet.validations.push(listValidation(area, exceptionLabels(exceptions), prompt));
}

/** The reasons to choose from. Their list comes last, so that the lists of an installed form stay where they are. */
export function addReasons(sheet: Layout, rows: readonly number[]): void {
  const reasons = reasonCodes.map(reasonLabel);
  const prompt = { title: say("prompt.title.reason"), message: say("prompt.reason") };
  for (const row of rows) sheet.validations.push(listValidation(sheet.cell(row, "reason"), reasons, prompt));
}

/** The documents that the form asks for, said where they are noted. */
export function addEvidencePrompt(sheet: Layout, row: number, { evidence }: Criterion): void {
  if (evidence === undefined) return;
  sheet.validations.push({
    area: sheet.cell(row, "evidence"),
    rule: { kind: "any" },
    prompt: { title: say("prompt.title.evidence"), message: cut(evidence.ask) },
    refusal: null,
  });
}

/** @param limit up to which figures of the row are exact; the prompt tells only one of the row's own */
export function numberValidation(
  area: Area,
  kind: "number" | "whole",
  title: string,
  label: string,
  limit = FIGURE_LIMIT,
): Validation {
  const params = { label, limit: String(limit) };
  const key = limit < FIGURE_LIMIT ? (`prompt.${kind}-limit` as const) : (`prompt.${kind}` as const);
  return {
    area,
    rule: { kind, min: 0, max: limit },
    prompt: { title, message: cut(say(key, params)) },
    refusal: { title: say("refused.title"), message: say(`refused.${kind}`, params) },
  };
}

function listValidation(area: Area, texts: readonly string[], prompt: Validation["prompt"]): Validation {
  const refusal = { title: say("refused.title"), message: say("refused.option") };
  return { area, rule: { kind: "list", texts }, prompt, refusal };
}

/** Excel takes 255 characters in a prompt. */
const LONGEST_PROMPT = 255;

function cut(text: string): string {
  return text.length <= LONGEST_PROMPT ? text : `${text.slice(0, LONGEST_PROMPT - 1)}…`;
}
