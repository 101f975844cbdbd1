import { describe, expect } from "vitest";
import { cellOf } from "./form-cells";
import { test } from "./trial-test";
import type { TrialPage } from "./trial-page";

describe("the blank form", () => {
  test("has no points and no errors, and says how much is left", async ({ form }) => {
    await form.sees("0/82 tiêu chí – / 500 điểm");
    await form.sees("Chưa nhập (82)");
    expect(await form.block("Cần chú ý").getByRole("heading", { level: 3 }).count()).toBe(1);
    await form.shows(cellOf("total", "points"), "");
    await form.shows(cellOf("total", "state"), "Còn 82 dòng chưa chấm");
    await form.shows(cellOf("section:1", "points"), "");
    await form.shows(cellOf("1.4", "points"), "");
    await form.shows(cellOf("1.4", "state"), "○ Chưa nhập");
  });
});

describe("what people type by mistake", () => {
  const ratio = "4.10#5";
  const points = cellOf(ratio, "points");
  const state = cellOf(ratio, "state");

  test("letters and negative numbers are refused with words, and the cell stays as it was", async ({ form }) => {
    const cell = cellOf(ratio, "figure");
    const refusal = form.page.getByRole("dialog").filter({ hasText: "Chỉ nhập số từ 0 trở lên" });
    for (const text of ["abc", "-3"]) {
      await form.type(cell, text);
      await refusal.waitFor();
      expect(await refusal.innerText()).toContain("Số liệu chưa đúng");
      await form.page.keyboard.press("Escape");
      await refusal.waitFor({ state: "hidden" });
      await form.shows(cell, "");
      await form.shows(state, "○ Chưa nhập");
    }
    await form.sees("– / 500 điểm");
  });

  test("typing into a locked cell is refused, and the next figure is taken", async ({ form }) => {
    await form.goTo(points);
    await form.page.keyboard.type("5");
    await form.page.getByText("nằm trên trang tính được bảo vệ").waitFor();
    await form.page.keyboard.press("Enter");
    await form.shows(points, "");
    await form.type(cellOf(ratio, "figure"), "4");
    await form.shows(cellOf(ratio, "figure"), "4");
  });

  async function typeRatio(form: TrialPage, numerator: string, denominator: string): Promise<void> {
    await form.type(cellOf(ratio, "figure"), numerator);
    await form.type(cellOf(ratio, "denominator"), denominator);
  }

  test("a denominator of 0 is an error with words, which breaks no total", async ({ form }) => {
    await form.type(cellOf("1.4", "figure"), "13");
    await form.type(cellOf("1.4", "denominator"), "15");
    await typeRatio(form, "5", "0");
    await form.shows(state, "✖ Mẫu số bằng 0");
    await form.shows(points, "");
    await form.shows(cellOf("total", "points"), "4,33");
    await form.shows(cellOf("total", "state"), "Có 1 dòng lỗi ✖");
    await form.sees("4,33 / 500 điểm");
    await form.sees("1 tiêu chí có lỗi");
    expect(await form.block("Cần chú ý").innerText()).toMatch(/Lỗi số liệu \(1\)[^]*4\.10 – Tỷ lệ[^]*Mẫu số bằng 0/);
  });

  test("one figure of two waits for the other, and a decimal comma is one", async ({ form }) => {
    await form.type(cellOf(ratio, "figure"), "2,5");
    await form.shows(state, "◐ Thiếu số liệu");
    await form.shows(points, "");
    await form.sees("Thiếu số liệu (1)");
    await form.sees("– / 500 điểm");
    await form.type(cellOf(ratio, "denominator"), "10");
    await form.shows(state, "✓ Đủ");
    await form.shows(points, "2,5");
    await form.sees("2,5 / 500 điểm");
  });

  test("more than there is counts as all, and is pointed out", async ({ form }) => {
    await typeRatio(form, "164", "138");
    await form.shows(points, "10");
    await form.shows(state, "▲ Tử lớn hơn mẫu");
    await form.sees("10 / 500 điểm");
    await form.sees("Tử lớn hơn mẫu (1)");
  });
});
