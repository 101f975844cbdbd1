import { isAppraisalKey } from "../../src/form/columns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeBackInputs } from "../../src/excel/change-inputs";
import { agreeRows, fillAppraisal, setReason, setRemark, startAppraisal } from "../../src/excel/appraise";
import { setStatus } from "../../src/excel/status";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { fillForm, setFigure } from "../../src/excel/fill";
import type { OpenForm } from "../../src/excel/form";
import { checkForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import type { HeadlessHost } from "../../src/host/headless";
import type { Inspection } from "../../src/inspect/inspect-form";
import { formBytes } from "../planned-file";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { appraiseLaGi, done, files, laGi, openForm, partFiles, rubric, startHost } from "./la-gi-host";
import { letters } from "../letters";

const SHEET = "CNTT cấp huyện Bình Thuận 2022";
let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => {
  host.dispose();
});

/** The form in the workbook of a file, which takes the place of whatever was open. */
async function openFile(file: Uint8Array): Promise<OpenForm> {
  await host.open(file, "La Gi.xlsx");
  return openForm();
}

async function check(): Promise<Inspection> {
  await host.calculated();
  return done(await checkForm(await openForm()));
}

const findings = async (): Promise<unknown[][]> =>
  (await check()).findings.map(({ kind, rowId, found, expected }) => [kind, rowId, found, expected]);

async function columnLetter(form: OpenForm, key: string): Promise<string> {
  const column = [...form.layout.columns].find(([one]) => one === key)?.[1] ?? -1;
  return String.fromCharCode(65 + column);
}

/** Everything of the sheet that a person sees or types into. */
async function picture(): Promise<unknown> {
  await host.calculated();
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const used = sheet.getUsedRange().load("values,formulas,numberFormat,columnCount,rowCount");
    const layout = sheet.pageLayout.load("paperSize,orientation");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    sheet.load("id");
    sheet.protection.load("protected,options");
    await context.sync();
    // Not through Office.js: thousands of cells, one object each, would take longer than all the rest.
    const { locks, page } = host.host.book.sheet(sheet.id);
    const description = context.workbook.worksheets.getItem("ITSCORE_1").getUsedRange().load("values");
    const formats = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return {
      values: used.values,
      formulas: used.formulas,
      numberFormat: used.numberFormat,
      page: [layout.paperSize, layout.orientation, titles.address, page.get("printArea")],
      protection: [sheet.protection.protected, sheet.protection.options],
      locks: used.values.map((cells, row) => cells.map((_, column) => locks.at(row, column).locked)),
      description: description.values.filter((row) => row.some((cell) => cell !== "")),
      formats: formats.value,
    };
  });
}

/** One section alone is no form of the library, which is remarked. */
const unknown = ["rubric-unknown", null, expect.any(String), ""];

describe("starting an appraisal", () => {
  test("adds the appraiser's columns in four syncs, locks the agency's part and says what the form is now; taking it back leaves the sheet as its plan says, figures and status included", async () => {
    const filled = await openFile(partFiles.filled);
    const asItWas = await picture();
    const before = host.requests.length;
    done(await startAppraisal(filled));
    expect(host.requests.length - before).toBeLessThanOrEqual(4);
    const form = await openForm();
    expect([form.appraisal, form.status]).toEqual([{}, "appraising"]);
    expect(await findings()).toEqual([unknown]);
    const row = (form.rowOf.get("1.4") ?? 0) + 1;
    expect(await host.typeInto(SHEET, `${letters("figure")}${row}`, "5")).toMatchObject({ accepted: false });
    expect(await host.typeInto(SHEET, `${await columnLetter(form, "appraisedFigure")}${row}`, "5")).toEqual({
      accepted: true,
    });
    done(await undoAppraisal(await openForm()));
    expect(await picture()).toEqual(asItWas);
    const { appraisal, status } = await openForm();
    expect([appraisal, status]).toEqual([null, "scoring"]);
  });

  test("on a form that was installed and filled in here changes no cell of the agency's part, and reproduces La Gi: 430.92, every row and section as printed, 6 raised by 15.49 and 24 lowered by 48.63", async () => {
    await host.open(files.blank, "another.xlsx");
    done(await installForm(rubric));
    const form = await openForm();
    done(await fillForm(form, laGi.answers, laGi.profile));
    const part = async () =>
      host.Excel.run(async (context) => {
        const { layout } = await openForm();
        const used = context.workbook.worksheets.getItem(form.sheetId).getUsedRange().load("values");
        await context.sync();
        const own = [...layout.columns].filter(([key]) => !isAppraisalKey(key));
        // The bar says where the form is on its way.
        return used.values.slice(2).map((row) => own.map(([key, column]) => [key, row[column] as unknown]));
      });
    await host.calculated();
    const before = await part();
    done(await startAppraisal(await openForm()));
    await appraiseLaGi(host, await openForm());
    const { appraisal, findings: found } = await check();
    expect(found).toEqual([]);
    expect(appraisal?.scores.total.points).toBe("430.92");
    expect(appraisal?.stored.get("total")).toBe(430.92);
    for (const [id, points] of Object.entries(printed.appraised.criteria))
      expect([id, appraisal?.stored.get(`criterion:${id}`)]).toEqual([id, Number(points)]);
    expect(appraisal?.comparison.raised).toEqual({ count: 6, points: "15.49" });
    expect(appraisal?.comparison.lowered).toEqual({ count: 24, points: "48.63" });
    expect(appraisal?.comparison.total.difference).toBe("-33.14");
    expect(await part()).toEqual(before);
  });

  test("works on a form that was renamed, moved about and reached by rows of its own", async () => {
    await openFile(partFiles.filled);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange("8:9").insert("Down");
      sheet.getRange("12:12").insert("Down");
      sheet.getRange("C12").values = [["Ghi chú riêng"]];
      sheet.protection.protect({ allowFormatCells: true });
      sheet.name = "La Gi 2022";
      await context.sync();
    });
    done(await startAppraisal(await openForm()));
    done(await fillAppraisal(await openForm(), laGiPartAppraisal));
    const { appraisal, scores } = await check();
    expect(await findings()).toEqual([unknown]);
    expect([scores.total.points, appraisal?.scores.total.points, appraisal?.stored.get("total")]).toEqual([
      "34.33",
      "31.33",
      31.33,
    ]);
  });
});

