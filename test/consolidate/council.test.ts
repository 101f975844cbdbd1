import { describe, expect, test } from "vitest";
import { consolidate, type RankedUnit } from "../../src/consolidate/consolidation";
import { startFromLastYear } from "../../src/consolidate/from-last-year";
import { rankingSheets } from "../../src/consolidate/ranking-sheets";
import { unitOf } from "../../src/consolidate/unit";
import { readForms } from "../../src/xlsx/read-forms";
import { simulatedUnits } from "../../src/consolidate/simulate";
import type { Answers, Council } from "../../src/rubric/answers";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { evaluate } from "../scoring/iron-calc";
import { criterionOf, tinyRubric } from "../tiny-rubric";
import { filesOf, ranked, readFrom } from "./units";

// The figure of the highest of three communes is 90. By the appraisal A has 10 + 2 + 4 = 16, B 5 + 6 + 4 = 15, C 5 + 5 + 4 = 14.
const answersOf = (num: number, points: number): Answers => ({
  "I/1": { num },
  "I/2": { points },
  "I/3": { points: 4 },
  "II/1": { value: 0 },
});
const sent = (agency: string, answers: Answers, council?: Council, status = council ? "final" : "appraising") =>
  readFrom(ranked, {
    file: `${agency}.xlsx`,
    agency,
    answers,
    appraisal: answers,
    status,
    ...(council && { council }),
  });

function rankedWith(councils: Readonly<Partial<Record<"A" | "B" | "C", Council>>>, status?: string) {
  return consolidate(
    filesOf(ranked, [
      sent("A", answersOf(90, 2), councils.A, councils.A && status),
      sent("B", answersOf(45, 6), councils.B, councils.B && status),
      sent("C", answersOf(45, 5), councils.C, councils.C && status),
    ]),
  );
}
const told = (units: readonly RankedUnit[]) =>
  units.map(({ unit, of, points, rank }) => [unit.agency, of, points, rank]);
const kinds = (units: readonly RankedUnit[]) => units.flatMap(({ problems }) => problems.map(({ kind }) => kind));

describe("a form that has gone to the council", () => {
  test("is ranked by what the council decided, beside forms that have not", () => {
    expect(told(rankedWith({}).units)).toEqual([
      ["A", "appraised", "16", 1],
      ["B", "appraised", "15", 2],
      ["C", "appraised", "14", 3],
    ]);
    // 8 in place of 5, which is measured against nobody any more, and 5.5 in place of 6.
    const council = { "I/1": { points: 8, reason: "Hệ thống lỗi" }, "I/2": { points: "5.5", reason: "Thiếu hồ sơ" } };
    const { units, open } = rankedWith({ B: council });
    expect(told(units)).toEqual([
      ["B", "final", "17.5", 1],
      ["A", "appraised", "16", 2],
      ["C", "appraised", "14", 3],
    ]);
    expect([kinds(units), open]).toEqual([[], 0]);
  });

  test("still sets the mark that the others are measured by", () => {
    const { units, best } = rankedWith({ A: { "I/1": { points: 6, reason: "Số liệu chưa chốt" } } });
    expect(best).toEqual([{ id: "I/1", figure: "90", agencies: ["A"] }]);
    expect(told(units)).toEqual([
      ["B", "appraised", "15", 1],
      ["C", "appraised", "14", 2],
      ["A", "final", "12", 3],
    ]);
  });

  test("may still change while the council is at it, and is provisional", () => {
    const { units, open } = rankedWith({ B: { "I/2": { points: 5, reason: "Thiếu" } } }, "deciding");
    expect([kinds(units), open]).toEqual([["deciding"], 1]);
    expect(told(units)).toContainEqual(["B", "final", "14", 2]);
  });

  test("counts as appraised where what the council gave cannot be, and that is told", () => {
    const { units, open } = rankedWith({ B: { "I/2": { points: 7, reason: "Nhầm" } } });
    expect(told(units)).toContainEqual(["B", "appraised", "15", 2]);
    expect([kinds(units), open]).toEqual([["final-open"], 1]);
  });

  test("is read from its file, decisions with their reasons", async () => {
    // The appraisal gives 31.33, with 4 of 5 points in row 1.2.
    const council = { "1.2": { points: 4.5, reason: "Có hồ sơ bổ sung" }, "1.4": { reason: "Giữ nguyên" } };
    const bytes = formBytes(part, { ...laGiPart, appraisal: laGiPartAppraisal, council }, { status: "final" });
    const [form] = (await readForms(bytes)).forms;
    if (form === undefined) throw new Error("no form");
    const { status, appraised, final } = unitOf("La Gi.xlsx", form, "vi");
    expect([status, appraised?.points, final?.points]).toEqual(["final", "31.33", "31.83"]);
    expect(final?.decisions).toEqual([{ id: "1.2", appraised: "4", final: "4.5", reason: "Có hồ sơ bổ sung" }]);
  });
});

