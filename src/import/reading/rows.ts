import type { Exact } from "../../rubric/exact";
import { readAwardLine } from "./award";
import { type Code, codeOf, leadingCode } from "./codes";
import type { ColumnRole, Columns } from "./columns";
import { asksForEvidence, readExclusion } from "./exceptions";
import { type GridRow, isEmptyRow } from "./grid";
import { lastIndexWhere } from "../last";
import { cellPoints, maximumInTitle } from "./numbers";
import { bareKey, oneLine, plain } from "./plain";

/** What a row of the table is. */
export type RowRole = "header" | "item" | "option" | "continuation" | "note" | "total";

/** A row that is numbered or scored: a group or a criterion, which only the rows below it tell. */
export interface ItemRow {
  readonly row: number;
  readonly code: Code | null;
  /** As printed, without its number. */
  readonly title: string;
  /** As printed in its column; "" where it stands in the title, or nowhere. */
  readonly maximumText: string;
  readonly maximum: Exact | null;
  /** The title says that at most so much counts. */
  readonly ceiling: boolean;
  readonly bold: boolean;
  /** What says how it is scored: its own cells and the rows below it. */
  readonly texts: string[];
  readonly evidence: string[];
  readonly marks: readonly string[];
  /** Points of an answer in its own row whose words are missing. */
  unlabelled: Exact | null;
  /** How many answer rows follow. */
  options: number;
}

export interface ReadRow {
  readonly row: number;
  readonly role: RowRole;
  readonly item: ItemRow | null;
}

/** The rows of a table with what they are, and the items among them. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly items: readonly ItemRow[];
  readonly total: Exact | null;
  /** Printed titles above the header, notes below. */
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  /** Rows under the last total, in which footnotes stand. */
  readonly foot: readonly GridRow[];
}

const BULLET = /^\s*[-+•*▪–]+\s*/;
const NOTE = /^(?:ghi chú|lưu ý|chú thích|chú ý|nơi nhận|người (?:lập|tổng hợp)|thủ trưởng|\* ?ghi chú)/iu;
const TOTAL = /^(?:tong(?:cong|diem|sodiem|so$|$)|cong$|congdiem$|diemtong)/;

/** Reads what every row is. */
export function readRows(
  grid: readonly GridRow[],
  columns: Columns,
  corrected: ReadonlyMap<number, RowRole> = new Map(),
): ReadRows {
  return new RowReader(grid, columns, corrected).read();
}

class RowReader {
  private readonly rows: ReadRow[] = [];
  private readonly items: ItemRow[] = [];
  private readonly titles: string[] = [];
  private readonly notes: string[] = [];
  private total: Exact | null = null;
  private inNotes = false;
  /** Whether rows without numbers are answers, by their place. */
  private readonly answers = new Map<number, boolean>();
  private readonly code: number;
  private readonly title: number;
  private readonly maximum: number;
  private readonly points: number;
  private readonly rules: readonly number[];
  private readonly evidence: readonly number[];
  private readonly firstBody: number;

  constructor(
    private readonly grid: readonly GridRow[],
    private readonly columns: Columns,
    private readonly corrected: ReadonlyMap<number, RowRole>,
  ) {
    const { roles, headers } = columns;
    const all = (role: ColumnRole): number[] => roles.flatMap((each, column) => (each === role ? [column] : []));
    this.code = roles.indexOf("code");
    this.title = roles.indexOf("title");
    this.maximum = roles.indexOf("maximum");
    this.points = roles.indexOf("points");
    this.rules = all("rule");
    this.evidence = all("evidence");
    this.firstBody = headers.size === 0 ? 1 : Math.min(...headers);
  }

  read(): ReadRows {
    const foot = this.footBegins();
    this.grid.forEach((row, index) => {
      const { role, item } = this.roleOf(row, index, index >= foot);
      this.rows.push({ row: row.row, role, item });
    });
    return {
      rows: this.rows,
      items: this.items,
      total: this.total,
      titles: this.titles,
      notes: this.notes,
      foot: this.grid.slice(foot),
    };
  }

  /** The first row below the last total, behind which no scored row comes. */
  private footBegins(): number {
    const lastScored = lastIndexWhere(
      this.grid,
      (row) =>
        this.pointsOf(row) !== null &&
        !this.isTotal(row) &&
        (this.codeIn(row) !== null || this.text(row, this.title) !== ""),
    );
    const total = lastIndexWhere(this.grid, (row) => this.isTotal(row));
    return total >= 0 && total > lastScored ? total + 1 : this.grid.length;
  }

  private text({ texts }: GridRow, column: number): string {
    return column < 0 ? "" : (texts[column] ?? "");
  }

  private codeIn(row: GridRow): Code | null {
    return this.code < 0 ? null : codeOf(this.text(row, this.code));
  }

  private pointsOf(row: GridRow): Exact | null {
    return this.maximum < 0 ? null : cellPoints(this.text(row, this.maximum));
  }

