import {
  type Description,
  dialectOf,
  factsOf,
  type FormMark,
  isUnreadable,
  MAGIC,
  readDescription,
  readMark,
} from "../form/description";
import { embeddedRubric, type KnownRubric } from "../form/embedded-rubric";
import { documentFactsOf } from "../form/document-facts";
import { readDocumentMark } from "../form/document-mark";
import { unpack } from "../form/pack";
import { loadEarlierPlan } from "../inspect/earlier-plan";
import { documentsIn, inspectDocuments } from "../inspect/documents";
import { about } from "../inspect/finding";
import { inspectForm, type Inspection } from "../inspect/inspect-form";
import { resembledRubric } from "../inspect/resembled-rubric";
import { provenSheet, type Standing, standingOf } from "../inspect/standing";
import { library, loadRubric } from "../rubric/library";
import type { Rubric } from "../rubric/schema";
import { rowsById } from "../sheet/form-plan/placed-plan";
import type { SheetContents } from "../workbook/contents";
import type { FilePlace } from "../workbook/file-problem";
import { readContents, type WorkbookContents } from "../workbook/read/read-contents";
import type { ReadOptions } from "../workbook/zip/archive";

/** A form that was found in a file, recomputed and compared with its plan. */
export interface FormInFile {
  readonly sheetName: string;
  readonly rubric: Rubric;
  readonly description: FoundDescription;
  readonly inspection: Inspection;
}

/** What a workbook says of a form; the rubric is unpacked already. */
type FoundDescription = Omit<Description, "rubric">;

/** A sheet that says that it is a form and cannot be read as one. */
export interface DamagedForm {
  readonly sheetName: string;
  readonly reason:
    | "description-missing" // the hidden sheet is gone or unreadable
    | "description-foreign" // the hidden sheet of that name describes another form
    | "rubric-changed" // the rubric in it does not match its fingerprint
    | "rubric-invalid" // it matches, and is no rubric
    | "sheet-gone" // the describing sheet is there, and nothing that it describes
    | "newer-release" // nothing is wrong with it: a newer ITSCORE has made it
    | "document-alone" // a document whose form is not in the workbook
    | "keys-missing"; // the hidden row or column by which rows are known is gone
}

export interface FormsInFile {
  readonly forms: readonly FormInFile[];
  readonly damaged: readonly DamagedForm[];
  /** What the file carries that no form needs: reported, never followed. */
  readonly suspicious: WorkbookContents["suspicious"];
  /** Sheets beyond the bounds of reading that are no form, and where the reading of each ended. */
  readonly leftOut: readonly FilePlace[];
}

/**
 * Every form of an .xlsx file. Points are recomputed from the figures; what the file says is only compared.
 * @throws FileProblem for what is no workbook that can be read
 */
export async function readForms(bytes: Uint8Array, options: ReadOptions = {}): Promise<FormsInFile> {
  const contents = readContents(bytes, {
    ...options,
    isWanted: (corner) => corner === MAGIC || readMark(corner) !== null || readDocumentMark(corner) !== null,
  });
  const bearing = contents.sheets.flatMap((sheet): MarkedSheet[] => {
    const mark = readMark(sheet.values[0]?.[0]);
    return mark === null ? [] : [{ sheet, mark, sheetName: sheet.name, isMarkLost: false }];
  });
  const marked = [...bearing, ...sheetsWithoutMark(contents, bearing)];
  const forms: FormInFile[] = [];
  const damaged: DamagedForm[] = [];
  for (const one of marked) {
    const form = await readForm(one, marked, contents, library);
    if (typeof form === "string") damaged.push({ sheetName: one.sheetName, reason: form });
    else forms.push(form);
  }
  if (marked.length === 0) damaged.push(...formsGone(contents));
  damaged.push(...documentsAlone(contents, marked));
  const leftOut = contents.sheets.flatMap(({ problem }) => problem?.place ?? []);
  return { forms, damaged, suspicious: contents.suspicious, leftOut };
}

/** Documents of forms that are not here. */
function documentsAlone({ sheets }: WorkbookContents, marked: readonly MarkedSheet[]): DamagedForm[] {
  const here = new Set(marked.map(({ mark }) => mark.identity));
  return sheets.flatMap(({ name, values }): DamagedForm[] => {
    const mark = readDocumentMark(values[0]?.[0]);
    return mark === null || here.has(mark.identity) ? [] : [{ sheetName: name, reason: "document-alone" }];
  });
}

/** A sheet whose first cell says that it is a form. */
interface MarkedSheet {
  readonly sheet: SheetContents;
  readonly sheetName: string;
  readonly mark: FormMark;
  /** The first cell says nothing; the mark is what it must have said. */
  readonly isMarkLost: boolean;
}

/**
 * Forms whose first cell was emptied: for a describing sheet that no mark names, the sheet that its proof points at, or else the
 * only one whose hidden column has the rows of a form.
 */
