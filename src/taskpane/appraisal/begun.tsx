import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { appraisalWords } from "../../locales/appraisal";
import { partWords } from "../../locales/parts";
import type { Appraisal } from "../../rubric/answers";
import { criteriaById } from "../../rubric/outline";
import { rowNames, type RowName } from "../../rubric/row-names";
import { councilScores } from "../../scoring/council";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import { Agreement } from "./agreement";
import { Changes } from "./changes";
import { useDrafts, type Drafts } from "./drafts";
import { ExampleOffer } from "./example-offer";
import { FinalScore } from "./final-score";
import { useLastAgreement } from "./last-agreement";
import { RowCard } from "./row-card";
import { FirstOfRow, SecondRound } from "./second-round";
import { Sections } from "./sections";
import { useSelfCheck } from "./self-check";
import { SelfPart } from "./self-part";
import { Status } from "./status";
import { RowFilter } from "../parts/row-filter";
import { ownOf } from "../../rubric/record";
import { Review, Tasks } from "./tasks";
import { Totals } from "./totals";
import { Undo } from "./undo";
import { Unwritten } from "./unwritten";
import { appraisedSections, nextTask, viewAppraisal, type AppraisalView } from "./view";
import { isBlank } from "../../rubric/labels";

// They come at the end of an appraisal, where it comes to that.
const Council = lazy(() => import("./council"));
const CouncilOfRow = lazy(() => import("./council-row"));

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    marginBottom: tokens.spacingVerticalXXS,
  },
});

interface BegunProps {
  readonly form: OpenForm;
  readonly appraisal: Appraisal;
  readonly scores: ScoreSheet;
  readonly task: Task;
  readonly children: ReactNode;
}

/** An appraisal that has begun: both totals, the row in hand, what is left to do and what differs. */
export default function Begun({ form, appraisal, scores, task, children }: BegunProps) {
  const styles = usePartStyles();
  const tell = useWords(appraisalWords);
  const session = useSession();
  const check = useSelfCheck(form);
  const drafts = useDrafts(form.sheetId);
  const last = useLastAgreement(session, form.sheetId);
  /** Cells that an agreement wrote and that were changed before it was taken back. */
  const [left, setLeft] = useState(0);
  const { rubric, answers, council } = form;
  const view = useMemo(() => viewAppraisal(rubric, answers, scores, appraisal), [rubric, answers, scores, appraisal]);
  const sections = useMemo(() => appraisedSections(rubric, scores, view), [rubric, scores, view]);
  const decided = useMemo(() => council && councilScores(rubric, view.scores, council), [rubric, view.scores, council]);
  const names = rowNames(rubric);
  const busy = task.running !== null;

  const nameOf = (id: string): string => names.get(id)?.full ?? id;
  const goToCell: Parameters<typeof Tasks>[0]["onGoTo"] = (id, cell) =>
    void task.run("go", () => session.goToRow(id, cell));
  const agree = async (from: "all" | "sections", ids: readonly string[]): Promise<boolean> => {
    last.keep(null);
    setLeft(0);
    return task.run(`agree ${from}`, async () => {
      const done = await session.agreeRows(ids);
      if (done.ok) last.keep({ from, count: ids.length, changed: done.value });
      return done;
    });
  };
  const takeBack = (): Promise<boolean> =>
    task.run("take back", async () => {
      const agreement = last.kept;
      if (agreement === null) return { ok: true, value: { passedOver: 0 } };
      const done = await session.takeBackInputs(agreement.changed);
      if (!done.ok) return done;
      last.keep(null);
      setLeft(done.value.passedOver);
      return done;
    });
  const agreedIn = (from: "all" | "sections"): number | null => (last.kept?.from === from ? last.kept.count : null);
  const tasks = { nameOf, isOnSheet: (id: string) => form.rowOf.has(id), onGoTo: goToCell };
  return (
    <>
      <div className={styles.pinned}>
        <Totals self={scores.total} view={view} />
        <TaskProblem task={task} />
        <div role="status">
          {left > 0 && <Outcome good={false}>{tell("agree.left", { count: String(left) })}</Outcome>}
        </div>
        {children}
      </div>
      <Status form={form} />
      {form.status === "final" && <FinalScore view={view} decided={decided} />}
      <SecondRound form={form} view={view} task={task} />
      <Suspense>
        <Council form={form} view={view} decided={decided} task={task} nameOf={nameOf} onGoTo={goToCell} />
      </Suspense>
      <ExampleOffer form={form} task={task} />
      <SelfPart
        rubric={rubric}
        check={check}
        onGoTo={(finding) => void task.run("go", () => session.goToFinding(finding))}
      />
      <Unwritten drafts={drafts} selectedId={form.selectedId} {...tasks} onGoTo={(id) => goToCell(id, "opinion")} />
      <Selected form={form} scores={scores} view={view} names={names} drafts={drafts} task={task} />
      <Agreement
        agreeable={view.agreeable}
        agreed={agreedIn("all")}
        running={task.running === "agree all"}
        busy={busy}
        onAgree={(ids) => agree("all", ids)}
        onTakeBack={takeBack}
      />
      <RowFilter
        rows={[
          { wanted: "waiting", ids: view.open.find(({ kind }) => kind === "unappraised")?.ids ?? [] },
          { wanted: "remarks", ids: Object.keys(appraisal).filter((id) => saysSomething(ownOf(appraisal, id))) },
        ]}
        task={task}
      />
      <Tasks view={view} {...tasks} />
      <Changes view={view} nameOf={nameOf} onGoTo={goToCell} />
      <Review view={view} {...tasks} />
      <Sections
        sections={sections}
        agreed={agreedIn("sections")}
        busy={busy}
        onAgree={(ids) => agree("sections", ids)}
        onTakeBack={takeBack}
      />
      <Undo sheetName={form.sheetName} task={task} />
    </>
  );
}

