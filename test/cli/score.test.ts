import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { catchOutput } from "./cli-run";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";

const RUBRIC = "binh-thuan-2022-huyen";
const LA_GI = join(import.meta.dirname, "../../rubrics", RUBRIC, "examples/la-gi.json");

const { out, err, file, path } = catchOutput();

/** "7.60" and "7.6" are the same points. */
const plain = (points: string): string => String(Number(points));

describe("itscore score --json", () => {
  test("prints La Gi's printed points, self-scored and appraised, on one line", async () => {
    expect(await run(["score", RUBRIC, LA_GI, "--json"])).toBe(0);
    expect(out).toHaveLength(1);
    const line = JSON.parse(out[0] ?? "") as Record<string, unknown> & { appraised: Record<string, unknown> };
    for (const [scored, expected] of [
      [line, printed.self],
      [line.appraised, printed.appraised],
    ] as const) {
      expect(scored).toMatchObject({ rubric: RUBRIC, points: expected.total, maxPoints: "500" });
      const criteria = scored["criteria"] as { id: string; points: string }[];
      expect(criteria.map(({ id, points }) => [id, points])).toEqual(
        Object.entries(expected.criteria).map(([id, points]) => [id, plain(points)]),
      );
      const sections = new Map(
        (scored["sections"] as { id: string; points: string }[]).map(({ id, points }) => [id, points]),
      );
      for (const [id, points] of Object.entries(expected.sections))
        expect([id, sections.get(id)]).toEqual([id, plain(points)]);
    }
  });

  test("adds what the council decided of the appraisal", async () => {
    const laGi = JSON.parse(await readFile(LA_GI, "utf8")) as object;
    // The appraisal gives 4 points there and 430.92 in all.
    const council = { "1.2": { points: "4.5" } };
    expect(await run(["score", RUBRIC, await file("council.json", { ...laGi, council }), "--json"])).toBe(0);
    expect(JSON.parse(out[0] ?? "")).toMatchObject({
      appraised: { points: "430.92" },
      final: { points: "431.42", decided: 1, reasonsMissing: ["1.2"] },
    });
    expect(await run(["score", RUBRIC, await file("council.json", { ...laGi, council })])).toBe(0);
    expect(out.join("\n")).toMatch(/Hội đồng[^]*431,42/);
  });

  test("prints null, not zero, for what is blank", async () => {
    expect(await run(["score", RUBRIC, await file("blank.json", { rubric: RUBRIC, answers: {} }), "--json"])).toBe(0);
    const line = JSON.parse(out[0] ?? "") as { points: unknown; percent: unknown; criteria: unknown[] };
    expect(line).toMatchObject({ points: null, percent: null });
    expect(line.criteria[0]).toEqual({ id: "1.1#1", points: null, raw: null, states: ["blank"] });
  });

  test("says what people typed wrong in the row's states", async () => {
    const answers = {
      "1.3": { num: "abc", den: 2 },
      "1.4": { num: -1, den: 15 },
      "2.1": { num: 1, den: 0 },
      "2.2": { num: 1 },
      "4.10#5": { num: 164, den: 138 },
      "2.3": { num: "1.100", den: "1.100" },
    };
    await run(["score", RUBRIC, await file("odd.json", { answers }), "--json"]);
    const { criteria } = JSON.parse(out[0] ?? "") as {
      criteria: { id: string; points: string | null; states: string[] }[];
    };
    const row = (id: string) => criteria.find((criterion) => criterion.id === id);
    expect(row("1.3")).toMatchObject({ points: null, states: ["not-a-number"] });
    expect(row("1.4")).toMatchObject({ points: null, states: ["negative"] });
    expect(row("2.1")).toMatchObject({ points: null, states: ["zero-denominator"] });
    expect(row("2.2")).toMatchObject({ points: null, states: ["partial"] });
    expect(row("4.10#5")).toMatchObject({ points: "10", states: ["numerator-over-denominator", "over-cap"] });
    expect(row("2.3")).toMatchObject({ points: "3", states: ["ambiguous-number", "ambiguous-number"] });
  });

  test("gives a line for every good file and exit code 2 for a bad one between them", async () => {
    const bad = await file("bad.json", "{");
    expect(await run(["score", RUBRIC, LA_GI, bad, LA_GI, "--json"])).toBe(2);
    expect(out).toHaveLength(2);
    expect(err.join("\n")).toContain(bad);
  });
});

