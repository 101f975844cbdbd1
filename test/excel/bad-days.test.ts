import { AGENCY_ALONE } from "../../src/form/columns";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { separateForm } from "../../src/excel/adopt";
import { startAppraisal } from "../../src/excel/appraise";
import { setStatus } from "../../src/excel/status";
import { undoAppraisal } from "../../src/excel/undo-appraisal";
import { fillForm } from "../../src/excel/fill";
import { checkForm, repairForm } from "../../src/excel/inspect";
import { installForm } from "../../src/excel/install";
import type { ExcelResult } from "../../src/excel/result";
import { updateForm } from "../../src/excel/update";
import { watchForms } from "../../src/excel/watch";
import type { HeadlessHost } from "../../src/host/headless";
import { plannedForm } from "../../src/sheet/form-plan/placed-plan";
import { formBytes } from "../planned-file";
import { criterionOf, ratioRule, tinyRubric, unitsRule } from "../tiny-rubric";
import { done, openForm, startHost } from "./la-gi-host";
import { letters } from "../letters";

// Excel on days on which nothing goes well: a command ends, in words, and nothing half-made stays.

const rubric = tinyRubric([criterionOf(ratioRule(), {}, "r"), criterionOf(unitsRule("2"), { max: "6" }, "u")], {
  max: "16",
});
const answers = { r: { num: 3, den: 4 }, u: { value: 2 } };
const filled = formBytes(rubric, { answers, profile: { agency: "Sở Tài chính" } });
const SHEET = plannedForm(rubric, "resilient", AGENCY_ALONE).name;

let host: HeadlessHost;
beforeEach(async () => {
  host = await startHost();
  await host.open(filled, "Phiếu.xlsx");
});
afterEach(() => host.dispose());

/** Everything that a command may leave half-made: sheets, their cells, protection, names. */
async function workbook(): Promise<unknown> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const seen = sheets.items.map((sheet) => {
      const used = sheet.getUsedRange().load("formulas");
      sheet.protection.load("protected");
      return { sheet, used };
    });
    await context.sync();
    return [
      names.items.map(({ name, formula }) => [name, formula]),
      ...seen.map(({ sheet, used }) => [
        sheet.name,
        sheet.visibility,
        sheet.protection.protected,
        // Cells that hold nothing may have been written.
        used.formulas.flatMap((row: unknown[], r) => row.flatMap((cell, c) => (cell === "" ? [] : [[r, c, cell]]))),
      ]),
    ];
  });
}

const commands: Record<string, () => Promise<ExcelResult<unknown>>> = {
  "an installation": () => installForm(rubric),
  "the start of an appraisal": async () => startAppraisal(await openForm()),
  "a repair": async () => repairForm(await openForm()),
  "an update": async () => updateForm(await openForm()),
  "a change of status": async () => setStatus(await openForm(), "sent"),
  "filling in": async () => fillForm(await openForm(), answers, { agency: "Sở Tài chính" }),
};

describe.each(Object.keys(commands))("%s, while a cell is being edited", (name) => {
  test("ends in words at each step, and either all of it stands or nothing", async () => {
    const run = commands[name] ?? (() => Promise.reject(new Error(name)));
    const before = await workbook();
    const first = host.requests.length;
    // How many steps it has when nothing is in its way.
    done(await run());
    const steps = host.requests.length - first;
    const after = await workbook();
    for (let skip = 0; skip < steps; skip += 1) {
      await host.open(filled, "Phiếu.xlsx");
      host.failNext("InvalidOperationInCellEditMode", { skip });
      const result = await run().catch((error: unknown) => {
        // `openForm` before the command has met the edited cell.
        if (!String(error).includes("cell-being-edited")) throw error;
        return null;
      });
      const now = await workbook();
      if (result === null) expect(now).toEqual(before);
      else if (result.ok) expect(comparable(now)).toEqual(comparable(after));
      else if (result.problem.code === "update-unfinished") {
        // Its first half stands, and the words say so: done again, it is whole.
        done(await run());
        expect(comparable(await workbook())).toEqual(comparable(after));
      } else expect([result.problem.code, now]).toEqual(["cell-being-edited", before]);
    }
  });
});

