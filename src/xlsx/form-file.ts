import type { Answers } from "../rubric/answers";
import type { Rubric } from "../rubric/schema";
import { buildPlan } from "../sheet/build-plan";
import { fillPlan } from "../sheet/fill-plan";
import type { Dialect } from "../sheet/score-formula";
import { planFile } from "./plan-file";
import { writeWorkbookFile } from "./write-workbook-file";

/** What a form holds when its file is written. */
export interface FormContents {
  readonly answers: Answers;
  readonly profile: Readonly<Record<string, string>>;
}

/** Name of the describing sheet in a file with one form, as the installer gives it. */
const DESCRIPTION_SHEET = "ITSCORE_1";

/** A form as the bytes of an .xlsx file of its own, with the right number in every cell. Equal input gives equal bytes. */
export function writeForm(rubric: Rubric, { answers, profile }: FormContents, dialect: Dialect = "resilient"): Uint8Array {
  const plan = fillPlan(buildPlan(rubric, DESCRIPTION_SHEET, dialect), rubric, answers, profile);
  return writeWorkbookFile(planFile(plan, DESCRIPTION_SHEET, { title: rubric.title }));
}
