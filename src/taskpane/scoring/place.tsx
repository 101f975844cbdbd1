import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { criteriaById } from "../../rubric/outline";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { attentionGroups } from "./attention";
import { useTask, type Task } from "../session/task";
import { AttentionList } from "../parts/attention-list";
import { CriterionCard } from "./criterion-card";
import { ExampleMessage } from "./example-message";
import { FormHeading } from "../parts/form-heading";
import { FormPlace } from "../parts/form-place";
import { RowFilter } from "../parts/row-filter";
import { usePartStyles } from "../parts/part-styles";
import { PlaceButton } from "../parts/place-button";
import { MoreButton } from "../parts/more-button";
import { GroupPresses, RowTakenOut } from "./one-press";
import { TaskProblem } from "../parts/problem-message";
import { SectionBars } from "./section-bars";
import { TotalBar } from "./total-bar";
import { afterwards } from "../parts/without-form";
import { useSession } from "../session/session";
import { useHeldExample } from "./examples";
import { useWords } from "../shell/language";
import { rowNames } from "../../rubric/row-names";
import { sectionTree } from "./section-tree";
import type { PlaceProps } from "../shell/places";

const FormMenu = lazy(() => import("./form-menu"));

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  block: {
    margin: `0 0 ${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Chấm điểm: the points of the open form as they stand, and what is still to be done. */
export default function ScoringPlace(props: PlaceProps) {
  const task = useTask();
  return (
    <FormPlace
      place="scoring"
      {...props}
      form={(sheet, problem) => (
        <>
          <Form {...sheet} task={task} focusHeading={props.focusHeading}>
            {problem}
          </Form>
          <PlaceButton place="merge" goTo={props.goTo} />
        </>
      )}
    />
  );
}

interface FormProps {
  readonly form: OpenForm;
  readonly scores: ScoreSheet;
  readonly task: Task;
  readonly focusHeading: boolean;
  /** What is wrong with reading the sheet, if anything. */
  readonly children: ReactNode;
}

function Form({ form, scores, task, focusHeading, children }: FormProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  const tell = useWords(partWords);
  const session = useSession();
  const held = useHeldExample(form);
  const [menuWanted, setMenuWanted] = useState(false);
  const { rubric, answers, selectedId } = form;
  const groups = useMemo(() => attentionGroups(rubric, answers, scores), [rubric, answers, scores]);
  const sections = useMemo(() => sectionTree(rubric, scores), [rubric, scores]);
  const criteria = criteriaById(rubric);
  const names = rowNames(rubric);
  const selected = selectedId === null ? undefined : criteria.get(selectedId);
  const selectedScore = scores.criteria.find(({ id }) => id === selectedId);
  const busy = task.running !== null;

  return (
    <>
      <div className={styles.head}>
        <FormHeading place="scoring" form={form} focus={focusHeading} />
        {held !== null && form.appraisal === null && (
          <Suspense fallback={<MoreButton label={say("menu")} />}>
            {menuWanted ? (
              <FormMenu
                sheetName={form.sheetName}
                busy={busy}
                onClear={() => void afterwards(task.run("clear", () => session.clearForm()))}
              />
            ) : (
              <MoreButton label={say("menu")} onClick={() => setMenuWanted(true)} />
            )}
          </Suspense>
        )}
      </div>
      <div className={common.pinned}>
        <TotalBar total={scores.total} />
        {task.running === "clear" && (
          <span className={styles.quiet} role="status">
            {say("clear.running")}
          </span>
        )}
        <TaskProblem task={task} />
        {children}
      </div>
      {form.appraisal === null && <ExampleMessage form={form} held={held} task={task} />}

      <section>
        <h2 className={styles.block}>{tell("card")}</h2>
        {selected !== undefined && selectedScore !== undefined ? (
          <div className={common.card}>
            {/* The key folds the parts of the last row's card away. */}
            <CriterionCard
              key={selected.id}
              form={form}
              criterion={selected}
              within={names.get(selected.id)?.within ?? null}
              score={selectedScore}
              busy={busy}
              onUse={(cell, value) => task.run("use", () => session.setFigure(selected.id, cell, value))}
              exceptionPress={(claimed) => (
                <RowTakenOut form={form} criterion={selected} claimed={claimed} task={task} />
              )}
            />
          </div>
        ) : (
          <div className={styles.quiet}>{say("card.none")}</div>
        )}
      </section>
      <section>
        <h2 className={styles.block}>{say("attention")}</h2>
        {groups.length === 0 && <div className={styles.quiet}>{say("attention.none")}</div>}
        <RowFilter
          form={form}
          rows={[
            {
              wanted: "missing",
              ids: [...new Set(groups.flatMap((group) => group.rows.map((row) => row.criterion.id)))],
            },
          ]}
          task={task}
        />
        <AttentionList
          groups={groups}
          nameOf={(id) => names.get(id)?.full ?? id}
          isOnSheet={(id) => form.rowOf.has(id)}
          onGoTo={({ criterion, cell }) => void task.run("go", () => session.goToRow(criterion.id, cell))}
        />
      </section>
      <section>
        <h2 className={styles.block}>{say("sections")}</h2>
        <SectionBars
          sections={sections}
          presses={({ section, score }) => <GroupPresses form={form} section={section} score={score} task={task} />}
        />
      </section>
    </>
  );
}
