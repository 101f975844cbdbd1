import { Button } from "@fluentui/react-components";
import type { ExcelProblem, ExcelResult } from "../../excel/result";
import { excelWords } from "../../locales/excel";
import { libraryWords } from "../../locales/library";
import { library } from "../../rubric/library";
import { KeepRubric } from "../parts/keep-rubric";
import { Message } from "../parts/message";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSessionState } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { type OwnRubrics, removeOwn } from "../store/own-rubrics";
import { useStore } from "../store/use-store";

interface OwnNoticesProps {
  readonly own: ExcelResult<OwnRubrics> | null;
  readonly onKept: () => void;
  readonly onChanged: () => void;
}

/** What is to be said of "Của tôi" above the list: why it cannot be read, and whether the open form's rubric is worth keeping. */
export function OwnNotices({ own, onKept, onChanged }: OwnNoticesProps) {
  const common = usePartStyles();
  const tell = useWords(libraryWords);
  const explain = useWords(excelWords);
  const store = useStore();
  const task = useTask();
  const { sheet } = useSessionState();
  if (own === null) return null;
  const why = ({ code }: ExcelProblem): string => explain(`problem.${code}`, { place: "" });
  if (!own.ok) return <p className={common.quiet}>{tell("own.unread", { why: why(own.problem) })}</p>;

  const form = sheet?.kind === "form" ? sheet.form : null;
  // The fingerprint was held against the rubric when the form was read.
  const fingerprint = form?.facts.get("fingerprint");
  const isKnown = [...library, ...own.value.rubrics.map(({ entry }) => entry)].some(
    (entry) => entry.fingerprint === fingerprint,
  );
  return (
    <>
      {form !== null && fingerprint !== undefined && !isKnown && (
        <KeepRubric
          key={fingerprint}
          rubric={form.rubric}
          onKept={onKept}
          around={(button) => (
            <Message intent="info" title={tell("keep.open")} actions={button}>
              {tell("keep.what", { title: form.rubric.shortTitle })}
            </Message>
          )}
        />
      )}
      <TaskProblem task={task} />
      {own.value.unread.map((one) => (
        <Message
          key={one.fingerprint}
          intent="warning"
          title={tell("own.unread.one", { why: why(one.problem) })}
          actions={
            one.problem.code === "storage-damaged" && (
              <Button
                size="small"
                disabledFocusable={task.running !== null}
                onClick={() =>
                  void task.run("remove", () => removeOwn(store, one.fingerprint)).then((done) => done && onChanged())
                }
              >
                {tell("own.unread.remove")}
              </Button>
            )
          }
        >
          {explain(`problem.${one.problem.code}.do`)}
        </Message>
      ))}
    </>
  );
}
