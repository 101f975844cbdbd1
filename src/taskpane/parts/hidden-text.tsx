import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Text for screen readers. With `live` its changes are read out when nothing else is being said. */
export function HiddenText({ live = false, children }: { live?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.hidden} role={live ? "status" : undefined}>
      {children}
    </span>
  );
}
