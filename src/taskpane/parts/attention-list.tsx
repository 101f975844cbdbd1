import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { scoringWords } from "../../locales/scoring";
import { partWords } from "../../locales/parts";
import type { AttentionGroup, AttentionRow } from "../scoring/attention";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { Disclosure } from "./disclosure";
import { GoToRow } from "./go-to-row";
import { StateIcon } from "./state-icon";

const useStyles = makeStyles({
  kind: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to end a text after two lines that browsers know
  title: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflow: "hidden" },
  state: { color: tokens.colorNeutralForeground2 },
});

/** More rows than this, and a group waits folded. */
const LONG = 5;

interface AttentionListProps {
  readonly groups: readonly AttentionGroup[];
  /** Number and title of a criterion. */
  readonly nameOf: (criterionId: string) => string;
  /** The criteria whose rows are still on the sheet. */
  readonly isOnSheet: (criterionId: string) => boolean;
  readonly onGoTo: (row: AttentionRow) => void;
}

/** What needs attention, by kind; each row leads to its cell. */
export function AttentionList({ groups, nameOf, isOnSheet, onGoTo }: AttentionListProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const hold = useHoldInPlace();
  return groups.map(({ kind, rows }) => (
    <Disclosure
      key={kind}
      level={3}
      flush
      startsOpen={rows.length <= LONG && kind !== "blank"}
      label={
        <span className={styles.kind}>
          <StateIcon kind={kind} />
          <span>{say("attention.group", { kind: say(`attention.${kind}`), count: String(rows.length) })}</span>
        </span>
      }
    >
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row
            key={`${row.criterion.id} ${row.state.code}`}
            row={row}
            name={nameOf(row.criterion.id)}
            showState={kind === "fault" || kind === "ambiguous-number"}
            isOnSheet={isOnSheet(row.criterion.id)}
            onGoTo={(button) => {
              hold(button);
              onGoTo(row);
            }}
          />
        ))}
      </ul>
    </Disclosure>
  ));
}

interface RowProps {
  readonly row: AttentionRow;
  readonly name: string;
  /** The group's heading says the rest already. */
  readonly showState: boolean;
  readonly isOnSheet: boolean;
  readonly onGoTo: (button: HTMLElement) => void;
}

function Row({ row: { state }, name, showState, isOnSheet, onGoTo }: RowProps) {
  const styles = useStyles();
  const say = useWords(partWords);
  const explain = useWords(scoringWords);
  return (
    <GoToRow goal={say("attention.goTo.of", { criterion: name })} onGoTo={isOnSheet ? onGoTo : undefined}>
      <span className={styles.title} lang={RUBRIC_LANGUAGE} title={name}>
        {name}
      </span>
      {showState && <span className={styles.state}>{explain(`state.${state.code}`, state.params)}</span>}
      {!isOnSheet && <span className={styles.state}>{say("attention.rowGone")}</span>}
    </GoToRow>
  );
}

/**
 * Going to a cell changes the card of the selected row above this list, and with it the height of everything above.
 * The pressed button stays where it is under the hand: the page scrolls by as much as the button would have moved. Parts of
 * the card unfold a moment after they are there, so that the page itself is watched, until the hand does something else.
 */
export function useHoldInPlace(): (element: HTMLElement) => void {
  const release = useRef<() => void>(() => undefined);
  useEffect(() => () => release.current(), []);
  return (element) => {
    release.current();
    const { top } = element.getBoundingClientRect();
    const watch = new ResizeObserver(() => {
      const moved = element.isConnected ? element.getBoundingClientRect().top - top : 0;
      if (moved !== 0) window.scrollBy(0, moved);
    });
    const hands = new AbortController();
    const timer = setTimeout(() => release.current(), HOLD_MS);
    release.current = () => {
      clearTimeout(timer);
      hands.abort();
      watch.disconnect();
    };
    for (const event of ["wheel", "pointerdown", "keydown"]) {
      window.addEventListener(event, () => release.current(), { signal: hands.signal });
    }
    watch.observe(document.body);
  };
}

/** Excel needs half a second to select a cell and to tell of it; a slow machine more. */
const HOLD_MS = 2000;
