import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { BrowserContextOptions, Frame } from "playwright-core";
import { describe, expect } from "vitest";
import { cellOf } from "./form-cells";
import type { ExcelSettings, TrialPage } from "./trial-page";
import { test } from "./trial-test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Surroundings {
  readonly excel: ExcelSettings;
  readonly how: BrowserContextOptions;
  /** The pane's background, which shows that the surroundings are what they are said to be. */
  readonly background: string;
  /** Rules of axe that do not apply. */
  readonly without: readonly string[];
}

// Without motion nothing is judged while it fades in.
const how = { reducedMotion: "reduce" } as const;
const surroundings: [name: string, Surroundings][] = [
  ["light", { excel: {}, how, background: "rgb(255, 255, 255)", without: [] }],
  ["dark", { excel: { dark: true }, how: { ...how, colorScheme: "dark" }, background: "rgb(41, 41, 41)", without: [] }],
  // The colours are the system's then, and axe compares those that the page would have had.
  ["high contrast", { excel: { dark: true }, how: { ...how, colorScheme: "dark", forcedColors: "active" }, background: "rgb(0, 0, 0)", without: ["color-contrast"] }],
];

/** What axe finds against WCAG 2.1 A and AA in one frame: rule, element and reason of every finding. */
async function findings(frame: Frame, exclude: readonly string[], without: readonly string[]): Promise<string[]> {
  // The page's policy lets no script in but its own; what the debugger evaluates is exempt.
  if (await frame.evaluate(() => !("axe" in window))) await frame.evaluate(source);
  return frame.evaluate(async ([excluded, rulesOff]) => {
    const page = window as unknown as { axe: typeof axe };
    const { violations } = await page.axe.run(
      { exclude: excluded.map((selector) => [selector]) },
      { runOnly: ["wcag2a", "wcag2aa", "wcag21aa"], rules: Object.fromEntries(rulesOff.map((id) => [id, { enabled: false }])), iframes: false, resultTypes: ["violations"] },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`));
  }, [exclude, without] as const);
}

async function paneHasNoFindings(trial: TrialPage, screen: string, without: readonly string[]): Promise<void> {
  const pane = trial.page.frames()[1];
  if (!pane) throw new Error("The pane has no frame.");
  // A button that has just been released still fades from its disabled colour.
  await pane.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  // Fluent's focus traps have helpers of their own that no person meets.
  expect(await findings(pane, ["[data-tabster-dummy]"], without), screen).toEqual([]);
}

function backgroundOf(trial: TrialPage): Promise<string> {
  return trial.pane.locator(".fui-FluentProvider").first().evaluate((provider) => getComputedStyle(provider).backgroundColor);
}

describe("axe finds nothing", () => {
  test.for(surroundings)("%s: library, preview, blank form, filled form, error, question", async ([, { excel, how, background, without }], { open }) => {
    const trial = await open(excel, how);
    await expect.poll(() => backgroundOf(trial)).toBe(background);
    // Univer's own interface is not ours to mend.
    expect(await findings(trial.page.mainFrame(), ["#spreadsheet"], without), "the page around").toEqual([]);
    await paneHasNoFindings(trial, "library", without);

    await trial.openRubricFile({ name: "loi.json", content: "{}" });
    await trial.pane.getByRole("alert").waitFor();
    await paneHasNoFindings(trial, "library with a refused file", without);

    await trial.button("Xem trước: CNTT cấp huyện Bình Thuận 2022").click();
    await trial.sees("Các nhóm tiêu chí");
    await trial.button(/^1 VĂN BẢN CHỈ ĐẠO/).click();
    await paneHasNoFindings(trial, "preview", without);

    await trial.button("Tạo phiếu").click();
    await trial.button("Điền số liệu La Gi").waitFor();
    await paneHasNoFindings(trial, "blank form", without);

    await trial.fillExample();
    await trial.goTo(cellOf("4.9#3", "figure"));
    await trial.block("Dòng đang chọn").getByRole("heading", { level: 3 }).waitFor();
    for (const folded of [/^4 ỨNG DỤNG CNTT/, /^Ghi chú về số liệu mẫu/, /^Cách tính điểm, nguyên văn/]) await trial.button(folded).click();
    await paneHasNoFindings(trial, "filled form", without);

    await trial.button("Lệnh khác của phiếu").click();
    await trial.pane.getByRole("menuitem", { name: "Xóa số liệu" }).click();
    await trial.pane.getByRole("alertdialog").waitFor();
    await paneHasNoFindings(trial, "question", without);
  });
});
