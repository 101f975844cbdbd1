import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { columnsOf } from "../../import/reading/import-table";
import type { ColumnRole } from "../../import/reading/columns";
import * as review from "../../import/review/operations";
import { cellText } from "../../import/tables/table";
import { importWords } from "../../locales/import";
import { reviewWords } from "../../locales/review";
import { Message } from "../parts/message";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { ReviewState } from "./use-review";

const roles: readonly ColumnRole[] = ["code", "title", "maximum", "rule", "points", "evidence", "other"];

/** So many rows show what a column holds. */
const SHOWN = 4;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  column: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  label: { flex: "1 1 120px", minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  chooser: { flex: "1 1 160px", maxWidth: "220px" },
  samples: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0 0 0`, padding: 0 },
  sample: {
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  foot: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Cột: what each column holds, with its first rows. */
export default function ColumnsStep({ state, onNext }: { state: ReviewState; onNext: () => void }) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const explain = useWords(importWords);
  const id = useId();
  const { table } = state.review;
  const found = columnsOf(table);
  const now = state.review.columns ?? found.roles;
  const texts = table.rows.map(({ cells }) => new Map(cells.map((cell) => [cell.column, cellText(cell).trim()])));
  const headerOf = (column: number): string =>
    [...new Set([...found.headers].sort((a, b) => a - b).map((row) => texts[row - 1]?.get(column) ?? ""))]
      .filter((text) => text !== "")
      .slice(0, 3)
      .join(" – ")
      .replace(/\s+/g, " ");
  const samplesOf = (column: number): string[] =>
    texts
      .flatMap((row, index) => (found.headers.has(index + 1) ? [] : [row.get(column) ?? ""]))
      .filter((text) => text !== "")
      .slice(0, SHOWN)
      .map((text) => text.replace(/\s+/g, " "));
  const whyOf = (column: number): string => {
    if (now[column] !== found.roles[column]) return tell("columns.corrected");
    const words = headerOf(column);
    return words === "" ? tell("columns.guessed") : tell("columns.header", { words });
  };
  const isUnread = !state.waiting && state.reading === null;
  return (
    <>
      <p className={part.text}>{tell("columns.how")}</p>
      {found.guessed && !state.review.columnsSeen && <Message intent="warning">{tell("columns.noHeader")}</Message>}
      {table.remarks.length > 0 && (
        <Message intent="info">
          {table.remarks.map((remark) => (
            <div key={remark}>{explain(`remark.${remark}`)}</div>
          ))}
        </Message>
      )}
      {isUnread && (
        <Message intent="error" title={tell("table.refused")}>
          {explain("problem.nothing-scored")}
        </Message>
      )}
      <ul className={styles.list}>
        {now.map((role, column) => (
          <li key={column} className={styles.column}>
            <div className={styles.head}>
              <label className={styles.label} htmlFor={`${id}${column}`}>
                {tell("columns.of", { number: String(column + 1) })}
              </label>
              <Select
                id={`${id}${column}`}
                size="small"
                className={styles.chooser}
                value={role}
                onChange={(_, { value }) => state.act(review.setColumn(state.review, column, value as ColumnRole, now))}
              >
                {roles.map((each) => (
                  <option key={each} value={each}>
                    {tell(`column.${each}`)}
                  </option>
                ))}
              </Select>
            </div>
            <div className={part.quiet} lang={RUBRIC_LANGUAGE}>
              {whyOf(column)}
            </div>
            <ul className={styles.samples} lang={RUBRIC_LANGUAGE}>
              {samplesOf(column).map((text, index) => (
                <li key={index} className={styles.sample} title={text}>
                  {text}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={isUnread}
          onClick={() => {
            if (isUnread) return;
            state.act(review.confirmColumns(state.review));
            onNext();
          }}
        >
          {tell("next")}
        </Button>
        {state.review.columns !== null && (
          <Button onClick={() => state.act({ ...state.review, columns: null })}>{tell("columns.reset")}</Button>
        )}
      </div>
    </>
  );
}
