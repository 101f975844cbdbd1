import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/main";
import { catchOutput } from "./cli-run";

// The JSON of `score` and `read`, key by key, over the form for teaching. Every number is worked out by hand in its README.

const RUBRIC = "bieu-mau-minh-hoa";
const EXAMPLE = join(import.meta.dirname, "../../rubrics", RUBRIC, "examples/suoi-mo-tham-dinh.json");
const { out, path, file } = catchOutput();

async function printed(...command: string[]): Promise<Record<string, unknown>> {
  out.length = 0;
  expect(await run([...command, "--json"])).toBe(0);
  expect(out).toHaveLength(1);
  return JSON.parse(out[0] ?? "") as Record<string, unknown>;
}

const section = (id: string, points: string, maxPoints: string, applies = maxPoints): object => ({
  id,
  points,
  maxPoints,
  applies,
});
const row = (id: string, points: string | null, raw = points, ...states: string[]): object => ({
  id,
  points,
  raw,
  states,
});

interface Scored {
  readonly id: string;
  readonly points: string | null;
}

/** What `stored` repeats of a scored form. */
function stored(scored: { points: string; sections: object[]; criteria: object[] }): object {
  const pick = (rows: object[]): Scored[] => (rows as Scored[]).map(({ id, points }) => ({ id, points }));
  return { points: scored.points, sections: pick(scored.sections), criteria: pick(scored.criteria) };
}

const self = {
  rubric: RUBRIC,
  points: "70.77",
  maxPoints: "100",
  percent: "67.52",
  applies: "90",
  rescaled: "78.47",
  bonus: "10",
  penalty: "-8.5",
  grade: "Khá",
  sections: [
    section("I", "11.09", "20"),
    section("II", "24.02", "30"),
    section("II/2.2", "7", "10"),
    section("III", "14.16", "30", "20"),
    section("IV", "20", "20"),
    section("V", "10", "10"),
    { ...section("VI", "-8.5", "10"), penalty: true },
  ],
  criteria: [
    row("I/1.1", "5"),
    row("I/1.2", "4.59", "9.17"),
    row("I/1.3", "1.5"),
    row("II/2.1", "4.77"),
    row("II/2.2a", "4"),
    row("II/2.2b", "3"),
    row("II/2.3", "3.75"),
    row("II/2.4", "8.5"),
    row("III/3.1", "5.5"),
    row("III/3.2", null, null, "excluded"),
    row("III/3.3", "8.66"),
    row("IV/4.1", "8"),
    row("IV/4.2", "8"),
    row("IV/4.3", "5.25"),
    row("V/5.1", "6", "8", "over-cap"),
    row("V/5.2", "5"),
    row("VI/6.1", "3.5"),
    row("VI/6.2", "2"),
    row("VI/6.3", "3"),
  ],
};
const appraised = {
  rubric: RUBRIC,
  points: "68.76",
  maxPoints: "100",
  percent: "59.76",
  applies: "100",
  rescaled: "68.76",
  bonus: "9",
  penalty: "-9.5",
  grade: "Khá",
  sections: [
    section("I", "7.59", "20"),
    section("II", "21.02", "30"),
    section("II/2.2", "4", "10"),
    section("III", "22.4", "30"),
    section("IV", "18.25", "20"),
    section("V", "9", "10"),
    { ...section("VI", "-9.5", "10"), penalty: true },
  ],
  criteria: [
    row("I/1.1", "3"),
    row("I/1.2", "4.59", "9.17"),
    row("I/1.3", "0"),
    row("II/2.1", "4.77"),
    row("II/2.2a", "4"),
    row("II/2.2b", "0"),
    row("II/2.3", "3.75"),
    row("II/2.4", "8.5"),
    row("III/3.1", "5.5"),
    row("III/3.2", "8.24"),
    row("III/3.3", "8.66"),
    row("IV/4.1", "8"),
    row("IV/4.2", "5"),
    row("IV/4.3", "5.25"),
    row("V/5.1", "6", "8", "over-cap"),
    row("V/5.2", "3"),
    row("VI/6.1", "4.5"),
    row("VI/6.2", "2"),
    row("VI/6.3", "3"),
  ],
};

test("score has these keys and no others, points as decimal strings or null", async () => {
  expect(await printed("score", RUBRIC, EXAMPLE)).toEqual({ ...self, appraised });
});

test("read has the same points recomputed and stored, and says what it read", async () => {
  expect(await run(["workbook", RUBRIC, EXAMPLE, "--appraisal", "-o", path("a.xlsx")])).toBe(0);
  const line = await printed("read", path("a.xlsx"));
  expect(Object.keys(line)).toEqual([
    "sheet",
    "rubric",
    "fingerprint",
    "format",
    "planVersion",
    "identity",
    "facts",
    "dialect",
    "profile",
    "answers",
    "status",
    "checkCode",
    "stored",
    "recomputed",
    "appraisal",
    "appraised",
    "findings",
    "suspicious",
  ]);
  expect(line).toMatchObject({
    sheet: "Biểu mẫu minh họa",
    rubric: RUBRIC,
    format: 2,
    planVersion: 2,
    dialect: "resilient",
    status: "appraising",
    profile: { agency: "UBND xã Suối Mơ", staff: "43" },
    stored: stored(self),
    recomputed: self,
    // The code of the printed paper: letters and digits that are not mistaken for each other.
    checkCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/) as string,
    appraised: { stored: stored(appraised), recomputed: appraised },
    findings: [],
    suspicious: [],
  });
  const { differences, raised, lowered } = line["appraised"] as Record<string, unknown>;
  // Costs are points of their row: one more is a rise of the row, and lowers the total.
  expect([raised, lowered]).toEqual([
    { count: 1, points: "1" },
    { count: 5, points: "11.5" },
  ]);
  expect((differences as { id: string }[]).find(({ id }) => id === "III/3.2")).toEqual({
    id: "III/3.2",
    self: null,
    appraised: "8.24",
    difference: null,
    reason: "other",
    opinion: "Xã có được giao chỉ tiêu, tại Quyết định 15/QĐ-UBND của tỉnh",
  });
});

test("a blank form has no points: null, not zero", async () => {
  const { criteria: _, ...blank } = await printed(
    "score",
    RUBRIC,
    await file("blank.json", { rubric: RUBRIC, answers: {} }),
  );
  expect(blank).toMatchObject({
    points: null,
    percent: null,
    applies: "100",
    rescaled: null,
    bonus: null,
    penalty: null,
    grade: null,
  });
});
