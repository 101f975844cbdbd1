import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setReason } from "../../src/excel/appraise";
import { makeDocument } from "../../src/excel/document";
import { setFigure } from "../../src/excel/fill";
import type { OpenForm } from "../../src/excel/form";
import { startSecondRound, undoSecondRound } from "../../src/excel/second-round";
import { setStatus } from "../../src/excel/status";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import type { HeadlessHost } from "../../src/host/headless";
import type { Inspection } from "../../src/inspect/inspect-form";
import { columnLetters } from "../../src/workbook/a1";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { formPicture } from "./form-picture";
import { complaints, done, inspected, openForm, startHost } from "./la-gi-host";

const SHEET = "CNTT cấp huyện Bình Thuận 2022";
/** The first appraisal gave 31.33, with 4.33 of 5 points in row 1.4; the agency has explained. */
const explained = formBytes(part, { ...laGiPart, appraisal: laGiPartAppraisal }, { status: "explained" });
let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => {
  host.dispose();
});

async function openFile(file = explained): Promise<OpenForm> {
  await host.open(file, "La Gi.xlsx");
  return openForm();
}

const picture = (): Promise<unknown> => formPicture(host, SHEET);

function addressOf({ layout, rowOf }: OpenForm, key: "firstPoints" | "appraisedFigure" | "appraisedPoints"): string {
  return `${columnLetters(layout.columns.get(key) ?? -1)}${(rowOf.get("1.4") ?? -1) + 1}`;
}

describe("the second round of an appraisal", () => {
  test("keeps what the first gave in a column of its own, goes on with its figures, and counts the second; taken back, the form is exactly as it was", async () => {
    const form = await openFile();
    const before = await picture();
    const requests = host.requests.length;
    done(await startSecondRound(form));
    expect(host.requests.length - requests).toBeLessThanOrEqual(4);
    const begun = await openForm();
    expect([begun.status, begun.appraisal]).toEqual(["appraising", form.appraisal]);
    expect(complaints(await inspected(host))).toEqual([]);
    expect(await host.valueOf(SHEET, addressOf(begun, "firstPoints"))).toBe(4.33);
    expect(await host.typeInto(SHEET, addressOf(begun, "firstPoints"), "5")).toMatchObject({ accepted: false });

    // 15 of 15 reports in time are 5 points: 31.33 − 4.33 + 5.
    expect(await host.typeInto(SHEET, addressOf(begun, "appraisedFigure"), "15")).toEqual({ accepted: true });
    done(await setReason(begun, "1.4", "other-figures"));
    const { appraisal, ...inspection } = await inspected(host);
    expect(complaints(inspection as Inspection)).toEqual([]);
    expect([appraisal?.scores.total.points, appraisal?.stored.get("total")]).toEqual(["32", 32]);
    expect([appraisal?.first?.scores.total.points, appraisal?.first?.stored.get("total")]).toEqual(["31.33", 31.33]);

    done(await undoSecondRound(await openForm()));
    expect(await picture()).toEqual(before);
    expect(complaints(await inspected(host))).toEqual([]);
  });

  test("works where rows and columns were put in and the appraisal was closed, and its status goes its way again", async () => {
    await openFile(formBytes(part, { ...laGiPart, appraisal: laGiPartAppraisal }, { status: "final" }));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange("14:15").insert("Down");
      sheet.getRange("C14").values = [["Ghi chú riêng"]];
      sheet.getRange("F:F").insert("Right");
      sheet.protection.protect();
      await context.sync();
    });
    done(await startSecondRound(await openForm()));
    const form = await openForm();
    expect(complaints(await inspected(host))).toEqual([]);
    expect(await host.valueOf(SHEET, addressOf(form, "firstPoints"))).toBe(4.33);
    expect(await host.typeInto(SHEET, addressOf(form, "appraisedFigure"), "14")).toEqual({ accepted: true });
    done(await setStatus(await openForm(), "explaining"));
    expect(await host.typeInto(SHEET, addressOf(form, "appraisedFigure"), "13")).toMatchObject({ accepted: false });
    expect(complaints(await inspected(host))).toEqual([]);
    done(await undoSecondRound(await openForm()));
    expect([(await openForm()).status, (await inspected(host)).appraisal?.scores.total.points]).toEqual([
      "final",
      "31.33",
    ]);
  });

  test("accuses nobody of a document of the first one, which is only to be made again; and goes with the whole appraisal when that is taken back", async () => {
    const form = await openFile();
    done(await makeDocument(form, "appraised"));
    done(await startSecondRound(form));
    expect(complaints(await inspected(host))).toEqual([["document-stale", null]]);
    done(await makeDocument(await openForm(), "appraised"));
    expect(complaints(await inspected(host))).toEqual([]);
    done(await undoAppraisal(await openForm()));
    const { appraisal, facts } = await openForm();
    expect([appraisal, [...facts.keys()].filter((key) => key.startsWith("appraisal"))]).toEqual([null, []]);
  });
});

describe("what stands against it", () => {
  test("an appraisal that has not begun, and one that the agency still answers; what is done already is no error", async () => {
    const refused = (code: string): object => ({ ok: false, problem: { code } });
    expect(await startSecondRound(await openFile(formBytes(part, laGiPart)))).toMatchObject(refused("no-appraisal"));
    const form = await openFile();
    const before = await picture();
    done(await undoSecondRound(form));
    expect(await picture()).toEqual(before);
    done(await setStatus(form, "explaining"));
    expect(await startSecondRound(await openForm())).toMatchObject(refused("status-locked"));
    done(await setStatus(form, "explained"));
    done(await startSecondRound(await openForm()));
    const begun = await picture();
    done(await startSecondRound(await openForm()));
    expect(await picture()).toEqual(begun);
  });

  test("points that somebody typed over: they would be kept as what the first round gave", async () => {
    const form = await openFile();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange(addressOf(form, "appraisedPoints")).values = [[5]];
      await context.sync();
    });
    const before = await picture();
    expect(await startSecondRound(await openForm())).toMatchObject({
      ok: false,
      problem: { code: "form-differs", detail: "formula-replaced criterion:1.4" },
    });
    expect(await picture()).toEqual(before);
  });
});

describe("a failure leaves the form as it was", () => {
  test("when the second round begins, at its formulas or at the protection", async () => {
    const form = await openFile();
    const before = await picture();
    for (const action of ["Formulas", "Protect"]) {
      host.failWhen(action, "GeneralException");
      expect(await startSecondRound(form)).toMatchObject({ ok: false, problem: { code: "unexpected" } });
      expect(await picture()).toEqual(before);
    }
  });

  test("when it is taken back, at the protection or at its column", async () => {
    const form = await openFile();
    done(await startSecondRound(form));
    done(await setFigure(await openForm(), "1.4", "appraisedFigure", 15));
    const before = await picture();
    for (const action of ["Protect", "Delete"]) {
      host.failWhen(action, "GeneralException");
      expect(await undoSecondRound(await openForm())).toMatchObject({ ok: false });
      expect(await picture()).toEqual(before);
    }
  });
});
