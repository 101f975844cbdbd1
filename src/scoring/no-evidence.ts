import { labelKey } from "../rubric/labels";

/** What people write where they have no document (yet): one list for score(), the native formulas and the states. */
export const noEvidenceWords = ["x", "-", "–", "—", "không", "không có", "chưa có", "đang bổ sung"] as const;

const keys: ReadonlySet<string> = new Set(["", ...noEvidenceWords.map(labelKey)]);

/** Whether a row's evidence names no document: blank, or a word that says so. */
export function isNoEvidence(text: string | undefined): boolean {
  return text === undefined || keys.has(labelKey(text));
}
