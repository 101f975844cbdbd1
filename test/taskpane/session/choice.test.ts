import { expect, test } from "vitest";
import { lastWins } from "../../../src/taskpane/session/choice";

/** Runs that end when the test says so. */
function slowRuns() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    run: (value: string) => {
      begun.push(value);
      return new Promise<void>((end) => ends.push(end));
    },
    endOne: async () => {
      ends.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test("a choice is run at once", () => {
  const { begun, run } = slowRuns();
  void lastWins(run)("sent");
  expect(begun).toEqual(["sent"]);
});

test("of choices made while one is being written, the last is written after it and the others never", async () => {
  const { begun, run, endOne } = slowRuns();
  const choose = lastWins(run);
  void choose("appraising");
  void choose("explaining");
  void choose("final");
  expect(begun).toEqual(["appraising"]);
  await endOne();
  expect(begun).toEqual(["appraising", "final"]);
  await endOne();
  void choose("explaining");
  expect(begun).toEqual(["appraising", "final", "explaining"]);
});

test("every choice is done when nothing is left to write", async () => {
  const { run, endOne } = slowRuns();
  const choose = lastWins(run);
  const done: string[] = [];
  void choose("a").then(() => done.push("a"));
  void choose("b").then(() => done.push("b"));
  await endOne();
  expect(done).toEqual([]);
  await endOne();
  expect(done).toEqual(["a", "b"]);
});
