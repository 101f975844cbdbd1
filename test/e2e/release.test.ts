import { describe } from "vitest";
import { releaseFile } from "../release-fixtures";
import { paneHasNoFindings } from "./axe";
import { test } from "./trial-test";

const file = { name: "la-gi.xlsx", buffer: Buffer.from(releaseFile("la-gi")) };

describe("a workbook of an earlier release", () => {
  test("is brought up to this one in one press, after a question, by keyboard; axe finds nothing in notice and question", async ({
    trial,
  }) => {
    await trial.openWorkbookFile(file);
    await trial.sees("Phiếu do bản ITSCORE trước tạo");
    await trial.sees("464,06 / 500 điểm");
    await paneHasNoFindings(trial, "notice");
    await trial.button("Cập nhật phiếu").press("Enter");
    const question = trial.pane.getByRole("alertdialog");
    await question.getByRole("button", { name: "Mở bản sao trước" }).waitFor();
    await paneHasNoFindings(trial, "question");
    await question.getByRole("button", { name: "Cập nhật phiếu" }).press("Enter");
    await trial.sees("Đã cập nhật phiếu, ghi lại 166 ô.");
    await trial.paneText().not.toContain("Phiếu do bản ITSCORE trước tạo");
    await trial.sees("464,06 / 500 điểm");
    await trial.openPlace("Gửi và kiểm tra");
    await trial.sees("Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.");
  });
});
