import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { Copy16Regular, Open16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { countsOf, detailOf, isTrouble, reportText, secondsOf, signs } from "../../../excel/self-check/report";
import type { CheckReport, StepResult } from "../../../excel/self-check/run-check";
import { selfCheckWords } from "../../../locales/self-check";
import { copyText } from "../../parts/copy-text";
import { Disclosure } from "../../parts/disclosure";
import { Message } from "../../parts/message";
import { Outcome } from "../../parts/outcome";
import { usePartStyles } from "../../parts/part-styles";
import { TaskProblem } from "../../parts/problem-message";
import { useSession } from "../../session/session";
import { useTask } from "../../session/task";
import { useLocale, useWords } from "../../shell/language";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  row: {
    display: "grid",
    gridTemplateColumns: "1.5em minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sign: { textAlign: "center" },
  detail: { gridColumn: "2 / -1", overflowWrap: "anywhere", userSelect: "text" },
  text: { width: "100%", "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } },
});

/** What a check found: what went otherwise first, then what could not be tried, then what passed. */
export function ReportView({ report }: { report: CheckReport }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(selfCheckWords);
  const locale = useLocale();
  const session = useSession();
  const opening = useTask();
  const [done, setDone] = useState<"copied" | "not copied" | "opened" | null>(null);
  const { results, leftovers, stopped } = report;
  const trouble = results.filter(isTrouble);
  const passed = results.filter(({ outcome }) => outcome.kind === "passed");
  const open = results.filter((result) => !trouble.includes(result) && !passed.includes(result));
  const text = reportText(report, locale);

  // Where the clipboard is closed, the text below can be copied by hand.
  const copy = async (): Promise<void> => setDone((await copyText(text)) ? "copied" : "not copied");
  const openReport = async (): Promise<void> => {
    setDone(null);
    if (await opening.run("open", () => session.openReport(report, locale))) setDone("opened");
  };
  return (
    <>
      <div role="status">
        <Outcome good={trouble.length === 0 && !stopped}>
          {trouble.length > 0
            ? tell("result.trouble", { count: String(trouble.length) })
            : tell(stopped ? "result.stopped" : "result.good")}
        </Outcome>
        <p className={common.quiet}>{countsOf(results, locale)}</p>
      </div>
      {leftovers.length > 0 && (
        <Message intent="warning">{tell("result.leftovers", { names: leftovers.join(", ") })}</Message>
      )}
      <section className={common.block}>
        <div className={styles.actions}>
          <Button appearance="primary" icon={<Copy16Regular />} onClick={() => void copy()}>
            {tell("copy")}
          </Button>
          <Button
            icon={<Open16Regular />}
            disabledFocusable={opening.running !== null}
            onClick={() => void openReport()}
          >
            {tell("open")}
          </Button>
        </div>
        <div role="status">
          {done === "copied" && <Outcome good>{tell("copy.done")}</Outcome>}
          {done === "opened" && <Outcome good>{tell("open.done")}</Outcome>}
          {done === "not copied" && <Outcome good={false}>{tell("copy.failed")}</Outcome>}
        </div>
        <TaskProblem task={opening} />
        {done === "not copied" && (
          <Textarea
            className={styles.text}
            aria-label={tell("text")}
            readOnly
            rows={6}
            value={text}
            onFocus={({ target }) => target.select()}
          />
        )}
      </section>
      <div>
        <Results label={tell("list.trouble", { count: String(trouble.length) })} results={trouble} startsOpen />
        <Results label={tell("list.open", { count: String(open.length) })} results={open} />
        <Results label={tell("list.passed", { count: String(passed.length) })} results={passed} />
      </div>
    </>
  );
}

interface ResultsProps {
  readonly label: string;
  readonly results: readonly StepResult[];
  readonly startsOpen?: boolean;
}

function Results({ label, results, startsOpen = false }: ResultsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(selfCheckWords);
  const locale = useLocale();
  if (results.length === 0) return null;
  return (
    <Disclosure level={2} flush startsOpen={startsOpen} label={label}>
      <ul className={common.list}>
        {results.map((result) => {
          const { id, outcome } = result;
          const detail = detailOf(outcome, locale);
          return (
            <li key={id} className={styles.row}>
              <span className={styles.sign} aria-hidden>
                {signs[outcome.kind]}
              </span>
              <span>
                {tell(`step.${id}`)}
                {outcome.kind !== "passed" && `: ${tell(`outcome.${outcome.kind}`)}`}
              </span>
              <span className={mergeClasses(common.quiet, common.number)}>{secondsOf(result, locale)}</span>
              {detail !== "" && <span className={mergeClasses(common.quiet, styles.detail)}>{detail}</span>}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
