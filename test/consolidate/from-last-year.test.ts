import { expect, test } from "vitest";
import { compareYears } from "../../src/consolidate/compare-years";
import { lastYearFor, profileFrom } from "../../src/consolidate/from-last-year";
import { matchCriteria } from "../../src/consolidate/match-criteria";
import { lastYearFacts, lastYearOf } from "../../src/form/last-year";
import { readContents } from "../../src/workbook/read/read-contents";
import { readForms } from "../../src/xlsx/read-forms";
import { formBytes } from "../planned-file";
import { lastFile, thisYears } from "./two-years";

test("last year's workbook of an imported form, with two rows renamed and a new one, stands beside this year's", async () => {
  const [last] = (await readForms(lastFile)).forms;
  if (!last) throw new Error("no form");
  const match = matchCriteria(last.rubric, thisYears);
  expect([...match.certain].sort()).toEqual([
    ["I/2", "I/1"],
    ["I/3", "I/2"],
    ["II/1", "II/1"],
  ]);
  // I/3: 8 of 10 words, 0.7 × 0.8 + 0.3 = 0.86. II/2: 4 of 7 words, 0.7 × 4/7 + 0.3 = 0.7.
  expect(match.asked).toEqual([{ id: "II/2", candidates: ["II/2"] }]);
  const matches = new Map([...match.certain, ["II/2", "II/2"]]);
  expect(match.fresh).toEqual(["I/1"]);

  const form = { rubric: last.rubric, answers: last.inspection.answers, profile: last.inspection.cells.profile };
  const record = lastYearFor(thisYears, form, last.inspection.scores, matches);
  expect(record).toMatchObject({ year: 2025, maxPoints: "20" });
  // 15/20 × 6 = 4.5; with the 4 of the plan, and nothing for the posts.
  expect(record.points).toBe("8.5");
  expect(record.rows["I/2"]).toMatchObject({ figures: "Có", points: "4", evidence: "1/KH-UBND\n2/KH-UBND" });
  expect(record.rows["I/3"]).toEqual({
    title: "I.2 Tỷ lệ công chức được tập huấn kỹ năng số",
    figures: "15 / 20",
    points: "4.5",
    maxPoints: "6",
    evidence: "",
    note: "hai lớp",
  });
  expect(record.rows["I/1"]).toBeUndefined();
  expect(profileFrom(thisYears, form)).toEqual(form.profile);

  // The new form carries it through a mail, beside what it is compared by, and the card and the grey column say it.
  const bytes = formBytes(thisYears, { answers: {}, profile: form.profile }, { facts: new Map(lastYearFacts(record)) });
  const [mailed] = (await readForms(bytes)).forms;
  expect(mailed?.inspection.findings.filter(({ kind }) => kind !== "rubric-unknown")).toEqual([]);
  expect(lastYearOf(mailed?.description.entries ?? new Map())).toEqual(record);
  const [sheet] = readContents(bytes).sheets;
  const column = Math.max(...(sheet?.values ?? []).map((row) => row.length)) - 1;
  const texts = sheet?.values.map((row) => row[column] ?? "").filter((text) => text !== "");
  expect(texts).toEqual([
    "Năm trước (2025)",
    "Có · 4/4 điểm · 1/KH-UBND 2/KH-UBND · dòng “I.1 Ban hành kế hoạch chuyển đổi số năm 2025”",
    "15 / 20 · 4,5/6 điểm · dòng “I.2 Tỷ lệ công chức được tập huấn kỹ năng số”",
    expect.stringContaining("Không · 0/5 điểm"),
    "8,5/20 điểm",
  ]);

  const years = compareYears(
    { rubric: last.rubric, answers: form.answers },
    { rubric: thisYears, answers: { "I/3": { num: 18, den: 20 } } },
    matches,
  );
  expect(years.fresh).toEqual(["I/1"]);
  expect(years.gone).toEqual([]);
  expect(years.rows.find(({ id }) => id === "I/3")).toMatchObject({
    title: "I.2 Tỷ lệ công chức được tập huấn kỹ năng số",
    max: null,
    figures: { a: "15 / 20", b: "18 / 20" },
    points: { a: "4.5", b: "5.4" },
  });
});

test("what a workbook says of last year is a claim: what is no text there shows nothing", () => {
  const facts = new Map(
    lastYearFacts({ title: "x", year: 2025, points: "<b>", maxPoints: "20", rows: { "I/1": { points: 5 } } } as never),
  );
  expect(lastYearOf(facts)).toEqual({
    title: "x",
    year: 2025,
    points: null,
    maxPoints: "20",
    rows: { "I/1": { title: "", figures: "", points: null, maxPoints: "0", evidence: "", note: "" } },
  });
  expect(lastYearOf(new Map([...facts, ["last.0", "AAAA"]]))).toBeNull();
  expect(lastYearOf(new Map())).toBeNull();
});
