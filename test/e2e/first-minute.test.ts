import { describe, expect } from "vitest";
import { cellOf, formSheet } from "./form-cells";
import { test } from "./trial-test";

describe("a newcomer's first minute", () => {
  test("the page says that it is not Excel, and what to do until that is dismissed", async ({ trial }) => {
    await trial.page.getByText("Trang dùng thử – đây không phải Excel").waitFor();
    const guide = trial.page.getByRole("list", { name: "Ba bước thử" });
    expect(await guide.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("Tạo phiếu"),
      expect.stringContaining("Điền số liệu La Gi"),
      expect.stringContaining("Sửa một số liệu"),
    ]);

    // Dismissed, it stays away; what the page is stays said.
    await trial.page.getByRole("button", { name: "Đóng hướng dẫn" }).click();
    await guide.waitFor({ state: "hidden" });
    await trial.page.reload();
    await trial.isReady();
    expect(await guide.isVisible()).toBe(false);
    await trial.page.getByText("đây không phải Excel").waitFor();
  });

  test("from nothing to La Gi's total, and a changed figure moves row, section and total; back from another sheet", async ({
    trial,
  }) => {
    await trial.createForm();
    await expect.poll(() => trial.sheetTabs()).toEqual(["Sheet1", formSheet]);
    await trial.fillExample();
    await trial.sees("82/82 tiêu chí");
    await trial.shows(cellOf("total", "points"), "464,06");
    await trial.shows(cellOf("section:1", "points"), "34,33");
    await trial.shows(cellOf("1.4", "points"), "4,33");

    await trial.type(cellOf("1.4", "figure"), "15");
    await trial.sees("464,73 / 500 điểm");
    await trial.sees("ĐIỀU HÀNH VỀ ỨNG DỤNG VÀ PHÁT TRIỂN CNTT 35 / 35 điểm");
    await trial.shows(cellOf("1.4", "points"), "5");
    await trial.shows(cellOf("section:1", "points"), "35");
    await trial.shows(cellOf("total", "points"), "464,73");

    await trial.page.keyboard.press("ControlOrMeta+z");
    await trial.sees("464,06 / 500 điểm");
    await trial.sees("ĐIỀU HÀNH VỀ ỨNG DỤNG VÀ PHÁT TRIỂN CNTT 34,33 / 35 điểm");
    await trial.shows(cellOf("1.4", "figure"), "13");
    await trial.shows(cellOf("1.4", "points"), "4,33");
    await trial.shows(cellOf("total", "points"), "464,06");

    await trial.openSheet("Sheet1");
    await trial.sees("Trang tính này không phải phiếu chấm điểm");
    // The functions in a free sheet show points, and Excel's own errors.
    await trial.type("A1", "=ITSCORE.RATIO(74,74,3)");
    await trial.type("A2", '=ITSCORE.TIER(62,"20:15;15:10;10:5")');
    await trial.type("A3", "=itscore.ratio(1,0,3)");
    await trial.shows("A1", "3");
    await trial.shows("A2", "15");
    await trial.shows("A3", "#DIV/0!");
    await trial.button(`Mở phiếu “${formSheet}”`).click();
    await trial.sees("464,06 / 500 điểm");
  });
});
