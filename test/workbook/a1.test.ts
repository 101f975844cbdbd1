import { describe, expect, test } from "vitest";
import {
  absoluteAddress,
  columnIndex,
  columnLetters,
  parseAddress,
  quotedSheetName,
  rangeAddress,
  readReference,
  sheetNameAsShown,
  shortAbsoluteAddress,
  shortAddress,
} from "../../src/workbook/a1";
import { areaBetween, cellArea, entireColumns, entireRows, GRID, wholeSheet } from "../../src/workbook/area";

describe("A1", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [GRID.columns - 1, "XFD"],
  ])("column %d is %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(index);
  });

  test.each(["XFE", "AAAA", "1", "", "Ă"])("knows no column %j", (letters) => {
    expect(columnIndex(letters)).toBeNull();
  });

  test.each([
    ["A1", { row: 0, column: 0 }],
    ["XFD1048576", { row: 1_048_575, column: 16_383 }],
    ["A0", null],
    ["XFE1", null],
    ["A1048577", null],
    ["$A$1", null],
    ["a1", null],
  ])("the place %s is %j", (address, place) => {
    expect(parseAddress(address)).toEqual(place);
  });

  test.each([
    [cellArea(1, 1), "B2", "$B$2"],
    [areaBetween(1, 1, 3, 26), "B2:AA4", "$B$2:$AA$4"],
    [entireRows(2, 2), "3:4", "$3:$4"],
    [entireColumns(0, 3), "A:C", "$A:$C"],
    [wholeSheet, "1:1048576", "$1:$1048576"],
  ])("%j is shown as %s and %s", (area, short, absolute) => {
    expect([shortAddress(area), shortAbsoluteAddress(area)]).toEqual([short, absolute]);
    expect(readReference(short)).toEqual({ sheetName: null, area });
    expect(readReference(absolute)).toEqual({ sheetName: null, area });
  });

  test("names the corners of entire rows where a file wants them", () => {
    expect(rangeAddress(entireRows(2, 2))).toBe("A3:XFD4");
    expect(absoluteAddress(cellArea(1, 1))).toBe("$B$2:$B$2");
  });

  test.each([
    ["Sheet1!A1", "Sheet1"],
    ["'Phiếu 1'!$B$2:C3", "Phiếu 1"],
    ["'O''Neil'!3:4", "O'Neil"],
    ["'a!b'!A:A", "a!b"],
  ])("of %s the sheet is %s", (text, sheetName) => {
    expect(readReference(text)?.sheetName).toBe(sheetName);
  });

  test("reads a reference from either corner", () => {
    expect(readReference("c4:A2")?.area).toEqual(areaBetween(1, 0, 3, 2));
  });

  test.each(["", "A", "1", "A0", "XFE1", "A1:B2:C3", "A1:B", "A:1", "SUM(A1)", "#REF!", "#REF!$A$1:", "A1:"])(
    "%j is no reference",
    (text) => {
      expect(readReference(text)).toBeNull();
    },
  );

  test.each([
    ["Phiếu", "Phiếu"],
    ["Năm_2025", "Năm_2025"],
    ["Phiếu 1", "'Phiếu 1'"],
    ["2025", "'2025'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["O'Neil", "'O''Neil'"],
  ])("the sheet %s is shown as %s, and a formula of ours always quotes it", (name, shown) => {
    expect(sheetNameAsShown(name)).toBe(shown);
    expect(quotedSheetName(name)).toBe(`'${name.replace("'", "''")}'`);
  });
});
