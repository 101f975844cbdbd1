import { makeStyles, tokens } from "@fluentui/react-components";
import { Bar } from "./bar";

const useStyles = makeStyles({
  waiting: {
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Something is on its way. (Fluent's Spinner adds 3.0 kB gzip.) */
export function Waiting({ label }: { label: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.waiting}>
      {label}
      <Bar fill="moving" />
    </div>
  );
}
