import type { PlanColumn } from "./plan";

/**
 * The columns of an installed form in order. Together they fit one A4 landscape page in width, and a 1366 pixel screen
 * beside the pane shows everything up to the state without scrolling: the state stands next to the points that it explains.
 */
const columns: readonly PlanColumn[] = [
  { key: "id", width: 4, hidden: true },
  { key: "code", width: 5.5 },
  { key: "content", width: 37 },
  { key: "figure", width: 15 },
  { key: "denominator", width: 8 },
  { key: "exception", width: 11 },
  { key: "guidance", width: 25 },
  { key: "max", width: 7 },
  { key: "points", width: 8 },
  { key: "state", width: 23 },
  { key: "evidence", width: 22 },
  { key: "note", width: 16 },
  { key: "spec", width: 4, hidden: true },
];

/** The columns of a form; the one for exceptions only where the form has any. */
export function columnsFor(hasExceptions: boolean): readonly PlanColumn[] {
  return hasExceptions ? columns : columns.filter(({ key }) => key !== "exception");
}
