import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Entries } from "../../form/description";
import { lastYearOf } from "../../form/last-year";
import { copiesWords } from "../../locales/copies";
import { ownOf } from "../../rubric/record";
import { CardPart } from "../parts/card-part";
import { PointsLine } from "../parts/points-line";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

const useStyles = makeStyles({ lines: { whiteSpace: "pre-line", overflowWrap: "anywhere" } });

interface LastYearPartProps {
  readonly facts: Entries;
  readonly criterionId: string;
  /** This year's, so far. */
  readonly points: string | null;
}

/** What last year's form said of a row, and what has become of its points. */
export default function LastYearPart({ facts, criterionId, points }: LastYearPartProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const last = useMemo(() => lastYearOf(facts), [facts]);
  if (last === null) return null;
  const row = ownOf(last.rows, criterionId);
  return (
    <CardPart title={tell("lastYear.card", { year: String(last.year) })}>
      {row === undefined ? (
        <div className={common.quiet}>{tell("lastYear.card.new")}</div>
      ) : (
        <>
          {row.title !== "" && (
            <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
              {tell("years.was", { title: row.title })}
            </div>
          )}
          {row.figures !== "" && <div lang={RUBRIC_LANGUAGE}>{row.figures}</div>}
          <PointsLine
            label={tell("lastYear.card.points", { max: row.maxPoints })}
            change={{ a: row.points, b: points }}
          />
          {row.evidence !== "" && <div className={styles.lines}>{row.evidence}</div>}
          {row.note !== "" && <div className={styles.lines}>{row.note}</div>}
        </>
      )}
    </CardPart>
  );
}
