import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "./language";
import type { Place, PlaceId } from "./places";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    appearance: "none",
    border: "none",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    whiteSpace: "nowrap",
    cursor: "pointer",
    "&:hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export const PANEL_ID = "itscore-place";
export const tabIdOf = (place: PlaceId): string => `itscore-tab-${place}`;

/**
 * The tabs of the places. Written by hand: Fluent's TabList adds 20 kB gzip, nearly all of it a focus manager, to a first load that
 * may have 130, and a handful of tabs needs arrow keys, Home and End only. The choice follows the arrows at once, as every place is at hand.
 */
export function PlaceTabs({
  places,
  selected,
  onSelect,
}: {
  places: readonly Place[];
  selected: PlaceId;
  onSelect: (place: PlaceId) => void;
}) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = places.findIndex(({ id }) => id === selected);
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1 + places.length, Home: 0, End: places.length - 1 }[
      event.key
    ];
    const place = next === undefined ? undefined : places[next % places.length];
    if (place === undefined) return;
    event.preventDefault();
    onSelect(place.id);
    list.current?.querySelector<HTMLElement>(`#${tabIdOf(place.id)}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={say("places")} className={styles.list}>
      {places.map(({ id }) => (
        <button
          key={id}
          id={tabIdOf(id)}
          type="button"
          role="tab"
          aria-selected={id === selected}
          aria-controls={PANEL_ID}
          tabIndex={id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => onSelect(id)}
          onKeyDown={onKeyDown}
        >
          {say(`place.${id}`)}
        </button>
      ))}
    </div>
  );
}