describe("bad input", () => {
  test.each([
    ["an unknown id", { answers: { "9.9": { num: 1 } } }, 'answers["9.9"]: bộ tiêu chí không có mã này'],
    [
      "a wrong kind",
      { answers: { "1.3": { value: 3 } } },
      'answers["1.3"].value: “value” không dùng cho tiêu chí này; cần “num”, “den”',
    ],
    [
      "an option that is not printed",
      { answers: { "1.2": { option: 5 } } },
      'answers["1.2"].option: phải là số nguyên từ 0 đến 4',
    ],
    [
      "another rubric",
      { rubric: "ha-nam-2022-so", answers: {} },
      "rubric: tệp dành cho bộ tiêu chí “ha-nam-2022-so”, không phải “binh-thuan-2022-huyen”",
    ],
    ["an unknown part", { answers: {}, extra: 1 }, "extra: không có mục “extra”"],
    ["no answers", {}, "answers: thiếu phần “answers”"],
    [
      "an exception that the form does not have",
      { answers: { "1.3": { exception: "na" } } },
      'answers["1.3"].exception: “exception” không dùng cho tiêu chí này',
    ],
    ["unreadable JSON", "{", "không phải JSON đọc được"],
  ])("%s is told with its place and exit code 2", async (_what, content, message) => {
    expect(await run(["score", RUBRIC, await file("bad.json", content)])).toBe(2);
    expect(out).toEqual([]);
    expect(err.join("\n")).toContain(message);
  });

  test("tells all errors of a file at once", async () => {
    await run(["score", RUBRIC, await file("bad.json", { answers: { a: {}, b: {}, "1.3": { option: 0 } } })]);
    expect(err.join("\n").split("\n")).toHaveLength(4);
  });

  test("names the known rubrics when there is none of that id", async () => {
    expect(await run(["score", "nothing", LA_GI])).toBe(2);
    expect(err.join("\n")).toContain(RUBRIC);
  });

  test("refuses a rubric file with errors and lists them all", async () => {
    const rubric = JSON.parse(
      await readFile(join(import.meta.dirname, "../../rubrics", RUBRIC, "rubric.json"), "utf8"),
    ) as { maxPoints?: string; year: unknown };
    delete rubric.maxPoints;
    rubric.year = "2022";
    expect(await run(["score", await file("rubric.json", rubric), LA_GI])).toBe(2);
    expect(err.join("\n")).toContain("maxPoints: ");
    expect(err.join("\n")).toContain("year: ");
  });

  test("tells a missing file and a missing argument", async () => {
    expect(await run(["score", RUBRIC, path("none.json")])).toBe(2);
    expect(await run(["score", RUBRIC])).toBe(2);
    expect(await run(["nonsense"])).toBe(2);
  });
});

describe("itscore rubrics", () => {
  test("lists the built-in forms", async () => {
    expect(await run(["rubrics"])).toBe(0);
    expect(out.join("\n")).toContain("binh-thuan-2022-huyen\t500 + 2\t82 tiêu chí");
  });
});

test("a line break in the name of a file stays in its line, written as JSON writes it", async () => {
  const broken = await file("a\nTổng điểm 500.json", { rubric: RUBRIC, answers: {} });
  expect(await run(["score", RUBRIC, broken])).toBe(0);
  expect(out[0]).toContain("a\\u000aTổng điểm 500.json");
  expect(await run(["score", RUBRIC, await file("b\nc.json", "{"), "--json"])).toBe(2);
  expect(err.join(" ")).toContain("b\\u000ac.json");
  expect([...out, ...err].filter((line) => line.includes("\n"))).toEqual([]);
});
