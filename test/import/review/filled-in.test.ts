import { expect, test } from "vitest";
import { filledIn } from "../../../src/import/review/filled-in";
import type { ImportedRow } from "../../../src/import/reading/import-table";
import { loadRubric } from "../../../src/rubric/library";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const row = (id: string, selfPoints: string): ImportedRow => ({
  row: 1,
  role: "criterion",
  id,
  of: null,
  selfPoints,
  findings: [],
});

test("the scores of a table become answers where they say one, and notes where figures are not known", () => {
  const { answers, answered, noted } = filledIn(
    rubric,
    [
      row("I/1.1", "3.0"), // a choice of 5, 3 and 0
      row("I/1.2", "8.33"), // a ratio
      row("II/2.2a", "2"), // a choice of 4, 1.5 and 0
      row("nowhere", "1"),
    ],
    (points) => `Điểm đã ghi: ${points}`,
  );
  expect(answers).toEqual({
    "I/1.1": { option: 1 },
    "I/1.2": { note: "Điểm đã ghi: 8.33" },
    "II/2.2a": { note: "Điểm đã ghi: 2" },
  });
  expect([answered, noted]).toEqual([1, 2]);
});
