import { makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardPaste24Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { isTyping } from "./keys";
import { usePartStyles } from "./part-styles";

const useStyles = makeStyles({
  area: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minHeight: "96px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    textAlign: "center",
    cursor: "text",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    "&:focus": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "2px" },
  },
});

interface PasteAreaProps {
  readonly label: string;
  /** What else is to be known about it. */
  readonly note: string;
  /** The same function as long as nothing has changed for it. */
  readonly onPaste: (data: DataTransfer) => void;
}

/** Takes what is pasted into the pane, wherever the focus is, but for fields in which somebody types. */
export function PasteArea({ label, note, onPaste }: PasteAreaProps) {
  const styles = useStyles();
  const common = usePartStyles();
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (clipboardData === null || event.defaultPrevented || isTyping(event.target)) return;
      // The browser would put the page into the pane, with whatever it fetches.
      event.preventDefault();
      onPaste(clipboardData);
    };
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, [onPaste]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one pastes into it: there is no other way that works in every Excel
    <div className={styles.area} tabIndex={0} role="group" aria-label={label}>
      <ClipboardPaste24Regular />
      <span>{label}</span>
      <span className={common.quiet}>{note}</span>
    </div>
  );
}
