import type { ColumnKey } from "../../src/form/columns";
import { cellAddress } from "../../src/workbook/a1";
import { describe, expect } from "vitest";
import { loadRubric } from "../../src/rubric/library";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { paneHasNoFindings } from "./axe";
import { cellOf, formSheet } from "./form-cells";
import { focusComesTo, tabTo } from "./keyboard";
import type { TrialPage } from "./trial-page";
import { test } from "./trial-test";

const rubric = await loadRubric("binh-thuan-2022-huyen");
/** The same form with another maximum of its first section, which no row of La Gi reaches. */
const scoredOtherwise = {
  ...rubric,
  items: rubric.items.map((item, index) =>
    index === 0 && item.type === "section" ? { ...item, maxPoints: "36" } : item,
  ),
};
const { columns } = planForm(rubric, "resilient", { appraisal: true });

/** The address of a cell that the appraisal adds to a row of the form. */
function appraisalCell(row: string, column: ColumnKey): string {
  const digits = /\d+$/.exec(cellOf(row, "code"))?.[0];
  return cellAddress(
    Number(digits) - 1,
    columns.findIndex(({ key }) => key === column),
  );
}

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

/** The form of La Gi as its agency sent it, in "Thẩm định". */
async function openLaGi(form: TrialPage): Promise<void> {
  await form.fillExample();
  await form.startAppraisal();
}

describe("with the keyboard alone", () => {
  test("La Gi is appraised: 430,92, 6 rows raised, 24 lowered; a reason, an opinion, an agreed row; and all of it is taken back", async ({
    trial,
  }) => {
    const { keyboard } = trial.page;
    await keyboard.press("F6");
    await tabTo(trial, /^button Tạo phiếu: CNTT/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^h1 Chấm điểm/);
    await tabTo(trial, /^button Điền số liệu La Gi/);
    await keyboard.press("Enter");
    await trial.sees("464,06 / 500 điểm");
    await focusComesTo(trial, /^h1 Chấm điểm/);
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
    await keyboard.press("Enter");
    await trial.sees("Bắt đầu thẩm định sẽ:");
    await focusComesTo(trial, /^h1 Thẩm định/);
    await trial.shows(appraisalCell("total", "appraisedPoints"), "");
    await trial.shows(cellOf("total", "points"), "464,06");
  });
});

describe("the start", () => {
  test("of a form that was tampered with leads to the check instead", async ({ form }) => {
    await form.fillExample();
    await tamper(form, { [cellOf("2.1", "max")]: 99 });
    await form.openPlace("Thẩm định");
    await form.button("Bắt đầu thẩm định").click();
    await form.sees("Phiếu không còn nguyên vẹn");
    await form.button("Tới “Gửi và kiểm tra”").click();
    await form.sees("1 chỗ khác bản gốc");
    await focusComesTo(form, /^h1 Gửi và kiểm tra/);
    await form.openPlace("Thẩm định");
    await form.button("Bắt đầu thẩm định").waitFor();
  });

  test("of a form with rows in error names them and asks", async ({ form }) => {
    await form.fillExample();
    await tamper(form, { [cellOf("2.1", "denominator")]: 0 });
    await form.openPlace("Thẩm định");
    await form.sees("Đơn vị đã chấm 81/82 dòng, được 461,06 / 500 điểm.");
    await form.button("Bắt đầu thẩm định").click();
    await form.sees(/Phần tự chấm còn dòng lỗi, chưa có điểm.*Lỗi số liệu \(1\) 2\.1 .* Mẫu số bằng 0/);
    await form.button(/^Đi tới ô của 2\.1 /).click();
    await expect.poll(() => form.selected()).toBe(cellOf("2.1", "denominator"));
    await form.button("Vẫn thẩm định").click();
    await form.sees("Đã thẩm định 0/82 dòng");
    await focusComesTo(form, /^h1 Thẩm định/);
  });

  test("of a form by another version of its rubric, with rows in error, asks about one after the other", async ({
    trial,
  }) => {
    await trial.openRubricFile({
      name: "ban-sua.json",
      content: JSON.stringify(scoredOtherwise),
    });
    await trial.sees("Từ tệp: ban-sua.json");
    await trial.button("Tạo phiếu").click();
    await trial.fillExample();
    await tamper(trial, { [cellOf("2.1", "denominator")]: 0 });
    await trial.openPlace("Thẩm định");
    await trial.button("Bắt đầu thẩm định").click();
    await trial.sees("Phiếu theo một bản khác của bộ tiêu chí trong Thư viện.");
    await trial.button("Vẫn thẩm định").click();
    await trial.sees("Phần tự chấm còn dòng lỗi, chưa có điểm.");
    await focusComesTo(trial, /^button Bắt đầu thẩm định/);
    await trial.button("Vẫn thẩm định").click();
    await trial.sees("Đã thẩm định 0/82 dòng");
  });

  test("needs a form", async ({ trial }) => {
    await trial.openPlace("Thẩm định");
    await trial.sees("Trang tính này không phải phiếu chấm điểm");
    await trial.button("Tới Thư viện").click();
    await focusComesTo(trial, /^h1 Thư viện/);
  });
});

