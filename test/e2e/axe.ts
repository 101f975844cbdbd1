import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { BrowserContextOptions, Frame } from "playwright-core";
import { expect } from "vitest";
import type { ExcelSettings, TrialPage } from "./trial-page";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Surroundings {
  readonly excel: ExcelSettings;
  readonly how: BrowserContextOptions;
  /** The pane's background, which shows that the surroundings are what they are said to be. */
  readonly background: string;
  /** Rules of axe that do not apply. */
  readonly without: readonly string[];
}

// Without motion nothing is judged while it fades in.
const how = { reducedMotion: "reduce" } as const;
export const surroundings: [name: string, Surroundings][] = [
  ["light", { excel: {}, how, background: "rgb(255, 255, 255)", without: [] }],
  ["dark", { excel: { dark: true }, how: { ...how, colorScheme: "dark" }, background: "rgb(41, 41, 41)", without: [] }],
  // The colours are the system's then, and axe compares those that the page would have had.
  [
    "high contrast",
    {
      excel: { dark: true },
      how: { ...how, colorScheme: "dark", forcedColors: "active" },
      background: "rgb(0, 0, 0)",
      without: ["color-contrast"],
    },
  ],
];

/** What axe finds against WCAG 2.1 A and AA in one frame: rule, element and reason of every finding. */
export async function findings(
  frame: Frame,
  exclude: readonly string[],
  without: readonly string[],
): Promise<string[]> {
  // The page's policy lets no script in but its own; what the debugger evaluates is exempt.
  if (await frame.evaluate(() => !("axe" in window))) await frame.evaluate(source);
  return frame.evaluate(
    async ([excluded, rulesOff]) => {
      const page = window as unknown as { axe: typeof axe };
      const { violations } = await page.axe.run(
        { exclude: excluded.map((selector) => [selector]) },
        {
          runOnly: ["wcag2a", "wcag2aa", "wcag21aa"],
          rules: Object.fromEntries(rulesOff.map((id) => [id, { enabled: false }])),
          iframes: false,
          resultTypes: ["violations"],
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
      );
    },
    [exclude, without] as const,
  );
}

export async function paneHasNoFindings(trial: TrialPage, screen: string, without: readonly string[]): Promise<void> {
  const pane = trial.page.frames()[1];
  if (!pane) throw new Error("The pane has no frame.");
  // A button that has just been released still fades from its disabled colour.
  await pane.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  // Fluent's focus traps have helpers of their own that no person meets.
  expect(await findings(pane, ["[data-tabster-dummy]"], without), screen).toEqual([]);
}
