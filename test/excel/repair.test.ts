import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenForm } from "../../src/excel/form";
import { checkForm, repairForm } from "../../src/excel/inspect";
import type { HeadlessHost } from "../../src/host/headless";
import { done, files, openForm, startHost } from "./la-gi-host";
import { letters } from "../letters";

let host: HeadlessHost;
let form: OpenForm;

beforeAll(async () => {
  host = await startHost();
});
beforeEach(async () => {
  await host.open(files.filled, "La Gi.xlsx");
  form = await openForm();
});
afterAll(() => {
  host.dispose();
});

const SHEET = "CNTT cấp huyện Bình Thuận 2022";
const at = (id: string, column: string): string => `${column}${(form.rowOf.get(id) ?? -1) + 1}`;

async function findings(): Promise<unknown[][]> {
  return done(await checkForm(form)).findings.map(({ kind, rowId, found, expected }) => [kind, rowId, found, expected]);
}

/** Changes the sheet as somebody does who knows how to take the protection off, and puts it on again. */
async function tamper(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.protection.unprotect();
    change(sheet);
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
  await host.calculated();
}

async function protection(): Promise<{ protected: boolean; allowFormatCells: boolean | undefined }> {
  return host.Excel.run(async (context) => {
    const state = context.workbook.worksheets.getItem(SHEET).protection.load("protected,options");
    await context.sync();
    return { protected: state.protected, allowFormatCells: state.options.allowFormatCells };
  });
}

describe("checking an open form", () => {
  test("finds nothing in a form that was only filled in, with three syncs", async () => {
    const before = host.requests.length;
    expect(await findings()).toEqual([]);
    expect(host.requests.length - before).toBe(3);
  });

  test("finds points that were typed over", async () => {
    await tamper((sheet) => {
      sheet.getRange(at("4.11#1", letters("points"))).values = [[15]];
    });
    expect(await findings()).toEqual([["formula-replaced", "criterion:4.11#1", "15", "6"]]);
  });

  test("says that a form without its describing sheet cannot be read", async () => {
    await host.Excel.run(async (context) => {
      const description = context.workbook.worksheets.getItem("ITSCORE_1");
      description.visibility = "Visible";
      description.delete();
      await context.sync();
    });
    expect(await checkForm(form)).toMatchObject({ ok: false, problem: { code: "form-damaged" } });
  });
});

describe("repairing", () => {
  test("brings the formulas back, leaves figures and protection as they were, and says how many", async () => {
    await host.typeInto(SHEET, at("4.11#1", letters("figure")), "4000");
    await tamper((sheet) => {
      sheet.getRange(at("4.11#1", letters("points"))).values = [[15]];
      sheet.getRange(at("2.1", letters("max"))).values = [[99]];
      sheet.getRange(at("4.9#3", letters("points"))).formulas = [
        [`=[2]!_xldudf_ITSCORE_TIER(${at("4.9#3", letters("figure"))},"20:15;15:10;10:5")`],
      ];
    });
    expect((await findings()).map(([kind]) => kind)).toEqual(["max-changed", "formula-changed", "formula-replaced"]);
    expect(await repairForm(form)).toEqual({ ok: true, value: { repaired: 3 } });
    await host.calculated();
    expect(await findings()).toEqual([]);
    expect(await protection()).toEqual({ protected: true, allowFormatCells: true });
    expect(await host.valueOf(SHEET, at("4.11#1", letters("figure")))).toBe(4000);
    expect(await host.valueOf(SHEET, at("4.9#3", letters("points")))).toBe(15);
  });

  test("writes nothing where nothing is to be repaired", async () => {
    const before = host.requests.length;
    expect(await repairForm(form)).toEqual({ ok: true, value: { repaired: 0 } });
    expect(host.requests.length - before).toBe(2);
  });

  test("leaves a sheet unprotected that somebody has unprotected", async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange(at("4.11#1", letters("points"))).values = [[15]];
      await context.sync();
    });
    expect(await repairForm(form)).toMatchObject({ ok: true, value: { repaired: 1 } });
    expect((await protection()).protected).toBe(false);
  });

  test("protects the sheet again when Excel fails midway, and says what failed", async () => {
    await tamper((sheet) => {
      sheet.getRange(at("4.11#1", letters("points"))).values = [[15]];
    });
    host.failWhen("Formulas", "GeneralException");
    expect(await repairForm(form)).toMatchObject({ ok: false, problem: { code: "unexpected" } });
    expect((await protection()).protected).toBe(true);
    expect(await findings()).toEqual([["formula-replaced", "criterion:4.11#1", "15", "6"]]);
  });

  test("cannot open a sheet that has a password, and says so", async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange(at("4.11#1", letters("points"))).values = [[15]];
      sheet.protection.protect({}, "bí mật");
      await context.sync();
    });
    expect(await repairForm(form)).toMatchObject({ ok: false, problem: { code: "sheet-protected" } });
    expect((await protection()).protected).toBe(true);
    expect(await host.valueOf(SHEET, at("4.11#1", letters("points")))).toBe(15);
  });
});
