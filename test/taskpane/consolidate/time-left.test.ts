import { describe, expect, test } from "vitest";
import { TimeLeft } from "../../../src/taskpane/consolidate/time-left";

/** What is told of reading so many files, each in so many milliseconds, each time another thing than before. */
function told(times: readonly number[]): (number | null)[] {
  const left = new TimeLeft();
  let elapsed = 0;
  const all = times.map((time, index) => left.next((elapsed += time), index + 1, times.length - index - 1));
  return all.filter((one, index) => index === 0 || one !== all[index - 1]);
}

describe("the time that is left", () => {
  test("is told in minutes, then in tens of seconds, and only falls while files take equally long", () => {
    // 1,000 files of 250 ms: after the first 2 s, 248 s are left.
    expect(told(Array.from({ length: 1000 }, () => 250))).toEqual([
      null,
      300,
      240,
      180,
      120,
      90,
      80,
      70,
      60,
      50,
      40,
      30,
      20,
      10,
    ]);
  });

  test("does not go up and down where every other file takes three times as long", () => {
    const shown = told(Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 100 : 300)));
    expect(shown.slice(1)).toEqual([...shown.slice(1)].sort((a, b) => Number(b) - Number(a)));
  });

  test("rises where it was far too short", () => {
    const shown = told([...Array.from({ length: 50 }, () => 100), ...Array.from({ length: 150 }, () => 1_000)]);
    // 18 s at first; some slow files later it is above half as much again.
    expect(shown.slice(0, 3)).toEqual([null, 20, 40]);
  });

  test("is not told of what takes but a moment", () => {
    expect(told(Array.from({ length: 40 }, () => 150))).toEqual([null]);
  });
});
