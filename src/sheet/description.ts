import type { PackedRubric } from "./fingerprint";
import type { DescriptionPlan } from "./plan";
import type { Dialect } from "./score-formula";

/** The word by which a describing sheet is known, and the version of its layout. */
export const MAGIC = "ITSCORE";
export const FORMAT = "1";

/** The first cell of a form: `ITSCORE 1 <name of its describing sheet>`. Renaming the form breaks nothing. */
export function marker(descriptionSheet: string): string {
  return `${MAGIC} ${FORMAT} ${descriptionSheet}`;
}

/** The name of the describing sheet in a form's first cell, or null where the sheet is not ours. */
export function describedBy(firstCell: unknown): string | null {
  const prefix = `${MAGIC} ${FORMAT} `;
  return typeof firstCell === "string" && firstCell.startsWith(prefix) ? firstCell.slice(prefix.length) : null;
}

export function descriptionOf(rubricId: string, { fingerprint, chunks }: PackedRubric, dialect: Dialect, lists: readonly string[]): DescriptionPlan {
  return {
    entries: [
      { key: MAGIC, value: FORMAT },
      { key: "rubric", value: rubricId },
      { key: "fingerprint", value: fingerprint },
      { key: "dialect", value: dialect },
      ...chunks.map((value, index) => ({ key: `rubric.json.${index}`, value })),
    ],
    lists,
  };
}

export interface Description {
  readonly rubricId: string;
  readonly fingerprint: string;
  readonly dialect: Dialect;
  /** The rubric as packed; whether it matches the fingerprint shows when it is unpacked. */
  readonly rubric: PackedRubric["chunks"];
}

/** Reads the first two columns of a describing sheet; null where it is not one. */
export function readDescription(rows: readonly (readonly unknown[])[]): Description | null {
  const entries = new Map(rows.map(([key, value]) => [String(key), String(value)]));
  const fingerprint = entries.get("fingerprint");
  const rubricId = entries.get("rubric");
  if (entries.get(MAGIC) !== FORMAT || !fingerprint || !rubricId) return null;
  const chunks: string[] = [];
  for (let chunk; (chunk = entries.get(`rubric.json.${chunks.length}`)) !== undefined; ) chunks.push(chunk);
  return {
    rubricId,
    fingerprint,
    dialect: dialectOf(entries.get("dialect")),
    rubric: chunks,
  };
}

export function dialectOf(text: string | undefined): Dialect {
  return text === "native" || text === "pure" ? text : "resilient";
}