function saysSomething(row: Appraisal[string] | undefined): boolean {
  return [row?.note, row?.request, row?.explanation].some((text) => !isBlank(text ?? ""));
}

interface SelectedProps {
  readonly form: OpenForm;
  readonly scores: ScoreSheet;
  readonly view: AppraisalView;
  readonly names: ReadonlyMap<string, RowName>;
  readonly drafts: Drafts;
  readonly task: Task;
}

function Selected({ form, scores, view, names, drafts, task }: SelectedProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(appraisalWords);
  const session = useSession();
  const { rubric, selectedId } = form;
  const criteria = criteriaById(rubric);
  const isSelected = ({ id }: { readonly id: string }): boolean => id === selectedId;
  const criterion = selectedId === null ? undefined : criteria.get(selectedId);
  const self = scores.criteria.find(isSelected);
  const appraised = view.scores.criteria.find(isSelected);
  const row = view.comparison.rows.find(isSelected);
  const next = nextTask(view, selectedId, (id) => form.rowOf.has(id));
  const goOn = (): void => {
    if (next !== null) void task.run("go", () => session.goToRow(next.id, next.cell));
  };
  /** Where the key goes; the button keeps the focus for the next press. */
  const coming = useRef<string | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== "PageDown") return;
      event.preventDefault();
      coming.current = next?.id ?? null;
      goOn();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
  return (
    <section>
      <div className={styles.head}>
        <h2 className={common.title}>{say("card")}</h2>
        {/* Beside the heading, so that it stays under the hand while the card below changes. */}
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={next === null}
          title="Alt+PgDn"
          aria-keyshortcuts="Alt+PageDown"
          onClick={goOn}
        >
          {tell("card.next")}
        </Button>
      </div>
      {criterion && self && appraised && row ? (
        <div className={common.card}>
          {/* The key begins anew with every row: what is folded, and what was said of the last one. */}
          <RowCard
            key={criterion.id}
            form={form}
            criterion={criterion}
            within={names.get(criterion.id)?.within ?? null}
            self={self}
            appraised={appraised}
            row={row}
            drafts={drafts}
            busy={task.running !== null}
            takeArrival={(id) => {
              const isComing = coming.current === id;
              if (isComing) coming.current = null;
              return isComing;
            }}
            first={
              <>
                <FirstOfRow form={form} id={criterion.id} />
                {form.council !== null && (
                  <Suspense>
                    <CouncilOfRow form={form} id={criterion.id} self={row.self} appraised={view.scores} />
                  </Suspense>
                )}
              </>
            }
            onAgree={() => void task.run("agree row", () => session.agreeRows([criterion.id]))}
            onGoTo={(cell) => void task.run("go", () => session.goToRow(criterion.id, cell))}
            onUse={(cell, value) => task.run("use", () => session.setFigure(criterion.id, cell, value))}
          />
        </div>
      ) : (
        <div className={common.quiet}>{tell("card.none")}</div>
      )}
    </section>
  );
}
