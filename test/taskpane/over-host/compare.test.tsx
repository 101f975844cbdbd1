import { act, fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { loadRubric } from "../../../src/rubric/library";
import type { Rubric } from "../../../src/rubric/schema";
import type { FormContents } from "../../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import { readForms } from "../../../src/xlsx/read-forms";
import { cellsIn } from "../../e2e/form-cells";
import { formBytes } from "../../planned-file";
import { fieldOf, focused, named, openPlace, press } from "../pane";
import { HostPane } from "./host-pane";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const plan = planForm(rubric);
const cellOf = cellsIn(plan);

function file(name: string, contents: FormContents, of: Rubric = rubric): File {
  return new File([formBytes(of, contents) as BlobPart], name);
}

/** Chooses a file in the nth file dialog of the place. */
async function choose(nth: number, chosen: File): Promise<void> {
  const input = document.querySelectorAll<HTMLInputElement>("main input[type=file]")[nth];
  if (input === undefined) throw new Error("there is no button for files");
  Object.defineProperty(input, "files", { value: [chosen], configurable: true });
  await act(async () => fireEvent.change(input));
}

const sent: FormContents = {
  profile: { agency: "UBND xã A" },
  answers: { "I/1.1": { option: 0, evidence: "1/KH-UBND" }, "II/2.3": { value: 2 } },
};
/** Last year's: the first row had another title, and the third group did not begin with 3.1. */
const lastYears: Rubric = {
  ...rubric,
  year: 2025,
  title: "BIỂU NĂM 2025",
  items: rubric.items.map((item) =>
    item.type === "section"
      ? {
          ...item,
          items: item.items
            .filter(({ id }) => id !== "II/2.3")
            .map((row) => (row.id === "I/1.1" ? { ...row, title: "Kế hoạch chuyển đổi số hằng năm của xã" } : row)),
        }
      : item,
  ),
};

test("a sent form against the open one is told place by place with its points, and leads to the cells", async () => {
  const opened = { ...sent, answers: { ...sent.answers, "II/2.3": { value: 4, note: "thêm hai camera" } } };
  const pane = await HostPane.open(formBytes(rubric, opened), { sheet: plan.name });
  await openPlace("Gửi và kiểm tra");
  await press("So sánh hai phiếu…");
  await named("h1", "So sánh hai phiếu");
  expect(focused()).toBe("So sánh hai phiếu");
  await choose(0, file("da-gui.xlsx", sent));
  await pane.sees("2 chỗ khác nhau");
  // 1.25 points a camera, at most 5.
  await pane.sees("2 → 4 Điểm: 2,5 → 5 (tăng 2,5)");
  await pane.sees("Tổng điểm tự chấm: 7,5 → 10 (tăng 2,5)");
  await press(/^Đi tới ô của 2\.3 .*Ghi chú/);
  await pane.isAt(cellOf("II/2.3", "note"));
  await choose(0, file("giong.xlsx", opened));
  await pane.sees("Hai phiếu ghi giống hệt nhau.");
  await choose(0, new File(["x"], "anh.xlsx"));
  await pane.sees(/anh\.xlsx: .*không phải/);
  await choose(1, file("sau.xlsx", sent));
  await choose(
    0,
    file("nam-truoc.xlsx", { ...sent, answers: { "I/1.1": { option: 1, evidence: "9/KH" } } }, lastYears),
  );
  await pane.sees("1 tiêu chí cần hỏi");
  await pane.sees("1 tiêu chí mới");
});

test("a form from last year's takes the general part over and shows last year's row beside, also after a mail", async () => {
  const pane = await HostPane.open(null, { sheet: plan.name });
  await press("Tạo từ phiếu năm trước…");
  await named("h1", "Tạo từ phiếu năm trước");
  await choose(
    0,
    file(
      "nam-truoc.xlsx",
      {
        profile: { agency: "UBND xã A", staff: "25" },
        answers: { "I/1.1": { option: 1, evidence: "9/KH-UBND" }, "I/1.2": { num: 45, den: 60 } },
      },
      lastYears,
    ),
  );
  const select = await fieldOf<HTMLSelectElement>("Bộ tiêu chí năm nay");
  await act(async () => fireEvent.change(select, { target: { value: `library:${rubric.id}` } }));
  await pane.sees("Lấy 2 mục thông tin chung");
  await pane.sees("Còn 1 tiêu chí chưa trả lời.");
  const question = await fieldOf<HTMLSelectElement>("1.1 Ban hành kế hoạch chuyển đổi số trong năm");
  await act(async () => fireEvent.change(question, { target: { value: "=I/1.1" } }));
  await press("Tạo phiếu");
  await named("h1", "Chấm điểm: Biểu mẫu minh họa");
  await pane.has(cellOf("profile:agency", "figure"), "UBND xã A");
  await pane.has(cellOf("I/1.2", "figure"), "");
  await pane.type(cellOf("I/1.2", "figure"), "54");
  await pane.type(cellOf("I/1.2", "denominator"), "60");
  await pane.goTo(cellOf("I/1.2", "figure"));
  // 45/60 = 75%: 75/90 × 10 = 8.33; 54/60 = 90%: 10.
  await pane.sees("Năm trước (2025) 45 / 60 Điểm (năm trước tối đa 10): 8,33 → 10 (tăng 1,67)");
  await pane.goTo(cellOf("I/1.1", "figure"));
  await pane.sees("Trước là: 1.1 Kế hoạch chuyển đổi số hằng năm của xã");
  await pane.goTo(cellOf("II/2.3", "figure"));
  await pane.sees("Tiêu chí này năm trước không có.");
  const [mailed] = (await readForms(await pane.host.save())).forms;
  expect(mailed?.inspection.findings).toEqual([]);
  expect(mailed?.description.entries.has("last")).toBe(true);
});
