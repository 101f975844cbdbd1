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

type PlaceComponent = LazyExoticComponent<ComponentType<PlaceProps>>;

/** The places in the order of their tabs; each loads when it is first opened. `npm run size` weighs them by their chunk's name. */
const components: Readonly<Record<PlaceId, PlaceComponent>> = {
  library: lazy(() => import(/* webpackChunkName: "library" */ "../library/place")),
  scoring: lazy(() => import(/* webpackChunkName: "scoring" */ "../scoring/place")),
  appraisal: lazy(() => import(/* webpackChunkName: "appraisal" */ "../appraisal/place")),
  check: lazy(() => import(/* webpackChunkName: "check" */ "../check/place")),
};

export interface Place {
  readonly id: PlaceId;
  readonly component: PlaceComponent;
}

export const places: readonly Place[] = (Object.entries(components) as [PlaceId, PlaceComponent][]).map(
  ([id, component]) => ({ id, component }),
);
