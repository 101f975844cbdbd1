import { expect, test } from "vitest";
import { isRemark } from "../../src/inspect/finding";
import { readForms } from "../../src/xlsx/read-forms";
import { everything } from "../form/everything-rubric";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { Random } from "../random";
import { randomAnswers, randomAppraisal } from "../random-answers";
import { plannedFile } from "../planned-file";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";

test("a form with ceilings, penalties and rows that are taken out is intact as it was written", async () => {
  const random = new Random(Date.now() % 1_000_000);
  const answers = randomAnswers(everything, random);
  const appraisal = randomAppraisal(everything, answers, random);
  const plan = fillPlan(planForm(everything, "resilient", { appraisal: true }), everything, {
    answers,
    profile: {},
    appraisal,
  });
  const { forms } = await readForms(writeWorkbookFile(plannedFile(everything, plan)));
  const found = forms.flatMap(({ inspection }) => inspection.findings.filter((finding) => !isRemark(finding)));
  // What people typed is theirs, and nobody began an appraisal here, so that no record of the agency's part was kept.
  const theirs = ["self-record-damaged", "input-unread", "small-scale"];
  const told = found.filter(({ kind }) => !theirs.includes(kind));
  expect(told, `seed ${random.seed}`).toEqual([]);
});
