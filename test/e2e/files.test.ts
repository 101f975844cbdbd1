import { describe, expect } from "vitest";
import { simulatedFiles } from "../../src/consolidate/simulated-files";
import { loadRubric } from "../../src/rubric/library";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { rowAt, sheetOf, workbookOf } from "../workbook/sample-workbook";
import { paneHasNoFindings } from "./axe";
import { cellOf, formSheet } from "./form-cells";
import { focusComesTo, tabTo } from "./keyboard";
import { test } from "./trial-test";
import { TrialPage, type WorkbookOnDisk } from "./trial-page";

/** A workbook of nobody's in particular: two figures, their sum, and a function of the add-in's with a result of long ago. */
const plain = workbookOf([
  sheetOf({
    name: "Chi phí",
    rows: [
      rowAt(0, { value: 20 }),
      rowAt(1, { value: 22 }),
      rowAt(2, { value: 42, formula: "=SUM(A1:A2)" }),
      rowAt(3, { value: 99, formula: "=ITSCORE.RATIO(A1,A2,3)" }),
    ],
    selection: { row: 1, column: 0 },
  }),
]);
const onDisk = (name: string, content: Uint8Array | string): WorkbookOnDisk => ({ name, buffer: Buffer.from(content) });
const plainFile = onDisk("chi-phi.xlsx", writeWorkbookFile(plain));

const rubric = await loadRubric("bieu-mau-minh-hoa");
/** As they come back by mail, every fourth damaged. */
const forty = [...simulatedFiles(rubric, 40, 7, 4)].map(({ name, bytes }) => ({
  ...onDisk(name, bytes),
  mimeType: "application/octet-stream",
}));

const create = (trial: TrialPage, bytes: Buffer): Promise<void> =>
  trial.page.frames()[1]!.evaluate((base64) => Excel.createWorkbook(base64), bytes.toString("base64"));

