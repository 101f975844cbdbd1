import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { functions } from "../../src/functions/functions";
import { shown, speakExcel, stubCustomFunctions } from "./custom-functions";

const { DEDUCT, SCORE, GRADE } = functions;

beforeEach(stubCustomFunctions);
afterEach(() => {
  vi.unstubAllGlobals();
});

const VALUE = "#VALUE!";

// Excel hands a range or an array constant over as a matrix of rows; a single cell is a matrix of one.
describe("DEDUCT", () => {
  test.each([
    [10, [[1], [2]], [[0.5], [2]], 5.5],
    [10, [[0], [0]], [[0.5], [2]], 10],
    [10, [[2], [3]], [[2], [5]], 0],
    [10, [[5], [0]], [[2], [5]], 0],
    [10, [[3]], [[0.5]], 8.5],
    [1, [[3]], [[0.1]], 0.7],
    [1, [[9]], [[0.1]], 0.1],
    [2.5, [[3], [2]], [[0.25], [0.5]], 0.75],
    // a range across and a constant down
    [10, [[1, 2]], [[0.5], [2]], 5.5],
    [
      10,
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 0.5],
        [0.25, 0.125],
      ],
      6.75,
    ],
    [10, [[7]], [[0]], 10],
    [10, [[1_000_000_000]], [[5]], 0],
  ])("(%s, %j, %j) is %s", (max, counts, each, points) => {
    expect(DEDUCT(max, counts, each)).toBe(points);
  });

  test.each([[[[""], [2]]], [[[null], [null]]], [[[undefined], [0]]], [[["  "], [1]]], [[[1], [""]]]])(
    "(10, %j, …) is empty: a count is missing",
    (counts) => {
      expect(DEDUCT(10, counts, [[0.5], [2]])).toBe("");
    },
  );

  test.each<[max: unknown, counts: unknown[][], each: unknown[][], words: string]>([
    [10, [["hai"], [2]], [[0.5], [2]], "“hai” không phải là số"],
    [10, [["2"], [2]], [[0.5], [2]], "“2” không phải là số"],
    [10, [[true], [2]], [[0.5], [2]], "“true” không phải là số"],
    [10, [[-1], [2]], [[0.5], [2]], "Số âm: -1"],
    [10, [[1], [2.5]], [[0.5], [2]], "2,5 phải là số nguyên"],
    [10, [[1.23456], [2]], [[0.5], [2]], "1,23456 có quá 3 chữ số thập phân"],
    [10, [[1], [2_000_000_000]], [[0.5], [2]], "2.000.000.000 quá lớn, hãy ghi theo đơn vị lớn hơn"],
    [0, [[1], [2]], [[0.5], [2]], "Điểm tối đa phải là số lớn hơn 0"],
    [null, [[1], [2]], [[0.5], [2]], "Điểm tối đa phải là số lớn hơn 0"],
    ["mười", [[1], [2]], [[0.5], [2]], "Điểm tối đa “mười” đang ở dạng chữ: hãy gõ lại số"],
    [10, [[1], [2]], [[0.5]], "Số lượng và điểm trừ phải có cùng số ô"],
    [10, [[1]], [[0.5], [2]], "Số lượng và điểm trừ phải có cùng số ô"],
    [10, [[1], [2]], [["nửa"], [2]], "Điểm mỗi đơn vị phải là số không âm"],
    [10, [[1], [2]], [[-0.5], [2]], "Điểm mỗi đơn vị phải là số không âm"],
    [10, [[1], [2]], [[0.5], [null]], "Điểm mỗi đơn vị phải là số không âm"],
  ])("(%j, %j, %j) is #VALUE! with words", (max, counts, each, words) => {
    expect(shown(() => DEDUCT(max, counts, each))).toEqual([VALUE, words]);
  });

  test("speaks English where Excel does", () => {
    speakExcel("en-US");
    expect(shown(() => DEDUCT(10, [[1]], [[1], [2]]))).toEqual([
      VALUE,
      "Counts and points must have the same number of cells",
    ]);
    expect(shown(() => DEDUCT(10, [[2.5]], [[1]]))).toEqual([VALUE, "2.5 must be a whole number"]);
  });
});

