import { expect, test } from "vitest";
import { countTests } from "../../src/tooling/count-tests.mjs";

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((each) => ({ status: each })),
});

test("counts what passed and what failed, and leaves out what was skipped", () => {
  expect(
    countTests({ testResults: [file("passed", "passed", "skipped"), file("failed", "passed", "failed")] }),
  ).toEqual({ passed: 2, failed: 1 });
});

test("a test file that could not be loaded is a failure", () => {
  expect(countTests({ testResults: [file("failed"), file("passed", "passed")] })).toEqual({ passed: 1, failed: 1 });
});
