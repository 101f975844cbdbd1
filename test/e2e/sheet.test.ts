import { describe, expect } from "vitest";
import { loadRubric } from "../../src/rubric/library";
import { formBytes } from "../planned-file";
import { cellOf } from "./form-cells";
import { test } from "./trial-test";
import type { TrialPage } from "./trial-page";

async function paste(trial: TrialPage, address: string, text: string): Promise<void> {
  await trial.goTo(address);
  await trial.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await trial.page.keyboard.press("ControlOrMeta+v");
}

describe("the sheet of the trial page", () => {
  test("inserts and deletes rows by key; the guide speaks of the form that is open", async ({ trial }) => {
    const { keyboard } = trial.page;
    const guide = trial.page.getByRole("list", { name: "Ba bước thử" });
    await guide.getByText("Điền số liệu La Gi").waitFor();
    await trial.type("A1", "12");
    await trial.goTo("A1");
    await keyboard.press("Control+Shift+Equal");
    await trial.question("Chèn").getByRole("button", { name: "Chèn 1 dòng" }).waitFor();
    await keyboard.press("Enter");
    await trial.shows("A2", "12");
    await trial.goTo("A1");
    await keyboard.press("Control+Minus");
    await trial.question("Xóa").getByRole("button", { name: "Xóa 1 dòng" }).waitFor();
    await keyboard.press("Enter");
    await trial.shows("A1", "12");

    const bytes = formBytes(await loadRubric("xa-chuyen-doi-so"), { answers: {}, profile: {} });
    await trial.saveWorkbookFile();
    await trial.openWorkbookFile({ name: "xa.xlsx", buffer: Buffer.from(bytes) });
    await guide.getByText("Phiếu đang mở: Chuyển đổi số cấp xã").waitFor();
    expect(await guide.innerText()).not.toContain("La Gi");
  });

  test("takes a pasted block with its numbers as written here, and says which cells are locked", async ({ form }) => {
    await paste(form, cellOf("1.4", "figure"), "1.300,5\t15");
    await form.shows(cellOf("1.4", "figure"), "1300,5");
    await form.shows(cellOf("1.4", "denominator"), "15");

    await paste(form, cellOf("1.4", "points"), "5\t6");
    const notice = form.question("Không dán được");
    expect(await notice.innerText()).toMatch(/ô \([A-Z]\d+:[A-Z]\d+\) bị khóa/);
    await form.page.keyboard.press("Enter");
    await notice.waitFor({ state: "hidden" });
  });
});
