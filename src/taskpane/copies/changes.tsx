import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { changedRow, compareForms, comparePoints, type Difference, whoseChange } from "../../consolidate/compare-forms";
import { placeText } from "../../inspect/finding-text";
import { columnOf } from "../../form/columns";
import { findingWords } from "../../locales/findings";
import { copiesWords } from "../../locales/copies";
import { statusWords } from "../../locales/status";
import { formatDecimal } from "../../locales/words";
import type { FormStatus } from "../../form/status";
import { GoToRow } from "../parts/go-to-row";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useLocale, useWords } from "../shell/language";
import type { ComparedSide } from "./compared";
import { PointsLine } from "../parts/points-line";
import { cellOf } from "./row-cell";

const useStyles = makeStyles({
  where: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  values: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

interface ChangesProps {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly isOpen: boolean;
  /** They stand under a heading that has told how many there are. */
  readonly within?: boolean;
}

const WHOSE = ["status", "profile", "agency", "appraiser", "answers", "council"] as const;

/** What two forms of one rubric say differently, by whose hand it is, and what it does to the points. */
export function Changes({ before, after, isOpen, within = false }: ChangesProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const explain = useWords(findingWords);
  const status = useWords(statusWords);
  const locale = useLocale();
  const session = useSession();
  const task = useTask();
  const { rubric } = after;
  const differences = useMemo(() => compareForms(rubric, before, after), [rubric, before, after]);
  const points = useMemo(() => comparePoints(rubric, before, after), [rubric, before, after]);
  const shown = ({ column }: Difference, value: string): string => {
    if (value === "") return explain("nothing");
    if (column === null) return status(value as FormStatus);
    return columnOf(column).kind === "input" ? formatDecimal(locale, value) : value;
  };
  const goTo = (difference: Difference): (() => void) | undefined => {
    const [, kind, id = ""] = /^(\w+):(.*?)(?::\d+)?$/s.exec(difference.row) ?? [];
    const cell = difference.column === null ? null : cellOf(difference.column);
    if (!isOpen || difference.column === null) return undefined;
    if (kind === "profile") return () => void task.run("go", () => session.goToField(id));
    const row = kind === "line" ? id : difference.row.slice("criterion:".length);
    return cell === null ? undefined : () => void task.run("go", () => session.goToRow(row, cell));
  };
  if (differences.length === 0) return <Outcome good>{tell("compare.same")}</Outcome>;
  const told = new Set<string>();
  const Heading = within ? "h4" : "h3";
  return (
    <section className={common.block}>
      {!within && <h2 className={common.title}>{tell("compare.count", { count: String(differences.length) })}</h2>}
      {(["self", "appraisal", "council"] as const).map((side) => {
        const total = points[side].get("total");
        return total && <PointsLine key={side} label={tell(`compare.total.${side}`)} change={total} />;
      })}
      <TaskProblem task={task} />
      {WHOSE.map((whose) => {
        const of = differences.filter((one) => whoseChange(one) === whose);
        if (of.length === 0) return null;
        return (
          <section key={whose}>
            <Heading className={common.smallTitle}>
              {tell(`compare.whose.${whose}`, { count: String(of.length) })}
            </Heading>
            <ul className={common.list}>
              {of.map((one) => {
                const { row, column } = one;
                const where = column === null ? tell("compare.status") : placeText(rubric, row, column, locale);
                const criterion = changedRow(one);
                const side =
                  whose === "council" ? whose : whose === "appraiser" || whose === "answers" ? "appraisal" : "self";
                const key = `${side} ${criterion}`;
                const effect = told.has(key) ? undefined : points[side].get(criterion);
                told.add(key);
                return (
                  <GoToRow
                    key={`${row} ${String(column)}`}
                    goal={tell("merge.goTo.of", { place: where })}
                    onGoTo={goTo(one)}
                  >
                    <div className={styles.where}>{where}</div>
                    <div className={styles.values}>
                      {shown(one, one.a)} → {shown(one, one.b)}
                    </div>
                    {effect && <PointsLine label={tell("compare.points")} change={effect} />}
                  </GoToRow>
                );
              })}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
