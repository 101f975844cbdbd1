import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startAppraisal } from "../../src/excel/appraise";
import { setStatus } from "../../src/excel/status";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { PLAN_VERSION } from "../../src/form/plan-version";
import { fillForm } from "../../src/excel/fill";
import { checkForm } from "../../src/excel/inspect";
import { updateForm } from "../../src/excel/update";
import type { HeadlessHost } from "../../src/host/headless";
import { readForms } from "../../src/xlsx/read-forms";
import { withFacts } from "../../src/form/description";
import { describeForm } from "../../src/form/new-form";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { IDENTITY } from "../identity";
import { readForm } from "../import/reading/read-form";
import { plannedFile } from "../planned-file";
import { printedPoints, releaseFile } from "../release-fixtures";
import { sampleOr } from "../thorough";
import { done, openForm, startHost } from "./la-gi-host";

// This release is made a later one: a word of a state is another, as are a header and a list's prompt.
vi.mock("../../src/form/plan-version", async (original) => ({
  PLAN_VERSION: (await original<{ PLAN_VERSION: number }>()).PLAN_VERSION + 1,
}));
vi.mock("../../src/locales/sheet", async (original) => {
  const { sheetWords } = await original<{
    readonly sheetWords: Readonly<Record<string, { vi: string; en: string }>>;
  }>();
  return {
    sheetWords: {
      ...sheetWords,
      "state.done": { vi: "✓ Đã đủ", en: "✓ Complete" },
      "column.note": { vi: "Ghi chú của đơn vị", en: "Note" },
      "prompt.option": { vi: "Chọn một mục.", en: "Choose one." },
    },
  };
});

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => {
  host.dispose();
});

async function open(name: string): Promise<void> {
  await host.open(releaseFile(name), `${name}.xlsx`);
  await host.calculated();
}

interface Picture {
  readonly inputs: Record<string, unknown>;
  readonly formulas: (string | null)[][];
  readonly facts: unknown[][];
  readonly isProtected: boolean;
}

/** Everything on the active sheet, and what is the user's apart. */
async function picture(): Promise<Picture> {
  const form = await openForm();
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    const used = sheet.getUsedRange().load("formulas");
    sheet.protection.load("protected");
    const names = context.workbook.worksheets.load("items/name");
    await context.sync();
    const describing = names.items.find(({ name }) => name.startsWith("ITSCORE_"));
    const facts = describing!.getUsedRange().load("values");
    await context.sync();
    const { answers, appraisal, profile, status, record } = form;
    return {
      inputs: { answers, appraisal, profile, status, record },
      formulas: used.formulas as (string | null)[][],
      facts: facts.values,
      isProtected: sheet.protection.protected,
    };
  });
}

/** Some of the forms were opened by those who changed them; that is told, and no matter here. */
const kinds = async (): Promise<string[]> =>
  done(await checkForm(await openForm()))
    .findings.map(({ kind }) => kind)
    .filter((kind) => kind !== "unprotected");

