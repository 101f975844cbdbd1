import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import { consolidate } from "../../consolidate/consolidation";
import { readExpected } from "../../consolidate/expected";
import { formsAmong } from "../../consolidate/forms-among";
import { readGradeBands } from "../../consolidate/grade-bands";
import type { LastRanking } from "../../consolidate/last-ranking";
import { readSpellings, type SpellingAnswer } from "../../consolidate/same-agency";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { taskpaneWords } from "../../locales/taskpane";
import { FileButton } from "../parts/file-button";
import { InnerPlace } from "../parts/inner-place";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { Waiting } from "../parts/waiting";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { KeptList } from "./kept-list";
import { LastYear } from "./last-year";
import { Reading } from "./reading";
import { useFiles } from "./use-files";
import { readText, useKept } from "./use-kept";

/** What came of the files: nothing before there are some. */
const Results = lazy(() => import("./results"));

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // As wide as the pane, however long the titles are.
  select: { minWidth: 0, width: "100%" },
});

/** Tổng hợp: the forms that came back, as a ranking, with everything that is to be looked at. */
export default function ConsolidatePlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(consolidatePlaceWords);
  const { files, progress, isAlone, left, add, stop, clear } = useFiles();
  const expected = useKept("expected-agencies", "", readText);
  const spellings = useKept<readonly SpellingAnswer[]>("agency-spellings", NO_ANSWERS, readSpellings);
  const grades = useKept("grade-bands", "", readText);
  const [counted, setCounted] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<LastRanking | null>(null);
  const [scoring, setScoring] = useState<string | null>(null);
  const bands = useMemo(() => readGradeBands(grades.value), [grades.value]);
  const forms = useMemo(() => formsAmong(files), [files]);
  const result = useMemo(
    () =>
      consolidate(files, {
        expected: readExpected(expected.value),
        spellings: spellings.value,
        grades: bands.grades,
        counted,
        last,
        scoring,
      }),
    [files, expected.value, spellings.value, bands, counted, last, scoring],
  );
  const { units, refused } = result;
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
      {progress !== null && <Reading progress={progress} />}
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
      {forms.length > 1 && (
        <Field label={tell("form.ranked")} hint={tell("form.others")}>
          <Select
            className={styles.select}
            value={scoring ?? forms[0]?.scoring}
            onChange={(_, { value }) => setScoring(value)}
          >
            {forms.map((form) => (
              <option key={form.scoring} value={form.scoring}>
                {tell("form.count", { title: form.title, count: String(form.count) })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {count > 0 && (
        <Suspense fallback={<Waiting label={say("loading")} />}>
          <Results
            result={result}
            isReading={isReading}
            spellings={spellings}
            counted={counted}
            onCounted={setCounted}
            onClear={() => {
              setScoring(null);
              clear();
            }}
          />
        </Suspense>
      )}
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