/** Each form that is installed has an identity of its own. */
function comparable(state: unknown): string {
  return JSON.stringify(state).replaceAll(/[0-9a-f]{32}/g, "identity");
}

describe("functions that never answer", () => {
  beforeEach(async () => {
    host.quirks.functions = "never";
    await host.open(filled, "Phiếu.xlsx");
  });

  test("keep no figure from being read, and no command from ending", async () => {
    const form = await openForm();
    expect(form.answers).toEqual(answers);
    expect(await checkForm(form)).toMatchObject({ ok: true });
    expect(await fillForm(form, answers, {})).toMatchObject({ ok: true });
    expect(await setStatus(form, "sent")).toMatchObject({ ok: true });
    await host.calculated();
    expect((await openForm()).answers).toEqual(answers);
  });

  test("leave nothing behind when they answer again", async () => {
    const form = await openForm();
    host.quirks.functions = "at once";
    await host.open(await host.save(), "Phiếu.xlsx");
    const points = await host.valueOf(SHEET, `${letters("points")}${(form.rowOf.get("r") ?? -1) + 1}`);
    expect(points).toBe(7.5);
    expect(done(await checkForm(await openForm())).findings.map(({ kind }) => kind)).toEqual(["rubric-unknown"]);
  });

  test("let an appraisal start only when the points can be compared, or start it whole", async () => {
    const before = await workbook();
    const started = await startAppraisal(await openForm());
    if (started.ok) {
      expect((await openForm()).status).toBe("appraising");
      expect(await undoAppraisal(await openForm())).toMatchObject({ ok: true });
    } else {
      expect(await workbook()).toEqual(before);
    }
  });
});

test("events that never come leave no watch waiting", async () => {
  host.host.book.events.onEntry(() => undefined);
  const told: unknown[] = [];
  const watch = done(
    await watchForms(
      (state) => void told.push(state),
      () => () => undefined,
    ),
  );
  const expected = watch.expectChange();
  done(await fillForm(await openForm(), { u: { value: 3 } }, {}));
  await expected();
  expect(told.at(-1)).toMatchObject({ ok: true, value: { form: { answers: { u: { value: 3 } } } } });
  await watch.stop();
});

describe("the structure of the workbook is protected", () => {
  beforeEach(async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.copy("After", sheet);
      context.workbook.protection.protect();
      await context.sync();
    });
  });

  test("no form is installed, no copy becomes a form; the other commands work", async () => {
    const before = await workbook();
    expect(await installForm(rubric)).toMatchObject({ ok: false, problem: { code: "workbook-protected" } });
    await host.activate(`${SHEET} (2)`);
    expect(await separateForm(await openForm())).toMatchObject({
      ok: false,
      problem: { code: "workbook-protected" },
    });
    expect(await workbook()).toEqual(before);
    await host.activate(SHEET);
    expect(await setStatus(await openForm(), "sent")).toMatchObject({ ok: true });
    expect(await startAppraisal(await openForm())).toMatchObject({ ok: true });
    expect(await undoAppraisal(await openForm())).toMatchObject({ ok: true });
  });
});

test("another workbook comes to the front in the middle of an installation: the form stands, and the user is told", async () => {
  let batches = 0;
  host.host.observe({
    started() {
      if ((batches += 1) === 3) host.quirks.inFront = "another workbook";
    },
  });
  expect(await installForm(rubric)).toMatchObject({ ok: true, remarks: ["not-shown"] });
  host.quirks.inFront = "this workbook";
  await host.activate(`${SHEET} (2)`);
  expect(done(await checkForm(await openForm())).findings.map(({ kind }) => kind)).toEqual(["rubric-unknown"]);
});
