import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import type { Draft } from "../../import/review/look-through";
import { reviewWords } from "../../locales/review";
import { HiddenText } from "../parts/hidden-text";
import { useWords } from "../shell/language";

const steps = ["table", "columns", "rows", "finish"] as const;
export type Step = (typeof steps)[number];

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    justifyContent: "space-between",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    "&:disabled": { color: tokens.colorNeutralForeground2, cursor: "default" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  now: { fontWeight: tokens.fontWeightSemibold },
  number: {
    width: "20px",
    height: "20px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: tokens.fontSizeBase200,
  },
  numberNow: { border: `2px solid ${tokens.colorBrandStroke1}` },
  done: { color: tokens.colorBrandForeground1, display: "inline-flex" },
});

interface StepBarProps {
  readonly step: Step;
  readonly draft: Draft | null;
  readonly hasTable: boolean;
  readonly onStep: (step: Step) => void;
}

/** The four steps; one can go back and forth as soon as there is a table. */
export function StepBar({ step, draft, hasTable, onStep }: StepBarProps) {
  const styles = useStyles();
  const tell = useWords(reviewWords);
  const at = steps.indexOf(step);
  const isDone = (each: Step, index: number): boolean =>
    each === "rows" ? draft !== null && draft.open.rows.length === 0 && index < at : index < at;
  return (
    <nav aria-label={tell("steps")}>
      <ol className={styles.list}>
        {steps.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              className={mergeClasses(styles.step, each === step && styles.now)}
              aria-current={each === step ? "step" : undefined}
              disabled={!hasTable && each !== "table"}
              onClick={() => onStep(each)}
            >
              {isDone(each, index) ? (
                <span className={styles.done}>
                  <CheckmarkCircle20Filled />
                  <HiddenText>{tell("step.done")}</HiddenText>
                </span>
              ) : (
                <span className={mergeClasses(styles.number, each === step && styles.numberNow)}>{index + 1}</span>
              )}
              {tell(`step.${each}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
