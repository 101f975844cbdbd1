import { Button, Field, makeStyles, mergeClasses, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { toBestOf } from "../../consolidate/best-unit";
import type { Consolidation, RankedUnit } from "../../consolidate/consolidation";
import { decimalsOf } from "../../consolidate/table-looks";
import { problemText } from "../../consolidate/texts";
import { sideOf } from "../../consolidate/unit";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { withoutMarks } from "../../locales/marks";
import { statusWords } from "../../locales/status";
import { formatDecimal } from "../../locales/words";
import { rowNames } from "../../rubric/row-names";
import { Disclosure } from "../parts/disclosure";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { usePoints } from "../parts/points";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flex: "1 1 130px", minWidth: 0 },
  // The input would keep the width that browsers give it, beyond the edge of a narrow pane.
  search: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  rank: { flex: "0 0 2.2em", textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  name: { flex: "1 1 0", minWidth: 0, overflowWrap: "anywhere" },
  points: { flex: "0 0 auto", textAlign: "end" },
  unit: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  facts: { margin: 0, paddingLeft: 0, listStyleType: "none" },
});

type Filter = "all" | "problems" | "open";

/** So many units are shown at first, and with each press. */
const SHOWN = 50;

/** The units by their ranks; opening one leads to what was found in it. */
export function UnitList({ result }: { readonly result: Consolidation }) {
  const { units } = result;
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const [filter, setFilter] = useState<Filter>("all");
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(SHOWN);
  const wanted: Readonly<Record<Filter, readonly RankedUnit[]>> = {
    all: units,
    problems: units.filter(({ problems }) => problems.length > 0),
    open: units.filter(({ unit }) => unit.status !== "final"),
  };
  const words = withoutMarks(search.trim());
  const found = wanted[filter].filter(({ unit }) => withoutMarks(unit.agency ?? unit.file).includes(words));
  const rest = found.length - most;
  return (
    <section className={common.block}>
      <h2 className={common.title}>{tell("list.title")}</h2>
      <div className={styles.tools}>
        <Field label={tell("filter")} size="small" className={styles.field}>
          <Select size="small" value={filter} onChange={(_, { value }) => setFilter(value as Filter)}>
            {(["all", "problems", "open"] as const).map((key) => (
              <option key={key} value={key}>
                {tell(`filter.${key}`, { count: String(wanted[key].length) })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={tell("search")} size="small" className={styles.field}>
          <SearchBox
            size="small"
            className={styles.search}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        </Field>
      </div>
      {found.length === 0 && <p className={common.quiet}>{tell("none")}</p>}
      <ul className={common.list}>
        {found.slice(0, most).map((one) => (
          <li key={one.unit.file} className={styles.unit}>
            <Disclosure flush label={<UnitLine one={one} result={result} />}>
              <UnitFacts one={one} result={result} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setMost(most + SHOWN)}>{tell("more", { count: String(Math.min(rest, SHOWN)) })}</Button>
      )}
    </section>
  );
}

interface UnitProps {
  readonly one: RankedUnit;
  readonly result: Consolidation;
}

function UnitLine({ one: { unit, rank, points, grade, problems }, result }: UnitProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const shown = usePoints(decimalsOf(result.rubric));
  return (
    <>
      <span className={styles.line}>
        <span className={mergeClasses(styles.rank, common.number)}>
          {rank ?? <span title={tell("unit.unranked")}>–</span>}
        </span>
        <span className={styles.name} lang={RUBRIC_LANGUAGE}>
          {unit.agency ?? tell("unit.no-agency")}
        </span>
        <span className={mergeClasses(styles.points, common.number)}>
          {shown(points)}
          {grade !== null && <span className={common.quiet}> {grade}</span>}
        </span>
      </span>
      {problems.length > 0 && (
        <Outcome good={false} className={common.small}>
          {tell("unit.problems", { count: String(problems.length) })}
        </Outcome>
      )}
    </>
  );
}

function UnitFacts({ one, result }: UnitProps) {
  const { unit, block, parent, rank, problems, before } = one;
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const tellStatus = useWords(statusWords);
  const locale = useLocale();
  const shown = usePoints(decimalsOf(result.rubric));
  const { self, appraised, final, status, file, remarks } = unit;
  const names = result.rubric === null ? null : rowNames(result.rubric);
  const toBest = result.rubric === null ? [] : toBestOf(result.rubric, sideOf(one), result.best);
  return (
    <div className={mergeClasses(common.block, common.small)}>
      <ul className={styles.facts}>
        <li>
          {tellStatus(status)}
          {block !== null && ` · ${tell("unit.block", { block })}`}
          {parent !== null && ` · ${parent}`}
          {rank === null && ` · ${tell("unit.unranked")}`}
        </li>
        <li>
          {tell("column.self")}: {shown(self.ranked)}
          {appraised !== null && ` · ${tell("column.appraised")}: ${shown(appraised.ranked)}`}
          {final !== null && ` · ${tell("unit.final")}: ${shown(final.ranked)}`}
        </li>
        {before !== null && (
          <li>
            {tell("unit.before", {
              rank: before.rank === null ? "–" : String(before.rank),
              points: shown(before.points),
            })}
          </li>
        )}
        {toBest.map(({ id, figure, best, max, points }) => (
          <li key={id}>
            <span lang={RUBRIC_LANGUAGE}>{names?.get(id)?.full ?? id}</span>:{" "}
            {tell("unit.best", {
              figure: formatDecimal(locale, figure),
              best: formatDecimal(locale, best),
              max: formatDecimal(locale, max),
              points: shown(points),
            })}
          </li>
        ))}
        <li className={common.quiet}>{file}</li>
      </ul>
      {problems.length > 0 && (
        <ul className={styles.facts}>
          {problems.map((problem, index) => (
            <li key={index}>
              <Outcome good={false}>{problemText(problem, locale)}</Outcome>
            </li>
          ))}
        </ul>
      )}
      {remarks.map((remark, index) => (
        <p key={index} className={common.quiet}>
          {remark}
        </p>
      ))}
    </div>
  );
}
