import { describeState } from "../form/new-form";
import { periodOf } from "../form/period";
import { type FindingKind, isOfTextNumber, isRemark, textNumberRows } from "../inspect/finding";
import { fillPlan } from "../sheet/form-plan/fill-plan";
import { plannedForm } from "../sheet/form-plan/placed-plan";
import { demandNotNewer, refuseFindings } from "./describe";
import type { OpenForm } from "./form";
import { type InspectedSheet, inspectSheet } from "./inspect";
import { addForm, loadTakenNames } from "./install";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";

/** Findings that lose nothing: the new sheet has its own formulas and words, and takes over only what people typed. */
const HARMLESS: readonly FindingKind[] = [
  "earlier-points",
  "not-compared",
  "points-differ",
  "formula-changed",
  "formula-replaced",
  "function-broken",
  "formulas-lost",
  "error-shown",
  "result-differs",
  "not-calculated",
  "text-changed",
  "max-changed",
  "number-is-text",
  "column-missing",
  "key-lost",
  "other-version",
  "input-unread",
  "number-as-text",
  "small-scale",
  "input-differs",
  "self-changed",
  "self-record-damaged",
  "first-changed",
  "council-beyond",
  "council-reason-missing",
  "status-unknown",
  "identity-lost",
];

/**
 * Tạo lại phiếu theo mẫu mới: a new sheet beside the open one, laid out as forms are today, with everything that people have put
 * into the form: figures, exceptions, documents, notes, head fields, the appraisal, the status with what was recorded of the
 * agency's part, and all other facts. The open sheet stays as it is until its user deletes it; the new one is a form of its own.
 * Refuses a form from which something would be lost. Either the whole new form stands in the workbook or nothing of it. Five syncs.
 * @returns the name of the new sheet
 */
export function remakeForm({
  sheetId,
}: Pick<OpenForm, "sheetId">): Promise<ExcelResult<{ readonly sheetName: string }>> {
  return runExcel(async (context, remark) => {
    const taken = loadTakenNames(context.workbook);
    const opened = await inspectSheet(context, context.workbook.worksheets.getItem(sheetId));
    const { inspection, rubric, description } = opened;
    demandNotNewer(description);
    refuseLossy(opened);
    const { answers, profile, appraisal, council } = inspection.cells;
    const { dialect, status, statusText, appraisal: record, entries: facts } = description;
    const first = inspection.appraisal?.first ?? null;
    const plan = fillPlan(plannedForm(rubric, dialect, inspection.extent), rubric, {
      answers,
      profile,
      appraisal,
      first,
      council,
      period: periodOf(facts),
      status: status === "unknown" ? statusText : status,
    });
    return await addForm(context, remark, taken(), {
      plan,
      entries: (identity) => describeState(rubric, dialect, identity, { status, record, facts }),
    });
  });
}

/** @throws FormProblem where rows are missing or stand twice, or figures are formulas or dates: nobody could carry them over */
function refuseLossy({ inspection: { findings } }: InspectedSheet): void {
  const asText = textNumberRows(findings);
  refuseFindings(
    findings.filter(
      (finding) => !isRemark(finding) && !HARMLESS.includes(finding.kind) && !isOfTextNumber(finding, asText),
    ),
  );
}
