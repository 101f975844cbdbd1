import { AGENCY_ALONE } from "../../src/form/columns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { separateForm } from "../../src/excel/adopt";
import { startAppraisal } from "../../src/excel/appraise";
import { setStatus } from "../../src/excel/status";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { fillForm } from "../../src/excel/fill";
import type { ActiveSheet, OpenForm } from "../../src/excel/form";
import { goToRow } from "../../src/excel/go-to";
import { checkForm, repairForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import { readActiveSheet } from "../../src/excel/read";
import type { ExcelResult } from "../../src/excel/result";
import { updateForm } from "../../src/excel/update";
import { watchForms } from "../../src/excel/watch";
import { withFacts } from "../../src/form/description";
import { describeForm } from "../../src/form/new-form";
import type { HeadlessHost } from "../../src/host/headless";
import type { HostQuirks } from "../../src/host/quirks";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { plannedForm } from "../../src/sheet/form-plan/placed-plan";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { IDENTITY } from "../identity";
import { formBytes, plannedFile } from "../planned-file";
import { choiceRule, criterionOf, ratioRule, tinyRubric, unitsRule } from "../tiny-rubric";
import { done, openForm, startHost } from "./la-gi-host";
import { letters } from "../letters";

// What a user does, in every Excel that the host can play. The form is small: what is asked of Excel is the same.

const rubric = tinyRubric(
  [
    criterionOf(ratioRule(), { max: "10", evidence: { ask: "Số hiệu văn bản", required: true } }, "r"),
    criterionOf(choiceRule(["Có", "5"], ["Không", "0"]), { max: "5" }, "c"),
    criterionOf(unitsRule("2"), { max: "6" }, "u"),
  ],
  { max: "21" },
);
const SHEET = plannedForm(rubric, "resilient", AGENCY_ALONE).name;
const answers = { r: { num: 3, den: 4, evidence: "12/KH-UBND" }, c: { option: 0 }, u: { value: 2 } };
const profile = { agency: "Sở Tài chính" };
const points = { r: 7.5, c: 5, u: 4 };

const blank = formBytes(rubric, { answers: {}, profile: {} });
const filled = formBytes(rubric, { answers, profile });
/** As plan version 1 made it, which no release remembers for this form. */
const earlier = writeWorkbookFile(
  plannedFile(rubric, fillPlan(plannedForm(rubric, "resilient", AGENCY_ALONE), rubric, { answers: {}, profile: {} }), {
    entries: withFacts(describeForm(rubric, "resilient", IDENTITY), [["plan", "1"]]),
  }),
);

const excels: Record<string, Partial<HostQuirks>> = {
  "on the web": { platform: "web" },
  "on the desktop": { platform: "desktop" },
  "with another workbook in front": { inFront: "another workbook" },
  "with a printer without A3": { papers: "no A3" },
  "that answers null for some options of a protection": { protectionOptions: "with nulls" },
  "whose functions answer late": { functions: "late" },
  "in which an error sticks": { errors: "stick" },
};

describe.each(Object.keys(excels))("an Excel %s", (name) => {
  const isBehind = excels[name]?.inFront === "another workbook";
  let host: HeadlessHost;
  beforeAll(async () => {
    host = await startHost();
    Object.assign(host.quirks, excels[name]);
  });
  afterAll(() => host.dispose());

  async function open(file: Uint8Array): Promise<OpenForm> {
    await host.open(file, "Phiếu.xlsx");
    return openForm();
  }
  const at = (form: OpenForm, id: string, column: string): string => `${column}${(form.rowOf.get(id) ?? -1) + 1}`;
  async function pointsOf(form: OpenForm): Promise<unknown> {
    const all = [];
    for (const id of ["r", "c", "u"]) all.push([id, await host.valueOf(SHEET, at(form, id, letters("points")))]);
    return Object.fromEntries(all);
  }
  async function sheetNames(): Promise<string[]> {
    return host.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name: sheetName }) => sheetName);
    });
  }
  async function isProtected(): Promise<boolean> {
    return host.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(SHEET);
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  }
  /** Changes the sheet as somebody who takes its protection off, and leaves it so. */
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
  /** What is found beside that no library has this rubric. */
  const kinds = async (form: OpenForm): Promise<string[]> =>
    done(await checkForm(form)).findings.flatMap(({ kind }) => (kind === "rubric-unknown" ? [] : [kind]));

  test("gets a form, whole and protected; or none of it and words", async () => {
    await host.open(blank, "Phiếu.xlsx");
    await tamper((sheet) => (sheet.name = "Trước"));
    const before = await sheetNames();
    const installed = await installForm(rubric);
    await host.calculated();
    if (isBehind) {
      expect(installed).toMatchObject({ ok: false, problem: { code: "not-in-front" } });
      expect(await sheetNames()).toEqual(before);
      return;
    }
    expect(installed).toEqual({ ok: true, value: { sheetName: SHEET } });
    const form = await openForm();
    expect([form.sheetName, await isProtected(), await kinds(form)]).toEqual([SHEET, true, []]);
    expect(await host.valueOf(SHEET, at(form, "r", letters("state")))).toBe("○ Chưa nhập");
    expect(await fillForm(form, answers, profile)).toEqual({ ok: true, value: undefined });
    expect(await pointsOf(form)).toEqual(points);
    expect(await openForm()).toMatchObject({ answers, profile });
  });

  test("counts what is typed, a wrong figure and then the right one", async () => {
    const form = await open(blank);
    await host.typeInto(SHEET, at(form, "r", letters("figure")), "3");
    expect(await host.valueOf(SHEET, at(form, "r", letters("state")))).toBe("◐ Thiếu số liệu");
    // Univer reckons both branches of an IF, so that it calls a function for which the formula asks in vain; Excel does not.
    if (host.quirks.errors === "pass") {
      await host.typeInto(SHEET, at(form, "r", letters("denominator")), "0");
      expect([await pointsOf(form), await host.valueOf(SHEET, at(form, "r", letters("state")))]).toEqual([
        { r: "", c: "", u: "" },
        "✖ Mẫu số bằng 0",
      ]);
    }
    await host.typeInto(SHEET, at(form, "r", letters("denominator")), "4");
    expect(await pointsOf(form)).toEqual({ r: 7.5, c: "", u: "" });
    expect((await openForm()).answers).toEqual({ r: { num: 3, den: 4 } });
  });

  test("counts text and a blank where a figure was, and the figure again", async () => {
    const form = await open(filled);
    for (const [wrong, expected] of [
      ["abc", ""],
      [-3, ""],
      ["", ""],
      [2, 4],
    ] as const) {
      // As it comes by pasting, which asks no validation.
      await tamper((sheet) => (sheet.getRange(at(form, "u", letters("figure"))).values = [[wrong]]));
      expect([wrong, await pointsOf(form)]).toEqual([wrong, { ...points, u: expected }]);
    }
  });

  test("counts what is picked from a list, and the pane follows", async () => {
    await host.open(blank, "Phiếu.xlsx");
    const told: ExcelResult<ActiveSheet>[] = [];
    const watch = done(
      await watchForms(
        (state) => void told.push(state),
        () => () => undefined,
      ),
    );
    const form = await openForm();
    expect(await host.pickFromList(SHEET, at(form, "c", letters("figure")), "Có")).toEqual({ accepted: true });
    expect(await pointsOf(form)).toEqual({ r: "", c: 5, u: "" });
    const lastAnswers = (): unknown => {
      const last = told.at(-1);
      return last?.ok && last.value.kind === "form" ? last.value.form.answers : last;
    };
    await expect.poll(lastAnswers, { timeout: 10_000 }).toEqual({ c: { option: 0 } });
    await host.typeInto(SHEET, at(form, "u", letters("figure")), "2");
    await expect.poll(lastAnswers, { timeout: 10_000 }).toEqual({ c: { option: 0 }, u: { value: 2 } });
    await watch.stop();
  });

  test("is read as it was written", async () => {
    const form = await open(filled);
    expect(form).toMatchObject({ answers, profile, standing: "form" });
    expect(await pointsOf(form)).toEqual(points);
    expect(await readActiveSheet()).toMatchObject({ ok: true, value: { kind: "form" } });
  });

  test("is checked: nothing is found in what was only filled in", async () => {
    expect(await kinds(await open(filled))).toEqual([]);
  });

  test("is repaired and protected again", async () => {
    const form = await open(filled);
    await tamper((sheet) => (sheet.getRange(at(form, "u", letters("points"))).values = [[6]]));
    expect(await kinds(form)).toEqual(["formula-replaced"]);
    expect(await repairForm(form)).toMatchObject({ ok: true, value: { repaired: 1 } });
    expect([await pointsOf(form), await isProtected(), await kinds(form)]).toEqual([points, true, []]);
  });

  test("is brought up to date and protected again", async () => {
    const form = await open(earlier);
    expect(form.release).toBe("earlier");
    expect(await updateForm(form)).toEqual({ ok: true, value: { updated: expect.any(Number) } });
    expect([(await openForm()).release, await isProtected(), await kinds(form)]).toEqual(["same", true, []]);
  });

  test("carries an appraisal, and takes it back", async () => {
    const form = await open(filled);
    expect(await startAppraisal(form)).toEqual({ ok: true, value: undefined });
    const appraising = await openForm();
    expect(appraising).toMatchObject({ status: "appraising", answers });
    expect([await isProtected(), await kinds(appraising)]).toEqual([true, []]);
    expect(await undoAppraisal(appraising)).toEqual({ ok: true, value: undefined });
    expect(await openForm()).toMatchObject({ appraisal: null, answers, profile });
    expect([await isProtected(), await kinds(form), await pointsOf(form)]).toEqual([true, [], points]);
  });

  test("moves a form on its way", async () => {
    const form = await open(filled);
    expect(await setStatus(form, "sent")).toEqual({ ok: true, value: undefined });
    expect((await openForm()).status).toBe("sent");
  });

  test("tells a copy, and makes it a form of its own; or says what to do and leaves it a copy", async () => {
    await host.open(filled, "Phiếu.xlsx");
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).copy("After", context.workbook.worksheets.getItem(SHEET));
      await context.sync();
    });
    await host.activate(`${SHEET} (2)`);
    await host.calculated();
    const copy = await openForm();
    expect([copy.standing, await kinds(copy)]).toEqual(["copy", ["copied-sheet"]]);
    const before = await sheetNames();
    const separated = await separateForm(copy);
    if (isBehind) {
      expect(separated).toMatchObject({ ok: false, problem: { code: "not-in-front" } });
      expect([(await openForm()).standing, await sheetNames()]).toEqual(["copy", before]);
      return;
    }
    expect(separated).toEqual({ ok: true, value: undefined });
    const own = await openForm();
    expect([own.standing, await kinds(own)]).toEqual(["form", []]);
  });

  test("goes to a row; or says what to do", async () => {
    const form = await open(filled);
    expect(await goToRow(form, "u", "figure")).toMatchObject(
      isBehind ? { ok: false, problem: { code: "not-in-front" } } : { ok: true },
    );
  });
});
