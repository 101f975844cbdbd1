import { criteriaOf } from "../../../rubric/outline";
import { agreeRows, startAppraisal } from "../../appraise";
import { setStatus } from "../../status";
import { undoAppraisal } from "../../undo-appraisal";
import type { OpenForm } from "../../form";
import { done, onForm, openForm } from "../form-on-sheet";
import { sample } from "../sample";
import { type Check, NothingToCheck, same, type Step } from "../step";
import { columnOf, intact, pointsAre, rowOf } from "./form";

// The appraiser's columns: added, filled in, taken away.

/** Whether the agency's first figure is locked. */
function figureLocked(check: Check): Promise<unknown> {
  return onForm(check, async (sheet, context) => {
    const { protection } = sheet.getRangeByIndexes(rowOf("criterion:1.1"), columnOf("figure"), 1, 1).format;
    protection.load("locked");
    await context.sync();
    return protection.locked;
  });
}

async function appraised(check: Check): Promise<OpenForm> {
  const form = await openForm(check);
  if (form.appraisal === null) throw new NothingToCheck("appraisal-start");
  return form;
}

export const appraisalSteps: readonly Step[] = [
  {
    id: "status",
    run: async (check) => {
      done(await setStatus(await openForm(check), "sent"));
      const { status } = await openForm(check);
      const whileSent = await figureLocked(check);
      done(await setStatus(await openForm(check), "scoring"));
      return same(["sent", true, false], [status, whileSent, await figureLocked(check)]);
    },
  },
  {
    id: "appraisal-start",
    run: async (check) => {
      done(await startAppraisal(await openForm(check), ["other-version", "self-faults"]));
      const { status, appraisal } = await openForm(check);
      return same(["appraising", true, true], [status, appraisal !== null, await figureLocked(check)]);
    },
  },
  {
    id: "appraisal-fill",
    run: async (check) => {
      const form = await appraised(check);
      const ids = criteriaOf(sample).map(({ item }) => item.id);
      done(await agreeRows(form, ids));
      return pointsAre(check, "appraisedPoints");
    },
  },
  {
    id: "appraisal-undo",
    run: async (check) => {
      done(await undoAppraisal(await appraised(check)));
      const { status, appraisal } = await openForm(check);
      const outcome = same(["scoring", true, false], [status, appraisal === null, await figureLocked(check)]);
      return outcome.kind === "passed" ? intact(check) : outcome;
    },
  },
];
