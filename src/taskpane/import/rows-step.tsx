import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { ChevronLeft16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Draft, ReviewRow } from "../../import/review/look-through";
import * as review from "../../import/review/operations";
import { type QuickAnswer, quickAnswers } from "../../import/review/quick-answers";
import { importWords } from "../../locales/import";
import { reviewWords } from "../../locales/review";
import { taskpaneWords } from "../../locales/taskpane";
import { Message } from "../parts/message";
import { usePartStyles } from "../parts/part-styles";
import { Waiting } from "../parts/waiting";
import { useWords } from "../shell/language";
import { type Filter, filters, isShown, nextOf } from "./filter";
import { isTyping } from "../parts/keys";
import { RowCard } from "./row-card";
import { RowList } from "./row-list";
import { Sums } from "./sums";
import type { ReviewState } from "./use-review";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  filter: { minWidth: "auto" },
});

interface RowsStepProps {
  readonly state: ReviewState;
  /** The id of the row to begin with; null for the first that is open. */
  readonly first: string | null;
  readonly onNext: () => void;
}

/** Dòng: what is printed and how it is read, row by row, what is open first. */
export default function RowsStep({ state, first, onNext }: RowsStepProps) {
  const explain = useWords(importWords);
  const tell = useWords(reviewWords);
  const say = useWords(taskpaneWords);
  if (state.draft === null)
    return state.waiting ? (
      <Waiting label={say("loading")} />
    ) : (
      <Message intent="error" title={tell("table.refused")}>
        {explain("problem.nothing-scored")}
      </Message>
    );
  return <Rows state={state} draft={state.draft} first={first} onNext={onNext} />;
}

function Rows({ state, draft, first, onNext }: RowsStepProps & { draft: Draft }) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const { rows } = draft;
  const wanted = first === null ? undefined : rows.find(({ item }) => item?.id === first);
  const [filter, setFilter] = useState<Filter>(() => (draft.open.rows.length > 0 && !wanted ? "decide" : "all"));
  const [chosen, setChosen] = useState<string | null>(wanted?.key ?? null);
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  // The focus follows only what the user does.
  const [moved, setMoved] = useState(wanted ? 1 : 0);
  useEffect(() => {
    if (moved > 0) card.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [moved]);

  const shown = rows.filter((row) => isShown(row, filter));
  // A row that was just decided stays in sight until one goes on.
  const current = rows.find(({ key }) => key === chosen) ?? shown[0] ?? null;
  const at = current === null ? -1 : shown.indexOf(current);

  const goTo = (row: ReviewRow | null): void => {
    setEditing(false);
    setChosen(row?.key ?? null);
    setMoved((count) => count + 1);
  };
  const go = (direction: 1 | -1): void => {
    const next = nextOf(rows, current?.key ?? null, (row) => isShown(row, filter), direction);
    if (next !== null) goTo(next);
  };
  /** Goes on to the next row of the filter, which the decided row has left. */
  const decided = (next: typeof state.review): void => {
    state.act(next);
    const following = nextOf(rows, current?.key ?? null, (row) =>
      isShown(row, filter === "all" || filter === "decided" ? "decide" : filter),
    );
    goTo(following);
  };
  const answers = current === null ? [] : quickAnswers(current, draft.rubric.rounding);
  const answer = ({ change }: QuickAnswer): void => {
    if (current === null) return;
    const isAsRead = Object.keys(change).length === 0;
    decided(isAsRead ? review.accept(state.review, [current]) : review.change(state.review, current, change));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey } = event;
    const isMove = altKey && (key === "PageDown" || key === "PageUp");
    const onHeading = event.target instanceof HTMLHeadingElement && !editing;
    const chosenAnswer = onHeading && !altKey && !event.ctrlKey ? answers[Number(key) - 1] : undefined;
    if (isMove) go(key === "PageDown" ? 1 : -1);
    else if (key === "F2" && !isTyping(event.target) && current?.read) setEditing(true);
    else if (chosenAnswer) answer(chosenAnswer);
    else if (key === "Enter" && onHeading && current?.read) decided(review.accept(state.review, [current]));
    else return;
    event.preventDefault();
  };
  const certain = rows.filter(({ standing }) => standing === "certain").length;
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys have their buttons
    <div className={part.block} onKeyDown={onKeyDown}>
      <div className={styles.filters} role="group" aria-label={tell("filters")}>
        {filters.map((each) => {
          const count = rows.filter((row) => isShown(row, each)).length;
          // What is empty takes no room.
          if (count === 0 && each !== filter && each !== "decide") return null;
          return (
            <ToggleButton
              key={each}
              size="small"
              shape="circular"
              className={styles.filter}
              checked={filter === each}
              onClick={() => {
                setFilter(each);
                setChosen(null);
                setEditing(false);
              }}
            >
              {tell("filter.count", { filter: tell(`filter.${each}`), count: String(count) })}
            </ToggleButton>
          );
        })}
      </div>
      {filter === "certain" && certain > 0 && (
        <div>
          <Button size="small" onClick={() => state.act(review.acceptCertain(state.review, draft))}>
            {tell("rows.acceptCertain", { count: String(certain) })}
          </Button>
        </div>
      )}
      {filter === "decide" && draft.open.rows.length === 0 && (
        <Message
          intent="info"
          title={tell("rows.allDecided")}
          actions={
            <Button size="small" appearance="primary" onClick={onNext}>
              {tell("next")}
            </Button>
          }
        />
      )}
      {current !== null && (
        <div ref={card} className={part.block}>
          <RowCard
            key={current.key}
            row={current}
            state={state}
            draft={draft}
            editing={editing}
            moves={
              <>
                <span className={part.quiet}>
                  {at >= 0 && tell("rows.position", { at: String(at + 1), count: String(shown.length) })}
                </span>
                <Button
                  size="small"
                  icon={<ChevronLeft16Regular />}
                  aria-label={tell("rows.before")}
                  title={`${tell("rows.before")} (Alt+PgUp)`}
                  onClick={() => go(-1)}
                />
                <Button
                  size="small"
                  icon={<ChevronRight16Regular />}
                  aria-label={tell("rows.next")}
                  title={`${tell("rows.next")} (Alt+PgDn)`}
                  onClick={() => go(1)}
                />
              </>
            }
            answers={answers}
            onAnswer={answer}
            onEdit={(on) => {
              setEditing(on);
              if (!on) setMoved((count) => count + 1);
            }}
            onDecide={decided}
          />
          <p className={part.quiet}>{tell("rows.keys")}</p>
        </div>
      )}
      <Sums state={state} draft={draft} onGroup={(key) => goTo(rows.find((row) => row.key === key) ?? null)} />
      <RowList rows={shown} current={current?.key ?? null} onChoose={goTo} />
      <div>
        <Button appearance={draft.open.rows.length === 0 ? "primary" : "secondary"} onClick={onNext}>
          {tell("next")}
        </Button>
      </div>
    </div>
  );
}
