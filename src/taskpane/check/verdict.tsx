import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular, QuestionCircle20Regular, TaskListLtr20Regular } from "@fluentui/react-icons";
import { checkWords } from "../../locales/check";
import { partWords } from "../../locales/parts";
import type { TotalScore } from "../../scoring/score-sheet";
import type { Verdict } from "./before-signing";
import { useWords } from "../shell/language";
import { StateIcon } from "../parts/state-icon";
import { usePoints } from "../parts/points";

const useStyles = makeStyles({
  verdict: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: tokens.lineHeightBase400 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
  words: { minWidth: 0 },
  sentence: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: { fontVariantNumeric: "tabular-nums" },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  faulty: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const icons = {
  ready: CheckmarkCircle20Regular,
  review: QuestionCircle20Regular,
  unchecked: QuestionCircle20Regular,
  unfinished: TaskListLtr20Regular,
} as const;

interface CheckVerdictProps {
  readonly verdict: Verdict;
  readonly checking: boolean;
  /** Places to look at again. */
  readonly doubts: number;
  readonly total: TotalScore;
}

/** Whether the form can be signed, in one sentence, and its total. */
export function CheckVerdict({ verdict, checking, doubts, total }: CheckVerdictProps) {
  const say = useWords(partWords);
  const tell = useWords(checkWords);
  const sentence =
    "count" in verdict
      ? tell(`verdict.${verdict.kind}`, { count: String(verdict.count) })
      : tell(verdict.kind === "unchecked" && checking ? "verdict.checking" : `verdict.${verdict.kind}`);
  return (
    <VerdictBox
      kind={verdict.kind}
      sentence={sentence}
      total={total}
      progress={say("unit.filled", { filled: String(total.filled), count: String(total.count) })}
      also={verdict.kind === "unfinished" && doubts > 0 ? tell("verdict.also", { count: String(doubts) }) : null}
    />
  );
}

interface VerdictBoxProps {
  readonly kind: Verdict["kind"];
  readonly sentence: string;
  readonly total: TotalScore;
  /** How far it is. */
  readonly progress: string;
  readonly also: string | null;
}

/** A verdict in one sentence, with the total that it is about. */
export function VerdictBox({ kind, sentence, total, progress, also }: VerdictBoxProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const points = usePoints();
  const Icon = icons[kind];
  return (
    <div className={styles.verdict}>
      <span className={mergeClasses(styles.icon, kind === "ready" ? styles.good : styles.open)}>
        <Icon />
      </span>
      <div className={styles.words}>
        <div className={styles.sentence} role="status">
          {sentence}
        </div>
        <div className={styles.points}>
          {points(total.points)} / {say("unit.points", { points: total.applies })}
          {" · "}
          {progress}
        </div>
        {total.faulty > 0 && (
          <div className={styles.faulty}>
            <StateIcon kind="fault" />
            <span>{say("total.faulty", { count: String(total.faulty) })}</span>
          </div>
        )}
        {also !== null && <div className={styles.quiet}>{also}</div>}
      </div>
    </div>
  );
}
