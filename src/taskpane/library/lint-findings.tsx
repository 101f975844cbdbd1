import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { lintWords } from "../../locales/lint";
import { lintRubric } from "../../rubric/lint";
import { type Finding, findingText } from "../../rubric/lint/finding";
import { rowNames } from "../../rubric/row-names";
import type { Rubric } from "../../rubric/schema";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { Disclosure } from "../parts/disclosure";

const useStyles = makeStyles({
  row: {
    margin: `${tokens.spacingVerticalXS} 0 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What lint finds in the printed form: what nobody has resolved in the open, the rest to unfold. */
export default function LintFindings({ rubric }: { rubric: Rubric }) {
  const say = useWords(lintWords);
  const findings = useMemo(() => lintRubric(rubric), [rubric]);
  const open = findings.filter(({ resolved }) => !resolved);
  const settled = findings.filter(({ resolved }) => resolved);
  return (
    <>
      {open.length > 0 && (
        <Disclosure level={2} label={say("title.open", { count: String(open.length) })} startsOpen>
          <FindingList rubric={rubric} findings={open} />
        </Disclosure>
      )}
      {settled.length > 0 && (
        <Disclosure level={2} label={say("title.resolved", { count: String(settled.length) })}>
          <FindingList rubric={rubric} findings={settled} />
        </Disclosure>
      )}
    </>
  );
}

/** Findings row by row in printed order, each with its severity in words. */
function FindingList({ rubric, findings }: { rubric: Rubric; findings: readonly Finding[] }) {
  const styles = useStyles();
  const locale = useLocale();
  const say = useWords(lintWords);
  const names = rowNames(rubric);
  return [...new Set(findings.map(({ rowId }) => rowId))].map((rowId) => (
    <div key={rowId}>
      <h3 className={styles.row} lang={rowId === null ? undefined : RUBRIC_LANGUAGE}>
        {rowId === null ? say("whole-form") : names.get(rowId)?.full}
      </h3>
      <ul className={styles.list}>
        {findings
          .filter((finding) => finding.rowId === rowId)
          .map((finding, index) => (
            <li key={index}>
              <span className={styles.quiet}>{say(`severity.${finding.severity}`)}: </span>
              {findingText(finding, locale)}
            </li>
          ))}
      </ul>
    </div>
  ));
}
