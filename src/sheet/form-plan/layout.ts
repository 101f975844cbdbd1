import {
  type Arrangement,
  type ColumnKey,
  type ColumnSide,
  isAppraisalKey,
  type Side,
  type SizedColumn,
} from "../../form/columns";
import { remembered } from "../../rubric/remembered";
import { cellAddress, rangeAddress } from "../../workbook/a1";
import type { Area } from "../../workbook/area";
import type { CellStyle, PlanValue, StyledArea, Validation } from "../sheet-plan";
import type { FormRow } from "./form-plan";
import { INPUT_FILL, QUIET_COLOR } from "../styles";
import { LOST, type Placement } from "./placement";

/** What the layout collects while rows are added from top to bottom. */
export class Layout {
  readonly rows: FormRow[] = [];
  private readonly styled = new Map<
    string,
    { columns: Omit<Area, "row" | "rows">; style: CellStyle; rows: Set<number> }
  >();
  readonly merges: Area[] = [];
  readonly validations: Validation[] = [];
  private readonly indexes: ReadonlyMap<ColumnKey, number>;

  constructor(
    readonly columns: readonly SizedColumn[],
    private readonly placement: Placement,
    readonly arrangement: Arrangement,
  ) {
    this.indexes = new Map(columns.map(({ key }, index) => [key, index]));
  }

  /** Whether the form is being appraised. */
  get hasAppraisal(): boolean {
    return this.index("appraisedPoints") >= 0;
  }

  /** Whether the council has its columns. */
  get hasCouncil(): boolean {
    return this.index("council") >= 0;
  }

  /** Whose figures the form shows. */
  get sides(): readonly Side[] {
    return this.hasAppraisal ? ["self", "appraisal"] : ["self"];
  }

  /** Whose points it shows. */
  get scorings(): readonly ColumnSide[] {
    return this.hasCouncil ? [...this.sides, "council"] : this.sides;
  }

  /** Neighbouring columns of one side that people see, by the first and the last. */
  private get shownBlocks(): readonly (readonly [first: ColumnKey, last: ColumnKey])[] {
    const blocks: [ColumnKey, ColumnKey][] = [];
    this.columns.forEach(({ key, side, hidden }, index) => {
      if (hidden) return;
      const before = this.columns[index - 1];
      const last = blocks.at(-1);
      if (last && before?.key === last[1] && before.side === side) last[1] = key;
      else blocks.push([key, key]);
    });
    return blocks;
  }

  /** Where a row stands in the plan. */
  rowOf(id: string): number {
    return this.rows.findIndex((row) => row.id === id);
  }

  index(key: ColumnKey): number {
    return this.indexes.get(key) ?? -1;
  }

  /** Width of neighbouring columns together, in characters. */
  width(from: ColumnKey, to = from): number {
    return this.columns.slice(this.index(from), this.index(to) + 1).reduce((sum, { width }) => sum + width, 0);
  }

  /** The address that a formula gives to a cell; as Excel writes it for one that was deleted. */
  at(row: number, key: ColumnKey): string {
    const at = this.placement.row(row);
    const column = this.placement.column(key, this.index(key));
    return at === null || column === null ? LOST : cellAddress(at, column);
  }

  /** The cells of a column in these rows, as ranges. Rows that people inserted between them do not part a range. */
  ranges(rows: readonly number[], key: ColumnKey): string[] {
    const placed = rows.flatMap((row) => this.placement.row(row) ?? []).sort((a, b) => a - b);
    const column = this.placement.column(key, this.index(key));
    if (column === null) return [LOST];
    return runs(placed, (from, to) => this.placement.isFree(from, to)).map(([first, last]) =>
      rangeAddress({ row: first, column, rows: last - first + 1, columns: 1 }),
    );
  }

  /** One range over the first and the last of these rows, wherever they stand. */
  span(rows: readonly number[], key: ColumnKey): string {
    const placed = rows.flatMap((row) => this.placement.row(row) ?? []);
    const column = this.placement.column(key, this.index(key));
    if (column === null || placed.length === 0) return LOST;
    const [first, last] = [Math.min(...placed), Math.max(...placed)];
    return rangeAddress({ row: first, column, rows: last - first + 1, columns: 1 });
  }

