import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agreeRows, setReason, setRemark, setStatus, startAppraisal, undoAppraisal } from "../../src/excel/appraise";
import { fillForm, setFigure } from "../../src/excel/fill";
import type { OpenForm } from "../../src/excel/form";
import { checkForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import type { HeadlessHost } from "../../src/host/headless";
import type { Inspection } from "../../src/inspect/inspect-form";
import printed from "../rubric/binh-thuan-2022-huyen.expected.json";
import { appraiseLaGi, done, laGi, openForm, rubric, startHost } from "./la-gi-host";

const SHEET = "CNTT cấp huyện Bình Thuận 2022";
let host: HeadlessHost;

beforeEach(async () => {
  host = await startHost();
  done(await installForm(rubric));
  done(await fillForm(await openForm(), laGi.answers, laGi.profile));
  await host.calculated();
});
afterEach(() => {
  host.dispose();
});

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
    const locks = Array.from({ length: used.rowCount }, (_, row) =>
      Array.from({ length: used.columnCount }, (__, column) =>
        sheet.getRangeByIndexes(row, column, 1, 1).format.protection.load("locked"),
      ),
    );
    const description = context.workbook.worksheets.getItem("ITSCORE_1").getUsedRange().load("values");
    const formats = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return {
      values: used.values,
      formulas: used.formulas,
      numberFormat: used.numberFormat,
      page: [
        layout.paperSize,
        layout.orientation,
        titles.address,
        host.host.book.sheet(sheet.id).page.get("printArea"),
      ],
      protection: [sheet.protection.protected, sheet.protection.options],
      locks: locks.map((row) => row.map(({ locked }) => locked)),
      description: description.values.filter((row) => row.some((cell) => cell !== "")),
      formats: formats.value,
    };
  });
}

describe("starting an appraisal", () => {
  it("adds the appraiser's columns, locks the agency's part and says what the form is now", async () => {
    done(await startAppraisal(await openForm()));
    const form = await openForm();
    expect([form.appraisal, form.status]).toEqual([{}, "appraising"]);
    expect(await findings()).toEqual([]);
    const row = (form.rowOf.get("4.11#1") ?? 0) + 1;
    expect(await host.typeInto(SHEET, `D${row}`, "5")).toMatchObject({ accepted: false });
    expect(await host.typeInto(SHEET, `${await columnLetter(form, "appraisedFigure")}${row}`, "5")).toEqual({
      accepted: true,
    });
  });

  it("takes four syncs", async () => {
    const form = await openForm();
    const before = host.requests.length;
    done(await startAppraisal(form));
    expect(host.requests.length - before).toBeLessThanOrEqual(4);
  });

  it("changes no cell of the agency's part", async () => {
    const form = await openForm();
    const part = async () =>
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(SHEET).getRange("A2:L140").load("values,formulas");
        await context.sync();
        return range.toJSON();
      });
    await host.calculated();
    const before = await part();
    done(await startAppraisal(form));
    await appraiseLaGi(host, await openForm());
    expect(await part()).toEqual(before);
  });

  it("reproduces La Gi: 430.92, every row and section as printed, 6 raised by 15.49 and 24 lowered by 48.63", async () => {
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
  });

  it("works on a form that was renamed, moved about and reached by rows of its own", async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange("8:9").insert("Down");
      sheet.getRange("22:22").insert("Down");
      sheet.getRange("C22").values = [["Ghi chú riêng"]];
      sheet.protection.protect({ allowFormatCells: true });
      sheet.name = "La Gi 2022";
      await context.sync();
    });
    done(await startAppraisal(await openForm()));
    await appraiseLaGi(host, await openForm());
    const { appraisal, findings: found, scores } = await check();
    expect(found).toEqual([]);
    expect([scores.total.points, appraisal?.scores.total.points, appraisal?.stored.get("total")]).toEqual([
      "464.06",
      "430.92",
      430.92,
    ]);
  });
});

describe("what stands against starting one", () => {
  it("a second start changes nothing and says so", async () => {
    done(await startAppraisal(await openForm()));
    const before = await picture();
    expect(await startAppraisal(await openForm())).toMatchObject({ ok: false, problem: { code: "appraisal-exists" } });
    expect(await picture()).toEqual(before);
  });

  it("a damaged form is left as it is", async () => {
    const form = await openForm();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange(`H${(form.rowOf.get("2.1") ?? 0) + 1}`).values = [[99]];
      await context.sync();
    });
    const before = await picture();
    expect(await startAppraisal(form)).toMatchObject({
      ok: false,
      problem: { code: "form-differs", detail: "formula-replaced criterion:2.1" },
    });
    expect(await picture()).toEqual(before);
  });

  it("rows in error must be accepted first", async () => {
    const form = await openForm();
    await host.typeInto(SHEET, `E${(form.rowOf.get("4.11#1") ?? 0) + 1}`, "0");
    expect(await startAppraisal(form)).toMatchObject({ ok: false, problem: { code: "self-faults", detail: "4.11#1" } });
    expect(await startAppraisal(form, ["self-faults"])).toMatchObject({ ok: true });
  });

  it("another version of the rubric must be accepted first", async () => {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).delete();
      await context.sync();
    });
    done(await installForm({ ...rubric, rounding: { decimals: 2, mode: "half-up" } }));
    expect(await startAppraisal(await openForm())).toMatchObject({ ok: false, problem: { code: "other-version" } });
    expect(await startAppraisal(await openForm(), ["other-version"])).toMatchObject({ ok: true });
  });

  it("other printed words stand against nothing", async () => {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).delete();
      await context.sync();
    });
    done(await installForm({ ...rubric, notes: ["Bản sửa của tỉnh"] }));
    expect(await startAppraisal(await openForm())).toMatchObject({ ok: true });
  });

  it.each(["Formulas", "Merge", "Protect"])("a failure at %s leaves the form as it was", async (action) => {
    const form = await openForm();
    const before = await picture();
    host.failWhen(action, "GeneralException");
    expect(await startAppraisal(form)).toMatchObject({ ok: false, problem: { code: "unexpected" } });
    expect(await picture()).toEqual(before);
  });
});

