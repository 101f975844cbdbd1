import type { FormInFile } from "../xlsx/read-forms";
import type { ComparedForm } from "./compare-forms";

/** What people have put into a form of a file, as forms are compared and merged. */
export function inputsOf({ description, inspection }: FormInFile): ComparedForm {
  return {
    status: description.status,
    answers: inspection.answers,
    appraisal: inspection.appraisal?.answers ?? null,
    council: inspection.appraisal?.council?.decisions ?? null,
    profile: inspection.cells.profile,
  };
}
