import { isBlank, tidy } from "../rubric/labels";

/** An agency that a form is expected from. */
export interface ExpectedAgency {
  readonly name: string;
  /** Its group ("khối"), where the list tells it. */
  readonly block: string | null;
}

/**
 * A pasted list of the agencies that are expected: a line each, with the name and, after a tab or ";", its group. A number in
 * front of the name, as lists have it, is none of it.
 */
export function readExpected(text: string): readonly ExpectedAgency[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => !isBlank(line))
    .map((line): ExpectedAgency => {
      const parts = line.split(/[\t;]/).map(tidy);
      const [first = "", ...rest] = parts.length > 1 && /^\d*\.?$/.test(parts[0] ?? "") ? parts.slice(1) : parts;
      const block = rest.find((part) => part !== "") ?? null;
      return { name: first.replace(/^\d+\s*[.)]\s*/, ""), block };
    })
    .filter(({ name }) => name !== "");
}
