import { mkdir, readFile } from "node:fs/promises";
import { describe, expect } from "vitest";
import type { Rubric } from "../../src/rubric/schema";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { readForms } from "../../src/xlsx/read-forms";
import { convert, hasLibreOffice } from "../libreoffice/libreoffice";
import { paneHasNoFindings } from "./axe";
import { cellsIn } from "./form-cells";
import { focusComesTo, tabTo } from "./keyboard";
import type { TrialPage } from "./trial-page";
import { test } from "./trial-test";

const html = await readFile(new URL("../fixtures/import/word-clipboard.html", import.meta.url), "utf8");

/** HELP_PICTURES=1 writes what the help page shows. */
const pictures =
  process.env["HELP_PICTURES"] === undefined ? null : new URL("../../src/taskpane/assets/help/", import.meta.url);

/** What a person sees here: for the help page, or for axe, which leaves the pane in other colours. */
async function look(trial: TrialPage, name: string): Promise<void> {
  if (pictures === null) return paneHasNoFindings(trial, `import: ${name}`);
  await mkdir(pictures, { recursive: true });
  await trial.page.locator("iframe").screenshot({ path: new URL(`${name}.png`, pictures).pathname });
}

/** Puts a table on the clipboard, as Word does. */
async function copy(trial: TrialPage): Promise<void> {
  await trial.page.evaluate(
    (page) => navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([page], { type: "text/html" }) })]),
    html,
  );
}

async function savedForm(trial: TrialPage): Promise<{ bytes: Uint8Array; rubric: Rubric; points: string | null }> {
  const bytes = new Uint8Array((await trial.saveWorkbookFile()).buffer);
  const [form] = (await readForms(bytes)).forms;
  if (!form) throw new Error("The file holds no form.");
  return { bytes, rubric: form.rubric, points: form.inspection.scores.total.points };
}

describe("a form that nobody has software for", () => {
  test("is pasted, looked through by keyboard, installed, filled in, saved and appraised", async ({ trial }) => {
    const { keyboard } = trial.page;
    await copy(trial);
    await keyboard.press("F6");
    await tabTo(trial, /^button Nhập biểu mẫu từ bảng/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^h1 Nhập biểu mẫu/);
    await look(trial, "nhap-1-bang");
    await tabTo(trial, /^group Dán bảng/);
    await keyboard.press("ControlOrMeta+v");

    await trial.sees("Mỗi cột chứa gì?");
    // "Hồ sơ kèm theo" is no word that says evidence by itself.
    await trial.pane.getByLabel("Cột 5 chứa").selectOption("Tài liệu kiểm chứng");
    await trial.sees("đã sửa");
    await look(trial, "nhap-2-cot");
    await trial.button("Tiếp tục").press("Enter");

    await trial.sees("Cần quyết định 3");
    await trial.pane.getByRole("heading", { level: 2, name: "2 Tỷ lệ giáo viên dùng sổ điểm điện tử" }).focus();
    await look(trial, "nhap-3-dong");
    await keyboard.press("F2");
    await trial.button("Ghi").waitFor();
    await look(trial, "nhap-3-sua");
    await keyboard.press("Escape");
    await focusComesTo(trial, /^h2 2 Tỷ lệ giáo viên/);
    // The second answer: at 90 % it is 6 points.
    await keyboard.press("2");
    await focusComesTo(trial, /^h2 II THIẾT BỊ/);
    await keyboard.press("1");
    await focusComesTo(trial, /^h2 1 Thứ hạng/);
    await keyboard.press("Enter");
    await trial.sees("Đã quyết định mọi dòng.");
    await tabTo(trial, /^button Tiếp tục/);
    await keyboard.press("Enter");

    await trial.sees("Về biểu này");
    await trial.pane.getByLabel("Tên biểu").fill("Bộ tiêu chí chuyển đổi số trường học");
    await trial.pane.getByLabel("Cơ quan ban hành").fill("Sở Giáo dục và Đào tạo");
    await trial.pane.getByLabel("Cấp được đánh giá").fill("trường");
    await keyboard.press("Tab");
    await trial.sees("Đủ để tạo phiếu.");
    await look(trial, "nhap-4-xong");
    await trial.button("Tạo phiếu").press("Enter");
    await focusComesTo(trial, /^h1 Chấm điểm/);

    const { rubric } = await savedForm(trial);
    const cell = cellsIn(planForm(rubric));
    await trial.type(cell("I/1", "figure"), "13");
    await trial.type(cell("I/1", "denominator"), "15");
    await trial.type(cell("I/2", "figure"), "9");
    await trial.type(cell("I/2", "denominator"), "10");
    await trial.type(cell("line:II/2:0", "figure"), "2");
    await trial.type(cell("III/1", "figure"), "4");
    // 13/15 × 10 = 8.67, at 90 % 6, five less two for two cases, and 4.
    await trial.sees("21,67 / 35 điểm");
    await look(trial, "nhap-5-phieu");

    const filled = await savedForm(trial);
    expect(filled.points).toBe("21.67");
    if (hasLibreOffice()) {
      const [opened] = (await readForms(await convert(filled.bytes, "xlsx"))).forms;
      expect(opened?.inspection.scores.total.points).toBe("21.67");
    }
    await trial.openPlace("Thẩm định");
    await trial.button("Bắt đầu thẩm định").click();
    await trial.sees("Đã thẩm định 0/5 dòng");

    // It is kept beside the built-in ones.
    await trial.openPlace("Thư viện");
    await trial.button("Tạo phiếu: Bộ tiêu chí chuyển đổi số trường học").waitFor();
  });
});