describe("agreeing", () => {
  test("with all rows on which there is nothing to say leaves the six with a remark", async ({ form }) => {
    await openLaGi(form);
    await form.button("Thống nhất 76 dòng không có nhận xét").click();
    await form.sees("Đã thống nhất 76 dòng.");
    await focusComesTo(form, /^h2 Thống nhất nhiều dòng/);
    // 464,06 without the 10 points of 4.10#5 and the 5 of each of 1.1#1, 1.2, 1.5, 3.1#3 and 3.2#3.
    await form.sees("Thẩm định 429,06 / 500 Chênh lệch (76 dòng) 0 Đã thẩm định 76/82 dòng");
    await form.sees("Chưa thẩm định (6)");
    await form.shows(appraisalCell("2.1", "appraisedFigure"), "74");
    await form.shows(appraisalCell("2.1", "reason"), "Thống nhất");
    await form.shows(appraisalCell("1.2", "appraisedFigure"), "");
  });

  test("with the rows of one section leaves the others", async ({ form }) => {
    await openLaGi(form);
    await form.button(/^Thống nhất 22 dòng trong nhóm 2 /).click();
    await form.sees("Thẩm định 70 / 500 Chênh lệch (22 dòng) 0");
    await focusComesTo(form, /^h2 Điểm theo nhóm/);
    await form.sees("Thống nhất 54 dòng không có nhận xét");
  });

  test("with one row takes its figures over, whatever stood there", async ({ form }) => {
    await openLaGi(form);
    await form.type(appraisalCell("2.1", "appraisedFigure"), "37");
    await form.type(appraisalCell("2.1", "appraisedDenominator"), "74");
    await form.goTo(appraisalCell("2.1", "appraisedFigure"));
    await form.sees("3 → 1,5 −1,5");
    await form.sees("Thống nhất sẽ thay số liệu thẩm định đang có bằng số liệu tự chấm.");
    await form.button("Thống nhất dòng này").click();
    await form.sees("Đã thống nhất");
    await form.sees("Chênh lệch (1 dòng) 0");
    await form.shows(appraisalCell("2.1", "appraisedFigure"), "74");
  });
});

