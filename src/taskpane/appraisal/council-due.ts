import type { OpenForm } from "../../excel/form";
import { isOpenIn } from "../../form/status";

/** Whether an appraisal may go to the council: the agency has nothing in hand, and the council has no columns yet. */
export function isCouncilDue({ status, record, council }: Pick<OpenForm, "status" | "record" | "council">): boolean {
  return record !== null && council === null && (status === "final" || isOpenIn(status, "appraisal"));
}
