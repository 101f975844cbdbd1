import { expect, test } from "vitest";
import { gathered } from "../../src/excel/gather";
import { type Area, eachCell } from "../../src/workbook/area";
import { Random } from "../random";

test("neighbours of equal values become one area", () => {
  const cell = (row: number, column: number, value: string) => ({ area: { row, column, rows: 1, columns: 1 }, value });
  const parts = [cell(2, 3, "a"), cell(1, 3, "a"), cell(1, 4, "a"), cell(2, 4, "a"), cell(3, 3, "b"), cell(4, 3, "a")];
  expect(gathered(parts, String)).toEqual([
    { area: { row: 1, column: 3, rows: 2, columns: 2 }, value: "a" },
    { area: { row: 3, column: 3, rows: 1, columns: 1 }, value: "b" },
    { area: { row: 4, column: 3, rows: 1, columns: 1 }, value: "a" },
  ]);
});

test("every cell keeps the value that was laid over it last, and is written once", () => {
  const random = new Random(Number(process.env["SEED"] ?? Date.now() % 2 ** 31));
  for (let round = 0; round < 200; round += 1) {
    const parts = Array.from({ length: random.int(1, 8) }, () => ({
      area: {
        row: random.int(0, 6),
        column: random.int(0, 6),
        rows: random.int(1, 4),
        columns: random.int(1, 4),
      },
      value: random.int(1, 3),
    }));
    const cellsOf = (placed: readonly { area: Area; value: number }[]): Map<string, number[]> => {
      const found = new Map<string, number[]>();
      for (const { area, value } of placed)
        eachCell(area, (row, column) => {
          const cell = `${row} ${column}`;
          found.set(cell, [...(found.get(cell) ?? []), value]);
        });
      return found;
    };
    const wanted = [...cellsOf(parts)].map(([cell, values]): [string, number[]] => [cell, values.slice(-1)]);
    expect(cellsOf(gathered(parts, String)), `seed ${random.seed}`).toEqual(new Map(wanted));
  }
});
