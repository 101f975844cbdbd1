import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { copyFileName, type CopyOccasion } from "../../form/file-name";
import { copyFirstWords } from "../../locales/copy-first";
import type { SafetyCopy } from "../session/open-safety-copy";
import { useSession, useSessionState } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { FileNameLine } from "./file-name-line";
import { Outcome } from "./outcome";
import { usePartStyles } from "./part-styles";
import { TaskProblem } from "./problem-message";

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
  const [opened, setOpened] = useState<{ readonly copy: SafetyCopy; readonly name: string | null } | null>(null);
  const open = (): void => {
    setOpened(null);
    void task.run("copy", async () => {
      const result = await session.openSafetyCopy();
      const form = sheet?.kind === "form" ? sheet.form : null;
      const name = form && copyFileName([form.rubric, form.profile, form.status], before, new Date());
      if (result.ok) setOpened({ copy: result.value, name });
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
      {opened !== null && opened.name !== null && <FileNameLine name={opened.name} />}
      <TaskProblem task={task} />
    </div>
  );
}
