import { describe, expect } from "vitest";
import { cellOf } from "./form-cells";
import { test } from "./trial-test";

describe("“Đi tới ô”", () => {
  test("selects the cell of the row, in sight, and the card shows how its points come about", async ({
    filled: form,
  }) => {
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
    expect(await card.getByLabel(/cập nhật vào phần mềm/).inputValue()).toBe("164");
    expect(await card.getByLabel("Tổng số lượng TTHC một cửa cấp xã").inputValue()).toBe("138");
    expect(text).toMatch(/164 \/ 138 × 10 = 11,884/);
    expect(text).toContain("Khống chế ở điểm tối đa: 10");
    await card.getByRole("button", { name: "Cách tính theo bản in" }).click();
    await card.getByText("Tỷ lệ × 10").waitFor();
  });
});
