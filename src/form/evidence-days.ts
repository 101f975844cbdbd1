import { readRecord } from "./evidence";
import { isDay, type Period } from "./period";

/** What is to be known of a document's date; it stops nothing, as an old plan may still be in force. */
export type DayRemark =
  | "before" // before the days of the figures
  | "after" // after them
  | "late"; // after the deadline

/** The date of a document as ISO 8601; null where its text names none. */
export function documentDay(text: string): string | null {
  const [day = "", month = "", year = ""] = readRecord(text).day.split("/");
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

/** How the date of a document stands to the days of the form; dates as ISO 8601 stand in the order of their letters. */
export function dayRemarks(text: string, { deadline, dataFrom, dataTo }: Period): readonly DayRemark[] {
  const day = documentDay(text);
  if (day === null) return [];
  return [
    ...(dataFrom !== null && day < dataFrom ? (["before"] as const) : []),
    ...(dataTo !== null && day > dataTo ? (["after"] as const) : []),
    ...(deadline !== null && day > deadline ? (["late"] as const) : []),
  ];
}
