import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwap16Regular } from "@fluentui/react-icons";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { ChangedInputs } from "../../excel/change-inputs";
import type { OpenForm } from "../../excel/form";
import { isOpenTo } from "../../form/status";
import { contradictionText } from "../../form/shared-figures/contradiction-text";
import {
  type Contradiction,
  contradictions,
  placesIn,
  type Remedy,
  remedied,
  turnedRound,
  usingValue,
} from "../../form/shared-figures/contradictions";
import { type FigurePlace, placeKey } from "../../form/shared-figures/shared-figures";
import { partWords } from "../../locales/parts";
import { contradictionWords } from "../../locales/shared-figures";
import { rowNames } from "../../rubric/row-names";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { Disclosure } from "./disclosure";
import { takeFocusOver } from "./focus";
import { GoToRow } from "./go-to-row";
import { Outcome } from "./outcome";
import { usePartStyles } from "./part-styles";
import { TaskProblem } from "./problem-message";
import { useSharedFigures } from "./use-shared-figures";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
});

interface ContradictionsProps {
  readonly form: OpenForm;
  /** Only what concerns a row. */
  readonly rowId?: string;
  /** It stands in a block of its own, under a heading. */
  readonly apart?: boolean;
  /** What stands there where nothing contradicts. */
  readonly none?: ReactNode;
}

/** A way to end a contradiction, as a button says it. */
interface Choice {
  readonly name: string;
  readonly goal: string;
  readonly remedy: Remedy;
}

/** What a change did, and how it is taken back. */
interface Done {
  readonly changed: ChangedInputs;
  readonly isUndone: boolean;
}

/** Figures that cannot all be right, one line each, with what can be meant. Nothing waits for it. */
export default function Contradictions({ form, rowId, apart = false, none = null }: ContradictionsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(contradictionWords);
  const locale = useLocale();
  const session = useSession();
  const task = useTask();
  const [done, setDone] = useState<Done | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { rubric, answers, profile, appraisal, status } = form;
  const shared = useSharedFigures(rubric);
  const found = useMemo(
    () => contradictions(rubric, shared, { answers, profile }).filter((one) => isAbout(one, rowId)),
    [rubric, shared, answers, profile, rowId],
  );
  const isOpen = isOpenTo(status, "figure", appraisal !== null);
  if (found.length === 0 && done === null && task.problem === null) return none;

  const apply = (remedy: Remedy): void => {
    void task.run("use", async () => {
      const after = remedied(rubric, { answers, profile }, remedy);
      const result = await session.changeInputs({ answers, appraisal, profile }, { ...after, appraisal });
      if (result.ok) setDone({ changed: result.value, isUndone: false });
      takeFocusOver(() => root.current?.querySelector("button"));
      return result;
    });
  };
  const undo = ({ changed }: Done): void => {
    void task.run("undo", async () => {
      const result = await session.takeBackInputs(changed);
      if (result.ok) setDone({ changed, isUndone: true });
      takeFocusOver(() => root.current?.querySelector("button"));
      return result;
    });
  };
  const list = (
    <ul className={common.list}>
      {found.map((one) => {
        const place = placeToSee(one);
        return (
          <GoToRow
            key={placesIn(one).map(placeKey).join("\n")}
            goal={say("attention.goTo.of", { criterion: place === undefined ? "" : calledSo(rubric, place) })}
            onGoTo={
              rowId === undefined && place !== undefined && isOnSheet(form, place)
                ? () =>
                    void task.run("go", () =>
                      place.kind === "field"
                        ? session.goToField(place.field.id)
                        : session.goToRow(place.id, place.slot.column),
                    )
                : undefined
            }
          >
            <span lang={RUBRIC_LANGUAGE}>{contradictionText(rubric, one, locale)}</span>
            {isOpen && (
              <span className={styles.buttons}>
                {choicesOf(one, rubric, tell).map(({ name, goal, remedy }) => (
                  <Button
                    key={goal}
                    size="small"
                    aria-label={goal}
                    disabledFocusable={task.running !== null}
                    onClick={() => apply(remedy)}
                  >
                    {name}
                  </Button>
                ))}
              </span>
            )}
          </GoToRow>
        );
      })}
    </ul>
  );
  const title = tell("title", { count: String(found.length) });
  return (
    <div ref={root}>
      {apart && found.length > 0 && <h2 className={common.title}>{title}</h2>}
      <div role="status">
        {done !== null && (
          <Outcome good className={common.small}>
            {done.isUndone
              ? tell("undone")
              : tell(done.changed.passedOver > 0 ? "passed" : "done", {
                  count: String(done.changed.cells.length),
                  left: String(done.changed.passedOver),
                })}
          </Outcome>
        )}
      </div>
      {done !== null && !done.isUndone && done.changed.cells.length > 0 && (
        <Button size="small" disabledFocusable={task.running !== null} onClick={() => undo(done)}>
          {tell("undo")}
        </Button>
      )}
      <TaskProblem task={task} />
      {found.length > 0 &&
        (rowId !== undefined || apart ? (
          list
        ) : (
          <Disclosure
            level={3}
            flush
            startsOpen={found.length <= LONG}
            label={
              <span className={common.kind}>
                <span className={`${common.icon} ${common.warning}`}>
                  <ArrowSwap16Regular />
                </span>
                <span>{title}</span>
              </span>
            }
          >
            {list}
          </Disclosure>
        ))}
    </div>
  );
}

/** More than these wait folded. */
const LONG = 5;

/** On its card a row's differing figures stand beside their fields already. */
function isAbout(found: Contradiction, rowId: string | undefined): boolean {
  if (rowId === undefined) return true;
  return found.kind !== "differs" && placesIn(found).some((place) => place.kind === "row" && place.id === rowId);
}

/** Where to look first: the figure that stands alone. */
function placeToSee(found: Contradiction): FigurePlace | undefined {
  const places = found.kind === "differs" ? (found.values.at(-1)?.places ?? []) : placesIn(found);
  return places.find(({ kind }) => kind === "row") ?? places[0];
}

function isOnSheet({ rowOf, layout }: OpenForm, place: FigurePlace): boolean {
  return place.kind === "field" ? layout.profileRowOf.has(place.field.id) : rowOf.has(place.id);
}

/** A place by the name of its row or field. */
function calledSo(rubric: OpenForm["rubric"], place: FigurePlace): string {
  return place.kind === "field" ? place.field.label : (rowNames(rubric).get(place.id)?.full ?? place.id);
}

function choicesOf(
  found: Contradiction,
  rubric: OpenForm["rubric"],
  tell: (key: keyof typeof contradictionWords, params: Readonly<Record<string, string>>) => string,
): Choice[] {
  switch (found.kind) {
    case "differs":
      return found.values.map(({ value }) => ({
        name: tell("use", { value }),
        goal: tell("use.of", { value, name: found.figure.name }),
        remedy: usingValue(found, value),
      }));
    case "inverted": {
      const turned = { num: found.values.den, den: found.values.num };
      const name = calledSo(rubric, found.num);
      return [{ name: tell("turn", turned), goal: tell("turn.of", { ...turned, name }), remedy: turnedRound(found) }];
    }
    case "relation":
      return [];
  }
}
