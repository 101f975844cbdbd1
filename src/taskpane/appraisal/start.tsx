import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Reservation } from "../../excel/appraise";
import type { OpenForm } from "../../excel/form";
import type { ExcelProblem } from "../../excel/result";
import { appraisalWords } from "../../locales/appraisal";
import { excelWords } from "../../locales/excel";
import { taskpaneWords } from "../../locales/taskpane";
import { rowNames } from "../../rubric/row-names";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { takeFocusOver } from "../parts/focus";
import { attentionGroups } from "../scoring/attention";
import { useTask, type Task } from "../session/task";
import { useSession } from "../session/session";
import { useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { AttentionList } from "../parts/attention-list";
import { TaskProgress } from "../parts/task-progress";
import { Message } from "../parts/message";
import { focusHeading } from "../parts/place-heading";
import { ProblemMessage } from "../parts/problem-message";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface StartProps {
  readonly form: OpenForm;
  readonly self: ScoreSheet;
  readonly task: Task;
  readonly onCheck: () => void;
}

/** What starting an appraisal does, the start, and what may stand against it. */
export function Start({ form, self, task, onCheck }: StartProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(appraisalWords);
  const session = useSession();
  const [accepted, setAccepted] = useState<readonly Reservation[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const startButton = (): HTMLElement | null | undefined => root.current?.querySelector("button");
  const { total } = self;
  const busy = task.running !== null;

  const start = async (accepting: readonly Reservation[]): Promise<void> => {
    setAccepted(accepting);
    if (await task.run("start", () => session.startAppraisal(accepting))) focusHeading();
    else takeFocusOver(startButton);
  };
  return (
    <>
      <section className={common.block}>
        <p className={common.text}>
          {total.points === null
            ? tell("start.blank")
            : tell("start.self", {
                filled: String(total.filled),
                count: String(total.count),
                points: total.points,
                max: total.applies,
              })}
        </p>
        <div className={common.small}>
          {tell("start.what")}
          <ul className={styles.list}>
            <li>{tell("start.columns")}</li>
            <li>{tell("start.lock")}</li>
          </ul>
          {tell("start.undo")}
        </div>
        <div ref={root}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void start(accepted)}>
            {task.running === "start" ? tell("start.running") : tell("start")}
          </Button>
        </div>
        {task.running === "start" && <TaskProgress progress={task.progress} />}
      </section>
      {task.problem && (
        <>
          <Refusal
            problem={task.problem}
            onRetry={() => void start(accepted)}
            onCheck={onCheck}
            onAnyway={(reservation) => void start([...accepted, reservation])}
            onClose={() => {
              task.dismiss();
              takeFocusOver(startButton);
            }}
          />
          {task.problem.code === "self-faults" && <Faults form={form} self={self} />}
        </>
      )}
    </>
  );
}

interface RefusalProps {
  readonly problem: ExcelProblem;
  readonly onRetry: () => void;
  readonly onCheck: () => void;
  readonly onAnyway: (reservation: Reservation) => void;
  readonly onClose: () => void;
}

/** Why the appraisal did not start, with the way on. */
function Refusal({ problem, onRetry, onCheck, onAnyway, onClose }: RefusalProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(appraisalWords);
  const explain = useWords(excelWords);
  const { code } = problem;
  if (code !== "form-differs" && code !== "other-version" && code !== "self-faults") {
    return <ProblemMessage problem={problem} onRetry={onRetry} onClose={onClose} />;
  }
  return (
    <div role="alert">
      <Message
        intent="warning"
        title={explain(`problem.${code}`)}
        actions={
          <>
            {code === "form-differs" ? (
              <Button size="small" onClick={onCheck}>
                {tell("start.check")}
              </Button>
            ) : (
              <Button size="small" onClick={() => onAnyway(code)}>
                {tell("start.anyway")}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={onClose}>
              {say("close")}
            </Button>
          </>
        }
      >
        {explain(`problem.${code}.do`)}
      </Message>
    </div>
  );
}

/** The rows of the agency that cannot be scored. Going to one of them leaves the refusal where it is. */
function Faults({ form: { rubric, answers, rowOf }, self }: Pick<StartProps, "form" | "self">) {
  const session = useSession();
  const { run, problem, dismiss } = useTask();
  const names = rowNames(rubric);
  return (
    <>
      {problem && <ProblemMessage problem={problem} onClose={dismiss} />}
      <AttentionList
        groups={attentionGroups(rubric, answers, self).filter(({ kind }) => kind === "fault")}
        nameOf={(id) => names.get(id)?.full ?? id}
        isOnSheet={(id) => rowOf.has(id)}
        onGoTo={({ criterion, cell }) => void run("go", () => session.goToRow(criterion.id, cell))}
      />
    </>
  );
}
