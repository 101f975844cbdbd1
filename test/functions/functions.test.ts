import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { functions } from "../../src/functions/functions";
import { shown, speakExcel, stubCustomFunctions } from "./custom-functions";

const { RATIO, TIER, BAND, CHOICE, YESNO, UNITS, TOTAL } = functions;

beforeEach(stubCustomFunctions);
afterEach(() => {
  vi.unstubAllGlobals();
});

const VALUE = "#VALUE!";
const DIVISION = "#DIV/0!";

describe("RATIO", () => {
  test.each([
    [[74, 74, 3], 3],
    [[10, 184, 4], 0.22],
    [[10, 184, 4, null, null], 0.22],
    [[10, 184, 4, undefined, undefined], 0.22],
    [[10, 184, 4, "", ""], 0.22],
    [[10, 184, 4, 2, "half-up"], 0.22],
    [[10, 184, 4, 2, "down"], 0.21],
    [[10, 184, 4, null, "down"], 0.21],
    [[10, 184, 4, 3, "down"], 0.217],
    [[10, 184, 4, 1], 0.2],
    [[10, 184, 4, 0], 0],
    [[3, 5, 3, 2, "down"], 1.8],
    [[164, 138, 10], 10],
    [[0, 9, 5], 0],
    [[2.5, 10, 10], 2.5],
    [[0.1 + 0.2, 0.3, 7, 2, "down"], 7],
    [[1, 2, 0.5], 0.25],
    [[1_000_000_000, 1_000_000_000, 500], 500],
    [[499_999_999, 1_000_000_000, 1, 2, "down"], 0.49],
  ])("(%j) is %s", (args, points) => {
    expect(RATIO(...(args as Parameters<typeof RATIO>))).toBe(points);
  });

  test.each([
    [[null, 5, 3]],
    [[5, null, 3]],
    [[undefined, undefined, 3]],
    [["", 5, 3]],
    [[5, "  ", 3]],
    [[null, null, null]],
  ])("(%j) is empty: a figure is missing", (args) => {
    expect(RATIO(...(args as Parameters<typeof RATIO>))).toBe("");
  });

  test.each([
    [["năm", 5, 3], VALUE, "“năm” không phải là số"],
    [["5", 5, 3], VALUE, "“5” không phải là số"],
    [[true, 5, 3], VALUE, "“true” không phải là số"],
    [[-1, 5, 3], VALUE, "Số âm: -1"],
    [[5, -1, 3], VALUE, "Số âm: -1"],
    [[1.23456, 5, 3], VALUE, "1,23456 có quá 3 chữ số thập phân"],
    [[1, 1_000_000_001, 3], VALUE, "1.000.000.001 quá lớn, hãy ghi theo đơn vị lớn hơn"],
    [[1, 1_000_000.5, 3], VALUE, "1.000.000,5 quá lớn, hãy ghi theo đơn vị lớn hơn"],
    [[5, 0, 3], DIVISION, "Mẫu số bằng 0"],
    [[0, 0, 3], DIVISION, "Mẫu số bằng 0"],
    [[1, 5, 0], VALUE, "Điểm tối đa phải là số lớn hơn 0"],
    [[1, 5, -3], VALUE, "Điểm tối đa phải là số lớn hơn 0"],
    [[1, 5, null], VALUE, "Điểm tối đa phải là số lớn hơn 0"],
    [[1, 5, "ba"], VALUE, "Điểm tối đa “ba” đang ở dạng chữ: hãy gõ lại số"],
    [[1, 5, 3, 4], VALUE, "Số chữ số lẻ phải là 0, 1, 2 hoặc 3"],
    [[1, 5, 3, -1], VALUE, "Số chữ số lẻ phải là 0, 1, 2 hoặc 3"],
    [[1, 5, 3, 1.5], VALUE, "Số chữ số lẻ phải là 0, 1, 2 hoặc 3"],
    [[1, 5, 3, "2"], VALUE, "Số chữ số lẻ phải là 0, 1, 2 hoặc 3"],
    [[1, 5, 3, 2, "up"], VALUE, 'Cách làm tròn là "half-up" (nửa lên) hoặc "down" (cắt bỏ)'],
    [[1, 5, 3, 2, 1], VALUE, 'Cách làm tròn là "half-up" (nửa lên) hoặc "down" (cắt bỏ)'],
  ])("(%j) is %s with words", (args, code, words) => {
    expect(shown(() => RATIO(...(args as Parameters<typeof RATIO>)))).toEqual([code, words]);
  });

  test("speaks English where Excel does, and Vietnamese for vi-VN", () => {
    speakExcel("en-US");
    expect(shown(() => RATIO("five", 5, 3))).toEqual([VALUE, "“five” is not a number"]);
    expect(shown(() => RATIO(5, 0, 3))).toEqual([DIVISION, "Denominator is 0"]);
    expect(shown(() => RATIO(1, 5, 3, 9))).toEqual([VALUE, "Decimals must be 0, 1, 2 or 3"]);
    expect(shown(() => RATIO(1234.56789, 5, 3))).toEqual([VALUE, "1,234.56789 has more than 3 decimals"]);
    speakExcel("vi-VN");
    expect(shown(() => RATIO(5, 0, 3))).toEqual([DIVISION, "Mẫu số bằng 0"]);
  });
});

