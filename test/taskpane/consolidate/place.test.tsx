import { act, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { Consolidation } from "../../../src/consolidate/consolidation";
import { loadRubric } from "../../../src/rubric/library";
import { writeForm } from "../../../src/xlsx/form-file";
import type { Store } from "../../../src/taskpane/store/store";
import { memoryStore } from "../store/shelves";
import { closePane, fieldOf, focused, named, ok, openPane, press, words } from "../pane";

afterEach(closePane);

const rubric = await loadRubric("bieu-mau-minh-hoa");

/** The workbook of an agency that says so much of the first row, a choice of 5, 3 and 0 points. */
function workbook(agency: string, option: number, name = `${agency}.xlsx`): File {
  const answers = { "I/1.1": { option, evidence: "1/KH-UBND" } };
  const profile = agency === "" ? {} : { agency };
  const bytes = writeForm(rubric, { answers, profile }, "0123456789abcdef0123456789abcdef");
  return new File([bytes as BlobPart], name);
}

const page = (): string => words(document.body);

async function choose(...files: File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file][multiple]");
  if (input === null) throw new Error("there is no button for files");
  Object.defineProperty(input, "files", { value: files, configurable: true });
  await act(async () => fireEvent.change(input));
  await expect.poll(page, { timeout: 10_000 }).toMatch(/Đã (đọc [\d.]+ tệp|dừng)[^]*Tiến độ gửi/);
}

async function openConsolidation(store: Store = memoryStore()) {
  let made = null as Consolidation | null;
  const pane = await openPane("other", {
    store,
    script: {
      openRanking: (result: Consolidation) => {
        made = result;
        return Promise.resolve(ok(undefined));
      },
    },
  });
  await press("Tổng hợp nhiều phiếu…");
  await named("h1", "Tổng hợp");
  return { ...pane, made: () => made };
}

