import { describe, expect } from "vitest";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { rowAt, sheetOf, workbookOf } from "../workbook/sample-workbook";
import { cellOf, formSheet } from "./form-cells";
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

describe("a workbook file", () => {
  test("keeps a filled form: saved, and opened again on a page that knows nothing of it", async ({
    created: form,
    open,
  }) => {
    await form.fillExample();
    const saved = await form.saveWorkbookFile();
    expect(saved.name).toBe("ITSCORE.xlsx");

    const other = await open();
    await other.openWorkbookFile({ ...saved, name: "La Gi.xlsx" });
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

  test("holds what is still being typed", async ({ trial, open }) => {
    await trial.goTo("B2");
    await trial.page.keyboard.type("12,5");
    const saved = await trial.saveWorkbookFile();
    const other = await open();
    await other.openWorkbookFile(saved);
    await other.shows("B2", "12,5");
  });

  test("that is none is refused with words, and the workbook stays", async ({ trial }) => {
    await trial.openWorkbookFile(onDisk("bang-diem.xlsx", "TT;Nội dung;Điểm\n1;Văn bản;5\n"));
    const notice = trial.question("Không mở được tệp “bang-diem.xlsx”");
    expect(await notice.innerText()).toContain(
      "Đây không phải tệp Excel (.xlsx). Chọn tệp .xlsx được lưu từ Excel, LibreOffice hoặc WPS.",
    );
    await notice.getByRole("button", { name: "Đóng" }).click();
    await notice.waitFor({ state: "hidden" });
    expect(await trial.sheetTabs()).toEqual(["Sheet1"]);
  });
});

describe("a workbook with changes", () => {
  test("is left only after a question", async ({ created: form }) => {
    await form.page.getByRole("button", { name: "Mở tệp .xlsx…" }).click();
    const question = form.question("Mở tệp khác?");
    expect(await question.innerText()).toContain("“ITSCORE.xlsx” có thay đổi chưa lưu");
    await form.page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });
    await form.sees("0/82 tiêu chí");

    await form.page.getByRole("button", { name: "Mở tệp .xlsx…" }).click();
    const chooser = form.page.waitForEvent("filechooser");
    await question.getByRole("button", { name: "Mở tệp khác" }).click();
    await (await chooser).setFiles({ ...plainFile, mimeType: "application/octet-stream" });
    await form.sees("Thư viện");
    await expect.poll(() => form.sheetTabs()).toEqual(["Chi phí"]);
    expect(await form.selected()).toBe("A2");
    await form.shows("A3", "42");
    // 20 of 22 for 3 points is 2.727…
    await form.shows("A4", "2,73");
    await form.type("A1", "22");
    await form.shows("A3", "44");
    await form.shows("A4", "3");
    await form.page.getByText("chi-phi.xlsx").waitFor();
  });

  test("is left without a question once it is saved", async ({ created: form }) => {
    const saved = await form.saveWorkbookFile();
    await form.openWorkbookFile(plainFile);
    await expect.poll(() => form.sheetTabs()).toEqual(["Chi phí"]);
    // Opening changes nothing either, calculating included.
    await form.shows("A4", "2,73");
    await form.openWorkbookFile(saved);
    await expect.poll(() => form.sheetTabs()).toEqual(["Sheet1", formSheet]);
    await form.sees("0/82 tiêu chí");
  });
});

describe("Excel.createWorkbook", () => {
  const create = (trial: TrialPage, bytes: Buffer): Promise<void> =>
    trial.page.frames()[1]!.evaluate((base64) => Excel.createWorkbook(base64), bytes.toString("base64"));

  test("opens a tab with the workbook, and leaves this one as it is", async ({ trial }) => {
    const opening = trial.page.context().waitForEvent("page");
    await create(trial, plainFile.buffer);
    const tab = await TrialPage.on(await opening);
    expect(await tab.sheetTabs()).toEqual(["Chi phí"]);
    await tab.shows("A4", "2,73");
    await tab.page.getByText("Sổ làm việc mới.xlsx").waitFor();
    expect(await trial.sheetTabs()).toEqual(["Sheet1"]);
  });

  test("offers a button where the browser lets no tab through", async ({ trial }) => {
    await trial.page.evaluate(() => {
      const { open } = window;
      window.open = () => {
        window.open = open;
        return null;
      };
    });
    await create(trial, plainFile.buffer);
    const notice = trial.question("Trình duyệt đã chặn thẻ mới");
    const opening = trial.page.context().waitForEvent("page");
    await notice.getByRole("button", { name: "Mở sổ làm việc mới" }).click();
    expect(await (await TrialPage.on(await opening)).sheetTabs()).toEqual(["Chi phí"]);
  });
});
