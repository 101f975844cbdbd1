import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import { cellOf, cellsIn } from "../../e2e/form-cells";
import { files, partFiles } from "../../excel/la-gi-host";
import { part } from "../../la-gi-part";
import { block, named, press, words } from "../pane";
import { HostPane } from "./host-pane";

describe("the blank form", () => {
  test("has no points and no errors, and says how much is left", async () => {
    const pane = await HostPane.open(files.blank);
    await pane.sees("0/82 tiêu chí – / 500 điểm");
    await pane.sees("Chưa nhập (82)");
    expect((await block("Cần chú ý")).querySelectorAll("h3")).toHaveLength(1);
    await pane.has(cellOf("total", "points"), "");
    await pane.has(cellOf("total", "state"), "Còn 82 dòng chưa chấm");
    await pane.has(cellOf("section:1", "points"), "");
    await pane.has(cellOf("1.4", "points"), "");
    await pane.has(cellOf("1.4", "state"), "○ Chưa nhập");
  });
});

describe("figures as people type them", () => {
  const cellOfPart = cellsIn(planForm(part));
  const ratio = "1.3";
  const points = cellOf(ratio, "points");
  const state = cellOf(ratio, "state");

  async function typeRatio(pane: HostPane, numerator: string, denominator: string): Promise<void> {
    await pane.type(cellOf(ratio, "figure"), numerator);
    await pane.type(cellOf(ratio, "denominator"), denominator);
  }

  test("a denominator of 0 is an error with words, which breaks no total", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.type(cellOf("1.4", "figure"), "13");
    await pane.type(cellOf("1.4", "denominator"), "15");
    await typeRatio(pane, "5", "0");
    await pane.has(state, "✖ Mẫu số bằng 0");
    await pane.has(points, "");
    await pane.has(cellOfPart("total", "points"), 4.33);
    await pane.has(cellOfPart("total", "state"), "Có 1 dòng lỗi ✖");
    await pane.sees("4,33 / 500 điểm");
    await pane.sees("1 tiêu chí có lỗi");
    await pane.blockSees("Cần chú ý", /Lỗi số liệu \(1\).*1\.3 .*Mẫu số bằng 0/);
  });

  test("one figure of two waits for the other, and more than there is counts as all", async () => {
    const pane = await HostPane.open(partFiles.blank);
    await pane.type(cellOf(ratio, "figure"), "164");
    await pane.has(state, "◐ Thiếu số liệu");
    await pane.has(points, "");
    await pane.sees("Thiếu số liệu (1)");
    await pane.sees("– / 500 điểm");
    await pane.type(cellOf(ratio, "denominator"), "138");
    await pane.has(points, 5);
    await pane.has(state, "▲ Tử lớn hơn mẫu");
    await pane.sees("5 / 500 điểm");
    await pane.sees("Tử lớn hơn mẫu (1)");
  });
});

describe("the card of the selected row", () => {
  test("follows the selection and tells every step: 10 / 184 × 4 gives 0,21", async () => {
    const pane = await HostPane.open(files.blank);
    await pane.type(cellOf("2.12#2", "figure"), "10");
    await pane.type(cellOf("2.12#2", "denominator"), "184");
    await pane.has(cellOf("2.12#2", "points"), 0.21);
    await pane.goTo(cellOf("2.12#2", "figure"));
    await pane.blockSees("Dòng đang chọn", /10 \/ 184 × 4 = 0,217.* Lấy 2 số lẻ, bỏ phần sau: 0,21 điểm/);
    await pane.goTo(cellOf("1.4", "points"));
    await named("h3", /^1\.4 /);
  });

  test("says what is missing to the next tier", async () => {
    const pane = await HostPane.open(files.blank);
    await pane.type(cellOf("4.9#3", "figure"), "12");
    await pane.goTo(cellOf("4.9#3", "figure"));
    await pane.blockSees("Dòng đang chọn", "Để lên bậc trên: Thêm 3 tin, bài/tháng → 10 điểm");
    await press("Cách tính theo bản in1 nội dung chưa rõ");
    await pane.blockSees("Dòng đang chọn", "Từ 15 trở lên: 10 điểm");
  });

  test("offers what the general information knows as the denominator", async () => {
    const pane = await HostPane.open(files.blank);
    await pane.type(cellOf("profile:staffDistrict", "figure"), "74");
    await pane.goTo(cellOf("2.1", "figure"));
    await press(/^Dùng 74 /);
    await pane.has(cellOf("2.1", "denominator"), 74);
  });
});

describe("the figures of the example", () => {
  test("can be cleared again, after a question", async () => {
    const pane = await HostPane.open(files.blank);
    await press("Điền số liệu La Gi");
    await pane.sees("464,06 / 500 điểm");
    const ask = async (): Promise<HTMLElement> => {
      await press("Lệnh khác của phiếu");
      (await named("[role=menuitem]", "Xóa số liệu")).click();
      return screen.findByRole("alertdialog", { name: "Xóa số liệu của phiếu?" });
    };
    await ask();
    await press("Hủy");
    await pane.sees("464,06 / 500 điểm");
    await ask();
    await press("Xóa số liệu");
    await pane.sees("– / 500 điểm");
    await pane.has(cellOf("total", "state"), "Còn 82 dòng chưa chấm");
  });
});

test("in an English Excel the pane speaks English, and the form stays as it is printed", async () => {
  const pane = await HostPane.open(files.filled, { language: "en-US" });
  await pane.sees("464.06 / 500 points");
  await pane.sees("Needs attention");
  await pane.goTo(cellOf("1.4", "points"));
  await pane.sees("13 / 15 × 5 = 4.333");
  await pane.has(cellOf("1.4", "state"), "✓ Đủ");
  expect(document.documentElement.lang).toBe("en");
  expect(words()).not.toMatch(/Tổng điểm|Dòng đang chọn|Cần chú ý|Đi tới ô/);
});
