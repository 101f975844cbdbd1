import { AGENCY_ALONE } from "../../src/form/columns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeRows, fillAppraisal, setRemark, startAppraisal } from "../../src/excel/appraise";
import { setStatus } from "../../src/excel/status";
import { changeAnswers, clearForm, fillForm } from "../../src/excel/fill";
import type { OpenForm } from "../../src/excel/form";
import { repairForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import type { ExcelResult } from "../../src/excel/result";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { updateForm } from "../../src/excel/update";
import { MAGIC, withFacts } from "../../src/form/description";
import { describeForm } from "../../src/form/new-form";
import { HostError } from "../../src/host/host-error";
import type { HeadlessHost } from "../../src/host/headless";
import { excelWords } from "../../src/locales/excel";
import { loadRubric } from "../../src/rubric/library";
import type { Rubric } from "../../src/rubric/schema";
import { takenOut } from "../../src/scoring/one-press";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { plannedForm } from "../../src/sheet/form-plan/placed-plan";
import type { PlanValue } from "../../src/sheet/sheet-plan";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { IDENTITY } from "../identity";
import { laGiPart, laGiPartAppraisal as appraisal, part } from "../la-gi-part";
import { formBytes, plannedFile } from "../planned-file";
import { sampleOr } from "../thorough";
import { openForm, rubric as whole, startHost } from "./la-gi-host";

// Every command is made to fail at any of its actions, once, and once more while it cleans up.

/** Six rows fail as eighty do, and sooner. */
const rubric: Rubric = { ...part, maxPoints: "35", notes: whole.notes };
const { answers, profile } = laGiPart;
const teaching = await loadRubric("bieu-mau-minh-hoa");
/** The three rows that can be taken out, alone. */
const excludable: Rubric = { ...teaching, id: "nhom-ba", maxPoints: "30", items: teaching.items.slice(2, 3) };

/** The part as plan version 1 and format 1 had it: without an identity, and with other words in its states. */
function earlierBytes(): Uint8Array {
  const otherWords = (value: PlanValue): PlanValue => {
    if (value === null || typeof value !== "object") return value;
    const formula = value.formula.replaceAll("✓ Đủ", "✓ Đã đủ");
    return { ...value, formula, ...(value.result === "✓ Đủ" ? { result: "✓ Đã đủ" } : {}) };
  };
  const plan = fillPlan(plannedForm(rubric, "resilient", AGENCY_ALONE), rubric, { answers, profile });
  const file = plannedFile(
    rubric,
    { ...plan, rows: plan.rows.map((row) => ({ ...row, values: row.values.map(otherWords) })) },
    {
      entries: withFacts(describeForm(rubric, "resilient", IDENTITY), [
        [MAGIC, "1"],
        ["identity", null],
        ["plan", "1"],
      ]),
    },
  );
  const isMark = (value: unknown): boolean => typeof value === "string" && value.startsWith(`${MAGIC} 2`);
  return writeWorkbookFile({
    ...file,
    names: file.names.filter(({ name }) => !name.startsWith(MAGIC)),
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (isMark(cell.value) ? { ...cell, value: `${MAGIC} 1 ITSCORE_1` } : cell)),
      })),
    })),
  });
}

const files = {
  earlier: earlierBytes(),
  excludable: formBytes(excludable, { answers: {}, profile: {} }),
  blank: formBytes(rubric, { answers: {}, profile: {} }),
  filled: formBytes(rubric, { answers, profile }),
  appraised: formBytes(rubric, { answers, profile, appraisal }),
};

let host: HeadlessHost;
/** Which actions of a command fail, counted from its first; none where it is empty. */
let failing: ReadonlySet<number> = new Set();
let actions = 0;
/** Which actions fail by their names. */
let refused: (name: string) => boolean = () => false;

beforeAll(async () => {
  host = await startHost();
  host.host.observe({
    action({ Name }) {
      actions += 1;
      if (refused(Name)) throw new HostError("GeneralException", `Injected at ${Name}`);
      if (failing.has(actions - 1)) throw new HostError("GeneralException", `Injected at ${actions - 1}`);
    },
  });
});
afterAll(() => {
  host.dispose();
});

/** Everything of the workbook that a command may change. */
async function picture(): Promise<unknown> {
  await host.calculated();
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/id,items/visibility");
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const each = sheets.items.map((sheet) => {
      sheet.protection.load("protected");
      return { sheet, used: sheet.getUsedRangeOrNullObject().load("values,formulas") };
    });
    await context.sync();
    return {
      names: names.items.map(({ name }) => name),
      sheets: each.map(({ sheet, used }) => {
        const { locks, page } = host.host.book.sheet(sheet.id);
        const trimmed = used.isNullObject
          ? []
          : (used.formulas as unknown[][]).map(trim).filter((row) => row.length > 0);
        return {
          name: sheet.name,
          visibility: sheet.visibility,
          isProtected: sheet.protection.protected,
          formulas: trimmed,
          locks: trimmed.map((row, at) => row.map((_, column) => locks.at(at, column).locked)),
          page: page.get("printArea"),
        };
      }),
    };
  });
}

