import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useRef, useState, type ChangeEvent } from "react";
import { taskpaneWords } from "../../locales/taskpane";
import { library, loadRubric } from "../../rubric/library";
import type { Rubric } from "../../rubric/schema";
import { useTask } from "../session/task";
import { Bar } from "../parts/bar";
import { HiddenText } from "../parts/hidden-text";
import { Message } from "../parts/message";
import { Disclosure } from "../parts/disclosure";
import { PlaceHeading } from "../parts/place-heading";
import { ProblemMessage } from "../parts/problem-message";
import { RubricCard } from "./rubric-card";
import { SearchField } from "../parts/search-field";
import { Waiting } from "../parts/waiting";
import { useSession } from "../session/session";
import { useLocale, useWords } from "../shell/language";
import { searchLibrary, valuesOf, type LibraryQuery } from "./search";
import { readRubricFile, type RubricFile } from "./rubric-file";
import type { PlaceProps } from "../shell/places";

const LibraryFilters = lazy(() => import("./filters"));
const RubricPreview = lazy(() => import("./preview"));
const RubricFileMessage = lazy(() => import("./rubric-file-message"));

const useStyles = makeStyles({
  place: {
    position: "relative",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  // Laid over the edge, so that nothing moves under the hand that pressed the button.
  progress: { position: "absolute", top: 0, left: 0, right: 0 },
  // The words begin where everything else begins; under a contrast theme the button has a frame, and that does.
  open: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, "@media (forced-colors: active)": { marginLeft: 0 } },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

const NO_QUERY: LibraryQuery = { words: "", level: "", year: null };

/** Thư viện: find a rubric, look at it, make a form of it. */
export default function LibraryPlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const locale = useLocale();
  const session = useSession();
  const task = useTask();
  const [query, setQuery] = useState(NO_QUERY);
  const [shown, setShown] = useState<{ rubric: Rubric; fileName: string | null } | null>(null);
  const [refused, setRefused] = useState<Exclude<RubricFile, { kind: "rubric" }> | null>(null);
  const [loadFailed, setLoadFailed] = useState(false);
  const [cameBack, setCameBack] = useState(false);
  const [readingFile, setReadingFile] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

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
  const create = async (name: string, rubricOf: () => Promise<Rubric | null>): Promise<void> => {
    const rubric = await rubricOf();
    if (rubric !== null && (await task.run(name, () => session.installForm(rubric)))) goTo("scoring");
  };
  const preview = async (id: string): Promise<void> => {
    const rubric = await load(id);
    if (rubric !== null) show({ rubric, fileName: null });
  };
  const show = (next: typeof shown): void => {
    setShown(next);
    setCameBack(next === null);
    window.scrollTo(0, 0);
  };
  const openFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (file === undefined) return;
    setRefused(null);
    setReadingFile(true);
    const read = await readRubricFile(file, locale);
    // The same file, corrected, must be a new choice.
    input.value = "";
    setReadingFile(false);
    if (read.kind === "rubric") show({ rubric: read.rubric, fileName: read.name });
    else setRefused(read);
  };

  const problem = task.problem && <ProblemMessage problem={task.problem} onRetry={task.retry} onClose={task.dismiss} />;
  const progress = busy && <Bar className={styles.progress} fill="moving" />;

  if (shown !== null) {
    return (
      <div className={styles.place}>
        {progress}
        {problem}
        <Suspense fallback={<Waiting label={say("loading")} />}>
          <RubricPreview
            {...shown}
            creating={busy}
            busy={busy}
            onCreate={() => void create("preview", () => Promise.resolve(shown.rubric))}
            onBack={() => show(null)}
          />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={styles.place}>
      <PlaceHeading focus={focusHeading || cameBack}>{say("place.library")}</PlaceHeading>
      {progress}
      {problem}
      {loadFailed && <Message intent="error" title={say("library.load.failed")} />}
      <SearchField
        label={say("library.search")}
        hint={say("library.search.hint")}
        value={query.words}
        onChange={(words) => setQuery({ ...query, words })}
      />
      {(levels.length > 1 || years.length > 1) && (
        // Unfolded on demand: the lists weigh 7 kB, and the search field finds levels and years as well.
        <Disclosure label={say("library.filter")} startsOpen={query.level !== "" || query.year !== null} flush>
          <Suspense>
            <LibraryFilters
              levels={levels}
              years={years}
              query={query}
              onChange={(change) => setQuery({ ...query, ...change })}
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
            <Button size="small" onClick={() => setQuery(NO_QUERY)}>
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
                onCreate={() => void create(entry.id, () => load(entry.id))}
                onPreview={() => void preview(entry.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          appearance="subtle"
          className={styles.open}
          icon={<FolderOpen16Regular />}
          disabledFocusable={busy || readingFile}
          onClick={() => picker.current?.click()}
        >
          {readingFile ? say("library.open.reading") : say("library.open")}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-hidden
          tabIndex={-1}
          onChange={(event) => void openFile(event)}
        />
      </div>
      {refused !== null && (
        <Suspense>
          <RubricFileMessage file={refused} onClose={() => setRefused(null)} />
        </Suspense>
      )}
    </div>
  );
}
