import { ownOf } from "../../rubric/record";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, Lightbulb16Regular } from "@fluentui/react-icons";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import type { OpenForm } from "../../excel/form";
import { hasLastYear } from "../../form/description";
import { scoringWords } from "../../locales/scoring";
import { partWords } from "../../locales/parts";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { criteriaOf } from "../../rubric/outline";
import type { Criterion } from "../../rubric/schema";
import { describeRule, slotsOf } from "../../scoring/rules/registry";
import type { CriterionScore, StateCode } from "../../scoring/score-sheet";
import { kindOf } from "./attention";
import { exceptionText, optionText } from "./answer-text";
import { figureRows, type FigureRow } from "./figure-rows";
import { RUBRIC_LANGUAGE, type Speaker, useLocale, useWords } from "../shell/language";
import { Disclosure } from "../parts/disclosure";
import { usePoints } from "../parts/points";
import { ResolutionList } from "../parts/resolution-list";
import { takeFocusOver } from "../parts/focus";
import { CardPart } from "../parts/card-part";
import { StateIcon } from "../parts/state-icon";

// What last year's form said is unpacked for forms that carry it.
const LastYearPart = lazy(() => import("./last-year-part"));

const useStyles = makeStyles({
  card: { overflowWrap: "anywhere" },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  title: { margin: 0, font: "inherit", fontWeight: tokens.fontWeightSemibold },
  points: { flexShrink: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  counted: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
  part: { marginTop: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  // One step needs no number.
  onlyStep: { listStyleType: "none", margin: 0, padding: 0 },
  state: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: "1lh" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  figure: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  figureLabel: { flex: "1 1 180px", minWidth: 0 },
  figureValue: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  use: {
    marginTop: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXXS,
    whiteSpace: "normal",
    textAlign: "start",
  },
  folds: { marginTop: tokens.spacingVerticalS },
  verbatim: { whiteSpace: "pre-line" },
});

interface CriterionCardProps {
  readonly form: OpenForm;
  readonly criterion: Criterion;
  /** The heading under which the row is printed. */
  readonly within: string | null;
  readonly score: CriterionScore;
  readonly busy: boolean;
  /** Resolves to true when the figure stands in its cell. */
  readonly onUse: (cell: "figure" | "denominator", value: number) => Promise<boolean>;
  /** What one press says of the row, below the exception that it claims. */
  readonly exceptionPress: (claimed: boolean) => ReactNode;
}

/** Everything about the criterion on the selected row: its text, what stands in its cells, its points and how they come about. */
export function CriterionCard({ form, criterion, within, score, busy, onUse, exceptionPress }: CriterionCardProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const tell = useWords(scoringPlaceWords);
  const locale = useLocale();
  const points = usePoints();
  const explain = useWords(scoringWords);
  const answer = ownOf(form.answers, criterion.id);
  const { evidence, resolutions = [] } = criterion;
  const slots = slotsOf(criterion);
  const options = slots.find(({ kind }) => kind === "option")?.options;
  const figures = figureRows(criterion, answer, form.rubric.profile, form.profile, locale);
  const claimed = exceptionText(answer, say);
  const costs = criteriaOf(form.rubric).some(({ item, penalty }) => penalty && item.id === criterion.id);
  const title = useRef<HTMLHeadingElement>(null);
  const use = async (cell: "figure" | "denominator", value: number): Promise<void> => {
    // The button goes with what it offered.
    if (await onUse(cell, value)) takeFocusOver(() => title.current);
  };
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <div className={mergeClasses(styles.small, styles.quiet)} lang={RUBRIC_LANGUAGE}>
          {within}
        </div>
        <div className={styles.points}>
          <span className={styles.counted}>{points(score.points)}</span>
          {" / "}
          {say(costs ? "unit.pointsOff" : "unit.points", { points: score.maxPoints })}
        </div>
      </div>
      <h3 ref={title} tabIndex={-1} className={styles.title} lang={RUBRIC_LANGUAGE}>
        {criterion.code} {criterion.title}
      </h3>
      {criterion.detail !== undefined && (
        <div className={styles.quiet} lang={RUBRIC_LANGUAGE}>
          {criterion.detail}
        </div>
      )}

      <div className={styles.part}>
        {score.states.length === 0 && score.points !== null && (
          <div className={styles.state}>
            <span className={mergeClasses(styles.icon, styles.good)}>
              <CheckmarkCircle16Regular />
            </span>
            {tell(!costs ? "card.scored" : score.points === "0" ? "card.free" : "card.cost")}
          </div>
        )}
        {score.states.map((state) => (
          <div key={state.code} className={styles.state}>
            <StateIcon kind={kindOf(state)} />
            <span className={styles.words}>
              {explain(`state.${state.code}`, state.params)}
              <Hint code={state.code} counted={score.points !== null} />
            </span>
          </div>
        ))}
        {score.advice !== null && (
          <div className={styles.state}>
            <span className={mergeClasses(styles.icon, styles.good)}>
              <Lightbulb16Regular />
            </span>
            <span>
              {tell("card.advice")}: {explain(score.advice.key, score.advice.params)}
            </span>
          </div>
        )}
      </div>

      <CardPart
        title={tell(
          figures.length === 0
            ? "card.options"
            : slots.some(({ role }) => role === "judged")
              ? "card.judged"
              : "card.figures",
        )}
      >
        {options !== undefined && <Given text={optionText(options, answer)} say={say} />}
        {figures.length > 0 && <Figures rows={figures} busy={busy} onUse={(cell, value) => void use(cell, value)} />}
      </CardPart>
      {claimed !== null && (
        <CardPart title={say("card.exception")}>
          <div>{claimed}</div>
          <div className={styles.quiet}>{answer?.note?.trim() ? answer.note : tell("card.exception.noReason")}</div>
        </CardPart>
      )}
      {exceptionPress(claimed !== null)}
      {score.steps.length > 0 && (
        <CardPart title={say("card.steps")}>
          <ol className={score.steps.length === 1 ? styles.onlyStep : styles.steps}>
            {score.steps.map((step, index) => (
              <li key={index}>{explain(step.key, step.params)}</li>
            ))}
          </ol>
        </CardPart>
      )}
      <CardPart title={say("card.rule")}>
        <ul className={styles.list}>
          {describeRule(form.rubric, criterion, locale).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </CardPart>
      {evidence !== undefined && (
        <CardPart title={say("card.evidence")}>
          <div lang={RUBRIC_LANGUAGE}>
            {evidence.ask}
            {evidence.required === false && <span className={styles.quiet}> ({tell("card.evidence.optional")})</span>}
          </div>
          <div className={styles.quiet}>
            {answer?.evidence ? say("card.evidence.given", { text: answer.evidence }) : say("card.evidence.none")}
          </div>
        </CardPart>
      )}
      {hasLastYear(form.facts) && (
        <Suspense>
          <LastYearPart facts={form.facts} criterionId={criterion.id} points={score.points} />
        </Suspense>
      )}
      <div className={styles.folds}>
        {resolutions.length > 0 && (
          <Disclosure level={4} label={say("resolutions")}>
            <ResolutionList resolutions={resolutions} />
          </Disclosure>
        )}
        {criterion.guidance !== undefined && (
          <Disclosure level={4} label={tell("card.guidance")}>
            <div className={styles.verbatim} lang={RUBRIC_LANGUAGE}>
              {criterion.guidance}
            </div>
          </Disclosure>
        )}
      </div>
    </div>
  );
}

/** What a state means for the points, or what to look at; nothing where its words say enough. */
function Hint({ code, counted }: { code: StateCode; counted: boolean }) {
  const styles = useStyles();
  const tell = useWords(scoringPlaceWords);
  const key =
    code === "numerator-over-denominator"
      ? "card.hint.inverted"
      : code !== "blank" && code !== "excluded" && !counted
        ? "card.hint.notCounted"
        : null;
  return key && <span className={mergeClasses(styles.small, styles.quiet)}>{tell(key)}</span>;
}

function Given({ text, say }: { text: string | null; say: Speaker<typeof partWords> }) {
  const styles = useStyles();
  return text === null ? (
    <span className={styles.quiet}>{say("card.figure.none")}</span>
  ) : (
    <span lang={RUBRIC_LANGUAGE}>{text}</span>
  );
}

interface FiguresProps {
  readonly rows: readonly FigureRow[];
  readonly busy: boolean;
  readonly onUse: (cell: "figure" | "denominator", value: number) => void;
}

function Figures({ rows, busy, onUse }: FiguresProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const tell = useWords(scoringPlaceWords);
  return (
    <ul className={styles.list}>
      {rows.map(({ id, label, unit, text, reading, suggestion }) => (
        <li key={id}>
          <div className={styles.figure}>
            <span className={styles.figureLabel} lang={RUBRIC_LANGUAGE}>
              {label}
            </span>
            {text === null ? (
              <span className={styles.quiet}>{say("card.figure.none")}</span>
            ) : (
              <span className={styles.figureValue}>
                {text}
                {unit !== undefined && ` ${unit}`}
              </span>
            )}
          </div>
          {reading !== null && (
            <Button
              size="small"
              className={styles.use}
              disabledFocusable={busy}
              onClick={() => onUse(reading.cell, reading.value)}
            >
              {say("card.reading", { value: String(reading.value) })}
            </Button>
          )}
          {suggestion !== null && (
            <Button
              size="small"
              className={styles.use}
              disabledFocusable={busy}
              onClick={() => onUse(suggestion.cell, suggestion.value)}
            >
              {tell("card.use", { value: String(suggestion.value), label: suggestion.label })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
