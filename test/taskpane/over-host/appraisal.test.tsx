import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { appraisalCell, cellOf } from "../../e2e/form-cells";
import { files, partFiles, rubric } from "../../excel/la-gi-host";
import { laGiPart, part } from "../../la-gi-part";
import { formBytes } from "../../planned-file";
import { block, fieldOf, named, openPlace, press, words } from "../pane";
import { HostPane } from "./host-pane";

/** One section alone, under the id of the whole. */
const scoredOtherwise = { ...part, id: rubric.id };

async function openAppraisal(file: Uint8Array | null, excel?: { language: string }): Promise<HostPane> {
  const pane = await HostPane.open(file, excel);
  await openPlace(excel === undefined ? "Thẩm định" : "Appraisal");
  return pane;
}

async function choose(name: string, label: string): Promise<void> {
  const field = await fieldOf<HTMLSelectElement>(name);
  const option = [...field.options].find(({ text }) => text === label);
  if (option === undefined) throw new Error(`“${name}” offers no “${label}”.`);
  await act(async () => fireEvent.change(field, { target: { value: option.value } }));
}

describe("the start", () => {
  test("of a form that was tampered with leads to the check instead", async () => {
    const pane = await openAppraisal(partFiles.filled);
    await pane.tamper({ [cellOf("1.4", "max")]: 99 });
    await press("Bắt đầu thẩm định");
    await pane.sees("Phiếu không còn nguyên vẹn");
    await press("Tới “Gửi và kiểm tra”");
    await pane.sees("1 chỗ khác bản gốc");
    await pane.focusComesTo(/^Gửi và kiểm tra/);
    await openPlace("Thẩm định");
    await named("button", "Bắt đầu thẩm định");
  });

  test("of a form with rows in error names them and asks", async () => {
    const pane = await openAppraisal(partFiles.filled);
    await pane.tamper({ [cellOf("1.4", "denominator")]: 0 });
    await pane.sees("Đơn vị đã chấm 5/6 dòng, được 30 / 500 điểm.");
    await press("Bắt đầu thẩm định");
    await pane.sees(/Phần tự chấm còn dòng lỗi, chưa có điểm.*Lỗi số liệu \(1\) 1\.4 .*Mẫu số bằng 0/);
    await press(/^Đi tới ô của 1\.4 /);
    await pane.isAt(cellOf("1.4", "denominator"));
    await press("Vẫn thẩm định");
    await pane.sees("Đã thẩm định 0/6 dòng");
    await pane.focusComesTo(/^Thẩm định/);
  });

  test("of a form by another version of its rubric, with rows in error, asks about one after the other", async () => {
    const pane = await openAppraisal(formBytes(scoredOtherwise, laGiPart));
    await pane.tamper({ [cellOf("1.4", "denominator")]: 0 });
    await press("Bắt đầu thẩm định");
    await pane.sees("Phiếu theo một bản khác của bộ tiêu chí trong Thư viện.");
    await press("Vẫn thẩm định");
    await pane.sees("Phần tự chấm còn dòng lỗi, chưa có điểm.");
    await pane.focusComesTo(/^Bắt đầu thẩm định/);
    await press("Vẫn thẩm định");
    await pane.sees("Đã thẩm định 0/6 dòng");
  });

  test("needs a form", async () => {
    const pane = await openAppraisal(null);
    await pane.sees("Trang tính này không phải phiếu chấm điểm");
    await press("Tới Thư viện");
    await pane.focusComesTo(/^Thư viện/);
  });
});

describe("agreeing", () => {
  test("with all rows on which there is nothing to say leaves the three with a remark", async () => {
    const pane = await openAppraisal(partFiles.appraising);
    await press("Thống nhất 3 dòng không có nhận xét");
    await pane.sees("Đã thống nhất 3 dòng.");
    await pane.focusComesTo(/^Thống nhất nhiều dòng/);
    // 34,33 without the 5 points of each of 1.1#1, 1.2 and 1.5.
    await pane.sees("Thẩm định 19,33 / 500 Chênh lệch (3 dòng) 0 Đã thẩm định 3/6 dòng");
    await pane.sees("Chưa thẩm định (3)");
    await pane.has(appraisalCell("1.4", "appraisedFigure"), 13);
    await pane.has(appraisalCell("1.4", "reason"), "Thống nhất");
    await pane.has(appraisalCell("1.2", "appraisedFigure"), "");
  });

  test("with the rows of one section leaves the others", async () => {
    const pane = await openAppraisal(files.appraising);
    await press(/^Thống nhất 22 dòng trong nhóm 2 /);
    await pane.sees("Thẩm định 70 / 500 Chênh lệch (22 dòng) 0");
    await pane.focusComesTo(/^Điểm theo nhóm/);
    await named("button", "Thống nhất 54 dòng không có nhận xét");
  });

  test("with one row takes its figures over, whatever stood there", async () => {
    const pane = await openAppraisal(partFiles.appraising);
    await pane.type(appraisalCell("1.4", "appraisedFigure"), "5");
    await pane.type(appraisalCell("1.4", "appraisedDenominator"), "15");
    await pane.goTo(appraisalCell("1.4", "appraisedFigure"));
    await pane.sees("4,33 → 1,66 −2,67");
    await pane.sees("Thống nhất sẽ thay số liệu thẩm định đang có bằng số liệu tự chấm.");
    await press("Thống nhất dòng này");
    await pane.sees("Đã thống nhất");
    await pane.sees("Chênh lệch (1 dòng) 0");
    await pane.has(appraisalCell("1.4", "appraisedFigure"), 13);
  });
});

