import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { scoringPlaceWords } from "../../locales/scoring-place";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { attentionGroups } from "./attention";
import { useTask, type Task } from "../session/task";
import { AttentionList } from "../parts/attention-list";
import { FormHeading } from "../parts/form-heading";
import { FormPlace } from "../parts/form-place";
import { RowFilter } from "../parts/row-filter";
import { usePartStyles } from "../parts/part-styles";
import { PlaceButton } from "../parts/place-button";
import { MoreButton } from "../parts/more-button";
import { isSelfLocked } from "./row-editor";
import { RowFoot } from "./row-foot";
import { useRowEntry } from "./row-entry";
import { SelectedRow } from "./selected-row";
import { ToDoBar } from "./to-do-bar";
import { TaskProblem } from "../parts/problem-message";
import { SectionBars } from "./section-bars";
import { TotalBar } from "./total-bar";
import { afterwards } from "../parts/without-form";
import { useSession } from "../session/session";
import { useHeldExample } from "./examples";
import { useKeepProfile } from "./keep-profile";
import { useWords } from "../shell/language";
import { generalFaults } from "../../form/general-part";
import { rowNames } from "../../rubric/row-names";
import { sectionTree } from "./section-tree";
import type { PlaceProps } from "../shell/places";

const ExampleMessage = lazy(() => import("./example-message"));
const FormMenu = lazy(() => import("./form-menu"));
const GroupPresses = lazy(() => import("./group-presses"));
const ProfileOffer = lazy(() => import("./profile-offer"));
const Contradictions = lazy(() => import("../parts/contradictions"));
// Only a form that waits for approval, or was reviewed before, has it.
const ReviewPart = lazy(() => import("./review-part"));

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  more: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
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
  const styles = useStyles();
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
          <div className={styles.more}>
            <PlaceButton place="paste" goTo={props.goTo} />
            <PlaceButton place="merge" goTo={props.goTo} />
          </div>
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
  const session = useSession();
  const held = useHeldExample(form);
  const [menuWanted, setMenuWanted] = useState(false);
  const { rubric, answers } = form;
  const groups = useMemo(() => attentionGroups(rubric, answers, scores), [rubric, answers, scores]);
  const sections = useMemo(() => sectionTree(rubric, scores), [rubric, scores]);
  const names = rowNames(rubric);
  const entry = useRowEntry(form, scores);
  const busy = task.running !== null;
  useKeepProfile(form);
  // Once it was offered, what became of it is told, too.
  const lacksProfile = generalFaults(rubric, form.profile).some(({ kind }) => kind === "blank");
  const [asksForProfile, setAsksForProfile] = useState(lacksProfile);
  if (lacksProfile && !asksForProfile) setAsksForProfile(true);
  const none = groups.length === 0 && <div className={styles.quiet}>{say("attention.none")}</div>;

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the whole place
    <div className={styles.form} onKeyDown={entry.onKeyDown}>
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
        {!isSelfLocked(form) && <ToDoBar entry={entry} />}
        {task.running === "clear" && (
          <span className={styles.quiet} role="status">
            {say("clear.running")}
          </span>
        )}
        <TaskProblem task={task} />
        {children}
      </div>
      {form.appraisal === null && (
        <Suspense>
          <ExampleMessage form={form} held={held} task={task} />
        </Suspense>
      )}

      {form.appraisal === null && (form.status === "submitted" || form.facts.has("reviewed.0")) && (
        <Suspense>
          <ReviewPart form={form} task={task} />
        </Suspense>
      )}

      {!isSelfLocked(form) && asksForProfile && (
        <Suspense>
          <ProfileOffer key={form.sheetId} form={form} />
        </Suspense>
      )}

      {/* The keys end what was begun about another form. */}
      <SelectedRow key={form.sheetId} form={form} entry={entry} task={task} />
      <section>
        <h2 className={styles.block}>{say("attention")}</h2>
        <RowFilter
          key={form.sheetId}
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
        <Suspense fallback={none}>
          <Contradictions key={form.sheetId} form={form} none={none} />
        </Suspense>
      </section>
      <section>
        <h2 className={styles.block}>{say("sections")}</h2>
        <SectionBars
          sections={sections}
          presses={({ section, score }) => (
            <Suspense>
              <GroupPresses form={form} section={section} score={score} task={task} />
            </Suspense>
          )}
        />
      </section>
      {!isSelfLocked(form) && (
        <RowFoot entry={entry} isRow={entry.live.criteria.some(({ id }) => id === entry.shownId)} />
      )}
    </div>
  );
}
