import { describe, expect, test } from "vitest";
import {
  areaBetween,
  bounding,
  cellArea,
  cellCountOf,
  contains,
  containsCell,
  eachCell,
  entireColumns,
  entireRows,
  everyCell,
  intersect,
  isEntireColumns,
  isEntireRows,
  lastColumnOf,
  lastRowOf,
  wholeSheet,
} from "../../src/workbook/area";

const area = areaBetween(1, 2, 4, 3);

describe("an area", () => {
  test("has its first and last cell, and counts those between", () => {
    expect(area).toEqual({ row: 1, column: 2, rows: 4, columns: 2 });
    expect([lastRowOf(area), lastColumnOf(area), cellCountOf(area)]).toEqual([4, 3, 8]);
  });

  test.each([
    [areaBetween(3, 0, 9, 2), areaBetween(3, 2, 4, 2)],
    [wholeSheet, area],
    [entireRows(0, 2), areaBetween(1, 2, 1, 3)],
    [areaBetween(5, 2, 6, 3), null],
    [areaBetween(1, 4, 4, 4), null],
  ])("shares with %j the area %j", (other, shared) => {
    expect(intersect(area, other)).toEqual(shared);
    expect(intersect(other, area)).toEqual(shared);
  });

  test("grows around others", () => {
    expect(bounding(null, area)).toEqual(area);
    expect(bounding(area, cellArea(0, 9))).toEqual(areaBetween(0, 2, 4, 9));
  });

  test.each([
    [area, true],
    [cellArea(4, 3), true],
    [areaBetween(1, 2, 5, 3), false],
    [cellArea(0, 2), false],
  ])("holds %j: %s", (inner, held) => {
    expect(contains(area, inner)).toBe(held);
  });

  test("knows its cells", () => {
    const cells: string[] = [];
    eachCell(areaBetween(0, 0, 1, 1), (row, column) => cells.push(`${row},${column}`));
    expect(cells).toEqual(["0,0", "0,1", "1,0", "1,1"]);
    expect(everyCell(area, (row, column) => containsCell(area, row, column))).toBe(true);
    expect(everyCell(area, (row) => row < 4)).toBe(false);
    expect([containsCell(area, 5, 2), containsCell(area, 1, 4)]).toEqual([false, false]);
  });

  test("may be whole rows, whole columns or the sheet", () => {
    const kinds = [area, entireRows(3), entireColumns(0, 2), wholeSheet].map((one) => [
      isEntireRows(one),
      isEntireColumns(one),
    ]);
    expect(kinds).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });
});
