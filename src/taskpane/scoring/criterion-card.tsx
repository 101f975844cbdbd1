import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Lightbulb16Regular } from "@fluentui/react-icons";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import type { OpenForm } from "../../excel/form";
import { hasLastYear } from "../../form/description";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { scoringWords } from "../../locales/scoring";
import { criteriaOf } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import type { Criterion } from "../../rubric/schema";
import { describeRule, slotsOf } from "../../scoring/rules/registry";
import type { CriterionScore, StateCode } from "../../scoring/score-sheet";
import { CardPart } from "../parts/card-part";
import { Disclosure } from "../parts/disclosure";
import { HiddenText } from "../parts/hidden-text";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { useSharedFigures } from "../parts/use-shared-figures";
import { usePoints } from "../parts/points";
import { ResolutionList } from "../parts/resolution-list";
import { useSettled } from "../parts/settled";
import { StateIcon } from "../parts/state-icon";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { kindOf } from "./attention";
import { EvidencePart } from "./evidence-part";
import { ExceptionField } from "./exception-field";
import { figureRows } from "./figure-rows";
import { FigureField } from "./figure-field";
import { NoteField } from "./note-field";
import { offeredFigures } from "./offered-figures";
import { OptionGroup } from "./option-group";
import { focusFirst, focusNext, type RowEditor } from "./row-editor";

const Abbreviations = lazy(() => import("../parts/abbreviations"));
const Contradictions = lazy(() => import("../parts/contradictions"));
// What last year's form said is unpacked for forms that carry it.
const LastYearPart = lazy(() => import("./last-year-part"));

const useStyles = makeStyles({
  card: { overflowWrap: "anywhere" },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  title: { margin: 0, font: "inherit", fontWeight: tokens.fontWeightSemibold },
  points: { flexShrink: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  counted: { fontWeight: tokens.fontWeightSemibold },
  steps: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  stepList: { listStyleType: "none", margin: 0, padding: 0, minWidth: 0 },
  state: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: "1lh" },
  good: { color: tokens.colorBrandForeground1 },
  folds: { marginTop: tokens.spacingVerticalXS },
  fold: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  verbatim: { whiteSpace: "pre-line" },
});

interface CriterionCardProps {
  readonly form: OpenForm;
  readonly criterion: Criterion;
  /** The heading under which the row is printed. */
  readonly within: string | null;
  /** With what is typed. */
  readonly score: CriterionScore;
  readonly editor: RowEditor;
  /** Counts how often somebody went to a row by the card. */
  readonly arrivals: number;
  /** True once after somebody did: the first field takes the focus, which it never does uninvited. */
  readonly takeArrival: () => boolean;
  /** What one press says of the row, below the exception that it claims. */
  readonly exceptionPress: (claimed: boolean) => ReactNode;
}

