import Decimal from "decimal.js";
import { describe, expect, test } from "vitest";
import example from "../../rubrics/ha-nam-2022-so/examples/so-tai-chinh.json";
import file from "../../rubrics/ha-nam-2022-so/rubric.json";
import { maxPointsOf } from "../../src/rubric/outline";
import type { RuleKind, Item } from "../../src/rubric/schema";
import printed from "./ha-nam-2022-so.expected.json";
import { childrenMax, formUnderTest, sum } from "./form-under-test";

const { rubric, rows, criteria, criterion } = formUnderTest(file);
const ids = criteria.map((item) => item.id);

const row = (id: string): Item => {
  const found = rows.find(({ item }) => item.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found.item;
};

describe("the Hà Nam 2022 form for provincial departments", () => {
  test("has 84 criteria, in printed order, each id once", () => {
    expect(criteria).toHaveLength(84);
    const all = rows.map(({ item }) => item.id);
    expect(new Set(all).size).toBe(all.length);
    // The fixture was read off the print from top to bottom.
    expect(ids).toEqual(Object.keys(printed.self.criteria));
  });

  test("adds up to every printed maximum, 500 in all", () => {
    const stated = rows.flatMap(({ item }) => (item.type === "section" && item.maxPoints !== undefined ? [item] : []));
    expect(Object.fromEntries(stated.map(({ id, maxPoints }) => [id, maxPoints]))).toEqual({
      I: "50",
      II: "150",
      "II.1": "80",
      "II.2": "30",
      "II.3": "20",
      "II.4": "20",
      III: "170",
      "III.1": "70",
      "III.2": "100",
      IV: "30",
      V: "50",
      VI: "50",
    });
    for (const { id, maxPoints, items } of stated) expect([id, childrenMax(items)]).toEqual([id, maxPoints]);
    expect(childrenMax(rubric.items)).toBe("500");
    expect(rubric.maxPoints).toBe("500");
  });

  test("leaves the headings without a printed maximum to their children", () => {
    const computed = rows.flatMap(({ item }) =>
      item.type === "section" && item.maxPoints === undefined ? [[item.id, maxPointsOf(item)]] : [],
    );
    expect(computed).toEqual([
      ["I/3", "15"],
      ["II.1/6", "10"],
      ["II.1/7", "15"],
      ["III.1/1", "17"],
      ["III.1/2", "15"],
      ["III.1/3#0", "3"],
      ["III.1/5#0", "3"],
      ["III.1/6", "5"],
      ["III.1/7", "4"],
      ["III.1/9", "5"],
      ["III.2/8", "25"],
      ["IV/6", "7"],
      ["V/1", "20"],
    ]);
  });

  test("rounds half up, as its report prints 26/27 as 96,30% and 514/605 as 84,96%", () => {
    expect(rubric.rounding).toEqual({ decimals: 2, mode: "half-up" });
  });

  test("keeps 5, 5.1 and 5.2 side by side: read as children they would not add up", () => {
    const service = row("III.2");
    if (service.type !== "section") throw new Error("III.2 is a section");
    expect(service.items.map(({ code }) => code)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "5.1",
      "5.2",
      "8",
      "9",
      "10",
      "11",
    ]);
    expect(service.resolutions?.some(({ reason }) => reason.includes("= 100"))).toBe(true);
  });

  test("makes three criteria of the one row with three maxima", () => {
    expect(
      ["II.1/7#1", "II.1/7#2", "II.1/7#3"].map((id) => criterion(id)).map(({ title, maxPoints }) => [title, maxPoints]),
    ).toEqual([
      ["Lịch cơ quan", "5"],
      ["Lịch phòng, ban", "5"],
      ["Lịch cá nhân", "5"],
    ]);
    expect(row("II.1/7").resolutions).toHaveLength(1);
  });

  test("keeps the printed 3 points of a criterion worth 2, and says so", () => {
    expect(criterion("IV/8")).toMatchObject({ maxPoints: "2", rule: { kind: "ratio", bands: "80%:3;50%:2" } });
    expect(criterion("IV/8").resolutions?.[0]?.printed).toContain("3 điểm");
  });

  test("takes the lower tier where the print leaves a gap between whole percents", () => {
    const bands = ["III.1/2.1", "III.1/2.2", "III.1/2.4", "III.1/6.2"].map((id) => {
      const { rule, resolutions } = criterion(id);
      return [id, rule.kind === "ratio" ? rule.bands : null, resolutions?.[0]?.printed.includes("không thuộc mức nào")];
    });
    expect(bands).toEqual([
      ["III.1/2.1", "90%:max;40%:2", true],
      ["III.1/2.2", "90%:max;50%:1", true],
      ["III.1/2.4", "100%:max;80%:3;50%:2;1%:1", true],
      ["III.1/6.2", "100%:max;50%:1", true],
    ]);
  });

  test("divides by the target only where the print does", () => {
    const toTarget = criteria.flatMap(({ id, rule }) =>
      rule.kind === "ratio" && rule.bands?.includes("ratio/") ? [`${id} ${rule.bands}`] : [],
    );
    expect(toTarget).toEqual([
      "III.2/5.1 40%:max;20%:ratio/40%",
      "III.2/5.2 30%:max;10%:ratio/30%",
      "III.2/8.2 15%:max;10%:ratio/15%",
      "III.2/8.3 15%:max;10%:ratio/15%",
    ]);
  });

  test("excuses where the print does: full marks, 5 and 2 fixed points, half for a late plan", () => {
    expect(row("III.2")).toMatchObject({ exceptions: [{ kind: "na", award: "full" }] });
    expect(row("IV/6")).toMatchObject({ exceptions: [{ kind: "na", award: "full" }] });
    const own = criteria.flatMap(({ id, exceptions }) =>
      (exceptions ?? []).map((exception) => [
        id,
        exception.kind,
        "award" in exception ? exception.award : exception.keep,
      ]),
    );
    expect(own).toEqual([
      ["I/3.4", "na", "full"],
      ["III.2/5", "none", "5"],
      ["III.2/8.1", "none", "2"],
      ["VI/1", "late", "50%"],
    ]);
  });

  test("offers head counts only where the denominator is exactly that count", () => {
    const references = criteria.flatMap(({ id, rule }) =>
      rule.kind === "ratio"
        ? [rule.numerator, rule.denominator].flatMap(({ profile }) => (profile ? [`${id} ${profile}`] : []))
        : [],
    );
    // I/2 leaves out the computers for secret documents, I/4 adds the servers, V/3 leaves out cleaners and drivers.
    expect(references).toEqual([
      "I/1 staff",
      "I/5 computers",
      "II.1/1 staff",
      "II.3/1 staff",
      "II.3/2 staff",
      "IV/3 computers",
    ]);
  });

  test("corrects what was misread from paper and keeps what was printed oddly", () => {
    const text = JSON.stringify(rubric.items);
    for (const misread of ["Công thông tin", "Công dịch vụ", "Thu điện tử", "thu điện tử", "ÚNG DỤNG", "trờ lên"])
      expect(text).not.toContain(misread);
    expect(criterion("III.2/9").guidance).toContain("Cập nhật không đầy đủ đủ: 3 điểm");
    expect(criterion("III.2/10").rule).toMatchObject({
      options: [{ label: "Thực hiện đầy đủ cách bước" }, { label: "Thực hiện không đủ các bước" }],
    });
    expect([row("III.2").code, row("IV").code]).toEqual(["III. 2", "IV."]);
  });

  test("prints how every criterion is scored", () => {
    expect(criteria.filter(({ guidance }) => guidance === undefined)).toEqual([]);
  });

  test("offers in each choice the maximum and nothing above it", () => {
    for (const { id, maxPoints, rule } of criteria) {
      if (rule.kind === "choice")
        expect([id, Decimal.max(...rule.options.map((option) => option.points)).toFixed()]).toEqual([id, maxPoints]);
    }
  });

  test("has worked cases for every criterion, up to its maximum and never above", () => {
    const bounds: Record<string, readonly { points: string }[]> = printed.bounds;
    expect(Object.keys(bounds)).toEqual(ids);
    for (const { id, maxPoints } of criteria) {
      expect([id, Decimal.max(...(bounds[id] ?? []).map(({ points }) => points)).toFixed()]).toEqual([id, maxPoints]);
    }
  });
});

