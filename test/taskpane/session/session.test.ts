import { describe, expect, test, vi } from "vitest";
import type { ActiveSheet } from "../../../src/excel/form";
import type { ExcelResult } from "../../../src/excel/result";
import { commands, type CommandTable } from "../../../src/taskpane/session/commands";
import { createSession, type SessionParts } from "../../../src/taskpane/session/session";
import { openFormOf } from "../open-form";
import { smallRubric } from "../small-rubric";

const form = openFormOf(smallRubric, { answers: { computers: { num: 74, den: 74 } } });
const ok = <T>(value: T): ExcelResult<T> => ({ ok: true, value });
const done = () => Promise.resolve(ok(undefined));
const refused: ExcelResult<never> = { ok: false, problem: { code: "cell-being-edited", detail: "" } };

/** An Excel that shows what the test says; its commands are done at once where the test says nothing else. */
function standIn(change: Readonly<Partial<Record<keyof CommandTable, () => Promise<ExcelResult<unknown>>>>> = {}) {
  let tell: (state: ExcelResult<ActiveSheet>) => void = () => undefined;
  const refresh = vi.fn(() => Promise.resolve());
  const caughtUp = vi.fn(() => Promise.resolve());
  const watchForms: SessionParts["watchForms"] = (onState) => {
    tell = onState;
    return Promise.resolve(ok({ stop: () => Promise.resolve(), refresh, expectChange: () => caughtUp }));
  };
  const table = Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [
      name,
      { ...command, run: change[name as keyof CommandTable] ?? done },
    ]),
  ) as unknown as CommandTable;
  return {
    parts: { watchForms, commands: table },
    refresh,
    caughtUp,
    show: (state: ExcelResult<ActiveSheet>) => tell(state),
  };
}

describe("the session with Excel", () => {
  test("scores the open form as it comes in", async () => {
    const excel = standIn();
    const session = createSession(excel.parts);
    await session.connect();
    expect(session.getState().connection).toBe("waiting");
    excel.show(ok({ kind: "form", form }));
    const { sheet } = session.getState();
    expect(sheet?.kind === "form" && sheet.scores.total.points).toBe("3");
  });

  test("keeps the scores when only the selection moves", async () => {
    const excel = standIn();
    const session = createSession(excel.parts);
    await session.connect();
    excel.show(ok({ kind: "form", form }));
    const before = session.getState().sheet;
    excel.show(ok({ kind: "form", form: { ...form, selectedId: "plan" } }));
    const after = session.getState().sheet;
    expect(after).not.toBe(before);
    expect(after?.kind === "form" && before?.kind === "form" && after.scores === before.scores).toBe(true);
  });

  test("tells what a command could not do beside what it was asked for, until the next change or until it was read", async () => {
    const printless = () => Promise.resolve({ ok: true, value: undefined, remarks: ["page-not-set"] } as const);
    const excel = standIn({ startAppraisal: printless });
    const session = createSession(excel.parts);
    await session.connect();
    excel.show(ok({ kind: "form", form }));
    await session.startAppraisal();
    expect(session.getState().remarks).toEqual(["page-not-set"]);
    await session.goToRow("computers", "figure");
    expect(session.getState().remarks).toEqual(["page-not-set"]);
    await session.setStatus("sent");
    expect(session.getState().remarks).toEqual([]);
    await session.startAppraisal();
    session.dismissRemarks();
    expect(session.getState().remarks).toEqual([]);
  });

  test("keeps the last sheet on the screen while Excel refuses to be read", async () => {
    const excel = standIn();
    const session = createSession(excel.parts);
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
    const watchForms = vi.fn<SessionParts["watchForms"]>().mockResolvedValueOnce(refused);
    const excel = standIn();
    const session = createSession({ ...excel.parts, watchForms });
    await session.connect();
    expect(session.getState()).toMatchObject({ connection: "failed", problem: { code: "cell-being-edited" } });
    watchForms.mockImplementation(excel.parts.watchForms);
    await session.connect();
    excel.show(ok({ kind: "other", forms: [] }));
    expect(session.getState()).toMatchObject({ connection: "connected", problem: null });
  });

  test("calls a long silence slow, and still takes the answer", async () => {
    vi.useFakeTimers();
    const excel = standIn();
    let answer: () => void = () => undefined;
    const session = createSession({
      ...excel.parts,
      watchForms: (onState) =>
        new Promise((resolve) => {
          answer = () => void excel.parts.watchForms(onState).then(resolve);
        }),
      patience: 1000,
    });
    const connecting = session.connect();
    await vi.advanceTimersByTimeAsync(1001);
    expect(session.getState().connection).toBe("slow");
    answer();
    await connecting;
    excel.show(ok({ kind: "other", forms: [] }));
    expect(session.getState().connection).toBe("connected");
    vi.useRealTimers();
  });

  test("reads again only what no event of Excel tells, and nothing after a refusal", async () => {
    const excel = standIn({ clearForm: () => Promise.resolve(refused), undoAppraisal: () => Promise.resolve(refused) });
    const session = createSession(excel.parts);
    await session.connect();
    excel.show(ok({ kind: "form", form }));
    const read = (): [refreshed: number, waited: number] => [
      excel.refresh.mock.calls.length,
      excel.caughtUp.mock.calls.length,
    ];
    await session.goToRow("computers", "figure");
    expect(read()).toEqual([0, 0]);
    await session.setFigure("computers", "denominator", 74);
    expect(read()).toEqual([0, 1]);
    await session.setStatus("sent");
    expect(read()).toEqual([1, 1]);
    expect(await session.clearForm()).toEqual(refused);
    expect(await session.undoAppraisal()).toEqual(refused);
    expect(read()).toEqual([1, 1]);
  });

  test("gives a form's command the form as it stands, and what the caller gives", async () => {
    const setFigure = vi.fn(done);
    const excel = standIn({ setFigure });
    const session = createSession(excel.parts);
    await session.connect();
    excel.show(ok({ kind: "form", form }));
    await session.setFigure("computers", "denominator", 74);
    expect(setFigure).toHaveBeenCalledWith(form, "computers", "denominator", 74);
  });

  test("refuses a form's command while no form is open", async () => {
    const session = createSession(standIn().parts);
    expect(await session.clearForm()).toMatchObject({ ok: false, problem: { code: "not-a-form" } });
  });
});
