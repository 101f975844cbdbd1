import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  runStep,
  addBench,
  runSelfCheck,
  type CheckOptions,
  type CheckReport,
} from "../../src/excel/self-check/run-check";
import type { Check, Reply, Step } from "../../src/excel/self-check/step";
import { steps } from "../../src/excel/self-check/steps";
import { detailOf, isTrouble, reportText } from "../../src/excel/self-check/report";
import { reportWorkbook } from "../../src/excel/self-check/report-workbook";
import type { ExcelResult } from "../../src/excel/result";
import { selfCheckWords } from "../../src/locales/self-check";
import { HostError } from "../../src/host/host-error";
import { WorksheetModel } from "../../src/host/model/worksheet";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { formBytes } from "../planned-file";
import { criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";
import { ActionType } from "../../src/host/protocol";
import { FaultyExcel } from "./faulty-excel";
import { done, startHost } from "./la-gi-host";
import { faults, helpfulPerson, wholeWindow } from "./self-check-faults";

const SET = ActionType.setProperty;

let excel: FaultyExcel;
let empty: Uint8Array;
beforeAll(async () => {
  excel = new FaultyExcel(await startHost());
  empty = await excel.host.save();
});
afterAll(() => excel.host.dispose());
afterEach(() => vi.unstubAllGlobals());

function check(options: Partial<CheckOptions> = {}): Promise<ExcelResult<CheckReport>> {
  return runSelfCheck({
    signal: new AbortController().signal,
    report: () => undefined,
    ask: (question) => helpfulPerson(excel, question),
    patience: 500,
    ...options,
  });
}

const step = (id: string): Step => {
  const found = steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no step ${id}.`);
  return found;
};

const fresh: Check = { bench: "", form: null, freeRow: 2, patience: 100, ask: () => Promise.resolve("skipped") };

/** Names of all sheets and of the workbook's names. */
function contents(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    await context.sync();
    return [...worksheets.items, ...names.items].map(({ name }) => name);
  });
}

const passing: Step = { id: "function-ratio", run: () => Promise.resolve({ kind: "passed" }) };
const kinds = ({ results }: CheckReport): string[] => results.map(({ outcome }) => outcome.kind);

describe("where it runs", () => {
  beforeEach(() => excel.host.open(empty));

  test("a workbook with anything of the user's is refused, and nothing in it is touched", async () => {
    await excel.host.typeInto("Sheet1", "C4", "Số liệu của tôi");
    const before = await contents();
    const refused = await check();
    expect(refused).toMatchObject({ ok: false, problem: { code: "workbook-in-use", detail: "Sheet1" } });
    expect(await contents()).toEqual(before);
    expect(await excel.host.valueOf("Sheet1", "C4")).toBe("Số liệu của tôi");
  });

  test("a form that somebody made is refused, though its sheets are named as the check's are", async () => {
    await excel.host.open(formBytes(tinyRubric([criterionOf(ratioRule())]), { answers: {}, profile: {} }));
    const before = await contents();
    expect(await check()).toMatchObject({ ok: false, problem: { code: "workbook-in-use" } });
    expect(await contents()).toEqual(before);
  });

  test("a name of the workbook is somebody's, too", async () => {
    await Excel.run(async (context) => {
      context.workbook.names.add("DonGia", "=5");
      await context.sync();
    });
    expect(await check()).toMatchObject({ ok: false, problem: { code: "workbook-in-use", detail: "DonGia" } });
  });

  test("a workbook whose structure is protected is told, and stays as it is", async () => {
    excel.host.host.book.structureProtected = true;
    expect(await check()).toMatchObject({ ok: false, problem: { code: "workbook-protected" } });
    excel.host.host.book.structureProtected = false;
    expect(await contents()).toEqual(["Sheet1"]);
  });

  test("what a check left that was closed midway is removed by the next", async () => {
    await runStep(step("install"), { ...fresh, bench: done(await addBench()) });
    expect(await contents()).toHaveLength(5);
    const { leftovers } = done(await check({ steps: [passing] }));
    expect(leftovers).toEqual([]);
    expect(await contents()).toEqual(["Sheet1"]);
  });
});

describe("whatever happens on the way", () => {
  beforeEach(() => excel.host.open(empty));

  test("a step that throws is recorded, and the next one runs", async () => {
    const throwing: Step = { id: "fill", run: () => Promise.reject(new Error("a mistake of ours")) };
    const report = done(await check({ steps: [throwing, passing] }));
    expect(report.results.map(({ outcome }) => outcome)).toEqual([
      { kind: "failed", detail: "unexpected: a mistake of ours" },
      { kind: "passed" },
    ]);
  });

  test("a step that hangs is late, and what it makes afterwards is taken away", async () => {
    const hanging: Step = {
      ...step("install"),
      run: async (now) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return step("install").run(now);
      },
    };
    const report = done(await check({ steps: [hanging, passing], limit: 200 }));
    expect(kinds(report)).toEqual(["late", "passed"]);
    await excel.host.calculated();
    expect([await contents(), report.leftovers]).toEqual([["Sheet1"], []]);
  });

  test("where Excel no longer answers, the rest is not run, and what may be left is told", async () => {
    const silencing: Step = {
      id: "fill",
      run: () => {
        vi.stubGlobal("Excel", { ...Excel, run: () => new Promise(() => undefined) });
        return new Promise(() => undefined);
      },
    };
    const report = done(await check({ steps: [silencing, passing], limit: 50 }));
    vi.unstubAllGlobals();
    Object.assign(globalThis, { Excel: excel.host.Excel });
    expect(report.results.map(({ outcome }) => outcome)).toEqual([
      { kind: "late", seconds: 0 },
      { kind: "left-out", detail: "no answer" },
    ]);
    expect(report.leftovers).toEqual(["ITSCORE kiểm tra (nháp)"]);
  });

  test("stopped in the middle of an installed form, it takes everything away", async () => {
    const stop = new AbortController();
    const stopping: Step = {
      id: "install",
      run: async (now) => {
        const outcome = await step("install").run(now);
        stop.abort();
        return outcome;
      },
    };
    const report = done(await check({ steps: [stopping, passing, passing], signal: stop.signal }));
    expect([kinds(report), report.stopped, report.leftovers]).toEqual([["passed", "left-out", "left-out"], true, []]);
    expect(await contents()).toEqual(["Sheet1"]);
  });

  test("what could not be removed is told by its name", async () => {
    const undo = excel.acts(WorksheetModel.prototype, "delete", () => () => {
      throw new HostError("GeneralException", "refused");
    });
    const { leftovers } = done(await check({ steps: [passing] }));
    undo();
    expect(leftovers).toEqual(["ITSCORE kiểm tra (nháp)"]);
  });

  test("steps on a form that could not be installed are left out, and say so", async () => {
    const undo = excel.refuses("FreezeAt");
    const report = done(await check({ steps: [step("install"), step("tints"), step("read")] }));
    undo();
    expect(kinds(report)).toEqual(["failed", "left-out", "left-out"]);
    expect(detailOf(report.results[1]!.outcome, "vi")).toBe("một bước trước không xong");
  });

  test("what this Excel lacks is told as such, no fault: a requirement set, a member, an object of the window", async () => {
    const lacking: Step[] = [
      { ...passing, needs: ["ExcelApi", "1.99"] },
      {
        ...passing,
        run: async () => {
          await Excel.run(async (context) => {
            context.workbook.load("readOnly");
            await context.sync();
          });
          return { kind: "passed" };
        },
      },
      step("storage-page"),
    ];
    vi.stubGlobal("localStorage", undefined);
    const report = done(await check({ steps: lacking }));
    expect(kinds(report)).toEqual(["absent", "absent", "absent"]);
    expect(detailOf(report.results[0]!.outcome, "vi")).toBe("ExcelApi 1.99");
  });

  test("the time in which a person thinks does not count", async () => {
    const asking: Step = {
      id: "repaint",
      run: async ({ ask }) => ((await ask("repaint")) === "yes" ? { kind: "passed" } : { kind: "unseen" }),
    };
    const slowly = () => new Promise<Reply>((resolve) => setTimeout(() => resolve("yes"), 250));
    expect(kinds(done(await check({ steps: [asking], limit: 120, ask: slowly })))).toEqual(["passed"]);
  });
});

test("the report tells Excel, its sets and every step, as text and as a workbook", async () => {
  await excel.host.open(empty);
  const failing: Step = { id: "tints", run: () => Promise.resolve({ kind: "differs", expected: "A", found: "B" }) };
  const report = done(await check({ steps: [passing, failing] }));
  const text = reportText({ ...report, results: report.results.map((one) => ({ ...one, milliseconds: 1_234 })) }, "vi");
  expect(text).toContain("Excel 16.0.0.0 · OfficeOnline");
  expect(text).toContain("ExcelApi 1.14");
  expect(text).toContain("✔ Đạt\tHàm RATIO tính đúng\t1,2 s");
  expect(text).toContain("✖ Khác\tNền các ô\t1,2 s\tcần A, gặp B\ttints");
  expect(reportText(report, "en")).toContain("✖ Differs\tFill of the cells");
  const [sheet] = readWorkbookFile(reportWorkbook(report, "vi")).sheets;
  const cells = sheet!.rows.flatMap(({ cells: row }) => row.map(({ value }) => value));
  expect(cells).toContain("cần A, gặp B");
});

describe("every step", () => {
  test("stands once in the list, with its title", () => {
    const titled = Object.keys(selfCheckWords).flatMap((key) => (key.startsWith("step.") ? [key.slice(5)] : []));
    expect(steps.map(({ id }) => id).sort()).toEqual(titled.sort());
  });

  test("passes in an Excel that does what Microsoft says, and nothing stays behind", async () => {
    wholeWindow();
    const before = await contents();
    const { results, leftovers, stopped } = done(await check());
    expect(results.filter(({ outcome }) => outcome.kind !== "passed")).toEqual([]);
    expect(results).toHaveLength(steps.length);
    expect([leftovers, stopped]).toEqual([[], false]);
    expect(await contents()).toEqual(before);
    expect(Office.context.document.settings.get("Office.DisableTrustUX")).toBeNull();
  });

  describe("tells of an Excel of its own in which", () => {
    const books: Record<"bench" | "form" | "appraisal", Uint8Array> = { bench: empty, form: empty, appraisal: empty };
    let now = fresh;
    let standing = "";
    beforeAll(async () => {
      now = {
        bench: done(await addBench()),
        form: null,
        freeRow: 2,
        patience: 100,
        ask: () => Promise.resolve("skipped"),
      };
      books.bench = await excel.host.save();
      await runStep(step("install"), now);
      books.form = await excel.host.save();
      await runStep(step("fill"), now);
      await runStep(step("appraisal-start"), now);
      books.appraisal = await excel.host.save();
    });

    test.each(Object.entries(faults).map(([id, { fault }]) => [id, fault]))("%s: %s", async (id) => {
      const { make, tells, on = "bench", reply = "skipped" } = faults[id as keyof typeof faults];
      const { requests } = excel.host;
      if (standing !== on) await excel.host.open(books[on]);
      const first = requests.length;
      const undo = make(excel);
      const outcome = await runStep(step(id), { ...now, ask: () => Promise.resolve(reply) });
      undo();
      const wrote = requests
        .slice(first)
        .some(({ Actions }) => Actions.some(({ ActionType: type, Name }) => type === SET || Name === "Delete"));
      standing = wrote && (on !== "bench" || id === "install") ? "spoilt" : on;
      expect([isTrouble({ outcome }), detailOf(outcome, "en")]).toEqual([true, expect.stringContaining(tells)]);
    });
  });
});
