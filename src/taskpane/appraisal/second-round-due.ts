import type { OpenForm } from "../../excel/form";

/** Whether a second round may follow: somebody has explained something, or all was closed already. */
export function isSecondRoundDue({
  status,
  appraisal,
  record,
}: Pick<OpenForm, "status" | "appraisal" | "record">): boolean {
  if (record === null) return false;
  const isExplained = Object.values(appraisal ?? {}).some(({ explanation = "" }) => explanation.trim() !== "");
  return status === "explained" || status === "final" || (status === "appraising" && isExplained);
}
