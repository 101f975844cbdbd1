import { formWords } from "../locales/form";
import { speaker } from "../locales/words";
import type { Rubric } from "../rubric/schema";
import { arrangementOf, type ColumnKey, columnsFor, extentOf, formColumns } from "./columns";
import { earlierTitles } from "./earlier-titles";
import { needsOf } from "./form-needs";
import { plain } from "../rubric/plain-text";

/** The columns of a form as its sheet says. */
export interface FoundColumns {
  /** 0-based, by key. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Columns whose hidden key is gone, known by their printed title or, without one, by their neighbours. */
  readonly byTitle: readonly ColumnKey[];
  /** Columns that carry the key of another one; they count for nothing. */
  readonly doubled: readonly { readonly key: ColumnKey; readonly column: number }[];
}

const say = speaker(formWords, "vi");

/** How the columns are titled, by this release and by earlier ones. */
const titles = formColumns.flatMap(({ key, hidden = false }): [ColumnKey, readonly string[]][] =>
  hidden ? [] : [[key, [say(`column.${key}` as keyof typeof formWords), ...(earlierTitles[key] ?? [])].map(folded)]],
);

/**
 * Finds the columns of a form by the keys of the hidden first row. Of two with one key the one counts that has its printed
 * title, else the first; a column that has lost its key is known by its title, a hidden one by its neighbours. Returns null where those for figures are missing.
 */
export function findColumns(rubric: Rubric, values: readonly (readonly unknown[])[]): FoundColumns | null {
  const keyRow = values[0] ?? [];
  const header = values.find(([id]) => id === "header") ?? [];
  const titleOf = new Map(titles);
  const standing = new Map<ColumnKey, number[]>();
  keyRow.forEach((text, index) => {
    const key = index === 0 ? "id" : formColumns.find((one) => one.key === text && one.key !== "id")?.key;
    if (key !== undefined) standing.set(key, [...(standing.get(key) ?? []), index]);
  });
  if (!standing.has("id")) standing.set("id", [0]);

  const columns = new Map<ColumnKey, number>();
  const doubled: { key: ColumnKey; column: number }[] = [];
  for (const [key, places] of standing) {
    const titled = places.filter((place) => titleOf.get(key)?.includes(folded(header[place])) === true);
    const counts = titled.length === 1 ? titled[0] : places[0];
    if (counts === undefined) continue;
    columns.set(key, counts);
    doubled.push(...places.filter((place) => place !== counts).map((column) => ({ key, column })));
  }

  const byTitle: ColumnKey[] = [];
  const keys = new Set<unknown>(formColumns.map(({ key }) => key));
  const isFree = (column: number): boolean => column > 0 && !keys.has(keyRow[column]);
  const recover = (key: ColumnKey, column: number | undefined): void => {
    if (column === undefined || columns.has(key)) return;
    columns.set(key, column);
    byTitle.push(key);
  };
  for (const [key, known] of titles) {
    const found = header.flatMap((text, column) => (isFree(column) && known.includes(folded(text)) ? [column] : []));
    if (found.length === 1) recover(key, found[0]);
  }
  // What is hidden has no title: it stands beside the columns that are its neighbours in every form, and holds something.
  const isUntitled = (column: number): boolean =>
    isFree(column) &&
    ![...columns.values()].includes(column) &&
    (header[column] ?? "") === "" &&
    values.some((row, at) => at > 0 && (row[0] ?? "") !== "" && (row[column] ?? "") !== "");
  const needed = columnsFor(needsOf(rubric), extentOf(columns.keys()), arrangementOf(columns));
  needed.forEach(({ key, hidden = false }, index) => {
    if (!hidden) return;
    const before = columns.get(needed[index - 1]?.key ?? "id");
    const after = columns.get(needed[index + 1]?.key ?? "id");
    const beside = [...(before === undefined ? [] : [before + 1]), ...(after === undefined ? [] : [after - 1])];
    recover(key, beside.find(isUntitled));
  });
  return (["figure", "denominator"] as const).every((key) => columns.has(key)) ? { columns, byTitle, doubled } : null;
}

/** The columns whose hidden keys stand, of a form whose rubric nobody has to know. */
export function keyedColumns([keys = []]: readonly (readonly unknown[])[]): ReadonlyMap<ColumnKey, number> {
  return new Map(
    keys.flatMap((text, column): [ColumnKey, number][] => {
      const known = formColumns.find(({ key }) => key === text && key !== "id");
      return known === undefined ? [] : [[known.key, column]];
    }),
  );
}

/** The columns alone. */
export function readColumns(
  rubric: Rubric,
  values: readonly (readonly unknown[])[],
): ReadonlyMap<ColumnKey, number> | null {
  return findColumns(rubric, values)?.columns ?? null;
}

function folded(text: unknown): string {
  return typeof text === "string" ? plain(text) : "";
}
