import { describe, expect, test } from "vitest";
import { library, loadRubric } from "../../src/rubric/library";
import { parseRubric } from "../../src/rubric/parse";
import { lintRubric } from "../../src/rubric/lint";
import { readPrintedTiers } from "../../src/rubric/printed-tiers";

const rubric = await loadRubric("tay-ninh-2015-so");
const [first] = rubric.items;
const criterion = (index: number): object => ({
  type: "criterion",
  id: `c${index}`,
  code: String(index),
  title: "Tiêu chí",
  maxPoints: "1",
  rule: { kind: "points" },
});
const choice = (count: number): object => ({
  ...criterion(1),
  rule: {
    kind: "choice",
    options: Array.from({ length: count }, (_, index) => ({ label: `Mức ${index}`, points: "0" })),
  },
});

/** What is said of the rubric with these rows in place of its own. */
function errors(...items: readonly object[]): string[] {
  const parsed = parseRubric(JSON.stringify({ ...rubric, items }));
  return parsed.ok ? [] : parsed.errors.map(({ path, message }) => `${path}: ${message}`);
}

describe("a rubric of a size that nobody prints is refused in words before anything in it is checked", () => {
  test("2,000 sections inside one another", () => {
    let nested: object = criterion(1);
    for (let depth = 0; depth < 2000; depth += 1)
      nested = { type: "section", id: `s${depth}`, code: "", title: "Nhóm", items: [nested] };
    expect(errors(nested)).toEqual([expect.stringContaining("lồng quá 40 cấp")]);
  });

  test("lists inside one another, as deep as a file can be", () => {
    const deep = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
    const text = JSON.stringify({ ...rubric, items: "HERE" }).replace('"HERE"', deep);
    expect(parseRubric(text)).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringContaining("") as string }],
    });
  });

  test("20,000 criteria", () => {
    expect(errors(...Array.from({ length: 20_000 }, (_, index) => criterion(index)))).toEqual([
      "items: quá 2.000 nhóm và tiêu chí",
    ]);
  });

  test("40,000 options, and as many tiers", () => {
    expect(errors(choice(40_000))).toEqual(["items[0].rule.options: danh sách có quá 100 mục"]);
    const tiers = Array.from({ length: 40_000 }, (_, index) => `${40_000 - index}:0`).join(";");
    expect(errors({ ...criterion(1), rule: { kind: "tier", tiers } })).toEqual([
      expect.stringMatching(/^items\[0\]\.rule\.tiers: (?:dài quá|danh sách có quá)/),
    ]);
  });

  test("a text of a megabyte, and many small values", () => {
    expect(errors({ ...criterion(1), title: "x".repeat(1_000_000) })).toEqual(["items[0].title: dài quá 10.000 ký tự"]);
    expect(errors(...Array.from({ length: 1900 }, (_, index) => ({ ...choice(10), id: `c${index}` })))).toEqual([
      expect.stringContaining("quá 40.000 giá trị"),
    ]);
  });

  test("no official form is near it", async () => {
    expect(first?.type).toBe("section");
    for (const { id } of library) {
      const own = await loadRubric(id);
      expect(parseRubric(JSON.stringify(own)).ok, id).toBe(true);
    }
  });
});

test("long lines of guidance are read in no time by the square of their length", () => {
  const runs = ["(", " ", ".", "1.", "a ", "- ", "điểm ", "1 điểm "].map((unit) =>
    unit.repeat(Math.ceil(10_000 / unit.length)),
  );
  for (const run of runs) expect(readPrintedTiers(`${run}\n${run}x`).length).toBeGreaterThan(0);
  expect(lintRubric(rubric).length).toBeGreaterThan(0);
});