describe("a form of release 0.1 is brought up to this one", () => {
  // Reading is tried on every fixture elsewhere; here one of each kind.
  const some = ["la-gi-half-appraised-inserted-rows.libreoffice", "so-tai-chinh.libreoffice", "tay-ninh-2015-so-blank"];
  test.each(sampleOr(some, [...some, "la-gi", "la-gi-inserted-rows.libreoffice"]))("%s", async (name) => {
    await open(name);
    expect(await kinds()).toEqual(["earlier-release"]);
    const before = await picture();

    const { updated } = done(await updateForm(await openForm()));
    await host.calculated();
    expect(updated).toBeGreaterThan(0);
    expect(await kinds()).toEqual([]);
    const after = await picture();
    expect(after.inputs).toEqual(before.inputs);
    expect(after.isProtected).toBe(true);

    // What changed are cells that nobody may edit: no constant of a row without an id, nothing of the user's own rows.
    const userRows = before.formulas.flatMap((row, index) => (row[0] === "" ? [index] : []));
    for (const row of userRows) expect(after.formulas[row]).toEqual(before.formulas[row]);

    const { self } = printedPoints(name);
    const [form] = (await readForms(await host.save())).forms;
    expect(form?.inspection.findings).toEqual([]);
    expect(form?.inspection.scores.total.points).toBe(self);
    expect(form?.description).toMatchObject({ format: 2, planVersion: PLAN_VERSION });
    expect(form?.description.identity).toMatch(/^[0-9a-f]{32}$/);
  });

  test("and can be appraised afterwards, and its appraisal taken back", async () => {
    await open("la-gi-inserted-rows.libreoffice");
    done(await updateForm(await openForm()));
    await host.calculated();
    const before = await picture();
    done(await startAppraisal(await openForm()));
    await host.calculated();
    expect(await kinds()).toEqual([]);
    done(await undoAppraisal(await openForm()));
    expect((await picture()).formulas).toEqual(before.formulas);
  });

  test("can be appraised without it, too", async () => {
    await open("so-tai-chinh");
    done(await startAppraisal(await openForm()));
    await host.calculated();
    expect(await kinds()).toEqual(["earlier-release"]);
  });

  test("a second time changes nothing more", async () => {
    await open("tay-ninh-2015-so-blank");
    done(await updateForm(await openForm()));
    await host.calculated();
    const once = await picture();
    expect(done(await updateForm(await openForm())).updated).toBe(0);
    expect(await picture()).toEqual(once);
  });

  test("its lists, prompts and headers are this release's", async () => {
    await open("la-gi");
    done(await updateForm(await openForm()));
    const form = await openForm();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(form.sheetId);
      const choice = sheet.getRangeByIndexes(
        form.rowOf.get("1.1#1") ?? 0,
        form.layout.columns.get("figure") ?? 0,
        1,
        1,
      );
      choice.dataValidation.load("prompt,rule");
      const header = sheet.getRange("A3:L3").load("values");
      await context.sync();
      expect(choice.dataValidation.prompt.message).toMatch(/^Chọn một mục\.\nCó: /);
      expect(choice.dataValidation.rule.list?.source).toMatch(/^='?ITSCORE_1'?!\$D\$\d+:\$D\$\d+$/);
      expect(header.values[0]).toContain("Ghi chú của đơn vị");
    });
  });
});

describe("a form of one's own, whose table was imported under an earlier release", () => {
  const { rubric: own } = readForm(`
    TT | Nội dung | Điểm tối đa | Cách tính
    I  | HẠ TẦNG SỐ | 10 |
    1  | Tỷ lệ văn bản ký số | 6 | Tỷ lệ x 6
    2  | Mạng nội bộ | 4 | Có: 4 điểm; Không: 0 điểm`);
  const answers = { "I/1": { num: 1, den: 3 }, "I/2": { option: 0 } };

  /** The workbook as that release wrote it: its words were others. */
  function earlierBytes(): Uint8Array {
    const entries = withFacts(describeForm(own, "resilient", IDENTITY), [["plan", String(PLAN_VERSION - 1)]]);
    const file = plannedFile(own, fillPlan(planForm(own), own, { answers, profile: {} }), { entries });
    const older = <T>(held: T): T =>
      (typeof held === "string"
        ? held.replaceAll("✓ Đã đủ", "✓ Đủ").replaceAll("Ghi chú của đơn vị", "Ghi chú")
        : held) as T;
    const [form, ...others] = file.sheets;
    const rows = form!.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, value: older(cell.value), formula: older(cell.formula) })),
    }));
    return writeWorkbookFile({ ...file, sheets: [{ ...form!, rows }, ...others] });
  }

  test("is updated by the rubric that it carries: inputs and points stay, the words are this release's", async () => {
    await host.open(earlierBytes(), "cua-toi.xlsx");
    await host.calculated();
    expect(await kinds()).toEqual(["earlier-release", "rubric-unknown", "not-compared"]);
    const before = await picture();
    expect(JSON.stringify(before.formulas)).not.toContain("✓ Đã đủ");

    const { updated } = done(await updateForm(await openForm()));
    await host.calculated();
    expect(updated).toBeGreaterThan(0);
    expect(await kinds()).toEqual(["rubric-unknown"]);
    const after = await picture();
    expect(after.inputs).toEqual(before.inputs);
    expect(JSON.stringify(after.formulas)).toContain("✓ Đã đủ");
    expect(JSON.stringify(after.formulas)).toContain("Ghi chú của đơn vị");

    const [form] = (await readForms(await host.save())).forms;
    expect(form?.inspection.scores.total.points).toBe("6");
    expect(form?.description).toMatchObject({ planVersion: PLAN_VERSION });
    expect(form?.rubric).toEqual(own);
  });
});

