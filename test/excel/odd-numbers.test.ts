import { afterAll, beforeAll, expect, test } from "vitest";
import { fillAppraisal, startAppraisal } from "../../src/excel/appraise";
import { fillForm } from "../../src/excel/fill";
import { checkForm, repairForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import type { HeadlessHost } from "../../src/host/headless";
import { criterionOf, tinyRubric, unitsRule } from "../tiny-rubric";
import { done, openForm, startHost } from "./la-gi-host";
import { letters } from "../letters";

// Printed numbers that Excel would take for the beginning of a formula.

const codes = ["-", "+", "- a", "=", "=1+1", "@x", "'-", "+5"];
const rubric = tinyRubric(
  codes.map((code, index) => ({ ...criterionOf(unitsRule("1"), { max: "2" }, `c${index}`), code })),
  { max: String(codes.length * 2) },
);
let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.dispose());

test("stand as they are printed, are no findings, and can be filled in and appraised", async () => {
  const { sheetName } = done(await installForm(rubric));
  await host.calculated();
  const form = await openForm();
  const shown = await Promise.all(
    codes.map((_, index) => host.valueOf(sheetName, `B${(form.rowOf.get(`c${index}`) ?? -1) + 1}`)),
  );
  expect(shown).toEqual(codes);

  const answers = Object.fromEntries(codes.map((_, index) => [`c${index}`, { value: 1 }]));
  done(await fillForm(form, answers, {}));
  await host.calculated();
  const kinds = async (): Promise<string[]> =>
    done(await checkForm(await openForm())).findings.flatMap(({ kind }) => (kind === "rubric-unknown" ? [] : [kind]));
  expect(await kinds()).toEqual([]);
  done(await startAppraisal(await openForm()));
  done(await fillAppraisal(await openForm(), answers));
  await host.calculated();
  expect(await kinds()).toEqual([]);
  expect((await openForm()).answers).toEqual(answers);

  // Typed over, and one of them in a cell that is no longer formatted as text; and text where points are reckoned.
  const code = (index: number): string => `B${(form.rowOf.get(`c${index}`) ?? -1) + 1}`;
  const points = code(0).replace("B", letters("points"));
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    for (const index of codes.keys()) sheet.getRange(code(index)).values = [[`khác ${index}`]];
    sheet.getRange(code(3)).numberFormat = [["General"]];
    sheet.getRange(points).numberFormat = [["@"]];
    sheet.getRange(points).values = [["1"]];
    sheet.protection.protect();
    await context.sync();
  });
  expect(done(await repairForm(form))).toEqual({ repaired: codes.length + 1 });
  await host.calculated();
  expect(await kinds()).toEqual([]);
  const looks = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cells = [...codes.keys()].map((index) => sheet.getRange(code(index)).load("values,text,numberFormat"));
    const counted = sheet.getRange(points).load("values,formulas,numberFormat");
    await context.sync();
    return {
      codes: cells.map((cell) =>
        [cell.values, cell.text, cell.numberFormat].map((matrix) => (matrix as unknown[][])[0]?.[0]),
      ),
      points: [
        counted.values[0]?.[0],
        String(counted.formulas[0]?.[0]).charAt(0),
        counted.numberFormat[0]?.[0],
      ] as unknown[],
    };
  });
  expect(looks.codes).toEqual(codes.map((text) => [text, text, "@"]));
  expect(looks.points).toEqual([1, "=", "General"]);
});
