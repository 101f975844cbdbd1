import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startAppraisal } from "../../src/excel/appraise";
import { checkForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import { isRemark } from "../../src/inspect/finding";
import type { HeadlessHost } from "../../src/host/headless";
import { everything } from "../form/everything-rubric";
import { part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { done, openForm, startHost } from "./la-gi-host";

const blank = { answers: {}, profile: {} };

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => {
  host.dispose();
});

async function opened(bytes: Uint8Array): ReturnType<typeof openForm> {
  await host.open(bytes, "Phiếu.xlsx");
  await host.calculated();
  return openForm();
}

const told = async (): Promise<(readonly [string, string])[]> =>
  done(await checkForm(await openForm())).findings.map(({ kind, found }) => [kind, found]);

/** Changes the form as somebody does who has unprotected its sheet and protects it again. */
async function change(what: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  const { sheetId } = await openForm();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.protection.unprotect();
    what(sheet, context);
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
}

describe("a form as it was made has lost nothing", () => {
  const forms = (
    [
      ["resilient", true],
      ["native", false],
      ["pure", true],
    ] as const
  ).map(([dialect, isAppraised]) => ({
    name: `${dialect}${isAppraised ? ", in appraisal" : ""}`,
    bytes: () => formBytes(everything, isAppraised ? { ...blank, appraisal: {} } : blank, { dialect }),
  }));
  test.each(forms)("$name", async ({ bytes }) => {
    await opened(bytes());
    // A made-up rubric is in nobody's library.
    expect((await told()).filter(([kind]) => kind !== "rubric-unknown")).toEqual([]);
  });

  test("installed into the open workbook, and its appraisal begun there", async () => {
    done(await installForm(part));
    await host.calculated();
    const first = (await told()).filter(([kind]) => kind !== "rubric-unknown");
    done(await startAppraisal(await openForm(), ["other-version"]));
    await host.calculated();
    expect([first, (await told()).filter(([kind]) => kind !== "rubric-unknown")]).toEqual([[], []]);
  });
});

describe("what the open form has lost is told as of a file, and is only to be known", () => {
  const own = async (): Promise<(readonly [string, string])[]> =>
    (await told()).filter(([kind]) => !["rubric-unknown", "id-wrong"].includes(kind));

  test("a drop-down over which something was pasted, and all of them", async () => {
    const { rowOf, layout } = await opened(formBytes(part, blank));
    const column = layout.columns.get("figure") ?? 0;
    await change((sheet) => sheet.getRangeByIndexes(rowOf.get("1.2") ?? 0, column, 1, 1).dataValidation.clear());
    expect(await own()).toEqual([["validations-lost", "1"]]);
    await change((sheet) => sheet.getUsedRange().dataValidation.clear());
    const [[kind, count] = ["", ""], ...others] = await own();
    expect([kind, others]).toEqual(["validations-lost", []]);
    expect(Number(count)).toBeGreaterThan(10);
  });

  test("a prompt that asks for nothing but words", async () => {
    const { rowOf, layout } = await opened(formBytes(part, blank));
    const column = layout.columns.get("evidence") ?? 0;
    await change((sheet) => sheet.getRangeByIndexes(rowOf.get("1.2") ?? 0, column, 1, 1).dataValidation.clear());
    expect(await own()).toEqual([["validations-lost", "1"]]);
  });

  test("its highlights", async () => {
    await opened(formBytes(part, blank));
    await change((sheet) => sheet.getUsedRange().conditionalFormats.clearAll());
    expect(await own()).toEqual([["highlights-lost", expect.stringMatching(/^[1-9]/)]]);
  });

  test("cells that were merged over rows: of their figures and documents one is left", async () => {
    const { rowOf, layout } = await opened(formBytes(part, blank));
    const row = rowOf.get("1.2") ?? 0;
    const merge = (key: "figure" | "evidence"): Promise<void> =>
      change((sheet) => sheet.getRangeByIndexes(row, layout.columns.get(key) ?? 0, 2, 1).merge());
    await merge("figure");
    await merge("evidence");
    const merged = done(await checkForm(await openForm())).findings.filter(({ kind }) => kind === "cells-merged");
    expect(merged.map(({ rowId, column, cell }) => [rowId, column, cell])).toEqual([
      ["criterion:1.2", "figure", { row, column: layout.columns.get("figure") }],
      ["criterion:1.2", "evidence", { row, column: layout.columns.get("evidence") }],
    ]);
  });

  test("sight of some rows, which count all the same", async () => {
    const { rowOf, layout } = await opened(formBytes(part, blank));
    const row = rowOf.get("1.3") ?? 0;
    await change((sheet) => {
      sheet.getRangeByIndexes(row, 0, 2, 1).getEntireRow().rowHidden = true;
    });
    const { findings } = done(await checkForm(await openForm()));
    const hidden = findings.filter(({ kind }) => kind === "rows-hidden");
    expect(hidden).toMatchObject([{ found: "2", cell: { row, column: layout.columns.get("content") } }]);
    expect(hidden.every(isRemark)).toBe(true);
  });

  test("its protection, once, and that Excel calculates only when asked", async () => {
    const { sheetId } = await opened(formBytes(part, blank));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetId).protection.unprotect();
      context.application.calculationMode = "Manual";
      await context.sync();
    });
    expect(await own()).toEqual([
      ["unprotected", ""],
      ["manual-calculation", ""],
    ]);
    expect(done(await checkForm(await openForm())).findings.every(isRemark)).toBe(true);
    await host.Excel.run(async (context) => {
      context.application.calculationMode = "Automatic";
      await context.sync();
    });
  });
});

test("what stands around the cells takes one request more, and only where it is asked for", async () => {
  const form = await opened(formBytes(part, blank));
  const requests = async (look: () => Promise<unknown>): Promise<number> => {
    const before = host.requests.length;
    await look();
    return host.requests.length - before;
  };
  expect(await requests(() => checkForm(form))).toBe(3);
  expect(await requests(() => checkForm(form, "cells"))).toBe(2);
});
