import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { ExcelResult } from "../../../src/excel/result";
import { useTask } from "../../../src/taskpane/session/task";

afterEach(cleanup);

/** Work that ends when the test says so. */
function slowWork() {
  let end: (result: ExcelResult<void>) => void = () => undefined;
  return {
    work: () => new Promise<ExcelResult<void>>((resolve) => (end = resolve)),
    end: () => end({ ok: true, value: undefined }),
  };
}

test("one thing is done at a time, under its name", async () => {
  const { result } = renderHook(useTask);
  const { work, end } = slowWork();
  let first: Promise<boolean> = Promise.resolve(false);
  let second: Promise<boolean> = Promise.resolve(true);
  act(() => {
    first = result.current.run("first", work);
    second = result.current.run("second", work);
  });
  expect(result.current.running).toBe("first");
  await act(async () => end());
  expect([await first, await second]).toEqual([true, false]);
  expect(result.current.running).toBeNull();
});

test("what is thrown becomes a problem with words, and the next click finds everything free", async () => {
  const { result } = renderHook(useTask);
  await act(() => result.current.run("broken", () => Promise.reject(new TypeError("no part"))));
  expect(result.current.problem).toEqual({ code: "unexpected", detail: "TypeError: no part" });
  await act(() => result.current.run("good", () => Promise.resolve({ ok: true, value: 1 })));
  expect(result.current).toMatchObject({ problem: null, running: null });
});

test("a long task tells how far it is", async () => {
  const { result } = renderHook(useTask);
  const { work, end } = slowWork();
  act(() => {
    void result.current.run("files", ({ report }) => {
      report({ done: 12, total: 48 });
      return work();
    });
  });
  expect(result.current.progress).toEqual({ done: 12, total: 48 });
  await act(async () => end());
});

test("a task that is stopped, or whose screen is gone, hears of it and leaves no problem behind", async () => {
  const { result, unmount } = renderHook(useTask);
  const untilStopped = ({ signal }: { signal: AbortSignal }) =>
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
  let done: Promise<boolean> = Promise.resolve(true);
  act(() => void (done = result.current.run("files", untilStopped)));
  await act(async () => result.current.stop());
  expect(await done).toBe(false);
  expect(result.current.problem).toBeNull();
  act(() => void (done = result.current.run("files", untilStopped)));
  unmount();
  expect(await done).toBe(false);
});
