import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  outcome: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: "1lh" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusWarningForeground3 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

/** The outcome of a check in words, with a symbol before them. */
export function Outcome({ good, className, children }: { good: boolean; className?: string; children: ReactNode }) {
  const styles = useStyles();
  const Icon = good ? CheckmarkCircle16Regular : Warning16Regular;
  return (
    <span className={mergeClasses(styles.outcome, className)}>
      <span className={mergeClasses(styles.icon, good ? styles.good : styles.bad)}>
        <Icon />
      </span>
      <span className={styles.words}>{children}</span>
    </span>
  );
}
