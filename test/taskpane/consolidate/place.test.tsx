import { act, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import type { Consolidation } from "../../../src/consolidate/consolidation";
import { loadRubric } from "../../../src/rubric/library";
import { writeForm } from "../../../src/xlsx/form-file";
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
  await expect.poll(page, { timeout: 10_000 }).toMatch(/Đã (đọc|dừng)/);
}

async function openConsolidation() {
  let made = null as Consolidation | null;
  const pane = await openPane("other", {
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
});