describe("TIER", () => {
  test.each([
    [[62, "20:15;15:10;10:5"], 15],
    [[20, "20:15;15:10;10:5"], 15],
    [[19.999, "20:15;15:10;10:5"], 10],
    [[9, "20:15;15:10;10:5"], 0],
    [[0, "20:15;15:10;10:5"], 0],
    [[62, "20:15;15:10;10:5", 12], 12],
    [[62, "20:15", null], 15],
    [[12, "12:100%;8:75%;5:50%", 2], 2],
    [[9, "12:100%;8:75%;5:50%", 2], 1.5],
    [[9, "12:max;8:75%", 0.5], 0.38],
    [[3, "<=3:5;<=7:2"], 5],
    [[3.001, "<=3:5;<=7:2"], 2],
    [[8, "<=3:5;<=7:2"], 0],
    [[5, "5:0,5"], 0.5],
  ])("(%j) is %s", (args, points) => {
    expect(TIER(...(args as Parameters<typeof TIER>))).toBe(points);
  });

  test("gives a printed award as it is printed, to the third decimal", () => {
    expect(TIER(5, "5:0.125")).toBe(0.125);
    expect(TIER(5.5, "5:0.125")).toBe(0.125);
  });

  test.each([[null], [undefined], [""], [" "]])("(%j, …) is empty", (value) => {
    expect(TIER(value, "20:15")).toBe("");
  });

  test.each([
    [["nhiều", "20:15"], "“nhiều” không phải là số"],
    [[-1, "20:15"], "Số âm: -1"],
    [[1.23456, "20:15"], "1,23456 có quá 3 chữ số thập phân"],
    [[2e9, "20:15"], "2.000.000.000 quá lớn, hãy ghi theo đơn vị lớn hơn"],
    [[5, ""], "Chuỗi bậc trống"],
    [[5, null], "Chuỗi bậc trống"],
    [[5, "20-15"], "Không đọc được bậc “20-15”"],
    [[5, "20:15;20:10;<=3:1"], "Bậc “20:10” lặp lại; Bậc “<=3:1” ngược chiều với các bậc khác"],
    [[5, "20:ratio"], "Bậc “20:ratio”: “ratio” chỉ dùng với tỷ lệ tử/mẫu"],
    [[5, "1,250:3"], "Bậc “1,250:3”: “1,250” là 1250 hay 1.25? Hãy ghi rõ một trong hai"],
    [[5, "20:15", -1], "Điểm tối đa phải là số lớn hơn 0"],
    [[5, "20:15", "15"], "Điểm tối đa “15” đang ở dạng chữ: hãy gõ lại số"],
    [[5, "20:15\n10:5"], "Không đọc được bậc “20:15↵10:5”"],
    [[25, "20:1\n5"], "Không đọc được bậc “20:1↵5”"],
    [[85, "90%:10;80%:5", 10], "85 hay 85%? Các bậc tính theo phần trăm: nếu là 85% thì ghi 85% (hoặc 0,85)"],
    [[2.5, "100%:10;50%:5", 10], "2,5 hay 2,5%? Các bậc tính theo phần trăm: nếu là 2,5% thì ghi 2,5% (hoặc 0,025)"],
  ])("(%j) is #VALUE! with words", (args, words) => {
    expect(shown(() => TIER(...(args as Parameters<typeof TIER>)))).toEqual([VALUE, words]);
  });

  test.each([
    [0.85, "90%:10;80%:5", 5],
    [1.5, "90%:10;80%:5", 10],
    [2, "90%:10;80%:5", 10],
    // 300% is asked for, so that 4 can be 400%.
    [4, "300%:10;100%:5", 10],
    // Bounds without a percent are numbers of any kind.
    [85, "90:10;80:5", 5],
  ])("(%d, %j) is no percent a hundred times too large", (value, tiers, points) => {
    expect(TIER(value, tiers, 10)).toBe(points);
  });

  test("reads lines of tiers that end with their semicolon", () => {
    expect(TIER(16, "20:15;\n15:10;\r\n10:5")).toBe(10);
  });

  test("asks for the maximum that a share needs, whichever tier is reached", () => {
    for (const value of [5, 5.5, 25, 25.5]) {
      expect([value, shown(() => TIER(value, "20:15;5:max"))]).toEqual([
        value,
        [VALUE, "Bậc “20:15;5:max” cần điểm tối đa"],
      ]);
    }
  });

  test("speaks English where Excel does", () => {
    speakExcel("en-GB");
    expect(shown(() => TIER(5, "20-15"))).toEqual([VALUE, "Cannot read the tier “20-15”"]);
  });
});

