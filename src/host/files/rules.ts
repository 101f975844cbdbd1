import type { Area } from "../../workbook/area";
import type { FileConditionalFormat, FileValidation } from "../../workbook/workbook-file";
import type { Book } from "../book";
import { addFormulaFormat, formulaFormats } from "../formula-formats";
import { asFormula, validationTypeOf } from "../validation";
import { fileStyle, partialStyle } from "./looks";

/** Data validation and conditional formats of one worksheet, from a file and back. */

const basicKinds = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;

const operators = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
} as const;

const errorStyles = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export function openValidation(book: Book, sheetId: string, file: FileValidation): void {
  const rule = ruleOf(file);
  const { prompt, error } = file;
  book.sheet(sheetId).validations.add(
    file.areas.map((area) => book.engine.clip(sheetId, area) ?? area),
    {
      rule,
      type: validationTypeOf(rule),
      ignoreBlanks: file.allowBlank,
      prompt: { showPrompt: true, title: "", message: "", ...prompt },
      errorAlert: { showAlert: error !== null, style: errorStyles[file.errorStyle], title: "", message: "", ...error },
    },
  );
}

export function saveValidations(book: Book, sheetId: string): FileValidation[] {
  return book
    .sheet(sheetId)
    .validations.all()
    .map(({ areas, validation }) => ({
      areas: areas,
      ...fileRule(validation.rule),
      allowBlank: validation.ignoreBlanks,
      errorStyle: nameOf(errorStyles, validation.errorAlert.style) ?? "stop",
      prompt: words(
        validation.prompt.showPrompt && (validation.prompt.title !== "" || validation.prompt.message !== ""),
        validation.prompt,
      ),
      error: words(validation.errorAlert.showAlert, validation.errorAlert),
    }));
}

function words(
  shown: boolean,
  { title, message }: { title: string; message: string },
): { title: string; message: string } | null {
  return shown ? { title, message } : null;
}

function ruleOf({ type, operator, formula1, formula2, showDropDown }: FileValidation): Excel.DataValidationRule {
  if (formula1 === null || type === "none") return {};
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  if (type === "list") return { list: { inCellDropDown: showDropDown, source: typedList(formula1) ?? `=${formula1}` } };
  const bounds = {
    operator: operators[operator] as Excel.DataValidationOperator,
    formula1: bound(formula1),
    ...(formula2 === null ? {} : { formula2: bound(formula2) }),
  };
  return { [basicKinds[type]]: bounds };
}

type FileRule = Pick<FileValidation, "type" | "operator" | "formula1" | "formula2" | "showDropDown">;

function fileRule(rule: Excel.DataValidationRule): FileRule {
  const plain = { operator: "between", formula2: null, showDropDown: true } as const;
  if (rule.custom) return { ...plain, type: "custom", formula1: withoutEquals(rule.custom.formula) };
  if (rule.list) {
    const source = asFormula(rule.list.source);
    const formula1 = source.startsWith("=") ? withoutEquals(source) : `"${source.replaceAll('"', '""')}"`;
    return { ...plain, type: "list", formula1, showDropDown: rule.list.inCellDropDown };
  }
  for (const [type, kind] of Object.entries(basicKinds) as [
    keyof typeof basicKinds,
    (typeof basicKinds)[keyof typeof basicKinds],
  ][]) {
    const bounds = rule[kind];
    if (!bounds) continue;
    return {
      ...plain,
      type,
      operator: nameOf(operators, bounds.operator) ?? "between",
      formula1: withoutEquals(asFormula(bounds.formula1)),
      formula2: bounds.formula2 === undefined ? null : withoutEquals(asFormula(bounds.formula2)),
    };
  }
  return { ...plain, type: "none", formula1: null };
}

/** A list that was typed into the dialog stands in quotation marks. */
function typedList(formula: string): string | null {
  const typed = /^"(.*)"$/s.exec(formula)?.[1];
  return typed === undefined ? null : typed.replaceAll('""', '"');
}

function bound(formula: string): number | string {
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}

function nameOf<Name extends string>(names: Readonly<Record<Name, string>>, value: string): Name | undefined {
  return Object.entries(names).find(([, known]) => known === value)?.[0] as Name | undefined;
}

/** The first of a file's formats is the strongest; Univer puts a new one before the others. */
export function openConditionalFormats(book: Book, sheetId: string, formats: readonly FileConditionalFormat[]): void {
  for (const { areas, formula, stopIfTrue, style } of [...formats].reverse()) {
    const onGrid = areas.flatMap((area): Area | [] => book.engine.clip(sheetId, area) ?? []);
    if (onGrid.length > 0)
      addFormulaFormat(book, sheetId, {
        areas: onGrid,
        formula: `=${formula}`,
        stopIfTrue,
        style: partialStyle(style),
      });
  }
}

export function saveConditionalFormats(book: Book, sheetId: string): FileConditionalFormat[] {
  return formulaFormats(book, sheetId).map(({ areas, formula, stopIfTrue, style }) => ({
    areas: areas,
    formula: withoutEquals(formula),
    stopIfTrue,
    style: fileStyle(style, { locked: true, formulaHidden: false }),
  }));
}
