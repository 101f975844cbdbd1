import { Button } from "@fluentui/react-components";
import { partWords } from "../../locales/parts";
import { taskpaneWords } from "../../locales/taskpane";
import { useTask } from "../session/task";
import { useSession, useSessionState } from "../session/session";
import { useWords } from "../shell/language";
import type { PlaceId, PlaceProps } from "../shell/places";
import { Message } from "./message";
import { OtherSheet } from "./other-sheet";
import { focusHeading as focusOnHeading, PlaceHeading } from "./place-heading";
import { ProblemMessage, TaskProblem } from "./problem-message";
import { Waiting } from "./waiting";

interface WithoutFormProps extends PlaceProps {
  readonly place: PlaceId;
}

/** A place that needs a form, while none is open: Excel has not answered, cannot be read, or shows another sheet. */
export function WithoutForm({ place, focusHeading, goTo }: WithoutFormProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(partWords);
  const session = useSession();
  const { connection, sheet, problem } = useSessionState();
  const task = useTask();
  return (
    <>
      <PlaceHeading focus={focusHeading}>{say(`place.${place}`)}</PlaceHeading>
      <TaskProblem task={task} />
      {problem && <ProblemMessage problem={problem} onRetry={() => void session.connect()} />}
      {connection === "waiting" && <Waiting label={say("reading")} />}
      {connection === "slow" && (
        <Message
          intent="warning"
          title={say("start.slow")}
          actions={
            <Button size="small" onClick={() => location.reload()}>
              {say("reload")}
            </Button>
          }
        >
          {tell("reading.slow.do")}
        </Message>
      )}
      {sheet?.kind === "other" && (
        <OtherSheet
          forms={sheet.forms}
          onLibrary={() => goTo("library")}
          onGoTo={(name) => void afterwards(task.run("form", () => session.goToForm(name)))}
        />
      )}
    </>
  );
}

/** The pressed button goes with what it did: the heading takes the focus over. */
export async function afterwards(run: Promise<boolean>): Promise<void> {
  if (await run) focusOnHeading();
}