describe("what is said of a row", () => {
  test("is written when somebody says so, and is not lost before", async ({ form }) => {
    await openLaGi(form);
    await form.goTo(appraisalCell("2.1", "request"));
    const request = form.pane.getByRole("textbox", { name: "Yêu cầu giải trình" });
    await request.fill("Gửi danh sách máy tính");
    await form.sees("Chưa ghi vào phiếu");
    await form.shows(appraisalCell("2.2", "request"), "");
    await form.sees("Ý kiến gõ ở đây chưa ghi vào phiếu 2.1 ");
    await form.openPlace("Chấm điểm");
    await form.sees("Tổng điểm tự chấm");
    await form.openPlace("Thẩm định");
    await form.pane.getByText("Ý kiến gõ ở đây chưa ghi vào phiếu").waitFor();
    await form
      .block("Dòng đang chọn")
      .getByRole("heading", { name: /^2\.2 / })
      .waitFor();
    await form.shows(appraisalCell("2.1", "request"), "");

    expect(await request.inputValue()).toBe("Gửi danh sách máy tính");
    await form.button("Ghi vào phiếu").click();
    await form.sees("Đã ghi vào phiếu");
    await form.shows(appraisalCell("2.1", "request"), "Gửi danh sách máy tính");
    await form.sees("Chờ giải trình (1)");
    await form.sees("Giải trình của đơn vị Đơn vị chưa giải trình.");
    await form.type(appraisalCell("2.1", "explanation"), "Theo báo cáo 12/BC-UBND");
    await form.goTo(appraisalCell("2.1", "explanation"));
    await form.sees("Giải trình của đơn vị Theo báo cáo 12/BC-UBND");
    await form.paneText().not.toContain("Chờ giải trình");
  });

  test("shows why each row differs, and going to a row leaves its button under the hand", async ({ form }) => {
    await openLaGi(form);
    await form.fillAppraisal();
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

    await form.pane.getByRole("combobox", { name: "Mã lý do" }).selectOption("Số liệu hệ thống khác");
    await form.sees(/4,85 → 4,36 −0,49 Số liệu hệ thống khác “theo số liệu/);
    await form.sees("Thiếu lý do (29)");
    await form.shows(appraisalCell("3.2#2", "reason"), "Số liệu hệ thống khác");
  });
});

describe("the form", () => {
  test("moves on its way by the list alone; closed, it says its final score and what is open", async ({ form }) => {
    await form.fillExample();
    await form.openPlace("Thẩm định");
    const status = form.pane.getByRole("combobox", { name: "Tình trạng phiếu" });
    await status.selectOption("Đã gửi");
    await form.button("Bắt đầu thẩm định").click();
    await form.sees("Đã thẩm định 0/82 dòng");
    expect(await status.inputValue()).toBe("appraising");
    await form.fillAppraisal();
    await status.selectOption("Đã chốt");
    await form.sees(
      "Điểm chốt: 430,92 / 500 điểm Điểm chốt là tổng điểm thẩm định. Chốt khi còn việc chưa xong: Thiếu lý do (30)",
    );
    await form.button("Hủy thẩm định").click();
    await form.pane.getByRole("alertdialog").getByRole("button", { name: "Hủy thẩm định" }).click();
    await form.sees("Bắt đầu thẩm định sẽ:");
    expect(await status.inputValue()).toBe("sent");
  });

  test("tells at once what of the agency's part was changed", async ({ form }) => {
    await openLaGi(form);
    await form.sees("Không đổi từ khi bắt đầu thẩm định.");
    await tamper(form, { [cellOf("1.4", "figure")]: 15 });
    await form.sees(/Bị sửa 1 ô sau khi bắt đầu thẩm định .* 1\.4 .* trước là 13, nay là 15/);
    await form
      .block("Phần tự chấm")
      .getByRole("button", { name: /^Đi tới ô của 1\.4 / })
      .click();
    await expect.poll(() => form.selected()).toBe(cellOf("1.4", "figure"));
    await tamper(form, { [cellOf("1.4", "figure")]: 13 });
    await form.sees("Không đổi từ khi bắt đầu thẩm định.");
  });
});

describe("in an English Excel", () => {
  test("the place speaks English", async ({ open }) => {
    const trial = await open({ language: "en-US" });
    await trial.button(/^Create form: CNTT cấp huyện Bình Thuận 2022/).click();
    await trial.button("Fill in the figures of La Gi").click();
    await trial.openPlace("Appraisal");
    await trial.button("Start appraisal").click();
    await trial.button("Fill in the appraisal of La Gi").click();
    await trial.sees("Self score 464.06 Appraised 430.92 / 500 Difference −33.14 82/82 rows appraised");
    await trial.button("Next row to do").click();
    await trial.sees("Reason code None chosen");
    expect(await trial.pane.locator("body").innerText()).not.toMatch(/Thẩm định|Tự chấm|Thống nhất|Giải trình|dòng/);
  });
});

describe("axe finds nothing", () => {
  test("before, refused, begun, filled, a row, closed, question", async ({ trial }) => {
    await trial.createForm();
    await trial.fillExample();
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