describe("SCORE", () => {
  test.each([
    [[0, 100, 5], 0],
    [[50, 100, 5], 2.5],
    [[100, 100, 5], 5],
    [[100.001, 100, 5], 5],
    [[120, 100, 5], 5],
    [[73.3, 100, 5], 3.67],
    [[73.3, 100, 5, null, null], 3.67],
    [[73.3, 100, 5, 2, "half-up"], 3.67],
    [[73.3, 100, 5, 2, "down"], 3.66],
    [[73.3, 100, 5, 3], 3.665],
    [[73.3, 100, 5, 0, "down"], 3],
    [[2, 7, 3, 1], 0.9],
    [[3, 4.5, 1], 0.67],
    [[0.1 + 0.2, 0.3, 7, 2, "down"], 7],
  ])("(%j) is %s", (args, points) => {
    expect(SCORE(...(args as Parameters<typeof SCORE>))).toBe(points);
  });

  test.each([[null], [undefined], [""], ["  "]])("(%j, …) is empty", (value) => {
    expect(SCORE(value, 100, 5)).toBe("");
  });

  test.each([
    [["đạt", 100, 5], "“đạt” không phải là số"],
    [["50", 100, 5], "“50” không phải là số"],
    [[-1, 100, 5], "Số âm: -1"],
    [[12.3456, 100, 5], "12,3456 có quá 3 chữ số thập phân"],
    [[2_000_000_000, 100, 5], "2.000.000.000 quá lớn, hãy ghi theo đơn vị lớn hơn"],
    [[50, 0, 5], "Thang điểm phải là số lớn hơn 0"],
    [[50, -100, 5], "Thang điểm phải là số lớn hơn 0"],
    [[50, null, 5], "Thang điểm phải là số lớn hơn 0"],
    [[50, "trăm", 5], "Thang điểm phải là số lớn hơn 0"],
    [[50, 100, 0], "Điểm tối đa phải là số lớn hơn 0"],
    [[50, 100, null], "Điểm tối đa phải là số lớn hơn 0"],
    [[50, 100, 5, 4], "Số chữ số lẻ phải là 0, 1, 2 hoặc 3"],
    [[50, 100, 5, 2, "up"], 'Cách làm tròn là "half-up" (nửa lên) hoặc "down" (cắt bỏ)'],
  ])("(%j) is #VALUE! with words", (args, words) => {
    expect(shown(() => SCORE(...(args as Parameters<typeof SCORE>)))).toEqual([VALUE, words]);
  });

  test("speaks English where Excel does", () => {
    speakExcel("en-US");
    expect(shown(() => SCORE(50, 0, 5))).toEqual([VALUE, "The scale must be a number above 0"]);
  });
});

describe("GRADE", () => {
  const grades = "430:Tốt;350:Khá;0:Trung bình";

  test.each([
    [431, 500, grades, "Tốt"],
    [430, 500, grades, "Tốt"],
    [429.5, 500, grades, "Khá"],
    [429.999, 500, grades, "Khá"],
    [350, 500, grades, "Khá"],
    [349.99, 500, grades, "Trung bình"],
    [0, 500, grades, "Trung bình"],
    // bonus points may lie above the maximum
    [512, 500, grades, "Tốt"],
    // the order of writing does not count
    [431, 500, "0:Trung bình;430:Tốt;350:Khá", "Tốt"],
    [360, 500, "0:Trung bình;430:Tốt;350:Khá", "Khá"],
    // below the lowest bound there is no grade
    [10, 500, "430:Tốt;350:Khá", ""],
    // percent of the maximum: 86% of 500 is 430
    [430, 500, "86%:Tốt;70%:Khá", "Tốt"],
    [429.999, 500, "86%:Tốt;70%:Khá", "Khá"],
    [350, 500, "86%:Tốt;70%:Khá", "Khá"],
    [349.999, 500, "86%:Tốt;70%:Khá", ""],
    // 33.3% of 7 is 2.331, where floats have noise
    [2.331, 7, "33.3%:Đạt;0:Chưa đạt", "Đạt"],
    [2.33, 7, "33,3%:Đạt;0:Chưa đạt", "Chưa đạt"],
    [429.5, 500, "429.5:Tốt;0:Khá", "Tốt"],
    [429.5, 500, "429,5:Tốt;0:Khá", "Tốt"],
    [429.499, 500, "429,5:Tốt;0:Khá", "Khá"],
    [0.1 + 0.2, 1, "0.3:Đạt;0:Chưa đạt", "Đạt"],
    [450, 500, " 430 : Tốt ; 350 % : Khá ; ", "Tốt"],
    [450, 500, "430:Hạng A: tốt;0:Hạng B", "Hạng A: tốt"],
  ])("(%s, %s, %j) is %j", (points, max, text, name) => {
    expect(GRADE(points, max, text)).toBe(name);
  });

  test.each([[null], [undefined], [""], ["  "]])("(%j, …) is empty: there are no points", (points) => {
    expect(GRADE(points, 500, grades)).toBe("");
  });

  test.each<[points: unknown, max: unknown, grades: string, words: string]>([
    [431, 500, "Tốt", "Không đọc được hạng “Tốt”: viết như 430:Tốt;350:Khá"],
    [431, 500, "430:Tốt; 350 Khá ", "Không đọc được hạng “350 Khá”: viết như 430:Tốt;350:Khá"],
    [431, 500, "430:", "Không đọc được hạng “430:”: viết như 430:Tốt;350:Khá"],
    [431, 500, "-5:Kém", "Không đọc được hạng “-5:Kém”: viết như 430:Tốt;350:Khá"],
    // a part that would not be reached has to be readable too
    [431, 500, "430:Tốt;khá:350", "Không đọc được hạng “khá:350”: viết như 430:Tốt;350:Khá"],
    ["tốt", 500, grades, "“tốt” không phải là số"],
    [-1, 500, grades, "Số âm: -1"],
    [431, 0, grades, "Điểm tối đa phải là số lớn hơn 0"],
    [431, null, grades, "Điểm tối đa phải là số lớn hơn 0"],
  ])("(%j, %j, %j) is #VALUE! with words", (points, max, text, words) => {
    expect(shown(() => GRADE(points, max, text))).toEqual([VALUE, words]);
  });

  test("speaks English where Excel does", () => {
    speakExcel("en-US");
    expect(shown(() => GRADE(431, 500, "Good"))).toEqual([
      VALUE,
      "Cannot read the grade “Good”: write 430:Good;350:Fair",
    ]);
  });
});
