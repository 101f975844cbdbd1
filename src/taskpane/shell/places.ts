import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { taskpaneWords } from "../../locales/taskpane";
import type { KnownRole } from "../store/role";

type PlaceWord<Key> = Key extends `place.${infer Id}` ? Id : never;

/** The places have their names in the pane's words: "place.library". */
export type PlaceId = PlaceWord<keyof typeof taskpaneWords>;

export interface PlaceProps {
  /** True when a command of the user led here: the place then takes the focus to its heading. */
  readonly focusHeading: boolean;
  /** Goes to another place and takes the focus along. */
  readonly goTo: (place: PlaceId) => void;
}

type TabWord<Key> = Key extends `tab.${infer Id}` ? Id : never;

/** The places that can have a tab: "tab.library". */
export type TabId = TabWord<keyof typeof taskpaneWords>;

/** The tabs that each role sees, in their order: as many as stand side by side in 320 pixels. */
export const tabsOf: Readonly<Record<KnownRole, readonly TabId[]>> = {
  none: ["library", "scoring", "appraisal", "check"],
  scorer: ["library", "scoring", "appraisal", "check"],
  appraiser: ["library", "appraisal", "consolidate", "check"],
  consolidator: ["library", "consolidate", "appraisal", "check"],
};

/** A place that has no tab lies within another, whose tab is marked while it is open; null where it lies within none. */
const within: Readonly<Record<Exclude<PlaceId, TabId> | "consolidate", TabId | null>> = {
  import: "library",
  consolidate: "library",
  paste: "scoring",
  merge: "scoring",
  compare: "check",
  lastYear: "library",
  received: "appraisal",
  glossary: null,
  about: null,
};

/** What can be opened from "Thêm", where it has no tab. */
const offered: readonly PlaceId[] = [
  "scoring",
  "appraisal",
  "received",
  "consolidate",
  "import",
  "lastYear",
  "compare",
  "glossary",
  "about",
];

/** The places under "Thêm" for a role. */
export function moreOf(role: KnownRole): readonly PlaceId[] {
  const tabs: readonly PlaceId[] = tabsOf[role];
  return offered.filter((id) => !tabs.includes(id));
}

/** The tab that is marked while a place is open; null where none leads there. */
export function tabOf(id: PlaceId, role: KnownRole): TabId | null {
  const tabs = tabsOf[role];
  const parent = isWithin(id) ? within[id] : null;
  return tabs.find((tab) => tab === id) ?? tabs.find((tab) => tab === parent) ?? null;
}

type PlaceComponent = LazyExoticComponent<ComponentType<PlaceProps>>;

/** Each place loads when it is first opened. `npm run size` weighs them by their chunk's name. */
const components: Readonly<Record<PlaceId, PlaceComponent>> = {
  library: lazy(() => import(/* webpackChunkName: "library" */ "../library/place")),
  scoring: lazy(() => import(/* webpackChunkName: "scoring" */ "../scoring/place")),
  appraisal: lazy(() => import(/* webpackChunkName: "appraisal" */ "../appraisal/place")),
  check: lazy(() => import(/* webpackChunkName: "check" */ "../check/place")),
  import: lazy(() => import(/* webpackChunkName: "import" */ "../import/place")),
  consolidate: lazy(() => import(/* webpackChunkName: "consolidate" */ "../consolidate/place")),
  paste: lazy(() => import(/* webpackChunkName: "paste" */ "../paste/place")),
  merge: lazy(() => import(/* webpackChunkName: "merge" */ "../copies/merge-place")),
  compare: lazy(() => import(/* webpackChunkName: "compare" */ "../copies/compare-place")),
  lastYear: lazy(() => import(/* webpackChunkName: "lastYear" */ "../copies/last-year-place")),
  received: lazy(() => import(/* webpackChunkName: "received" */ "../received/place")),
  glossary: lazy(() => import(/* webpackChunkName: "glossary" */ "../glossary/place")),
  about: lazy(() => import(/* webpackChunkName: "about" */ "../about/place")),
};

export function componentOf(id: PlaceId): PlaceComponent {
  return components[id];
}

function isWithin(id: PlaceId): id is keyof typeof within {
  return Object.hasOwn(within, id);
}