/** Everything about the criterion on the selected row: its text, its fields, its points as they are typed and how they come about. */
export default function CriterionCard({
  form,
  criterion,
  within,
  score,
  editor,
  arrivals,
  takeArrival,
  exceptionPress,
}: CriterionCardProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(scoringPlaceWords);
  const explain = useWords(scoringWords);
  const locale = useLocale();
  const points = usePoints();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeArrival()) focusFirst(root.current);
  }, [arrivals, takeArrival]);

  const { resolutions = [] } = criterion;
  const row = criteriaOf(form.rubric).find(({ item }) => item.id === criterion.id);
  const answer = ownOf(form.answers, criterion.id);
  const slots = slotsOf(criterion);
  const options = slots.find(({ kind }) => kind === "option")?.options;
  const fields = slots.filter(({ kind }) => kind !== "option");
  const readings = new Map(figureRows(criterion, answer, locale).map(({ id, reading }) => [id, reading]));
  const shared = useSharedFigures(form.rubric);
  const offered = offeredFigures(form, criterion, shared, locale);
  const isUnclear = fields.some((slot) => editor.read(slot).kind === "unclear");
  const told = useSettled(`${points(score.points)} / ${score.maxPoints}`);
  const locked = editor.locked;
  return (
    <div ref={root} className={styles.card}>
      <div className={styles.head}>
        <div className={mergeClasses(common.quiet, common.oneLine)} title={within ?? ""} lang={RUBRIC_LANGUAGE}>
          {within}
        </div>
        <div className={styles.points}>
          <span className={styles.counted}>{points(score.points)}</span>
          {" / "}
          {say(row?.penalty === true ? "unit.pointsOff" : "unit.points", { points: score.maxPoints })}
        </div>
      </div>
      <HiddenText live>{told}</HiddenText>
      <h3 tabIndex={-1} className={styles.title} lang={RUBRIC_LANGUAGE}>
        {criterion.code} {criterion.title}
      </h3>
      {criterion.detail !== undefined && (
        <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
          {criterion.detail}
        </div>
      )}
      {locked && (
        <Outcome good={false} className={common.small}>
          {tell(form.appraisal === null ? "card.locked.status" : "card.locked")}
        </Outcome>
      )}

      {options !== undefined && (
        <CardPart title={null}>
          <OptionGroup
            options={options}
            chosen={editor.text("option")}
            locked={locked}
            onChoose={(chosen) => editor.put("option", chosen)}
          />
        </CardPart>
      )}
      {fields.map((slot) => {
        const reading = readings.get(slot.id);
        return (
          <FigureField
            key={slot.id}
            slot={slot}
            text={editor.text(slot.id)}
            read={editor.read(slot)}
            moved={editor.moved(slot.id)}
            reading={reading ? String(reading.value) : null}
            offered={offered.get(slot.id) ?? []}
            locked={locked}
            onType={(text) => editor.type(slot.id, text)}
            onLeave={() => editor.leave(slot.id)}
            onEnter={(field) => focusNext(root.current, field)}
            onRevert={() => editor.revert(slot.id)}
            onKeep={() => editor.keep(slot.id)}
            onMean={(reading) => editor.mean(reading)}
          />
        );
      })}

      {score.steps.length > 0 && (
        <div className={mergeClasses(styles.steps, common.small)}>
          <ol className={styles.stepList} aria-label={say("card.steps")}>
            {score.steps.map((step, index) => (
              <li key={index}>{explain(step.key, step.params)}</li>
            ))}
          </ol>
          <strong className={styles.points}>{say("unit.points", { points: points(score.points) })}</strong>
        </div>
      )}
      {row?.penalty === true && score.states.length === 0 && score.points !== null && (
        <Outcome good className={common.small}>
          {tell(score.points === "0" ? "card.free" : "card.cost")}
        </Outcome>
      )}
      {score.states
        .filter(({ code }) => !isUnclear || (code !== "blank" && code !== "partial"))
        .map((state) => (
          <div key={state.code} className={mergeClasses(styles.state, common.small)}>
            <StateIcon kind={kindOf(state)} />
            <span className={styles.words}>
              {explain(`state.${state.code}`, state.params)}
              <Hint code={state.code} counted={score.points !== null} />
            </span>
          </div>
        ))}
      {score.advice !== null && (
        <div className={mergeClasses(styles.state, common.small)}>
          <span className={mergeClasses(styles.icon, styles.good)}>
            <Lightbulb16Regular />
          </span>
          <span>
            <HiddenText>{tell("card.advice")}: </HiddenText>
            {explain(score.advice.key, score.advice.params)}
          </span>
        </div>
      )}

      {fields.length > 0 && (
        <Suspense>
          <Contradictions form={form} rowId={criterion.id} />
        </Suspense>
      )}
      <ExceptionField exceptions={row?.exceptions ?? []} editor={editor} press={exceptionPress} />
      <EvidencePart form={form} criterion={criterion} score={score} editor={editor} />
      <NoteField editor={editor} />
      {hasLastYear(form.facts) && (
        <Suspense>
          <LastYearPart facts={form.facts} criterionId={criterion.id} points={score.points} />
        </Suspense>
      )}

      <div className={styles.folds}>
        <Disclosure
          level={4}
          label={
            <span className={styles.fold}>
              <span>{tell("card.guidance")}</span>
              {resolutions.length > 0 && (
                <span className={common.quiet}>{tell("card.unclear", { count: String(resolutions.length) })}</span>
              )}
            </span>
          }
        >
          {criterion.guidance !== undefined && (
            <div className={styles.verbatim} lang={RUBRIC_LANGUAGE}>
              {criterion.guidance}
            </div>
          )}
          <CardPart title={tell("card.read")}>
            <ul className={common.list}>
              {describeRule(form.rubric, criterion, locale).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </CardPart>
          {resolutions.length > 0 && (
            <CardPart title={say("resolutions")}>
              <ResolutionList resolutions={resolutions} />
            </CardPart>
          )}
        </Disclosure>
        <Suspense>
          <Abbreviations rubric={form.rubric} criterion={criterion} />
        </Suspense>
      </div>
    </div>
  );
}

/** What a state means for the points, or what to look at; nothing where its words say enough. */
function Hint({ code, counted }: { code: StateCode; counted: boolean }) {
  const common = usePartStyles();
  const tell = useWords(scoringPlaceWords);
  const key =
    code === "numerator-over-denominator"
      ? "card.hint.inverted"
      : code !== "blank" && code !== "excluded" && !counted
        ? "card.hint.notCounted"
        : null;
  return key && <span className={common.quiet}>{tell(key)}</span>;
}
