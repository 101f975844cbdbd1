import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { compareForms, whoseChange } from "../../consolidate/compare-forms";
import { type Copy, mergeForms } from "../../consolidate/merge-forms";
import { copiesWords } from "../../locales/copies";
import { taskpaneWords } from "../../locales/taskpane";
import type { OpenForm } from "../../excel/form";
import { CopyFirst } from "../parts/copy-first";
import { usePartStyles } from "../parts/part-styles";
import Question from "../parts/question";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import { Conflicts } from "./conflicts";
import { FormList } from "./form-list";
import type { LastMerge } from "./last-merge";
import { TakenList } from "./taken-list";
import type { ChosenForms } from "./use-forms";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface MergeReviewProps {
  readonly form: OpenForm;
  readonly forms: ChosenForms;
  readonly task: Task;
  readonly onMerged: (merge: LastMerge) => void;
}

/** What comes from whom, where copies differ, and the press that writes it. */
export default function MergeReview({ form, forms, task, onMerged }: MergeReviewProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(copiesWords);
  const session = useSession();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [isAsking, setAsking] = useState(false);
  const openName = tell("open");
  const { rubric } = form;
  const copies = useMemo(
    () => forms.chosen.flatMap(({ name, form: other }): Copy[] => (other ? [copyOf(name, other, form)] : [])),
    [forms.chosen, form],
  );
  const merged = useMemo(
    () => mergeForms(rubric, [copyOf(openName, form, form), ...copies], chosen),
    [rubric, form, openName, copies, chosen],
  );
  const { conflicts, taken } = merged;
  const left = conflicts.filter((conflict) => conflict.chosen === null).length;
  const busy = task.running !== null || forms.reading !== null;

  const write = (): void => {
    setAsking(false);
    void task.run("merge", async () => {
      const { answers, appraisal, profile } = form;
      const result = await session.changeInputs({ answers, appraisal, profile }, merged);
      if (result.ok) {
        onMerged({ changed: result.value, files: [...new Set(taken.flatMap((one) => one.files))] });
        forms.clear();
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
      <FormList forms={forms.chosen} onRemove={forms.remove} about={about} />
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
        <Question
          title={tell("merge.ask")}
          body={tell("merge.ask.what", { count: String(taken.length), sheet: form.sheetName })}
          keep={say("cancel")}
          go={tell("merge.write")}
          open
          onKeep={() => setAsking(false)}
          onGo={write}
          other={<CopyFirst before="merge" />}
        />
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
