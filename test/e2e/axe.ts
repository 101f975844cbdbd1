import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Frame } from "playwright-core";
import { expect } from "vitest";
import type { TrialPage } from "./trial-page";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Appearance {
  readonly name: string;
  readonly isDark: boolean;
  readonly forcedColors: "active" | "none";
  /** The pane's background, which shows that the appearance is what it is said to be. */
  readonly background: string;
  /** What axe judges there: all its rules of WCAG 2.1 A and AA, those about colours, or none. */
  readonly rules: "all" | readonly string[];
}

const appearances: readonly Appearance[] = [
  { name: "light", isDark: false, forcedColors: "none", background: "rgb(255, 255, 255)", rules: "all" },
  // The same elements in other colours.
  {
    name: "dark",
    isDark: true,
    forcedColors: "none",
    background: "rgb(41, 41, 41)",
    rules: ["color-contrast", "link-in-text-block"],
  },
  // The colours are the system's then, and axe would compare those that the page would have had.
  { name: "high contrast", isDark: true, forcedColors: "active", background: "rgb(0, 0, 0)", rules: [] },
];

/** Gives the system and Office another theme, as a person does who comes back to the pane from the settings. */
async function change(trial: TrialPage, { isDark, forcedColors, background }: Appearance): Promise<void> {
  await trial.page.emulateMedia({ colorScheme: isDark ? "dark" : "light", forcedColors, reducedMotion: "reduce" });
  const pane = paneOf(trial);
  await pane.evaluate((dark) => {
    Office.context.officeTheme = { ...Office.context.officeTheme, isDarkTheme: dark };
    document.dispatchEvent(new Event("visibilitychange"));
  }, isDark);
  await expect
    .poll(() =>
      pane
        .locator(".fui-FluentProvider")
        .first()
        .evaluate((provider) => getComputedStyle(provider).backgroundColor),
    )
    .toBe(background);
}

function paneOf(trial: TrialPage): Frame {
  const pane = trial.page.frames()[1];
  if (!pane) throw new Error("The pane has no frame.");
  return pane;
}

/** What axe finds against WCAG 2.1 A and AA in one frame: rule, element and reason of every finding. */
async function findings(frame: Frame, exclude: readonly string[], rules: Appearance["rules"]): Promise<string[]> {
  if (rules.length === 0) return [];
  // The page's policy lets no script in but its own; what the debugger evaluates is exempt.
  if (await frame.evaluate(() => !("axe" in window))) await frame.evaluate(source);
  return frame.evaluate(
    async ([excluded, only]) => {
      const page = window as unknown as { axe: typeof axe };
      const { violations } = await page.axe.run(
        { exclude: excluded.map((selector) => [selector]) },
        {
          runOnly: only === "all" ? ["wcag2a", "wcag2aa", "wcag21aa"] : { type: "rule", values: [...only] },
          iframes: false,
          resultTypes: ["violations"],
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
      );
    },
    [exclude, rules] as const,
  );
}

/** Judges what the pane shows now, in light, dark and high contrast, one after the other. */
export async function paneHasNoFindings(trial: TrialPage, screen: string): Promise<void> {
  for (const appearance of appearances) {
    await change(trial, appearance);
    const pane = paneOf(trial);
    // A button that has just been released still fades from its disabled colour.
    await pane.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
    // Fluent's focus traps have helpers of their own that no person meets.
    const found = await findings(pane, ["[data-tabster-dummy]"], appearance.rules);
    expect(found, `${screen}, ${appearance.name}`).toEqual([]);
  }
}

/** Judges the page around the pane; Univer's own interface is not ours to mend. */
export async function pageHasNoFindings(trial: TrialPage): Promise<void> {
  for (const appearance of appearances) {
    await change(trial, appearance);
    const found = await findings(trial.page.mainFrame(), ["#spreadsheet"], appearance.rules);
    expect(found, `the page around, ${appearance.name}`).toEqual([]);
  }
}
