import { act, fireEvent } from "@testing-library/react";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { closePane, named, openPlace, press } from "../pane";
import { memoryStore } from "../store/shelves";
import { HostPane } from "./host-pane";

const fixture = (name: string): Promise<string> =>
  readFile(join(import.meta.dirname, "../../rubric/fixtures", name), "utf8");

/** Chooses a file in the dialog of "Mở tệp bộ tiêu chí…". */
async function openRubricFile(name: string, content: string): Promise<void> {
  await named("button", "Mở tệp bộ tiêu chí…");
  const input = document.querySelector<HTMLInputElement>("input[type=file][accept*=json]");
  if (input === null) throw new Error("There is no field for a rubric file.");
  await act(async () => fireEvent.change(input, { target: { files: [new File([content], name)] } }));
}

describe("a rubric file", () => {
  test("with errors is refused with all of them, and nothing is made", async () => {
    const pane = await HostPane.open(null);
    await openRubricFile("loi.json", await fixture("unreadable-bands/rubric.json"));
    const expected = (await fixture("unreadable-bands/errors.txt")).trim().split("\n");
    await pane.sees(`“loi.json” có ${expected.length} lỗi, chưa dùng được`);
    const refusal = await named("[role=alert]", /loi\.json/);
    expect([...refusal.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual(expected);
    expect(await pane.sheetNames()).toEqual(["Sheet1"]);
    await press("Đóng");
    await pane.seesNo("“loi.json”");

    await openRubricFile("anh.json", "GIF89a");
    await pane.sees(/“anh.json” có 1 lỗi.*không phải JSON/);
  });

  test("without errors is shown, and becomes a form", async () => {
    const pane = await HostPane.open(null);
    await openRubricFile("thu.json", await fixture("good-minimal/rubric.json"));
    await named("h1", "PHIẾU THỬ");
    await pane.sees("Từ tệp: thu.json");
    await press("Tạo phiếu");
    await named("h1", "Chấm điểm: Phiếu thử");
    expect(await pane.sheetNames()).toEqual(["Sheet1", "Phiếu thử"]);
    await pane.sees("0/2 tiêu chí – / 8 điểm");
  });
});

test("a rubric of one's own travels in the workbook, and is kept by a machine that lacks it", async () => {
  const store = memoryStore();
  const pane = await HostPane.open(null, { store });
  await openRubricFile("thu.json", await fixture("good-minimal/rubric.json"));
  await named("h1", "PHIẾU THỬ");
  await press("Giữ biểu mẫu này");
  await pane.sees("Đã giữ trong “Của tôi”");
  await press("Danh sách");
  await press("Tạo phiếu: Phiếu thử");
  await named("h1", "Chấm điểm: Phiếu thử");
  await openPlace("Thư viện");
  await named("button", "Tạo phiếu: Phiếu thử");
  await pane.seesNo("chưa có trên máy này");
  const mailed = await pane.host.save();
  closePane();

  const other = await HostPane.open(mailed);
  await named("h1", "Chấm điểm: Phiếu thử");
  await openPlace("Thư viện");
  await other.sees("Biểu mẫu của phiếu đang mở chưa có trên máy này");
  await press("Giữ biểu mẫu này");
  await press("Tạo phiếu: Phiếu thử");
  await named("h1", "Chấm điểm: Phiếu thử");
  expect(await other.sheetNames()).toEqual(["Sheet1", "Phiếu thử", "Phiếu thử (2)"]);
});
