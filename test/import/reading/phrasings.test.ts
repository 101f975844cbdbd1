import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOneRow } from "./one-row";

const lines = readFileSync("test/fixtures/import/phrasings.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [max = "", title = "", rule = "", ...reading] = line.split(" | ");
    return { max, title, rule: rule.replaceAll("⏎", "\n"), reading: reading.join(" | ") };
  });

test("printed rules in many wordings are read as a person reads them, and what the print leaves open is never certain", () => {
  const read = lines.map((line) => {
    const found = readOneRow(line);
    const open = /^[?~]/.test(line.reading) && !found.startsWith("certain");
    const right = line.reading === `~ ${found.replace(/^certain /, "")}`;
    return `${line.rule} → ${open || right ? line.reading : found.replace(/^certain /, "")}`;
  });
  expect(read).toEqual(lines.map(({ rule, reading }) => `${rule} → ${reading}`));
  expect(lines.length).toBeGreaterThan(300);
});
