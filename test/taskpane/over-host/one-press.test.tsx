import { expect, test } from "vitest";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import { readForms } from "../../../src/xlsx/read-forms";
import { cellsIn } from "../../e2e/form-cells";
import { formBytes } from "../../planned-file";
import { block, named, openPlace, press, words } from "../pane";
import { HostPane } from "./host-pane";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const { answers, appraisal = {}, profile } = await loadExample("bieu-mau-minh-hoa", "suoi-mo-tham-dinh");
const plan = planForm(rubric);
const cell = cellsIn(plan);
const WHEN = "Không được giao chỉ tiêu thì không đánh giá, chấm điểm nội dung này";
const OUT = "Không áp dụng";
const PRESSES = /Không chấm (cả nhóm|các dòng)|Chấm lại|Không phát sinh/;
const rows = ["III/3.1", "III/3.2", "III/3.3"];

function open(file = formBytes(rubric, { answers, profile }), language?: string): Promise<HostPane> {
  return HostPane.open(file, { sheet: plan.name, ...(language === undefined ? {} : { language }) });
}

test("a row leaves the maximum by a press on its card and comes back by the next; the focus stays on the button", async () => {
  const pane = await open();
  await pane.goTo(cell("III/3.1", "figure"));
  await pane.blockSees("Dòng đang chọn", `Biểu cho phép: ${WHEN}`);
  await press("Không chấm dòng này");
  // 70,77 − 5,5 of 80
  await pane.sees("65,27 / 80 điểm");
  await pane.has(cell("III/3.1", "exception"), OUT);
  await pane.has(cell("III/3.1", "note"), WHEN);
  await pane.has(cell("III/3.1", "figure"), 451);
  await pane.has(cell("III/3.1", "points"), "");
  await pane.has(cell("total", "points"), 65.27);
  await pane.has(cell("total", "max"), 80);
  await pane.focusComesTo(/^Chấm lại dòng này/);
  await press("Chấm lại dòng này");
  await pane.sees("70,77 / 90 điểm");
  await pane.has(cell("III/3.1", "exception"), "");
  await pane.has(cell("III/3.1", "note"), "");
  await pane.focusComesTo(/^Không chấm dòng này/);
  await pane.goTo(cell("II/2.1", "figure"));
  await named("h3", /^2\.1 /);
  expect(words(await block("Dòng đang chọn"))).not.toContain("Không chấm");
});

test("a group leaves the maximum by one press: sheet, pane, file and appraisal reckon the same", async () => {
  const pane = await open();
  await press(/^Không chấm các dòng còn lại \(2\): III /);
  await pane.sees("56,61 / 70 điểm");
  for (const told of ["Đã chấm 19/19 tiêu chí", "Áp dụng 70/100", "Quy đổi 80,23/100", "Xếp loại Tốt"])
    await pane.sees(told);
  await pane.sees("Không chấm 2 dòng, đã trừ khỏi điểm tối đa.");
  await pane.focusComesTo(/^Chấm lại \(3 dòng\): III /);
  for (const [row, value] of [
    ["total", 56.61],
    ["rescaled", 80.23],
    ["grade", "Tốt"],
    ["section:III", ""],
  ] as const)
    await pane.has(cell(row, "points"), value);
  await pane.has(cell("total", "max"), 70);
  await pane.has(cell("section:III", "max"), 0);
  await pane.has(cell("III/3.1", "note"), WHEN);
  await pane.has(cell("III/3.2", "note"), "Không được giao chỉ tiêu thanh toán trực tuyến");

  const [form] = (await readForms(await pane.host.save())).forms;
  expect(form?.inspection.findings).toEqual([]);
  expect(form?.inspection.scores.total).toMatchObject({ points: "56.61", applies: "70", rescaled: "80.23" });

  await openPlace("Thẩm định");
  await press("Bắt đầu thẩm định");
  await pane.sees("Tự chấm 56,61 Thẩm định – / 100");
  await pane.goTo(cell("III/3.1", "code"));
  await press("Thống nhất dòng này");
  await pane.sees("Đã thẩm định 1/19 dòng");
  await pane.blockSees("Dòng đang chọn", "Không chấm, trừ khỏi điểm tối đa");
  await pane.sees("Thẩm định – / 90");
  await named("button", "Đã thống nhất");
  await openPlace("Chấm điểm");
  expect(words(await block("Điểm theo nhóm"))).not.toMatch(PRESSES);
});

