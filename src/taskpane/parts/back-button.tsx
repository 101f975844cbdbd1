import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  back: { minWidth: "auto", marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
});

/** Beside the heading of a place that lies within another: the way back. */
export function BackButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.back}
      icon={<ArrowLeft16Regular />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}
