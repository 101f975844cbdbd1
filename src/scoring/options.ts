import { Exact } from "../rubric/exact";

export interface PointOption {
  readonly label: string;
  readonly points: string;
}

// A label in quotes may hold `;` and `:`; without quotes the last colon parts label and points ("Có: Số hiệu:5").
const PART = /^\s*(?:"((?:[^"]|"")*)"|(.*?))\s*:\s*(\d+(?:[.,]\d+)?)\s*$/s;

/** Writes options as CHOICE reads them: `Có:5;Không:0`, labels with `;` or quotes in double quotes. */
export function writeOptions(options: readonly PointOption[]): string {
  return options
    .map(({ label, points }) => `${/[;"]/.test(label) ? `"${label.replace(/"/g, '""')}"` : label}:${points}`)
    .join(";");
}

/** Splits at `;` outside quotes. */
function split(text: string): string[] {
  const parts = [""];
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (char === ";" && !quoted) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.filter((part) => part.trim() !== "");
}

/** Reads an options text, or names the first part that cannot be read. */
export function readOptions(text: string): { ok: true; options: PointOption[] } | { ok: false; part: string } {
  const options: PointOption[] = [];
  for (const part of split(text)) {
    const [, quoted, plain, points] = PART.exec(part) ?? [];
    const label = (quoted?.replace(/""/g, '"') ?? plain ?? "").trim();
    if (points === undefined || label === "") return { ok: false, part: part.trim() };
    options.push({ label, points: new Exact(points.replace(",", ".")).toFixed() });
  }
  return options.length > 0 ? { ok: true, options } : { ok: false, part: text };
}
