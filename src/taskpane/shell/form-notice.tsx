import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import type { ExcelResult } from "../../excel/result";
import { noticeWords } from "../../locales/notice";
import { useDeadline } from "../parts/deadline";
import { Message } from "../parts/message";
import { Outcome } from "../parts/outcome";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "./language";
import type { PlaceId } from "./places";
import { TurnLine } from "./turn-line";

/** So many days before the deadline it is called to mind. */
const NEAR = 7;

const UpdateQuestion = lazy(() => import("./update-question"));

const useStyles = makeStyles({
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    "&:empty": { display: "none" },
  },
});

interface FormNoticeProps {
  readonly form: OpenForm;
  /** The open place. */
  readonly place: PlaceId;
  readonly goTo: (place: PlaceId) => void;
}

/** What is to be known or settled of the open form before anything else: which release made it, whether it is a copy, whose turn it is. */
export default function FormNotice({ form, place, goTo }: FormNoticeProps) {
  const styles = useStyles();
  const tell = useWords(noticeWords);
  const session = useSession();
  const task = useTask();
  const [asking, setAsking] = useState<boolean | null>(null);
  const [updated, setUpdated] = useState<number | null>(null);
  const deadline = useDeadline(form);
  const busy = task.running !== null;

  const command = (name: "claim" | "separate", work: () => Promise<ExcelResult<void>>): ReactNode => (
    <Button size="small" disabledFocusable={busy} onClick={() => void task.run(name, work)}>
      {task.running === name ? tell(`${name}.running`) : tell(name)}
    </Button>
  );
  const update = (): void => {
    setAsking(false);
    setUpdated(null);
    void task.run("update", async () => {
      const result = await session.updateForm();
      if (result.ok) setUpdated(result.value.updated);
      return result;
    });
  };

  const { standing, release, status, facts } = form;
  return (
    <div className={styles.notices}>
      {standing === "copy" && (
        <Message intent="warning" title={tell("copy")} actions={command("separate", () => session.separateForm())}>
          {tell("copy.what")}
        </Message>
      )}
      {standing === "unproven" && (
        <Message
          intent="warning"
          title={tell("unproven")}
          actions={
            <>
              {command("claim", () => session.claimForm())}
              {command("separate", () => session.separateForm())}
            </>
          }
        >
          {tell("unproven.what")}
        </Message>
      )}
      {release === "newer" && (
        <Message intent="warning" title={tell("newer")}>
          {tell("newer.what")}
        </Message>
      )}
      {release === "earlier" && standing === "form" && (
        <Message
          intent="info"
          title={tell("earlier")}
          actions={
            <Button size="small" disabledFocusable={busy} onClick={() => setAsking(true)}>
              {task.running === "update" ? tell("update.running") : tell("update")}
            </Button>
          }
        >
          {tell("earlier.what")}
        </Message>
      )}
      {status === "unknown" && (
        <Message intent="warning" title={tell("status", { status: facts.get("status") ?? "" })}>
          {tell("status.what")}
        </Message>
      )}
      {status === "returned" && (
        <Message intent="warning" title={tell("returned")}>
          {facts.get("status.remark") ?? tell("returned.without")}
          <div>{tell("turn.returned")}</div>
        </Message>
      )}
      <TurnLine form={form} place={place} goTo={goTo} />
      {deadline !== null && deadline.left !== null && deadline.left <= NEAR && (
        <Message intent={deadline.left < 0 ? "warning" : "info"} title={deadline.words} />
      )}
      <div role="status">
        {updated !== null && release === "same" && (
          <Outcome good>
            {updated === 0 ? tell("update.done.nothing") : tell("update.done", { count: String(updated) })}
          </Outcome>
        )}
      </div>
      <TaskProblem task={task} />
      {asking !== null && (
        <Suspense>
          <UpdateQuestion open={asking} onKeep={() => setAsking(false)} onGo={update} />
        </Suspense>
      )}
    </div>
  );
}
