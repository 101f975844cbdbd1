import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { functions } from "../../src/functions/functions";
import { shown, stubCustomFunctions } from "./custom-functions";

const { LADDER } = functions;

beforeEach(stubCustomFunctions);
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [[87, 80, 2, 5, 0.5, 5], 2.5],
  [[79.999, 80, 2, 5, 0.5, 5], 0],
  [[80, 80, 2, 5, 0.5, 5], 2],
  [[100, 80, 2, 5, 0.5, 3.5], 3.5],
  // 0.3 is 0.1 + 2 × 0.1, which no float says
  [[0.3, 0.1, 1, 0.1, 1, 5], 3],
  [[13, 80, 2, 5, 0.5, 5, 15], 2.5],
  [[9, 80, 2, 5, 0.5, 5, 10], 3],
  [["", 80, 2, 5, 0.5, 5], ""],
  [[13, 80, 2, 5, 0.5, 5, ""], ""],
  [[13, 80, 2, 5, 0.5, 5, " \u00a0"], ""],
])("LADDER%j is %s", (given, points) => {
  expect((LADDER as (...all: unknown[]) => unknown)(...given)).toBe(points);
});

test.each([
  [[-1, 80, 2, 5, 0.5, 5], "Số âm: -1"],
  [[87, 80, 2, 0, 0.5, 5], "Bước của thang lũy tiến phải lớn hơn 0"],
  [[87, 80, 2, -5, 0.5, 5], "Ngưỡng, điểm, bước của thang lũy tiến phải là số không âm"],
  [[87, 80, 2, 5, 0.5, 0], "Điểm tối đa phải là số lớn hơn 0"],
  [[87, 80, 2, 5, 0.5, 5, 0], "Mẫu số bằng 0"],
  [[86.66667, 80, 2, 5, 0.5, 5], "86,66667 có quá 3 chữ số thập phân"],
])("LADDER%j is an error with its words", (given, message) => {
  expect(shown(() => (LADDER as (...all: unknown[]) => unknown)(...given))).toContain(message);
});