describe("what stands against starting one", () => {
  test("a second start changes nothing and says so", async () => {
    const form = await openFile(partFiles.appraising);
    const before = await picture();
    expect(await startAppraisal(form)).toMatchObject({ ok: false, problem: { code: "appraisal-exists" } });
    expect(await picture()).toEqual(before);
  });

  test("a damaged form is left as it is", async () => {
    const form = await openFile(partFiles.filled);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange(`${letters("points")}${(form.rowOf.get("1.4") ?? 0) + 1}`).values = [[99]];
      await context.sync();
    });
    const before = await picture();
    expect(await startAppraisal(form)).toMatchObject({
      ok: false,
      problem: { code: "form-differs", detail: "formula-replaced criterion:1.4" },
    });
    expect(await picture()).toEqual(before);
  });

  test("rows in error must be accepted first; then the agency's cells stay as they are, and a number that stands as text is no later change", async () => {
    const form = await openFile(partFiles.filled);
    const row = (form.rowOf.get("1.4") ?? 0) + 1;
    const refused = { ok: false, problem: { code: "self-faults", detail: "1.4" } };
    await host.typeInto(SHEET, `${letters("denominator")}${row}`, "0");
    expect(await startAppraisal(form)).toMatchObject(refused);

    await host.typeInto(SHEET, `${letters("denominator")}${row}`, "15");
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(`${letters("figure")}${row}`).values = [["'0,5"]];
      await context.sync();
    });
    await host.calculated();
    expect(await startAppraisal(await openForm())).toMatchObject(refused);
    done(await startAppraisal(await openForm(), ["self-faults"]));
    expect((await check()).findings.map(({ kind }) => kind)).not.toContain("self-changed");
  });

  test("another version of the rubric must be accepted first", async () => {
    // One section alone, under the id of the whole.
    const form = await openFile(formBytes({ ...part, id: rubric.id }, { answers: {}, profile: {} }));
    expect(await startAppraisal(form)).toMatchObject({ ok: false, problem: { code: "other-version" } });
    expect(await startAppraisal(form, ["other-version"])).toMatchObject({ ok: true });
  });

  test("other printed words stand against nothing", async () => {
    const form = await openFile(formBytes({ ...rubric, notes: ["Bản sửa của tỉnh"] }, { answers: {}, profile: {} }));
    expect(await startAppraisal(form)).toMatchObject({ ok: true });
  });

  describe("a failure leaves the form as it was", () => {
    let form: OpenForm;
    let before: unknown;
    // One form for all: if one failure leaves something behind, the next one shows it as well.
    beforeAll(async () => {
      form = await openFile(partFiles.filled);
      before = await picture();
    });

    test.each(["Formulas", "Merge", "Protect"])("at %s", async (action) => {
      host.failWhen(action, "GeneralException");
      expect(await startAppraisal(form)).toMatchObject({ ok: false, problem: { code: "unexpected" } });
      expect(await picture()).toEqual(before);
    });
  });
});

describe("taking an appraisal back", () => {
  test("needs one to take back", async () => {
    expect(await undoAppraisal(await openFile(partFiles.filled))).toMatchObject({
      ok: false,
      problem: { code: "no-appraisal" },
    });
  });
});

