import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { formBytes } from "../planned-file";
import { changePart } from "../taskpane/change-part";
import { paneHasNoFindings } from "./axe";
import { cellOf, formSheet } from "./form-cells";
import { focusComesTo, tabTo } from "./keyboard";
import { TrialPage } from "./trial-page";
import { test } from "./trial-test";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
const laGiFile = formBytes(rubric, laGi);
const forged = changePart(laGiFile, "xl/worksheets/sheet1.xml", (xml) =>
  xml.replaceAll("<v>464.06</v>", "<v>489.06</v>"),
);

const INTACT = "Công thức, điểm tối đa, nội dung in sẵn và các dòng đều đúng bản gốc.";
const OUTDATED = /Kết quả lúc [\d:]+, từ trước khi phiếu thay đổi/;

async function openPlace(trial: TrialPage): Promise<void> {
  await trial.pane.getByRole("tab", { name: "Gửi và kiểm tra" }).click();
}

/** Changes cells of the form, or deletes a row, as another add-in can that takes the protection off. */
async function tamper(
  trial: TrialPage,
  cells: Readonly<Record<string, string | number>>,
  deletedRow: string | null = null,
): Promise<void> {
  const pane = trial.page.frames()[1];
  if (!pane) throw new Error("The pane has no frame.");
  await pane.evaluate(
    async ([sheetName, changes, row]) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        sheet.protection.unprotect();
        for (const [address, value] of Object.entries(changes)) sheet.getRange(address).values = [[value]];
        if (row !== null) sheet.getRange(row).getEntireRow().delete("Up");
        sheet.protection.protect({ allowFormatCells: true });
        await context.sync();
      });
    },
    [formSheet, cells, deletedRow] as const,
  );
}

async function chooseFile(trial: TrialPage, name: string, content: Uint8Array | string): Promise<void> {
  const chooser = trial.page.waitForEvent("filechooser");
  await trial.button("Chọn tệp .xlsx…").click();
  await (
    await chooser
  ).setFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(content),
  });
}

