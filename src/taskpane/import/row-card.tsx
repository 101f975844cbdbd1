import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, Edit16Regular, Warning16Regular } from "@fluentui/react-icons";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import { isGroup } from "../../import/review/changed-item";
import type { Draft, ReviewRow } from "../../import/review/look-through";
import * as review from "../../import/review/operations";
import type { QuickAnswer } from "../../import/review/quick-answers";
import type { Review } from "../../import/review/review";
import { importWords } from "../../locales/import";
import { reviewWords } from "../../locales/review";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { PrintedRow } from "./printed-row";
import { ReadRow } from "./read-row";
import { RowChanges } from "./row-changes";
import { Trial } from "./trial";
import type { ReviewState } from "./use-review";

const RowEditor = lazy(() => import("./row-editor"));

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  // Side by side where there is room, one below the other in a narrow pane.
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(250px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Always in sight: one decides without scrolling.
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  question: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  where: { flexGrow: 1 },
  key: {
    margin: `0 ${tokens.spacingHorizontalXS}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "1px solid currentColor",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

interface RowCardProps {
  readonly row: ReviewRow;
  readonly state: ReviewState;
  readonly draft: Draft;
  readonly editing: boolean;
  /** To the rows before and after. */
  readonly moves: ReactNode;
  readonly answers: readonly QuickAnswer[];
  readonly onAnswer: (answer: QuickAnswer) => void;
  readonly onEdit: (on: boolean) => void;
  /** Says something of the row and goes on to the next. */
  readonly onDecide: (next: Review) => void;
}

/** One row: the print, how it is read, what is open in it, and what can be done. */
export function RowCard({ row, state, draft, editing, moves, answers, onAnswer, onEdit, onDecide }: RowCardProps) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const explain = useWords(importWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const { item, read, findings, mismatch, standing } = row;
  const path = pathOf(draft.rows, row);
  const quoted = findings.map(({ words }) => words);
  const { rounding } = draft.rubric;
  const isPoints = item?.type === "criterion" && item.rule.kind === "points";
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <div className={mergeClasses(styles.where, part.quiet)}>
          {tell("row.of", { row: row.key })}
          {path !== "" && ` · ${path}`}
          {` · ${tell(`role.${row.role}`)}`}
        </div>
        {moves}
      </div>
      <h2 ref={heading} tabIndex={-1} className={part.title} lang={RUBRIC_LANGUAGE}>
        {item ? `${item.code} ${item.title}`.trim() : row.texts.filter((text) => text !== "").join(" · ")}
      </h2>
      {(standing === "accepted" || standing === "changed") && (
        <div className={part.kind}>
          <span className={mergeClasses(part.icon, styles.good)}>
            {standing === "changed" ? <Edit16Regular /> : <CheckmarkCircle16Regular />}
          </span>
          {tell(`standing.${standing}`)}
        </div>
      )}
      {findings.map((finding, index) => (
        <div key={index} className={part.kind}>
          <span className={mergeClasses(part.icon, part.warning)}>
            <Warning16Regular />
          </span>
          {explain(`finding.${finding.code}`, { words: finding.words })}
        </div>
      ))}
      {(mismatch !== null || answers.length > 0) && (
        <div className={styles.question}>
          {mismatch !== null && (
            <div className={part.kind}>
              <span className={mergeClasses(part.icon, part.warning)}>
                <Warning16Regular />
              </span>
              {tell("row.sum", { ...mismatch })}
            </div>
          )}
          <div className={styles.actions}>
            {answers.map((answer, index) => (
              <Button key={index} size="small" onClick={() => onAnswer(answer)}>
                <span className={styles.key} aria-hidden>
                  {index + 1}
                </span>
                {tell(`answer.${answer.word}`, answer.params)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div className={styles.sides}>
        <PrintedRow row={row} rows={draft.rows} roles={state.reading?.imported.columns.roles ?? []} quoted={quoted} />
        {item !== null && !editing && <ReadRow item={item} group={isGroup(row)} rubric={draft.rubric} />}
      </div>
      {editing && read !== null ? (
        <Suspense>
          <RowEditor
            row={row}
            rounding={rounding}
            onSave={(change) => onDecide(review.replace(state.review, row, change))}
            onCancel={() => onEdit(false)}
          />
        </Suspense>
      ) : (
        item?.type === "criterion" && <Trial criterion={item} rounding={rounding} />
      )}
      <RowChanges row={row} state={state} draft={draft} />
      {read !== null && !editing && (
        <div className={mergeClasses(styles.actions, styles.foot)}>
          {standing !== "accepted" && standing !== "changed" && (
            <Button appearance="primary" onClick={() => onDecide(review.accept(state.review, [row]))}>
              {tell(isPoints ? "row.points" : "row.accept")}
              <span className={styles.key} aria-hidden>
                {tell("row.accept.key")}
              </span>
            </Button>
          )}
          <Button onClick={() => onEdit(true)}>
            {tell("row.edit")}
            <span className={styles.key} aria-hidden>
              F2
            </span>
          </Button>
          {(standing === "accepted" || standing === "changed") && (
            <Button
              onClick={() => {
                state.act(review.reopen(state.review, row.key));
                heading.current?.focus();
              }}
            >
              {tell("row.reopen")}
            </Button>
          )}
          {!isGroup(row) && !isPoints && (
            <Button onClick={() => onDecide(review.leaveToUser(state.review, row))}>{tell("row.points")}</Button>
          )}
        </div>
      )}
    </article>
  );
}

/** The numbers of the groups that hold a row: "I › 1.1". */
function pathOf(rows: readonly ReviewRow[], row: ReviewRow): string {
  const path: string[] = [];
  let depth = row.depth;
  for (let at = rows.indexOf(row) - 1; at >= 0 && depth > 0; at -= 1) {
    const above = rows[at];
    if (!above?.item || above.depth >= depth) continue;
    depth = above.depth;
    path.unshift(above.item.code === "" ? above.item.title.slice(0, 20) : above.item.code);
  }
  return path.join(" › ");
}
