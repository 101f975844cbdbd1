import { act } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { cellOf, formSheet } from "../../e2e/form-cells";
import { files } from "../../excel/la-gi-host";
import { block, named, openPlace, press, words } from "../pane";
import { readWorkbookFile } from "../../../src/workbook/read/read-workbook-file";
import { formBytes } from "../../planned-file";
import { criterionOf, ratioRule, tinyRubric } from "../../tiny-rubric";
import { releaseFile } from "../../release-fixtures";
import { HostPane } from "./host-pane";

const INTACT = "Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.";
const OUTDATED = /Kết quả lúc [\d:]+, từ trước khi phiếu thay đổi/;
const TO_DO = "Việc cần làm trước khi ký";
const INTEGRITY = "Phiếu có nguyên vẹn không";

async function openCheck(file: Uint8Array): Promise<HostPane> {
  const pane = await HostPane.open(file);
  await openPlace("Gửi và kiểm tra");
  return pane;
}

/** The form of La Gi, compared with its original. */
async function openLaGi(): Promise<HostPane> {
  const pane = await openCheck(files.filled);
  await pane.sees(INTACT);
  return pane;
}

async function groups(name: string): Promise<string[]> {
  return [...(await block(name)).querySelectorAll("h3")].map((heading) => words(heading));
}

async function listed(name: string): Promise<string[]> {
  return [...(await block(name)).querySelectorAll("li")].map((item) => words(item));
}

/** Buttons with these words and no more, in the whole pane. */
function buttons(name: string): number {
  return [...document.querySelectorAll("button")].filter((button) => words(button) === name).length;
}

describe("before the form is signed", () => {
  test("a blank form has every row, the agency's name and its head counts to fill in", async () => {
    const pane = await openCheck(files.blank);
    await pane.sees("Còn 88 việc trước khi trình ký");
    expect(await groups(TO_DO)).toEqual(["Thông tin chung chưa xong (6)", "Chưa nhập (82)"]);
    await press("Đi tới ô của Tên cơ quan");
    await pane.isAt(cellOf("profile:agency", "figure"));
    await pane.type(cellOf("profile:agency", "figure"), "UBND Thị xã La Gi");
    await pane.sees("Còn 87 việc trước khi trình ký");
  });

  test("La Gi lacks five documents and has one figure to look at; with these settled it can be signed", async () => {
    const pane = await openLaGi();
    await pane.sees("Còn 5 việc trước khi trình ký 464,06 / 500 điểm · 82/82 tiêu chí Ngoài ra có 1 chỗ nên xem lại.");
    expect(await groups(TO_DO)).toEqual(["Thiếu minh chứng (5)"]);
    expect(await groups("Nên xem lại")).toEqual(["Tử lớn hơn mẫu (1)"]);
    await press(/^Đi tới ô của 1\.5 /);
    await pane.isAt(cellOf("1.5", "evidence"));

    for (const [index, row] of ["1.1#1", "1.2", "1.5", "3.1#3", "3.2#3"].entries()) {
      await pane.type(cellOf(row, "evidence"), "12/KH-UBND");
      await pane.sees(index < 4 ? `Còn ${4 - index} việc trước khi trình ký` : "Kiểm tra lại phiếu rồi trình ký");
    }
    await pane.sees(OUTDATED);
    await press("Kiểm tra lại");
    await pane.sees("Xem lại 1 chỗ rồi trình ký");
    await pane.sees("Số liệu, minh chứng và thông tin chung đã đủ.");
    await pane.seesNo(OUTDATED);

    await pane.type(cellOf("4.10#5", "figure"), "138");
    await press("Kiểm tra lại");
    await pane.sees("Có thể trình ký 464,06 / 500 điểm");
    await pane.seesNo("Nên xem lại");
  });
});

