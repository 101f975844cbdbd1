import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import { appraisalWords } from "../../locales/appraisal";
import type { Task } from "../session/task";
import { useSession } from "../session/session";
import { useWords } from "../shell/language";
import { CopyFirst } from "../parts/copy-first";
import { focusHeading } from "../parts/place-heading";

const Question = lazy(() => import("../parts/question"));

/** Takes the appraisal back, after a question that loads when somebody wants it. */
export function Undo({ sheetName, task }: { sheetName: string; task: Task }) {
  const tell = useWords(appraisalWords);
  const session = useSession();
  const [wanted, setWanted] = useState(false);
  const [asking, setAsking] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const ask = (): void => {
    setWanted(true);
    setAsking(true);
  };
  const close = (): void => {
    setAsking(false);
    // Fluent gives the focus back to a trigger inside the dialog; here the button stands outside. Until the focus is back in
    // the page, Fluent hides all of it from screen readers.
    setTimeout(() => root.current?.querySelector("button")?.focus());
  };
  const undo = async (): Promise<void> => {
    close();
    if (await task.run("undo", () => session.undoAppraisal())) focusHeading();
  };
  return (
    <div ref={root}>
      <Button disabledFocusable={task.running !== null} onClick={ask}>
        {task.running === "undo" ? tell("undo.running") : tell("undo")}
      </Button>
      {/* It stays once it is there: a dialog that is taken away open leaves everything around it hidden from screen readers. */}
      {wanted && (
        <Suspense>
          <Question
            title={tell("undo.title")}
            body={tell("undo.body", { name: sheetName })}
            keep={tell("undo.keep")}
            go={tell("undo")}
            open={asking}
            other={<CopyFirst />}
            onKeep={close}
            onGo={() => void undo()}
          />
        </Suspense>
      )}
    </div>
  );
}
