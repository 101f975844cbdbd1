import type { OpenForm } from "../../excel/form";
import { documentsIn, readRecord } from "../../form/evidence";
import { labelKey } from "../../rubric/labels";
import { criteriaOf } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";

/** A document that the form names, and the rows that name it. */
export interface FormDocument {
  readonly text: string;
  readonly rows: readonly string[];
}

/**
 * Every document of the form once, the latest first; those without a date follow in the order of the form.
 * @param appraisal where what the agency has added counts, too
 */
export function formDocuments(
  { rubric, answers }: Pick<OpenForm, "rubric" | "answers">,
  appraisal: OpenForm["appraisal"] = null,
): FormDocument[] {
  const found = new Map<string, { text: string; rows: string[] }>();
  for (const { item } of criteriaOf(rubric))
    for (const text of [
      ...documentsIn(ownOf(answers, item.id)?.evidence),
      ...documentsIn(ownOf(appraisal ?? {}, item.id)?.addedEvidence),
    ]) {
      const known = found.get(labelKey(text)) ?? { text, rows: [] };
      found.set(labelKey(text), known);
      if (!known.rows.includes(item.id)) known.rows.push(item.id);
    }
  return [...found.values()].sort((a, b) => dayOf(b.text) - dayOf(a.text));
}

/** 15/3/2026 as 20260315; 0 for no date. */
function dayOf(text: string): number {
  const [day = 0, month = 0, year = 0] = readRecord(text).day.split("/").map(Number);
  return year * 10_000 + month * 100 + day;
}
