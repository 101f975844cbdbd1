import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeCatalog, makeHintsSchema, makeSchema, rubricsFolder } from "../../src/cli/catalog";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { criteriaOf } from "../../src/rubric/outline";
import { parseRubric } from "../../src/rubric/parse";
import type { Rubric } from "../../src/rubric/schema";
import { score } from "../../src/scoring/score";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { tinyRubric } from "../tiny-rubric";

const fixtures = join(import.meta.dirname, "fixtures");

/** The error lines of a fixture; a line that ends in "…" stands for everything that begins so. */
async function expectedErrors(kind: string): Promise<string[]> {
  const text = await readFile(join(fixtures, kind, "errors.txt"), "utf8");
  return text.split("\n").filter((line) => line !== "");
}

function errorsOf(text: string, expected: readonly string[] = []): string[] {
  const parsed = parseRubric(text);
  if (parsed.ok) return [];
  return parsed.errors.map(({ path, message }, index) => {
    const line = `${path}: ${message}`;
    const wanted = expected[index];
    return wanted?.endsWith("…") && line.startsWith(wanted.slice(0, -1)) ? wanted : line;
  });
}

describe("a rubric file is read with all its errors, each with its place", async () => {
  for (const kind of await readdir(fixtures)) {
    test(kind.replaceAll("-", " "), async () => {
      const expected = await expectedErrors(kind);
      expect(errorsOf(await readFile(join(fixtures, kind, "rubric.json"), "utf8"), expected)).toEqual(expected);
    });
  }

  test("says it in English too", async () => {
    const parsed = parseRubric(await readFile(join(fixtures, "duplicate-ids/rubric.json"), "utf8"), "en");
    expect(parsed.ok ? [] : parsed.errors[0]).toEqual({
      path: "items[0].items[1].id (1.1)",
      message: "the id “1.1” is used twice",
    });
  });
});

describe("the built-in forms", async () => {
  const folders = (await readdir(rubricsFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const readJson = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(rubricsFolder, name), "utf8"));

  test("are listed in catalog.json as their files say", async () => {
    expect(await readJson("catalog.json")).toEqual(await makeCatalog());
    expect(library.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  test("have the JSON Schema that the parser has", async () => {
    expect(await readJson("rubric.schema.json")).toEqual(makeSchema());
    expect(await readJson("shared-figures.schema.json")).toEqual(makeHintsSchema());
  });

  test.each(folders)("%s parses without errors", async (name) => {
    expect(errorsOf(await readFile(join(rubricsFolder, name, "rubric.json"), "utf8"))).toEqual([]);
  });

  test.each(folders)("%s: the examples answer known criteria and known profile fields", async (name) => {
    const rubric = await loadRubric(name);
    const ids = new Set(criteriaOf(rubric).map(({ item }) => item.id));
    const fields = new Set(rubric.profile.map(({ id }) => id));
    for (const { id } of library.find((entry) => entry.id === name)?.examples ?? []) {
      const example = await loadExample(name, id);
      expect([example.rubric, example.id]).toEqual([name, id]);
      for (const answers of [example.answers, example.appraisal ?? {}]) {
        expect(Object.keys(answers).filter((criterion) => !ids.has(criterion))).toEqual([]);
      }
      expect(Object.keys(example.profile).filter((field) => !fields.has(field))).toEqual([]);
    }
  });
});

describe("a rubric that the parser lets through", () => {
  const withRule = (rule: unknown, maxPoints: string, more: object = {}): string =>
    JSON.stringify({
      ...tinyRubric([], { max: maxPoints, mode: "half-up" }),
      profile: [],
      items: [{ type: "criterion", id: "c", code: "1", title: "Tiêu chí", maxPoints, rule }],
      ...more,
    });
  const ratio = { kind: "ratio", numerator: { label: "a" }, denominator: { label: "b" } };

  /** Either the parser names an error, or the rubric can be scored and installed. */
  test.each([
    ["a usual ratio", withRule(ratio, "10")],
    ["a ratio of very many points", withRule(ratio, "1000")],
    ["a maximum with two decimals", withRule(ratio, "32.01")],
    ["a target with many digits", withRule({ ...ratio, bands: "20%:ratio/33.333%" }, "20")],
    ["a maximum finer than the rounding", withRule(ratio, "0.25", { rounding: { decimals: 1, mode: "half-up" } })],
    [
      "an option with a very long label",
      withRule(
        {
          kind: "choice",
          options: [
            { label: "x".repeat(300), points: "1" },
            { label: "y", points: "0" },
          ],
        },
        "1",
      ),
    ],
    ["a short title of signs that Excel refuses", withRule(ratio, "10", { shortTitle: "[:]" })],
    ["a short title cut at an apostrophe", withRule(ratio, "10", { shortTitle: `${"a".repeat(30)}'b` })],
  ])("can be scored and installed: %s", (_, text) => {
    const parsed = parseRubric(text);
    if (!parsed.ok) {
      expect(parsed.errors.length).toBeGreaterThan(0);
      return;
    }
    const rubric: Rubric = parsed.rubric;
    const { points, maxPoints } = score(rubric, { c: { num: 1, den: 1 } }).total;
    expect(Number(points)).toBeLessThanOrEqual(Number(maxPoints));
    const plan = planForm(rubric);
    expect(plan.name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    const formulas = plan.rows.flatMap(({ values }) =>
      values.flatMap((value) => (typeof value === "object" && value ? [value.formula] : [])),
    );
    for (const formula of formulas) {
      for (const [, literal = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g))
        expect(literal.length).toBeLessThanOrEqual(255);
    }
  });
});
