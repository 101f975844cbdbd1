import { act, fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { loadRubric } from "../../../src/rubric/library";
import { writeForm } from "../../../src/xlsx/form-file";
import { focused, focusOrder, named, openPane, press, words } from "../pane";
import { memoryStore } from "../store/shelves";

const rubric = await loadRubric("bieu-mau-minh-hoa");

function received(agency: string, status: "sent" | "final" = "sent"): File {
  const contents = { answers: {}, profile: { agency }, ...(status === "final" && { appraisal: {} }) };
  const bytes = writeForm(rubric, contents, "0123456789abcdef0123456789abcdef", { status });
  return new File([bytes as BlobPart], `${agency}.xlsx`);
}

async function choose(...files: File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file][multiple]");
  if (input === null) throw new Error("There is no button for files.");
  Object.defineProperty(input, "files", { value: files, configurable: true });
  await act(async () => fireEvent.change(input));
  await expect.poll(words, { timeout: 10_000 }).toMatch(/Đã xong \d+\/\d+ phiếu/);
}

test("an appraiser's first place without a form is the list of received ones; the next file opens, done ones are ticked", async () => {
  const store = memoryStore();
  const opened: number[] = [];
  const pane = await openPane("other", {
    store,
    role: "appraiser",
    script: { openWorkbookFile: (bytes: Uint8Array) => void opened.push(bytes.length) as never },
  });
  await named("h1", "Phiếu nhận được");
  await choose(received("Xã A"), received("Xã B"), received("Xã C", "final"), new File(["%PDF"], "scan.pdf"));
  expect(words()).toContain("Đã xong 1/3 phiếu");
  expect(words()).toContain("1 tệp");
  expect(words()).toContain("Đã gửi · chưa tự chấm · chưa thẩm định");
  expect(focusOrder()).toEqual([
    "Thẩm định",
    "Thêm: phần khác",
    "Trợ giúp về phần này (F1)",
    "Về Thẩm định",
    "Thêm tệp…",
    "Thêm thư mục…",
    "Tệp tiếp theo: Xã A",
    "Đã xong: Xã A",
    "Mở Xã A",
    "Đã xong: Xã B",
    "Mở Xã B",
    "Đã xong: Xã C",
    "Mở Xã C",
    expect.stringContaining("1"),
  ]);
  await press("Tệp tiếp theo: Xã A");
  await expect.poll(words).toContain("Đã mở “Xã A” thành sổ tính mới, chưa lưu. Xong thì lưu đè tệp “Xã A.xlsx”.");
  expect(opened).toHaveLength(1);
  expect(focused()).toBe("Tệp tiếp theo: Xã B");
  const tick = await named("input[type=checkbox]", "Đã xong: Xã B");
  await act(async () => tick.click());
  expect(words()).toContain("Đã xong 2/3 phiếu");
  await press(/^Không còn phiếu nào phải thẩm định|^Tệp tiếp theo/);
  expect(pane.asked.filter((command) => command.startsWith("openWorkbookFile"))).toHaveLength(1);
  await expect
    .poll(() => store.read("received-done", (value) => ({ ok: true, value })), { timeout: 3_000 })
    .toEqual({ ok: true, value: ["Xã B.xlsx"] });
});

test("a file that has changed since it was chosen is told, with what to do", async () => {
  await openPane("other", { role: "appraiser" });
  await named("h1", "Phiếu nhận được");
  const file = received("Xã A");
  await choose(file);
  file.arrayBuffer = () => Promise.reject(new DOMException("changed", "NotReadableError"));
  await press("Mở Xã A");
  await expect.poll(words).toContain("Không đọc được “Xã A.xlsx”: tệp đã thay đổi, bị chuyển đi");
});
