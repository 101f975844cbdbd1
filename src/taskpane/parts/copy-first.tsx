import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { CopyOccasion } from "../../form/file-name";
import { copyFirstWords } from "../../locales/copy-first";
import type { SafetyCopy } from "../session/open-safety-copy";
import { useSession, useSessionState } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { Outcome } from "./outcome";
import { usePartStyles } from "./part-styles";
import { TaskProblem } from "./problem-message";

// Nobody needs it before a copy is open.
const CopyName = lazy(() => import("./copy-name"));

interface CopyFirstProps {
  /** Before what it is offered. */
  readonly before: CopyOccasion;
  readonly size?: "small" | "medium";
  /** Something else is on its way. */
  readonly busy?: boolean;
}

/** Offers a copy in a window of its own before a command that rewrites much; nobody has to take it. */
export function CopyFirst({ before, size = "medium", busy = false }: CopyFirstProps) {
  const common = usePartStyles();
  const tell = useWords(copyFirstWords);
  const session = useSession();
  const task = useTask();
  const { sheet } = useSessionState();
  const [opened, setOpened] = useState<{ readonly copy: SafetyCopy; readonly at: Date } | null>(null);
  const open = (): void => {
    setOpened(null);
    void task.run("copy", async () => {
      const result = await session.openSafetyCopy();
      if (result.ok) setOpened({ copy: result.value, at: new Date() });
      return result;
    });
  };
  const running = task.running !== null;
  return (
    <div>
      <Button size={size} disabledFocusable={busy || running} onClick={open}>
        {tell(running ? "running" : "open")}
      </Button>
      <div role="status">
        {opened !== null && (
          <Outcome good className={common.small}>
            {tell(opened.copy)}
          </Outcome>
        )}
      </div>
      {opened !== null && sheet?.kind === "form" && (
        <Suspense>
          <CopyName form={sheet.form} before={before} at={opened.at} />
        </Suspense>
      )}
      <TaskProblem task={task} />
    </div>
  );
}
