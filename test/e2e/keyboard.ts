import { expect } from "vitest";
import type { TrialPage } from "./trial-page";

/** Presses Tab (or Shift+Tab) until the focus is where the words say; in between it is never nowhere. */
export async function tabTo(trial: TrialPage, words: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await trial.page.keyboard.press(key);
    const focused = await trial.focused();
    if (words.test(focused)) return;
    passed.push(focused);
    if (focused === "body") break;
  }
  throw new Error(`The keyboard does not reach ${String(words)}; it passed:\n${passed.join("\n")}`);
}

/** After a command the focus is on something with words, not lost. */
export async function focusComesTo(trial: TrialPage, words: RegExp): Promise<void> {
  await expect.poll(() => trial.focused(), { timeout: 10_000 }).toMatch(words);
}
