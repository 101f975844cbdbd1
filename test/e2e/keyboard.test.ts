import { describe, expect } from "vitest";
import { cellOf } from "./form-cells";
import { focusComesTo, tabTo } from "./keyboard";
import { test } from "./trial-test";

describe("with the keyboard alone", () => {
  test("from the library to a filled form, its sections and its cells", async ({ trial }) => {
    const { keyboard } = trial.page;
    await keyboard.press("F6");
    await tabTo(trial, /^tab Thư viện/);

    await tabTo(trial, /^input Tìm bộ tiêu chí/);
    await keyboard.type("không có phiếu nào như vậy");
    await trial.sees("Không có bộ tiêu chí nào khớp.");
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("binh thuan");
    await tabTo(trial, /^button Xem trước: CNTT/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^h1 PHIẾU ĐÁNH GIÁ/);
    await tabTo(trial, /^button Danh sách/, "Shift+Tab");
    await keyboard.press("Enter");
    await focusComesTo(trial, /^h1 Thư viện/);

    await tabTo(trial, /^button Tạo phiếu: CNTT/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^h1 Chấm điểm/);
    await tabTo(trial, /^button Điền số liệu La Gi/);
    await keyboard.press("Enter");
    await trial.sees("464,06 / 500 điểm");
    await focusComesTo(trial, /^h1 Chấm điểm/);

    await tabTo(trial, /^tab Chấm điểm/, "Shift+Tab");
    await keyboard.press("ArrowLeft");
    await focusComesTo(trial, /^tab Thư viện/);
    await trial.pane.getByRole("heading", { level: 1, name: "Thư viện" }).waitFor();
    await keyboard.press("End");
    await focusComesTo(trial, /^tab Gửi và kiểm tra/);
    await keyboard.press("ArrowLeft");
    await focusComesTo(trial, /^tab Thẩm định/);
    await keyboard.press("ArrowLeft");
    await focusComesTo(trial, /^tab Chấm điểm/);
    await trial.sees("464,06 / 500 điểm");

    await tabTo(trial, /^button Đi tới ô của 1\.5 /);
    await keyboard.press("Enter");
    await expect.poll(() => trial.selected()).toBe(cellOf("1.5", "evidence"));
    await trial
      .block("Dòng đang chọn")
      .getByRole("heading", { name: /^1\.5 / })
      .waitFor();
    await focusComesTo(trial, /^button Đi tới ô của 1\.5 /);

    await tabTo(trial, /^button 2 HẠ TẦNG KỸ THUẬT CNTT/);
    await keyboard.press("Enter");
    await trial.sees("2.12 Bảo đảm an toàn, an ninh thông tin");
    await focusComesTo(trial, /^button 2 HẠ TẦNG KỸ THUẬT CNTT/);

    // Back to the cells, where typing goes into the selected one.
    await keyboard.press("F6");
    await keyboard.type("12/KH-UBND");
    await keyboard.press("Enter");
    await trial.shows(cellOf("1.5", "evidence"), "12/KH-UBND");
    await trial.shows(cellOf("1.5", "state"), "✓ Đủ");
  });

  test("the question before clearing keeps the focus inside and gives it back", async ({ filled: form }) => {
    const { keyboard } = form.page;
    // It comes with the example that the form is compared with.
    await form.button("Lệnh khác của phiếu").waitFor();
    await form.heading().focus();
    await tabTo(form, /^button Lệnh khác của phiếu/);
    await keyboard.press("Enter");
    await focusComesTo(form, /^menuitem Xóa số liệu/);
    await keyboard.press("Enter");
    await focusComesTo(form, /^button Hủy/);
    await keyboard.press("Tab");
    await focusComesTo(form, /^button Mở bản sao trước/);
    await keyboard.press("Tab");
    await focusComesTo(form, /^button Xóa số liệu/);
    await keyboard.press("Tab");
    await focusComesTo(form, /^button Hủy/);
    await keyboard.press("Enter");
    await focusComesTo(form, /^button Lệnh khác của phiếu/);

    await keyboard.press("Enter");
    await focusComesTo(form, /^menuitem Xóa số liệu/);
    await keyboard.press("Enter");
    await focusComesTo(form, /^button Hủy/);
    await tabTo(form, /^button Xóa số liệu/);
    await keyboard.press("Enter");
    await form.sees("– / 500 điểm");
    await focusComesTo(form, /^h1 Chấm điểm/);
  });
});
