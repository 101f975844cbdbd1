import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CheckReport } from "../../../excel/self-check/run-check";
import type { QuestionId, Reply, StepId } from "../../../excel/self-check/step";
import { selfCheckWords } from "../../../locales/self-check";
import { HiddenText } from "../../parts/hidden-text";
import { Message } from "../../parts/message";
import { usePartStyles } from "../../parts/part-styles";
import { PlaceHeading } from "../../parts/place-heading";
import { TaskProblem } from "../../parts/problem-message";
import { TaskProgress } from "../../parts/task-progress";
import { useSession } from "../../session/session";
import { useTask } from "../../session/task";
import { useWords } from "../../shell/language";
import { AskPerson, type Asking } from "./ask-person";
import { ReportView } from "./report-view";

const useStyles = makeStyles({
  screen: {
    padding: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Kiểm tra Excel này: what it does, how far it is, what it asks of the person, and its report. */
export default function SelfCheckScreen({ onBack }: { onBack: () => void }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(selfCheckWords);
  const session = useSession();
  const task = useTask();
  const [step, setStep] = useState<StepId | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [stopping, setStopping] = useState(false);
  const [report, setReport] = useState<CheckReport | null>(null);
  const busy = task.running !== null;

  const ask = (question: QuestionId, signal: AbortSignal): Promise<Reply> =>
    new Promise((resolve) => {
      const reply = (answer: Reply): void => {
        setAsking(null);
        resolve(answer);
      };
      signal.addEventListener("abort", () => reply("skipped"), { once: true });
      setAsking({ question, reply });
    });
  const run = (): void => {
    setReport(null);
    setStopping(false);
    setStep(null);
    void task.run("check", async ({ signal, report: progress }) => {
      const result = await session.checkExcel({
        signal,
        ask,
        report: ({ done, total, step: next }) => {
          progress({ done, total });
          setStep(next);
        },
      });
      if (result.ok) setReport(result.value);
      return result;
    });
  };
  const stop = (): void => {
    setStopping(true);
    task.stop();
  };
  const { progress, problem } = task;
  const refused = problem?.code === "workbook-in-use" ? problem : null;

  return (
    <div className={styles.screen}>
      <div>
        <Button size="small" appearance="subtle" className={styles.back} icon={<ArrowLeft16Regular />} onClick={onBack}>
          {tell("back")}
        </Button>
      </div>
      <div>
        <PlaceHeading focus>{tell("title")}</PlaceHeading>
        <div role="status">{busy && <HiddenText>{tell("running.do")}</HiddenText>}</div>
      </div>
      {report === null && !busy && (
        <>
          <p className={common.text}>{tell("what")}</p>
          <p className={common.quiet}>{tell("what.sheets")}</p>
        </>
      )}
      {refused === null ? <TaskProblem task={task} /> : <InUse names={refused.detail} />}
      {busy ? (
        <section className={common.block}>
          <TaskProgress progress={progress} />
          <p className={common.text}>
            {stopping
              ? tell("stopping")
              : progress === null || step === null
                ? tell(progress === null ? "running.beginning" : "running.cleaning")
                : tell("running.step", {
                    done: String(progress.done + 1),
                    total: String(progress.total),
                    step: tell(`step.${step}`),
                  })}
          </p>
          {asking === null ? <p className={common.quiet}>{tell("running.do")}</p> : <AskPerson {...asking} />}
          <div>
            <Button disabledFocusable={stopping} onClick={stop}>
              {tell("stop")}
            </Button>
          </div>
        </section>
      ) : (
        <>
          {report && <ReportView report={report} />}
          <div>
            <Button appearance={report === null ? "primary" : "secondary"} onClick={run}>
              {tell(report === null ? "start" : "again")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** The workbook is somebody's: the check runs in a new one. */
function InUse({ names }: { names: string }) {
  const tell = useWords(selfCheckWords);
  const session = useSession();
  const task = useTask();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Message
        intent="warning"
        title={tell("in-use")}
        actions={
          <Button
            size="small"
            disabledFocusable={task.running !== null}
            onClick={() => void task.run("new", () => session.openEmptyWorkbook()).then(setOpened)}
          >
            {tell("new-workbook")}
          </Button>
        }
      >
        {tell("in-use.do", { names })}
      </Message>
      <div role="status">{opened && tell("new-workbook.do")}</div>
      <TaskProblem task={task} />
    </>
  );
}