describe("a workbook file", () => {
  test("keeps a filled form and what is still being typed, and a workbook with changes is left only after a question", async ({
    created: form,
    open,
  }) => {
    const openFile = form.page.getByRole("button", { name: "Mở tệp .xlsx…" });
    await openFile.click();
    const question = form.question("Mở tệp khác?");
    expect(await question.innerText()).toContain("“ITSCORE.xlsx” có thay đổi chưa lưu");
    await form.page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });
    await form.sees("0/82 tiêu chí");

    await form.fillExample();
    const saved = await form.saveWorkbookFile();
    expect(saved.name).toBe("ITSCORE.xlsx");
    // Saved, it is left without a question.
    await form.openWorkbookFile(plainFile);
    await expect.poll(() => form.sheetTabs()).toEqual(["Chi phí"]);
    await form.sees("Thư viện");
    expect(await form.selected()).toBe("A2");
    await form.shows("A3", "42");
    // 20 of 22 for 3 points is 2.727…
    await form.shows("A4", "2,73");
    await form.page.getByText("chi-phi.xlsx").waitFor();

    // Opening changes nothing either, calculating included.
    await form.openWorkbookFile(saved);
    await expect.poll(() => form.sheetTabs()).toEqual(["Sheet1", formSheet]);
    await form.sees("464,06 / 500 điểm");
    await form.openWorkbookFile(plainFile);
    await expect.poll(() => form.sheetTabs()).toEqual(["Chi phí"]);
    await form.type("A1", "22");
    await form.shows("A3", "44");
    await form.shows("A4", "3");
    await form.goTo("B2");
    await form.page.keyboard.type("12,5");
    const unfinished = await form.saveWorkbookFile();

    // A page that knows nothing of them.
    const other = await open();
    await other.openWorkbookFile(unfinished);
    await other.shows("B2", "12,5");
    await other.type("A1", "21");
    await other.page.getByRole("button", { name: "Mở tệp .xlsx…" }).click();
    const chooser = other.page.waitForEvent("filechooser");
    await other.question("Mở tệp khác?").getByRole("button", { name: "Mở tệp khác" }).click();
    await (await chooser).setFiles({ ...saved, name: "La Gi.xlsx", mimeType: "application/octet-stream" });
    await other.sees("464,06 / 500 điểm");
    await other.sees("82/82 tiêu chí");
    await other.page.getByText("La Gi.xlsx").waitFor();
    expect(await other.sheetTabs()).toEqual(["Sheet1", formSheet]);
    await other.shows(cellOf("total", "points"), "464,06");
    await other.shows(cellOf("1.4", "points"), "4,33");

    await other.type(cellOf("1.4", "figure"), "15");
    await other.sees("464,73 / 500 điểm");
    await other.shows(cellOf("1.4", "points"), "5");
    await other.goTo(cellOf("1.4", "points"));
    await other.page.keyboard.type("5");
    await other.page.getByText("nằm trên trang tính được bảo vệ").waitFor();
  });

  test("that is none is refused with words; forty that came back are ranked by the keyboard alone; Excel.createWorkbook opens a tab with a ranking or another one, or offers a button where the browser lets no tab through; each time the workbook stays", async ({
    trial,
  }) => {
    await trial.openWorkbookFile(onDisk("bang-diem.xlsx", "TT;Nội dung;Điểm\n1;Văn bản;5\n"));
    const refusal = trial.question("Không mở được tệp “bang-diem.xlsx”");
    expect(await refusal.innerText()).toContain(
      "Đây không phải tệp Excel (.xlsx). Chọn tệp .xlsx được lưu từ Excel, LibreOffice hoặc WPS.",
    );
    await refusal.getByRole("button", { name: "Đóng" }).click();
    await refusal.waitFor({ state: "hidden" });
    expect(await trial.sheetTabs()).toEqual(["Sheet1"]);

    const { keyboard } = trial.page;
    await trial.heading().focus();
    await tabTo(trial, /^button Tổng hợp nhiều phiếu/);
    await keyboard.press("Enter");
    await focusComesTo(trial, /^h1 Tổng hợp/);
    // The browser is told to wait for it before a key can be quicker.
    const choosing = trial.page.waitForEvent("filechooser");
    await tabTo(trial, /^button Thêm tệp/);
    await keyboard.press("Enter");
    const reading = trial.pane.getByText(/Đang đọc \d+\/40 tệp/).waitFor();
    await (await choosing).setFiles(forty);
    await reading;
    await trial.sees(/Đã đọc 40 tệp/);
    const text = await trial.pane.locator("body").innerText();
    const lists = /(\d+) xếp hạng, (\d+) chưa xếp hạng, (\d+) không nhận/.exec(text)?.slice(1).map(Number) ?? [];
    expect(lists.reduce((sum, count) => sum + count, 0)).toBe(40);
    // Of ten damaged ones: cut off, a picture, a lock, the one before once more; twice each but the last.
    expect(lists).toEqual([31, 3, 6]);
    await tabTo(trial, /^button 1\s*UBND/);
    await keyboard.press("Enter");
    await trial.sees("Tự chấm:");
    await paneHasNoFindings(trial, "ranking of forty forms");
    await tabTo(trial, /^button Tạo bảng xếp hạng/, "Shift+Tab");
    const made = trial.page.context().waitForEvent("page");
    await keyboard.press("Enter");
    const ranking = await made;
    await ranking.getByRole("tab", { name: "Theo thứ hạng" }).waitFor();
    await ranking.close();

    const opening = trial.page.context().waitForEvent("page");
    await create(trial, plainFile.buffer);
    const tab = await TrialPage.on(await opening);
    expect(await tab.sheetTabs()).toEqual(["Chi phí"]);
    await tab.shows("A4", "2,73");
    await tab.page.getByText("Sổ làm việc mới.xlsx").waitFor();
    await tab.page.close();
    expect(await trial.sheetTabs()).toEqual(["Sheet1"]);

    await trial.page.evaluate(() => {
      const { open } = window;
      window.open = () => {
        window.open = open;
        return null;
      };
    });
    await create(trial, plainFile.buffer);
    const notice = trial.question("Trình duyệt đã chặn thẻ mới");
    const offered = trial.page.context().waitForEvent("page");
    await notice.getByRole("button", { name: "Mở sổ làm việc mới" }).click();
    expect(await (await TrialPage.on(await offered)).sheetTabs()).toEqual(["Chi phí"]);
  });
});
