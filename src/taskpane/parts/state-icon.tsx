import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowCircleUp16Regular,
  ArrowSwap16Regular,
  Attach16Regular,
  Circle16Regular,
  ErrorCircle16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import type { AttentionKind } from "../scoring/attention";

const useStyles = makeStyles({
  // As high as a line of the words beside it, whatever their size.
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: "1lh" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  fault: [ErrorCircle16Regular, "error"],
  partial: [Warning16Regular, "error"],
  "ambiguous-number": [QuestionCircle16Regular, "warning"],
  "numerator-over-denominator": [ArrowSwap16Regular, "warning"],
  "over-cap": [ArrowCircleUp16Regular, "warning"],
  "reason-missing": [Attach16Regular, "warning"],
  "evidence-missing": [Attach16Regular, "warning"],
  blank: [Circle16Regular, "quiet"],
  excluded: [SubtractCircle16Regular, "quiet"],
} as const;

/** The symbol of a kind of state; its words always stand beside it. */
export function StateIcon({ kind }: { kind: AttentionKind | "excluded" }) {
  const styles = useStyles();
  const [Icon, tone] = icons[kind];
  return (
    <span className={mergeClasses(styles.icon, styles[tone])}>
      <Icon />
    </span>
  );
}
