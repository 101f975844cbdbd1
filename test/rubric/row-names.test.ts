import { expect, test } from "vitest";
import { loadRubric } from "../../src/rubric/library";
import { rowNames } from "../../src/rubric/row-names";

test.each([
  // The numbers of groups and headings, as far as a row's own number does not repeat them.
  ["xa-chuyen-doi-so", ["1.1.1", "1.1.2"]],
  ["gia-lai-2020-huyen", ["1.I.1", "1.I.2"]],
  // A row without a number has that of its heading.
  ["binh-thuan-2022-huyen", ["1.1", "1.1", "1.2"]],
  ["bieu-mau-minh-hoa", ["1.1", "1.2"]],
])("rows of %s are called by number where their headings are not in sight", async (id, numbers) => {
  const names = [...rowNames(await loadRubric(id)).values()].map(({ number }) => number);
  expect(names.slice(0, numbers.length)).toEqual(numbers);
});

test("no two numbered rows of a form that begins anew below its headings share a number", async () => {
  const rubric = await loadRubric("gia-lai-2020-huyen");
  const names = [...rowNames(rubric).values()].map(({ number }) => number);
  expect(new Set(names).size).toBe(names.length);
});
