import { isBlank } from "../rubric/labels";

/**
 * What the documents of a form print beside its figures: typed once, kept in the description under "document.", printed by every
 * document. Every one may be missing; dots stand on paper then.
 */
export const documentFacts = [
  "place", // địa danh: "La Gi"
  "day", // of the signature, ISO 8601
  "report", // what the annex comes with: "Báo cáo"
  "number", // of that report: "123/BC-UBND"
  "reportDay", // ISO 8601
  "parent", // cơ quan chủ quản, above the agency's own name
  "authority", // the lines above the head's signature: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
  "signer",
  "compiler", // người tổng hợp
  "appraiser", // the agency that appraises
  "appraiserAuthority",
  "appraiserSigner",
  "meetingPlace",
  "chair",
  "secretary",
] as const;
export type DocumentFact = (typeof documentFacts)[number];

/** What is known of a document's facts; "" stands for nothing. */
export type DocumentFacts = Readonly<Partial<Record<DocumentFact, string>>>;

/** The known facts among what a description says. */
export function documentFactsOf(found: Readonly<Record<string, string>>): DocumentFacts {
  return Object.fromEntries(
    documentFacts.flatMap((key) => {
      const text = Object.hasOwn(found, key) ? (found[key] ?? "").trim() : "";
      return isBlank(text) ? [] : [[key, text]];
    }),
  );
}
