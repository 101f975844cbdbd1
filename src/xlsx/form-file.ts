import {
  type AppraisalEntry,
  type Entries,
  factsOf,
  FORMAT,
  LIST_COLUMN,
  listSource,
  identityName,
  withFacts,
  writeMark,
} from "../form/description";
import type { Dialect } from "../form/dialect";
import { describeState } from "../form/new-form";
import { type FirstRound, packRound, unpackRound } from "../form/first-round";
import { packSelf, type SelfRecord } from "../form/self-record";
import type { FormStatus } from "../form/status";
import type { Council } from "../rubric/answers";
import type { Rubric } from "../rubric/schema";
import { type DocumentSource, documentSource } from "../sheet/document/document-source";
import { documentChanges, planDocument } from "../sheet/document/document-plan";
import type { DocumentPlan } from "../sheet/document/lay-out";
import type { DocumentKind } from "../sheet/document/paper";
import { readCells } from "../form/form-cells";
import { documentFactsOf } from "../form/document-facts";
import { periodOf } from "../form/period";
import { rowsById } from "../sheet/form-plan/placed-plan";
import { extentFor, fillPlan, type FormContents } from "../sheet/form-plan/fill-plan";
import { type FormPlan, markedPlan } from "../sheet/form-plan/form-plan";
import { withLastYear } from "../sheet/form-plan/last-year-column";
import { plannedForm } from "../sheet/form-plan/placed-plan";
import { listsOf } from "../sheet/lists";
import { quotedSheetName } from "../workbook/a1";
import {
  type DefinedName,
  type FileCell,
  type FileRow,
  PLAIN_SHEET,
  type SheetFile,
  type WorkbookFile,
} from "../workbook/workbook-file";
import { writeWorkbookFile } from "../workbook/write/write-workbook-file";
import { xmlText } from "../workbook/xml/xml-text";
import { Looks, printNames, protection, sheetFile } from "./sheet-file";

/** Name of the describing sheet in a file with one form, as the installer gives it. */
const DESCRIPTION_SHEET = "ITSCORE_1";

export interface FormFileOptions {
  readonly dialect?: Dialect;
  readonly status?: FormStatus;
  /** The agency's part as it was when the appraisal began; without it, as it is among the contents. */
  readonly record?: AppraisalEntry | null;
  /** Facts that the form carries besides; those of its release, rubric and state are written anew. */
  readonly facts?: Entries;
  /** What the form is printed as: the first stands in front, and nothing but documents is printed. */
  readonly documents?: readonly DocumentKind[];
}

/**
 * A form as the bytes of an .xlsx file of its own, with the right number in every cell. Equal input gives equal bytes.
 * With an appraisal among the contents (an empty one begins it) the appraiser's columns are there and the agency's part is kept.
 * @param identity 32 hexadecimal digits, by which the form is known among copies of itself
 */
export function writeForm(
  rubric: Rubric,
  contents: FormContents,
  identity: string,
  { dialect = "resilient", status, record, facts = new Map(), documents = [] }: FormFileOptions = {},
): Uint8Array {
  const { answers, profile, appraisal = null } = contents;
  const council = contents.council ?? (record?.council ? {} : null);
  const shown = status === "unknown" ? facts.get("status") : status;
  const kept = record?.first;
  const first = kept ? unpackRound(kept) : (contents.first ?? null);
  const plan = fillPlan(plannedForm(rubric, dialect, extentFor({ appraisal, first, council })), rubric, {
    ...contents,
    first,
    council,
    period: periodOf(facts),
    ...(shown === undefined ? {} : { status: shown }),
  });
  const entry = appraisal === null ? null : (record ?? begunRecord({ answers, profile }, first, council));
  const entries = describeState(rubric, dialect, identity, {
    status: status ?? (appraisal === null ? "scoring" : council === null ? "appraising" : "deciding"),
    record: entry,
    facts,
  });
  const source = documents.length === 0 ? null : sourceOfPlan(rubric, plan, identity, entries, first);
  const printed =
    source === null
      ? []
      : uniqueNames(
          printedKinds(documents, source).map((kind) => planDocument(kind, source)),
          plan.name,
        );
  const told = source === null ? entries : withFacts(entries, documentChanges(printed, source));
  return writeWorkbookFile(formFile(plan, told, DESCRIPTION_SHEET, { title: rubric.title }, printed));
}

/** The record of an appraisal that nobody began step by step. */
function begunRecord(self: SelfRecord, first: FirstRound | null, council: Council | null): AppraisalEntry {
  return {
    ...packSelf(self, "sent"),
    first: first && packRound(first, "explained"),
    council: council && { before: "appraising" },
  };
}

