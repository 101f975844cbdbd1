import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { taskpaneWords } from "../../locales/taskpane";
import { MoreButton } from "../parts/more-button";
import type { KnownRole } from "../store/role";
import { useWords } from "./language";
import { tabsOf, type PlaceId, type TabId } from "./places";

// Most people never open it.
const MoreMenu = lazy(() => import("./more-menu"));

/** Where four tabs and "Thêm" just fit. */
const NARROW = "@media (max-width: 347px)";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { flexGrow: 1, minWidth: 0 },
  // Four places stand side by side in 320 pixels.
  // In the narrowest pane there is no room beside the tabs: "Thêm" and F1 open it, too.
  help: { minWidth: "24px", padding: 0, [NARROW]: { display: "none" } },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    [NARROW]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}` },
  },
});

export const PANEL_ID = "itscore-place";
export const HELP_ID = "itscore-help";
export const tabIdOf = (tab: TabId): string => `itscore-tab-${tab}`;

interface PlaceTabsProps {
  readonly role: KnownRole;
  /** The appraisal is there for the agency's answers. */
  readonly explains: boolean;
  readonly onRole: (role: KnownRole) => void;
  /** null while a place is open to which no tab leads. */
  readonly selected: TabId | null;
  /** The open place lies within the one of the tab: passing over the tab by keyboard does not leave it. */
  readonly within: boolean;
  readonly onSelect: (place: PlaceId) => void;
  /** Goes to a place under "Thêm" and takes the focus along. */
  readonly onMore: (place: PlaceId) => void;
  readonly onHelp: () => void;
}

/** The tabs of the places for a role, and "Thêm" for the rest. The choice follows the arrows at once, as every place is at hand. */
export function PlaceTabs({ role, explains, onRole, selected, within, onSelect, onMore, onHelp }: PlaceTabsProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const [wanted, setWanted] = useState(false);
  const isExplained = (id: TabId): boolean => id === "appraisal" && explains;
  return (
    <div className={styles.top}>
      <TabList
        className={styles.list}
        aria-label={say("places")}
        selectedValue={selected}
        selectTabOnFocus={!within}
        onTabSelect={(_, { value }) => onSelect(value as PlaceId)}
      >
        {tabsOf[role].map((id) => {
          const name = isExplained(id) ? say("explain") : say(`place.${id}`);
          return (
            <Tab
              key={id}
              id={tabIdOf(id)}
              value={id}
              className={styles.tab}
              aria-controls={PANEL_ID}
              aria-label={name}
              title={name}
            >
              {isExplained(id) ? name : say(`tab.${id}`)}
            </Tab>
          );
        })}
      </TabList>
      <Suspense fallback={<MoreButton label={say("more")} />}>
        {wanted ? (
          <MoreMenu role={role} onRole={onRole} onMore={onMore} onHelp={onHelp} />
        ) : (
          <MoreButton label={say("more")} onClick={() => setWanted(true)} />
        )}
      </Suspense>
      <Button
        id={HELP_ID}
        className={styles.help}
        size="small"
        appearance="subtle"
        aria-label={say("help")}
        aria-keyshortcuts="F1"
        title={say("help")}
        onClick={onHelp}
      >
        ?
      </Button>
    </div>
  );
}
