import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { loadRubric } from "../../../src/rubric/library";
import type { FormContents } from "../../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import { cellsIn } from "../../e2e/form-cells";
import { formBytes } from "../../planned-file";
import { focused, named, openPlace, press, words } from "../pane";
import { HostPane } from "./host-pane";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const plan = planForm(rubric);
const cellOf = cellsIn(plan);
const appraisalCell = cellsIn(planForm(rubric, "resilient", { appraisal: true }));
const open = (contents: FormContents): Promise<HostPane> =>
  HostPane.open(formBytes(rubric, contents), { sheet: plan.name });

/** A copy of the open form as somebody else has filled it in. */
function copyFile(name: string, contents: FormContents): File {
  return new File([formBytes(rubric, contents) as BlobPart], name);
}

async function choose(...chosen: File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("main input[type=file]");
  if (input === null) throw new Error("there is no button for files");
  Object.defineProperty(input, "files", { value: chosen, configurable: true });
  await act(async () => fireEvent.change(input));
}

/** Chooses the value of a file in a conflict: what a press of the arrow keys does in a browser. */
async function take(place: RegExp, file: string): Promise<void> {
  const groups = [...document.querySelectorAll<HTMLElement>("[role=radiogroup]")];
  const group = groups.find((one) =>
    place.test(document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.textContent ?? ""),
  );
  const radio = [...(group?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])].find(
    ({ value }) => value === file,
  );
  if (radio === undefined) throw new Error(`Nothing of ${file} at ${String(place)}.`);
  await act(async () => radio.click());
}

const opened: FormContents = {
  profile: { agency: "UBND xã A" },
  answers: {
    "I/1.1": { option: 1, evidence: "1/KH-UBND" },
    "I/1.2": { num: 54 },
    "II/2.3": { value: 2 },
    "IV/4.2": { value: 3, note: "lớp thứ ba mở tháng 12" },
  },
};
const binh: FormContents = {
  profile: { agency: "UBND xã A (CNTT)" },
  answers: {
    "I/1.1": { option: 0, evidence: "1/KH-UBND\n5/QĐ-UBND" },
    "I/1.2": { num: 54, den: 60 },
    "II/2.3": { value: 2 },
    "IV/4.2": { value: 3, note: "ba lớp" },
  },
};
const chi: FormContents = {
  profile: { agency: "UBND xã A" },
  answers: { "I/1.2": { num: 45, den: 60 }, "II/2.1": { num: 20, den: 25 }, "II/2.3": { value: 3 } },
};

