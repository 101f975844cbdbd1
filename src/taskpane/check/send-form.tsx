import { Button } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { OpenForm } from "../../excel/form";
import { proposedFileName } from "../../form/file-name";
import { checkWords } from "../../locales/check";
import type { Task } from "../session/task";
import { useSession } from "../session/session";
import { useWords } from "../shell/language";
import { FileNameLine } from "../parts/file-name-line";
import { usePartStyles } from "../parts/part-styles";
import { Outcome } from "../parts/outcome";
import { TaskProblem } from "../parts/problem-message";

/** The ways out of Excel: the workbook as it is, a copy of the form alone, paper. */
export default function SendForm({ form, task }: { readonly form: OpenForm; readonly task: Task }) {
  const styles = usePartStyles();
  const tell = useWords(checkWords);
  const session = useSession();
  const [opened, setOpened] = useState(false);
  const busy = task.running !== null;

  const open = async (): Promise<void> => {
    setOpened(false);
    setOpened(await task.run("copy", () => session.openCopy()));
  };
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{tell("send")}</h2>
      <p className={styles.quiet}>{tell("send.asIs")}</p>
      <FileNameLine name={proposedFileName(form.rubric, form.profile, form.status)} />
      <div>
        <Button icon={<Open16Regular />} disabledFocusable={busy} onClick={() => void open()}>
          {busy ? tell("send.copy.running") : tell("send.copy")}
        </Button>
        <div role="status">
          {opened && (
            <Outcome good className={styles.after}>
              {tell("send.copy.done")}
            </Outcome>
          )}
        </div>
      </div>
      <TaskProblem task={task} />
      <p className={styles.quiet}>{tell("send.copy.what")}</p>
      <p className={styles.quiet}>{tell("send.print")}</p>
    </section>
  );
}
