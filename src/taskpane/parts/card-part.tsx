import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePartStyles } from "./part-styles";

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalS },
});

/** A part of the card of a row under its heading; without one it belongs to the part above. */
export function CardPart({ title, children }: { title: string | null; children: ReactNode }) {
  const styles = useStyles();
  const common = usePartStyles();
  return (
    <div className={styles.part}>
      {title !== null && <h4 className={common.smallTitle}>{title}</h4>}
      {children}
    </div>
  );
}
