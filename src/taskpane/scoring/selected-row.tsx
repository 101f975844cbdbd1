import { lazy, Suspense, useEffect } from "react";
import type { OpenForm } from "../../excel/form";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { criteriaById, outline } from "../../rubric/outline";
import { rowNames } from "../../rubric/row-names";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import type { RowEntry } from "./row-entry";

const loadCard = () => import(/* webpackChunkName: "row-card" */ "./criterion-card");
const CriterionCard = lazy(loadCard);
const RowTakenOut = lazy(() => import("./row-taken-out"));
const GroupCard = lazy(() => import("./group-card"));
const GroupPresses = lazy(() => import("./group-presses"));
const Unwritten = lazy(() => import("./unwritten"));

interface SelectedRowProps {
  readonly form: OpenForm;
  readonly entry: RowEntry;
  readonly task: Task;
}

/** The card of the selected row, be it a criterion, a line of one, or a heading. */
export function SelectedRow({ form, entry, task }: SelectedRowProps) {
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  const tell = useWords(partWords);
  const { rubric } = form;
  const { shownId, live, writer, going } = entry;
  const names = rowNames(rubric);
  // The fields weigh more than the rest of the place: they come while somebody looks at that.
  useEffect(() => void loadCard(), []);
  const nameOf = (id: string): string => names.get(id)?.full ?? id;
  const criterion = shownId === null ? undefined : criteriaById(rubric).get(shownId);
  const score = live.criteria.find(({ id }) => id === shownId);
  const group = live.sections.find(({ id }) => id === shownId);
  const section = outline(rubric).find(({ item }) => item.id === shownId)?.item;
  return (
    <section>
      <h2 className={common.title}>{tell("card")}</h2>
      {criterion !== undefined && score !== undefined ? (
        <div className={common.card}>
          {/* The key folds the parts of the last row's card away. */}
          <Suspense>
            <CriterionCard
              key={criterion.id}
              form={form}
              criterion={criterion}
              within={names.get(criterion.id)?.within ?? null}
              score={score}
              editor={entry.editor(criterion)}
              arrivals={entry.arrivals}
              takeArrival={entry.takeArrival}
              exceptionPress={(claimed) => (
                <Suspense>
                  <RowTakenOut form={form} criterion={criterion} claimed={claimed} task={task} />
                </Suspense>
              )}
            />
          </Suspense>
        </div>
      ) : section?.type === "section" && group !== undefined ? (
        <div className={common.card}>
          <Suspense>
            <GroupCard
              key={section.id}
              section={section}
              score={group}
              toDo={entry.toDo.filter((id) => isWithin(rubric, id, section.id))}
              nameOf={nameOf}
              onGoTo={entry.goTo}
              presses={
                <Suspense>
                  <GroupPresses form={form} section={section} score={group} task={task} />
                </Suspense>
              }
            />
          </Suspense>
        </div>
      ) : (
        <div className={common.quiet}>{say("card.none")}</div>
      )}
      <TaskProblem task={writer} />
      <TaskProblem task={going} />
      {entry.unwritten.length > 0 && (
        <Suspense>
          <Unwritten ids={entry.unwritten} nameOf={nameOf} onGoTo={entry.goTo} />
        </Suspense>
      )}
    </section>
  );
}

/** Whether a criterion stands somewhere below a section. */
function isWithin(rubric: OpenForm["rubric"], id: string, sectionId: string): boolean {
  const parents = new Map(outline(rubric).map(({ item, parentId }) => [item.id, parentId]));
  for (let above = parents.get(id) ?? null; above !== null; above = parents.get(above) ?? null)
    if (above === sectionId) return true;
  return false;
}
