import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { Draft } from "../../import/review/look-through";
import { mismatchOf } from "../../import/review/mismatch";
import { totalOf } from "../../import/review/changed-item";
import { reviewWords } from "../../locales/review";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";
import type { ReviewState } from "./use-review";

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  groups: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface SumsProps {
  readonly state: ReviewState;
  readonly draft: Draft;
  readonly onGroup: (key: string) => void;
}

/** What the rows add up to, against the print, with the groups that differ. */
export function Sums({ draft: { rubric, rows }, state, onGroup }: SumsProps) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const mismatch = mismatchOf(rubric);
  const sum = totalOf(rubric.items);
  const isPrinted = state.reading?.imported.rows.some(({ role }) => role === "total") ?? false;
  const groups = rows.filter((row) => row.mismatch !== null && row.standing === "decide");
  const Icon = mismatch ? Warning16Regular : CheckmarkCircle16Regular;
  return (
    <div>
      <div className={part.kind}>
        <span className={mergeClasses(part.icon, mismatch ? part.warning : styles.good)}>
          <Icon />
        </span>
        {mismatch
          ? tell("sums.differ", { rows: mismatch.rows, printed: mismatch.printed })
          : tell(isPrinted ? "sums.fit" : "sums.unprinted", { rows: sum })}
      </div>
      {groups.length > 0 && (
        <div className={styles.groups}>
          {tell("sums.groups", { count: String(groups.length) })}
          {groups.slice(0, 8).map((row) => (
            <Button key={row.key} size="small" onClick={() => onGroup(row.key)}>
              {row.item?.code === "" ? row.item.title.slice(0, 12) : row.item?.code}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
