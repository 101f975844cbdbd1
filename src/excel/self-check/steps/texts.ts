import { plainText } from "../../plain-text";
import { comesBack, onBench } from "../bench";
import { same, type Step } from "../step";

// Texts that look like something else, and long ones.

/** What a cell holds at most (Excel specifications and limits). */
const CELL_LIMIT = 32_767;

const risky = ["=1+1", "-abc", "+abc", "@abc", "-12/KH-UBND", "'abc"] as const;

export const textSteps: readonly Step[] = [
  // A label, no number: as a number it would be 2.1.
  { id: "text-code", run: (check) => comesBack(check, "@", ["2.10", "1.0", "007"], ["2.10", "1.0", "007"]) },
  { id: "text-in-text-cell", run: (check) => comesBack(check, "@", risky.slice(0, 5), risky.slice(0, 5)) },
  { id: "text-in-general-cell", run: (check) => comesBack(check, "General", risky.map(plainText), risky) },
  {
    id: "text-letters",
    run: (check) => {
      const text = "Quyết định số 12/QĐ-UBND – “Ủy ban”\nngày 03/02/2026; ước tính 97,5 %";
      return comesBack(check, "@", [text], [text]);
    },
  },
  {
    // office-js #3256: a text of some 8,200 letters that begins with "-" fails where it is written among others.
    id: "text-8300",
    run: (check) => comesBack(check, "@", [`-${"ă".repeat(8_300)}`], [`-${"ă".repeat(8_300)}`]),
  },
  {
    id: "text-longest",
    run: (check) => comesBack(check, "@", ["x".repeat(CELL_LIMIT)], ["x".repeat(CELL_LIMIT)]),
  },
  {
    // What people paste comes as a block: 200 rows in one write.
    id: "paste-block",
    run: (check) =>
      onBench(check, 200, async (sheet, row, context) => {
        const block = Array.from({ length: 200 }, (_, line) => [line, line / 4, `Dòng ${line}`, line % 2 === 0]);
        const cells = sheet.getRangeByIndexes(row, 1, 200, 4);
        cells.values = block;
        cells.load("values");
        await context.sync();
        return same(block, cells.values);
      }),
  },
  {
    // How a sheet is read as a table to import; of the areas only `areas` tells where they are (office-js #1590).
    id: "read-merges",
    run: (check) =>
      onBench(check, 2, async (sheet, row, context) => {
        sheet.getRangeByIndexes(row, 1, 2, 1).merge();
        sheet.getRangeByIndexes(row, 2, 1, 2).merge();
        const merged = sheet.getRangeByIndexes(row, 1, 2, 3).getMergedAreasOrNullObject();
        merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
        await context.sync();
        const found = merged.isNullObject
          ? []
          : merged.areas.items.map((area) =>
              [area.rowIndex - row, area.columnIndex, area.rowCount, area.columnCount].join(),
            );
        return same(["0,1,2,1", "0,2,1,2"], found.sort());
      }),
  },
  {
    id: "read-bold",
    run: (check) =>
      onBench(check, 1, async (sheet, row, context) => {
        sheet.getRangeByIndexes(row, 2, 1, 1).format.font.bold = true;
        const looks = sheet.getRangeByIndexes(row, 1, 1, 3).getCellProperties({ format: { font: { bold: true } } });
        await context.sync();
        return same(
          [[false, true, false]],
          looks.value.map((line) => line.map((cell) => cell.format?.font?.bold ?? null)),
        );
      }),
  },
];
