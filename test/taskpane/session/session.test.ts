import { describe, expect, test, vi } from "vitest";
import type { ActiveSheet, OpenForm } from "../../../src/excel/form";
import type { ExcelResult } from "../../../src/excel/result";
import { createSession, type ExcelPort } from "../../../src/taskpane/session/session";
import { smallRubric } from "../small-rubric";

const form: OpenForm = {
  sheetId: "1",
  sheetName: "Phiếu",
  rubric: smallRubric,
  answers: { computers: { num: 74, den: 74 } },
  profile: {},
  rowOf: new Map(),
  selectedId: null,
  appraisal: null,
  status: "scoring",
  record: null,
  layout: { columns: new Map(), lineRowsOf: new Map(), profileRowOf: new Map() },
};
const ok = <T>(value: T): ExcelResult<T> => ({ ok: true, value });
const done = () => Promise.resolve(ok(undefined));
const notNow = () => Promise.resolve(refused);
const refused: ExcelResult<never> = { ok: false, problem: { code: "cell-being-edited", detail: "" } };

/** An Excel that shows what the test says. */
function standIn(change: Partial<ExcelPort> = {}) {
  let tell: (state: ExcelResult<ActiveSheet>) => void = () => undefined;
  const refresh = vi.fn(() => Promise.resolve());
  const port: ExcelPort = {
    watchForms: (onState) => {
      tell = onState;
      return Promise.resolve(ok({ stop: () => Promise.resolve(), refresh }));
    },
    goToRow: done,
    goToForm: done,
    installForm: () => Promise.resolve(ok({ sheetName: "Phiếu" })),
    fillForm: done,
    clearForm: done,
    setFigure: done,
    goToCell: done,
    checkForm: notNow,
    repairForm: notNow,
    openCopy: done,
    startAppraisal: done,
    undoAppraisal: done,
    fillAppraisal: done,
    agreeRows: done,
    setReason: done,
    setRemark: done,
    setStatus: done,
    ...change,
  };
  return { port, refresh, show: (state: ExcelResult<ActiveSheet>) => tell(state) };
}

describe("the session with Excel", () => {
  test("scores the open form as it comes in", async () => {
    const excel = standIn();
    const session = createSession(excel.port);
    await session.connect();
    expect(session.getState().connection).toBe("waiting");
    excel.show(ok({ kind: "form", form }));
    const { sheet } = session.getState();
    expect(sheet?.kind === "form" && sheet.scores.total.points).toBe("3");
  });

  test("keeps the scores when only the selection moves", async () => {
    const excel = standIn();
    const session = createSession(excel.port);
    await session.connect();
    excel.show(ok({ kind: "form", form }));
    const before = session.getState().sheet;
    excel.show(ok({ kind: "form", form: { ...form, selectedId: "plan" } }));
    const after = session.getState().sheet;
    expect(after).not.toBe(before);
    expect(after?.kind === "form" && before?.kind === "form" && after.scores === before.scores).toBe(true);
  });

  test("keeps the last sheet on the screen while Excel refuses to be read", async () => {
    const excel = standIn();
    const session = createSession(excel.port);
    await session.connect();
    excel.show(ok({ kind: "form", form }));
    excel.show(refused);
    expect(session.getState()).toMatchObject({
      connection: "connected",
      sheet: { kind: "form" },
      problem: { code: "cell-being-edited" },
    });
    excel.show(ok({ kind: "other", forms: ["Phiếu"] }));
    expect(session.getState()).toMatchObject({ sheet: { kind: "other" }, problem: null });
  });

  test("says that it failed when the first reading fails, and tries again when asked", async () => {
    const watchForms = vi.fn<ExcelPort["watchForms"]>().mockResolvedValueOnce(refused);
    const excel = standIn();
    const session = createSession({ ...excel.port, watchForms });
    await session.connect();
    expect(session.getState()).toMatchObject({ connection: "failed", problem: { code: "cell-being-edited" } });
    watchForms.mockImplementation(excel.port.watchForms);
    await session.connect();
    excel.show(ok({ kind: "other", forms: [] }));
    expect(session.getState()).toMatchObject({ connection: "connected", problem: null });
  });

  test("calls a long silence slow, and still takes the answer", async () => {
    vi.useFakeTimers();
    const excel = standIn();
    let answer: () => void = () => undefined;
    const session = createSession(
      {
        ...excel.port,
        watchForms: (onState) =>
          new Promise((resolve) => {
            answer = () => void excel.port.watchForms(onState).then(resolve);
          }),
      },
      1000,
    );
    const connecting = session.connect();
    await vi.advanceTimersByTimeAsync(1001);
    expect(session.getState().connection).toBe("slow");
    answer();
    await connecting;
    excel.show(ok({ kind: "other", forms: [] }));
    expect(session.getState().connection).toBe("connected");
    vi.useRealTimers();
  });

  test("looks at the sheet again after a command, but not after a refused one", async () => {
    const excel = standIn({ clearForm: () => Promise.resolve(refused) });
    const session = createSession(excel.port);
    await session.connect();
    excel.show(ok({ kind: "form", form }));
    await session.setFigure("computers", "denominator", 74);
    expect(excel.refresh).toHaveBeenCalledTimes(1);
    expect(await session.clearForm()).toEqual(refused);
    expect(excel.refresh).toHaveBeenCalledTimes(1);
  });

  test("turns a part that does not load into a problem with words", async () => {
    const excel = standIn({ installForm: () => Promise.reject(new Error("Loading chunk 5 failed")) });
    const session = createSession(excel.port);
    await session.connect();
    expect(await session.installForm(smallRubric)).toEqual({
      ok: false,
      problem: { code: "unexpected", detail: "Error: Loading chunk 5 failed" },
    });
  });

  test("refuses a form's command while no form is open", async () => {
    const session = createSession(standIn().port);
    expect(await session.clearForm()).toMatchObject({ ok: false, problem: { code: "not-a-form" } });
  });
});
