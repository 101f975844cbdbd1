import { columnLetters } from "../../src/workbook/a1";
import type { ColumnKey } from "../../src/form/columns";
import type { CellValue, SheetContents } from "../../src/workbook/contents";
import type { FormPlan } from "../../src/sheet/form-plan/form-plan";

/** A sheet that people change: cells by the ids of their rows, rows that come and go as a spreadsheet moves its formulas. */
export class ChangedSheet {
  private readonly values: CellValue[][];
  private readonly formulas: (string | null)[][];
  private readonly keys: ColumnKey[];

  constructor(plan: FormPlan) {
    this.keys = plan.columns.map(({ key }) => key);
    this.values = plan.rows.map(({ values }) =>
      values.map((value) => (typeof value === "object" ? (value?.result ?? "") : value)),
    );
    this.formulas = plan.rows.map(({ values }) =>
      values.map((value) => (typeof value === "object" ? (value?.formula ?? null) : null)),
    );
  }

  get contents(): SheetContents {
    return { name: "Phiếu", values: this.values, formulas: this.formulas };
  }

  row(id: string): number {
    const row = this.values.findIndex(([key]) => key === id);
    if (row < 0) throw new Error(`There is no row ${id}.`);
    return row;
  }

  column(key: ColumnKey): number {
    return this.keys.indexOf(key);
  }

  formula(id: string, key: ColumnKey): string {
    return this.formulas[this.row(id)]?.[this.column(key)] ?? "";
  }

  value(id: string, key: ColumnKey): CellValue {
    return this.values[this.row(id)]?.[this.column(key)] ?? "";
  }

  /** Types a value, as people do: a formula that stood there is gone. */
  type(id: string, key: ColumnKey, value: CellValue): this {
    return this.put(this.row(id), this.column(key), value, null);
  }

  setFormula(id: string, key: ColumnKey, formula: string, result?: CellValue): this {
    const row = this.row(id);
    const column = this.column(key);
    return this.put(row, column, result ?? this.values[row]?.[column] ?? "", formula);
  }

  put(row: number, column: number, value: CellValue, formula: string | null): this {
    const values = this.values[row];
    const formulas = this.formulas[row];
    if (!values || !formulas) throw new Error(`There is no row ${row}.`);
    values[column] = value;
    formulas[column] = formula;
    return this;
  }

  insertRowAbove(id: string): this {
    const at = this.row(id);
    this.moveReferences((row) => (row >= at ? row + 1 : row));
    this.values.splice(
      at,
      0,
      this.keys.map(() => ""),
    );
    this.formulas.splice(
      at,
      0,
      this.keys.map(() => null),
    );
    return this;
  }

  deleteRow(id: string): this {
    const at = this.row(id);
    this.values.splice(at, 1);
    this.formulas.splice(at, 1);
    this.moveReferences((row) => (row > at ? row - 1 : row === at ? null : row));
    return this;
  }

  copyRowToEnd(id: string): this {
    const row = this.row(id);
    this.values.push([...(this.values[row] ?? [])]);
    this.formulas.push([...(this.formulas[row] ?? [])]);
    return this;
  }

  /** Sorts a row with its neighbour below: references on the row go along, ranges over both stay. */
  swapWithNext(id: string): this {
    const [row] = [this.row(id)];
    const next = row + 1;
    for (const cells of [this.values, this.formulas] as unknown[][][])
      [cells[row], cells[next]] = [cells[next] ?? [], cells[row] ?? []];
    for (const [from, to] of [
      [next, row],
      [row, next],
    ] as const) {
      this.formulas[to] = (this.formulas[to] ?? []).map(
        (formula) => formula?.replace(new RegExp(`\\b([A-Z])${from + 1}\\b`, "g"), `$1${to + 1}`) ?? null,
      );
    }
    return this;
  }

  deleteColumn(key: ColumnKey): this {
    const at = this.column(key);
    const letters = columnLetters(at);
    this.keys.splice(at, 1);
    for (const cells of [this.values, this.formulas] as unknown[][][]) for (const row of cells) row.splice(at, 1);
    this.changeFormulas((column, row) => {
      if (column === letters) return "#REF!";
      const index = column.charCodeAt(0) - 65;
      return `${columnLetters(index > at ? index - 1 : index)}${row + 1}`;
    });
    return this;
  }

  private moveReferences(move: (row: number) => number | null): void {
    this.changeFormulas((column, row) => {
      const moved = move(row);
      return moved === null ? "#REF!" : `${column}${moved + 1}`;
    });
  }

  private changeFormulas(address: (column: string, row: number) => string): void {
    for (const [index, row] of this.formulas.entries()) {
      this.formulas[index] = row.map(
        (formula) =>
          formula
            ?.split(/("[^"]*")/)
            .map((part, place) =>
              place % 2 === 1
                ? part
                : part.replace(/\b([A-Z])(\d+)\b/g, (_, column: string, digits: string) =>
                    address(column, Number(digits) - 1),
                  ),
            )
            .join("") ?? null,
      );
    }
  }
}
