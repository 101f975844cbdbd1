import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkForm } from "../../src/excel/inspect";
import { remakeForm } from "../../src/excel/remake";
import { arrangementOf } from "../../src/form/columns";
import type { HeadlessHost } from "../../src/host/headless";
import { isRemark } from "../../src/inspect/finding";
import { releaseFile } from "../release-fixtures";
import { done, openForm, startHost } from "./la-gi-host";

// "Tạo lại phiếu theo mẫu mới": forms as release 0.1 laid them out, made anew beside themselves.

let host: HeadlessHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.dispose());

const sheetNames = (): Promise<string[]> =>
  host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

const cellsOf = (name: string): Promise<unknown> =>
  host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load("formulas");
    await context.sync();
    return used.formulas as unknown;
  });

describe("a form of the old layout", () => {
  test.each(["la-gi", "la-gi-half-appraised", "so-tai-chinh"])(
    "is made anew with all that was put into it, and stays as it was: %s",
    async (name) => {
      await host.open(releaseFile(name), `${name}.xlsx`);
      const old = await openForm();
      expect(arrangementOf(old.layout.columns)).toBe("first");
      const before = await cellsOf(old.sheetName);
      const { sheetName } = done(await remakeForm(old));
      await host.calculated();

      const made = await openForm();
      expect([made.sheetName, arrangementOf(made.layout.columns), made.standing]).toEqual([
        sheetName,
        "working",
        "form",
      ]);
      expect(made.answers).toEqual(old.answers);
      expect(made.profile).toEqual(old.profile);
      expect([made.appraisal, made.status]).toEqual([old.appraisal, old.status]);
      expect(made.facts.get("appraisal")).toBe(old.facts.get("appraisal"));
      expect(made.facts.get("identity")).not.toBe(old.facts.get("identity"));
      const inspection = done(await checkForm(made));
      expect(inspection.findings.filter((finding) => !isRemark(finding))).toEqual([]);
      expect(inspection.stored.get("total")).toBe(Number(inspection.scores.total.points));

      expect(await cellsOf(old.sheetName)).toEqual(before);
      expect(done(await checkForm(old)).standing).toBe("form");
    },
  );

  test.each(["Formulas", "Protect"])("is alone in the workbook where %s fails midway", async (action) => {
    await host.open(releaseFile("la-gi"), "la-gi.xlsx");
    const old = await openForm();
    const [names, before] = [await sheetNames(), await cellsOf(old.sheetName)];
    host.failWhen(action, "GeneralException");
    expect((await remakeForm(old)).ok).toBe(false);
    expect(await sheetNames()).toEqual(names);
    expect(await cellsOf(old.sheetName)).toEqual(before);
  });

  test("from which something would be lost is left alone, and the row is named", async () => {
    await host.open(releaseFile("la-gi"), "la-gi.xlsx");
    const old = await openForm();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(old.sheetId);
      sheet.protection.unprotect();
      sheet.getRangeByIndexes(old.rowOf.get("2.1") ?? 0, 0, 1, 1).values = [[""]];
      await context.sync();
    });
    const names = await sheetNames();
    expect(await remakeForm(old)).toMatchObject({
      ok: false,
      problem: { code: "form-differs", detail: "row-missing criterion:2.1" },
    });
    expect(await sheetNames()).toEqual(names);
  });
});
