import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { taskpaneWords } from "../../locales/taskpane";
import { TaskProblem } from "../parts/problem-message";
import { TaskProgress } from "../parts/task-progress";
import { Waiting } from "../parts/waiting";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { RubricList } from "./list";
import type { Screen, ScreenProps } from "./screens";
import { NO_QUERY } from "./search";

const RubricPreview = lazy(() => import("./preview"));

const useStyles = makeStyles({
  place: {
    position: "relative",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  // Laid over the edge, so that nothing moves under the hand that pressed the button.
  progress: { position: "absolute", top: 0, left: 0, right: 0 },
});

/** Thư viện: find a rubric, look at it, make a form of it. */
export default function LibraryPlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const session = useSession();
  const task = useTask();
  const [screen, setScreen] = useState<Screen>({ name: "list", cameBack: false });
  // The list is found as it was left.
  const [query, setQuery] = useState(NO_QUERY);

  const props: ScreenProps = {
    focusHeading,
    goTo,
    task,
    show: (next) => {
      setScreen(next);
      window.scrollTo(0, 0);
    },
    create: (name, rubricOf) =>
      void (async () => {
        const rubric = await rubricOf();
        if (rubric !== null && (await task.run(name, () => session.installForm(rubric)))) goTo("scoring");
      })(),
  };
  return (
    <div className={styles.place}>
      {task.running !== null && <TaskProgress className={styles.progress} progress={task.progress} />}
      <TaskProblem task={task} />
      <Suspense fallback={<Waiting label={say("loading")} />}>
        {screen.name === "list" && <RubricList {...props} {...screen} query={query} onQuery={setQuery} />}
        {screen.name === "preview" && <RubricPreview {...props} {...screen} />}
      </Suspense>
    </div>
  );
}