describe("the filled form of Sở Tài chính", () => {
  const answerKeys: Partial<Record<RuleKind, readonly string[]>> = {
    ratio: ["num", "den"],
    tier: ["value"],
    units: ["value"],
    choice: ["option"],
    deduction: ["counts"],
    score: ["value"],
    points: ["points"],
  };

  test("answers all criteria in the shape of their rule, or by an exception with its reason", () => {
    const answers: Record<string, Record<string, unknown>> = example.answers;
    expect(Object.keys(answers)).toEqual(ids);
    const excused: string[] = [];
    for (const { id, rule } of criteria) {
      const { evidence, note, ...figures } = answers[id] ?? {};
      if ("exception" in figures) {
        excused.push(id);
        expect([id, figures, typeof note]).toEqual([id, { exception: "na" }, "string"]);
      } else {
        const keys = rule.kind === "deduction" && "option" in figures ? ["option"] : answerKeys[rule.kind];
        expect([id, Object.keys(figures)]).toEqual([id, keys]);
      }
      expect([id, evidence === undefined || typeof evidence === "string"]).toEqual([id, true]);
    }
    // Everything is at level 4, so nothing is left to divide by.
    expect(excused).toEqual(["III.2/2", "III.2/5.1"]);
  });

  test("fills the profile block of the form", () => {
    expect(example.rubric).toBe(rubric.id);
    expect(Object.keys(example.profile)).toEqual(rubric.profile.map((field) => field.id));
  });

  test("has printed points that add up to 496", () => {
    const points: Record<string, string> = printed.self.criteria;
    const pointsOf = (item: Item): string =>
      item.type === "criterion"
        ? (points[item.id] ?? `no points printed for ${item.id}`)
        : sum(item.items.map(pointsOf));
    for (const [id, total] of Object.entries(printed.self.sections))
      expect([id, pointsOf(row(id))]).toEqual([id, total]);
    expect(sum(rubric.items.map(pointsOf))).toBe("496");
    expect(printed.self.total).toBe("496");
  });
});
