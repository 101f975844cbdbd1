import { ProgressBar } from "@fluentui/react-components";
import type { Progress } from "../session/task";

/** How far a task is, or that it moves while there is no end in sight. For the eye only: words always stand beside it. */
export function TaskProgress({ progress = null, className }: { progress?: Progress | null; className?: string }) {
  return (
    <ProgressBar
      aria-hidden
      {...(className === undefined ? {} : { className })}
      {...(progress === null ? {} : { value: progress.done, max: progress.total })}
    />
  );
}
