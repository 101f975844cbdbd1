import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { goToRow } from "../../src/excel/go-to";
import { checkForm } from "../../src/excel/inspect";
import { areRowsHidden, showRows } from "../../src/excel/show-rows";
import type { HeadlessHost } from "../../src/host/headless";
import { isRemark } from "../../src/inspect/finding";
import type { Criterion, Rubric, Section } from "../../src/rubric/schema";
import { formBytes } from "../planned-file";
import { criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";
import { done, openForm, startHost } from "./la-gi-host";

const section = (id: string, ...items: Section["items"]): Section => ({
  type: "section",
  id,
  code: id,
  title: `Nhóm ${id}`,
  items,
  maxPoints: "20",
});
const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => criterionOf(ratioRule(), {}, id)) as [
  Criterion,
  Criterion,
  Criterion,
  Criterion,
];
const rubric: Rubric = { ...tinyRubric([a], { max: "40" }), items: [section("I", a, b), section("II", c, d)] };
const workbook = formBytes(rubric, { profile: {}, answers: { a: { num: 1, den: 2 }, d: { num: 1, den: 4 } } });
const FORM = "Phiếu thử";

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
beforeEach(async () => {
  await host.open(workbook, "Tân Hải.xlsx");
});
afterAll(() => {
  host.dispose();
});

/** The ids of the rows of items that are in sight. */
function inSight(): Promise<string[]> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(FORM).getUsedRange().load("values");
    await context.sync();
    const rows = used.values.map((_, row) => used.getRow(row).load("rowHidden"));
    await context.sync();
    return used.values.flatMap(([id], row) =>
      /^(section|criterion|total)/.test(String(id)) && rows[row]?.rowHidden === false ? [String(id)] : [],
    );
  });
}

const ALL = ["section:I", "criterion:a", "criterion:b", "section:II", "criterion:c", "criterion:d", "total"];

describe("rows shown alone on the protected sheet", () => {
  test("stand with their headings, the others are hidden, and all come back", async () => {
    const form = await openForm();
    expect(done(await areRowsHidden(form))).toBe(false);
    expect(done(await showRows(form, ["c"]))).toBe(3);
    expect(await inSight()).toEqual(["section:II", "criterion:c", "total"]);
    expect(done(await areRowsHidden(form))).toBe(true);
    expect(done(await showRows(form, ["a", "d"]))).toBe(2);
    expect(await inSight()).toEqual(["section:I", "criterion:a", "section:II", "criterion:d", "total"]);
    expect(done(await showRows(form, null))).toBe(0);
    expect(await inSight()).toEqual(ALL);
  });

  test("count as before, and the sheet stays the form's own", async () => {
    const form = await openForm();
    done(await showRows(form, ["c"]));
    await host.calculated();
    const { findings } = done(await checkForm(await openForm()));
    // That rows are hidden is only to be known.
    expect(findings.map(({ kind }) => kind).filter((kind) => kind !== "rubric-unknown")).toEqual(["rows-hidden"]);
    expect(findings.every(isRemark)).toBe(true);
    // 10 × 1/2 + 10 × 1/4, by hand; both rows are hidden.
    const total = await host.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(FORM).getUsedRange().load("values");
      await context.sync();
      const column = used.values[0]?.indexOf("points") ?? -1;
      return used.values.find(([id]) => id === "total")?.[column] as unknown;
    });
    expect(total).toBe(7.5);
  });

  test("a hidden row comes into sight when somebody goes to it", async () => {
    const form = await openForm();
    done(await showRows(form, ["c"]));
    done(await goToRow(form, "d", "figure"));
    expect(await inSight()).toEqual(["section:II", "criterion:c", "criterion:d", "total"]);
  });

  test("follows rows that were moved, and rows hidden by hand are shown with the others", async () => {
    const form = await openForm();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FORM);
      sheet.protection.unprotect();
      sheet
        .getRangeByIndexes(form.rowOf.get("b") ?? 0, 0, 1, 1)
        .getEntireRow()
        .insert("Down");
      await context.sync();
    });
    done(await showRows(form, ["b"]));
    expect(await inSight()).toEqual(["section:I", "criterion:b", "total"]);
    done(await showRows(await openForm(), null));
    expect(await inSight()).toEqual(ALL);
  });
});
