import { afterAll, beforeAll, expect, test } from "vitest";
import { installForm } from "../../src/excel/install";
import type { HeadlessHost } from "../../src/host/headless";
import { loadRubric } from "../../src/rubric/library";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import type { WorkbookFile } from "../../src/workbook/workbook-file";
import { startHost } from "../excel/la-gi-host";
import { formBytes } from "../planned-file";

const rubric = await loadRubric("xa-chuyen-doi-so");
let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.dispose());

/** How the cells of a form stand and break: `C15 left top wrap 2`. */
function stances({ sheets, styles }: WorkbookFile, name: string): string[] {
  const sheet = sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    cells.flatMap(({ column, style }) => {
      const { horizontal, vertical, wrap, indent } = styles[style] ?? {};
      const stance = [horizontal, vertical, wrap && "wrap", indent].filter(Boolean);
      return stance.length === 0 ? [] : [`${row} ${column} ${stance.join(" ")}`];
    }),
  );
}

test("a form that the add-in has made is saved with the sides, indents and breaks of the file of that form", async () => {
  const installed = await installForm(rubric);
  if (!installed.ok) throw new Error(installed.problem.detail);
  const planned = stances(readWorkbookFile(formBytes(rubric, { answers: {}, profile: {} })), rubric.shortTitle);
  expect(planned.filter((stance) => / left .*[12]$/.test(stance)).length).toBeGreaterThan(50);
  expect(stances(readWorkbookFile(await host.save()), rubric.shortTitle)).toEqual(planned);
});

test("an indent gives cells without a side the left one, and leaves the others theirs", async () => {
  const sides = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Thụt lề");
    const [plain, right] = [sheet.getRange("A1"), sheet.getRange("A2")];
    right.format.horizontalAlignment = "Right";
    sheet.getRange("A1").format.indentLevel = 1;
    right.format.indentLevel = 1;
    for (const range of [plain, right]) range.load("format/horizontalAlignment,format/indentLevel");
    await context.sync();
    return [plain, right].map(({ format }) => [format.horizontalAlignment, format.indentLevel]);
  });
  expect(sides).toEqual([
    ["Left", 1],
    ["Right", 1],
  ]);
});