function sheetsWithoutMark(
  { sheets, names }: WorkbookContents,
  bearing: readonly { readonly mark: FormMark }[],
): MarkedSheet[] {
  const blank = sheets.filter(({ values }) => readMark(values[0]?.[0]) === null && readDescription(values) === null);
  return sheets.flatMap((described): MarkedSheet[] => {
    const description = readDescription(described.values);
    if (description === null) return [];
    const { identity, format } = description;
    const isNamed = bearing.some(({ mark }) =>
      identity === null || mark.identity === null
        ? mark.descriptionSheet === described.name
        : mark.identity === identity,
    );
    if (isNamed) return [];
    const proven = identity === null ? null : provenSheet(identity, names);
    const withRows = blank.filter(({ values }) => values.some(([id]) => /^criterion:/.test(String(id ?? ""))));
    const pointed = withRows.filter(({ name }) => proven !== null && name.toLowerCase() === proven.toLowerCase());
    const [sheet, ...more] = pointed.length > 0 ? pointed : withRows;
    if (sheet === undefined || more.length > 0) return [];
    const mark: FormMark = { format, identity, descriptionSheet: described.name };
    return [{ sheet, mark, sheetName: sheet.name, isMarkLost: true }];
  });
}

/** Describing sheets of which nothing is left but themselves. */
function formsGone({ sheets }: WorkbookContents): DamagedForm[] {
  return sheets.flatMap(({ name, values }): DamagedForm[] =>
    readDescription(values) === null ? [] : [{ sheetName: name, reason: "sheet-gone" }],
  );
}

async function readForm(
  one: MarkedSheet,
  marked: readonly MarkedSheet[],
  contents: WorkbookContents,
  library: readonly KnownRubric[],
): Promise<FormInFile | DamagedForm["reason"]> {
  const { sheet, sheetName, mark, isMarkLost } = one;
  const found = findDescription(mark, contents);
  if (found === null && isUnreadable(mark)) return "newer-release";
  const described = found ?? describedByProperties(mark, contents);
  // The file repeats there what the describing sheet says.
  const twice = contents.customTwice.filter((name) => name.startsWith(PROPERTIES));
  const description = described && {
    ...described,
    contradicted: new Map([
      ...described.contradicted,
      ...twice.map((name): [string, string] => [name, contents.custom[name] ?? ""]),
    ]),
  };
  if (description === null) return "description-missing";
  // What a later format says is not for this release to read.
  if (isUnreadable(description)) return "newer-release";
  const others = marked.filter((other) => other !== one);
  const standing: Standing = standingOf({ sheetName, mark, description, names: contents.names, others });
  if (standing === "foreign") return "description-foreign";

  const opened =
    found === null
      ? { ok: true as const, rubric: await loadRubric(description.rubricId) }
      : await embeddedRubric(found, library, unpack);
  if (!opened.ok) return opened.reason;
  const { rubric } = opened;
  const earlier = await loadEarlierPlan(description, library);
  const resembled = await resembledRubric(rubric, description.fingerprint, library);
  const around = { description, library, resembled, earlier, standing, names: "file" } as const;
  const inspection = inspectForm(rubric, around, sheet);
  if (typeof inspection === "string") return inspection;
  // Its status went with it.
  const told = inspection.findings.filter(({ kind }) => found !== null || kind !== "status-unknown");
  const { identity, entries } = description;
  if (identity !== null && standing !== "copy") {
    const form = {
      rubric,
      sheetName,
      identity,
      facts: documentFactsOf(factsOf(entries).document),
      cells: inspection.cells,
      rows: rowsById(sheet.values),
      columns: inspection.columns,
      values: sheet.values,
      first: inspection.appraisal?.first ?? null,
    };
    const documents = documentsIn(contents.sheets, identity);
    told.push(...inspectDocuments({ found: form, entries, documents, names: "file" }));
  }
  const lost = [
    ...(isMarkLost ? [about("mark-lost", null, null, { row: 0, column: 0 }, "", "")] : []),
    ...(found === null ? [about("description-lost", null, null, null, "", "")] : []),
  ];
  return { sheetName, rubric, description, inspection: { ...inspection, findings: [...lost, ...told] } };
}

/** How the names of properties begin that are ours. */
const PROPERTIES = "ITSCORE.";

/** A built-in form whose hidden sheet was deleted is still known by the properties of the file. */
function describedByProperties({ format, identity }: FormMark, { custom }: WorkbookContents): FoundDescription | null {
  const fingerprint = custom["ITSCORE.fingerprint"];
  const entry = library.find((one) => one.fingerprint === fingerprint);
  if (entry === undefined) return null;
  const described = readDescription([
    ["ITSCORE", format],
    ["rubric", entry.id],
    ["fingerprint", entry.fingerprint],
    ...(identity === null ? [] : [["identity", identity]]),
    ...["plan", "scoring"].flatMap((key) => {
      const value = custom[`ITSCORE.${key}`];
      return value === undefined ? [] : [[key, value]];
    }),
  ]);
  return described && { ...described, dialect: dialectOf(custom["ITSCORE.dialect"]) };
}

/** By the name that the form gives; by its contents where programs have renamed it and there is only one. */
function findDescription({ descriptionSheet }: FormMark, { sheets }: WorkbookContents): Description | null {
  const named = sheets.find((sheet) => sheet.name === descriptionSheet);
  const found = named && readDescription(named.values);
  if (found) return found;
  const all = sheets.flatMap(({ values }) => readDescription(values) ?? []);
  return all.length === 1 ? (all[0] ?? null) : null;
}
