import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { cellOf, formSheet } from "./form-cells";
import { test } from "./trial-test";

describe("“Đi tới ô”", () => {
  test("selects the cell of the row, in sight, and the card shows how its points come about", async ({ form }) => {
    await form.fillExample();
    const faulty = form
      .block("Cần chú ý")
      .getByRole("button", { name: /^Đi tới ô của 4\.10 – Tỷ lệ: Số lượng các thủ tục hành chính một cửa cấp xã/ });
    await faulty.first().click();
    await expect.poll(() => form.selected()).toBe(cellOf("4.10#5", "figure"));
    await expect.poll(async () => (await form.selectionFrame()) !== null).toBe(true);
    const card = form.block("Dòng đang chọn");
    await card.getByRole("heading", { name: /^Tỷ lệ: Số lượng các thủ tục hành chính một cửa cấp xã/ }).waitFor();
    const text = (await card.innerText()).replace(/\s+/g, " ");
    expect(text).toContain("10 / 10 điểm");
    expect(text).toContain("Tử lớn hơn mẫu");
    expect(text).toMatch(/cập nhật vào phần mềm 164 Tổng số lượng TTHC một cửa cấp xã 138/);
    expect(text).toMatch(/Các bước tính 164 \/ 138 × 10 = 11,884/);
    expect(text).toContain("Khống chế ở điểm tối đa: 10");
    expect(text).toContain("Cách tính Tỷ lệ × 10");
  });

  test("comes back from another sheet, and leads to the evidence where that is missing", async ({ created: form }) => {
    await form.fillExample();
    await form.button(/^Đi tới ô của 1\.5 /).click();
    await expect.poll(() => form.selected()).toBe(cellOf("1.5", "evidence"));
    await form.openSheet("Sheet1");
    await form.sees("Trang tính này không phải phiếu chấm điểm");
    await form.button(`Mở phiếu “${formSheet}”`).click();
    await form.sees("464,06 / 500 điểm");
  });
});

describe("the card of the selected row", () => {
  test("follows the selection and tells every step: 10 / 184 × 4 gives 0,21", async ({ form }) => {
    await form.type(cellOf("2.12#2", "figure"), "10");
    await form.type(cellOf("2.12#2", "denominator"), "184");
    await form.shows(cellOf("2.12#2", "points"), "0,21");
    const card = form.block("Dòng đang chọn");
    await expect
      .poll(() => card.getByRole("listitem").allInnerTexts())
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^10 \/ 184 × 4 = 0,217/),
          "Lấy 2 số lẻ, bỏ phần sau: 0,21 điểm",
        ]),
      );
    await form.goTo(cellOf("1.4", "points"));
    await card.getByRole("heading", { name: /^1\.4 / }).waitFor();
  });

  test("says what is missing to the next tier", async ({ form }) => {
    await form.type(cellOf("4.9#3", "figure"), "12");
    await form.goTo(cellOf("4.9#3", "figure"));
    const card = form.block("Dòng đang chọn");
    await expect.poll(() => card.innerText()).toMatch(/Để lên bậc trên: Thêm 3 tin, bài\/tháng → 10 điểm/);
    expect(await card.innerText()).toContain("Từ 15 trở lên: 10 điểm");
  });

  test("offers what the general information knows as the denominator", async ({ form }) => {
    await form.type(cellOf("profile:staffDistrict", "figure"), "74");
    await form.goTo(cellOf("2.1", "figure"));
    await form.button(/^Dùng 74 /).click();
    await form.shows(cellOf("2.1", "denominator"), "74");
  });
});

describe("a rubric file", () => {
  const fixture = (name: string): Promise<string> =>
    readFile(join(import.meta.dirname, "../rubric/fixtures", name), "utf8");

  test("with errors is refused with all of them, and nothing is made", async ({ trial }) => {
    await trial.openRubricFile({ name: "loi.json", content: await fixture("unreadable-bands/rubric.json") });
    const refusal = trial.pane.getByRole("alert");
    await refusal.waitFor();
    const expected = (await fixture("unreadable-bands/errors.txt")).trim().split("\n");
    expect(await refusal.innerText()).toContain(`“loi.json” có ${expected.length} lỗi, chưa dùng được`);
    expect(await refusal.getByRole("listitem").allInnerTexts()).toEqual(expected);
    expect(await trial.sheetTabs()).toEqual(["Sheet1"]);
    await refusal.getByRole("button", { name: "Đóng" }).click();
    await refusal.waitFor({ state: "hidden" });

    await trial.openRubricFile({ name: "anh.json", content: "GIF89a" });
    await expect.poll(() => refusal.innerText()).toMatch(/“anh.json” có 1 lỗi[^]*không phải JSON/);
  });

  test("without errors is shown, and becomes a form", async ({ trial }) => {
    await trial.openRubricFile({ name: "thu.json", content: await fixture("good-minimal/rubric.json") });
    await trial.pane.getByRole("heading", { level: 1, name: "PHIẾU THỬ" }).waitFor();
    await trial.sees("Từ tệp: thu.json");
    await trial.button("Tạo phiếu").click();
    await trial.pane.getByRole("heading", { level: 1, name: "Chấm điểm: Phiếu thử" }).waitFor();
    await expect.poll(() => trial.sheetTabs()).toEqual(["Sheet1", "Phiếu thử"]);
    await trial.sees("0/2 tiêu chí – / 8 điểm");
  });
});

describe("in an English Excel", () => {
  test("the pane speaks English, and the form stays as it is printed", async ({ open }) => {
    const trial = await open({ language: "en-US" });
    await trial.pane.getByRole("tab", { name: "Library" }).waitFor();
    expect(await trial.pane.locator("html").getAttribute("lang")).toBe("en");
    await trial.button(/^Create form: CNTT cấp huyện Bình Thuận 2022/).click();
    await trial.button("Fill in the figures of La Gi").click();
    await trial.sees("464.06 / 500 points");
    await trial.sees("Needs attention");
    await trial.shows(cellOf("1.4", "points"), "4,33");
    await trial.sees("13 / 15 × 5 = 4.333");
    await trial.shows(cellOf("1.4", "state"), "✓ Đủ");
    expect(await trial.pane.locator("body").innerText()).not.toMatch(/Tổng điểm|Dòng đang chọn|Cần chú ý|Đi tới ô/);
  });
});
