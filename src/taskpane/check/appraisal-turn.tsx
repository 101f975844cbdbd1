import { useMemo } from "react";
import type { OpenForm } from "../../excel/form";
import { turnOf } from "../../form/status";
import { turnWords } from "../../locales/turn";
import type { Appraisal } from "../../rubric/answers";
import { rowNames } from "../../rubric/row-names";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { Tasks } from "../appraisal/tasks";
import { viewAppraisal } from "../appraisal/view";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import { appraisalVerdict } from "./appraisal-verdict";
import { settledFirst } from "./before-signing";
import type { FormCheck } from "./form-check";
import { VerdictBox } from "./verdict";

interface AppraisalTurnProps {
  readonly form: OpenForm;
  readonly appraisal: Appraisal;
  readonly scores: ScoreSheet;
  readonly check: FormCheck;
  readonly task: Task;
}

/** Whether an appraised form can go on, to whoever has it in hand, and what is left to do before. */
export default function AppraisalTurn({ form, appraisal, scores, check, task }: AppraisalTurnProps) {
  const tell = useWords(turnWords);
  const session = useSession();
  const { rubric, answers, status, rowOf } = form;
  const view = useMemo(() => viewAppraisal(rubric, answers, scores, appraisal), [rubric, answers, scores, appraisal]);
  const { last, running } = check;
  const verdict = appraisalVerdict(status, view, settledFirst(last?.findings ?? []), last !== null && !last.outdated);
  const { total } = view.scores;
  const names = rowNames(rubric);
  const isAgencys = turnOf(status) === "agency";
  const open = view.open.filter(({ kind }) => !isAgencys || kind === "explanation");
  return (
    <>
      <VerdictBox
        kind={verdict.kind}
        sentence={tell(verdict.say === "unchecked" && running !== null ? "turn.checking" : `turn.${verdict.say}`, {
          count: String(verdict.count),
        })}
        total={total}
        progress={tell("progress", { filled: String(total.filled), count: String(total.count) })}
        also={verdict.waiting > 0 ? tell("waiting", { count: String(verdict.waiting) }) : null}
      />
      {status !== "final" && (!isAgencys || open.length > 0) && (
        <Tasks
          view={{ ...view, open, faulty: isAgencys ? [] : view.faulty }}
          nameOf={(id) => names.get(id)?.full ?? id}
          isOnSheet={(id) => rowOf.has(id)}
          onGoTo={(id, cell) => void task.run("go", () => session.goToRow(id, cell))}
        />
      )}
    </>
  );
}
