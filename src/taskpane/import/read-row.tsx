import { makeStyles, tokens } from "@fluentui/react-components";
import { ownOf, partsOfRow } from "../../import/review/changed-item";
import type { Criterion, Exception, Item, Rubric } from "../../rubric/schema";
import { describeRule } from "../../scoring/rules/registry";
import { reviewWords } from "../../locales/review";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";

const useStyles = makeStyles({
  lines: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  kind: { fontWeight: tokens.fontWeightSemibold },
});

/** How a row is read: its rule in words, its maximum, exceptions, evidence. */
export function ReadRow({ item, rubric, group }: { item: Item; rubric: Rubric; group: boolean }) {
  const styles = useStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  const parts = group ? null : partsOfRow(item);
  const { exceptions = item.exceptions ?? [], evidence } = group ? {} : ownOf(item);
  return (
    <div>
      <h3 className={part.smallTitle}>{tell("row.read")}</h3>
      <ul className={styles.lines}>
        {item.type === "criterion" && <RuleLines criterion={item} rubric={rubric} />}
        {parts && <li className={styles.kind}>{tell("kind.parts")}</li>}
        {parts?.map((each) => (
          <li key={each.id}>
            {each.title} – {tell("row.max", { max: each.maxPoints })}
            <ul>
              <RuleLines criterion={each} rubric={rubric} />
            </ul>
          </li>
        ))}
        <li>{item.maxPoints === undefined ? tell("row.noMax") : tell("row.max", { max: item.maxPoints })}</li>
        {item.type === "section" && item.bonus === true && <li>{tell("row.bonus")}</li>}
        {item.type === "section" && item.penalty === true && <li>{tell("row.penalty")}</li>}
        {item.type === "section" && item.ceiling !== undefined && <li>{tell("row.ceiling", { max: item.ceiling })}</li>}
        {exceptions.map((exception, index) => (
          <ExceptionLine key={index} exception={exception} />
        ))}
        {evidence && <li>{tell("row.evidence", { ask: evidence.ask })}</li>}
      </ul>
    </div>
  );
}

function RuleLines({ criterion, rubric }: { criterion: Criterion; rubric: Rubric }) {
  const styles = useStyles();
  const tell = useWords(reviewWords);
  const locale = useLocale();
  const { rule } = criterion;
  const figures =
    rule.kind === "ratio"
      ? `${rule.numerator.label} / ${rule.denominator.label}`
      : rule.kind === "tier"
        ? rule.value.label
        : null;
  return (
    <>
      <li className={styles.kind}>{tell(`kind.${rule.kind}`)}</li>
      {figures !== null && <li lang={RUBRIC_LANGUAGE}>{figures}</li>}
      {rule.kind !== "points" && describeRule(rubric, criterion, locale).map((line) => <li key={line}>{line}</li>)}
    </>
  );
}

function ExceptionLine({ exception }: { exception: Exception }) {
  const tell = useWords(reviewWords);
  const then =
    exception.kind === "late"
      ? `${tell("exception.keep")} ${exception.keep}`
      : exception.award === "full" || exception.award === "half" || exception.award === "excluded"
        ? tell(`exception.${exception.award}`)
        : `${tell("exception.points")} ${exception.award}`;
  return (
    <li>
      {tell("row.exception", { when: exception.when })} → {then}
    </li>
  );
}