describe("the ranking's workbook", () => {
  const result = rankedWith({ B: { "I/2": { points: 5.5, reason: "Thiếu hồ sơ" } } });
  const plans = rankingSheets(result, "vi", { slips: true });
  const [ranking] = plans;
  const header = ranking?.rows.findIndex(({ values }) => values.includes("Điểm chốt trong phiếu")) ?? -1;
  const titles = ranking?.rows[header]?.values ?? [];
  const rowB = ranking?.rows.find(({ values }) => values.includes("B"))?.values ?? [];

  test("has the form's final points in a column of their own, only where some form has any", () => {
    // 5 + 5.5 + 4.
    expect(rowB[titles.indexOf("Điểm chốt trong phiếu")]).toBe(14.5);
    const [without] = rankingSheets(rankedWith({}), "vi");
    expect(without?.rows.some(({ values }) => values.includes("Điểm chốt trong phiếu"))).toBe(false);
  });

  test("counts what is typed there before, and says where that is another number", () => {
    const note = rowB.at(-1);
    const formula = typeof note === "object" && note !== null ? note.formula : "";
    const [typed = "", own = ""] = new Set(formula.match(/[A-Z]+\d+/g));
    const inRow = (row: number): string => formula.replaceAll(typed, `A${row}`).replaceAll(own, `B${row}`);
    const differs = "Điểm Hội đồng nhập ở đây khác điểm chốt trong phiếu.";
    const rows = [
      { A: null, B: 14.5 },
      { A: 14.5, B: 14.5 },
      { A: 14, B: 14.5 },
    ];
    expect(evaluate(rows, inRow)).toEqual(["", "", differs]);
    const style = ranking?.styles.filter(({ area }) => area.column === titles.indexOf("Ghi chú") && area.row > header);
    expect(style?.some(({ style: { numberFormat } }) => numberFormat === "@")).toBe(false);
  });

  test("tells each unit in its slip what the council decided and why", () => {
    const slips = plans.at(-1)?.rows.map(({ values }) => values) ?? [];
    expect(slips.filter(([text]) => text === "Hội đồng quyết định")).toHaveLength(1);
    expect(slips).toContainEqual(["I/2 Tiêu chí I/2: Thiếu hồ sơ", 6, 5.5, -0.5]);
  });
});

test("last year's points are those that counted in the end", () => {
  const rubric = tinyRubric([criterionOf({ kind: "points" }, {}, "a")]);
  const last = { rubric, answers: { a: { points: 3 } }, profile: {}, appraisal: { a: { points: 2 } } };
  const pointsOf = (council: Council | null) =>
    startFromLastYear(rubric, { ...last, council }, new Map([["a", "a"]])).lastYear.rows["a"]?.points;
  expect(pointsOf({ a: { points: 1, reason: "Thiếu" } })).toBe("1");
  expect(pointsOf(null)).toBe("2");
});

test("some invented agencies have a second round behind them and some have gone to the council", () => {
  const units = simulatedUnits(part, 24, 1);
  expect(units.filter(({ contents }) => contents.first).length).toBe(4);
  const decided = units.filter(({ contents }) => contents.council);
  expect(decided.map(({ status }) => status)).toEqual(["final", "final", "final"]);
  expect(decided.some(({ contents }) => Object.keys(contents.council ?? {}).length > 0)).toBe(true);
});
