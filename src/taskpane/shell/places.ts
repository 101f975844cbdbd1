import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { taskpaneWords } from "../../locales/taskpane";

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

/** The places that have a tab: "tab.library". */
export type TabId = TabWord<keyof typeof taskpaneWords>;

/** A place that lies within another has none. */
const within: Readonly<Record<Exclude<PlaceId, TabId>, TabId>> = {
  import: "library",
  consolidate: "library",
  merge: "scoring",
  compare: "check",
  lastYear: "library",
};

type PlaceComponent = LazyExoticComponent<ComponentType<PlaceProps>>;

/** The places in the order of their tabs; each loads when it is first opened. `npm run size` weighs them by their chunk's name. */
const components: Readonly<Record<PlaceId, PlaceComponent>> = {
  library: lazy(() => import(/* webpackChunkName: "library" */ "../library/place")),
  scoring: lazy(() => import(/* webpackChunkName: "scoring" */ "../scoring/place")),
  appraisal: lazy(() => import(/* webpackChunkName: "appraisal" */ "../appraisal/place")),
  check: lazy(() => import(/* webpackChunkName: "check" */ "../check/place")),
  import: lazy(() => import(/* webpackChunkName: "import" */ "../import/place")),
  consolidate: lazy(() => import(/* webpackChunkName: "consolidate" */ "../consolidate/place")),
  merge: lazy(() => import(/* webpackChunkName: "merge" */ "../copies/merge-place")),
  compare: lazy(() => import(/* webpackChunkName: "compare" */ "../copies/compare-place")),
  lastYear: lazy(() => import(/* webpackChunkName: "lastYear" */ "../copies/last-year-place")),
};

export interface Place {
  readonly id: PlaceId;
  readonly component: PlaceComponent;
  /** Of the place itself, or of the one within which it lies. */
  readonly tab: TabId;
}

export const places: readonly Place[] = (Object.entries(components) as [PlaceId, PlaceComponent][]).map(
  ([id, component]) => ({ id, component, tab: isWithin(id) ? within[id] : id }),
);

function isWithin(id: PlaceId): id is keyof typeof within {
  return Object.hasOwn(within, id);
}
