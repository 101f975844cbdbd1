import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    minHeight: "auto",
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: "start",
    font: "inherit",
    lineHeight: "inherit",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  text: { font: "inherit", lineHeight: "inherit" },
  // The symbol stands beside the first line of the words, however many there are.
  symbol: { height: "1lh", lineHeight: "inherit", paddingRight: tokens.spacingHorizontalXS, fontSize: "16px" },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  content: { margin: "0 0 0 20px" },
  flush: { margin: 0 },
});

interface DisclosureProps {
  readonly label: ReactNode;
  /** The level of the heading around the button; without one it stays a plain button. */
  readonly level?: 2 | 3 | 4;
  readonly startsOpen?: boolean;
  /** The content begins under the symbol instead of under the label. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

const ONLY = "only";

/** A heading that shows and hides what is below it. The content exists only while it is shown. */
export function Disclosure({ label, level, startsOpen = false, flush = false, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={startsOpen ? ONLY : []}>
      <AccordionItem value={ONLY}>
        <AccordionHeader
          as={level === undefined ? "div" : `h${level}`}
          className={styles.text}
          button={{ className: styles.button }}
          expandIcon={{ className: styles.symbol }}
        >
          <span className={styles.label}>{label}</span>
        </AccordionHeader>
        <AccordionPanel className={flush ? styles.flush : styles.content}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
