import { gives, givesAfter, onBench, until, againOnBench } from "../bench";
import { same, type Step } from "../step";

// The ITSCORE.* functions as this Excel calls them.

/** How many calls are timed, and how long they may take: half a second for a call is usual (Excel-Custom-Functions #372). */
const CALLS = 20;

export const functionSteps: readonly Step[] = [
  // 13/15 × 5 = 4,333…
  { id: "function-ratio", run: (check) => gives(check, "=ITSCORE.RATIO(13,15,5)", 4.33) },
  // 2/3 × 1 = 0,666…: half-up gives 0,67, and text and numbers for optional arguments reach the function.
  { id: "function-rounding", run: (check) => gives(check, '=ITSCORE.RATIO(2,3,1,2,"down")', 0.66) },
  { id: "function-tier", run: (check) => gives(check, '=ITSCORE.TIER(62,"20:15;15:10;10:5")', 15) },
  // Letters with marks reach the function as they were typed.
  { id: "function-words", run: (check) => gives(check, '=ITSCORE.CHOICE("Đúng hạn","Đúng hạn:5;Chậm:2")', 5) },
  {
    // A range arrives as rows of cells: 5 − 1 × 0,5 − 2 × 0,25 = 4.
    id: "function-range",
    run: async (check) => {
      const row = await onBench(check, 2, async (sheet, free, context) => {
        sheet.getRangeByIndexes(free, 2, 2, 2).values = [
          [1, 0.5],
          [2, 0.25],
        ];
        await context.sync();
        return free + 1;
      });
      return gives(check, `=ITSCORE.DEDUCT(5,C${row}:C${row + 1},D${row}:D${row + 1})`, 4);
    },
  },
  // Blank is not zero. Excel for Windows and Mac was seen to hand 0 over (office-js #4702): the formulas of a form ask first.
  { id: "function-blank", run: (check) => gives(check, "=ITSCORE.RATIO(Z1,15,5)", "") },
  { id: "function-value-error", run: (check) => gives(check, "=ITSCORE.RATIO(-1,2,3)", "#VALUE!") },
  { id: "function-division-error", run: (check) => gives(check, "=ITSCORE.RATIO(1,0,3)", "#DIV/0!") },
  { id: "function-caught", run: (check) => gives(check, "=IFERROR(ITSCORE.RATIO(1,0,3),7)", 7) },
  {
    // office-js #3234: on the web a cell whose function once gave an error stayed #BUSY!. 1/2 × 3 = 1,5.
    id: "function-recovers",
    run: (check) =>
      givesAfter(check, (figure) => `=ITSCORE.RATIO(${figure},2,3)`, [
        { figure: -1, expected: "#VALUE!" },
        { figure: 1, expected: 1.5 },
      ]),
  },
  {
    id: "function-time",
    run: async (check) => {
      const first = await onBench(check, CALLS, async (sheet, row, context) => {
        sheet.getRangeByIndexes(row, 1, CALLS, 1).formulas = Array.from({ length: CALLS }, (_, index) => [
          `=ITSCORE.RATIO(${index},${CALLS},${CALLS})`,
        ]);
        await context.sync();
        return row;
      });
      const expected = Array.from({ length: CALLS }, (_, index) => index);
      return until(check, expected, () =>
        againOnBench(check, async (sheet, context) => {
          const cells = sheet.getRangeByIndexes(first, 1, CALLS, 1).load("values");
          await context.sync();
          return (cells.values as unknown[][]).map(([value]) => value);
        }),
      );
    },
  },
];

export const calculationSteps: readonly Step[] = [
  {
    // Whoever suspends calculation has to calculate (Microsoft's reference): done as the commands do it.
    id: "calculation-suspended",
    run: async (check) => {
      const row = await onBench(check, 1, async (sheet, free, context) => {
        sheet.getRangeByIndexes(free, 0, 1, 1).values = [[1]];
        sheet.getRangeByIndexes(free, 1, 1, 1).formulas = [[`=A${free + 1}*2`]];
        await context.sync();
        return free;
      });
      const [before, after] = await againOnBench(check, async (sheet, context) => {
        context.application.suspendApiCalculationUntilNextSync();
        sheet.getRangeByIndexes(row, 0, 1, 1).values = [[21]];
        const first = sheet.getRangeByIndexes(row, 1, 1, 1).load("values");
        await context.sync();
        context.application.calculate(Excel.CalculationType.recalculate);
        const second = sheet.getRangeByIndexes(row, 1, 1, 1).load("values");
        await context.sync();
        return [first, second].map(({ values }) => (values as unknown[][])[0]?.[0]);
      });
      return same(42, after, `${String(before)} → ${String(after)}`);
    },
  },
  {
    // Formulas speak English to Excel whatever its language; what people see has their own comma.
    id: "decimal-comma",
    run: (check) =>
      onBench(check, 1, async (sheet, row, context) => {
        const cell = sheet.getRangeByIndexes(row, 1, 1, 1);
        cell.numberFormat = [["#,##0.00"]];
        cell.formulas = [["=ROUND(1234.5678,2)"]];
        cell.load("values,text,numberFormat");
        await context.sync();
        const text = String((cell.text as unknown[][])[0]?.[0]);
        const known = ["1.234,57", "1,234.57", "1\u00a0234,57", "1\u202f234,57", "1 234,57", "1’234.57"];
        return same(
          [1234.57, "#,##0.00", known.includes(text) ? text : known[0]],
          [(cell.values as unknown[][])[0]?.[0], (cell.numberFormat as unknown[][])[0]?.[0], text],
          text,
        );
      }),
  },
];
