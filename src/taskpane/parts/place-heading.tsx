import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    "&:focus": { outline: "none" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

const HEADING_ID = "itscore-heading";

/** Whether an element is the heading of the open place, which no key leads to. */
export function isPlaceHeading(element: Element | null): boolean {
  return element?.id === HEADING_ID;
}

/** Takes the focus to the heading of the open place, when the button that the user pressed is gone with what it did. */
export function focusHeading(): void {
  // The place may still be on its way to the screen.
  setTimeout(() => document.getElementById(HEADING_ID)?.focus());
}

/** The heading of a place. It takes the focus only when a command of the user led here. */
export function PlaceHeading({ focus, children }: { focus: boolean; children: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h1 ref={heading} id={HEADING_ID} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
