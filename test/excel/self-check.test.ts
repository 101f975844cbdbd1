import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CheckReport, runSelfCheck } from "../../src/excel/self-check/run-check";
import type { HeadlessHost } from "../../src/host/headless";
import { done, startHost } from "./la-gi-host";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.dispose());

test("the whole", async () => {
  const report: CheckReport = done(
    await runSelfCheck({
      signal: new AbortController().signal,
      report: () => undefined,
      ask: () => Promise.resolve("skipped"),
      patience: 500,
    }),
  );
  for (const { id, outcome, milliseconds } of report.results) console.log(id, JSON.stringify(outcome).slice(0, 400), milliseconds);
  console.log(report.surroundings, report.leftovers);
});
