import { Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { columnOfSpot, type Conflict } from "../../consolidate/merge-forms";
import type { RowCell } from "../../excel/form";
import { placeText } from "../../inspect/finding-text";
import { copiesWords } from "../../locales/copies";
import type { Rubric } from "../../rubric/schema";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { cellOf } from "./row-cell";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  head: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  where: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  goTo: { flexShrink: 0, minWidth: "auto" },
  value: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  points: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

interface ConflictsProps {
  readonly rubric: Rubric;
  readonly conflicts: readonly Conflict[];
  /** How the open form is called among the files. */
  readonly openName: string;
  readonly files: readonly string[];
  /** Files by the ids of conflicts. */
  readonly onChoose: (choices: readonly (readonly [id: string, file: string])[]) => void;
  readonly onGoTo: (criterionId: string, cell: RowCell) => void;
}

/** The places where copies differ, each with the values side by side and what they would give: nothing is chosen by itself. */
export function Conflicts({ rubric, conflicts, openName, files, onChoose, onGoTo }: ConflictsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const open = conflicts.filter(({ chosen }) => chosen === null);
  if (conflicts.length === 0) return <p className={common.quiet}>{tell("merge.conflicts.none")}</p>;
  const done = conflicts.length - open.length;
  return (
    <section className={common.block}>
      <h2 className={common.title}>{tell("merge.conflicts", { count: String(conflicts.length) })}</h2>
      <p role="status" className={common.quiet}>
        {tell("merge.conflicts.state", { done: String(done), count: String(conflicts.length) })}
      </p>
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <li key={conflict.id} className={common.card}>
            <OneConflict
              rubric={rubric}
              conflict={conflict}
              openName={openName}
              onChoose={(file) => onChoose([[conflict.id, file]])}
              onGoTo={onGoTo}
            />
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => onChoose(open.map(({ id }) => [id, openName]))}>
            {tell("merge.rest.open")}
          </Button>
          {files.map((file) => {
            const of = open.filter(({ values }) => values.some((value) => value.file === file));
            return (
              of.length > 1 && (
                <Button key={file} size="small" onClick={() => onChoose(of.map(({ id }) => [id, file]))}>
                  {tell("merge.rest.file", { file })}
                </Button>
              )
            );
          })}
        </div>
      )}
    </section>
  );
}

interface OneConflictProps extends Pick<ConflictsProps, "rubric" | "openName" | "onGoTo"> {
  readonly conflict: Conflict;
  readonly onChoose: (file: string) => void;
}

function OneConflict({ rubric, conflict, openName, onChoose, onGoTo }: OneConflictProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const locale = useLocale();
  const id = useId();
  const column = columnOfSpot(conflict);
  const place = placeText(rubric, conflict.row, column, locale);
  const criterion = /^criterion:(.*)$/s.exec(conflict.row)?.[1];
  const cell = cellOf(column);
  const isOpenBlank = conflict.values.every(({ file }) => file !== openName);
  return (
    <>
      <div className={styles.head}>
        <span id={id} className={mergeClasses(styles.where, common.small)} lang={RUBRIC_LANGUAGE}>
          {place}
        </span>
        {criterion !== undefined && cell !== null && (
          <Button
            size="small"
            className={styles.goTo}
            aria-label={tell("merge.goTo.of", { place })}
            onClick={() => onGoTo(criterion, cell)}
          >
            {tell("merge.goTo")}
          </Button>
        )}
      </div>
      <RadioGroup aria-labelledby={id} value={conflict.chosen ?? ""} onChange={(_, { value }) => onChoose(value)}>
        {conflict.values.map(({ file, text, points }) => (
          <Radio
            key={file}
            value={file}
            label={
              <span className={styles.value}>
                <span className={common.quiet}>{file}: </span>
                <span lang={RUBRIC_LANGUAGE}>{text}</span>
                {conflict.what === "figures" && (
                  <span className={styles.points}>
                    {" → "}
                    {points === null ? tell("merge.points.none") : tell("merge.points", { points })}
                  </span>
                )}
              </span>
            }
          />
        ))}
        {isOpenBlank && (
          <Radio
            value={openName}
            label={
              <span className={styles.value}>
                <span className={common.quiet}>{openName}: </span>
                {conflict.first === "" ? tell("merge.blank") : <span lang={RUBRIC_LANGUAGE}>{conflict.first}</span>}
              </span>
            }
          />
        )}
      </RadioGroup>
    </>
  );
}
