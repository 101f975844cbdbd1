import { describe, expect } from "vitest";
import { findings, paneHasNoFindings, surroundings } from "./axe";
import { cellOf } from "./form-cells";
import type { TrialPage } from "./trial-page";
import { test } from "./trial-test";

function backgroundOf(trial: TrialPage): Promise<string> {
  return trial.pane
    .locator(".fui-FluentProvider")
    .first()
    .evaluate((provider) => getComputedStyle(provider).backgroundColor);
}

describe("axe finds nothing", () => {
  test.for(surroundings)(
    "%s: library, preview, blank form, filled form, error, question",
    async ([, { excel, how, background, without }], { open }) => {
      const trial = await open(excel, how);
      await expect.poll(() => backgroundOf(trial)).toBe(background);
      // Univer's own interface is not ours to mend.
      expect(await findings(trial.page.mainFrame(), ["#spreadsheet"], without), "the page around").toEqual([]);
      await paneHasNoFindings(trial, "library", without);

      await trial.openRubricFile({ name: "loi.json", content: "{}" });
      await trial.pane.getByRole("alert").waitFor();
      await paneHasNoFindings(trial, "library with a refused file", without);

      await trial.button("Xem trước: CNTT cấp huyện Bình Thuận 2022").click();
      await trial.sees("Các nhóm tiêu chí");
      await trial.button(/^1 VĂN BẢN CHỈ ĐẠO/).click();
      await paneHasNoFindings(trial, "preview", without);

      await trial.button("Tạo phiếu").click();
      await trial.button("Điền số liệu La Gi").waitFor();
      await paneHasNoFindings(trial, "blank form", without);

      await trial.fillExample();
      await trial.goTo(cellOf("4.9#3", "figure"));
      await trial.block("Dòng đang chọn").getByRole("heading", { level: 3 }).waitFor();
      for (const folded of [/^4 ỨNG DỤNG CNTT/, /^Ghi chú về số liệu mẫu/, /^Cách tính điểm, nguyên văn/])
        await trial.button(folded).click();
      await paneHasNoFindings(trial, "filled form", without);

      await trial.button("Lệnh khác của phiếu").click();
      await trial.pane.getByRole("menuitem", { name: "Xóa số liệu" }).click();
      await trial.pane.getByRole("alertdialog").waitFor();
      await paneHasNoFindings(trial, "question", without);
    },
  );
});
