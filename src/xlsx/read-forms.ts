import type { Locale } from "../locales/words";
import { library, loadRubric } from "../rubric/library";
import { parseRubric } from "../rubric/parse";
import type { Rubric } from "../rubric/schema";
import type { SheetContents } from "../workbook/contents";
import { describedBy, type Description, dialectOf, readDescription } from "../form/description";
import { unpackRubric } from "../form/fingerprint";
import type { Finding } from "../inspect/finding";
import { inspectForm, type Inspection } from "../inspect/inspect-form";
import { readContents, type WorkbookContents } from "../workbook/read/read-contents";
import type { ReadOptions } from "../workbook/zip/archive";

/** A form that was found in a file, recomputed and compared with its plan. */
export interface FormInFile {
  readonly sheetName: string;
  readonly rubric: Rubric;
  readonly description: Omit<Description, "rubric">;
  readonly inspection: Inspection;
}

/** A sheet that says that it is a form and cannot be read as one. */
export interface DamagedForm {
  readonly sheetName: string;
  readonly reason:
    | "description-missing" // the hidden sheet is gone or unreadable
    | "rubric-changed" // the rubric in it does not match its fingerprint
    | "rubric-invalid" // it matches, and is no rubric
    | "keys-missing"; // the hidden row or column by which rows are known is gone
}

export interface FormsInFile {
  readonly forms: readonly FormInFile[];
  readonly damaged: readonly DamagedForm[];
  /** What the file carries that no form needs: reported, never followed. */
  readonly suspicious: WorkbookContents["suspicious"];
}

/**
 * Every form of an .xlsx file. Points are recomputed from the figures; what the file says is only compared.
 * @throws FileProblem for what is no workbook that can be read
 */
export async function readForms(
  bytes: Uint8Array,
  locale: Locale = "vi",
  options: ReadOptions = {},
): Promise<FormsInFile> {
  const contents = readContents(bytes, options);
  const forms: FormInFile[] = [];
  const damaged: DamagedForm[] = [];
  for (const sheet of contents.sheets) {
    const descriptionSheet = describedBy(sheet.values[0]?.[0]);
    if (descriptionSheet === null) continue;
    const form = await readForm(sheet, descriptionSheet, contents, locale);
    if (typeof form === "string") damaged.push({ sheetName: sheet.name, reason: form });
    else forms.push(form);
  }
  return { forms, damaged, suspicious: contents.suspicious };
}

async function readForm(
  sheet: SheetContents,
  descriptionSheet: string,
  contents: WorkbookContents,
  locale: Locale,
): Promise<FormInFile | DamagedForm["reason"]> {
  const found = findDescription(descriptionSheet, contents);
  const description = found ?? describedByProperties(contents);
  if (description === null) return "description-missing";
  const rubric = found === null ? await loadRubric(description.rubricId) : embeddedRubric(found, locale);
  if (typeof rubric === "string") return rubric;
  const inspection = inspectForm(rubric, description, sheet, "file");
  if (inspection === null) return "keys-missing";
  const findings = found === null ? [descriptionLost, ...inspection.findings] : inspection.findings;
  return { sheetName: sheet.name, rubric, description, inspection: { ...inspection, findings } };
}

const descriptionLost: Finding = {
  kind: "description-lost",
  rowId: null,
  column: null,
  cell: null,
  found: "",
  expected: "",
};

/** A built-in form whose hidden sheet was deleted is still known by the properties of the file. */
function describedByProperties({ custom }: WorkbookContents): Omit<Description, "rubric"> | null {
  const fingerprint = custom["ITSCORE.fingerprint"];
  const entry = library.find((one) => one.fingerprint === fingerprint);
  return entry === undefined
    ? null
    : {
        rubricId: entry.id,
        fingerprint: entry.fingerprint,
        dialect: dialectOf(custom["ITSCORE.dialect"]),
        status: "scoring",
        appraisal: null,
      };
}

/** By the name that the form gives; by its contents where programs have renamed it and there is only one. */
function findDescription(name: string, { sheets }: WorkbookContents): Description | null {
  const named = sheets.find((sheet) => sheet.name === name);
  const found = named && readDescription(named.values);
  if (found) return found;
  const all = sheets.flatMap(({ values }) => readDescription(values) ?? []);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** Rubrics by fingerprint: unpacking and checking one takes longer than reading the rest of a file. */
const known = new Map<string, { readonly packed: string; readonly rubric: Rubric }>();

/** The rubric that travels with the form. It may come from anybody, so it is checked like a file. */
function embeddedRubric(
  { fingerprint, rubric: chunks }: Description,
  locale: Locale,
): Rubric | "rubric-changed" | "rubric-invalid" {
  const packed = chunks.join("");
  const kept = known.get(fingerprint);
  if (kept?.packed === packed) return kept.rubric;
  const json = unpackRubric(chunks, fingerprint);
  if (json === null) return "rubric-changed";
  let rubric: Rubric;
  if (library.some((entry) => entry.fingerprint === fingerprint)) {
    // What has the fingerprint of a built-in rubric is that rubric.
    rubric = JSON.parse(json) as Rubric;
  } else {
    const parsed = parseRubric(json, locale);
    if (!parsed.ok) return "rubric-invalid";
    rubric = parsed.rubric;
  }
  known.set(fingerprint, { packed, rubric });
  return rubric;
}
