import type { Entries } from "./description";

/** By when a form is to be sent, and of which days its figures are; every one may be missing. Dates are ISO 8601. */
export interface Period {
  readonly deadline: string | null;
  readonly dataFrom: string | null;
  readonly dataTo: string | null;
}

/** What a description says of them; what is no day says nothing. */
export function periodOf(entries: Entries): Period {
  const day = (key: string): string | null => {
    const text = entries.get(key) ?? "";
    return isDay(text) ? text : null;
  };
  return { deadline: day("deadline"), dataFrom: day("data.from"), dataTo: day("data.to") };
}

/** The changes of facts that say so. */
export function periodChanges({ deadline, dataFrom, dataTo }: Period): [key: string, value: string | null][] {
  return [
    ["deadline", deadline],
    ["data.from", dataFrom],
    ["data.to", dataTo],
  ];
}

/** Whether a text is a day of the calendar: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  const time = timeOf(text);
  return time !== null && new Date(time).toISOString().startsWith(text);
}

/** A day as officials write it: 05/09/2026. */
export function shownDay(day: string): string {
  return day.split("-").reverse().join("/");
}

/** The day by the clock of this machine, as ISO date. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** How many days are left, 0 on the last one and less than 0 when it is over. */
export function daysLeft(deadline: string, today: string): number {
  return ((timeOf(deadline) ?? 0) - (timeOf(today) ?? 0)) / DAY;
}

const DAY = 86_400_000;

function timeOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  // Excel's calendar has no day before 1900.
  return year === undefined || Number(year) < 1900 ? null : Date.UTC(Number(year), Number(month) - 1, Number(day));
}
