import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BackButton } from "./back-button";
import { usePartStyles } from "./part-styles";
import { PlaceHeading } from "./place-heading";

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface InnerPlaceTopProps {
  readonly back: string;
  readonly onBack: () => void;
  readonly focusHeading: boolean;
  readonly title: string;
}

/** The heading of a place that lies within another, after the way back. */
export function InnerPlaceTop({ back, onBack, focusHeading, title }: InnerPlaceTopProps) {
  const styles = useStyles();
  return (
    <div className={styles.top}>
      <BackButton label={back} onClick={onBack} />
      <PlaceHeading focus={focusHeading}>{title}</PlaceHeading>
    </div>
  );
}

interface InnerPlaceProps extends InnerPlaceTopProps {
  /** What it is for, in a sentence. */
  readonly what: string;
  readonly children: ReactNode;
}

/** A place that lies within another and needs no open form. */
export function InnerPlace({ what, children, ...top }: InnerPlaceProps) {
  const styles = useStyles();
  const common = usePartStyles();
  return (
    <div className={styles.place}>
      <InnerPlaceTop {...top} />
      <p className={common.quiet}>{what}</p>
      {children}
    </div>
  );
}
