import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { HiddenText } from "../parts/hidden-text";
import { usePartStyles } from "../parts/part-styles";
import { TaskProgress } from "../parts/task-progress";
import { useWords } from "../shell/language";
import type { ReadingProgress } from "./read-many";

/** How far reading is, and how long it may still take: shown all the time, said at every quarter. */
export function Reading({ progress }: { readonly progress: ReadingProgress }) {
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const { done, total, left } = progress;
  const time =
    left === null
      ? ""
      : left <= 10
        ? tell("reading.seconds.few")
        : left <= 90
          ? tell("reading.seconds", { count: String(left) })
          : tell("reading.minutes", { count: String(Math.ceil(left / 60)) });
  const quarter = Math.floor((4 * done) / total);
  return (
    <>
      <TaskProgress progress={progress} />
      <p className={common.quiet}>
        {[tell("reading", { done: String(done), total: String(total) }), time].filter((text) => text !== "").join(", ")}
        . {tell("close")}
      </p>
      <HiddenText live>
        {quarter > 0 && quarter < 4 && tell("reading.quarter", { percent: String(25 * quarter) })}
      </HiddenText>
    </>
  );
}
