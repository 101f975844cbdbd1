import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExcelResult } from "../../../src/excel/result";
import { about, type FindingKind } from "../../../src/inspect/finding";
import type { Inspection } from "../../../src/inspect/inspect-form";
import { whenCalculated } from "../../../src/taskpane/check/form-check";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Looks that find one thing after the other, the last one again and again. */
function looks(...kinds: (FindingKind | null)[]) {
  return vi.fn(() => {
    const kind = kinds.length > 1 ? kinds.shift() : kinds[0];
    return Promise.resolve({
      ok: true,
      value: { findings: kind ? [about(kind, "total", "points", null, "#BUSY!", "5")] : [] },
    } as unknown as ExcelResult<Inspection>);
  });
}

async function result(look: () => Promise<ExcelResult<Inspection>>): Promise<FindingKind[]> {
  const looking = whenCalculated(look);
  await vi.runAllTimersAsync();
  const last = await looking;
  return last.ok ? last.value.findings.map(({ kind }) => kind) : [];
}

test("a form whose functions are still being calculated is looked at again until they are", async () => {
  const look = looks("error-shown", "points-differ", null);
  expect(await result(look)).toEqual([]);
  expect(look).toHaveBeenCalledTimes(3);
});

test("an error that stays is told in the end", async () => {
  const look = looks("error-shown");
  expect(await result(look)).toEqual(["error-shown"]);
  expect(look).toHaveBeenCalledTimes(4);
});

test("what no calculation can settle is told at once", async () => {
  const look = looks("formula-replaced");
  expect(await result(look)).toEqual(["formula-replaced"]);
  expect(look).toHaveBeenCalledTimes(1);
});

test("nobody looks again for a screen that is gone", async () => {
  const look = looks("error-shown");
  const controller = new AbortController();
  const looking = whenCalculated(look, controller.signal);
  controller.abort();
  await vi.runAllTimersAsync();
  await looking;
  expect(look).toHaveBeenCalledTimes(1);
});

test("a refusal is told at once", async () => {
  const look = vi.fn(() => Promise.resolve({ ok: false, problem: { code: "cell-being-edited", detail: "" } } as const));
  await expect(whenCalculated(look)).resolves.toMatchObject({ ok: false });
  expect(look).toHaveBeenCalledTimes(1);
});
