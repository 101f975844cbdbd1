import { expect } from "vitest";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { loadRubric } from "../../src/rubric/library";
import { cellAddress } from "../../src/workbook/a1";
import { formBytes } from "../planned-file";
import { sampleOr } from "../thorough";
import { test } from "./trial-test";

/**
 * What is entered in each row, in the order of the sheet, and the points that it is worth by the printed rule, worked
 * out by hand. A figure is typed, `[numerator, denominator]` are two, a number is the option of a list.
 */
const filled: readonly (readonly [string, string | readonly [string, string] | number, number?])[] = [
  ["profile:agency", "UBND xã Tân An"],
  ["profile:publicStaff", "40"],
  ["profile:civilServants", "20"],
  ["profile:officials", "25"],
  ["profile:databases", "8"],
  ["profile:procedures", "120"],
  ["profile:services3", "60"],
  ["profile:services4", "30"],
  ["1.1/1", "4", 1],
  ["1.1/2", 1, 1],
  ["1.1/3", ["30", "40"], 0.75],
  ["1.1/4", "8", 0.75],
  ["1.1/5", "5", 0.5],
  ["1.2/1", 1, 1],
  ["1.2/2", 1, 1],
  ["1.2/3", 2, 0],
  ["1.2/4", 1, 1],
  ["1.2/5", 1, 1],
  ["1.2/6", 1, 1],
  ["I/*1", 2, 0],
  ["II/1", 1, 1],
  ["II/2", 1, 1],
  ["II/3", ["18", "20"], 0.9],
  ["II/5", 1, 1],
  ["II/6", 2, 0],
  ["II/*1", 1, 1],
  ["III/1", ["25", "25"], 1],
  ["III/2", ["10", "25"], 0.4],
  ["III/3", 1, 1],
  ["III/4", 1, 1],
  ["III/5", 2, 0],
  ["III/6", 1, 1],
  ["III/7", 1, 1],
  ["III/*1", 1, 1],
  ["III/*2", 2, 0],
  ["4.1/1", ["8", "10"], 0.8],
  ["4.1/2", 2, 0.5],
  ["4.1/3", ["6", "8"], 0.75],
  ["4.2/1", ["2", "8"], 0.25],
  ["4.2/2", 1, 1],
  ["IV/*1", 2, 0],
  ["V/1", 1, 1],
  ["V/2", 1, 1],
  ["V/3", 2, 0],
  ["V/4", 1, 1],
  ["V/5", ["19", "20"], 0.95],
  ["VI/1", ["3", "4"], 0.75],
  ["VI/2", ["900", "1000"], 0.9],
  ["VI/3", ["1100", "1100"], 1],
  ["VI/4", ["150", "300"], 0.5],
  ["VI/5", 1, 1],
  ["VI/6", ["60", "120"], 0.5],
  ["VI/7", ["45", "60"], 0.75],
  ["VI/8", ["800", "1000"], 0.8],
  ["VI/9", ["30", "120"], 0.25],
  ["VI/10", ["15", "30"], 0.5],
  ["VI/11", ["200", "400"], 0.5],
  ["VI/12", 1, 1],
  ["VI/13", 1, 1],
  ["VI/14", ["38", "40"], 0.95],
  ["VI/15", 2, 0],
  ["VI/16", 1, 1],
  ["VI/17", ["30", "40"], 0.75],
  ["VI/18", ["120", "480"], 0.25],
  ["VI/19", ["240", "480"], 0.5],
  ["VI/20", "85,5", 4.28], // 4,275 of 5
];

const rubric = await loadRubric("xa-chuyen-doi-so");
const plan = planForm(rubric);
const rowOf = (id: string): number => plan.rows.findIndex((row) => row.id === id || row.id === `criterion:${id}`);
const columnOf = (key: string): number => plan.columns.findIndex((column) => column.key === key);

/** Rows of each kind, from the first to the last of the form; all of them at full size. */
const typed = filled.filter(([id]) => sampleOr(/^(profile:|1\.1\/|I\/|II\/|VI\/(1[4-9]|20)$)/, /./).test(id));
const isCriterion = ([id]: (typeof filled)[number]): boolean => !id.startsWith("profile:");

test("the commune's form is filled by the keyboard alone, its 32 lists included", async ({ trial }) => {
  expect(filled.filter(isCriterion)).toHaveLength(58);
  const bytes = formBytes(rubric, { answers: {}, profile: {} });
  await trial.openWorkbookFile({ name: "xa.xlsx", buffer: Buffer.from(bytes) });
  await trial.sees("– / 63 điểm");
  const { page } = trial;
  const { keyboard } = page;
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    window.addEventListener("pointerdown", () => counted.clicks++, true);
  });
  // A letter is a key, and so is a chord.
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await keyboard.press(key);
  };
  const type = async (text: string): Promise<void> => {
    keys += text.length;
    await keyboard.type(text);
  };

  let row = plan.start.row;
  for (const [id, entry] of typed) {
    for (; row < rowOf(id); row++) await press("ArrowDown");
    if (typeof entry === "number") {
      await press("Alt+ArrowDown");
      for (let option = 0; option < entry; option++) await press("ArrowDown");
      await press("Enter");
      continue;
    }
    const [figure, denominator] = typeof entry === "string" ? [entry, undefined] : entry;
    await type(figure);
    if (denominator !== undefined) {
      await press("Tab");
      await type(denominator);
    }
    // Enter goes down to the column in which the row was begun.
    await press("Enter");
    row++;
    // The name box shows the whole of a merged cell.
    await expect.poll(() => trial.selected()).toMatch(new RegExp(`^${cellAddress(row, columnOf("figure"))}(:|$)`));
  }

  const hundredths = (rows: typeof filled): number =>
    rows.reduce((sum, [, , points = 0]) => sum + Math.round(points * 100), 0);
  // Sections of 9, 4,9, 6,4, 3,3, 3,95 and 17,18 points.
  expect(hundredths(filled)).toBe(4473);
  const points = (hundredths(typed) / 100).toFixed(2).replace(".", ",").replace(/,?0+$/, "");
  await trial.sees(`${points} / 63 điểm`);
  await trial.sees(`${typed.filter(isCriterion).length}/58 tiêu chí`);
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(0);
  process.stdout.write(
    `The commune's form, its general part and ${typed.filter(isCriterion).length} rows, in the cells: ${keys} keys, no click\n`,
  );
  expect(keys).toBeLessThanOrEqual(343);
  await trial.shows(cellAddress(rowOf("total"), columnOf("points")), points);
});
