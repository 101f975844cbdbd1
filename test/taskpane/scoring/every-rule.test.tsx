import { expect, test } from "vitest";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { openFormOf } from "../open-form";
import { block, openPane, words } from "../pane";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const { answers } = await loadExample("bieu-mau-minh-hoa", "suoi-mo");

test("a form with a row that is not scored says what applies, the penalty, the rescaled total and the grade", async () => {
  await openPane(openFormOf(rubric, { answers }));
  const total = words();
  for (const told of [
    "70,77 / 90 điểm",
    "Đã chấm 19/19 tiêu chí",
    "Điểm trừ -8,5",
    "Áp dụng 90/100 điểm tối đa",
    "Quy đổi 78,47/100",
    "Xếp loại Khá",
  ])
    expect(total).toContain(told);
  const sections = [...(await block("Điểm theo nhóm")).querySelectorAll("li")].map(words);
  expect(sections.find((text) => text.startsWith("III "))).toContain("14,16 / 20 điểm");
  expect(sections.find((text) => text.startsWith("IV "))).toContain("cộng các dòng 21,25, tính đến trần");
  expect(sections.find((text) => text.startsWith("VI "))).toContain("-8,5 / -10 điểm");
});

test("the card of a row that is not scored says so", async () => {
  await openPane(openFormOf(rubric, { answers, selectedId: "III/3.2" }));
  expect(words()).toContain("Không chấm, trừ khỏi điểm tối đa");
});

test("a row that is not scored is no row that lacks something, and a group of such rows says so", async () => {
  const group = Object.fromEntries(
    ["III/3.1", "III/3.2", "III/3.3"].map((id) => [id, { exception: "na" as const, note: "Không được giao" }]),
  );
  await openPane(openFormOf(rubric, { answers: { ...answers, ...group }, selectedId: "III/3.2" }));
  expect(words()).not.toContain("chưa được tính điểm");
  const sections = [...(await block("Điểm theo nhóm")).querySelectorAll("li")].map(words);
  expect(sections.find((text) => text.startsWith("III "))).toContain("Nhóm không chấm3/3 tiêu chí");
});

test.each([
  ["VI/6.1", {}, "3,5 / 6 điểm trừ", "Bị trừ điểm"],
  ["VI/6.1", { "VI/6.1": { value: 0 } }, "0 / 6 điểm trừ", "Không bị trừ điểm"],
])("the card of a penalty row %s %j says that it costs", async (selectedId, change, points, state) => {
  await openPane(openFormOf(rubric, { answers: { ...answers, ...change }, selectedId }));
  const card = words(await block("Dòng đang chọn"));
  expect(card).toContain(points);
  expect(card).toContain(state);
});

test("the card of a ladder says its steps and the nearest one", async () => {
  await openPane(openFormOf(rubric, { answers, selectedId: "II/2.4" }));
  expect(words()).toContain("Thêm 1 thôn → 10 điểm");
});
