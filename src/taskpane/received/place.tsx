import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { receivedWords } from "../../locales/received";
import { taskpaneWords } from "../../locales/taskpane";
import { RefusedList } from "../consolidate/refused-list";
import { useFiles } from "../consolidate/use-files";
import { useKept } from "../consolidate/use-kept";
import { FileButton } from "../parts/file-button";
import { InnerPlace } from "../parts/inner-place";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { TaskProgress } from "../parts/task-progress";
import { fileBytes } from "../session/file-bytes";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { ReceivedList } from "./list";
import { nextReceived, type ReceivedForm, receivedForms } from "./received-forms";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  next: { maxWidth: "100%", overflowWrap: "anywhere" },
});

const NONE: readonly string[] = [];
/** More files than a province has agencies; older ticks go. */
const MOST_TICKS = 2_000;

/** Phiếu nhận được: the files that came in, how far each is, and the next one to open. Nothing of a form is kept here. */
export default function ReceivedPlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(receivedWords);
  const session = useSession();
  const task = useTask();
  const { files, progress, isAlone, left, add, stop } = useFiles();
  const ticked = useKept("received-done", NONE, readTexts);
  const chosen = useRef(new Map<string, File>());
  const [last, setLast] = useState<string | null>(null);
  const [told, setTold] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const forms = useMemo(() => receivedForms(files.read, new Set(ticked.value)), [files, ticked.value]);
  const next = nextReceived(forms, last);
  const nameOf = ({ agency, file }: ReceivedForm): string => agency ?? file;
  const isReading = progress !== null;

  const choose = async (all: Iterable<File>): Promise<void> => {
    const fresh = [...all];
    for (const file of fresh) chosen.current.set(file.webkitRelativePath || file.name, file);
    setTold(null);
    await add(fresh);
  };
  const open = async (form: ReceivedForm): Promise<void> => {
    setTold(null);
    const file = chosen.current.get(form.file);
    const bytes = file === undefined ? null : await fileBytes(file);
    if (bytes === null) {
      setTold({ good: false, text: tell("changed", { file: form.file }) });
      return;
    }
    if (!(await task.run(`open ${form.file}`, () => session.openWorkbookFile(bytes)))) return;
    setLast(form.file);
    setTold({ good: true, text: tell("opened", { name: nameOf(form), file: form.file }) });
  };
  const tick = (file: string, isDone: boolean): void => {
    const others = ticked.value.filter((one) => one !== file);
    ticked.change(isDone ? [...others, file].slice(-MOST_TICKS) : others);
  };
  return (
    <InnerPlace
      back={tell("back")}
      onBack={() => goTo("appraisal")}
      focusHeading={focusHeading}
      title={say("place.received")}
      what={tell("what")}
    >
      <div className={styles.actions}>
        <FileButton several accept=".xlsx" disabled={isReading} onChoose={(_, all) => choose(all)}>
          {tell("add")}
        </FileButton>
        <FileButton folder accept="" disabled={isReading} onChoose={(_, all) => choose(all)}>
          {tell("add.folder")}
        </FileButton>
        {isReading && <Button onClick={stop}>{tell("stop")}</Button>}
      </div>
      {isReading && (
        <>
          <TaskProgress progress={progress} />
          <p className={common.quiet}>
            {tell("reading", { done: String(progress.done), total: String(progress.total) })}{" "}
            {isAlone && tell("reading.alone")}
          </p>
        </>
      )}
      {forms.length > 0 && (
        <div>
          <Button
            appearance="primary"
            className={styles.next}
            disabledFocusable={next === null || task.running !== null}
            onClick={() => next && void open(next)}
          >
            {task.running !== null
              ? tell("opening")
              : next === null
                ? tell("next.none")
                : tell("next", { name: nameOf(next) })}
          </Button>
        </div>
      )}
      <div role="status">
        {forms.length > 0 && !isReading && (
          <p className={common.text}>
            {tell("count", {
              done: String(forms.filter(({ done }) => done !== null).length),
              count: String(forms.length),
            })}
          </p>
        )}
        {!isReading && left > 0 && <Outcome good={false}>{tell("left", { count: String(left) })}</Outcome>}
        {told !== null && <Outcome good={told.good}>{told.text}</Outcome>}
      </div>
      <TaskProblem task={task} />
      {ticked.state === "failed" && <Outcome good={false}>{tell("not.kept")}</Outcome>}
      {forms.length > 0 && (
        <>
          <ReceivedList
            forms={forms}
            last={last}
            busy={task.running !== null}
            nameOf={nameOf}
            onOpen={(form) => void open(form)}
            onTick={tick}
          />
          <p className={common.quiet}>{tell("again")}</p>
        </>
      )}
      {files.refused.length > 0 && <RefusedList refused={files.refused} />}
    </InnerPlace>
  );
}

function readTexts(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}
