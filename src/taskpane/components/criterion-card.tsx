import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, Lightbulb16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { scoringWords } from "../../locales/scoring";
import { formatDecimal, speaker } from "../../locales/words";
import type { Criterion } from "../../rubric/schema";
import type { Answer } from "../../rubric/answers";
import { describeRule } from "../../scoring/rules/registry";
import type { CriterionScore } from "../../scoring/score-sheet";
import { kindOf } from "../attention";
import { figureRows, figureText, type FigureRow } from "../figure-rows";
import { RUBRIC_LANGUAGE, useLocale, useSay, type Say } from "../language";
import { Button } from "./button";
import { Disclosure } from "./disclosure";
import { ResolutionList } from "./resolution-list";
import { StateIcon } from "./state-icon";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  title: { margin: 0, font: "inherit", fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: "anywhere" },
  points: { flexShrink: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  counted: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  part: { marginTop: tokens.spacingVerticalS },
  partTitle: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  state: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  figure: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  figureLabel: { flex: "1 1 180px", minWidth: 0 },
  figureValue: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  use: { marginTop: tokens.spacingVerticalXXS, marginBottom: tokens.spacingVerticalXXS, whiteSpace: "normal", textAlign: "start" },
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
  readonly onUse: (cell: "figure" | "denominator", value: number) => void;
}

/** Everything about the criterion on the selected row: its text, what stands in its cells, its points and how they come about. */
export function CriterionCard({ form, criterion, within, score, busy, onUse }: CriterionCardProps) {
  const styles = useStyles();
  const say = useSay();
  const locale = useLocale();
  const explain = speaker(scoringWords, locale);
  const answer = form.answers[criterion.id];
  const { evidence, resolutions = [] } = criterion;
  return (
    <div className={styles.small}>
      {within !== null && <div className={styles.quiet} lang={RUBRIC_LANGUAGE}>{within}</div>}
      <div className={styles.head}>
        <h3 className={styles.title} lang={RUBRIC_LANGUAGE}>{criterion.code} {criterion.title}</h3>
        <div className={styles.points}>
          <div className={styles.counted}>{score.points === null ? say("total.none") : formatDecimal(locale, score.points)}</div>
          <div>/ {say("unit.points", { points: score.maxPoints })}</div>
        </div>
      </div>
      {criterion.detail !== undefined && <div className={styles.quiet} lang={RUBRIC_LANGUAGE}>{criterion.detail}</div>}

      <div className={styles.part}>
        {score.states.length === 0 && score.points !== null && (
          <div className={styles.state}><CheckmarkCircle16Regular className={styles.good} />{say("card.scored")}</div>
        )}
        {score.states.map((state) => (
          <div key={state.code} className={styles.state}>
            <StateIcon kind={kindOf(state)} />
            <span>{explain(`state.${state.code}`, state.params)}</span>
          </div>
        ))}
        {score.advice !== null && (
          <div className={styles.state}>
            <Lightbulb16Regular className={styles.good} />
            <span>{say("card.advice")}: {explain(score.advice.key, score.advice.params)}</span>
          </div>
        )}
      </div>

      <Part title={say(criterion.rule.kind === "choice" ? "card.option" : criterion.rule.kind === "points" ? "card.judged" : "card.figures")}>
        {criterion.rule.kind === "choice" ? (
          <Given text={optionText(criterion.rule.options, answer)} say={say} />
        ) : (
          <Figures rows={figureRows(criterion, answer, form.rubric.profile, form.profile, locale)} fallback={answer} busy={busy} onUse={onUse} />
        )}
      </Part>
      {score.steps.length > 0 && (
        <Part title={say("card.steps")}>
          <ol className={styles.steps}>
            {score.steps.map((step, index) => <li key={index}>{explain(step.key, step.params)}</li>)}
          </ol>
        </Part>
      )}
      <Part title={say("card.rule")}>
        <ul className={styles.list}>
          {describeRule(form.rubric, criterion, locale).map((line) => <li key={line}>{line}</li>)}
        </ul>
      </Part>
      {evidence !== undefined && (
        <Part title={say("card.evidence")}>
          <div lang={RUBRIC_LANGUAGE}>{evidence.ask}{!evidence.required && <span className={styles.quiet}> ({say("card.evidence.optional")})</span>}</div>
          <div className={styles.quiet}>{answer?.evidence ? say("card.evidence.given", { text: answer.evidence }) : say("card.evidence.none")}</div>
        </Part>
      )}
      <div className={styles.folds}>
        {resolutions.length > 0 && (
          <Disclosure level={4} label={say("resolutions")}>
            <ResolutionList resolutions={resolutions} />
          </Disclosure>
        )}
        {criterion.guidance !== undefined && (
          <Disclosure level={4} label={say("card.guidance")}>
            <div className={styles.verbatim} lang={RUBRIC_LANGUAGE}>{criterion.guidance}</div>
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h4 className={styles.partTitle}>{title}</h4>
      {children}
    </div>
  );
}

function Given({ text, say }: { text: string | null; say: Say }) {
  const styles = useStyles();
  return text === null ? <span className={styles.quiet}>{say("card.figure.none")}</span> : <span lang={RUBRIC_LANGUAGE}>{text}</span>;
}

interface FiguresProps {
  readonly rows: readonly FigureRow[];
  /** Judged points have no figures of their own. */
  readonly fallback: Answer | undefined;
  readonly busy: boolean;
  readonly onUse: (cell: "figure" | "denominator", value: number) => void;
}

function Figures({ rows, fallback, busy, onUse }: FiguresProps) {
  const styles = useStyles();
  const say = useSay();
  const locale = useLocale();
  if (rows.length === 0) {
    return <Given text={fallback !== undefined && "points" in fallback ? figureText(fallback.points, locale) : null} say={say} />;
  }
  return (
    <ul className={styles.list}>
      {rows.map(({ cell, label, unit, text, suggestion }) => (
        <li key={cell}>
          <div className={styles.figure}>
            <span className={styles.figureLabel} lang={RUBRIC_LANGUAGE}>{label}</span>
            {text === null
              ? <span className={styles.quiet}>{say("card.figure.none")}</span>
              : <span className={styles.figureValue}>{text}{unit !== undefined && ` ${unit}`}</span>}
          </div>
          {suggestion !== null && (
            <Button size="small" className={styles.use} busy={busy} onClick={() => onUse(cell, suggestion.value)}>
              {say("card.use", { value: String(suggestion.value), label: suggestion.label })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function optionText(options: readonly { label: string }[], answer: Answer | undefined): string | null {
  const option = answer !== undefined && "option" in answer ? answer.option : undefined;
  if (option === undefined) return null;
  return typeof option === "object" ? option.cellText : (options[option]?.label ?? null);
}
