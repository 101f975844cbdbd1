import { slotsOf } from "../../scoring/rules/registry";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { appraisalWords } from "../../locales/appraisal";
import { scoringWords } from "../../locales/scoring";
import { partWords } from "../../locales/parts";
import { formatDecimal } from "../../locales/words";
import type { Answer } from "../../rubric/answers";
import type { Criterion } from "../../rubric/schema";
import type { CriterionScore, State } from "../../scoring/score-sheet";
import { kindOf } from "../scoring/attention";
import { figureRows, type FigureRow } from "../scoring/figure-rows";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { exceptionText, optionText } from "../scoring/answer-text";
import { HiddenText } from "../parts/hidden-text";
import { StateIcon } from "../parts/state-icon";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  column: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: 0,
  },
  label: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} 0 0`,
  },
  cell: { verticalAlign: "top", padding: `0 ${tokens.spacingHorizontalS} 0 0`, fontVariantNumeric: "tabular-nums" },
  use: { display: "block", height: "auto", whiteSpace: "normal", textAlign: "start" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** One scoring of a row. */
interface Side {
  readonly answer: Answer | undefined;
  readonly score: CriterionScore;
}

interface FiguresProps {
  readonly criterion: Criterion;
  readonly self: Side;
  readonly appraised: Side;
  readonly busy: boolean;
  /** Puts a figure of the appraiser right that can be read in two ways. */
  readonly onUse: (cell: "appraisedFigure" | "appraisedDenominator", value: number) => void;
}

/** The appraiser's cells beside the agency's. */
const appraisedCells = { figure: "appraisedFigure", denominator: "appraisedDenominator" } as const;

/** The agency's and the appraiser's figures of a row side by side, with the points and how they come about. */
export function Figures({ criterion, self, appraised, busy, onUse }: FiguresProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const locale = useLocale();
  const tell = useWords(appraisalWords);
  const sides = [self, appraised] as const;
  const options = slotsOf(criterion).find(({ kind }) => kind === "option")?.options;
  const figures = sides.map(({ answer }) => figureRows(criterion, answer, locale));
  const claimed = sides.map(({ answer }) => exceptionText(answer, say));
  // The agency's part is locked while it is appraised.
  const readingOf = (id: FigureRow["id"]): ReactNode => {
    const reading = figures[1]?.find((row) => row.id === id)?.reading ?? null;
    return (
      reading && (
        <Button
          size="small"
          className={styles.use}
          disabledFocusable={busy}
          onClick={() => onUse(appraisedCells[reading.cell], reading.value)}
        >
          {say("card.reading", { value: String(reading.value) })}
        </Button>
      )
    );
  };
  const points = sides.map(({ score }) => (score.points === null ? null : formatDecimal(locale, score.points)));
  return (
    <table className={styles.table}>
      <caption>
        <HiddenText>{tell("card.figures")}</HiddenText>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.column}>
            {tell("self")}
          </th>
          <th scope="col" className={styles.column}>
            {tell("appraised")}
          </th>
        </tr>
      </thead>
      {options !== undefined && (
        <Pair label={say("card.option")} texts={sides.map(({ answer }) => optionText(options, answer))} />
      )}
      {figures[0]?.map(({ id, label, unit }) => (
        <Pair
          key={id}
          label={unit === undefined ? label : `${label} (${unit})`}
          texts={figures.map((rows) => rows.find((row) => row.id === id)?.text ?? null)}
          press={readingOf(id)}
        />
      ))}
      {claimed.some((text) => text !== null) && <Pair label={say("card.exception")} texts={claimed} />}
      {sides.some(({ score }) => score.steps.length > 0) && (
        <Pair
          label={say("card.steps")}
          texts={sides.map(({ score }) => (score.steps.length > 0 ? <Steps score={score} /> : say("total.none")))}
        />
      )}
      <Pair label={tell("card.points")} texts={points.map((text) => text ?? say("total.none"))} strong />
      {sides.some(({ score }) => remarksOn(score).length > 0) && (
        <Pair
          label={tell("card.states")}
          texts={sides.map(({ score }) => (
            <States score={score} />
          ))}
        />
      )}
    </table>
  );
}

interface PairProps {
  readonly label: string;
  readonly texts: readonly ReactNode[];
  readonly strong?: boolean;
  /** What can be done about what the appraiser says. */
  readonly press?: ReactNode;
}

/** A matter and what both sides say of it; null where a side says nothing. */
function Pair({ label, texts, strong = false, press }: PairProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className={styles.label} lang={RUBRIC_LANGUAGE}>
          {label}
        </th>
      </tr>
      <tr>
        {texts.map((text, side) => (
          <td key={side} className={mergeClasses(styles.cell, strong && styles.strong)}>
            {text ?? <span className={common.quiet}>{say("card.figure.none")}</span>}
            {side === 1 && press}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

function Steps({ score: { steps } }: { score: CriterionScore }) {
  const common = usePartStyles();
  const explain = useWords(scoringWords);
  return (
    <ol className={common.list}>
      {steps.map((step, index) => (
        <li key={index}>{explain(step.key, step.params)}</li>
      ))}
    </ol>
  );
}

/** That a side is blank stands beside its figures already. */
function remarksOn({ states }: CriterionScore): readonly State[] {
  return states.filter(({ code }) => code !== "blank");
}

function States({ score }: { score: CriterionScore }) {
  const common = usePartStyles();
  const say = useWords(partWords);
  const explain = useWords(scoringWords);
  const states = remarksOn(score);
  if (states.length === 0) return say("total.none");
  return (
    <ul className={common.list}>
      {states.map((state) => (
        <li key={state.code} className={common.kind}>
          <StateIcon kind={kindOf(state)} />
          <span>{explain(`state.${state.code}`, state.params)}</span>
        </li>
      ))}
    </ul>
  );
}
