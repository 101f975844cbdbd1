import { expect, test } from "vitest";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { criteriaOf } from "../../../src/rubric/outline";
import { score } from "../../../src/scoring/score";
import { quickReasons } from "../../../src/taskpane/appraisal/quick-reasons";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const rows = criteriaOf(rubric);
const blank = score(rubric, {});

function reasonsOf(id: string, scores = blank): string[] {
  const row = rows.find(({ item }) => item.id === id);
  const self = scores.criteria.find((one) => one.id === id);
  if (row === undefined || self === undefined) throw new Error(id);
  return quickReasons(row.item, row.exceptions, self).map(({ reason, text }) => `${reason}: ${text}`);
}

const lateRow = rows.find(({ exceptions }) => exceptions.some(({ kind }) => kind === "late"))?.item.id ?? "";

test("a row with a rule about lateness has it in its own words", () => {
  const late = "late: Gửi báo cáo kết quả sau ngày 15/12: trừ 50% số điểm đạt được. Chỉ tính 50% số điểm.";
  expect(reasonsOf(lateRow)).toContain(late);
  expect(reasonsOf(lateRow).filter((text) => text.startsWith("late"))).toHaveLength(1);
});

test("of a row whose evidence is missing that is said first, with what the form asks for", async () => {
  const laGi = await loadRubric("binh-thuan-2022-huyen");
  const { answers } = await loadExample("binh-thuan-2022-huyen", "la-gi");
  const row = criteriaOf(laGi).find(({ item }) => item.id === "1.5");
  const self = score(laGi, answers).criteria.find(({ id }) => id === "1.5");
  if (row === undefined || self === undefined) throw new Error("1.5");
  const [first] = quickReasons(row.item, row.exceptions, self);
  expect(first?.reason).toBe("no-evidence");
  expect(first?.text).toContain("Chưa có tài liệu kiểm chứng theo yêu cầu: ");
});

test("every row of every form gets some, each once, short enough for a cell", async () => {
  for (const id of ["ha-nam-2022-so", "xa-chuyen-doi-so", "bieu-mau-minh-hoa"]) {
    const form = await loadRubric(id);
    const scores = score(form, {});
    for (const { item, exceptions } of criteriaOf(form)) {
      const self = scores.criteria.find((one) => one.id === item.id);
      if (self === undefined) throw new Error(item.id);
      const texts = quickReasons(item, exceptions, self).map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.length).toBeGreaterThanOrEqual(4);
      expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(400);
    }
  }
});
