import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Table16Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { consolidate } from "../../consolidate/consolidation";
import { boardOf } from "../../consolidate/board";
import { readExpected } from "../../consolidate/expected";
import { readGradeBands } from "../../consolidate/grade-bands";
import type { LastRanking } from "../../consolidate/last-ranking";
import type { SpellingAnswer } from "../../consolidate/same-agency";
import { today } from "../../form/period";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { taskpaneWords } from "../../locales/taskpane";
import { copyText } from "../parts/copy-text";
import { FileButton } from "../parts/file-button";
import { InnerPlace } from "../parts/inner-place";
import { Message } from "../parts/message";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { TaskProgress } from "../parts/task-progress";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useLocale, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { KeptList } from "./kept-list";
import { LastYear } from "./last-year";
import { StatisticsOfAll, StatusBoard } from "./overview";
import { Questions, readSpellings } from "./questions";
import { RefusedList } from "./refused-list";
import { UnitList } from "./unit-list";
import { useFiles } from "./use-files";
import { readText, useKept } from "./use-kept";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
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
  const expected = useKept("expected-agencies", "", readText);
  const spellings = useKept<readonly SpellingAnswer[]>("agency-spellings", NO_ANSWERS, readSpellings);
  const grades = useKept("grade-bands", "", readText);
  const [counted, setCounted] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<LastRanking | null>(null);
  const [slips, setSlips] = useState(false);
  const bands = useMemo(() => readGradeBands(grades.value), [grades.value]);
  const result = useMemo(
    () =>
      consolidate(files, {
        expected: readExpected(expected.value),
        spellings: spellings.value,
        grades: bands.grades,
        counted,
        last,
      }),
    [files, expected.value, spellings.value, bands, counted, last],
  );
  const { units, refused, missing, basis, open } = result;
  const count = units.length + refused.length;
  const ranked = units.filter(({ rank }) => rank !== null).length;
  const isReading = progress !== null;
  const tryOut = async (): Promise<void> => {
    const { inventedFiles } = await import("./invented");
    await add(await inventedFiles());
  };
  return (
    <InnerPlace
      back={tell("back")}
      onBack={() => goTo("library")}
      focusHeading={focusHeading}
      title={say("place.consolidate")}
      what={tell("what")}
    >
      <div className={styles.actions}>
        <FileButton several accept=".xlsx" disabled={isReading} onChoose={(_, all) => add(all)}>
          {tell("files.add")}
        </FileButton>
        <FileButton folder accept="" disabled={isReading} onChoose={(_, all) => add(all)}>
          {tell("folder.add")}
        </FileButton>
        {isReading && <Button onClick={stop}>{tell("stop")}</Button>}
      </div>
      {count === 0 && !isReading && (
        <>
          <p className={common.quiet}>{tell("folder.hint")}</p>
          <div>
            <Button appearance="subtle" onClick={() => void tryOut()}>
              {tell("try")}
            </Button>
          </div>
        </>
      )}
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
              onClick={() => void task.run("ranking", () => session.openRanking(result, locale, { slips }))}
            >
              {tell("make")}
            </Button>
            <Button disabledFocusable={isReading} onClick={clear}>
              {tell("clear")}
            </Button>
          </div>
          <p className={common.quiet}>{tell("make.what")}</p>
          <Checkbox
            label={tell("make.slips")}
            checked={slips}
            onChange={(_, { checked }) => setSlips(checked === true)}
          />
          <TaskProblem task={task} />
          <Questions
            result={result}
            spellings={spellings}
            counted={counted}
            onCount={(hash) => setCounted((before) => new Set([...[...before].filter((one) => one !== hash), hash]))}
            onAskAgain={() => {
              spellings.change([]);
              setCounted(new Set());
            }}
          />
          <UnitList result={result} />
          <StatisticsOfAll result={result} />
        </>
      )}
      {refused.length > 0 && <RefusedList refused={refused} />}
      {missing.length > 0 && count > 0 && <Missing names={missing.map(({ name }) => name)} />}
      {count > 0 && <StatusBoard board={boardOf(result, today())} />}
      <KeptList
        list={expected}
        title={tell("expected.title")}
        label={tell("expected.label")}
        hint={tell("expected.what")}
      />
      <KeptList
        list={grades}
        title={tell("grades.title")}
        label={tell("grades.label")}
        hint={tell("grades.what")}
        {...(bands.unread.length === 0 ? {} : { problem: tell("grades.unread", { lines: bands.unread.join(" | ") }) })}
      />
      <LastYear onChange={setLast} />
    </InnerPlace>
  );
}

const NO_ANSWERS: readonly SpellingAnswer[] = [];

/** Who has sent nothing, to be copied into a reminder. */
function Missing({ names }: { names: readonly string[] }) {
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => setCopied(await copyText(names.join("\n")));
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
