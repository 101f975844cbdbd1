import { fireEvent } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { placeHelp } from "../../../src/locales/help";
import { appraised, filled, focused, named, openPane, openPlace, press, words } from "../pane";

describe("the help of a place", () => {
  test("opens by its button, takes the focus, and gives it back", async () => {
    await openPane(filled());
    await openPlace("Chấm điểm");
    await press("Trợ giúp về phần này (F1)");
    await named("h2", "Trợ giúp: Chấm điểm");
    expect(focused()).toBe("Trợ giúp: Chấm điểm");
    expect(words()).toContain("Ctrl+Enter: ghi và sang dòng sau");
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
    expect(words()).not.toContain("Trợ giúp: Chấm điểm");
    expect(focused()).toBe("Trợ giúp về phần này (F1)");
  });

  test("opens by F1 in whatever place is open, and goes with it", async () => {
    await openPane(filled());
    await openPlace("Gửi và kiểm tra");
    expect(fireEvent.keyDown(document.body, { key: "F1" })).toBe(false);
    await named("h2", "Trợ giúp: Gửi và kiểm tra");
    await openPlace("Thư viện");
    expect(words()).not.toContain("Trợ giúp:");
  });

  test("is about answering where the appraisal is the agency's", async () => {
    await openPane(appraised({ status: "explaining" }));
    await press("Trợ giúp về phần này (F1)");
    await named("h2", "Trợ giúp: Giải trình");
  });

  test("says three to five things, in both languages, each at most two hundred and fifty letters", () => {
    for (const { steps, keys } of Object.values(placeHelp)) {
      const lines = [...steps, ...(keys ? [keys] : [])];
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(5);
      for (const line of lines)
        for (const text of [line.vi, line.en]) {
          expect(text.length).toBeGreaterThan(10);
          expect(text.length).toBeLessThanOrEqual(250);
        }
    }
  });
});
