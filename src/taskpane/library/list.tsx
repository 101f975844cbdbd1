import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import { taskpaneWords } from "../../locales/taskpane";
import { library, loadRubric } from "../../rubric/library";
import type { Rubric } from "../../rubric/schema";
import { Disclosure } from "../parts/disclosure";
import { HiddenText } from "../parts/hidden-text";
import { Message } from "../parts/message";
import { PlaceHeading } from "../parts/place-heading";
import { useWords } from "../shell/language";
import { OpenRubricFile } from "./open-rubric-file";
import { RubricCard } from "./rubric-card";
import type { Screen, ScreenProps } from "./screens";
import { NO_QUERY, searchLibrary, valuesOf, type LibraryQuery } from "./search";

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
export function RubricList({ focusHeading, cameBack, task, show, create, query, onQuery }: RubricListProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const [loadFailed, setLoadFailed] = useState(false);
  const search = useRef<HTMLDivElement>(null);
  const busy = task.running !== null;
  const found = searchLibrary(library, query);
  const levels = valuesOf(library, "level");
  const years = valuesOf(library, "year");

  /** The rubric of an entry, or null with words on the screen. */
  const load = async (id: string): Promise<Rubric | null> => {
    setLoadFailed(false);
    try {
      return await loadRubric(id);
    } catch {
      setLoadFailed(true);
      return null;
    }
  };
  const preview = async (id: string): Promise<void> => {
    const rubric = await load(id);
    if (rubric !== null) show({ name: "preview", rubric, fileName: null });
  };
  const showAll = (): void => {
    onQuery(NO_QUERY);
    search.current?.querySelector("input")?.focus();
  };
  return (
    <>
      <PlaceHeading focus={focusHeading || cameBack}>{say("place.library")}</PlaceHeading>
      {loadFailed && <Message intent="error" title={say("library.load.failed")} />}
      <div ref={search}>
        <SearchBox
          className={styles.search}
          aria-label={say("library.search")}
          placeholder={say("library.search.hint")}
          dismiss={{ "aria-label": say("library.search.clear") }}
          value={query.words}
          onChange={(_, { value }) => onQuery({ ...query, words: value })}
        />
      </div>
      {(levels.length > 1 || years.length > 1) && (
        // Unfolded on demand: the search field finds levels and years as well.
        <Disclosure label={say("library.filter")} startsOpen={query.level !== "" || query.year !== null} flush>
          <Suspense>
            <LibraryFilters
              levels={levels}
              years={years}
              query={query}
              onChange={(change) => onQuery({ ...query, ...change })}
            />
          </Suspense>
        </Disclosure>
      )}
      <HiddenText live>
        {busy
          ? say("library.creating")
          : query === NO_QUERY
            ? ""
            : say("library.found", { count: String(found.length) })}
      </HiddenText>
      {found.length === 0 ? (
        <Message
          intent="info"
          actions={
            <Button size="small" onClick={showAll}>
              {say("library.showAll")}
            </Button>
          }
        >
          {say("library.none")}
        </Message>
      ) : (
        <ul className={styles.list}>
          {found.map((entry) => (
            <li key={entry.id}>
              <RubricCard
                entry={entry}
                creating={task.running === entry.id}
                busy={busy}
                onCreate={() => create(entry.id, () => load(entry.id))}
                onPreview={() => void preview(entry.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <OpenRubricFile busy={busy} onRead={(rubric, fileName) => show({ name: "preview", rubric, fileName })} />
    </>
  );
}
