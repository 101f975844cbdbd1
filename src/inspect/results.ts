import { placeKey } from "../workbook/a1";
import { type ColumnKey, columnKey, columnOf, type ColumnSide } from "../form/columns";
import { groupStateText } from "../form/state-text";
import { criteriaOf, outline } from "../rubric/outline";
import { remembered } from "../rubric/remembered";
import type { Item, Rubric } from "../rubric/schema";
import { Exact, ZERO } from "../rubric/exact";
import { needsOf } from "../form/form-needs";
import type { Results } from "../sheet/form-plan/fill-plan";
import type { RowsById } from "../sheet/form-plan/placed-plan";
import type { CellValue, SheetContents } from "../workbook/contents";
import { plain } from "../rubric/plain-text";
import { levelsOf, samePoints, sumShown } from "./stored-points";

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

/** Each follows from those before it. */
const scorings: readonly ColumnSide[] = ["self", "appraisal", "council"];

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
  const without = new Set(uncalculated.map(placeKey));
  const expectedOf = (id: string, key: ColumnKey): string | number | undefined => results.get(id)?.[key];
  const isRight = (id: string, key: ColumnKey): boolean => {
    const expected = expectedOf(id, key);
    return expected === undefined || isSame(stored(id, key), expected);
  };

  const { limited } = needsOf(rubric);
  const isMinus = (shown: CellValue, own: CellValue, other: CellValue): boolean =>
    typeof own !== "number" || typeof other !== "number"
      ? shown === ""
      : samePoints(shown, new Exact(other).minus(own).toDecimalPlaces(6).toFixed());
  /** Whether a difference is only what the points beside it make it, or the differences below it. */
  const isDifference = (id: string, shown: CellValue): boolean => {
    const level = levelsOf(rubric).get(id);
    if (level === undefined) return isMinus(shown, stored(id, "points"), stored(id, "appraisedPoints"));
    if (limited) return isMinus(shown, stored(id, "comparedSelf"), stored(id, "comparedAppraised"));
    const parts = level.parts.map((part) => stored(part, "difference")).filter((part) => typeof part === "number");
    return samePoints(
      shown,
      parts.length === 0
        ? null
        : parts
            .reduce((sum: Exact, part) => sum.plus(part), ZERO)
            .toDecimalPlaces(6)
            .toFixed(),
    );
  };
  /** Whether points of the rows that both sides have are what the points beside them, or below them, make them. */
  const isCompared = (id: string, key: "comparedSelf" | "comparedAppraised", shown: CellValue): boolean => {
    const level = levelsOf(rubric).get(id);
    if (level !== undefined)
      return samePoints(
        shown,
        sumShown(
          level,
          level.parts.map((part) => stored(part, key)),
        ),
      );
    const both = (["points", "appraisedPoints"] as const).map((one) => stored(id, one));
    const own = both[key === "comparedSelf" ? 0 : 1];
    return shown === (both.every((one) => typeof one === "number") ? own : "");
  };
  const follows = (id: string, key: ColumnKey, shown: CellValue): boolean => {
    const { side } = columnOf(key);
    const points = columnKey(side, "points");
    if (id === "title") {
      if (typeof shown === "number") return isSame(shown, stored("total", points));
      return (
        !isRight("total", points) || !isRight("total", side === "appraisal" ? "difference" : columnKey(side, "state"))
      );
    }
    if (key === "difference") return isDifference(id, shown);
    if (key === "comparedSelf" || key === "comparedAppraised") return isCompared(id, key, shown);
    // What stands below the total follows from it; what is taken out follows from no points.
    if (id === "rescaled" || id === "grade") return !isRight("total", points);
    if (columnOf(key).role === "countedOut" || key === "max" || key === "content") return false;
    const below = criteriaBelow(rubric).get(id);
    if (below !== undefined)
      return shown === groupStateText(below.map((one) => String(stored(`criterion:${one}`, key))));
    // The state of a decision tells the appraisal's, too, which tells of both sides.
    const before = scorings.slice(0, scorings.indexOf(side) + 1);
    return (
      textRows.has(id) ||
      before.some((one) => !isRight(id, columnKey(one, "points"))) ||
      (side === "council" && !isRight(id, "appraisalState"))
    );
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
      // Plan version 1 took a sum's difference over all rows, appraised or not.
      if (isEarlier && key === "difference" && isMinus(shown, stored(id, "points"), stored(id, "appraisedPoints")))
        return false;
      return !follows(id, key, shown);
    },
    isUncalculated(id, key) {
      const [row, column] = place(id, key);
      if (!hasFormula(id, key)) return false;
      if (without.has(placeKey({ row, column }))) return true;
      const shown = values[row]?.[column] ?? "";
      if (shown !== 0 && shown !== "") return false;
      const state = columnKey(columnOf(key).side, "state");
      const owner = id === "title" ? "total" : id;
      const told = stored(owner, state);
      return hasFormula(owner, state) && (told === 0 || told === "");
    },
  };
}

function isSame(shown: CellValue, expected: CellValue): boolean {
  if (typeof expected === "number") return samePoints(shown, String(expected));
  if (String(shown) === String(expected)) return true;
  return oneDecimalSign(plain(String(shown))) === oneDecimalSign(plain(String(expected)));
}

/** FIXED writes a number in the language of the Excel that calculated. */
function oneDecimalSign(text: string): string {
  return text.replace(/(\d),(?=\d)/g, "$1.");
}

/** What a state says without its words: its mark, and how many rows it counts. */
function gist(state: CellValue): string {
  const text = String(state);
  return `${/^[^\p{L}\p{N}\s]/u.exec(text)?.[0] ?? ""} ${/\d+/.exec(text)?.[0] ?? ""}`;
}
