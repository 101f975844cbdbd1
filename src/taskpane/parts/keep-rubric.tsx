import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { ExcelResult } from "../../excel/result";
import { libraryWords } from "../../locales/library";
import type { Rubric } from "../../rubric/schema";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { Decision, Keeping, Namesake } from "../store/keep-rubric";
import { useStore } from "../store/use-store";
import { Outcome } from "./outcome";
import { TaskProblem } from "./problem-message";

const KeepQuestion = lazy(() => import("./keep-question"));

interface KeepRubricProps {
  readonly rubric: Rubric;
  /** Puts the button where it belongs; without it, it stands by itself. */
  readonly around?: (button: ReactNode) => ReactNode;
  readonly onKept?: () => void;
}

/** Keeps a rubric in "Của tôi", asks where its id is taken by another one, and says what became of it. */
export function KeepRubric({ rubric, around = (button) => button, onKept }: KeepRubricProps) {
  const tell = useWords(libraryWords);
  const store = useStore();
  const task = useTask();
  const [done, setDone] = useState<"kept" | "known" | null>(null);
  const [namesakes, setNamesakes] = useState<readonly Namesake[]>([]);

  const keep = (decision: Decision): void => {
    setNamesakes([]);
    void task.run("keep", async (): Promise<ExcelResult<Keeping>> => {
      const { keepRubric } = await import("../store/keep-rubric");
      const result = await keepRubric(store, rubric, decision);
      if (!result.ok) return result;
      if (result.value.kind === "asked") setNamesakes(result.value.namesakes);
      else {
        setDone(result.value.kind);
        onKept?.();
      }
      return result;
    });
  };
  return (
    <>
      {done === null &&
        around(
          <Button size="small" disabledFocusable={task.running !== null} onClick={() => keep("ask")}>
            {task.running === null ? tell("keep") : tell("keep.running")}
          </Button>,
        )}
      <div role="status">
        {done !== null && <Outcome good>{tell(done === "kept" ? "keep.done" : "keep.known")}</Outcome>}
      </div>
      <TaskProblem task={task} />
      {namesakes.length > 0 && (
        <Suspense>
          <KeepQuestion namesakes={namesakes} onCancel={() => setNamesakes([])} onDecide={keep} />
        </Suspense>
      )}
    </>
  );
}