describe("forms that came back", () => {
  test("are ranked with ties, refused files are told, and the ranking is made of what is shown", async () => {
    const { made } = await openConsolidation();
    expect(focused()).toBe("Tổng hợp");
    await choose(
      workbook("UBND xã A", 1),
      workbook("UBND xã B", 0),
      workbook("UBND xã C", 0),
      new File(["%PDF"], "scan.pdf"),
      new File(["x"], "~$UBND xã A.xlsx"),
    );
    expect(page()).toContain("Đã đọc 5 tệp: 3 xếp hạng, 0 chưa xếp hạng, 2 không nhận");
    const lines = [...document.querySelectorAll("li")].map((line) => words(line)).filter((line) => /^\d/.test(line));
    expect(lines.map((line) => /^(\d+).*?(UBND xã \w)/.exec(line)?.slice(1, 3).join(" "))).toEqual([
      "1 UBND xã B",
      "1 UBND xã C",
      "3 UBND xã A",
    ]);
    await press("Không nhận 2 tệp");
    expect(page()).toContain("scan.pdf");
    expect(page()).toContain("đang mở");
    await press("Tạo bảng xếp hạng");
    expect(made()?.units.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  test("of two forms among the files that of most is ranked; choosing the other ranks it, and the lists add up each time", async () => {
    const { made } = await openConsolidation();
    const other = await loadRubric("xa-chuyen-doi-so");
    const bytes = writeForm(other, { answers: {}, profile: { agency: "UBND xã D" } }, "f".repeat(32));
    await choose(
      workbook("UBND xã A", 1),
      new File([bytes as BlobPart], "d.xlsx"),
      workbook("UBND xã B", 0),
      workbook("UBND xã C", 0),
    );
    expect(page()).toContain("Đã đọc 4 tệp: 3 xếp hạng, 0 chưa xếp hạng, 1 không nhận");
    await press("Không nhận 1 tệp");
    expect(page()).toContain("Phiếu theo bộ tiêu chí khác");
    const form = await fieldOf<HTMLSelectElement>("Biểu được xếp hạng");
    expect([...form.options].map(({ text }) => text)).toEqual([
      `${rubric.shortTitle} (3 phiếu)`,
      `${other.shortTitle} (1 phiếu)`,
    ]);
    await act(async () => fireEvent.change(form, { target: { value: form.options[1]?.value } }));
    expect(page()).toContain("Đã đọc 4 tệp: 0 xếp hạng, 1 chưa xếp hạng, 3 không nhận");
    await press("Tạo bảng xếp hạng");
    expect([made()?.rubric?.id, made()?.units.map(({ unit }) => unit.agency)]).toEqual([other.id, ["UBND xã D"]]);
    await press("Bỏ tất cả, làm lại");
    expect(page()).toContain("Thử với 20 phiếu");
  });

  test("of two files of one agency neither is ranked, and opening it says why; more files can be added", async () => {
    await openConsolidation();
    await choose(workbook("UBND xã Hòa An", 0), workbook("Uỷ ban nhân dân xã Hoà An", 1));
    expect(page()).toContain("0 xếp hạng, 2 chưa xếp hạng");
    await choose(workbook("UBND xã B", 0), workbook("", 0, "khong-ten.xlsx"));
    expect(page()).toContain("Đã đọc 4 tệp: 1 xếp hạng, 3 chưa xếp hạng");
    const unit = [...document.querySelectorAll("li button")].find((button) => words(button).includes("xã Hòa An"));
    await act(async () => fireEvent.click(unit ?? document.body));
    expect(page()).toContain("Nếu là một cơ quan, giữ lại một tệp");
  });

  test("a pasted list says who is missing, and groups the others", async () => {
    await openConsolidation();
    await choose(workbook("UBND xã A", 1));
    await press("Danh sách phải gửi");
    const field = await fieldOf<HTMLTextAreaElement>("Các đơn vị phải gửi phiếu");
    await act(async () => fireEvent.change(field, { target: { value: "UBND xã A; Cụm 1\nUBND xã B" } }));
    expect(page()).toContain("Còn thiếu 1 đơn vị");
  });

  test("two spellings are asked about, then which file counts; both answers hold, and the spelling is kept for the next time", async () => {
    const store = memoryStore();
    await openConsolidation(store);
    await choose(workbook("UBND xã Hòa An", 0), workbook("Uỷ ban nhân dân xã Hoà An", 1), workbook("UBND xã B", 1));
    expect(page()).toContain("Cần trả lời: 1");
    expect(page()).toContain("“UBND xã Hòa An” và “Uỷ ban nhân dân xã Hoà An”: có phải là một cơ quan không?");
    await press("Một cơ quan");
    // The question is gone, and the keyboard goes on where it stood.
    expect(focused()).toBe("Cần trả lời: 1");
    expect(page()).toContain("có 2 tệp: tệp nào được tính?");
    await press("Tính UBND xã Hòa An.xlsx");
    expect(page()).toContain("2 xếp hạng, 0 chưa xếp hạng, 1 không nhận");
    await press("Không nhận 1 tệp");
    expect(page()).toContain("đã chọn tệp UBND xã Hòa An.xlsx của cùng cơ quan");
    await expect.poll(page, { timeout: 3000 }).toContain("Được giữ trên máy này");
    await press("Hỏi lại 2 câu đã trả lời");
    expect(page()).toContain("có phải là một cơ quan không?");
    await press("Một cơ quan");
    closePane();

    await openConsolidation(store);
    await choose(workbook("UBND xã Hòa An", 0), workbook("Uỷ ban nhân dân xã Hoà An", 1));
    expect(page()).toContain("có 2 tệp: tệp nào được tính?");
  });

  test("a machine that keeps nothing says so", async () => {
    const store = memoryStore();
    const problem = { code: "storage-refused", detail: "" } as const;
    await openConsolidation({ ...store, write: () => Promise.resolve({ ok: false, problem }) });
    await press("Mức xếp loại riêng");
    const field = await fieldOf<HTMLTextAreaElement>("Các mức, thay cho mức của biểu");
    await act(async () => fireEvent.change(field, { target: { value: "Tốt; 90%" } }));
    await expect.poll(page, { timeout: 3000 }).toContain("Máy này không cho giữ lại");
  });

  test("grades of one's own, last year's ranking, due dates and statistics stand with the units", async () => {
    const { made } = await openConsolidation();
    await choose(workbook("UBND xã A", 1), workbook("UBND xã B", 0));
    await press("Mức xếp loại riêng");
    const grades = await fieldOf<HTMLTextAreaElement>("Các mức, thay cho mức của biểu");
    await act(async () => fireEvent.change(grades, { target: { value: "Đủ\nThiếu" } }));
    expect(page()).toContain("Không đọc được: Đủ");
    await act(async () => fireEvent.change(grades, { target: { value: "Có điểm; 1\nKhông" } }));
    await press("Danh sách phải gửi");
    const list = await fieldOf<HTMLTextAreaElement>("Các đơn vị phải gửi phiếu");
    await act(async () =>
      fireEvent.change(list, { target: { value: "UBND xã A\nUBND xã C;Cụm 1;20/11/2020\nUBND xã D;1/1/2999" } }),
    );
    await press("Tiến độ gửi và thẩm định");
    expect(page()).toContain("UBND xã C: quá hạn 20/11/2020, chưa gửi");
    expect(page()).toContain("UBND xã D: hạn 01/01/2999, chưa gửi");
    const last = JSON.stringify({ units: [{ agency: "UBND xã B", points: "4", rank: 3 }] });
    const input = document.querySelector<HTMLInputElement>('input[type=file][accept=".xlsx,.json"]');
    if (input === null) throw new Error("there is no button for last year's ranking");
    Object.defineProperty(input, "files", { value: [new File([last], "2025.json")], configurable: true });
    await act(async () => fireEvent.change(input));
    await expect.poll(page).toContain("2025.json: 1 đơn vị");
    await press("Thống kê");
    expect(page()).toContain("Trung vị: 4");
    expect(page()).toContain("1 đơn vị tăng hạng, 0 đơn vị giảm hạng");
    await press("Tạo bảng xếp hạng");
    expect(made()?.units.map(({ grade, before }) => [grade, before?.rank ?? null])).toEqual([
      ["Có điểm", 3],
      ["Có điểm", null],
    ]);
  });

  test("pictures among the forms are one line, whatever their number, and the rest goes on", async () => {
    await openConsolidation();
    const pictures = Array.from({ length: 3000 }, (_, index) => new File(["x"], `anh ${index}.jpg`));
    await choose(...pictures, workbook("UBND xã A", 1), workbook("UBND xã B", 0));
    expect(page()).toContain("Đã đọc 3.002 tệp: 2 xếp hạng, 0 chưa xếp hạng, 3.000 không nhận");
    await press("Không nhận 3.000 tệp");
    expect(page()).toContain("Không phải tệp .xlsx (3.000 tệp)");
    expect(page()).toContain("và 2.990 tệp nữa");
  });

  test("twenty invented forms show what becomes of those that come back", async () => {
    await openConsolidation();
    await press("Thử với 20 phiếu bịa sẵn");
    await expect.poll(page, { timeout: 20_000 }).toContain("Đã đọc 20 tệp");
    expect(page()).toContain("không nhận");
  });
});