describe("copies of the open form", () => {
  test("become one after every conflict is decided, and are taken out again as a whole", async () => {
    const pane = await open(opened);
    await press("Gộp các bản…");
    await named("h1", "Gộp các bản");
    expect(focused()).toBe("Gộp các bản");
    const other = await loadRubric("xa-chuyen-doi-so");
    await choose(
      copyFile("binh.xlsx", binh),
      copyFile("chi.xlsx", chi),
      new File(["%PDF"], "cong-van.pdf"),
      new File([formBytes(other, { answers: {}, profile: {} }) as BlobPart], "xa.xlsx"),
    );
    await pane.sees("cong-van.pdf: Không phải tệp .xlsx");
    await pane.sees(/xa\.xlsx: phiếu theo bộ tiêu chí khác/);
    await pane.sees("5 chỗ các bản ghi khác nhau");
    await pane.sees("Đã chọn 0/5");
    // 1.1: 5 or 3 points, with the document of both. 1.2: 54/60 is 90%, 45/60 = 75% gives 75/90 × 10 = 8.33. 2.3: 1.25 each.
    await pane.sees("Bản đang mở: Ban hành sau ngày 31/01 → 3 điểm");
    await pane.sees("binh.xlsx: Ban hành trước ngày 31/01 → 5 điểm");
    await pane.sees("binh.xlsx: 54 / 60 → 10 điểm");
    await pane.sees("chi.xlsx: 45 / 60 → 8,33 điểm");
    await pane.sees("Bản đang mở: 2 → 2,5 điểm");
    await pane.sees("chi.xlsx: 3 → 3,75 điểm");
    await pane.sees("Còn 5 chỗ chưa chọn.");
    expect((await named("button", "Ghi vào phiếu đang mở")).getAttribute("aria-disabled")).toBe("true");

    await take(/^1\.1 /, "binh.xlsx");
    await take(/^1\.2 /, "chi.xlsx");
    await take(/^4\.2 /, "Bản đang mở");
    await pane.sees("Đã chọn 3/5");
    await press("Giữ bản đang mở ở các chỗ chưa chọn");
    await pane.sees("Đã chọn 5/5");
    await press("Ghi vào phiếu đang mở");
    const question = await screen.findByRole("alertdialog");
    // The choice and the documents of 1.1, the figures of 1.2 and of 2.1.
    expect(words(question)).toContain("4 mục sẽ được ghi");
    // A copy is offered and not demanded; this Excel does not hand out whole workbooks.
    await act(async () => within(question).getByText("Mở bản sao trước").click());
    await pane.sees("Đã mở bản sao của phiếu (không gồm trang khác)");
    expect(pane.host.createdWorkbooks).toHaveLength(1);
    await act(async () => within(question).getByText("Ghi vào phiếu đang mở").click());
    await pane.sees("Đã gộp: ghi 6 ô từ binh.xlsx, chi.xlsx.");
    await pane.has(cellOf("I/1.1", "evidence"), "1/KH-UBND\n5/QĐ-UBND");
    await pane.has(cellOf("I/1.2", "figure"), 45);
    await pane.has(cellOf("II/2.1", "denominator"), 25);
    await pane.has(cellOf("II/2.3", "figure"), 2);
    await pane.has(cellOf("IV/4.2", "note"), "lớp thứ ba mở tháng 12");
    await pane.has(cellOf("profile:agency", "figure"), "UBND xã A");

    await openPlace("Chấm điểm");
    await press("Gộp các bản…");
    await press("Hoàn tác lần gộp");
    await pane.sees("Đã hoàn tác lần gộp.");
    await pane.has(cellOf("I/1.1", "figure"), "Ban hành sau ngày 31/01");
    await pane.has(cellOf("I/1.1", "evidence"), "1/KH-UBND");
    await pane.has(cellOf("I/1.2", "figure"), 54);
    await pane.has(cellOf("I/1.2", "denominator"), "");
    await pane.has(cellOf("II/2.1", "figure"), "");
    await pane.seesNo("giữ nguyên");
  });

  test("of an appraisal bring the parts of several appraisers, and never the agency's", async () => {
    const { answers, profile } = opened;
    const pane = await open({ ...opened, appraisal: {} });
    await openPlace("Thẩm định");
    await press("Gộp các bản…");
    await pane.sees("Phiếu đang thẩm định: chỉ gộp phần thẩm định");
    await choose(
      copyFile("to-1.xlsx", { answers, profile, appraisal: { "I/1.1": { option: 1, reason: "agreed" } } }),
      copyFile("to-2.xlsx", {
        answers: { ...answers, "II/2.3": { value: 4 } },
        profile,
        appraisal: { "II/2.3": { value: 1, reason: "other-figures" } },
      }),
    );
    await pane.sees("to-2.xlsx: phần tự chấm khác phiếu đang mở ở 1 ô; giữ phần tự chấm đang mở.");
    await pane.sees("Không có chỗ nào các bản ghi khác nhau.");
    await press("Ghi vào phiếu đang mở");
    const question = await screen.findByRole("alertdialog");
    await act(async () => within(question).getByText("Ghi vào phiếu đang mở").click());
    await pane.has(appraisalCell("I/1.1", "reason"), "Thống nhất");
    await pane.has(appraisalCell("II/2.3", "appraisedFigure"), 1);
    await pane.has(appraisalCell("II/2.3", "figure"), 2);
  });
});