describe("whether the form is intact", () => {
  test("what was typed over is named, led to and put back; figures stay", async () => {
    const pane = await openLaGi();
    await pane.tamper({
      [cellOf("1.1#1", "points")]: 30,
      [cellOf("2.1", "max")]: 99,
      [cellOf("1.3", "content")]: "Khác",
    });
    await pane.sees(OUTDATED);
    await press("Kiểm tra lại");
    await pane.sees("3 chỗ khác bản gốc");
    await pane.sees("Còn 8 việc trước khi trình ký");
    expect(await listed(INTEGRITY)).toEqual([
      expect.stringMatching(/^1\.1 – Năm 2022, cột Điểm tự chấm.*Gõ đè lên công thức: đang ghi 30, theo số liệu là 5/),
      expect.stringMatching(/^1\.3 .*, cột Nội dung.*Nội dung in sẵn bị sửa/),
      expect.stringMatching(/^2\.1 .*, cột Điểm tối đa.*Điểm tối đa bị sửa: đang ghi 99, bản gốc là 3/),
    ]);
    await press(/^Đi tới ô của 2\.1 /);
    await pane.isAt(cellOf("2.1", "max"));
    await pane.seesNo(OUTDATED);

    await pane.type(cellOf("4.9#3", "figure"), "12");
    await pane.sees(OUTDATED);
    await press("Sửa công thức");
    await pane.sees(`Đã khôi phục 3 ô. ${INTACT}`);
    expect(buttons("Sửa công thức")).toBe(0);
    await pane.has(cellOf("1.1#1", "points"), 5);
    await pane.has(cellOf("2.1", "max"), 3);
    await pane.has(cellOf("4.9#3", "figure"), 12);
    const entry = await pane.host.typeInto(formSheet, cellOf("2.1", "max"), "7");
    expect(entry).toMatchObject({ accepted: false, message: expect.stringContaining("bảo vệ") });
  });

  test("is asked again for the form that comes to the front, and for none where there is none", async () => {
    const pane = await openLaGi();
    await act(() =>
      pane.host.Excel.run(async (context) => {
        context.workbook.worksheets.add("Sheet1");
        await context.sync();
      }),
    );
    await pane.tamper({ [cellOf("total", "points")]: 500 });
    await act(() => pane.host.activate("Sheet1"));
    await pane.sees("Trang tính này không phải phiếu chấm điểm");
    await pane.seesNo(INTEGRITY);
    await press(`Mở phiếu “${formSheet}”`);
    await pane.sees(
      /1 chỗ khác bản gốc.* Tổng cộng, cột Điểm tự chấm Gõ đè lên công thức: đang ghi 500, theo số liệu là 464,06/,
    );
  });
});

describe("the document to sign", () => {
  const rubric = tinyRubric([criterionOf(ratioRule(), {}, "a")]);
  const file = formBytes(rubric, {
    profile: { agency: "UBND xã Tân Hải" },
    answers: { a: { num: 1, den: 4, evidence: "12/KH-UBND" } },
  });

  test("opens as a workbook of its own that holds values, no formula and no form", async () => {
    const pane = await HostPane.open(file, { sheet: "Phiếu thử" });
    await openPlace("Gửi và kiểm tra");
    await pane.sees("Bản in để ký");
    await press("Mở bản giá trị");
    await pane.sees("Đã mở bản in thành tệp riêng, không còn công thức");
    const [made] = pane.host.createdWorkbooks;
    const { sheets } = readWorkbookFile(made ?? new Uint8Array());
    expect(sheets.map(({ name }) => name)).toEqual(["Bản in", "Danh mục tài liệu"]);
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining([2.5, "1/4", "[1]", "12/KH-UBND"]));
    // In the open workbook nothing has changed.
    expect(await pane.sheetNames()).toEqual(["Phiếu thử"]);
  });
});

test("in an English Excel the place speaks English", async () => {
  const pane = await HostPane.open(files.filled, { language: "en-US" });
  await openPlace("Send and check");
  await pane.sees(
    "To do before it can be signed: 5 464.06 / 500 points · 82/82 criteria Worth a second look besides: 1.",
  );
  await pane.sees("Formulas, maxima, printed text and rows are as in the original.");
  await named("button", "Check again");
  expect(words()).not.toMatch(/trình ký|Kiểm tra|Gửi|Mở bản sao|Đi tới ô/);
});

test("a form of the old layout is made anew beside itself, and the pane goes on with the new sheet", async () => {
  const pane = await openCheck(releaseFile("la-gi"));
  await pane.sees("Phiếu theo bố cục cũ");
  await press("Tạo lại phiếu theo mẫu mới");
  await pane.sees(INTACT);
  await pane.sees("464,06 / 500 điểm");
  await pane.seesNo("Phiếu theo bố cục cũ");
});
