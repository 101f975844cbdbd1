import { describe, expect } from "vitest";
import { cellOf } from "./form-cells";
import { test } from "./trial-test";

describe("what people type by mistake", () => {
  const ratio = "4.10#5";
  const points = cellOf(ratio, "points");
  const state = cellOf(ratio, "state");

  test("is refused with words and the cell stays as it was; it can be edited again as it was typed, and typing on does so at once; a locked cell takes nothing", async ({
    form,
  }) => {
    const { keyboard } = form.page;
    const cell = cellOf(ratio, "figure");
    const refusal = form.page.getByRole("dialog").filter({ hasText: "Chỉ nhập số nguyên từ 0 đến 1.000.000.000" });
    for (const text of ["abc", "-3"]) {
      await form.type(cell, text);
      await refusal.waitFor();
      expect(await refusal.innerText()).toContain("Số liệu chưa đúng");
      await keyboard.press("Escape");
      await refusal.waitFor({ state: "hidden" });
      await form.shows(cell, "");
      await form.shows(state, "○ Chưa nhập");
    }
    await form.sees("– / 500 điểm");

    await form.type(cell, "13a");
    await refusal.waitFor();
    // Again, its last letter mended.
    await keyboard.press("Enter");
    await keyboard.press("ArrowRight");
    await keyboard.press("Backspace");
    await keyboard.press("Enter");
    await form.shows(cell, "13");

    // The whole of it is selected: what is typed takes its place.
    await form.type(cell, "abc");
    await refusal.waitFor();
    await keyboard.press("Enter");
    await keyboard.type("7");
    await keyboard.press("Tab");
    await form.shows(cell, "7");

    await form.type(cell, "-3");
    await refusal.waitFor();
    await keyboard.type("25");
    await keyboard.press("Enter");
    await form.shows(cell, "25");

    await form.type(cell, "x");
    await refusal.waitFor();
    await keyboard.press("Enter");
    await keyboard.press("Escape");
    await form.shows(cell, "25");

    // A locked cell, and the next figure is taken.
    await form.goTo(points);
    await keyboard.type("5");
    await form.page.getByText("nằm trên trang tính được bảo vệ").waitFor();
    await keyboard.press("Enter");
    await form.shows(points, "");
    await form.type(cellOf(ratio, "figure"), "4");
    await form.shows(cellOf(ratio, "figure"), "4");
  });
});
