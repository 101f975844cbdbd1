import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  message: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "1px solid",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  info: {
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  warning: {
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  error: {
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  // As high as a line of the words beside it.
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: "1lh" },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    "&:empty": { display: "none" },
  },
});

interface MessageProps {
  readonly intent: "info" | "warning" | "error";
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const icons = { info: Info16Regular, warning: Warning16Regular, error: ErrorCircle16Regular };

/**
 * A message across the pane; an error is read out at once. Its buttons stand below the text, as there is no room beside it at
 * 350 pixels. Written by hand: Fluent's MessageBar adds 3.9 kB gzip to a first load that may have 130, for a reflow that never
 * has room to happen.
 */
export function Message({ intent, title, actions, children }: MessageProps) {
  const styles = useStyles();
  const Icon = icons[intent];
  return (
    <div role={intent === "error" ? "alert" : undefined} className={mergeClasses(styles.message, styles[intent])}>
      <span
        className={mergeClasses(
          styles.icon,
          intent === "error" && styles.errorIcon,
          intent === "warning" && styles.warningIcon,
        )}
      >
        <Icon />
      </span>
      <div className={styles.body}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
