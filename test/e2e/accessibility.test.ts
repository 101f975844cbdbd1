import { describe } from "vitest";
import { pageHasNoFindings, paneHasNoFindings } from "./axe";
import { cellOf } from "./form-cells";
import { test } from "./trial-test";

describe("axe finds nothing", () => {
  test("library, check of this Excel, preview, blank form, filled form, error, question", async ({ trial }) => {
    await pageHasNoFindings(trial);
    await paneHasNoFindings(trial, "library");

    await trial.openPlace("Gửi và kiểm tra");
    await trial.button("Kiểm tra Excel này…").click();
    await trial.button("Bắt đầu kiểm tra").click();
    await trial.sees("có nền vàng không?");
    await paneHasNoFindings(trial, "question of the check");
    await trial.button("Có nền vàng").click();
    await trial.sees("chọn một mục trong danh sách");
    await trial.button("Bỏ qua").click();
    await trial.sees("gõ một câu dài");
    await trial.button("Bỏ qua").click();
    await trial.sees("Excel này làm đúng mọi việc đã thử");
    await trial.button(/^Đạt/).click();
    await paneHasNoFindings(trial, "report of the check");
    await trial.openPlace("Thư viện");

    await trial.openRubricFile({ name: "loi.json", content: "{}" });
    await trial.pane.getByRole("alert").waitFor();
    await paneHasNoFindings(trial, "library with a refused file");

    await trial.button("Xem trước: CNTT cấp huyện Bình Thuận 2022").click();
    await trial.sees("Các nhóm tiêu chí");
    await trial.button(/^1 VĂN BẢN CHỈ ĐẠO/).click();
    await paneHasNoFindings(trial, "preview");

    await trial.button("Tạo phiếu").click();
    await trial.button("Điền số liệu La Gi").waitFor();
    await paneHasNoFindings(trial, "blank form");

    await trial.fillExample();
    await trial.goTo(cellOf("4.9#3", "figure"));
    await trial.block("Dòng đang chọn").getByRole("heading", { level: 3 }).waitFor();
    for (const folded of [/^4 ỨNG DỤNG CNTT/, /^Ghi chú về số liệu mẫu/, /^Cách tính theo bản in/])
      await trial.button(folded).click();
    await paneHasNoFindings(trial, "filled form");

    await trial.button("Lệnh khác của phiếu").click();
    await trial.pane.getByRole("menuitem", { name: "Xóa số liệu" }).click();
    await trial.pane.getByRole("alertdialog").waitFor();
    await paneHasNoFindings(trial, "question");
  });
});
