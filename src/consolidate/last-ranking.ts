import { consolidateWords } from "../locales/consolidate";
import { Exact } from "../rubric/exact";
import { isBlank, sameLabel } from "../rubric/labels";
import type { CellValue } from "../workbook/contents";
import { agencyKey } from "./agency";

/** What a ranking of another year said, by the keys of agencies. */
export type LastRanking = ReadonlyMap<string, { readonly points: string | null; readonly rank: number | null }>;

/** Reads the table of a ranking by the words of its head, wherever it stands in a sheet; null where there is none. */
export function rankingInSheet(values: readonly (readonly CellValue[])[]): LastRanking | null {
  for (const [row, cells] of values.entries()) {
    const column = (key: keyof typeof consolidateWords): number =>
      cells.findIndex((cell) => Object.values(consolidateWords[key]).some((word) => sameLabel(String(cell), word)));
    const [agency, points, rank] = [column("column.agency"), column("column.points"), column("column.rank")];
    if (agency < 0 || points < 0 || rank < 0) continue;
    const found: RankingRow[] = [];
    for (const line of values.slice(row + 1)) {
      const name = String(line[agency] ?? "");
      // What stands below the table has no running number in front.
      if (isBlank(name) || typeof line[0] !== "number") break;
      found.push({ key: agencyKey(name), points: line[points], rank: line[rank] });
    }
    return rankingOf(found);
  }
  return null;
}

/** Reads what `itscore consolidate --json` printed; null for anything else. */
export function rankingInJson(json: unknown): LastRanking | null {
  if (typeof json !== "object" || json === null || !("units" in json) || !Array.isArray(json.units)) return null;
  const units: readonly unknown[] = json.units;
  return rankingOf(
    units.flatMap((unit) => {
      if (typeof unit !== "object" || unit === null || !("agency" in unit) || typeof unit.agency !== "string")
        return [];
      const [points, rank] = ["points" in unit ? unit.points : null, "rank" in unit ? unit.rank : null];
      return [{ key: agencyKey(unit.agency), points, rank }];
    }),
  );
}

interface RankingRow {
  readonly key: string;
  readonly points: unknown;
  readonly rank: unknown;
}

function rankingOf(rows: readonly RankingRow[]): LastRanking {
  const ranking = new Map<string, { points: string | null; rank: number | null }>();
  for (const { key, points, rank } of rows)
    if (key !== "") ranking.set(key, { points: decimalOf(points), rank: Number.isInteger(rank) ? Number(rank) : null });
  return ranking;
}

function decimalOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return new Exact(value).toFixed();
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? value : null;
}
