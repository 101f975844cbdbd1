import { AGENCY_ALONE } from "../../form/columns";
import { FormProblem } from "../run";
import { plannedForm } from "../../sheet/form-plan/placed-plan";
import type { FormPlan } from "../../sheet/form-plan/form-plan";
import type { OpenForm } from "../form";
import { readActiveSheet } from "../read";
import type { ExcelResult } from "../result";
import { sample } from "./sample";
import { type Check, NothingToCheck } from "./step";

// The installed form as steps work with it.

/** The plan by which the form was installed. */
export function samplePlan(): FormPlan {
  return plannedForm(sample, "resilient", AGENCY_ALONE);
}

/** The value of a command. @throws FormProblem where it was refused, which the check records */
export function done<T>(result: ExcelResult<T>): T {
  if (!result.ok) throw new FormProblem(result.problem.code, result.problem.detail);
  return result.value;
}

export function formName({ form }: Check): string {
  if (form === null) throw new NothingToCheck("install");
  return form;
}

/** The form as a command of the add-in reads it, from the sheet in front. */
export async function openForm(check: Check, sheetName = formName(check)): Promise<OpenForm> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).activate();
    await context.sync();
  });
  const active = done(await readActiveSheet());
  if (active.kind !== "form") throw new FormProblem("not-a-form", sheetName);
  return active.form;
}

/** Runs on the form's sheet. */
export function onForm<T>(
  check: Check,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const name = formName(check);
  return Excel.run(async (context) => batch(context.workbook.worksheets.getItem(name), context));
}
