import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { ChangedInputs } from "../../excel/change-inputs";
import type { OpenForm } from "../../excel/form";
import { cellText, type Table } from "../../import/tables/table";
import type { PastedTable } from "../../form/pasted/columns";
import { pasteWords } from "../../locales/paste";
import { taskpaneWords } from "../../locales/taskpane";
import { type GivenTable, pastedSource, readGiven } from "../import/source";
import { FormPlace } from "../parts/form-place";
import { InnerPlaceTop } from "../parts/inner-place";
import { Message } from "../parts/message";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { PasteArea } from "../parts/paste-area";
import { TaskProblem } from "../parts/problem-message";
import { Waiting } from "../parts/waiting";
import { isSelfLocked } from "../scoring/row-editor";
import { keptForSheet } from "../session/kept-for-sheet";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";

const Preview = lazy(() => import("./preview"));
const Refusal = lazy(() => import("../import/refusal"));

/** Dán số liệu: figures from elsewhere go into the open form, as a whole and after a look. */
export default function PastePlace(props: PlaceProps) {
  return (
    <FormPlace
      place="paste"
      {...props}
      form={({ form }, problem) => (
        <Paste key={form.sheetId} form={form} {...props}>
          {problem}
        </Paste>
      )}
    />
  );
}

const useLastPaste = keptForSheet<ChangedInputs>();

function Paste({ form, focusHeading, goTo, children }: PlaceProps & { form: OpenForm; children: ReactNode }) {
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(pasteWords);
  const session = useSession();
  const task = useTask();
  const last = useLastPaste(session, form.sheetId);
  const [undone, setUndone] = useState<number | null>(null);
  const { given, reading, take, clear } = usePasted();
  const locked = isSelfLocked(form);
  const status = useRef<HTMLDivElement>(null);

  const undo = (): void => {
    const changed = last.kept;
    if (changed === null) return;
    void task.run("undo", async () => {
      const result = await session.takeBackInputs(changed);
      if (result.ok) {
        last.keep(null);
        setUndone(result.value.passedOver);
        status.current?.focus();
      }
      return result;
    });
  };
  return (
    <>
      <InnerPlaceTop
        back={tell("back")}
        onBack={() => goTo("scoring")}
        focusHeading={focusHeading}
        title={say("place.paste")}
      />
      {children}
      <p className={common.quiet}>{tell("what")}</p>
      {locked ? (
        <Message intent="info">{tell("locked")}</Message>
      ) : (
        <PasteArea label={tell(given?.kind === "read" ? "paste.again" : "paste")} note={tell("stays")} onPaste={take} />
      )}
      <div ref={status} role="status" tabIndex={-1} className={common.block}>
        {reading && <span className={common.quiet}>{tell("reading")}</span>}
        {last.kept !== null && given === null && (
          <Outcome good>
            {tell("done", { count: String(last.kept.cells.length) })}
            {last.kept.passedOver > 0 && ` ${tell("done.passed", { count: String(last.kept.passedOver) })}`}
          </Outcome>
        )}
        {undone !== null && (
          <Outcome good>
            {tell("undone")}
            {undone > 0 && ` ${tell("undone.passed", { count: String(undone) })}`}
          </Outcome>
        )}
      </div>
      {last.kept !== null && last.kept.cells.length > 0 && given === null && !locked && (
        <div>
          <Button disabledFocusable={task.running !== null} onClick={undo}>
            {tell("undo")}
          </Button>
        </div>
      )}
      <TaskProblem task={task} />
      <Suspense fallback={<Waiting label={say("loading")} />}>
        {given?.kind === "read" && !locked && (
          <Preview
            key={given.key}
            form={form}
            table={given.table}
            task={task}
            onWritten={(changed) => {
              setUndone(null);
              last.keep(changed);
              clear(given.key);
              status.current?.focus();
            }}
          />
        )}
        {given !== null && given.kind !== "read" && <Refusal given={given} />}
      </Suspense>
    </>
  );
}

type Pasted =
  { readonly kind: "read"; readonly key: number; readonly table: PastedTable } | Exclude<GivenTable, { kind: "read" }>;

/** What was pasted last, read beside the pane. */
function usePasted(): {
  readonly given: Pasted | null;
  readonly reading: boolean;
  readonly take: (data: DataTransfer) => void;
  /** Puts away what was written, and nothing that was pasted meanwhile. */
  readonly clear: (key: number) => void;
} {
  const [given, setGiven] = useState<Pasted | null>(null);
  const [reading, setReading] = useState(false);
  const current = useRef<AbortController | null>(null);
  const count = useRef(0);
  useEffect(() => () => current.current?.abort(), []);
  const take = useCallback((data: DataTransfer): void => {
    const source = pastedSource(data);
    // What is pasted while something is still being read takes its place.
    current.current?.abort();
    current.current = null;
    if (source.kind === "no-table") {
      setReading(false);
      setGiven(source);
      return;
    }
    const controller = new AbortController();
    current.current = controller;
    setReading(true);
    void readGiven(source, { signal: controller.signal, report: () => undefined }).then((found) => {
      if (current.current !== controller) return;
      current.current = null;
      setReading(false);
      count.current += 1;
      setGiven(found.kind === "read" ? { kind: "read", key: count.current, table: textsOf(found.table) } : found);
    });
  }, []);
  const clear = useCallback(
    (key: number) => setGiven((now) => (now?.kind === "read" && now.key === key ? null : now)),
    [],
  );
  return { given, reading, take, clear };
}

/** What the cells of a table show, by rows and columns. */
function textsOf({ rows, columns }: Table): PastedTable {
  return rows.map(({ cells }) => {
    const texts = Array<string>(columns).fill("");
    for (const cell of cells) texts[cell.column] = cellText(cell).trim();
    return texts;
  });
}