describe("an update that cannot be", () => {
  test("a form that was tampered with is refused and left alone", async () => {
    await open("la-gi");
    const form = await openForm();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(form.sheetId);
      sheet.protection.unprotect();
      const column = form.layout.columns.get("points") ?? 0;
      sheet.getRangeByIndexes(form.rowOf.get("2.1") ?? 0, column, 1, 1).values = [[3]];
      sheet.protection.protect();
      await context.sync();
    });
    const before = await picture();
    expect(await updateForm(await openForm())).toMatchObject({
      ok: false,
      problem: { code: "form-differs", detail: "formula-replaced criterion:2.1" },
    });
    expect(await picture()).toEqual(before);
  });

  test.each([
    ["Formulas", "so-tai-chinh"],
    ["Values", "so-tai-chinh"],
    ["Rule", "la-gi"],
    ["Visible", "la-gi-half-appraised"],
    ["Protect", "so-tai-chinh"],
  ])(
    "a failure at %s leaves points, inputs and status of %s, and the update can be done again",
    async (action, name) => {
      await open(name);
      const before = await picture();
      host.failWhen(action, "GeneralException");
      const result = await updateForm(await openForm());
      expect(result.ok).toBe(false);
      await host.calculated();
      const between = await picture();
      expect(between.inputs).toEqual(before.inputs);
      expect(between.isProtected).toBe(true);
      // Drop-downs that are not written yet are missing, which is told.
      const half = ["earlier-release", "validations-lost"];
      expect((await kinds()).filter((kind) => !half.includes(kind))).toEqual([]);
      done(await updateForm(await openForm()));
      await host.calculated();
      expect(await kinds()).toEqual([]);
    },
  );
});

test("the status is set without a look at the form, also where the form is damaged", async () => {
  await open("la-gi");
  const form = await openForm();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    sheet.protection.unprotect();
    sheet.getRange("A2:A200").values = Array.from({ length: 199 }, () => [""]);
    await context.sync();
  });
  done(await setStatus(form, "sent"));
  await host.Excel.run(async (context) => {
    const facts = context.workbook.worksheets.getItem("ITSCORE_1").getUsedRange().load("values");
    await context.sync();
    expect(new Map(facts.values.map(([key, value]) => [key as string, value as string])).get("status")).toBe("sent");
  });
});

describe("facts that this release does not know", () => {
  test("are kept when it writes, and an unknown status locks", async () => {
    await open("tay-ninh-2015-so-blank");
    done(await updateForm(await openForm()));
    await host.Excel.run(async (context) => {
      const facts = context.workbook.worksheets.getItem("ITSCORE_1");
      facts.protection.unprotect();
      const used = facts.getUsedRange().load("values");
      await context.sync();
      const status = used.values.findIndex(([key]) => key === "status");
      facts.getRange(`B${status + 1}`).values = [["waiting-for-godot"]];
      const free = used.values.findIndex(([key]) => key === "");
      const next = free < 0 ? used.values.length : free;
      facts.getRange(`A${next + 1}:B${next + 2}`).values = [
        ["future.key", "kept"],
        ["deadline", "2026-12-31"],
      ];
      await context.sync();
    });
    const form = await openForm();
    expect([form.status, form.facts.get("status")]).toEqual(["unknown", "waiting-for-godot"]);
    expect(await fillForm(form, {}, {})).toMatchObject({ ok: false, problem: { code: "status-unknown" } });
    expect(await startAppraisal(form)).toMatchObject({ ok: false, problem: { code: "status-unknown" } });
    expect(await undoAppraisal(form)).toMatchObject({ ok: false, problem: { code: "status-unknown" } });
    expect(await kinds()).toEqual(["status-unknown"]);
    done(await setStatus(form, "scoring"));
    done(await startAppraisal(await openForm()));
    done(await undoAppraisal(await openForm()));
    const { facts, status } = await openForm();
    expect([status, facts.get("future.key"), facts.get("deadline")]).toEqual(["scoring", "kept", "2026-12-31"]);
  });
});
