import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Table16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { boardOf } from "../../consolidate/board";
import type { Consolidation } from "../../consolidate/consolidation";
import type { SpellingAnswer } from "../../consolidate/same-agency";
import { today } from "../../form/period";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { copyText } from "../parts/copy-text";
import { Message } from "../parts/message";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useLocale, useWords } from "../shell/language";
import { StatisticsOfAll, StatusBoard } from "./overview";
import { Questions } from "./questions";
import { RefusedList } from "./refused-list";
import { UnitList } from "./unit-list";
import type { Kept } from "./use-kept";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ResultsProps {
  readonly result: Consolidation;
  readonly isReading: boolean;
  readonly spellings: Kept<readonly SpellingAnswer[]>;
  /** The hashes of files of which somebody said that they count. */
  readonly counted: ReadonlySet<string>;
  readonly onCounted: (counted: ReadonlySet<string>) => void;
  readonly onClear: () => void;
}

/** What came of the files: the ranking and its workbook, what is asked, what was refused, who is missing. */
export default function Results({ result, isReading, spellings, counted, onCounted, onClear }: ResultsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const locale = useLocale();
  const session = useSession();
  const task = useTask();
  const [slips, setSlips] = useState(false);
  const { units, refused, missing, basis, open } = result;
  return (
    <>
      {open > 0 && units.length > 0 && <p className={common.quiet}>{tell("provisional", { count: String(open) })}</p>}
      {basis === "percent" && <Message intent="info">{tell("basis.percent")}</Message>}
      <div className={styles.actions}>
        {units.length > 0 && (
          <Button
            appearance="primary"
            icon={<Table16Regular />}
            disabledFocusable={isReading || task.running !== null}
            onClick={() => void task.run("ranking", () => session.openRanking(result, locale, { slips }))}
          >
            {tell("make")}
          </Button>
        )}
        <Button disabledFocusable={isReading} onClick={onClear}>
          {tell("clear")}
        </Button>
      </div>
      {units.length > 0 && (
        <>
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
            onCount={(hash) => onCounted(new Set([...[...counted].filter((one) => one !== hash), hash]))}
            onAskAgain={() => {
              spellings.change([]);
              onCounted(new Set());
            }}
          />
          <UnitList result={result} />
          <StatisticsOfAll result={result} />
        </>
      )}
      {refused.length > 0 && <RefusedList refused={refused} />}
      {missing.length > 0 && <Missing names={missing.map(({ name }) => name)} />}
      <StatusBoard board={boardOf(result, today())} />
    </>
  );
}

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
