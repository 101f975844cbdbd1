import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedo16Regular, ArrowUndo16Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { reviewWords } from "../../locales/review";
import { taskpaneWords } from "../../locales/taskpane";
import { BackButton } from "../parts/back-button";
import { PlaceHeading } from "../parts/place-heading";
import { Waiting } from "../parts/waiting";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { useDrafts } from "./drafts";
import { isTyping } from "../parts/keys";
import { type Step, StepBar } from "./step-bar";
import { type Offered, TableStep } from "./table-step";
import { useReview } from "./use-review";

const ColumnsStep = lazy(() => import("./columns-step"));
const RowsStep = lazy(() => import("./rows-step"));
const FinishStep = lazy(() => import("./finish-step"));

const useStyles = makeStyles({
  place: {
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  // In 320 pixels the words about the draft break, and the buttons stay.
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  heading: { flexGrow: 1 },
  steps: { flexShrink: 0 },
  kept: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: "end",
  },
});

/** Nhập biểu mẫu: a printed table is looked through and becomes a form. */
export default function ImportPlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(reviewWords);
  const { state, start, open, undo, redo } = useReview();
  const drafts = useDrafts(state?.review ?? null);
  const [at, setAt] = useState<Step>("table");
  /** The row to begin with in Dòng; null for the first that is open. */
  const [row, setRow] = useState<string | null>(null);
  const [offered, setOffered] = useState<Offered | null>(null);

  const show = (next: Step, id: string | null = null): void => {
    setAt(next);
    setRow(id);
    window.scrollTo(0, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const action = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : null;
    if (action === null) return;
    event.preventDefault();
    action();
  };
  const step = state === null ? "table" : at;
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys have their buttons
    <div className={styles.place} onKeyDown={onKeyDown}>
      <div className={styles.top}>
        <BackButton label={tell("back")} onClick={() => goTo("library")} />
        <div className={styles.heading}>
          <PlaceHeading focus={focusHeading}>{say("place.import")}</PlaceHeading>
        </div>
        <span className={styles.kept} role="status">
          {drafts.kept === "kept" ? tell("draft.kept") : drafts.kept === "failed" ? tell("draft.notKept") : ""}
        </span>
        {state !== null && (
          <span className={styles.steps}>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndo16Regular />}
              aria-label={tell("undo")}
              title={`${tell("undo")} (Ctrl+Z)`}
              disabledFocusable={undo === null}
              onClick={() => undo?.()}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowRedo16Regular />}
              aria-label={tell("redo")}
              title={`${tell("redo")} (Ctrl+Y)`}
              disabledFocusable={redo === null}
              onClick={() => redo?.()}
            />
          </span>
        )}
      </div>
      <StepBar step={step} draft={state?.draft ?? null} hasTable={state !== null} onStep={(next) => show(next)} />
      {step === "table" || state === null ? (
        <TableStep
          state={state}
          drafts={drafts}
          offered={offered}
          onOffered={setOffered}
          onTable={(table, name) => {
            start(table, name);
            show("columns");
          }}
          onDraft={(draft) => {
            drafts.take(draft);
            setOffered(null);
            open(draft.review);
            show("rows");
          }}
          onNext={() => show("columns")}
        />
      ) : (
        <Suspense fallback={<Waiting label={say("loading")} />}>
          {step === "columns" && <ColumnsStep state={state} onNext={() => show("rows")} />}
          {step === "rows" && <RowsStep state={state} first={row} onNext={() => show("finish")} />}
          {step === "finish" && <FinishStep state={state} drafts={drafts} goTo={goTo} show={show} />}
        </Suspense>
      )}
    </div>
  );
}