function trim(row: readonly unknown[]): unknown[] {
  const cells = [...row];
  while (cells.at(-1) === "") cells.pop();
  return cells;
}

interface Tried {
  readonly file: Uint8Array;
  prepare?(): Promise<void>;
  readonly run: (form: OpenForm) => Promise<ExcelResult<unknown>>;
}

const commands: Readonly<Record<string, Tried>> = {
  fill: { file: files.blank, run: (form) => fillForm(form, answers, profile) },
  clear: { file: files.filled, run: (form) => clearForm(form) },
  "take a group out": { file: files.excludable, run: (form) => changeAnswers(form, takenOut(excludable, "III", {})) },
  "fill an appraisal": { file: files.appraised, run: (form) => fillAppraisal(form, {}) },
  "agree with a row": { file: files.appraised, run: (form) => agreeRows(form, ["1.2"]) },
  "agree with all rows": { file: files.appraised, run: (form) => agreeRows(form, Object.keys(answers)) },
  remark: { file: files.appraised, run: (form) => setRemark(form, "1.2", "opinion", "Xem lại") },
  status: { file: files.filled, run: (form) => setStatus(form, "sent") },
  "start an appraisal": { file: files.filled, run: (form) => startAppraisal(form) },
  "undo an appraisal": { file: files.appraised, run: (form) => undoAppraisal(form) },
  repair: {
    file: files.filled,
    async prepare() {
      const form = await openForm();
      await host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(form.sheetId);
        sheet.protection.unprotect();
        const column = form.layout.columns.get("points") ?? 0;
        for (const row of form.rowOf.values()) sheet.getRangeByIndexes(row, column, 1, 1).values = [[1]];
        sheet.protection.protect({ allowFormatCells: true });
        await context.sync();
      });
    },
    run: (form) => repairForm(form),
  },
  "update of a form of an earlier release": { file: files.earlier, run: (form) => updateForm(form) },
  install: { file: files.filled, run: () => installForm(rubric) },
};

/** Runs a command on its file with some of its actions failing. */
async function tried(
  { file, prepare, run }: Tried,
  fail: readonly number[],
): Promise<{ before: unknown; after: unknown; result: ExcelResult<unknown>; count: number }> {
  failing = new Set();
  await host.open(file, "La Gi.xlsx");
  await prepare?.();
  const form = await openForm();
  const before = await picture();
  actions = 0;
  failing = new Set(fail);
  const result = await run(form);
  const count = actions;
  failing = new Set();
  return { before, after: await picture(), result, count };
}

/** Numbers spread over a range, its ends among them. */
function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return [...new Set(Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1))))];
}

describe.each(Object.entries(commands))("%s", (_, command) => {
  test("fails at any action: the workbook is as before, or done and said to be", async () => {
    const { count, result } = await tried(command, []);
    expect(result.ok).toBe(true);
    let failures = 0;
    // Every action of a command takes minutes; a dozen lie in each of its steps.
    for (const at of spread(count, sampleOr(5, Math.min(count, 12)))) {
      const { before, after, result: failed } = await tried(command, [at]);
      if (failed.ok) continue; // Excel failed in what nobody waits for
      failures += 1;
      if (failed.problem.code === "done-unprotected") continue;
      if (failed.problem.code === "update-unfinished") {
        // Its cells are this release's, and what is left can be done again.
        expect(failed.problem.place, `at ${at}`).toMatch(/“.+”/);
        expect(await command.run(await openForm()), `again after ${at}`).toMatchObject({ ok: true });
        continue;
      }
      expect(after, `${failed.problem.code} at ${at}`).toEqual(before);
      expect(failed.problem.code, `at ${at}`).toBe("unexpected");
    }
    expect(failures).toBeGreaterThan(2);
  });

  test("fails again and again while it cleans up: what is not as before is said with its place", async () => {
    const { count } = await tried(command, []);
    for (const at of spread(count, sampleOr(2, 6))) {
      // Everything fails from there on, but what is only read.
      const rest = Array.from({ length: 400 }, (__, index) => at + index);
      const writes = await tried(command, rest);
      if (writes.result.ok || JSON.stringify(writes.after) === JSON.stringify(writes.before)) continue;
      const { code, place } = writes.result.problem;
      expect(
        ["half-written", "left-unknown", "left-unprotected", "left-behind", "done-unprotected", "update-unfinished"],
        `at ${at}`,
      ).toContain(code);
      expect(place, `at ${at}`).toMatch(/“.+”/);
      expect(excelWords[`problem.${code}`].vi).toContain("{=place}");
    }
  });
});

test("an agreement that is half written and cannot be put back names the sheet and the cells", async () => {
  const command = commands["agree with all rows"];
  if (!command) throw new Error("no command");
  let values = 0;
  // The third column is refused, and whatever would put the first two back.
  refused = (name) => (name === "Values" && (values += 1) === 3) || name === "Formulas";
  await host.open(command.file, "La Gi.xlsx");
  const result = await command.run(await openForm());
  refused = () => false;
  expect(result).toMatchObject({ ok: false, problem: { code: "half-written" } });
  expect(!result.ok && result.problem.place).toMatch(/^“CNTT cấp huyện Bình Thuận 2022” [A-Z]+\d+/);
});