  private isTotal(row: GridRow): boolean {
    if (this.codeIn(row)) return false;
    const label = row.texts.find((text) => text !== "") ?? "";
    return (
      label.length < 80 &&
      TOTAL.test(bareKey(label.replace(/\([^()]*\)/g, "").replace(/[\d.,:]+ ?(?:điểm)?\s*$/iu, "")))
    );
  }

  private roleOf(row: GridRow, index: number, foot: boolean): { role: RowRole; item: ItemRow | null } {
    const none = (role: RowRole): { role: RowRole; item: null } => ({ role, item: null });
    if (this.columns.headers.has(row.row)) return none("header");
    if (isEmptyRow(row)) return none("note");
    const corrected = this.corrected.get(row.row);
    if (corrected !== undefined && corrected !== "header") return this.asSaid(row, corrected);
    const first = row.texts.find((text) => text !== "") ?? "";
    if (row.row < this.firstBody) {
      this.titles.push(oneLine(first));
      return none("note");
    }
    if (this.isTotal(row)) {
      this.total ??= this.totalPoints(row);
      return none("total");
    }
    if (foot || NOTE.test(oneLine(first))) {
      this.inNotes = true;
      this.notes.push(row.texts.filter((text) => text !== "").join(" "));
      return none("note");
    }
    const item = this.itemOf(row, index);
    if (item === "condition") {
      this.notes.push(row.texts.filter((text) => text !== "").join(" – "));
      return none("note");
    }
    if (item) {
      this.inNotes = false;
      this.items.push(item);
      return { role: "item", item };
    }
    const owner = this.items.at(-1) ?? null;
    if (!owner || this.inNotes) {
      (owner ? this.notes : this.titles).push(row.texts.filter((text) => text !== "").join(" "));
      return none("note");
    }
    return { role: this.below(row, owner), item: owner };
  }

  /** Somebody has said what the row is. */
  private asSaid(row: GridRow, said: Exclude<RowRole, "header">): { role: RowRole; item: ItemRow | null } {
    const words = row.texts.filter((text) => text !== "");
    const owner = this.items.at(-1) ?? null;
    if (said === "total") {
      this.total ??= this.totalPoints(row);
      return { role: said, item: null };
    }
    if (said === "item") {
      const cell = this.codeIn(row);
      const printed = this.text(row, this.title) || (words[0] ?? "");
      const lead = cell ? null : leadingCode(oneLine(printed));
      const title = lead ? lead.rest : printed;
      const inTitle = maximumInTitle(title);
      const maximum = this.pointsOf(row) ?? inTitle?.points ?? null;
      const item = this.newItem(row, cell ?? lead?.code ?? null, title, maximum, inTitle?.ceiling ?? false);
      this.inNotes = false;
      this.items.push(item);
      return { role: said, item };
    }
    if (said === "note" || !owner) {
      this.notes.push(words.join(" "));
      return { role: "note", item: null };
    }
    this.below(row, owner);
    return { role: said, item: owner };
  }

  private totalPoints(row: GridRow): Exact | null {
    const own = this.pointsOf(row);
    if (own) return own;
    if (this.maximum >= 0 && this.columns.roles.length > 1) return null;
    const [digits] = /\d+(?:[.,]\d+)?(?=\D*$)/.exec(this.text(row, this.title)) ?? [];
    return digits === undefined ? null : cellPoints(digits);
  }

  /** A numbered or scored row; "condition" for one that only has to be met; null for what belongs to the row above. */
  private itemOf(row: GridRow, index: number): ItemRow | "condition" | null {
    const cell = this.codeIn(row);
    // A group over the whole width stands in the first column, its number before its title.
    const wide = this.code >= 0 && !cell && this.text(row, this.title) === "" ? this.text(row, this.code) : "";
    const printed = wide === "" ? this.text(row, this.title) : wide;
    const lead = cell ? null : leadingCode(oneLine(printed));
    const maximumText = this.text(row, this.maximum);
    const points = this.pointsOf(row);
    const title = lead ? lead.rest : printed;
    if (title === "") return null;
    const inTitle = points ? null : maximumInTitle(title);
    const scored = points !== null || inTitle !== null;
    if (/bắt buộc|điều kiện/iu.test(maximumText)) return "condition";
    if (!cell && !this.isUncodedItem(row, index, { led: lead !== null, wide: wide !== "" }, title, scored)) return null;
    return this.newItem(
      row,
      cell ?? lead?.code ?? null,
      title,
      points ?? inTitle?.points ?? null,
      inTitle?.ceiling ?? false,
    );
  }

  /** Whether a row without a number in a column of numbers is scored by itself. */
  private isUncodedItem(
    row: GridRow,
    index: number,
    { led, wide }: { readonly led: boolean; readonly wide: boolean },
    title: string,
    scored: boolean,
  ): boolean {
    if (BULLET.test(title) && !(this.columns.roles.length > 1 && this.pointsOf(row) !== null)) return false;
    if (led)
      return scored || ((this.code < 0 || wide) && readAwardLine(plain(title)) === null && !asksForEvidence(title));
    if (!scored) return false;
    if (this.columns.roles.length === 1) return true;
    // "Không có | 0" is an answer, whatever column its points stand in.
    if (this.items.length > 0 && /^(?:không|chưa)(?: \p{L}+){0,2}$/iu.test(oneLine(plain(title)))) return false;
    return !this.areAnswers(index);
  }

