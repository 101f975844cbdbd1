import { makeStyles, Spinner, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalM, display: "flex", justifyContent: "start" },
});

/** Something is on its way. */
export function Waiting({ label }: { label: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.waiting}>
      <Spinner size="tiny" label={label} />
    </div>
  );
}
