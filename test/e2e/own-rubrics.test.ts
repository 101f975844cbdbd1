import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { paneHasNoFindings } from "./axe";
import { test } from "./trial-test";

const content = await readFile(join(import.meta.dirname, "../rubric/fixtures/good-minimal/rubric.json"), "utf8");

test("a rubric of one's own is still there when the page is opened again, and is renamed and removed by the keyboard", async ({
  trial,
}) => {
  const { page, pane } = trial;
  await trial.openRubricFile({ name: "thu.json", content });
  await trial.button("Giữ biểu mẫu này").click();
  await trial.sees("Đã giữ trong “Của tôi” của Thư viện.");
  await page.reload();
  await trial.isReady();
  await trial.button("Tạo phiếu: Phiếu thử").waitFor();
  await paneHasNoFindings(trial, "library with one's own");

  const keys = page.keyboard;
  await trial.button("Lệnh khác: Phiếu thử").focus();
  await keys.press("Enter");
  await pane.getByRole("menuitem", { name: "Đổi tên…" }).waitFor();
  await keys.press("Enter");
  await pane.getByRole("textbox", { name: "Tên hiện trên máy này" }).fill("Phiếu của xã");
  await keys.press("Enter");
  await trial.button("Tạo phiếu: Phiếu của xã").waitFor();

  await expect
    .poll(() => trial.button("Lệnh khác: Phiếu của xã").evaluate((it) => it === document.activeElement))
    .toBe(true);
  await keys.press("Enter");
  await pane.getByRole("menuitem", { name: "Đổi tên…" }).waitFor();
  await keys.press("ArrowUp");
  await keys.press("Enter");
  await pane.getByRole("alertdialog").waitFor();
  await paneHasNoFindings(trial, "question before removing");
  await trial.button("Xóa").click();
  await trial.button("Tạo phiếu: Phiếu của xã").waitFor({ state: "detached" });
  await page.reload();
  await trial.isReady();
  await trial.button("Tạo phiếu: Biểu mẫu minh họa").waitFor();
  expect(await trial.button("Tạo phiếu: Phiếu của xã").count()).toBe(0);
});
