import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { filledIn } from "../../import/review/filled-in";
import type { Draft } from "../../import/review/look-through";
import { reviewWords } from "../../locales/review";
import { libraryWords } from "../../locales/library";
import type { ParsedRubric } from "../../rubric/parse";
import { outline } from "../../rubric/outline";
import type { Item } from "../../rubric/schema";
import LintFindings from "../library/lint-findings";
import { Message } from "../parts/message";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { TaskProgress } from "../parts/task-progress";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useStore } from "../store/use-store";
import { useLocale, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import type { Drafts } from "./drafts";
import { FormQuestions } from "./form-questions";
import type { Step } from "./step-bar";
import type { ReviewState } from "./use-review";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** The check of a whole rubric is for people who pause. */
const PAUSE = 300;

interface FinishStepProps {
  readonly state: ReviewState;
  readonly drafts: Drafts;
  readonly goTo: PlaceProps["goTo"];
  /** @param id of the row to begin with, in Dòng */
  readonly show: (step: Step, id?: string) => void;
}

/** Xong: what the form is asked once, what is left, and the form itself. */
export default function FinishStep({ state, ...props }: FinishStepProps) {
  return state.draft === null ? null : <Finish {...props} state={state} draft={state.draft} />;
}

function Finish({ state, draft, drafts, goTo, show }: FinishStepProps & { draft: Draft }) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const session = useSession();
  const store = useStore();
  const task = useTask();
  /** What could not be done beside the form. */
  const [left, setLeft] = useState<{ readonly kept: boolean; readonly filled: boolean } | null>(null);
  const [takesScores, setTakesScores] = useState(false);
  const { rubric, open } = draft;
  const parsed = useParsed(draft);
  const isOpen = open.rows.length > 0 || open.columns || open.total !== null || open.form.length > 0;
  const errors = !isOpen && parsed !== null && !parsed.ok ? parsed.errors : [];
  const canCreate = !isOpen && parsed?.ok === true && task.running === null;
  const create = (): void => {
    if (!canCreate) return;
    void (async () => {
      if (!(await task.run("create", () => session.installForm(parsed.rubric)))) return;
      const { keepRubric } = await import("../store/keep-rubric");
      // An earlier import of the same form stays: its workbooks are made of it.
      const kept = await keepRubric(store, parsed.rubric, "beside");
      const isFilled = !takesScores || (await task.run("fill", () => session.fillForm(scores.answers, {})));
      if (kept.ok && isFilled) {
        drafts.finish();
        goTo("scoring");
      } else setLeft({ kept: kept.ok, filled: isFilled });
    })();
  };
  const scores = useMemo(
    () => filledIn(rubric, state.reading?.imported.rows ?? [], (points) => tell("finish.scores.note", { points })),
    [rubric, state.reading, tell],
  );
  const rows = outline(rubric);
  const recorded =
    rows.filter(({ item }) => (item.resolutions ?? []).length > 0).length + (rubric.resolutions?.length ?? 0);
  return (
    <>
      {task.running !== null && <TaskProgress progress={task.progress} />}
      <TaskProblem task={task} />
      {left !== null && (
        <Message
          intent="warning"
          actions={
            <Button size="small" onClick={() => goTo("scoring")}>
              {tell("next")}
            </Button>
          }
        >
          {!left.kept && tell("finish.notKept")} {!left.filled && tell("finish.notFilled")}
        </Message>
      )}
      {isOpen ? (
        <Message intent="warning" title={tell("finish.left")}>
          <ul className={styles.list}>
            {open.rows.length > 0 && (
              <li>
                {tell("finish.left.rows", { count: String(open.rows.length) })}{" "}
                <Button size="small" onClick={() => show("rows")}>
                  {tell("step.rows")}
                </Button>
              </li>
            )}
            {open.columns && (
              <li>
                {tell("finish.left.columns")}{" "}
                <Button size="small" onClick={() => show("columns")}>
                  {tell("step.columns")}
                </Button>
              </li>
            )}
            {open.total !== null && <li>{tell("finish.left.total")}</li>}
            {open.form.map((field) => (
              <li key={field}>{tell(`finish.left.${field}`)}</li>
            ))}
          </ul>
        </Message>
      ) : (
        parsed?.ok === true && <Message intent="info" title={tell("finish.ready")} />
      )}
      {errors.length > 0 && <Errors errors={errors} rows={rows.map(({ item }) => item)} show={show} />}
      <p className={part.text}>
        {tell("finish.summary", {
          criteria: String(rows.filter(({ item }) => item.type === "criterion").length),
          sections: String(rows.filter(({ item }) => item.type === "section").length),
          max: rubric.maxPoints,
          decisions: String(recorded),
        })}
      </p>
      <FormQuestions state={state} draft={draft} />
      <LintFindings rubric={rubric} />
      <p className={part.quiet}>{tell("finish.keep")}</p>
      <div className={styles.foot}>
        {/* Here nothing that a field above sets off moves it from under the pointer. */}
        {scores.answered + scores.noted > 0 && (
          <Checkbox
            checked={takesScores}
            onChange={(_, { checked }) => setTakesScores(checked === true)}
            label={tell("finish.scores", { answered: String(scores.answered), noted: String(scores.noted) })}
          />
        )}
        <Button appearance="primary" disabledFocusable={!canCreate} onClick={create}>
          {task.running === null ? tell("finish.create") : tell("finish.creating")}
        </Button>
      </div>
    </>
  );
}

interface ErrorsProps {
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly rows: readonly Item[];
  readonly show: FinishStepProps["show"];
}

/** What keeps the form from being made, each with the way to its row. */
function Errors({ errors, rows, show }: ErrorsProps) {
  const styles = useStyles();
  const tell = useWords(reviewWords);
  const say = useWords(libraryWords);
  return (
    <Message intent="error" title={tell("finish.errors")}>
      <ul className={styles.list}>
        {errors.map(({ path, message }, index) => {
          const id = /\((.+)\)$/s.exec(path)?.[1];
          const row = rows.find((item) => item.id === id);
          return (
            <li key={index}>
              {id ?? (path === "" ? say("file.root") : path)}: {message}{" "}
              {row && (
                <Button size="small" onClick={() => show("rows", row.id)}>
                  {tell("finish.toRow", { name: row.code === "" ? row.title : row.code })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Message>
  );
}

/** What our own parser says of the rubric as it stands; null while it looks. */
function useParsed({ rubric }: Draft): ParsedRubric | null {
  const locale = useLocale();
  const [parsed, setParsed] = useState<{ readonly of: unknown; readonly result: ParsedRubric } | null>(null);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      void import("../../rubric/parse").then(({ parseRubric }) => {
        if (!gone) setParsed({ of: rubric, result: parseRubric(JSON.stringify(rubric), locale) });
      });
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [rubric, locale]);
  return parsed?.of === rubric ? parsed.result : null;
}