describe("BAND", () => {
  test.each([
    [[75, 100, 10, ">80%:10;70%:7;50%:5"], 7],
    [[80, 100, 10, ">80%:10;70%:7;50%:5"], 7],
    [[81, 100, 10, ">80%:10;70%:7;50%:5"], 10],
    [[0.8, 1, 10, ">80%:10;70%:7;50%:5"], 7],
    [[49, 100, 10, ">80%:10;70%:7;50%:5"], 0],
    [[90, 100, 25, "90%:max;60%:ratio"], 25],
    [[2, 3, 25, "90%:max;60%:ratio"], 16.67],
    [[2, 3, 25, "90%:max;60%:ratio", 2, "down"], 16.66],
    [[2, 3, 25, "90%:max;60%:ratio", 0, "down"], 16],
    [[30, 100, 10, "40%:max;20%:ratio/40%"], 7.5],
    [[2231, 869, 15, ">15%:15;10%:10"], 15],
    [[9, 10, 2, "80%:3"], 2],
    [[9, 10, 0.5, "80%:75%", 2, "half-up"], 0.38],
    [[9, 10, 0.5, "80%:75%", 2, "down"], 0.37],
    [[9, 10, 0.5, "80%:75%", 3], 0.375],
  ])("(%j) is %s", (args, points) => {
    expect(BAND(...(args as Parameters<typeof BAND>))).toBe(points);
  });

  test.each([[[null, 5]], [[5, null]], [["", ""]]])("(%j, …) is empty: a figure is missing", ([num, den]) => {
    expect(BAND(num, den, 10, "50%:5")).toBe("");
  });

  test.each([
    [[5, 0, 10, "50%:5"], DIVISION, "Mẫu số bằng 0"],
    [[0, 0, 10, "0%:5"], DIVISION, "Mẫu số bằng 0"],
    [[-5, 10, 10, "50%:5"], VALUE, "Số âm: -5"],
    [[5, 10, 0, "50%:5"], VALUE, "Điểm tối đa phải là số lớn hơn 0"],
    [[5, 10, 10, "90:max"], VALUE, "Bậc “90:max”: tỷ lệ trên 1 phải ghi dạng phần trăm, ví dụ 90%"],
    [[5, 10, 10, null], VALUE, "Chuỗi bậc trống"],
    [[5, 10, 10, "50%:5", 5], VALUE, "Số chữ số lẻ phải là 0, 1, 2 hoặc 3"],
    [[5, 10, 10, "50%:5", 2, "ceil"], VALUE, 'Cách làm tròn là "half-up" (nửa lên) hoặc "down" (cắt bỏ)'],
  ])("(%j) is %s with words", (args, code, words) => {
    expect(shown(() => BAND(...(args as Parameters<typeof BAND>)))).toEqual([code, words]);
  });
});

