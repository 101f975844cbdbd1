import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setReason } from "../../src/excel/appraise";
import { closeCouncil, openCouncil, setDecision } from "../../src/excel/council";
import type { OpenForm } from "../../src/excel/form";
import { startSecondRound, undoSecondRound } from "../../src/excel/second-round";
import { setStatus } from "../../src/excel/status";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import type { ColumnKey } from "../../src/form/columns";
import type { HeadlessHost } from "../../src/host/headless";
import type { Inspection } from "../../src/inspect/inspect-form";
import { columnLetters } from "../../src/workbook/a1";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { formPicture } from "./form-picture";
import { complaints, done, inspected, openForm, startHost } from "./la-gi-host";

const SHEET = "CNTT cấp huyện Bình Thuận 2022";
/** The appraisal gives 31.33 of 35 points, with 4.33 of 5 in row 1.4. */
const appraised = formBytes(part, { ...laGiPart, appraisal: laGiPartAppraisal });
let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => {
  host.dispose();
});

async function openFile(file = appraised): Promise<OpenForm> {
  await host.open(file, "La Gi.xlsx");
  return openForm();
}

const picture = (): Promise<unknown> => formPicture(host, SHEET);

const final = ({ appraisal }: Inspection): unknown => [
  appraisal?.council?.scores.total.points,
  appraisal?.council?.stored.get("total"),
];

async function type(key: ColumnKey, text: string): Promise<boolean> {
  const { layout, rowOf } = await openForm();
  const address = `${columnLetters(layout.columns.get(key) ?? -1)}${(rowOf.get("1.4") ?? -1) + 1}`;
  return (await host.typeInto(SHEET, address, text)).accepted;
}

describe("the council's columns", () => {
  test("take points within the row's own bounds while everything else stands still, and give the final total; a failure leaves everything as it was, and taken back, the form is exactly as before", async () => {
    const form = await openFile();
    const before = await picture();
    host.failWhen("Protect", "GeneralException");
    expect(await openCouncil(form)).toMatchObject({ ok: false, problem: { code: "unexpected" } });
    expect(await picture()).toEqual(before);
    const requests = host.requests.length;
    done(await openCouncil(form));
    expect(host.requests.length - requests).toBeLessThanOrEqual(4);
    const opened = await openForm();
    expect([opened.status, opened.council, opened.appraisal]).toEqual(["deciding", {}, form.appraisal]);
    const blank = await inspected(host);
    expect([complaints(blank), final(blank)]).toEqual([[], ["31.33", 31.33]]);

    expect(await type("appraisedFigure", "15")).toBe(false);
    expect(await type("finalPoints", "5")).toBe(false);
    expect(await type("council", "5,5")).toBe(false);
    expect(await type("council", "4,83")).toBe(true);
    expect(complaints(await inspected(host))).toEqual([["council-reason-missing", "criterion:1.4"]]);
    done(await setDecision(opened, "1.4", { reason: "Bổ sung báo cáo" }));
    // 31.33 − 4.33 + 4.83.
    const decided = await inspected(host);
    expect([complaints(decided), final(decided)]).toEqual([[], ["31.83", 31.83]]);
    expect((await openForm()).council).toEqual({ "1.4": { points: 4.83, reason: "Bổ sung báo cáo" } });

    const typed = await picture();
    host.failWhen("Delete", "GeneralException");
    expect(await closeCouncil(opened)).toMatchObject({ ok: false });
    expect(await picture()).toEqual(typed);
    done(await closeCouncil(opened));
    expect(await picture()).toEqual(before);
  });

  test("come after a second round, in a sheet with rows and columns of the user, and the round can be taken back below them, and so can the appraisal", async () => {
    await openFile(formBytes(part, { ...laGiPart, appraisal: laGiPartAppraisal }, { status: "explained" }));
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
    expect(await type("appraisedFigure", "15")).toBe(true);
    done(await setReason(await openForm(), "1.4", "other-figures"));
    done(await openCouncil(await openForm()));
    done(await setDecision(await openForm(), "1.4", { points: 4, reason: "Theo biên bản" }));
    // The second round gives the row 5 points: 32; the council takes one off.
    const second = await inspected(host);
    expect([complaints(second), final(second)]).toEqual([[], ["31", 31]]);
    done(await undoSecondRound(await openForm()));
    // Of the first round, 31.33, the council's 4 stand in the place of 4.33.
    const first = await inspected(host);
    expect([complaints(first), final(first)]).toEqual([[], ["31", 31]]);
    // They go with the whole appraisal.
    done(await undoAppraisal(await openForm()));
    const { council, appraisal, facts } = await openForm();
    expect([council, appraisal, [...facts.keys()].filter((key) => key.startsWith("appraisal"))]).toEqual([
      null,
      null,
      [],
    ]);
    expect(complaints(await inspected(host))).toEqual([]);
  });
});

test("the council has nothing to decide, or the agency still answers: each is said; columns that are there are not opened again", async () => {
  const refused = (code: string): object => ({ ok: false, problem: { code } });
  expect(await openCouncil(await openFile(formBytes(part, laGiPart)))).toMatchObject(refused("no-appraisal"));
  const form = await openFile();
  expect(await setDecision(form, "1.4", { points: 4 })).toMatchObject(refused("status-locked"));
  done(await setStatus(form, "explaining"));
  expect(await openCouncil(form)).toMatchObject(refused("status-locked"));
  done(await setStatus(form, "final"));
  done(await openCouncil(form));
  const opened = await picture();
  done(await openCouncil(form));
  expect(await picture()).toEqual(opened);
  expect(await type("council", "5")).toBe(true);
  done(await setStatus(form, "final"));
  expect(await type("council", "4")).toBe(false);
});
