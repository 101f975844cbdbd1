import type { Progress } from "../session/task";
import { FillBar } from "./fill-bar";

/** How far a task is, or that it moves while nothing is known. */
export function TaskProgress({ progress = null, className }: { progress?: Progress | null; className?: string }) {
  return <FillBar className={className} fill={progress === null ? null : progress.done / progress.total} />;
}
