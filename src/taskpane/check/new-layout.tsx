import { Button } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { arrangementOf } from "../../form/columns";
import { checkWords } from "../../locales/check";
import { CopyFirst } from "../parts/copy-first";
import { Message } from "../parts/message";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";

/** Offers a form of the old layout to be made anew beside itself, with everything that was put into it. */
export default function NewLayout({ form }: { form: OpenForm }) {
  const tell = useWords(checkWords);
  const session = useSession();
  const task = useTask();
  const { standing, release, layout } = form;
  if (arrangementOf(layout.columns) !== "first" || standing !== "form" || release === "newer") return null;
  const busy = task.running !== null;
  return (
    <>
      <Message
        intent="info"
        title={tell("layout.old")}
        actions={
          <>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => void task.run("remake", () => session.remakeForm())}
            >
              {busy ? tell("layout.running") : tell("layout.remake")}
            </Button>
            <CopyFirst before="remake" size="small" busy={busy} />
          </>
        }
      >
        {tell("layout.what")}
      </Message>
      <TaskProblem task={task} />
    </>
  );
}
