import type { CellStyle, PageLook, PlanRow, PlanValue, SheetPlan, StyledArea, Validation } from "../sheet/sheet-plan";
import { rowHeight } from "../sheet/row-heights";
import { page, styles } from "../sheet/styles";

export interface TableColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly style?: CellStyle;
  readonly hidden?: boolean;
}

/** A table with a title, printed as an annex: header on every page, notes below. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** The word above the title where it is an annex of a report ("Phụ lục"). */
  readonly annex?: string;
  readonly orientation?: PageLook["orientation"];
  /** Under the title, a line each. */
  readonly lines: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly PlanValue[])[];
  /** Below the rows: means, counts. */
  readonly closing?: readonly (readonly PlanValue[])[];
  readonly notes?: readonly string[];
  /** Below everything, for whoever works in the sheet: it is not printed. */
  readonly hints?: readonly string[];
  /** How many columns stay in sight. */
  readonly frozen: number;
  readonly validations?: readonly Validation[];
}

/** The row of a table sheet in which its first row of data stands, 0-based. */
export function firstRowOf({ lines, annex }: Pick<TableSheet, "lines" | "annex">): number {
  return lines.length + (annex === undefined ? 2 : 3);
}

/** A page of an annex by Nghị định 30/2020/NĐ-CP: numbers at the top centre, from the second page on. */
export function annexPage(orientation: PageLook["orientation"]): PageLook {
  const { margins, centerHorizontally } = page;
  return {
    orientation,
    margins: orientation === "landscape" ? margins : { ...margins, left: 3 },
    centerHorizontally,
    blackAndWhite: true,
    centerHeader: '&"Times New Roman,Regular"&13&P',
    firstPagePlain: true,
  };
}

/** A table as a sheet: what it says is the caller's, how it looks is the same for all. */
export function tableSheet(table: TableSheet): SheetPlan {
  const {
    name,
    title,
    annex,
    lines,
    columns,
    rows,
    closing = [],
    notes = [],
    hints = [],
    frozen,
    validations = [],
  } = table;
  const heads = annex === undefined ? [title] : [annex, title];
  const width = columns.length;
  const whole = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  const header = heads.length + lines.length;
  const first = firstRowOf(table);
  const end = first + rows.length;
  const styled: StyledArea[] = [];
  const style = (row: number, count: number, look: CellStyle, column = 0, across = width): void => {
    if (count > 0) styled.push({ area: { row, column, rows: count, columns: across }, style: look });
  };
  const wideRow = (text: string): PlanRow => ({
    values: [text],
    height: rowHeight([{ text, width: whole }]),
    level: 0,
  });
  const dataRow = (values: readonly PlanValue[]): PlanRow => ({
    values,
    height: rowHeight(
      values.flatMap((value, column) => {
        const { width = 10, hidden = false } = columns[column] ?? {};
        return hidden ? [] : [{ text: shownText(value), width }];
      }),
    ),
    level: 0,
  });
  style(0, heads.length, { ...styles.title, size: 14 });
  style(heads.length, lines.length, { italic: true, horizontal: "Center", wrap: true });
  style(header, 1, styles.header);
  style(first, rows.length + closing.length, { vertical: "Center", wrap: true, border: true });
  columns.forEach(({ style: look }, column) => {
    if (look) style(first, rows.length + closing.length, look, column, 1);
  });
  style(end, closing.length, { bold: true });
  const below = [...notes, ...hints];
  style(end + closing.length, below.length, styles.note);
  const merged = [...[...heads, ...lines].keys(), ...below.map((_, index) => end + closing.length + index)];
  return {
    name,
    columns: columns.map(({ width: characters, hidden = false }) => ({ width: characters, hidden })),
    rows: [
      ...heads.map((text) => ({ ...wideRow(text), height: 24 })),
      ...lines.map(wideRow),
      dataRow(columns.map((column) => column.title)),
      ...rows.map(dataRow),
      ...closing.map(dataRow),
      ...below.map(wideRow),
    ],
    styles: styled,
    merges: merged.map((row) => ({ row, column: 0, rows: 1, columns: width })),
    validations,
    highlights: [],
    start: { row: first, column: 0 },
    freeze: { rows: first, columns: frozen },
    print: {
      page: annexPage(table.orientation ?? "landscape"),
      titleRows: { first: header, count: 1 },
      area: { row: 0, column: 0, rows: end + closing.length + notes.length, columns: width },
    },
  };
}

/** What a planned cell shows. */
export function shownText(value: PlanValue): string {
  if (value === null) return "";
  return typeof value === "object" ? String(value.result ?? "") : String(value);
}
