import { lazy, type ComponentType, type LazyExoticComponent } from "react";

export type PlaceId = "library" | "scoring" | "appraisal" | "check";

export interface PlaceProps {
  /** True when a command of the user led here: the place then takes the focus to its heading. */
  readonly focusHeading: boolean;
  /** Goes to another place and takes the focus along. */
  readonly goTo: (place: PlaceId) => void;
}

export interface Place {
  readonly id: PlaceId;
  readonly component: LazyExoticComponent<ComponentType<PlaceProps>>;
}

/** The places of the pane in the order of their tabs; each loads when it is first opened. */
export const places: readonly Place[] = [
  { id: "library", component: lazy(() => import(/* webpackChunkName: "library" */ "../library/place")) },
  { id: "scoring", component: lazy(() => import(/* webpackChunkName: "scoring" */ "../scoring/place")) },
  { id: "appraisal", component: lazy(() => import(/* webpackChunkName: "appraisal" */ "../appraisal/place")) },
  { id: "check", component: lazy(() => import(/* webpackChunkName: "check" */ "../check/place")) },
];