describe("CHOICE", () => {
  const text = [["Có:5;Không:0"]];
  const range = [
    ["Có", 5],
    ["Có (sau thời gian quy định)", 3.5],
    ["Không có", 0],
    ["", ""],
    [null, null],
  ];

  test.each([
    ["Có", text, undefined, 5],
    ["Không", text, undefined, 0],
    ["  có ", text, null, 5],
    ["CÓ", text, 3, 3],
    ["Có (sau thời gian quy định)", range, undefined, 3.5],
    ["không  có", range, undefined, 0],
    ["Có: Số hiệu", [["Có: Số hiệu:5;Không:0"]], undefined, 5],
    ["A;B", [['"A;B":2;C:1']], undefined, 2],
    ['Loại "A"', [['"Loại ""A""":2;C:1']], undefined, 2],
    ["Đủ", [["Đủ : 0,75 ; Thiếu : 0.25"]], undefined, 0.75],
    [
      2,
      [
        [1, 10],
        [2, 20],
      ],
      undefined,
      20,
    ],
  ])("(%j, %j, %s) is %s", (answer, options, max, points) => {
    expect(CHOICE(answer, options, max)).toBe(points);
  });

  test("does not take *, ? or ~ for wildcards", () => {
    expect(CHOICE("Có*", [["Có*:1;Có thêm:2"]])).toBe(1);
    expect(CHOICE("Có thêm", [["Có*:1;Có thêm:2"]])).toBe(2);
  });

  test.each([[null], [undefined], [""], ["  "]])("(%j, …) is empty", (answer) => {
    expect(CHOICE(answer, text)).toBe("");
  });

  test.each([
    ["Chắc có", text, undefined, "Không nhận ra lựa chọn “Chắc có”: hãy chọn lại trong danh sách"],
    ["Có", [["Có;Không:0"]], undefined, "Không đọc được phương án “Có”: viết như Có:5;Không:0"],
    ["Có", [[""]], undefined, "Không đọc được phương án “”: viết như Có:5;Không:0"],
    [
      "Có",
      [
        ["Có", "năm"],
        ["Không", 0],
      ],
      undefined,
      "Hàng 1 của vùng phương án (“Có”): ô điểm ghi “năm” ở dạng chữ, hãy gõ lại số",
    ],
    [
      "Có",
      [
        ["Có", 5],
        ["", ""],
        ["Không", -5],
      ],
      undefined,
      "Hàng 3 của vùng phương án (“Không”): ô điểm ghi “-5”, phải là số không âm",
    ],
    ["Có", [["Có", ""]], undefined, "Hàng 1 của vùng phương án (“Có”): ô điểm để trống"],
    ["Có", [["Có", "5"]], undefined, "Hàng 1 của vùng phương án (“Có”): ô điểm ghi “5” ở dạng chữ, hãy gõ lại số"],
    ["Có", text, 0, "Điểm tối đa phải là số lớn hơn 0"],
  ])("(%j, %j, %s) is #VALUE! with words", (answer, options, max, words) => {
    expect(shown(() => CHOICE(answer, options, max))).toEqual([VALUE, words]);
  });

  test("speaks English where Excel does", () => {
    speakExcel("en-US");
    expect(shown(() => CHOICE("Maybe", text))).toEqual([
      VALUE,
      "The option “Maybe” is unknown: choose again from the list",
    ]);
  });
});