describe("taking an appraisal back", () => {
  it("leaves the sheet as its plan says, figures and status included", async () => {
    const before = await picture();
    done(await startAppraisal(await openForm()));
    await appraiseLaGi(host, await openForm());
    done(await undoAppraisal(await openForm()));
    expect(await picture()).toEqual(before);
    const { appraisal, status } = await openForm();
    expect([appraisal, status]).toEqual([null, "scoring"]);
  });

  it("needs one to take back", async () => {
    expect(await undoAppraisal(await openForm())).toMatchObject({ ok: false, problem: { code: "no-appraisal" } });
  });
});

describe("appraising", () => {
  it("agrees with rows: the agency's figures become the appraiser's", async () => {
    done(await startAppraisal(await openForm()));
    const form = await openForm();
    done(await agreeRows(form, [...form.rowOf.keys()]));
    const { appraisal, findings: found } = await check();
    expect(found).toEqual([]);
    expect(appraisal?.scores.total.points).toBe("464.06");
    expect(appraisal?.comparison.rows.filter(({ differs }) => differs)).toEqual([]);
    expect(appraisal?.answers["2.1"]).toMatchObject({ num: 74, den: 74, reason: "agreed" });
  });

  it("keeps reason, words, request and answer of a row", async () => {
    done(await startAppraisal(await openForm()));
    const form = await openForm();
    await agreeRows(form, ["2.1"]);
    done(await setReason(form, "2.1", "other-figures"));
    done(await setRemark(form, "2.1", "opinion", "=Theo hệ thống thư điện tử"));
    done(await setRemark(form, "2.1", "request", "Giải trình số hộp thư"));
    done(await setRemark(form, "2.1", "explanation", "Theo báo cáo 12/BC-UBND"));
    done(await setRemark(form, "2.1", "addedEvidence", "12/BC-UBND"));
    expect((await openForm()).appraisal?.["2.1"]).toEqual({
      num: 74,
      den: 74,
      reason: "other-figures",
      note: "=Theo hệ thống thư điện tử",
      request: "Giải trình số hộp thư",
      explanation: "Theo báo cáo 12/BC-UBND",
      addedEvidence: "12/BC-UBND",
    });
  });

  it("never gives more than the maximum, and may give more than the agency asked for", async () => {
    done(await startAppraisal(await openForm()));
    const form = await openForm();
    const row = (form.rowOf.get("4.11#1") ?? 0) + 1;
    await host.typeInto(SHEET, `${await columnLetter(form, "appraisedFigure")}${row}`, "9000");
    await host.typeInto(SHEET, `${await columnLetter(form, "appraisedDenominator")}${row}`, "4823");
    const { appraisal, scores } = await check();
    const max = scores.criteria.find(({ id }) => id === "4.11#1")?.maxPoints;
    const found = appraisal?.comparison.rows.find(({ id }) => id === "4.11#1");
    expect([found?.appraised, found?.self, found?.reasonMissing]).toEqual([max, "6", true]);
    expect(await host.valueOf(SHEET, `${await columnLetter(form, "appraisalState")}${row}`)).toBe("✎ Thiếu lý do");
  });

  it("the agency's part cannot be filled in meanwhile, and the words say why", async () => {
    done(await startAppraisal(await openForm()));
    const form = await openForm();
    expect(await fillForm(form, {}, {})).toMatchObject({ ok: false, problem: { code: "self-locked" } });
    expect(await setFigure(form, "2.1", "figure", 1)).toMatchObject({ ok: false, problem: { code: "self-locked" } });
    expect((await openForm()).answers).toEqual(laGi.answers);
  });

  it("finds and names a figure of the agency that was changed since", async () => {
    done(await startAppraisal(await openForm()));
    const form = await openForm();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange(`D${(form.rowOf.get("4.11#1") ?? 0) + 1}`).values = [[4823]];
      await context.sync();
    });
    expect(await findings()).toEqual([["self-changed", "criterion:4.11#1", "4823", "406"]]);
  });

  it("keeps the agency's cells as they are: a number that stands as text is no later change", async () => {
    const form = await openForm();
    const address = `D${(form.rowOf.get("4.11#1") ?? 0) + 1}`;
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(address).values = [["'0,5"]];
      await context.sync();
    });
    await host.calculated();
    expect(await startAppraisal(await openForm())).toMatchObject({
      ok: false,
      problem: { code: "self-faults", detail: "4.11#1" },
    });
    done(await startAppraisal(await openForm(), ["self-faults"]));
    expect((await check()).findings.map(({ kind }) => kind)).not.toContain("self-changed");
  });

  it("moves on its way only when somebody says so, and keeps that in the workbook", async () => {
    expect((await openForm()).status).toBe("scoring");
    done(await setStatus(await openForm(), "sent"));
    expect((await openForm()).status).toBe("sent");
    done(await startAppraisal(await openForm()));
    done(await setStatus(await openForm(), "explaining"));
    expect((await openForm()).status).toBe("explaining");
    expect(await findings()).toEqual([]);
    done(await undoAppraisal(await openForm()));
    expect((await openForm()).status).toBe("sent");
  });
});
