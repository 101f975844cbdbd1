import { isRecord } from "../rubric/raw-json";
import { recordOf } from "../rubric/record";
import { chunksOf, type Entries, LAST_YEAR } from "./description";
import { pack, unpack } from "./pack";

/** What a form says of last year's: for people beside their work, never scored and never checked. Points are decimal strings. */
export interface LastYear {
  readonly title: string;
  readonly year: number;
  readonly points: string | null;
  readonly maxPoints: string;
  /** By the ids of this year's criteria. */
  readonly rows: Readonly<Record<string, LastYearRow>>;
}

export interface LastYearRow {
  /** Printed number and title, where they are other ones now; "" for the same. */
  readonly title: string;
  /** Figures, choice and exception in words. */
  readonly figures: string;
  readonly points: string | null;
  readonly maxPoints: string;
  readonly evidence: string;
  readonly note: string;
}

/** With what a new form begins. */
export interface FormStart {
  readonly profile: Readonly<Record<string, string>>;
  /** What stands beside it of last year's. */
  readonly lastYear: LastYear;
}

/** The facts that carry it. */
export function lastYearFacts(last: LastYear): [key: string, value: string][] {
  const { fingerprint, chunks } = pack(JSON.stringify(last));
  return [
    [LAST_YEAR, fingerprint],
    ...chunks.map((chunk, index): [string, string] => [`${LAST_YEAR}.${index}`, chunk]),
  ];
}

/** What the facts carry; null where there is nothing, or nothing that can be read. */
export function lastYearOf(entries: Entries): LastYear | null {
  const fingerprint = entries.get(LAST_YEAR);
  if (fingerprint === undefined) return null;
  const json = unpack(chunksOf(entries, LAST_YEAR), fingerprint);
  if (json === null) return null;
  try {
    return checked(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Facts are claims: whatever is no text there becomes one. */
function checked(found: unknown): LastYear | null {
  if (!isRecord(found) || !isRecord(found["rows"])) return null;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const points = (value: unknown): string | null =>
    typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? value : null;
  const rows = Object.entries(found["rows"]).flatMap(([id, row]): [string, LastYearRow][] =>
    isRecord(row)
      ? [
          [
            id,
            {
              title: text(row["title"]),
              figures: text(row["figures"]),
              points: points(row["points"]),
              maxPoints: points(row["maxPoints"]) ?? "0",
              evidence: text(row["evidence"]),
              note: text(row["note"]),
            },
          ],
        ]
      : [],
  );
  return {
    title: text(found["title"]),
    year: Number(found["year"]) || 0,
    points: points(found["points"]),
    maxPoints: points(found["maxPoints"]) ?? "0",
    rows: recordOf(rows),
  };
}
