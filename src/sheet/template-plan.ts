import { template } from "./template";
import { rowHeight } from "./row-heights";
import type { CellStyle, PlanRow, SheetPlan, StyledArea, Validation } from "./sheet-plan";
import { page, styles } from "./styles";

/** In characters: number, title, maximum, rule, evidence. */
const WIDTHS = [7, 38, 10, 56, 30] as const;
const MAXIMUM = 2;
/** Under the title stands the header, and under that the first row. */
const HEADER = 1;
const FIRST = 2;

/**
 * "Bảng mẫu": a sheet with the header that import reads and an example of every way to phrase a rule, for a form that is
 * written from nothing. It is the user's own from the beginning: nothing in it is locked, and nothing of it is a form yet.
 */
export function templatePlan(): SheetPlan {
  const { sheetName, title, titleHint, columns, rows } = template;
  const width = columns.length;
  const end = FIRST + rows.length;
  const styled: StyledArea[] = [];
  const style = (row: number, count: number, look: CellStyle, column = 0, across: number = width): void =>
    void styled.push({ area: { row, column, rows: count, columns: across }, style: look });

  // Text that begins with "-" and numbers like 1.10 stay as they are typed, in rows that people insert as well.
  style(0, end, { numberFormat: "@" });
  style(0, 1, styles.title);
  style(HEADER, 1, styles.header);
  style(FIRST, rows.length, styles.criterion);
  style(FIRST, rows.length, { ...styles.max, numberFormat: "General" }, MAXIMUM, 1);
  style(FIRST, rows.length, styles.besideNumber, MAXIMUM + 1, 1);
  rows.forEach(([code], index) => {
    if (/^[IVX]+$/.test(code)) style(FIRST + index, 1, styles.section);
  });
  style(end - 1, 1, styles.total);
  const hint = (row: number, column: number, words: Validation["prompt"]): Validation => ({
    area: { row, column, rows: 1, columns: 1 },
    rule: { kind: "any" },
    prompt: words,
    refusal: null,
  });
  return {
    name: sheetName,
    open: true,
    columns: WIDTHS.map((characters) => ({ width: characters })),
    rows: [
      { values: [title, ...columns.slice(1).map(() => null)], height: 30, level: 0 },
      planRow(columns.map((column) => column.title)),
      ...rows.map((values) => planRow(values.map((value) => (value === "" ? null : value)))),
    ],
    styles: styled,
    merges: [{ row: 0, column: 0, rows: 1, columns: width }],
    validations: [
      hint(0, 0, titleHint),
      ...columns.map((column, index) => hint(HEADER, index, { title: column.title, message: column.hint })),
    ],
    highlights: [],
    start: { row: 0, column: 0 },
    freeze: { rows: FIRST, columns: 1 },
    print: { titleRows: { first: HEADER, count: 1 }, area: { row: 0, column: 0, rows: end, columns: width }, page },
  };
}

function planRow(values: readonly (string | number | null)[]): PlanRow {
  const cells = values.map((value, column) => ({ text: String(value ?? ""), width: WIDTHS[column] ?? 10 }));
  return { values, height: rowHeight(cells), level: 0 };
}
