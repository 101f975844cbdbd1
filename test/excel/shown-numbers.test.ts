import { AGENCY_ALONE } from "../../src/form/columns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setFigure } from "../../src/excel/fill";
import { checkForm } from "../../src/excel/inspect";
import type { HeadlessHost } from "../../src/host/headless";
import type { Rule } from "../../src/rubric/schema";
import { plannedForm } from "../../src/sheet/form-plan/placed-plan";
import { formBytes } from "../planned-file";
import { criterionOf, tinyRubric, unitsRule } from "../tiny-rubric";
import { done, openForm, startHost } from "./la-gi-host";

// Cells that show a number as a date or a percent, as Excel makes them of what somebody types.

const percent: Rule = { kind: "tier", value: { label: "Tỷ lệ hộ" }, measure: "percent", tiers: "90:4;50:2" };
const rubric = tinyRubric([criterionOf(unitsRule("1"), { max: "6" }, "u"), criterionOf(percent, { max: "4" }, "p")], {
  max: "10",
});
const SHEET = plannedForm(rubric, "resilient", AGENCY_ALONE).name;
let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.dispose());

const answers = { u: { value: 46307 }, p: { value: 0.95 } };

test.each([
  ["the agency's", "figure", undefined],
  ["the appraiser's", "appraisedFigure", answers],
] as const)(
  "%s date and percent are told with both readings, and one press puts each right",
  async (_, key, appraisal) => {
    const self = appraisal === undefined ? answers : { u: { value: 4 }, p: { value: 90 } };
    await host.open(
      formBytes(rubric, { answers: self, profile: {}, ...(appraisal ? { appraisal } : {}) }),
      "Phiếu.xlsx",
    );
    const seen = async (): Promise<unknown> => {
      const { answers: own, appraisal: theirs } = await openForm();
      return theirs ?? own;
    };
    const before = await openForm();
    const column = before.layout.columns.get(key) ?? 0;
    const cellOf = (sheet: Excel.Worksheet, id: string): Excel.Range =>
      sheet.getRangeByIndexes(before.rowOf.get(id) ?? 0, column, 1, 1);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      cellOf(sheet, "u").numberFormat = [["dd/mm/yyyy"]];
      cellOf(sheet, "p").numberFormat = [["0%"]];
      await context.sync();
    });

    const form = await openForm();
    expect(await seen()).toEqual({
      u: { value: { cellText: "12/10/2026", number: 46307, shows: "date" } },
      p: { value: { cellText: "95%", number: 0.95, shows: "percent" } },
    });
    const { findings, scores, appraisal: appraised } = done(await checkForm(form));
    expect(
      findings
        .filter(({ kind }) => kind !== "rubric-unknown")
        .map(({ kind, rowId, found, expected }) => [kind, rowId, found, expected]),
    ).toEqual([
      ["date-for-number", "criterion:u", "12/10/2026", "46307"],
      ["percent-for-number", "criterion:p", "95%", "0.95"],
    ]);
    expect((appraised?.scores ?? scores).criteria.map(({ id, points }) => [id, points])).toEqual([
      ["u", null],
      ["p", "0"],
    ]);

    done(await setFigure(form, "u", key, 5));
    done(await setFigure(form, "p", key, 95));
    expect(await seen()).toEqual({ u: { value: 5 }, p: { value: 95 } });
    expect((await openForm()).answers).toEqual(appraisal === undefined ? await seen() : self);
    const formats = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const cells = ["u", "p"].map((id) => cellOf(sheet, id).load("numberFormat,text"));
      await context.sync();
      return cells.map(({ numberFormat, text }) => [numberFormat, text]);
    });
    expect(formats).toEqual([
      [[["General"]], [["5"]]],
      [[['General"%"']], [["95%"]]],
    ]);
  },
);

test("a figure that Excel refuses halfway is as it was, and an appraiser's needs an appraisal", async () => {
  await host.open(formBytes(rubric, { answers, profile: {} }), "Phiếu.xlsx");
  const { layout, rowOf } = await openForm();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const cell = sheet.getRangeByIndexes(rowOf.get("u") ?? 0, layout.columns.get("figure") ?? 0, 1, 1);
    cell.numberFormat = [["dd/mm/yyyy"]];
    await context.sync();
  });
  const form = await openForm();
  host.failWhen("NumberFormat", "GeneralException");
  expect(await setFigure(form, "u", "figure", 5)).toMatchObject({ ok: false });
  expect((await openForm()).answers["u"]).toEqual(form.answers["u"]);
  expect(await setFigure(form, "u", "appraisedFigure", 5)).toMatchObject({ ok: false });
});
