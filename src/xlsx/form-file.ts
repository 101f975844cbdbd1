import type { Dialect } from "../form/dialect";
import type { Rubric } from "../rubric/schema";
import { buildPlan } from "../sheet/build-plan";
import { type AppraisalEntry, type FormStatus, withFormState } from "../form/description";
import { fillPlan, type FormContents } from "../sheet/fill-plan";
import { packSelf } from "../form/self-record";
import { planFile } from "./plan-file";
import { writeWorkbookFile } from "../workbook/write/write-workbook-file";

/** Name of the describing sheet in a file with one form, as the installer gives it. */
const DESCRIPTION_SHEET = "ITSCORE_1";

export interface FormFileOptions {
  readonly dialect?: Dialect;
  readonly status?: FormStatus;
  /** The agency's part as it was when the appraisal began; without it, as it is among the contents. */
  readonly record?: AppraisalEntry | null;
}

/**
 * A form as the bytes of an .xlsx file of its own, with the right number in every cell. Equal input gives equal bytes.
 * With an appraisal among the contents (an empty one begins it) the appraiser's columns are there and the agency's part is kept.
 */
export function writeForm(
  rubric: Rubric,
  contents: FormContents,
  { dialect = "resilient", status, record }: FormFileOptions = {},
): Uint8Array {
  const { answers, profile, appraisal = null } = contents;
  const filled = fillPlan(
    buildPlan(rubric, DESCRIPTION_SHEET, dialect, { appraisal: appraisal !== null }),
    rubric,
    contents,
  );
  const entry = appraisal === null ? null : (record ?? packSelf({ answers, profile }, "sent"));
  const plan = {
    ...filled,
    description: withFormState(filled.description, status ?? (appraisal === null ? "scoring" : "appraising"), entry),
  };
  return writeWorkbookFile(planFile(plan, DESCRIPTION_SHEET, { title: rubric.title }));
}
