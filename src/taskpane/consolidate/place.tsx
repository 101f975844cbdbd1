import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Table16Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { consolidate } from "../../consolidate/consolidation";
import { readExpected } from "../../consolidate/expected";
import { refusalText } from "../../consolidate/texts";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { taskpaneWords } from "../../locales/taskpane";
import { BackButton } from "../parts/back-button";
import { Disclosure } from "../parts/disclosure";
import { FileButton } from "../parts/file-button";
import { Message } from "../parts/message";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { PlaceHeading } from "../parts/place-heading";
import { TaskProblem } from "../parts/problem-message";
import { TaskProgress } from "../parts/task-progress";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useLocale, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { ExpectedList } from "./expected-list";
import { UnitList } from "./unit-list";
import { useExpected } from "./use-expected";
import { useFiles } from "./use-files";

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  refused: { overflowWrap: "anywhere", marginBottom: tokens.spacingVerticalXS },
});

/** Tổng hợp: the forms that came back, as a ranking, with everything that is to be looked at. */
export default function ConsolidatePlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(consolidatePlaceWords);
  const locale = useLocale();
  const session = useSession();
  const task = useTask();
  const { files, progress, isAlone, left, add, stop, clear } = useFiles();
  const expected = useExpected();
  const result = useMemo(() => consolidate(files, { expected: readExpected(expected.text) }), [files, expected.text]);
  const { units, refused, missing, basis, open } = result;
  const count = units.length + refused.length;
  const ranked = units.filter(({ rank }) => rank !== null).length;
  const isReading = progress !== null;
  return (
    <div className={styles.place}>
      <div className={styles.top}>
        <BackButton label={tell("back")} onClick={() => goTo("library")} />
        <PlaceHeading focus={focusHeading}>{say("place.consolidate")}</PlaceHeading>
      </div>
      <p className={common.quiet}>{tell("what")}</p>
      <div className={styles.actions}>
        <FileButton several accept=".xlsx" disabled={isReading} onChoose={(_, all) => add(all)}>
          {tell("files.add")}
        </FileButton>
        <FileButton folder accept="" disabled={isReading} onChoose={(_, all) => add(all)}>
          {tell("folder.add")}
        </FileButton>
        {isReading && <Button onClick={stop}>{tell("stop")}</Button>}
      </div>
      {count === 0 && !isReading && <p className={common.quiet}>{tell("folder.hint")}</p>}
      {isReading && (
        <>
          <TaskProgress progress={progress} />
          <p className={common.quiet}>
            {tell("reading", { done: String(progress.done), total: String(progress.total) })}. {tell("close")}
          </p>
        </>
      )}
      <div role="status">
        {isAlone && isReading && <p className={common.quiet}>{tell("reading.alone")}</p>}
        {!isReading && count > 0 && (
          <p className={common.text}>
            {tell("read", {
              total: String(count),
              ranked: String(ranked),
              unranked: String(units.length - ranked),
              refused: String(refused.length),
            })}
          </p>
        )}
        {!isReading && left > 0 && <Outcome good={false}>{tell("stopped", { count: String(left) })}</Outcome>}
      </div>
      {open > 0 && units.length > 0 && <p className={common.quiet}>{tell("provisional", { count: String(open) })}</p>}
      {basis === "percent" && <Message intent="info">{tell("basis.percent")}</Message>}
      {units.length > 0 && (
        <>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<Table16Regular />}
              disabledFocusable={isReading || task.running !== null}
              onClick={() => void task.run("ranking", () => session.openRanking(result, locale))}
            >
              {tell("make")}
            </Button>
            <Button disabledFocusable={isReading} onClick={clear}>
              {tell("clear")}
            </Button>
          </div>
          <p className={common.quiet}>{tell("make.what")}</p>
          <TaskProblem task={task} />
          <UnitList result={result} />
        </>
      )}
      {refused.length > 0 && (
        <Disclosure
          level={2}
          flush
          label={<Outcome good={false}>{tell("refused.title", { count: String(refused.length) })}</Outcome>}
        >
          <ul className={common.list}>
            {refused.map(({ file, reason }) => (
              <li key={file} className={styles.refused}>
                {file}
                <div className={common.quiet}>{refusalText(reason, locale)}</div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {missing.length > 0 && count > 0 && <Missing names={missing.map(({ name }) => name)} />}
      <ExpectedList text={expected.text} isKept={expected.isKept} onChange={expected.change} />
    </div>
  );
}

/** Who has sent nothing, to be copied into a reminder. */
function Missing({ names }: { names: readonly string[] }) {
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(names.join("\n"));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Message
      intent="warning"
      title={tell("missing.title", { count: String(names.length) })}
      actions={
        <Button size="small" onClick={() => void copy()}>
          {tell("missing.copy")}
        </Button>
      }
    >
      <ul className={common.list}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <div role="status">
        {copied !== null && tell(copied ? "missing.copied" : "missing.not-copied", { count: String(names.length) })}
      </div>
    </Message>
  );
}