test("a group comes back by one press with what was typed, also one that was taken out in another session", async () => {
  const out = Object.fromEntries(rows.map((id) => [id, { ...answers[id], exception: "na" as const, note: WHEN }]));
  const pane = await open(formBytes(rubric, { answers: { ...answers, ...out }, profile }));
  await pane.sees("56,61 / 70 điểm");
  await press(/^Chấm lại \(3 dòng\): III /);
  // III/3.2 has no figures: 69,27 + 10 − 8,5 as before, of 100
  await pane.sees("70,77 / 100 điểm");
  for (const id of rows) {
    await pane.has(cell(id, "exception"), "");
    await pane.has(cell(id, "note"), "");
  }
  await pane.focusComesTo(/^Không chấm cả nhóm \(3 dòng\): III /);
});

test("“không phát sinh” fills the blank rows of a penalty group, and is undone without what was typed since", async () => {
  const { "VI/6.1": cost = {}, "VI/6.2": _, "VI/6.3": __, ...rest } = answers;
  const pane = await open(formBytes(rubric, { answers: { ...rest, "VI/6.1": cost }, profile }));
  await press(/^Các dòng còn lại không phát sinh \(2\): VI /);
  await pane.sees("Đã ghi không phát sinh cho 2 dòng chưa nhập.");
  await pane.focusComesTo(/^Hoàn tác: VI /);
  await pane.has(cell("VI/6.1", "figure"), 7);
  await pane.has(cell("VI/6.2", "figure"), 0);
  await pane.has(cell("VI/6.3", "figure"), "Không");
  // 69,27 + 10 − 3,5
  await pane.has(cell("total", "points"), 75.77);
  await pane.sees("75,77 / 90 điểm");
  await pane.type(cell("VI/6.2", "figure"), "1");
  await pane.sees("73,77 / 90 điểm");
  await press(/^Hoàn tác: VI /);
  await pane.sees("Đã hoàn tác.");
  await pane.has(cell("VI/6.2", "figure"), 1);
  await pane.has(cell("VI/6.3", "figure"), "");
  await pane.focusComesTo(/^Các dòng còn lại không phát sinh \(1\): VI /);
});

test("a command that fails half way leaves everything as it was, and says why", async () => {
  const pane = await open(formBytes(rubric, { answers: {}, profile }));
  let writes = 0;
  pane.host.host.observe({
    action({ Name }) {
      if (Name === "Values" && (writes += 1) === 2) throw new Error("Excel is busy");
    },
  });
  await press(/^Không chấm cả nhóm \(3 dòng\): III /);
  await pane.sees("Chi tiết kỹ thuật");
  for (const id of rows) {
    await pane.has(cell(id, "exception"), "");
    await pane.has(cell(id, "note"), "");
  }
  await pane.sees("0/3 tiêu chí Không chấm cả nhóm (3 dòng)");
});

test("in an English Excel the presses speak English", async () => {
  const pane = await open(formBytes(rubric, { answers: {}, profile }), "en-US");
  await press(/^Do not score this group \(rows: 3\): III /);
  await pane.sees("Rows taken out of the maximum: 3.");
  await press(/^No cases \(rows: 3\): VI /);
  await pane.sees("Blank rows that now say that there were no cases: 3.");
  await named("button", /^Undo: VI /);
});

test("a form that is being appraised, and one without such groups, offer nothing", async () => {
  await open(formBytes(rubric, { answers, profile, appraisal }));
  expect(words(await block("Điểm theo nhóm"))).not.toMatch(PRESSES);
});
