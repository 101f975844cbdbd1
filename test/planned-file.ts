import { type Entries, withFacts } from "../src/form/description";
import type { Dialect } from "../src/form/dialect";
import { describeForm } from "../src/form/new-form";
import type { Rubric } from "../src/rubric/schema";
import type { FormPlan } from "../src/sheet/form-plan/form-plan";
import type { WorkbookFile } from "../src/workbook/workbook-file";
import type { FormContents } from "../src/sheet/form-plan/fill-plan";
import { type FileProperties, formFile, type FormFileOptions, writeForm } from "../src/xlsx/form-file";
import { IDENTITY } from "./identity";

interface Planned extends FileProperties {
  readonly descriptionSheet?: string;
  readonly dialect?: Dialect;
  readonly identity?: string;
  /** The facts of the form; without them, those of a new one. */
  readonly entries?: Entries;
}

/** A planned form, perhaps one that was tampered with, as a workbook file. */
export function plannedFile(rubric: Rubric, plan: FormPlan, planned: Planned = {}): WorkbookFile {
  const {
    descriptionSheet = "ITSCORE_1",
    dialect = "resilient",
    identity = IDENTITY,
    entries,
    ...properties
  } = planned;
  const described = describeForm(rubric, dialect, identity);
  const isAppraised = plan.columns.some(({ key }) => key === "appraisedPoints");
  const facts = isAppraised ? withFacts(described, [["status", "appraising"]]) : described;
  return formFile(plan, entries ?? facts, descriptionSheet, properties);
}

/** The bytes of a form that somebody filled in. */
export function formBytes(rubric: Rubric, contents: FormContents, options: FormFileOptions = {}): Uint8Array {
  return writeForm(rubric, contents, IDENTITY, options);
}