/** A form with two sheets behind it, of which the reader has to read 30 MB each. */
function slowFile(): Uint8Array {
  const parts = unzipSync(laGiFile);
  const xml = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${"<a b='1'/>".repeat(3_000_000)}</worksheet>`,
  );
  const main = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array());
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  const more = ["A", "B"].map((name) => ({ name, path: `worksheets/slow${name}.xml` }));
  return zipSync(
    {
      ...parts,
      ...Object.fromEntries(more.map(({ path }) => [`xl/${path}`, xml])),
      "xl/workbook.xml": strToU8(
        main.replace(
          "</sheets>",
          `${more.map(({ name }) => `<sheet name="${name}" sheetId="9${name.charCodeAt(0)}" r:id="slow${name}"/>`).join("")}</sheets>`,
        ),
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        relations.replace(
          "</Relationships>",
          `${more.map(({ name, path }) => `<Relationship Id="slow${name}" Type="${type}" Target="${path}"/>`).join("")}</Relationships>`,
        ),
      ),
    },
    { level: 1 },
  );
}

const repairButton = (trial: TrialPage): Locator =>
  trial.pane.getByRole("button", { name: "Sửa công thức", exact: true });

describe("a file from disk", () => {
  test("shows agency and totals; a changed total is told, and where; one that cannot be read says why and what to do; a slow one is read beside the pane, which stays alive, and can be stopped", async ({
    trial,
  }) => {
    await openPlace(trial);
    await trial.sees("Trang tính này không phải phiếu chấm điểm");
    await paneHasNoFindings(trial, "no form");
    await chooseFile(trial, "lagi.xlsx", laGiFile);
    await trial.sees(
      `“lagi.xlsx”: 1 phiếu UBND Thị xã La Gi CNTT cấp huyện Bình Thuận 2022 · 82/82 tiêu chí Trang “${formSheet}” ` +
        "Điểm ghi trong tệp 464,06 Tính lại từ số liệu 464,06 / 500 điểm Khớp nhau Nguyên vẹn, đúng bản gốc.",
    );
    await chooseFile(trial, "sua.xlsx", forged);
    await trial.sees(
      "Điểm ghi trong tệp 489,06 Tính lại từ số liệu 464,06 / 500 điểm Không khớp: lấy điểm tính lại 1 chỗ khác bản gốc",
    );
    await trial.sees(
      `Tổng cộng, cột Điểm tự chấm Ô ${cellOf("total", "points")}: Điểm lưu trong tệp là 489,06, tính lại từ số liệu là 464,06`,
    );
    expect(await trial.sheetTabs()).toEqual(["Sheet1"]);

    const refusal = trial.pane.getByRole("alert");
    await chooseFile(trial, "cut.xlsx", laGiFile.slice(0, laGiFile.length / 2));
    await expect
      .poll(() => refusal.innerText())
      .toMatch(/^Không đọc được “cut.xlsx”\s+Tệp bị hỏng hoặc chưa tải về trọn vẹn\. Tải lại tệp/);
    await chooseFile(trial, "anh.xlsx", "GIF89a");
    await expect
      .poll(() => refusal.innerText())
      .toMatch(/^Không đọc được “anh.xlsx”\s+Đây không phải tệp Excel \(\.xlsx\)\./);
    await chooseFile(trial, "lon.xlsx", new Uint8Array(10 * 1024 * 1024 + 1));
    await expect
      .poll(() => refusal.innerText())
      .toMatch(/^Không đọc được “lon.xlsx”\s+Tệp quá lớn: được đọc không quá 10 MB\./);
    await chooseFile(trial, "lagi.xlsx", laGiFile);
    await trial.sees("Khớp nhau");
    expect(await refusal.count()).toBe(0);

    await chooseFile(trial, "cham.xlsx", slowFile());
    const stop = trial.pane.getByRole("button", { name: "Dừng", exact: true });
    await stop.waitFor();
    // The pane answers while the file is read.
    const pane = trial.page.frames()[1];
    expect(await pane?.evaluate(() => new Promise((resolve) => setTimeout(() => resolve("alive"), 10)))).toBe("alive");
    await stop.click();
    await trial.sees("Đã dừng đọc “cham.xlsx”.");
    await chooseFile(trial, "phieu.xlsx", laGiFile);
    await trial.sees("“phieu.xlsx”: 1 phiếu");
  });
});

describe("with the keyboard alone", () => {
  test("check, go to a cell, repair, and on to the next command", async ({ filled: form }) => {
    const { keyboard } = form.page;
    await tamper(form, { [cellOf("1.1#1", "points")]: 30 });
    await form.heading().focus();
    await tabTo(form, /^tab Chấm điểm/, "Shift+Tab");
    await keyboard.press("End");
    await focusComesTo(form, /^tab Gửi và kiểm tra/);
    await form.sees("1 chỗ khác bản gốc");
    await focusComesTo(form, /^tab Gửi và kiểm tra/);

    await tabTo(form, /^button Đi tới ô của 1\.2 /);
    await keyboard.press("Enter");
    await expect.poll(() => form.selected()).toBe(cellOf("1.2", "evidence"));
    await focusComesTo(form, /^button Đi tới ô của 1\.2 /);
    await tabTo(form, /^button Sửa công thức/);
    await keyboard.press("Enter");
    await form.sees("Đã khôi phục 1 ô.");
    await focusComesTo(form, /^h2 Phiếu có nguyên vẹn không/);
    await tabTo(form, /^button Kiểm tra lại/);
    await keyboard.press("Enter");
    await form.paneText().not.toContain("Đã khôi phục");
    await focusComesTo(form, /^button Kiểm tra lại/);
    await tabTo(form, /^button Mở bản sao không cần ITSCORE/);
    await tabTo(form, /^button Chọn tệp \.xlsx…/);
    await form.shows(cellOf("1.1#1", "points"), "5");
  });
});

describe("whether the form is intact", () => {
  test("a lost row is not repaired but comes back in a copy, which opens beside; axe finds nothing in any of it", async ({
    filled: trial,
  }) => {
    await openPlace(trial);
    await trial.sees(INTACT);
    await trial.button("Trợ giúp về phần này (F1)").click();
    await trial.sees("Trợ giúp: Gửi và kiểm tra");
    await trial.button(/^7 tài liệu, mỗi tài liệu/).click();
    await trial.sees("Dùng cho: 4.12");
    await paneHasNoFindings(trial, "intact, with the help and the documents");

    await tamper(trial, {}, cellOf("1.4", "code"));
    await trial.sees(OUTDATED);
    await paneHasNoFindings(trial, "outdated");
    await trial.button("Kiểm tra lại").click();
    await trial.sees(/Cần xử lý riêng \(1\) 1\.4 .* Mất dòng này Mở bản sao ở mục “Gửi đi”/);
    await trial.sees("Còn 6 việc trước khi trình ký");
    expect(await repairButton(trial).count()).toBe(0);

    const opening = trial.page.waitForEvent("popup");
    await trial.button("Mở bản sao không cần ITSCORE").click();
    const copy = await TrialPage.on(await opening);
    await trial.sees("Đã mở bản sao thành tệp mới. Hãy lưu tệp đó.");
    await trial.paneText().not.toMatch(OUTDATED);
    // 464,06 without the 4,33 of the row that was lost.
    await copy.sees("459,73 / 500 điểm");
    await copy.shows(cellOf("1.4", "max"), "5");
    await copy.shows(cellOf("1.4", "state"), "○ Chưa nhập");
    await openPlace(copy);
    await copy.sees(INTACT);
    await copy.page.close();

    await tamper(trial, { [cellOf("1.1#1", "points")]: 30 });
    await trial.sees(OUTDATED);
    await trial.button("Kiểm tra lại").click();
    await trial.sees("Gõ đè lên công thức");
    await paneHasNoFindings(trial, "tampered with");
    await repairButton(trial).click();
    await trial.sees("Đã khôi phục 1 ô.");
    await paneHasNoFindings(trial, "repaired");

    await chooseFile(trial, "sua.xlsx", forged);
    await trial.sees("Không khớp");
    await paneHasNoFindings(trial, "file that differs");
    await chooseFile(trial, "cut.xlsx", laGiFile.slice(0, laGiFile.length / 2));
    await trial.pane.getByRole("alert").waitFor();
    await paneHasNoFindings(trial, "refused file");
  });
});
