import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  message: { paddingLeft: tokens.spacingHorizontalS, paddingTop: 0 },
  body: {
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { display: "block", fontSize: "inherit", lineHeight: "inherit" },
  icon: { height: tokens.lineHeightBase200, marginTop: tokens.spacingVerticalSNudge },
  actions: {
    flexWrap: "wrap",
    justifyContent: "start",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    paddingLeft: "28px",
    "&:empty": { display: "none" },
  },
});

interface MessageProps {
  readonly intent: "info" | "warning" | "error";
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A message across the pane; an error is read out at once. Its buttons stand below the text: beside it there is no room. */
export function Message({ intent, title, actions, children }: MessageProps) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.message}
      icon={{ className: styles.icon }}
      role={intent === "error" ? "alert" : undefined}
    >
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
