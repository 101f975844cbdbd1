import type { PointsChange } from "../../consolidate/compare-forms";
import { copiesWords } from "../../locales/copies";
import { Exact } from "../../rubric/exact";
import { usePartStyles } from "./part-styles";
import { usePoints } from "./points";
import { useWords } from "../shell/language";

/** Points before and after, and by how much they differ. */
export function PointsLine({ label, change: { a, b } }: { label: string; change: PointsChange }) {
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const points = usePoints();
  const difference = a === null || b === null ? null : new Exact(b).minus(a);
  return (
    <div className={common.quiet}>
      {label}: <span className={common.number}>{points(a)}</span> → <span className={common.number}>{points(b)}</span>
      {difference !== null && !difference.isZero() && (
        <>
          {" "}
          ({tell(difference.isNegative() ? "compare.less" : "compare.more", { points: difference.abs().toFixed() })})
        </>
      )}
    </div>
  );
}
