import { makeStyles, mergeClasses, ProgressBar } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Under a contrast theme Fluent paints the track like a full bar.
  track: {
    "@media screen and (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
});

interface FillBarProps {
  /** 0 to 1; null moves while there is no end in sight. */
  readonly fill: number | null;
  readonly thick?: boolean;
  readonly className?: string | undefined;
}

/** A bar for the eye only: words always stand beside it. */
export function FillBar({ fill, thick = false, className }: FillBarProps) {
  const styles = useStyles();
  return (
    <ProgressBar
      aria-hidden
      className={mergeClasses(styles.track, className)}
      thickness={thick ? "large" : "medium"}
      {...(fill === null ? {} : { value: fill })}
    />
  );
}
