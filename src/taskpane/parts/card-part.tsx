import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

/** A part of the card of a row under its heading; without one it belongs to the part above. */
export function CardPart({ title, children }: { title: string | null; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      {title !== null && <h4 className={styles.title}>{title}</h4>}
      {children}
    </div>
  );
}
