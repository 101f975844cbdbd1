import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { compareYears } from "../../consolidate/compare-years";
import { answered, type MatchAnswers, matchCriteria } from "../../consolidate/match-criteria";
import { copiesWords } from "../../locales/copies";
import { rowNames } from "../../rubric/row-names";
import { Disclosure } from "../parts/disclosure";
import { GoToRow } from "../parts/go-to-row";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { ComparedSide } from "./compared";
import { MatchQuestions } from "./match-questions";
import { PointsLine } from "../parts/points-line";

const useStyles = makeStyles({
  where: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
});

interface YearsProps {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly isOpen: boolean;
}

/** The forms of two years: what is another criterion now, and what became of the points of those that both have. */
export function Years({ before, after, isOpen }: YearsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const session = useSession();
  const task = useTask();
  const [answers, setAnswers] = useState<MatchAnswers>(new Map());
  const match = useMemo(() => matchCriteria(before.rubric, after.rubric), [before.rubric, after.rubric]);
  const matches = useMemo(() => answered(match, answers), [match, answers]);
  const { rows, total, gone, fresh } = useMemo(() => compareYears(before, after, matches), [before, after, matches]);
  const [names, earlier] = [rowNames(after.rubric), rowNames(before.rubric)];
  const open = new Set(match.asked.flatMap(({ id }) => (answers.has(id) ? [] : [id])));
  const doubtful = new Set(match.asked.flatMap(({ id, candidates }) => (open.has(id) ? candidates : [])));
  const isGone = gone.filter((id) => !doubtful.has(id));
  const isNew = fresh.filter((id) => !open.has(id));
  const changed = rows.filter((row) => row.isChanged);
  return (
    <>
      <p className={common.quiet}>{tell("years.other-rubric")}</p>
      <MatchQuestions
        before={before.rubric}
        after={after.rubric}
        match={match}
        answers={answers}
        onAnswer={(id, other) => setAnswers((all) => new Map([...all, [id, other]]))}
      />
      <section className={common.block}>
        <h2 className={common.title}>{tell("years.title")}</h2>
        <PointsLine label={tell("compare.total.self")} change={total} />
        <TaskProblem task={task} />
        <h3 className={common.smallTitle}>
          {tell("years.changed", { count: String(changed.length), all: String(rows.length) })}
        </h3>
        <ul className={common.list}>
          {changed.map(({ id, title, max, rule, figures, points, evidence }) => {
            const where = names.get(id)?.full ?? id;
            return (
              <GoToRow
                key={id}
                goal={tell("merge.goTo.of", { place: where })}
                onGoTo={isOpen ? () => void task.run("go", () => session.goToRow(id, "figure")) : undefined}
              >
                <div className={styles.where} lang={RUBRIC_LANGUAGE}>
                  {where}
                </div>
                {title !== null && <div className={common.quiet}>{tell("years.was", { title })}</div>}
                {max !== null && <PointsLine label={tell("years.max")} change={max} />}
                {rule && <div className={common.quiet}>{tell("years.rule")}</div>}
                {figures !== null && (
                  <div>
                    {figures.a || tell("years.nothing")} → {figures.b || tell("years.nothing")}
                  </div>
                )}
                {evidence && <div className={common.quiet}>{tell("years.evidence")}</div>}
                {points !== null && <PointsLine label={tell("compare.points")} change={points} />}
              </GoToRow>
            );
          })}
        </ul>
        {isNew.length > 0 && (
          <Names title={tell("years.new", { count: String(isNew.length) })} ids={isNew} names={names} />
        )}
        {isGone.length > 0 && (
          <Names title={tell("years.gone", { count: String(isGone.length) })} ids={isGone} names={earlier} />
        )}
      </section>
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly names: ReturnType<typeof rowNames>;
}

function Names({ title, ids, names }: NamesProps) {
  const common = usePartStyles();
  return (
    <Disclosure level={3} label={title} startsOpen={ids.length <= 5} flush>
      <ul className={common.list}>
        {ids.map((id) => (
          <li key={id} className={common.small} lang={RUBRIC_LANGUAGE}>
            {names.get(id)?.full ?? id}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
