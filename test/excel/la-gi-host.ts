import { inject } from "vitest";
import { functions } from "../../src/functions/functions";
import { fillAppraisal } from "../../src/excel/appraise";
import type { OpenForm } from "../../src/excel/form";
import { checkForm } from "../../src/excel/inspect";
import { readActiveSheet } from "../../src/excel/read";
import type { ExcelResult } from "../../src/excel/result";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { isRemark } from "../../src/inspect/finding";
import type { Inspection } from "../../src/inspect/inspect-form";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { laGiPart, part } from "../la-gi-part";
import { formBytes } from "../planned-file";

/** A headless Excel with the ITSCORE functions, as the add-in's runtime has them. */
export async function startHost(): Promise<HeadlessHost> {
  const host = await startHeadlessHost({ globals: true });
  for (const [id, implementation] of Object.entries(functions)) host.CustomFunctions.associate(id, implementation);
  host.registerFunctions(inject("functionsMetadata"));
  return host;
}

export const rubric = await loadRubric("binh-thuan-2022-huyen");
export const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");

const { answers, profile } = laGi;

/**
 * La Gi's form as it comes by e-mail. Opening a file takes a fifth of the time of installing the form and filling it in,
 * which form.test.ts and the first appraisal of appraise.test.ts do.
 */
export const files = {
  blank: formBytes(rubric, { answers: {}, profile: {} }),
  filled: formBytes(rubric, { answers, profile }),
  /** Filled in, and its appraisal has just begun. */
  appraising: formBytes(rubric, { answers, profile, appraisal: {} }),
};

/** The first section of La Gi's form. */
export const partFiles = {
  blank: formBytes(part, { answers: {}, profile: {} }),
  filled: formBytes(part, { ...laGiPart }),
  appraising: formBytes(part, { ...laGiPart, appraisal: {} }),
};

/** Enters the province's figures of La Gi. */
export async function appraiseLaGi(host: HeadlessHost, form: OpenForm): Promise<void> {
  done(await fillAppraisal(form, laGi.appraisal ?? {}));
  await host.calculated();
}

/** The value of a command that must have succeeded. */
export function done<T>(result: ExcelResult<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

/** The form on the active sheet. */
export async function openForm(): Promise<OpenForm> {
  const active = done(await readActiveSheet());
  if (active.kind !== "form") throw new Error("The active sheet is not a form.");
  return active.form;
}

/** What an inspection of the form on the active sheet says once the host has calculated. */
export async function inspected(host: HeadlessHost): Promise<Inspection> {
  await host.calculated();
  return done(await checkForm(await openForm()));
}

/** What it says was changed, by kind and row; remarks are none of it. */
export const complaints = ({ findings }: Inspection): unknown[] =>
  findings.filter((one) => !isRemark(one)).map(({ kind, rowId }) => [kind, rowId]);
