/** Prints "N passed, N failed" from vitest's JSON report; fails unless every test passed. */
import { readFileSync } from "node:fs";

/**
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {{ passed: number, failed: number }}
 */
export function countTests({ testResults }) {
  const results = testResults.flatMap((file) => file.assertionResults.map((result) => result.status));
  const count = (/** @type {string} */ status) => results.filter((each) => each === status).length;
  // A file that could not even be loaded has no results of its own and counts as one failure.
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((result) => result.status !== "failed"),
  );
  return { passed: count("passed"), failed: count("failed") + broken.length };
}

/** @param {string} file */
function readReport(file) {
  try {
    return countTests(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // No report: the tests did not run at all.
    return { passed: 0, failed: 1 };
  }
}

const file = process.argv[2];
if (import.meta.filename === process.argv[1] && file) {
  const { passed, failed } = readReport(file);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
