import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "./language";
import { places, type PlaceId, type TabId } from "./places";

const useStyles = makeStyles({
  list: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Four places stand side by side in 320 pixels.
  tab: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}` },
});

export const PANEL_ID = "itscore-place";
export const tabIdOf = (tab: TabId): string => `itscore-tab-${tab}`;

const tabs = [...new Set(places.map(({ tab }) => tab))];

interface PlaceTabsProps {
  readonly selected: TabId;
  /** The open place lies within the one of the tab: passing over the tab by keyboard does not leave it. */
  readonly within: boolean;
  readonly onSelect: (place: PlaceId) => void;
}

/** The tabs of the places. The choice follows the arrows at once, as every place is at hand. */
export function PlaceTabs({ selected, within, onSelect }: PlaceTabsProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  return (
    <TabList
      className={styles.list}
      aria-label={say("places")}
      selectedValue={selected}
      selectTabOnFocus={!within}
      onTabSelect={(_, { value }) => onSelect(value as PlaceId)}
    >
      {tabs.map((id) => (
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
