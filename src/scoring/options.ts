import { Exact } from "../rubric/exact";
import { readSpecNumber, writeSpecNumber } from "../rubric/spec-numbers";
import { isBlank, tidy } from "../rubric/labels";

export interface PointOption {
  readonly label: string;
  readonly points: string;
}

const POINTS = /^\d+(?:[.,]\d+)?$/;
const QUOTED = /^"((?:[^"]|"")*)"$/;

/** Writes options as CHOICE reads them: `Có:5;Không:0`, labels with `;` or quotes in double quotes. */
export function writeOptions(options: readonly PointOption[]): string {
  return options
    .map(
      ({ label, points }) =>
        `${/[;"]/.test(label) ? `"${label.replace(/"/g, '""')}"` : label}:${writeSpecNumber(new Exact(points))}`,
    )
    .join(";");
}

/** Splits at `;` outside quotes. */
function split(text: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (text[at] !== ";" || quoted)) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return parts.filter((part) => !isBlank(part));
}

/** Reads an options text, or names the first part that cannot be read. */
export function readOptions(
  text: string,
): { ok: true; options: PointOption[] } | { ok: false; part: string; points: string | null } {
  const options: PointOption[] = [];
  for (const part of split(text)) {
    // A label in quotes may hold `;` and `:`; the last colon parts label and points ("Có: Số hiệu:5").
    const colon = part.lastIndexOf(":");
    const points = part.slice(colon + 1).trim();
    const written = part.slice(0, Math.max(0, colon)).trim();
    const label = tidy(QUOTED.exec(written)?.[1]?.replace(/""/g, '"') ?? written);
    if (!POINTS.test(points) || label === "") return { ok: false, part: tidy(part), points: null };
    const read = readSpecNumber(points);
    if ("readings" in read) return { ok: false, part: tidy(part), points };
    options.push({ label, points: read.value.toFixed() });
  }
  return options.length > 0 ? { ok: true, options } : { ok: false, part: text, points: null };
}
