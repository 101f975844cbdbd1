import type { Criterion, Item, Section } from "../../src/rubric/schema";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ImportedRow, importTable } from "../../src/import/reading/import-table";
import { readDelimited } from "../../src/import/tables/delimited";
import { loadRubric } from "../../src/rubric/library";
import { sameRule } from "./same-rule";

// The printed tables of the official forms, as text was taken from the documents: slips of scanning, broken pages, lost line
// breaks and filled-in scores included. What is read of them is compared with the rubrics, which people wrote by hand.

interface Leaf {
  readonly criterion: Criterion;
  readonly path: readonly Section[];
}

interface Pair {
  readonly id: string;
  readonly wanted: Leaf;
  readonly found: Leaf;
  readonly row: ImportedRow | undefined;
}

/** By form: how many criteria it has, and rows of the text that the form has not (a row twice, an answer with a rule). */
const FORMS: readonly (readonly [id: string, criteria: number, extra: readonly string[]])[] = [
  ["ha-nam-2022-so", 84, []],
  ["tay-ninh-2015-so", 36, []],
  ["tay-ninh-2015-huyen", 42, []],
  ["binh-thuan-2022-huyen", 82, ["3/3.2/#4"]],
  ["gia-lai-2020-huyen", 170, ["2/I/#9/32#2"]],
  ["xa-chuyen-doi-so", 58, []],
];

function leavesOf(items: readonly Item[], path: readonly Section[] = []): Leaf[] {
  return items.flatMap((item) =>
    item.type === "section" ? leavesOf(item.items, [...path, item]) : [{ criterion: item, path }],
  );
}

async function pairsOf(id: string, extra: readonly string[]): Promise<Pair[]> {
  const table = readDelimited(readFileSync(`test/fixtures/import/${id}.tsv`, "utf8"), "tsv");
  const read = importTable(table, { name: id, year: 2022 });
  const wanted = leavesOf((await loadRubric(id)).items);
  const found = leavesOf(read?.rubric.items ?? []).filter(({ criterion }) => !extra.includes(criterion.id));
  const rows = new Map(read?.rows.map((row) => [row.id, row]));
  expect(found).toHaveLength(wanted.length);
  return wanted.map((each, index) => {
    const other = found[index] ?? each;
    return {
      id: each.criterion.id,
      wanted: each,
      found: other,
      row: rows.get(other.criterion.id) ?? rows.get(other.path.at(-1)?.id ?? ""),
    };
  });
}

const bare = (code: string): string => code.replace(/[\s.]/g, "");
/** What people print as a rule; a title alone is none. */
const isPrinted = ({ criterion: { guidance, rule } }: Leaf): boolean =>
  guidance !== undefined && rule.kind !== "points";
const isResolved = ({ criterion: { resolutions = [] } }: Leaf): boolean => resolutions.length > 0;
const isSame = ({ wanted, found }: Pair): boolean =>
  sameRule(wanted.criterion.rule, found.criterion.rule, wanted.criterion.maxPoints);
const idsOf = (pairs: readonly Pair[]): string[] => pairs.map(({ id }) => id);
const not =
  (test: (pair: Pair) => boolean) =>
  (pair: Pair): boolean =>
    !test(pair);

describe.each(FORMS)("%s, read from its printed table", (id, criteria, extra) => {
  test("has every criterion in its place, with its number and maximum", async () => {
    const pairs = await pairsOf(id, extra);
    expect(pairs).toHaveLength(criteria);
    const code = ({ wanted, found }: Pair): boolean => bare(wanted.criterion.code) === bare(found.criterion.code);
    const maximum = ({ wanted: { criterion }, found }: Pair): boolean =>
      (criterion.printedMaxPoints ?? criterion.maxPoints) === found.criterion.maxPoints;
    const place = ({ wanted, found }: Pair): boolean =>
      wanted.path.map((group) => bare(group.code)).join() === found.path.map((group) => bare(group.code)).join();
    // Excel made 2.1 of 2.10.
    expect(idsOf(pairs.filter(not(code)))).toEqual(id === "binh-thuan-2022-huyen" ? ["2.10"] : []);
    expect(idsOf(pairs.filter(not(maximum)))).toEqual([]);
    // So it did of 4.10. The last two of Gia Lai stand under the heading before them; the bonus group under the group that it follows.
    const elsewhere: Record<string, string[]> = {
      "binh-thuan-2022-huyen": ["4.10#1", "4.10#2", "4.10#3", "4.10#4", "4.10#5"],
      "gia-lai-2020-huyen": ["2/I/35", "2/I/36"],
      "xa-chuyen-doi-so": ["IV/*1"],
    };
    expect(idsOf(pairs.filter(not(place)))).toEqual(elsewhere[id] ?? []);
  });

  test("has the rule of every criterion whose rule is printed and left nothing to decide", async () => {
    const pairs = (await pairsOf(id, extra)).filter(({ wanted }) => isPrinted(wanted) && !isResolved(wanted));
    // Its guidance is an exception alone; the rule is in the title.
    expect(idsOf(pairs.filter(not(isSame)))).toEqual(id === "tay-ninh-2015-so" ? ["II/1.11"] : []);
  });

  test("leaves to the user what people had to decide, and is never certain of another rule", async () => {
    const pairs = await pairsOf(id, extra);
    const certain = pairs.filter(({ row }) => row?.reading === "certain");
    expect(idsOf(certain.filter(({ wanted }) => isPrinted(wanted)).filter(not(isSame)))).toEqual([]);
    // Where nothing is printed but a title, points are typed.
    expect(certain.filter(not(isSame)).every(({ found }) => found.criterion.rule.kind === "points")).toBe(true);
    expect(pairs.every(({ row }) => row?.reading === "certain" || (row?.findings.length ?? 0) > 0)).toBe(true);
  });
});
