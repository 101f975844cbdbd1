import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { TableAdd16Regular, TextBulletListSquare16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { ExcelProblem } from "../../excel/result";
import { libraryWords } from "../../locales/library";
import { taskpaneWords } from "../../locales/taskpane";
import { library, loadRubric } from "../../rubric/library";
import type { Rubric } from "../../rubric/schema";
import { Disclosure } from "../parts/disclosure";
import { HiddenText } from "../parts/hidden-text";
import { Message } from "../parts/message";
import { Outcome } from "../parts/outcome";
import { PlaceButton } from "../parts/place-button";
import { PlaceHeading } from "../parts/place-heading";
import { ProblemMessage } from "../parts/problem-message";
import { useWords } from "../shell/language";
import type { OwnRubric } from "../store/own-rubrics";
import { useOwnRubrics } from "../store/use-own-rubrics";
import { useStore } from "../store/use-store";
import { OpenRubricFile } from "./open-rubric-file";
import { OwnCommands } from "./own-commands";
import { OwnNotices } from "./own-notices";
import { RubricCard } from "./rubric-card";
import type { Screen, ScreenProps } from "./screens";
import { NO_QUERY, searchLibrary, valuesOf, type LibraryQuery } from "./search";
import { type ShownEntry, shownEntries } from "./shown";
import { TemplateButton } from "./template-button";

const LibraryFilters = lazy(() => import("./filters"));

const useStyles = makeStyles({
  // Fluent holds its search box narrow.
  search: { width: "100%", maxWidth: "none" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

type RubricListProps = ScreenProps &
  Extract<Screen, { name: "list" }> & {
    readonly query: LibraryQuery;
    readonly onQuery: (query: LibraryQuery) => void;
  };

/** The rubrics of the library, by words, level and year. */
export function RubricList({ focusHeading, cameBack, task, show, create, goTo, query, onQuery }: RubricListProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(libraryWords);
  const store = useStore();
  const { found: own, refresh } = useOwnRubrics();
  const [failed, setFailed] = useState<ExcelProblem | "library" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const search = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  // The card whose command it tells of may stand far below.
  useEffect(() => {
    if (done !== null) outcome.current?.scrollIntoView({ block: "nearest" });
  }, [done]);
  const busy = task.running !== null;
  const mine = own?.ok ? own.value.rubrics : [];
  const entries = shownEntries(mine, library);
  const found = searchLibrary(entries, query);
  const levels = valuesOf(entries, "level");
  const years = valuesOf(entries, "year");

  /** One's own rubric, or null with words on the screen. */
  const openMine = async (one: OwnRubric): Promise<Rubric | null> => {
    setFailed(null);
    setDone(null);
    const { openOwn } = await import("../store/keep-rubric");
    const opened = await openOwn(store, one);
    if (opened.ok) return opened.value;
    setFailed(opened.problem);
    return null;
  };
  /** The rubric of an entry, or null with words on the screen. */
  const load = async (entry: ShownEntry): Promise<Rubric | null> => {
    if (entry.own !== null) return openMine(entry.own);
    setFailed(null);
    setDone(null);
    try {
      return await loadRubric(entry.id);
    } catch {
      setFailed("library");
      return null;
    }
  };
  const preview = async (entry: ShownEntry): Promise<void> => {
    const rubric = await load(entry);
    if (rubric !== null) show({ name: "preview", rubric, fileName: null });
  };
  const showAll = (): void => {
    onQuery(NO_QUERY);
    search.current?.querySelector("input")?.focus();
  };
  return (
    <>
      <PlaceHeading focus={focusHeading || cameBack}>{say("place.library")}</PlaceHeading>
      {failed === "library" && <Message intent="error" title={tell("library.load.failed")} />}
      {failed !== null && failed !== "library" && <ProblemMessage problem={failed} onClose={() => setFailed(null)} />}
      <OwnNotices
        own={own}
        onKept={() => {
          setDone(tell("keep.done"));
          void refresh();
        }}
        onChanged={() => void refresh()}
      />
      <div ref={search}>
        <SearchBox
          className={styles.search}
          aria-label={tell("library.search")}
          placeholder={tell("library.search.hint")}
          dismiss={{ "aria-label": tell("library.search.clear") }}
          value={query.words}
          onChange={(_, { value }) => onQuery({ ...query, words: value })}
        />
      </div>
      {(mine.length > 0 || levels.length > 1 || years.length > 1) && (
        // Unfolded on demand: the search field finds levels and years as well.
        <Disclosure
          label={mine.length > 0 ? tell("filter") : tell("library.filter")}
          startsOpen={query.source !== "" || query.level !== "" || query.year !== null}
          flush
        >
          <Suspense>
            <LibraryFilters
              sources={mine.length > 0 || query.source !== ""}
              levels={levels}
              years={years}
              query={query}
              onChange={(change) => onQuery({ ...query, ...change })}
            />
          </Suspense>
        </Disclosure>
      )}
      <HiddenText live>
        {entries.some(({ fingerprint }) => fingerprint === task.running)
          ? tell("library.creating")
          : query === NO_QUERY
            ? ""
            : tell("library.found", { count: String(found.length) })}
      </HiddenText>
      <div role="status" ref={outcome}>
        {done !== null && <Outcome good>{done}</Outcome>}
      </div>
      {found.length === 0 ? (
        <Message
          intent="info"
          actions={
            <Button size="small" onClick={showAll}>
              {tell("library.showAll")}
            </Button>
          }
        >
          {tell("library.none")}
        </Message>
      ) : (
        <ul className={styles.list}>
          {found.map((entry) => (
            <li key={entry.fingerprint}>
              <RubricCard
                entry={entry}
                creating={task.running === entry.fingerprint}
                busy={busy}
                onCreate={() => create(entry.fingerprint, () => load(entry))}
                onPreview={() => void preview(entry)}
                more={
                  entry.own !== null && (
                    <OwnCommands
                      own={entry.own}
                      task={task}
                      open={openMine}
                      onChanged={() => void refresh()}
                      onDone={setDone}
                    />
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={<TableAdd16Regular />} disabledFocusable={busy} onClick={() => goTo("import")}>
          {tell("library.import")}
        </Button>
      </div>
      <PlaceButton place="lastYear" disabled={busy} goTo={goTo} />
      <TemplateButton task={task} />
      <div>
        <Button icon={<TextBulletListSquare16Regular />} disabledFocusable={busy} onClick={() => goTo("consolidate")}>
          {tell("library.consolidate")}
        </Button>
      </div>
      <OpenRubricFile busy={busy} onRead={(rubric, fileName) => show({ name: "preview", rubric, fileName })} />
    </>
  );
}
