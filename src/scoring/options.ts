import { Exact } from "../rubric/exact";
import { readSpecNumber, writeSpecNumber } from "../rubric/spec-numbers";
import { isBlank, tidy } from "../rubric/labels";

export interface PointOption {
  readonly label: string;
  readonly points: string;
}

// A label in quotes may hold `;` and `:`; without quotes the last colon parts label and points ("Có: Số hiệu:5").
const PART = /^\s*(?:"((?:[^"]|"")*)"|(.*?))\s*:\s*(\d+(?:[.,]\d+)?)\s*$/s;

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
    const [, quoted, plain, points] = PART.exec(part) ?? [];
    const label = tidy(quoted?.replace(/""/g, '"') ?? plain ?? "");
    if (points === undefined || label === "") return { ok: false, part: tidy(part), points: null };
    const read = readSpecNumber(points);
    if ("readings" in read) return { ok: false, part: tidy(part), points };
    options.push({ label, points: read.value.toFixed() });
  }
  return options.length > 0 ? { ok: true, options } : { ok: false, part: text, points: null };
}