  /** Rows without numbers whose points stand in the column of maxima may be the answers of the row above. */
  private areAnswers(index: number): boolean {
    const known = this.answers.get(index);
    if (known !== undefined) return known;
    // The rows come in order, so the first of a block is asked about first.
    let to = index;
    while (to < this.grid.length && this.isUncodedPoints(this.grid[to])) to += 1;
    const block = this.grid.slice(index, to);
    const are = this.answer(
      this.grid[index - 1],
      block.flatMap((row) => this.pointsOf(row) ?? []),
    );
    for (let each = index; each < to; each += 1) this.answers.set(each, are);
    return are;
  }

  private answer(owner: GridRow | undefined, points: readonly Exact[]): boolean {
    const max = owner ? this.pointsOf(owner) : null;
    if (!owner || max === null || this.codeIn(owner) === null || this.code < 0) return false;
    const sum = points.reduce((total, each) => total.plus(each), max.times(0));
    const zero = points.some((each) => each.isZero());
    return zero || (!sum.equals(max) && points.some((each) => each.equals(max)));
  }

  private isUncodedPoints(row: GridRow | undefined): boolean {
    return (
      row !== undefined &&
      this.codeIn(row) === null &&
      leadingCode(oneLine(this.text(row, this.title))) === null &&
      this.pointsOf(row) !== null &&
      this.text(row, this.title) !== "" &&
      !this.isTotal(row)
    );
  }

  private newItem(row: GridRow, code: Code | null, title: string, maximum: Exact | null, ceiling: boolean): ItemRow {
    const item: ItemRow = {
      row: row.row,
      code,
      title,
      maximumText: this.text(row, this.maximum),
      maximum,
      ceiling,
      bold: row.bold,
      texts: [],
      evidence: this.evidence.map((column) => this.text(row, column)).filter((text) => text !== "" && text !== "-"),
      marks: [...row.notes.values()].flat(),
      unlabelled: null,
      options: 0,
    };
    this.takeScoring(row, item);
    return item;
  }

  /** The rule columns of a row, each with the points beside it. */
  private takeScoring(row: GridRow, item: ItemRow): void {
    const texts = this.rules.map((column) => this.text(row, column)).filter((text) => text !== "");
    const points = this.text(row, this.points);
    const value = points === "" ? null : cellPoints(points);
    if (value !== null && texts.length === 0) {
      item.unlabelled = value;
      return;
    }
    const [first, ...more] = [...new Set(texts)];
    if (first !== undefined) item.texts.push(...withPoints(first, points));
    item.texts.push(...more, ...(first === undefined && points !== "" ? [points] : []));
  }

  /** A row that belongs to the item above: an answer with points, or something that goes on. */
  private below(row: GridRow, owner: ItemRow): RowRole {
    const marked = this.code >= 0 && this.codeIn(row) === null ? this.text(row, this.code) : "";
    // A row over the whole width stands in the first column; a bullet may stand there before the text.
    const title = [marked, this.text(row, this.title)].filter((each) => each !== "").join(" ");
    const rule = this.rules
      .map((column) => this.text(row, column))
      .filter((text) => text !== "")
      .join("\n");
    const points = this.points >= 0 ? this.text(row, this.points) : "";
    owner.evidence.push(...this.evidence.map((column) => this.text(row, column)).filter((text) => text !== ""));
    const pairs = rule !== "" && points.includes("\n") ? withPoints(rule, points) : [];
    if (pairs.length > 1) {
      owner.texts.push(...pairs);
      owner.options += pairs.length;
      return "option";
    }
    const value = cellPoints(points) ?? (title !== "" ? this.pointsOf(row) : null);
    const label = rule === "" ? title : rule;
    if (value !== null && label !== "") {
      owner.texts.push(`${label}: ${value.toFixed().replace(".", ",")} điểm`);
      owner.options += 1;
      return "option";
    }
    const text = [title, rule].filter((each) => each !== "").join("\n");
    if (text === "") {
      // A filled cell of another column goes on with its own.
      return "continuation";
    }
    if (asksForEvidence(plain(text).replace(BULLET, ""))) {
      owner.evidence.push(text);
      return "continuation";
    }
    owner.texts.push(text);
    const body = plain(text).replace(BULLET, "");
    const answer = title !== "" && rule === "" && readExclusion(body) === null && readAwardLine(body) !== null;
    if (answer) owner.options += 1;
    return answer ? "option" : "continuation";
  }
}

/** The words of a rule column with the points beside them: of one answer, or line by line of several. */
function withPoints(words: string, points: string): string[] {
  if (points === "" || points === words) return [words];
  const [labels, values] = [words, points].map((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ) as [string[], string[]];
  const numbers = values.map(cellPoints);
  if (labels.length === values.length && numbers.every((value) => value !== null))
    return labels.map((label, index) => `${label}: ${numbers[index]?.toFixed().replace(".", ",") ?? ""} điểm`);
  return [words, points];
}