  between(firstRow: number, from: ColumnKey, lastRow: number, to: ColumnKey): Area {
    return {
      row: firstRow,
      column: this.index(from),
      rows: lastRow - firstRow + 1,
      columns: this.index(to) - this.index(from) + 1,
    };
  }

  cell(row: number, key: ColumnKey): Area {
    return this.between(row, key, row, key);
  }

  get nextRow(): number {
    return this.rows.length;
  }

  /** Appends a row and returns its index. */
  add(row: {
    id: string | null;
    cells: Partial<Record<ColumnKey, PlanValue>>;
    height?: number | null;
    /** What people type makes the row higher. */
    grows?: boolean;
    hidden?: boolean;
    level?: number;
  }): number {
    const values = this.columns.map(({ key }) => (key === "id" ? row.id : (row.cells[key] ?? null)));
    this.rows.push({
      id: row.id,
      values,
      height: row.height ?? null,
      level: row.level ?? 0,
      ...(row.hidden ? { hidden: true } : {}),
      ...(row.grows ? { grows: true } : {}),
    });
    return this.rows.length - 1;
  }

  put(row: number, key: ColumnKey, value: PlanValue): void {
    const at = this.rows[row];
    if (at)
      this.rows[row] = { ...at, values: at.values.map((old, column) => (column === this.index(key) ? value : old)) };
  }

  /**
   * Gives cells a style. Equal styles of the same columns are kept together, so that an installer writes areas and not
   * cells; a cell's own style adds to that of its row.
   */
  style({ row, rows, ...across }: Area, looks: CellStyle): void {
    // From the start of an appraisal on the agency's own part is locked.
    const isOpen = !this.hasAppraisal || isAppraisalKey(this.columns[across.column]?.key ?? "id");
    // The tint says where one may type, and stands nowhere else.
    const tinted = isOpen ? { fill: INPUT_FILL } : { unlocked: false, color: QUIET_COLOR };
    const style = looks.unlocked === true ? { ...looks, ...tinted } : looks;
    const key = `${across.column} ${across.columns} ${nameOf(style)}`;
    const group = this.styled.get(key) ?? { columns: across, style, rows: new Set<number>() };
    for (let index = row; index < row + rows; index += 1) group.rows.add(index);
    this.styled.set(key, group);
  }

  get styles(): StyledArea[] {
    // What holds for a whole row comes first, so that the looks of single cells lie over it.
    const wideFirst = [...this.styled.values()].sort((a, b) => b.columns.columns - a.columns.columns);
    return wideFirst.flatMap(({ columns: across, style, rows }) =>
      runs([...rows].sort((a, b) => a - b)).map(([first, last]) => ({
        area: { row: first, rows: last - first + 1, ...across },
        style,
      })),
    );
  }

  /** Gives a whole row a style: all that people see of the agency's part and of the appraisal, each by itself. */
  styleRow(row: number, style: CellStyle): void {
    for (const [first, last] of this.shownBlocks) this.style(this.between(row, first, row, last), style);
  }

  merge(row: number, from: ColumnKey, to: ColumnKey): void {
    if (from !== to) this.merges.push(this.between(row, from, row, to));
  }
}

/** Neighbouring rows as first and last, so that a sum of twenty rows is one range and grows with inserted rows. */
export function runs(
  rows: readonly number[],
  areNeighbours: (from: number, to: number) => boolean = (from, to) => to === from + 1,
): [number, number][] {
  return rows.reduce<[number, number][]>((found, row) => {
    const last = found.at(-1);
    if (last && areNeighbours(last[1], row)) last[1] = row;
    else found.push([row, row]);
    return found;
  }, []);
}

/** Looks as texts, by which equal ones are found; most are the same few objects. */
const nameOf = remembered((style: CellStyle): string => JSON.stringify(style));
