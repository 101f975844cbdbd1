import type { Description } from "../form/description";
import { embeddedRubric } from "../form/embedded-rubric";
import { library } from "../rubric/library";
import type { Rubric } from "../rubric/schema";
import type { ProblemCode } from "./result";
import { FormProblem } from "./run";
import { unpackInBrowser } from "./unpack";

const codes = {
  "rubric-changed": "form-changed",
  "rubric-invalid": "form-damaged",
  "newer-release": "newer-release",
} as const satisfies Record<string, ProblemCode>;

/** The rubric that travels with a form of the open workbook. @throws FormProblem */
export async function rubricOf(description: Description): Promise<Rubric> {
  const opened = await embeddedRubric(description, library, unpackInBrowser);
  if (!opened.ok) throw new FormProblem(codes[opened.reason], opened.detail);
  return opened.rubric;
}
