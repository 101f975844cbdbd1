import { appraisalWords } from "../../locales/appraisal";
import { AskedButton } from "../parts/asked-button";
import type { Task } from "../session/task";
import { useSession } from "../session/session";
import { useWords } from "../shell/language";
import { focusHeading } from "../parts/place-heading";

/** Takes the appraisal back, after a question. */
export function Undo({ sheetName, task }: { sheetName: string; task: Task }) {
  const tell = useWords(appraisalWords);
  const session = useSession();
  const undo = async (): Promise<void> => {
    if (await task.run("undo", () => session.undoAppraisal())) focusHeading();
  };
  return (
    <AskedButton
      label={tell("undo")}
      running={task.running === "undo" ? tell("undo.running") : null}
      disabled={task.running !== null}
      title={tell("undo.title")}
      body={tell("undo.body", { name: sheetName })}
      keep={tell("undo.keep")}
      go={tell("undo")}
      occasion="undo"
      onGo={undo}
    />
  );
}