describe("what is said of a row", () => {
  test("is written when somebody says so, and is not lost before", async () => {
    const pane = await openAppraisal(partFiles.appraising);
    await pane.goTo(appraisalCell("1.4", "request"));
    const request = (): Promise<HTMLTextAreaElement> => fieldOf("Yêu cầu giải trình");
    await named("h3", /^1\.4 /);
    const field = await request();
    await act(async () => fireEvent.change(field, { target: { value: "Gửi danh sách máy tính" } }));
    await pane.sees("Chưa ghi vào phiếu");
    await pane.has(appraisalCell("1.4", "request"), "");
    await pane.goTo(appraisalCell("1.5", "request"));
    await pane.sees("Ý kiến gõ ở đây chưa ghi vào phiếu 1.4 ");
    await openPlace("Chấm điểm");
    await openPlace("Thẩm định");
    await pane.sees("Ý kiến gõ ở đây chưa ghi vào phiếu");
    await pane.blockSees("Dòng đang chọn", /1\.5 /);
    await pane.has(appraisalCell("1.4", "request"), "");

    await pane.goTo(appraisalCell("1.4", "request"));
    await pane.blockSees("Dòng đang chọn", /1\.4 /);
    expect((await request()).value).toBe("Gửi danh sách máy tính");
    await press("Ghi vào phiếu");
    await pane.sees("Đã ghi vào phiếu");
    await pane.has(appraisalCell("1.4", "request"), "Gửi danh sách máy tính");
    await pane.sees("Chờ giải trình (1)");
    await pane.sees("Giải trình của đơn vị Đơn vị chưa giải trình.");
    await pane.type(appraisalCell("1.4", "explanation"), "Theo báo cáo 12/BC-UBND");
    await pane.sees("Giải trình của đơn vị Theo báo cáo 12/BC-UBND");
    await pane.seesNo("Chờ giải trình");
  });
});

describe("the form", () => {
  test("moves on its way by the list alone; closed, it says its final score and what is open", async () => {
    const pane = await openAppraisal(partFiles.filled);
    const status = (): Promise<string> => fieldOf<HTMLSelectElement>("Tình trạng phiếu").then(({ value }) => value);
    await choose("Tình trạng phiếu", "Đã gửi");
    await press("Bắt đầu thẩm định");
    await pane.sees("Đã thẩm định 0/6 dòng");
    expect(await status()).toBe("appraising");
    await press("Thống nhất 3 dòng không có nhận xét");
    await pane.sees("Đã thẩm định 3/6 dòng");
    await choose("Tình trạng phiếu", "Đã chốt");
    await pane.sees(
      "Điểm chốt: 19,33 / 500 điểm Điểm chốt là tổng điểm thẩm định. Chốt khi còn việc chưa xong: Chưa thẩm định (3)",
    );
    await press("Hủy thẩm định");
    const question = await screen.findByRole("alertdialog");
    await act(async () => within(question).getByText("Hủy thẩm định", { selector: "button" }).click());
    await pane.sees("Bắt đầu thẩm định sẽ:");
    expect(await status()).toBe("sent");
  });

  test("tells at once what of the agency's part was changed", async () => {
    const pane = await openAppraisal(partFiles.filled);
    await press("Bắt đầu thẩm định");
    await pane.sees("Không đổi từ khi bắt đầu thẩm định.");
    await pane.tamper({ [cellOf("1.4", "figure")]: 15 });
    await pane.blockSees("Phần tự chấm", /Bị sửa 1 ô sau khi bắt đầu thẩm định.*1\.4 .*trước là 13, nay là 15/);
    const goTo = within(await block("Phần tự chấm")).getByText(/.*/, { selector: "[aria-label^='Đi tới ô của 1.4 ']" });
    await act(async () => goTo.click());
    await pane.isAt(cellOf("1.4", "figure"));
    await pane.tamper({ [cellOf("1.4", "figure")]: 13 });
    await pane.sees("Không đổi từ khi bắt đầu thẩm định.");
  });
});

test("in an English Excel the place speaks English", async () => {
  const pane = await openAppraisal(files.appraising, { language: "en-US" });
  await press("Fill in the appraisal of La Gi");
  await pane.sees("Self score 464.06 Appraised 430.92 / 500 Difference −33.14 82/82 rows appraised");
  await press("Next row to do");
  await pane.sees("Reason None chosen");
  expect(words()).not.toMatch(/Thẩm định|Tự chấm|Thống nhất|Giải trình|dòng/);
});
