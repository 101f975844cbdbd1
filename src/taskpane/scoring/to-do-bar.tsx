import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";
import type { RowEntry } from "./row-entry";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", justifyContent: "end", gap: tokens.spacingHorizontalXS },
});

/** How many rows are left, and the way to the nearest one before and after. */
export function ToDoBar({ entry: { toDo, go } }: { entry: RowEntry }) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(scoringPlaceWords);
  return (
    <div className={styles.bar}>
      <span className={common.small}>
        {toDo.length === 0 ? say("foot.left.none") : say("foot.left", { count: String(toDo.length) })}
      </span>
      <Button
        size="small"
        icon={<ChevronLeft20Regular />}
        aria-label={say("foot.previous")}
        title={say("foot.previous")}
        onClick={() => go("previous")}
      />
      <Button
        size="small"
        icon={<ChevronRight20Regular />}
        aria-label={say("foot.following")}
        title={say("foot.following")}
        onClick={() => go("next")}
      />
    </div>
  );
}
