import { useState } from "react";
import type { RemarkKey } from "../../excel/appraise";
import type { AppraisedAnswer } from "../../rubric/answers";

/** The words that are typed in the pane: the appraiser's, and what the agency answers. */
export type DraftKey = RemarkKey;
export const draftKeys = ["opinion", "request"] as const satisfies readonly DraftKey[];
export const answerKeys = ["explanation", "addedEvidence"] as const satisfies readonly DraftKey[];

/** What of a row was typed and not written into the sheet. */
export type Draft = Readonly<Partial<Record<DraftKey, string>>>;

export interface Drafts {
  /** By criterion, in the order in which they were begun; rows without a draft are absent. */
  readonly byRow: ReadonlyMap<string, Draft>;
  /** Keeps a text; null throws it away. */
  set(criterionId: string, key: DraftKey, text: string | null): void;
}

/** By sheet. A draft outlives the card of its row and the place: nobody loses a sentence by looking something up. */
const kept = new Map<string, ReadonlyMap<string, Draft>>();

export function useDrafts(sheetId: string): Drafts {
  const [byRow, setByRow] = useState(() => kept.get(sheetId) ?? new Map<string, Draft>());
  return {
    byRow,
    set: (criterionId, key, text) =>
      setByRow((before) => {
        const after = withDraft(before, criterionId, key, text);
        kept.set(sheetId, after);
        return after;
      }),
  };
}

/** The drafts with one of them changed. */
export function withDraft(
  drafts: ReadonlyMap<string, Draft>,
  criterionId: string,
  key: DraftKey,
  text: string | null,
): ReadonlyMap<string, Draft> {
  const { [key]: _, ...others } = drafts.get(criterionId) ?? {};
  const draft: Draft = text === null ? others : { ...others, [key]: text };
  const after = new Map(drafts);
  if (Object.keys(draft).length > 0) after.set(criterionId, draft);
  else after.delete(criterionId);
  return after;
}

/** What the cell of a remark holds. */
export function textOf(remarks: AppraisedAnswer, key: DraftKey): string {
  return (key === "opinion" ? remarks.note : remarks[key]) ?? "";
}
