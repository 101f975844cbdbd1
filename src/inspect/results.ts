import { type ColumnKey, columnOf } from "../form/columns";
import { groupStateText } from "../form/state-text";
import { criteriaOf, outline } from "../rubric/outline";
import { remembered } from "../rubric/remembered";
import type { Item, Rubric } from "../rubric/schema";
import { Exact } from "../rubric/exact";
import type { Results } from "../sheet/form-plan/fill-plan";
import type { RowsById } from "../sheet/form-plan/placed-plan";
import type { CellValue, SheetContents } from "../workbook/contents";
import { plain } from "./plain-text";
import { samePoints } from "./stored-points";

/** A form's cells, and what its formulas give for its inputs. */
interface Shown {
  readonly rubric: Rubric;
  readonly contents: SheetContents;
  readonly rows: RowsById;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly results: ReadonlyMap<string, Results>;
  /** Rows in which a number stands as text: people count it, the sheet does not, and both are right. */
  readonly textRows: ReadonlySet<string>;
}

/** What formulas show beside points: states, differences, the totals on top. */
export interface ShownResults {
  /** Whether a cell shows something else than its formula gives, and no other cell is the cause. */
  differs(id: string, key: ColumnKey, shown: CellValue, isEarlier: boolean): boolean;
  /** What the formula of a cell gives; null where it is no matter of this. */
  expected(id: string, key: ColumnKey): string | null;
  /** Whether nobody has calculated a cell since it was written: it has no result, or 0 where words belong. */
  isUncalculated(id: string, key: ColumnKey): boolean;
}

/** The criteria below every section, and below the total. */
const criteriaBelow = remembered((rubric: Rubric): ReadonlyMap<string, readonly string[]> => {
  const below = (items: readonly Item[]): string[] => criteriaOf({ items: [...items] }).map(({ item }) => item.id);
  return new Map([
    ["total", below(rubric.items)],
    ...outline(rubric).flatMap(({ item }): [string, string[]][] =>
      item.type === "section" ? [[`section:${item.id}`, below(item.items)]] : [],
    ),
  ]);
});

export function shownResults({ rubric, contents, rows, columns, results, textRows }: Shown): ShownResults {
  const { values, formulas, uncalculated = [] } = contents;
  const place = (id: string, key: ColumnKey): [number, number] => [rows.get(id)?.[0] ?? -1, columns.get(key) ?? -1];
  const stored = (id: string, key: ColumnKey): CellValue => {
    const [row, column] = place(id, key);
    return values[row]?.[column] ?? "";
  };
  const hasFormula = (id: string, key: ColumnKey): boolean => {
    const [row, column] = place(id, key);
    return (formulas[row]?.[column] ?? null) !== null;
  };
  const without = new Set(uncalculated.map(({ row, column }) => `${row} ${column}`));
  const expectedOf = (id: string, key: ColumnKey): string | number | undefined => results.get(id)?.[key];
  const isRight = (id: string, key: ColumnKey): boolean => {
    const expected = expectedOf(id, key);
    return expected === undefined || isSame(stored(id, key), expected);
  };

  /** Whether a difference is only what the points beside it make it. */
  const isDifference = (id: string, shown: CellValue): boolean => {
    const [own, appraised] = [stored(id, "points"), stored(id, "appraisedPoints")];
    if (typeof own !== "number" || typeof appraised !== "number") return shown === "";
    return samePoints(shown, new Exact(appraised).minus(own).toDecimalPlaces(6).toFixed());
  };
  const follows = (id: string, key: ColumnKey, shown: CellValue): boolean => {
    const isAppraisal = columnOf(key).side === "appraisal";
    const points = isAppraisal ? "appraisedPoints" : "points";
    if (id === "title") return isSame(shown, stored("total", points));
    if (key === "difference") return isDifference(id, shown);
    const below = criteriaBelow(rubric).get(id);
    if (below !== undefined)
      return shown === groupStateText(below.map((one) => String(stored(`criterion:${one}`, key))));
    return textRows.has(id) || !isRight(id, "points") || (isAppraisal && !isRight(id, "appraisedPoints"));
  };

  return {
    expected(id, key) {
      const expected = expectedOf(id, key);
      return expected === undefined ? null : String(expected);
    },
    differs(id, key, shown, isEarlier) {
      const expected = expectedOf(id, key);
      if (expected === undefined || isSame(shown, expected)) return false;
      // Another release has other words for a state; the marks and counts in them are the same.
      if (isEarlier && typeof expected === "string" && gist(shown) === gist(expected)) return false;
      return !follows(id, key, shown);
    },
    isUncalculated(id, key) {
      const [row, column] = place(id, key);
      if (!hasFormula(id, key)) return false;
      if (without.has(`${row} ${column}`)) return true;
      const shown = values[row]?.[column] ?? "";
      if (shown !== 0 && shown !== "") return false;
      const state = columnOf(key).side === "appraisal" || key === "appraisedFigure" ? "appraisalState" : "state";
      const owner = id === "title" ? "total" : id;
      const told = stored(owner, state);
      return hasFormula(owner, state) && (told === 0 || told === "");
    },
  };
}

function isSame(shown: CellValue, expected: CellValue): boolean {
  if (typeof expected === "number") return samePoints(shown, String(expected));
  return plain(String(shown)) === plain(String(expected));
}

/** What a state says without its words: its mark, and how many rows it counts. */
function gist(state: CellValue): string {
  const text = String(state);
  return `${/^[^\p{L}\p{N}\s]/u.exec(text)?.[0] ?? ""} ${/\d+/.exec(text)?.[0] ?? ""}`;
}
