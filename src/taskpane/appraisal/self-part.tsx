import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { appraisalWords } from "../../locales/appraisal";
import type { Rubric } from "../../rubric/schema";
import type { Finding } from "../../inspect/finding";
import type { SelfCheck } from "./self-check";
import { type Speaker, useLocale, useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { Outcome } from "../parts/outcome";
import { ProblemMessage } from "../parts/problem-message";

// Seldom shown, and it brings all words about findings with it.
const SelfFindings = lazy(() => import("./self-findings"));

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
});

interface SelfPartProps {
  readonly rubric: Rubric;
  readonly check: SelfCheck;
  readonly onGoTo: (finding: Finding) => void;
}

/** Whether the agency's own part is what it was when the appraisal began. */
export function SelfPart({ rubric, check: { last, running, problem, check, retry }, onGoTo }: SelfPartProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const locale = useLocale();
  const tell = useWords(appraisalWords);
  return (
    <section className={common.block}>
      <div className={styles.head}>
        <h2 className={common.title}>{tell("intact")}</h2>
        <Button size="small" appearance="subtle" onClick={check}>
          {tell("intact.again")}
        </Button>
      </div>
      {problem && <ProblemMessage problem={problem} onRetry={retry} />}
      <div role="status">
        {last === null && running && <span className={common.quiet}>{tell("intact.checking")}</span>}
        {last && (
          <>
            <Outcome good={last.findings.length === 0}>{summary(tell, last.findings)}</Outcome>
            <span className={common.quiet}>
              {tell("intact.at", { time: last.at.toLocaleTimeString(locale === "vi" ? "vi-VN" : "en-GB") })}
            </span>
          </>
        )}
      </div>
      {last && last.findings.length > 0 && (
        <Suspense>
          <SelfFindings rubric={rubric} findings={last.findings} onGoTo={onGoTo} />
        </Suspense>
      )}
    </section>
  );
}

function summary(tell: Speaker<typeof appraisalWords>, findings: readonly Finding[]): string {
  if (findings.length === 0) return tell("intact.yes");
  if (findings.some(({ kind }) => kind === "self-record-damaged")) return tell("intact.lost");
  return tell("intact.no", { count: String(findings.length) });
}
