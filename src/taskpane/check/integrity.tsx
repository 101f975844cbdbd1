import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { checkWords } from "../../locales/check";
import type { Rubric } from "../../rubric/schema";
import type { Finding } from "../../inspect/finding";
import { findingText } from "../../inspect/finding-text";
import { sortFindings, type SortedFindings } from "./findings";
import type { FormCheck } from "./form-check";
import { useLocale, useWords } from "../shell/language";
import { TaskProgress } from "../parts/task-progress";
import { usePartStyles } from "../parts/part-styles";
import { Disclosure } from "../parts/disclosure";
import { FindingList } from "../parts/finding-list";
import { Outcome } from "../parts/outcome";
import { ProblemMessage } from "../parts/problem-message";

// Most forms need no repair.
const CopyFirst = lazy(async () => ({ default: (await import("../parts/copy-first")).CopyFirst }));

const useStyles = makeStyles({
  repair: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  advice: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
});

/** More places than this wait folded. */
const LONG = 5;

interface IntegrityProps {
  readonly rubric: Rubric;
  readonly check: FormCheck;
  readonly onGoTo: (finding: Finding) => void;
}

/** Whether the form is as it was made, what differs, and the repair. */
export function Integrity({ rubric, check, onGoTo }: IntegrityProps) {
  const common = usePartStyles();
  const locale = useLocale();
  const tell = useWords(checkWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const { last, running, problem } = check;
  const busy = running !== null;

  // The repair's button goes with what it did: the heading of what it changed takes the focus over.
  const repairing = useRef(false);
  useEffect(() => {
    if (busy || !repairing.current) return;
    repairing.current = false;
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, [busy]);
  const repair = (): void => {
    repairing.current = true;
    check.repair();
  };

  return (
    <section className={common.block}>
      <h2 ref={heading} tabIndex={-1} className={common.title}>
        {tell("intact")}
      </h2>
      {problem && <ProblemMessage problem={problem} onRetry={check.retry} />}
      <div role="status" className={common.block}>
        {last === null && busy && <span className={common.quiet}>{tell("intact.checking")}</span>}
        {last && <Summary last={last} />}
      </div>
      {last?.remarks.map((remark, index) => (
        <p key={index} className={common.quiet}>
          {findingText(rubric, remark, locale).what}
        </p>
      ))}
      {last === null && busy && <TaskProgress />}
      {last && (
        <>
          <Findings
            rubric={rubric}
            sorted={sortFindings(last.findings, last.repairs)}
            running={running}
            onGoTo={onGoTo}
            onRepair={repair}
          />
          <div>
            <Button size="small" disabledFocusable={busy} onClick={check.check}>
              {running === "check" ? tell("verdict.checking") : tell("intact.again")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What the last comparison said, and when. */
function Summary({ last: { findings, at, outdated, repaired } }: { last: NonNullable<FormCheck["last"]> }) {
  const common = usePartStyles();
  const locale = useLocale();
  const tell = useWords(checkWords);
  const count = findings.length;
  const outcome = count === 0 ? tell("intact.yes") : tell("intact.no", { count: String(count) });
  const time = at.toLocaleTimeString(locale === "vi" ? "vi-VN" : "en-GB");
  if (outdated) {
    return (
      <>
        <Outcome good={false}>{tell("intact.outdated", { time })}</Outcome>
        <span className={common.quiet}>{outcome}</span>
      </>
    );
  }
  return (
    <>
      {repaired !== null && <Outcome good>{tell("repair.done", { count: String(repaired) })}</Outcome>}
      <Outcome good={count === 0}>{outcome}</Outcome>
      <span className={common.quiet}>{tell("intact.at", { time })}</span>
    </>
  );
}

interface FindingsProps {
  readonly rubric: Rubric;
  readonly sorted: SortedFindings;
  readonly running: FormCheck["running"];
  readonly onGoTo: IntegrityProps["onGoTo"];
  readonly onRepair: () => void;
}

/** What the repair settles comes first, with the repair; then what people have to settle, and how. */
function Findings({ rubric, sorted: { repairable, byHand }, running, onGoTo, onRepair }: FindingsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(checkWords);
  const byHandCount = byHand.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <>
      {repairable.length > 0 && (
        <>
          <div className={styles.repair}>
            <Button appearance="primary" disabledFocusable={running !== null} onClick={onRepair}>
              {running === "repair" ? tell("repair.running") : tell("repair")}
            </Button>
            <Suspense fallback={null}>
              <CopyFirst before="repair" busy={running !== null} />
            </Suspense>
          </div>
          <p className={common.quiet}>{tell("repair.what")}</p>
          <Disclosure
            level={3}
            flush
            startsOpen={repairable.length <= LONG}
            label={tell("repair.able", { count: String(repairable.length) })}
          >
            <FindingList rubric={rubric} findings={repairable} onGoTo={onGoTo} />
          </Disclosure>
        </>
      )}
      {byHandCount > 0 && (
        <Disclosure
          level={3}
          flush
          startsOpen={byHandCount <= LONG}
          label={tell("repair.unable", { count: String(byHandCount) })}
        >
          {byHand.map(({ advice, findings }) => (
            <div key={advice}>
              <FindingList rubric={rubric} findings={findings} onGoTo={onGoTo} />
              {advice !== "retype" && <p className={`${common.quiet} ${styles.advice}`}>{tell(`advice.${advice}`)}</p>}
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}
