import type { Answers, Appraisal, Council } from "../rubric/answers";
import type { Rubric } from "../rubric/schema";
import { scoreAppraisal } from "./appraisal";
import { councilScores } from "./council";
import { score } from "./score";
import type { ScoreSheet } from "./score-sheet";

/** What a form comes to in the end: with the council's points, else those of the appraisal, else the agency's own. */
export function finalScores(
  rubric: Rubric,
  answers: Answers,
  appraisal: Appraisal | null,
  council: Council | null,
): ScoreSheet {
  if (appraisal === null) return score(rubric, answers);
  const appraised = scoreAppraisal(rubric, answers, appraisal);
  return council === null ? appraised : councilScores(rubric, appraised, council).scores;
}
