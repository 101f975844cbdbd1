import { expect, test, vi } from "vitest";
import { watchStart, type Start } from "../../../src/taskpane/shell/office-start";

test("without office.js the page of the pane still runs, and says what is missing", async () => {
  // Another test may have loaded them before, in an Excel.
  vi.resetModules();
  vi.stubGlobal("Office", undefined);
  vi.stubGlobal("CustomFunctions", undefined);
  await import("../../../src/functions/register");
  await import("../../../src/commands/commands");
  const told: Start[] = [];
  watchStart(1000, (start) => told.push(start));
  expect(told).toEqual([{ kind: "no-office" }]);
  vi.unstubAllGlobals();
});
