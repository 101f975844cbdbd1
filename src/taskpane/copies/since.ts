import { changedRow, compareForms } from "../../consolidate/compare-forms";
import type { OpenForm } from "../../excel/form";
import type { FormContents } from "../../form/kept-contents";
import type { ComparedSide } from "./compared";

/** A form then and now, and how many rows and fields say something else. */
interface Since {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly count: number;
}

/**
 * What has changed in the open form since it said something else. Where it is on its way is told elsewhere; an appraisal that had
 * not begun then is no change of the form, and nothing of what the council decided was kept.
 */
export function changesSince({ rubric, answers, appraisal, profile, status }: OpenForm, then: FormContents): Since {
  const side = { rubric, status };
  const isNew = then.appraisal === null;
  const before = { ...side, answers: then.answers, appraisal: then.appraisal, profile: then.profile, council: null };
  const after = { ...side, answers, appraisal: isNew ? null : appraisal, profile, council: null };
  return { before, after, count: new Set(compareForms(rubric, before, after).map(changedRow)).size };
}
