import type { Exact } from "../../rubric/exact";
import { type Code, codeOf } from "./codes";
import type { ColumnRole } from "./columns";
import type { GridRow } from "./grid";
import { groupMarks } from "./marks";
import { cellPoints } from "./numbers";
import { isTotalLabel, labelOf } from "./totals";

/** The cells of a row by what their columns hold. */
export class RowCells {
  readonly code: number;
  readonly title: number;
  readonly maximum: number;
  readonly points: number;
  readonly rules: readonly number[];
  private readonly evidence: readonly number[];

  constructor(roles: readonly ColumnRole[]) {
    const all = (role: ColumnRole): number[] => roles.flatMap((each, column) => (each === role ? [column] : []));
    this.code = roles.indexOf("code");
    this.title = roles.indexOf("title");
    this.maximum = roles.indexOf("maximum");
    this.points = roles.indexOf("points");
    this.rules = all("rule");
    this.evidence = all("evidence");
  }

  text({ texts }: GridRow, column: number): string {
    return column < 0 ? "" : (texts[column] ?? "");
  }

  codeIn(row: GridRow): Code | null {
    const code = this.code < 0 ? null : codeOf(this.text(row, this.code));
    if (code?.bare !== "*") return code;
    // A star is a bullet, but for groups.
    const { bonus, penalty } = groupMarks(this.text(row, this.title));
    return bonus || penalty ? code : null;
  }

  pointsOf(row: GridRow): Exact | null {
    return this.maximum < 0 ? null : cellPoints(this.text(row, this.maximum));
  }

  isTotal(row: GridRow): boolean {
    if (this.codeIn(row)) return false;
    return isTotalLabel(labelOf(row.texts));
  }

  rulesOf(row: GridRow): string[] {
    return this.filled(row, this.rules);
  }

  ruleText(row: GridRow): string {
    return this.rulesOf(row).join("\n");
  }

  evidenceOf(row: GridRow): string[] {
    return this.filled(row, this.evidence);
  }

  private filled(row: GridRow, columns: readonly number[]): string[] {
    return columns.map((column) => this.text(row, column)).filter((text) => text !== "");
  }
}
