import { makeStyles } from "@fluentui/react-components";
import type { Board } from "../../consolidate/board";
import type { Consolidation } from "../../consolidate/consolidation";
import { gradeCounts } from "../../consolidate/lost-points";
import { statisticsOf } from "../../consolidate/statistics";
import { decimalsOf } from "../../consolidate/table-looks";
import { shownDay } from "../../form/period";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { statusWords } from "../../locales/status";
import { Exact } from "../../rubric/exact";
import { Disclosure } from "../parts/disclosure";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { usePoints } from "../parts/points";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({
  facts: { margin: 0, paddingLeft: 0, listStyleType: "none" },
});

/** Where the forms stand on their way, and who is late. */
export function StatusBoard({ board: { statuses, late, waiting } }: { readonly board: Board }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const tellStatus = useWords(statusWords);
  const dayOf = (due: string | null): string => (due === null ? "" : shownDay(due));
  return (
    <Disclosure level={2} flush label={<span className={common.title}>{tell("board.title")}</span>}>
      <ul className={styles.facts}>
        {statuses.map(({ status, agencies }) => (
          <li key={status}>
            <Disclosure
              flush
              label={<span className={common.text}>{`${tellStatus(status)}: ${agencies.length}`}</span>}
            >
              <ul className={common.list}>
                {agencies.map((name, index) => (
                  <li key={index} lang={RUBRIC_LANGUAGE}>
                    {name}
                  </li>
                ))}
              </ul>
            </Disclosure>
          </li>
        ))}
        {[...late, ...waiting].map(({ name, due }, index) => (
          <li key={`${name} ${index}`} className={common.small}>
            {index < late.length ? (
              <Outcome good={false}>{tell("board.late", { name, due: dayOf(due) })}</Outcome>
            ) : due === null ? (
              tell("board.missing", { name })
            ) : (
              tell("board.due", { name, due: dayOf(due) })
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What is said of all ranked units together. */
export function StatisticsOfAll({ result }: { readonly result: Consolidation }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const shown = usePoints(decimalsOf(result.rubric));
  const points = result.units.flatMap((one) =>
    one.rank === null || one.points === null ? [] : [new Exact(one.points)],
  );
  const found = statisticsOf(points);
  if (found === null) return null;
  const rose = result.units.filter(({ rank, before }) => rank !== null && before?.rank && before.rank > rank).length;
  const fell = result.units.filter(({ rank, before }) => rank !== null && before?.rank && before.rank < rank).length;
  return (
    <Disclosure level={2} flush label={<span className={common.title}>{tell("statistics.title")}</span>}>
      <ul className={styles.facts}>
        {(["mean", "highest", "upper", "median", "lower", "lowest"] as const).map((key) => (
          <li key={key}>
            {tell(`statistics.${key}`)}:{" "}
            {shown((key === "mean" ? found.mean.toDecimalPlaces(2) : found[key]).toFixed())}
          </li>
        ))}
        {gradeCounts(result).map(({ name, count }) => (
          <li key={name}>
            <span lang={RUBRIC_LANGUAGE}>{name}</span>: {count}
          </li>
        ))}
        {rose + fell > 0 && <li>{tell("statistics.moved", { rose: String(rose), fell: String(fell) })}</li>}
      </ul>
    </Disclosure>
  );
}