/** A filled plan as the source of its documents. */
function sourceOfPlan(
  rubric: Rubric,
  plan: FormPlan,
  identity: string,
  entries: Entries,
  first: FirstRound | null,
): DocumentSource {
  const values = plan.rows.map((row) =>
    row.values.map((value) => (value === null ? "" : typeof value === "object" ? (value.result ?? "") : value)),
  );
  const columns = new Map(plan.columns.map(({ key }, index) => [key, index]));
  return documentSource({
    rubric,
    sheetName: plan.name,
    identity,
    facts: documentFactsOf(factsOf(entries).document),
    cells: readCells(rubric, columns, values),
    rows: rowsById(values),
    columns,
    values,
    first,
  });
}

/** A list of documents that the form does not name is left out where something else is printed. */
function printedKinds(kinds: readonly DocumentKind[], { evidence }: DocumentSource): readonly DocumentKind[] {
  return evidence.documents.length > 0 || kinds.length === 1 ? kinds : kinds.filter((kind) => kind !== "evidence");
}

/**
 * The form beside its documents: what is printed of it is its hidden row of keys, which is nothing. A sheet without a print area
 * would be printed whole by LibreOffice.
 */
function unprinted(plan: FormPlan): FormPlan {
  const area = { row: 0, column: 0, rows: 1, columns: 2 };
  return { ...plan, print: { ...plan.print, area, titleRows: { first: 0, count: 0 } } };
}

/** Excel knows sheets by their names. */
function uniqueNames(plans: readonly DocumentPlan[], taken: string): DocumentPlan[] {
  return plans.map((plan) =>
    plan.name.toLowerCase() === taken.toLowerCase() ? { ...plan, name: `${plan.name} (2)` } : plan,
  );
}

export interface FileProperties {
  /** The title among the properties of the file; without it, the name of the sheet. */
  readonly title?: string;
  readonly creator?: string;
  /** ISO 8601 in UTC; without it the same plan gives the same file. */
  readonly created?: string;
}

/** A planned form and its description as a workbook of their own. */
export function formFile(
  plan: FormPlan,
  entries: Entries,
  descriptionSheet: string,
  properties: FileProperties = {},
  documents: readonly DocumentPlan[] = [],
): WorkbookFile {
  const looks = new Looks();
  const lists = listsOf(plan.validations);
  const { title = plan.name, creator = "", created = null } = properties;
  const identity = entries.get("identity") ?? "";
  const sourceOf = (texts: readonly string[]): string => listSource(descriptionSheet, lists.rowsOf(texts));
  return {
    sheets: [
      sheetFile(markedPlan(withLastYear(plan, entries), writeMark(identity, descriptionSheet)), sourceOf, looks),
      describingSheet(entries, lists.texts, descriptionSheet, looks),
      ...documents.map((document) => sheetFile(document, sourceOf, looks)),
    ],
    names: [
      ...printNames(documents.length === 0 ? plan : unprinted(plan)),
      ...documents.flatMap((document, index) => printNames(document, index + 2)),
      identityProof(plan, identity),
    ],
    activeSheet: documents.length === 0 ? 0 : 2,
    structureProtected: false,
    styles: looks.styles,
    properties: { title, creator, created, custom: describingProperties(entries) },
    customXml: [describingXml(entries)],
  };
}

/** Keys and values as text, and the lists that the drop-downs point at. */
function describingSheet(entries: Entries, lists: readonly string[], name: string, looks: Looks): SheetFile {
  const style = looks.index({ numberFormat: "@" });
  const text = (column: number, value: string): FileCell => ({ column, value, formula: null, style });
  const facts = [...entries];
  const rows = Array.from({ length: Math.max(facts.length, lists.length) }, (_, row): FileRow => {
    const [key, value] = facts[row] ?? [];
    const listed = lists[row];
    return {
      row,
      height: null,
      hidden: false,
      level: 0,
      cells: [
        ...(key === undefined ? [] : [text(0, key), text(1, value ?? "")]),
        ...(listed === undefined ? [] : [text(LIST_COLUMN, listed)]),
      ],
    };
  });
  return {
    name,
    visibility: "veryHidden",
    columns: [],
    rows,
    ...PLAIN_SHEET,
    protection: protection({}),
  };
}

function identityProof({ name }: FormPlan, identity: string): DefinedName {
  return { name: identityName(identity), formula: `${quotedSheetName(name)}!$A$1`, sheet: null, hidden: true };
}

/** The facts that are repeated outside the describing sheet. */
const REPEATED = ["rubric", "fingerprint", "scoring", "dialect", "identity", "plan", "schema"] as const;

/** Where programs that do not open sheets can see it. */
function describingProperties(entries: Entries): Record<string, string> {
  return {
    "ITSCORE.format": String(FORMAT),
    ...Object.fromEntries(REPEATED.map((key) => [`ITSCORE.${key}`, entries.get(key) ?? ""])),
  };
}

/** The same for Office.js, which finds custom XML by its namespace without loading a sheet. */
function describingXml(entries: Entries): string {
  const facts = REPEATED.map((key) => ` ${key}="${xmlText(entries.get(key) ?? "")}"`);
  return `<itscore xmlns="urn:itscore:form:1"${facts.join("")} format="${FORMAT}"/>`;
}
