import { describe, expect } from "vitest";
import { paneHasNoFindings } from "./axe";
import { appraisalCell, cellOf, formSheet } from "./form-cells";
import { focusComesTo, tabTo } from "./keyboard";
import type { TrialPage } from "./trial-page";
import { test } from "./trial-test";

/** Changes cells of the agency's part, as another add-in can that takes the protection off. */
async function tamper(trial: TrialPage, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const pane = trial.page.frames()[1];
  if (!pane) throw new Error("The pane has no frame.");
  await pane.evaluate(
    async ([sheetName, changes]) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        sheet.protection.unprotect();
        for (const [address, value] of Object.entries(changes)) sheet.getRange(address).values = [[value]];
        sheet.protection.protect({ allowFormatCells: true });
        await context.sync();
      });
    },
    [formSheet, cells] as const,
  );
}

describe("with the keyboard alone", () => {
  test("La Gi is appraised: 430,92, 6 rows raised, 24 lowered; a reason, an opinion, an agreed row; and all of it is taken back", async ({
    filled: trial,
  }) => {
    const { keyboard } = trial.page;
    await trial.heading().focus();
    await tabTo(trial, /^tab Chấm điểm/, "Shift+Tab");
    await keyboard.press("ArrowRight");
    await focusComesTo(trial, /^tab Thẩm định/);

    await trial.sees("Đơn vị đã chấm 82/82 dòng, được 464,06 / 500 điểm.");
    await tabTo(trial, /^select .*Đang chấm/);
    await tabTo(trial, /^button Bắt đầu thẩm định/);
    await keyboard.press("Enter");
    await trial.sees("Đã thẩm định 0/82 dòng");
    await focusComesTo(trial, /^h1 Thẩm định/);
    await trial.sees("Không đổi từ khi bắt đầu thẩm định.");

    await tabTo(trial, /^button Điền số liệu thẩm định La Gi/);
    await keyboard.press("Enter");
    await trial.sees("Tự chấm 464,06 Thẩm định 430,92 / 500 Chênh lệch −33,14 Đã thẩm định 82/82 dòng");
    await focusComesTo(trial, /^h1 Thẩm định/);
    await trial.sees("Giảm (24 dòng, −48,63)");
    await trial.sees("Tăng (6 dòng, +15,49)");
    await trial.sees("Thiếu lý do (30)");

    await tabTo(trial, /^button Dòng cần làm tiếp theo/);
    await keyboard.press("Enter");
    await expect.poll(() => trial.selected()).toBe(appraisalCell("1.1#1", "reason"));
    await focusComesTo(trial, /^button Dòng cần làm tiếp theo/);
    await tabTo(trial, /^select .*Thống nhất/);
    // One press after the other, faster than the sheet is written: the last choice is the one that stays.
    for (let presses = 0; presses < 4; presses += 1) await keyboard.press("ArrowDown");
    await trial.sees("Thiếu lý do (29)");
    await focusComesTo(trial, /^select .*Thống nhất/);
    await tabTo(trial, /^textarea/);
    await keyboard.type("Ban hành tháng 3");
    await trial.sees("Chưa ghi vào phiếu");
    await keyboard.press("Control+Enter");
    await trial.sees("Đã ghi vào phiếu");
    await focusComesTo(trial, /^textarea/);

    await tabTo(trial, /^button Thống nhất dòng này/, "Shift+Tab");
    await keyboard.press("Enter");
    await trial.sees("Thẩm định 432,92 / 500");
    await focusComesTo(trial, /^button Đã thống nhất/);
    await trial.sees("Giảm (23 dòng, −46,63)");
    await trial.shows(appraisalCell("1.1#1", "reason"), "Thống nhất");
    await trial.shows(appraisalCell("1.1#1", "opinion"), "Ban hành tháng 3");
    await trial.shows(appraisalCell("total", "appraisedPoints"), "432,92");

    await keyboard.press("F6");
    await tabTo(trial, /^button Hủy thẩm định/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^button Giữ lại/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^button Hủy thẩm định/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^button Giữ lại/);
    await keyboard.press("Tab");
    await focusComesTo(trial, /^button Mở bản sao trước/);
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await trial.sees("Bắt đầu thẩm định sẽ:");
    await focusComesTo(trial, /^h1 Thẩm định/);
    await trial.shows(appraisalCell("total", "appraisedPoints"), "");
    await trial.shows(cellOf("total", "points"), "464,06");
  });
});

