import { formProtection } from "../../../sheet/styles";
import { writeHighlight } from "../../write-plan";
import { againOnBench, onBench } from "../bench";
import { type Outcome, passed, same, type Step } from "../step";
import { heard } from "./events";

// What only a person at this Excel can do or see: the check prepares it and asks.

const unseen: Outcome = { kind: "unseen" };

const SHINE = "#FFEB9C";

/** With this set Excel tells how a cell looks, conditional formats included. */
const DISPLAYED = ["ExcelApi", "1.19"] as const;

export const handSteps: readonly Step[] = [
  {
    // office-js #5299, #1157: conditional formats made by the API did not repaint when another cell changed.
    id: "repaint",
    run: async (check) => {
      const row = await onBench(check, 2, async (sheet, free, context) => {
        sheet.activate();
        sheet.getRangeByIndexes(free, 2, 1, 1).select();
        const cell = sheet.getRangeByIndexes(free, 1, 1, 1);
        cell.values = [["NHÌN Ô NÀY"]];
        writeHighlight(cell, {
          area: { row: free, column: 1, rows: 1, columns: 1 },
          formula: `=LEFT($A${free + 1},1)="▲"`,
          fill: SHINE,
          color: "#6B4E00",
        });
        await context.sync();
        return free;
      });
      await againOnBench(check, async (sheet, context) => {
        sheet.getRangeByIndexes(row, 0, 1, 1).values = [["▲"]];
        await context.sync();
      });
      if (Office.context.requirements.isSetSupported(...DISPLAYED)) {
        const color = await againOnBench(check, async (sheet, context) => {
          const shown = sheet
            .getRangeByIndexes(row, 1, 1, 1)
            .getDisplayedCellProperties({ format: { fill: { color: true } } });
          await context.sync();
          return shown.value[0]?.[0]?.format?.fill?.color?.toUpperCase();
        });
        if (color !== SHINE) return same(SHINE, color);
      }
      const reply = await check.ask("repaint");
      if (reply === "skipped") return unseen;
      return reply === "yes" ? passed : { kind: "differs", expected: SHINE, found: "–" };
    },
  },
  {
    // office-js #4066, #3888: on the web a pick from a list that points at a range raised no event.
    id: "list-pick",
    run: async (check) => {
      const row = await onBench(check, 4, async (sheet, free, context) => {
        sheet.activate();
        sheet.getRangeByIndexes(free + 1, 3, 2, 1).values = [["Có, đúng hạn"], ["Không"]];
        const cell = sheet.getRangeByIndexes(free, 1, 1, 1);
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: `=$D$${free + 2}:$D$${free + 3}` } };
        cell.select();
        await context.sync();
        return free;
      });
      let reply = "skipped";
      const event = await heard(
        check,
        ({ workbook }) => workbook.worksheets.onChanged,
        async () => {
          reply = await check.ask("list-pick");
          return reply !== "skipped";
        },
      );
      if (reply === "skipped") return unseen;
      return same(`B${row + 1}`, event && event.address);
    },
  },
  {
    // Rows whose height nobody has set grow with what is typed, on a protected sheet too.
    id: "row-growth",
    run: async (check) => {
      const { row, before } = await onBench(check, 1, async (sheet, free, context) => {
        sheet.activate();
        const cell = sheet.getRangeByIndexes(free, 1, 1, 1);
        cell.format.wrapText = true;
        cell.format.protection.locked = false;
        const { format } = cell;
        format.load("rowHeight");
        cell.select();
        sheet.protection.protect({ ...formProtection, selectionMode: Excel.ProtectionSelectionMode.normal });
        await context.sync();
        return { row: free, before: format.rowHeight };
      });
      try {
        if ((await check.ask("row-growth")) === "skipped") return unseen;
        return await againOnBench(check, async (sheet, context) => {
          const { format } = sheet.getRangeByIndexes(row, 1, 1, 1);
          format.load("rowHeight");
          await context.sync();
          return format.rowHeight > before
            ? { ...passed, seen: `${before} → ${format.rowHeight}` }
            : { kind: "differs", expected: `> ${before}`, found: String(format.rowHeight) };
        });
      } finally {
        await againOnBench(check, async (sheet, context) => {
          sheet.protection.unprotect();
          await context.sync();
        });
      }
    },
  },
];