describe("YESNO", () => {
  test.each(["Có", "có", " CÓ ", "Co", "x", "X", true, 1, "1", "TRUE", "yes", "Có".normalize("NFD")])(
    "takes %j for yes",
    (answer) => {
      expect(YESNO(answer, 2.5)).toBe(2.5);
    },
  );

  test.each(["Không", "không có", "KHONG", false, 0, "0", "no", "Không".normalize("NFD")])(
    "takes %j for no",
    (answer) => {
      expect(YESNO(answer, 2.5)).toBe(0);
    },
  );

  test.each([[null], [undefined], [""], [" "]])("(%j, …) is empty", (answer) => {
    expect(YESNO(answer, 2)).toBe("");
  });

  test.each([
    ["có lẽ", 2, "“có lẽ”: hãy ghi Có hoặc Không"],
    [2, 2, "“2”: hãy ghi Có hoặc Không"],
    ["Có", 0, "Điểm tối đa phải là số lớn hơn 0"],
    ["Có", null, "Điểm tối đa phải là số lớn hơn 0"],
  ])("(%j, %s) is #VALUE! with words", (answer, max, words) => {
    expect(shown(() => YESNO(answer, max))).toEqual([VALUE, words]);
  });
});

describe("UNITS", () => {
  test.each([
    [[7, 2, 14], 14],
    [[8, 2, 14], 14],
    [[3, 0.1, 1], 0.3],
    [[0, 2, 14], 0],
    [[5, 0.125, 3], 0.625],
    [[5, 0, 3], 0],
  ])("(%j) is %s", (args, points) => {
    expect(UNITS(...(args as Parameters<typeof UNITS>))).toBe(points);
  });

  test.each([[null], [undefined], [""]])("(%j, …) is empty", (count) => {
    expect(UNITS(count, 2, 14)).toBe("");
  });

  test.each([
    [[2.5, 2, 14], "2,5 phải là số nguyên"],
    [[-2, 2, 14], "Số âm: -2"],
    [["hai", 2, 14], "“hai” không phải là số"],
    [[2, "hai", 14], "Điểm mỗi đơn vị phải là số không âm"],
    [[2, -1, 14], "Điểm mỗi đơn vị phải là số không âm"],
    [[2, null, 14], "Điểm mỗi đơn vị phải là số không âm"],
    [[2, 2, 0], "Điểm tối đa phải là số lớn hơn 0"],
  ])("(%j) is #VALUE! with words", (args, words) => {
    expect(shown(() => UNITS(...(args as Parameters<typeof UNITS>)))).toEqual([VALUE, words]);
  });
});

describe("TOTAL", () => {
  test.each([
    [[[[0.1, 0.2]]], 0.3],
    [[[[0.1], [0.2], [""]], [[0.3]]], 0.6],
    [[[[4.79, 2.85]]], 7.64],
    [[[[5, null, "", "  "]]], 5],
    [[[[0]]], 0],
    [[[[-1, 3]]], 2],
    // A cell may hold the noise of somebody's own formula.
    [[[[0.1 + 0.2, 0.7]]], 1],
  ])("(%j) is %s", (ranges, sum) => {
    expect(TOTAL(...(ranges as Parameters<typeof TOTAL>))).toBe(sum);
  });

  test("is exact over a thousand hundredths", () => {
    expect(TOTAL([Array.from({ length: 1000 }, () => 0.01)])).toBe(10);
  });

  test("is empty while there are no points", () => {
    expect(
      TOTAL([
        ["", null],
        [undefined, " "],
      ]),
    ).toBe("");
  });

  test("refuses text, which a sum would leave out in silence", () => {
    expect(shown(() => TOTAL([[5, "năm"]]))).toEqual([VALUE, "“năm” không phải là số"]);
  });
});
