import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  button: {
    appearance: "none",
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: "1lh" },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  content: { paddingLeft: "20px" },
});

interface DisclosureProps {
  readonly label: ReactNode;
  /** The level of the heading around the button; without one it stays a plain button. */
  readonly level?: 2 | 3 | 4;
  readonly startsOpen?: boolean;
  /** The content begins under the chevron instead of under the label. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/**
 * A heading that shows and hides what is below it. The content exists only while it is shown. Written by hand: Fluent's Accordion
 * adds 20 kB gzip, nearly all of it a focus manager, to a first load that may have 130.
 */
export function Disclosure({ label, level, startsOpen = false, flush = false, children }: DisclosureProps) {
  const styles = useStyles();
  const contentId = useId();
  const [open, setOpen] = useState(startsOpen);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  const button = (
    <button
      type="button"
      className={styles.button}
      aria-expanded={open}
      aria-controls={open ? contentId : undefined}
      onClick={() => setOpen(!open)}
    >
      <span className={styles.chevron}>
        <Chevron />
      </span>
      <span className={styles.label}>{label}</span>
    </button>
  );
  const Heading = level === undefined ? null : (`h${level}` as const);
  return (
    <div>
      {Heading === null ? button : <Heading className={styles.heading}>{button}</Heading>}
      {open && (
        <div id={contentId} className={flush ? undefined : styles.content}>
          {children}
        </div>
      )}
    </div>
  );
}
