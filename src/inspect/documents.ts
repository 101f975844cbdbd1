import { type DocumentMark, readDocumentMark } from "../form/document-mark";
import { plain } from "../rubric/plain-text";
import { madeOf, planDocument, sheetFact } from "../sheet/document/document-plan";
import { type DocumentSource, documentSource, type FormFound } from "../sheet/document/document-source";
import type { DocumentPlan } from "../sheet/document/lay-out";
import { documentKinds, isDocumentKind } from "../sheet/document/paper";
import type { PlanValue } from "../sheet/sheet-plan";
import { rowsById } from "../sheet/form-plan/placed-plan";
import { parseAddress } from "../workbook/a1";
import type { CellValue, SheetContents } from "../workbook/contents";
import type { Entries } from "../form/description";
import { about, type Finding, type FindingKind } from "./finding";
import { type FunctionNames, outsideTexts, readFormula } from "./formula-text";
import { samePoints } from "./stored-points";

// The documents of a form beside the form: forged, stale, copied, gone.

/** A sheet that says that it is a document. */
export interface DocumentFound {
  readonly contents: SheetContents;
  readonly mark: DocumentMark;
}

/** The sheets among these that say that they are documents of a form. */
export function documentsIn(sheets: readonly SheetContents[], identity: string): DocumentFound[] {
  return sheets.flatMap((contents) => {
    const mark = readDocumentMark(contents.values[0]?.[0]);
    return mark?.identity === identity ? [{ contents, mark }] : [];
  });
}

/** What is asked of a form to compare its documents with it. */
export interface DocumentSurroundings {
  readonly found: FormFound;
  /** What the description says, where each document's sheet and what it was made of are kept. */
  readonly entries: Entries;
  readonly documents: readonly DocumentFound[];
  readonly names: FunctionNames;
}

/** Compares every document of a form, cell by cell, with what the form would be printed as now. */
export function inspectDocuments({ found, entries, documents, names }: DocumentSurroundings): Finding[] {
  // Most forms have no documents yet, and what they are made of takes as long as scoring the form.
  let made: DocumentSource | null = null;
  const source = (): DocumentSource => (made ??= documentSource(found));
  const findings: Finding[] = [];
  for (const kind of documentKinds) {
    const named = entries.get(sheetFact(kind));
    const all = documents.filter(({ mark }) => mark.kind === kind);
    const own = all.find(({ contents }) => contents.name === named) ?? all[0];
    if (own === undefined) {
      if (named !== undefined) findings.push(whole("document-missing", named, null));
      continue;
    }
    for (const { contents } of all)
      if (contents.name !== own.contents.name) findings.push(whole("document-copied", contents.name, contents.name));
    const isStale = entries.get(`document.made.${kind}`) !== madeOf(kind, source());
    if (isStale) findings.push(whole("document-stale", own.contents.name, own.contents.name));
    findings.push(...compareDocument(planDocument(kind, source()), own, found.values, isStale, names));
  }
  for (const { contents, mark } of documents)
    if (!isDocumentKind(mark.kind)) findings.push(whole("document-unknown", mark.kind, contents.name));
  return findings;
}

function whole(kind: FindingKind, found: string, sheetName: string | null): Finding {
  const finding = about(kind, null, null, null, found, "");
  return sheetName === null ? finding : { ...finding, sheetName };
}

/** Cells that say the same however the form has changed since: what is printed, and what follows by a plain reference. */
const LASTING = /^(criterion|section|line):|^(total|rescaled|grade|header)$/;
const LASTING_KEYS: ReadonlySet<string> = new Set([
  "code",
  "content",
  "max",
  "points",
  "first",
  "appraised",
  "difference",
  "final",
]);

