import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setDecision } from "../../src/excel/council";
import { fillForm } from "../../src/excel/fill";
import type { ActiveSheet, OpenForm } from "../../src/excel/form";
import { goToForm, goToRow } from "../../src/excel/go-to";
import { installForm } from "../../src/excel/install";
import type { ExcelResult } from "../../src/excel/result";
import { type Watch, watchForms } from "../../src/excel/watch";
import type { ColumnKey } from "../../src/form/columns";
import type { HeadlessHost } from "../../src/host/headless";
import { columnLetters } from "../../src/workbook/a1";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { done, startHost } from "./la-gi-host";
import { letters } from "../letters";

let host: HeadlessHost;
let states: ExcelResult<ActiveSheet>[];
let seen: OpenForm | null;
let watch: Watch;
/** The blank form, and a worksheet that is none. */
let blankBesideAnother: Uint8Array;
beforeAll(async () => {
  host = await startHost();
  done(await installForm(part));
  blankBesideAnother = await host.save();
});
afterAll(() => {
  host.dispose();
});
beforeEach(async () => {
  await host.open(blankBesideAnother, "La Gi.xlsx");
  states = [];
  seen = null;
  const started = await watchForms((state) => {
    states.push(state);
    if (state.ok && state.value.kind === "form") seen = state.value.form;
  });
  if (!started.ok) throw new Error(started.problem.detail);
  watch = started.value;
});
afterEach(async () => {
  await watch.stop();
});

/** The form as it was last told. */
function latest(): OpenForm {
  if (!seen) throw new Error(JSON.stringify(states));
  return seen;
}

/** Until something has been told and the host has nothing more to do. */
async function told(): Promise<void> {
  await expect.poll(() => host.calculated().then(() => states.length), { timeout: 5000 }).toBeGreaterThan(0);
}

const cell = (id: string, column: string): string => `${column}${(latest().rowOf.get(id) ?? -1) + 1}`;

/** The batches that read values while something is done. */
async function readsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = host.requests.length;
  states.length = 0;
  await work();
  await told();
  return host.requests.slice(before).flatMap(({ Actions, ObjectPaths }) =>
    Actions.filter((action) => action.QueryInfo?.Select?.some((name) => name.toLowerCase() === "values")).map(
      (action) => {
        const path = ObjectPaths[String(action.ObjectPathId)];
        return `${path?.Name}(${JSON.stringify(path?.ArgumentInfo?.Arguments ?? [])})`;
      },
    ),
  );
}

describe("watching a form", () => {
  test("tells at once what the active sheet is", () => {
    expect(states).toHaveLength(1);
    expect(latest()).toMatchObject({ sheetName: "CNTT cấp huyện Bình Thuận 2022", answers: {}, profile: {} });
  });

  test("tells an edit and reads only the row that it touched", async () => {
    const row = latest().rowOf.get("1.4") ?? -1;
    const reads = await readsDuring(() => host.typeInto(latest().sheetName, cell("1.4", "D"), "13"));
    expect(latest().answers).toEqual({ "1.4": { num: 13 } });
    expect(reads).toEqual([`GetRangeByIndexes([${row},0,1,12])`]);
  });

  test("forgets an answer when its cells are emptied", async () => {
    await readsDuring(() => host.typeInto(latest().sheetName, cell("1.4", "D"), "13"));
    await readsDuring(() => host.typeInto(latest().sheetName, cell("1.4", "D"), ""));
    expect(latest().answers).toEqual({});
  });

  test("tells a whole form that was filled", async () => {
    await readsDuring(() => fillForm(latest(), laGiPart.answers, laGiPart.profile));
    await expect.poll(() => latest().answers).toEqual(laGiPart.answers);
    expect(latest().profile).toEqual(laGiPart.profile);
  });

  test("follows the selection without reading anything", async () => {
    const reads = await readsDuring(() => host.select(latest().sheetName, cell("1.3", "C")));
    expect(latest().selectedId).toBe("1.3");
    expect(reads).toEqual([]);
  });

  test("goes to a row when it is asked to, and tells that it is selected", async () => {
    await readsDuring(() => goToRow(latest(), "1.5", "evidence"));
    await expect.poll(() => latest().selectedId).toBe("1.5");
  });

  test("tells when another sheet is opened, and when the form is opened again", async () => {
    const { sheetName } = latest();
    await readsDuring(() => host.activate("Sheet1"));
    await expect.poll(() => states.at(-1)).toEqual({ ok: true, value: { kind: "other", forms: [sheetName] } });
    await readsDuring(() => goToForm(sheetName));
    await expect.poll(() => latest().sheetName).toBe(sheetName);
  });

  test("says what to do when Excel is busy with a cell, and recovers", async () => {
    const form = latest();
    host.failNext("InvalidOperationInCellEditMode");
    expect(await goToRow(form, "1.4", "figure")).toMatchObject({ ok: false, problem: { code: "cell-being-edited" } });
    expect(await goToRow(form, "1.4", "figure")).toMatchObject({ ok: true });
  });

  test("tells what a council writes into a row, and what it takes out again", async () => {
    await watch.stop();
    await host.open(
      formBytes(
        part,
        { ...laGiPart, appraisal: laGiPartAppraisal, council: { "1.2": { points: 3, reason: "Theo biên bản" } } },
        { status: "deciding" },
      ),
      "La Gi.xlsx",
    );
    const again = await watchForms((state) => {
      states.push(state);
      if (state.ok && state.value.kind === "form") seen = state.value.form;
    });
    if (!again.ok) throw new Error(again.problem.detail);
    watch = again.value;
    const column = (key: ColumnKey): string => columnLetters(latest().layout.columns.get(key) ?? -1);
    await readsDuring(() => host.typeInto(latest().sheetName, cell("1.4", column("council")), "4,5"));
    expect(latest().council).toEqual({ "1.2": { points: 3, reason: "Theo biên bản" }, "1.4": { points: 4.5 } });
    await readsDuring(() => setDecision(latest(), "1.2", { points: null, reason: "" }));
    await expect.poll(() => latest().council).toEqual({ "1.4": { points: 4.5 } });
  });

  test("tells nothing more after it was stopped", async () => {
    const form = latest();
    await watch.stop();
    states.length = 0;
    await host.typeInto(form.sheetName, `${letters("figure")}${(form.rowOf.get("1.4") ?? 0) + 1}`, "13");
    await host.calculated();
    expect(states).toEqual([]);
  });
});