describe("appraising", () => {
  test("agrees with rows: the agency's figures become the appraiser's", async () => {
    const form = await openFile(partFiles.appraising);
    done(await agreeRows(form, [...form.rowOf.keys()]));
    const { appraisal } = await check();
    expect(await findings()).toEqual([unknown]);
    expect(appraisal?.scores.total.points).toBe("34.33");
    expect(appraisal?.comparison.rows.filter(({ differs }) => differs)).toEqual([]);
    expect(appraisal?.answers["1.4"]).toMatchObject({ num: 13, den: 15, reason: "agreed" });
  });

  test("an agreement is taken back, but for what somebody has typed since", async () => {
    const form = await openFile(partFiles.appraising);
    const before = (await openForm()).appraisal;
    const agreed = await agreeRows(form, ["1.2", "1.4"]);
    if (!agreed.ok) throw new Error(agreed.problem.detail);
    done(await setReason(await openForm(), "1.4", "late"));
    expect(await takeBackInputs(await openForm(), agreed.value)).toEqual({ ok: true, value: { passedOver: 1 } });
    const { appraisal: after } = await openForm();
    expect(after?.["1.2"]).toEqual(before?.["1.2"]);
    expect(after?.["1.4"]).toEqual({ ...before?.["1.4"], reason: "late" });
  });

  test("keeps reason, words, request and answer of a row", async () => {
    const form = await openFile(partFiles.appraising);
    await agreeRows(form, ["1.4"]);
    done(await setReason(form, "1.4", "other-figures"));
    done(await setRemark(form, "1.4", "opinion", "=Theo hệ thống thư điện tử"));
    done(await setRemark(form, "1.4", "request", "Giải trình số hộp thư"));
    done(await setRemark(form, "1.4", "explanation", "Theo báo cáo 12/BC-UBND"));
    done(await setRemark(form, "1.4", "addedEvidence", "12/BC-UBND"));
    expect((await openForm()).appraisal?.["1.4"]).toEqual({
      num: 13,
      den: 15,
      reason: "other-figures",
      note: "=Theo hệ thống thư điện tử",
      request: "Giải trình số hộp thư",
      explanation: "Theo báo cáo 12/BC-UBND",
      addedEvidence: "12/BC-UBND",
    });
  });

  test("never gives more than the maximum, and may give more than the agency asked for", async () => {
    const form = await openFile(partFiles.appraising);
    const row = (form.rowOf.get("1.4") ?? 0) + 1;
    await host.typeInto(SHEET, `${await columnLetter(form, "appraisedFigure")}${row}`, "20");
    await host.typeInto(SHEET, `${await columnLetter(form, "appraisedDenominator")}${row}`, "15");
    const { appraisal, scores } = await check();
    const max = scores.criteria.find(({ id }) => id === "1.4")?.maxPoints;
    const found = appraisal?.comparison.rows.find(({ id }) => id === "1.4");
    expect([found?.appraised, found?.self, found?.reasonMissing]).toEqual([max, "4.33", true]);
    expect(await host.valueOf(SHEET, `${await columnLetter(form, "appraisalState")}${row}`)).toBe("✎ Thiếu lý do");
  });

  test("the agency's part cannot be filled in meanwhile, and the words say why", async () => {
    const form = await openFile(partFiles.appraising);
    expect(await fillForm(form, {}, {})).toMatchObject({ ok: false, problem: { code: "self-locked" } });
    expect(await setFigure(form, "1.4", "figure", 1)).toMatchObject({ ok: false, problem: { code: "self-locked" } });
    expect((await openForm()).answers).toEqual(laGiPart.answers);
  });

  test("finds and names a figure of the agency that was changed since", async () => {
    const form = await openFile(partFiles.appraising);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange(`${letters("figure")}${(form.rowOf.get("1.4") ?? 0) + 1}`).values = [[15]];
      await context.sync();
    });
    expect(await findings()).toEqual([
      unknown,
      ["self-changed", "criterion:1.4", "15", "13"],
      ["unprotected", null, "", ""],
    ]);
  });

  test("moves on its way only when somebody says so, and keeps that in the workbook", async () => {
    expect((await openFile(partFiles.filled)).status).toBe("scoring");
    done(await setStatus(await openForm(), "sent"));
    expect((await openForm()).status).toBe("sent");
    done(await startAppraisal(await openForm()));
    done(await setStatus(await openForm(), "explaining"));
    expect((await openForm()).status).toBe("explaining");
    expect(await findings()).toEqual([unknown]);
    done(await undoAppraisal(await openForm()));
    expect((await openForm()).status).toBe("sent");
  });
});