function compareDocument(
  plan: DocumentPlan,
  { contents, mark }: DocumentFound,
  form: FormFound["values"],
  isStale: boolean,
  names: FunctionNames,
): Finding[] {
  const { values, formulas, name } = contents;
  const findings: Finding[] = [];
  const changed = (row: number, column: number, found: string, expected: string, rowId: string | null): void => {
    findings.push({ ...about("document-changed", rowId, null, { row, column }, found, expected), sheetName: name });
  };
  const columns = new Map(
    (values[0] ?? []).map((key, index): [CellValue, number] => [index === 0 ? "id" : key, index]),
  );
  const rows = rowsById(values);
  const known = new Set<number>([0, 1]);
  // One that was made before a second round or the council, or in one that was taken back, has other columns and other titles.
  const hasOthers = ["first", "final"].some((key) => columns.has(key) !== plan.keys.includes(key));
  for (const { id, values: wanted } of plan.rows) {
    if (id === null) continue;
    const [row, ...more] = rows.get(id) ?? [];
    if (row === undefined) {
      if (!isStale)
        changed(
          plan.print.area.row,
          1,
          "",
          textOf(wanted.find((value, index) => index > 0 && value !== null) ?? ""),
          id,
        );
      continue;
    }
    known.add(row);
    for (const copy of more) changed(copy, 1, id, "", id);
    plan.keys.forEach((key, index) => {
      if (index === 0 || index === plan.keys.length - 1) return;
      const column = columns.get(key);
      const value = wanted[index] ?? null;
      if (column === undefined) {
        if (!(isStale && hasOthers)) changed(row, index, "", key, id);
        return;
      }
      if (isStale && hasOthers && id === "header") return;
      if (isStale && !(LASTING.test(id) && LASTING_KEYS.has(key) && plan.kind !== "minutes" && plan.kind !== "summary"))
        return;
      const shown = values[row]?.[column] ?? "";
      const formula = formulas[row]?.[column] ?? null;
      const fault = mark.isPlain
        ? faultOfPlain(value, shown, formula)
        : faultOf(value, shown, formula, form, isStale, names);
      if (fault !== null) changed(row, column, formula ?? textOf(shown), fault, id);
    });
  }
  if (!isStale)
    findings.push(
      ...strangers(plan, contents, known, (row, column, text) => ({
        ...about("document-changed", null, null, { row, column }, text, ""),
        sheetName: name,
      })),
    );
  return findings;
}

/** Rows of which the plan knows nothing and that say something: pasted or typed in between. */
function strangers(
  plan: DocumentPlan,
  { values }: SheetContents,
  known: ReadonlySet<number>,
  tell: (row: number, column: number, text: string) => Finding,
): Finding[] {
  const nameless = new Set(
    plan.rows.flatMap((row) => (row.id === null ? row.values.map((value) => plain(textOf(value))) : [])),
  );
  return values.flatMap((cells, row): Finding[] => {
    if (known.has(row)) return [];
    const column = cells.findIndex((cell, index) => index > 0 && cell !== "" && !nameless.has(plain(textOf(cell))));
    return column < 0 ? [] : [tell(row, column, textOf(cells[column] ?? ""))];
  });
}

/** What should stand in a cell where something else stands; null where all is well. */
function faultOf(
  planned: PlanValue,
  shown: CellValue,
  formula: string | null,
  form: FormFound["values"],
  isStale: boolean,
  names: FunctionNames,
): string | null {
  if (planned === null || typeof planned !== "object")
    return formula !== null || !isSameText(shown, planned ?? "") ? textOf(planned) : null;
  if (formula === null || normal(formula, names) !== normal(planned.formula, "live")) return textOf(planned);
  // What a plain reference shows is what stands there; whether that is right the form itself says.
  const place = /^=(?:'(?:[^']|'')*'|[^!]+)!([A-Z]{1,3}\d+)$/.exec(planned.formula)?.[1];
  const at = place === undefined ? null : parseAddress(place);
  const expected = at === null ? (planned.result ?? "") : ((form[at.row]?.[at.column] ?? "") as CellValue);
  return (at === null && isStale) || isSameText(shown, expected) ? null : textOf(expected);
}

/** A document of plain values shows what its formulas showed. */
function faultOfPlain(planned: PlanValue, shown: CellValue, formula: string | null): string | null {
  const expected = planned !== null && typeof planned === "object" ? (planned.result ?? "") : (planned ?? "");
  return formula === null && isSameText(shown, expected) ? null : textOf(expected);
}

/** Programs put a sheet's name in quotation marks or not. */
function normal(formula: string, names: FunctionNames): string {
  return outsideTexts(readFormula(formula, names).normal, (part) => part.replaceAll("'", ""));
}

/** Whether two cells say the same: numbers by their value, texts without regard to how a program writes decimals and breaks. */
function isSameText(shown: CellValue, expected: CellValue): boolean {
  if (typeof expected === "number" && samePoints(shown, String(expected))) return true;
  const flat = (value: CellValue): string => plain(textOf(value)).replace(/(\d)[.,](?=\d)/g, "$1,");
  return flat(shown) === flat(expected);
}

function textOf(value: PlanValue | CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return textOf(value.result ?? "");
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
