import type { Answers, Appraisal, AppraisedAnswer } from "../rubric/answers";
import { ownOf } from "../rubric/record";

/**
 * The appraisal with some rows agreed with: the agency's figures, and that it was agreed. What the appraiser wrote and what the
 * agency answered stays; of the agency's words only those are taken that an exception cannot do without.
 */
export function agreedAppraisal(answers: Answers, appraisal: Appraisal, ids: readonly string[]): Appraisal {
  const agreed = ids.map((id): [string, AppraisedAnswer] => {
    const { evidence: _, note: words, ...figures } = ownOf(answers, id) ?? {};
    const { note, request, explanation, addedEvidence } = ownOf(appraisal, id) ?? {};
    const isExcepted = figures.exception !== undefined || figures.late === true;
    return [
      id,
      {
        ...figures,
        note: isExcepted ? words : note,
        request,
        explanation,
        addedEvidence,
        reason: "agreed",
      },
    ];
  });
  return { ...appraisal, ...Object.fromEntries(agreed) };
}
