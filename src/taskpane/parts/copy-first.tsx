import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { copyFirstWords } from "../../locales/copy-first";
import type { SafetyCopy } from "../session/open-safety-copy";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { Outcome } from "./outcome";
import { usePartStyles } from "./part-styles";
import { TaskProblem } from "./problem-message";

interface CopyFirstProps {
  readonly size?: "small" | "medium";
  /** Something else is on its way. */
  readonly busy?: boolean;
}

/** Offers a copy in a window of its own before a command that rewrites much; nobody has to take it. */
export function CopyFirst({ size = "medium", busy = false }: CopyFirstProps) {
  const common = usePartStyles();
  const tell = useWords(copyFirstWords);
  const session = useSession();
  const task = useTask();
  const [opened, setOpened] = useState<SafetyCopy | null>(null);
  const open = (): void => {
    setOpened(null);
    void task.run("copy", async () => {
      const result = await session.openSafetyCopy();
      if (result.ok) setOpened(result.value);
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
            {tell(opened)}
          </Outcome>
        )}
      </div>
      <TaskProblem task={task} />
    </div>
  );
}
