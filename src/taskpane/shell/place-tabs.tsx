import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "./language";
import type { Place, PlaceId } from "./places";

const useStyles = makeStyles({
  list: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Four places stand side by side in 320 pixels.
  tab: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}` },
});

export const PANEL_ID = "itscore-place";
export const tabIdOf = (place: PlaceId): string => `itscore-tab-${place}`;

interface PlaceTabsProps {
  readonly places: readonly Place[];
  readonly selected: PlaceId;
  readonly onSelect: (place: PlaceId) => void;
}

/** The tabs of the places. The choice follows the arrows at once, as every place is at hand. */
export function PlaceTabs({ places, selected, onSelect }: PlaceTabsProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  return (
    <TabList
      className={styles.list}
      aria-label={say("places")}
      selectedValue={selected}
      selectTabOnFocus
      onTabSelect={(_, { value }) => onSelect(value as PlaceId)}
    >
      {places.map(({ id }) => (
        <Tab
          key={id}
          id={tabIdOf(id)}
          value={id}
          className={styles.tab}
          aria-controls={PANEL_ID}
          aria-label={say(`place.${id}`)}
          title={say(`place.${id}`)}
        >
          {say(`tab.${id}`)}
        </Tab>
      ))}
    </TabList>
  );
}
