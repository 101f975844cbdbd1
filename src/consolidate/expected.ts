import { tidy } from "../rubric/labels";
import { linesOf } from "./lines";

/** An agency that a form is expected from. */
export interface ExpectedAgency {
  readonly name: string;
  /** Its group ("khối"), where the list tells it. */
  readonly block: string | null;
  /** Under whom it stands (a commune's district, a unit's department), where the list tells it. */
  readonly parent: string | null;
  /** By when its form is due, as ISO date ("2026-11-20"), where the list tells it. */
  readonly due: string | null;
}

/**
 * A pasted list of the agencies that are expected: a line each, with the name and, after a tab or ";", its group, then under
 * whom it stands. A date among them is the day by which its form is due. A number in front of the name, as lists have it, is
 * none of it.
 */
export function readExpected(text: string): readonly ExpectedAgency[] {
  return linesOf(text)
    .map((line): ExpectedAgency => {
      const parts = line.split(/[\t;]/).map(tidy);
      const [first = "", ...rest] = parts.length > 1 && /^\d*\.?$/.test(parts[0] ?? "") ? parts.slice(1) : parts;
      const dates = rest.map(dateOf);
      const [block = "", parent = ""] = rest.filter((_, index) => dates[index] === null);
      return {
        name: first.replace(/^\d+\s*[.)]\s*/, ""),
        block: block === "" ? null : block,
        parent: parent === "" ? null : parent,
        due: dates.find((one) => one !== null) ?? null,
      };
    })
    .filter(({ name }) => name !== "");
}

/** A day as officials write it, 20/11/2026, or as spreadsheets hand it over; null for what is none. */
function dateOf(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text.trim())
    ? text.trim()
    : year === undefined
      ? null
      : `${year}-${month?.padStart(2, "0") ?? ""}-${day?.padStart(2, "0") ?? ""}`;
  if (iso === null) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The 31st of February is no day.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