describe("what is said of a row", () => {
  test("shows why each row differs, and going to a row leaves its button under the hand", async ({
    appraised: form,
  }) => {
    await form.button("Giảm (24 dòng, −48,63)").click();
    await form.sees(/4,85 → 4,36 −0,49 Thiếu lý do “theo số liệu thống kê trên Hệ thống phần mềm/);
    const button = form.button(/^Đi tới ô của 3\.2 – Tỷ lệ: Số lượng CBCC có Chứng chỉ/);
    // The list unfolds while nobody waits for it.
    await expect
      .poll(() =>
        button.evaluate((one) => one.ownerDocument.getAnimations().every(({ playState }) => playState !== "running")),
      )
      .toBe(true);
    await button.scrollIntoViewIfNeeded();
    const before = await button.boundingBox();
    await button.click();
    await expect.poll(() => form.selected()).toBe(appraisalCell("3.2#2", "appraisedFigure"));
    const card = form.block("Dòng đang chọn");
    await card.getByRole("heading", { name: /^Tỷ lệ: Số lượng CBCC có Chứng chỉ/ }).waitFor();
    // The pane scrolls back what the card above has taken.
    await expect.poll(async () => (await button.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect((await card.innerText()).replace(/\s+/g, " ")).toMatch(
      /173 157 .* 178 180 .* 173 \/ 178 × 5 = 4,85.* 157 \/ 180 × 5 = 4,36.* Điểm 4,85 4,36 /,
    );

    await form.pane.getByRole("combobox", { name: "Lý do" }).selectOption("Số liệu hệ thống khác");
    await form.sees(/4,85 → 4,36 −0,49 Số liệu hệ thống khác “theo số liệu/);
    await form.sees("Thiếu lý do (29)");
    await form.shows(appraisalCell("3.2#2", "reason"), "Số liệu hệ thống khác");
  });
});

describe("axe finds nothing", () => {
  test("before, refused, begun, filled, a row, closed, question", async ({ filled: trial }) => {
    await tamper(trial, { [cellOf("2.1", "denominator")]: 0 });
    await trial.openPlace("Thẩm định");
    await paneHasNoFindings(trial, "before");
    await trial.button("Bắt đầu thẩm định").click();
    await trial.sees("Phần tự chấm còn dòng lỗi");
    await paneHasNoFindings(trial, "refused");
    await trial.button("Vẫn thẩm định").click();
    await trial.sees("Không đổi từ khi bắt đầu thẩm định.");
    await trial.button(/^2 HẠ TẦNG KỸ THUẬT CNTT/).click();
    await paneHasNoFindings(trial, "begun");

    await trial.fillAppraisal();
    await trial.type(appraisalCell("3.2#2", "request"), "Nêu nguồn số liệu");
    await trial.goTo(appraisalCell("3.2#2", "request"));
    await trial.pane.getByRole("textbox", { name: "Ý kiến thẩm định" }).fill("Khác hệ thống");
    for (const folded of [/^Giảm/, /^Tăng/, /^Thiếu lý do/, /^Cách tính/]) await trial.button(folded).click();
    await tamper(trial, { [cellOf("1.4", "figure")]: 15 });
    await trial.sees("Bị sửa 1 ô");
    await paneHasNoFindings(trial, "filled, with a row");

    await trial.pane.getByRole("combobox", { name: "Tình trạng phiếu" }).selectOption("Đã chốt");
    await trial.sees("Điểm chốt");
    await paneHasNoFindings(trial, "closed");
    await trial.button("Hủy thẩm định").click();
    await trial.pane.getByRole("alertdialog").waitFor();
    await paneHasNoFindings(trial, "question");
  });
});
