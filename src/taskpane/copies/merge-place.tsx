import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { copiesWords } from "../../locales/copies";
import { taskpaneWords } from "../../locales/taskpane";
import type { OpenForm } from "../../excel/form";
import { FormPlace } from "../parts/form-place";
import { InnerPlaceTop } from "../parts/inner-place";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { Waiting } from "../parts/waiting";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { ChooseForms } from "./choose-forms";
import { useLastMerge } from "./last-merge";
import { useForms } from "./use-forms";

// With the copies comes what compares and scores them.
const MergeReview = lazy(() => import("./merge-review"));

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
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(copiesWords);
  const session = useSession();
  const task = useTask();
  const forms = useForms(form.rubric);
  const [undone, setUndone] = useState<number | null>(null);
  const last = useLastMerge(session, form.sheetId);
  const busy = task.running !== null || forms.reading !== null;
  const undo = (): void => {
    const merge = last.kept;
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
  const { changed, files } = last.kept ?? { changed: null, files: [] };
  return (
    <>
      <InnerPlaceTop
        back={tell("back")}
        onBack={() => goTo(form.appraisal === null ? "scoring" : "appraisal")}
        focusHeading={focusHeading}
        title={say("place.merge")}
      />
      {children}
      <p className={common.quiet}>{tell("merge.what")}</p>
      {form.appraisal !== null && <p className={common.quiet}>{tell("merge.side.self")}</p>}
      <ChooseForms forms={forms} several label={tell("merge.choose")} disabled={task.running !== null} />
      <div role="status">
        {changed !== null && (
          <Outcome good>
            {tell("merge.done", { count: String(changed.cells.length), files: files.join(", ") })}
            {changed.passedOver > 0 && ` ${tell("merge.done.passed", { count: String(changed.passedOver) })}`}
          </Outcome>
        )}
        {undone !== null && (
          <Outcome good>
            {tell("merge.undone")}
            {undone > 0 && ` ${tell("merge.undone.passed", { count: String(undone) })}`}
          </Outcome>
        )}
      </div>
      {changed !== null && changed.cells.length > 0 && (
        <div>
          <Button disabledFocusable={busy} onClick={undo}>
            {tell("merge.undo")}
          </Button>
        </div>
      )}
      <TaskProblem task={task} />
      {forms.chosen.length > 0 && (
        <Suspense fallback={<Waiting label={say("loading")} />}>
          <MergeReview
            form={form}
            forms={forms}
            task={task}
            onMerged={(merge) => {
              setUndone(null);
              last.keep(merge);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
