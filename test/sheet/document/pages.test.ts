import { describe, expect, test } from "vitest";
import { linesOf } from "../../../src/sheet/document/line-breaks";
import { pageBreaks, pageRoom } from "../../../src/sheet/document/pages";

const rows = (...heights: (number | [height: number, keep: true])[]): { height: number; keep: boolean }[] =>
  heights.map((height) => (typeof height === "number" ? { height, keep: false } : { height: height[0], keep: true }));

describe("page breaks", () => {
  const half = pageRoom / 2;

  test("rows fill a page before the next begins", () => {
    expect(pageBreaks(rows(half, half, 10))).toEqual([2]);
    expect(pageBreaks(rows(half, half))).toEqual([]);
  });

  test("a heading goes to the next page with the row below it", () => {
    expect(pageBreaks(rows(half, half - 30, [20, true], 20))).toEqual([2]);
  });

  test("two headings stay with each other and the first row below", () => {
    expect(pageBreaks(rows(half, half - 50, [20, true], [20, true], 20))).toEqual([2]);
  });

  test("pages that begin below the header of a table have less room by the height of it", () => {
    const header = { row: 0, height: 40 };
    expect(pageBreaks(rows(pageRoom, half, half), header)).toEqual([1, 2]);
    expect(pageBreaks(rows(pageRoom, half - 40, half), header)).toEqual([1]);
  });

  test("a page that begins with what stands above the table repeats no header, and has its whole room", () => {
    // Page 2 begins with the title of a table and its header, which only page 3 repeats.
    expect(pageBreaks(rows(pageRoom, [20, true], [40, true], half - 60, half), { row: 2, height: 40 })).toEqual([1]);
    expect(
      pageBreaks(rows(pageRoom, [20, true], [40, true], half - 60, half, half, half), { row: 2, height: 40 }),
    ).toEqual([1, 5, 6]);
  });

  test("what is kept together and higher than a page is parted as late as can be", () => {
    // The signatures at the end keep all that fits above them.
    const breaks = pageBreaks(rows(100, [half, true], [half, true], [half, true], 200));
    expect(breaks).toHaveLength(2);
    expect(breaks.at(-1)).toBe(3);
  });

  test("a title is never the last row of a page, though what is kept below it is higher than a page", () => {
    const kept = (height: number, title = false): { height: number; keep: boolean; title: boolean } => ({
      height,
      keep: true,
      title,
    });
    // From the end the second page would take all but the title; the row below the title stays with it.
    const [last = { height: 0, keep: false }] = rows(half);
    expect(pageBreaks([kept(40, true), kept(half - 20), kept(10), last])).toEqual([2]);
    expect(pageBreaks([kept(40), kept(half - 20), kept(10), last])).toEqual([1]);
  });

  test("a row as high as the page stands alone", () => {
    expect(pageBreaks(rows(20, pageRoom, 20))).toEqual([1, 2]);
  });
});

describe("lines", () => {
  const face = { size: 12 };

  test("joined they are the text, whatever stands in it", () => {
    for (const text of [
      "",
      "một hai  ba",
      "một\n\nhai",
      "a".repeat(300),
      "Tỷ lệ: Số lượng máy tính ở cấp xã/Tổng số CBCC. Cách tính: Tỷ lệ x 3",
    ])
      expect(linesOf(text, 120, face).join("")).toBe(text);
  });

  test("wrap at spaces, break where the text does, and part words that are longer than the line", () => {
    // Room (120 − 3.75) / 1.05 = 110.7; "nnn " is 3 × 6 + 3 = 21 wide: five of them, the last without its space, take 102.
    expect(linesOf("nnn nnn nnn nnn nnn nnn", 120, face)).toEqual(["nnn nnn nnn nnn nnn ", "nnn"]);
    expect(linesOf("a\nb", 120, face)).toEqual(["a\n", "b"]);
    expect(linesOf("n".repeat(20), 120, face)).toEqual(["n".repeat(18), "nn"]);
  });
});
