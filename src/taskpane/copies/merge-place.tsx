import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { compareForms, whoseChange } from "../../consolidate/compare-forms";
import { type Copy, type Merged, mergeForms } from "../../consolidate/merge-forms";
import { copiesWords } from "../../locales/copies";
import { taskpaneWords } from "../../locales/taskpane";
import type { OpenForm } from "../../excel/form";
import { scoringFingerprint } from "../../form/fingerprint";
import { BackButton } from "../parts/back-button";
import { FormPlace } from "../parts/form-place";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { PlaceHeading } from "../parts/place-heading";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { Conflicts } from "./conflicts";
import { ChooseForms, FormList } from "./form-list";
import { useLastMerge } from "./last-merge";
import { TakenList } from "./taken-list";
import { type ChosenForm, useForms } from "./use-forms";

const Question = lazy(() => import("../parts/question"));

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Gộp các bản: what several people filled into copies of the open form comes into it. */
export default function MergePlace(props: PlaceProps) {
  return (
    <FormPlace
      place="merge"
      {...props}
      form={({ form }, problem) => (
        <Merge key={form.sheetId} form={form} {...props}>
          {problem}
        </Merge>
      )}
    />
  );
}

function Merge({ form, focusHeading, goTo, children }: PlaceProps & { form: OpenForm; children: ReactNode }) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(copiesWords);
  const session = useSession();
  const task = useTask();
  const forms = useForms();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [isAsking, setAsking] = useState(false);
  const [undone, setUndone] = useState<number | null>(null);
  const last = useLastMerge(session, form.sheetId);
  const openName = tell("open");
  const { rubric } = form;
  const listed = useMemo(
    () =>
      forms.chosen.map((one): ChosenForm => {
        if (one.form === null || scoringFingerprint(one.form.rubric) === scoringFingerprint(rubric)) return one;
        return { name: one.name, form: null, why: tell("refused.other", { title: one.form.rubric.title }) };
      }),
    [forms.chosen, rubric, tell],
  );
  const copies = useMemo(
    () => listed.flatMap(({ name, form: other }): Copy[] => (other ? [copyOf(name, other, form)] : [])),
    [listed, form],
  );
  const merged = useMemo<Merged>(
    () => mergeForms(rubric, [copyOf(openName, form, form), ...copies], chosen),
    [rubric, form, openName, copies, chosen],
  );
  const { conflicts, taken } = merged;
  const left = conflicts.filter((conflict) => conflict.chosen === null).length;
  const busy = task.running !== null || forms.reading !== null;

  const write = (): void => {
    setAsking(false);
    setUndone(null);
    void task.run("merge", async () => {
      const { answers, appraisal, profile } = form;
      const result = await session.changeInputs({ answers, appraisal, profile }, merged);
      if (result.ok) {
        const files = [...new Set(taken.flatMap((one) => one.files))];
        last.keep({ changed: result.value, files });
        forms.clear();
        setChosen(new Map());
      }
      return result;
    });
  };
  const undo = (): void => {
    const { merge } = last;
    if (merge === null) return;
    void task.run("undo", async () => {
      const result = await session.takeBackInputs(merge.changed);
      if (result.ok) {
        last.keep(null);
        setUndone(result.value.passedOver);
      }
      return result;
    });
  };
  const about = (name: string): ReactNode => {
    const other = forms.chosen.find((one) => one.name === name)?.form;
    if (!other) return null;
    if (form.appraisal === null)
      return Object.keys(other.appraisal ?? {}).length === 0 ? null : (
        <p className={common.quiet}>{tell("merge.appraisal.left", { file: name })}</p>
      );
    const own = compareForms(rubric, form, other).filter((one) => ["agency", "profile"].includes(whoseChange(one)));
    return own.length === 0 ? null : (
      <p className={common.quiet}>{tell("merge.self.differs", { file: name, count: String(own.length) })}</p>
    );
  };
  return (
    <>
      <div className={styles.top}>
        <BackButton label={tell("back")} onClick={() => goTo(form.appraisal === null ? "scoring" : "appraisal")} />
        <PlaceHeading focus={focusHeading}>{say("place.merge")}</PlaceHeading>
      </div>
      {children}
      <p className={common.quiet}>{tell("merge.what")}</p>
      {form.appraisal !== null && <p className={common.quiet}>{tell("merge.side.self")}</p>}
      <ChooseForms forms={forms} several label={tell("merge.choose")} disabled={task.running !== null} />
      <div role="status">
        {last.merge !== null && (
          <Outcome good>
            {tell("merge.done", { count: String(last.merge.changed.cells.length), files: last.merge.files.join(", ") })}
            {last.merge.changed.passedOver > 0 &&
              ` ${tell("merge.done.passed", { count: String(last.merge.changed.passedOver) })}`}
          </Outcome>
        )}
        {undone !== null && (
          <Outcome good>
            {tell("merge.undone")}
            {undone > 0 && ` ${tell("merge.undone.passed", { count: String(undone) })}`}
          </Outcome>
        )}
      </div>
      {last.merge !== null && last.merge.changed.cells.length > 0 && (
        <div>
          <Button disabledFocusable={busy} onClick={undo}>
            {tell("merge.undo")}
          </Button>
        </div>
      )}
      <TaskProblem task={task} />
      {listed.length > 0 && <FormList forms={listed} onRemove={forms.remove} about={about} />}
      {copies.length > 0 && (
        <>
          <TakenList rubric={rubric} taken={taken} />
          <Conflicts
            rubric={rubric}
            conflicts={conflicts}
            openName={openName}
            files={copies.map(({ file }) => file)}
            onChoose={(choices) => setChosen((before) => new Map([...before, ...choices]))}
            onGoTo={(id, cell) => void task.run("go", () => session.goToRow(id, cell))}
          />
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={busy || left > 0 || taken.length === 0}
              onClick={() => setAsking(true)}
            >
              {task.running === "merge" ? tell("merge.writing") : tell("merge.write")}
            </Button>
            <span role="status" className={common.quiet}>
              {left > 0 && tell("merge.write.open", { count: String(left) })}
            </span>
          </div>
        </>
      )}
      {isAsking && (
        <Suspense>
          <Question
            title={tell("merge.ask")}
            body={tell("merge.ask.what", { count: String(taken.length), sheet: form.sheetName })}
            keep={say("cancel")}
            go={tell("merge.write")}
            open
            onKeep={() => setAsking(false)}
            onGo={write}
            other={
              <Button
                onClick={() => {
                  setAsking(false);
                  void task.run("copy", () => session.openCopy());
                }}
              >
                {tell("merge.copy")}
              </Button>
            }
          />
        </Suspense>
      )}
    </>
  );
}

/**
 * A form as it takes part in the merge. The side that is locked in the open form is no matter of it: there every copy says what the
 * open form says.
 */
function copyOf(
  file: string,
  { answers, appraisal, profile }: Pick<OpenForm, "answers" | "appraisal" | "profile">,
  open: OpenForm,
): Copy {
  return open.appraisal === null
    ? { file, answers, profile, appraisal: null }
    : { file, answers: open.answers, profile: open.profile, appraisal: appraisal ?? {} };
}
