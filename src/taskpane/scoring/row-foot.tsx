import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";
import type { RowEntry } from "./row-entry";

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { width: "100%", maxWidth: "none" },
  keys: {
    marginLeft: tokens.spacingHorizontalS,
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The one thing to do next, always in sight: writes the row and goes on. */
export function RowFoot({ entry, isRow }: { entry: RowEntry; isRow: boolean }) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  const { stayed, nextId } = entry;
  return (
    <div className={styles.foot}>
      <div role="status" className={common.quiet}>
        {stayed !== null &&
          say(stayed === "done" ? "foot.done" : stayed === "none" ? "foot.none" : `foot.stay.${stayed}`)}
      </div>
      <Button className={styles.button} appearance="primary" data-foot="" onClick={entry.saveAndGoOn}>
        {say(!isRow ? "foot.begin" : nextId === null ? "foot.last" : "foot.next")}
        <kbd className={styles.keys} aria-hidden="true">
          Ctrl+Enter
        </kbd>
      </Button>
    </div>
  );
}
