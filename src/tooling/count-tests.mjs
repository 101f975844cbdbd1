/** Prints "N passed, N failed" from vitest's JSON reports; fails unless every test of each passed. */
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

const files = process.argv.slice(2);
if (import.meta.filename === process.argv[1] && files.length > 0) {
  const counts = files.map(readReport);
  const sum = (/** @type {"passed" | "failed"} */ key) => counts.reduce((all, each) => all + each[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  if (counts.some(({ passed, failed }) => failed > 0 || passed === 0)) process.exitCode = 1;
}
