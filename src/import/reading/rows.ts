import { type Exact, ZERO } from "../../rubric/exact";
import { readAwardLine } from "./award";
import { type Code, leadingCode } from "./codes";
import type { Columns } from "./columns";
import { asksForEvidence, readExclusion } from "./exceptions";
import { type GridRow, isEmptyRow } from "./grid";
import { lastIndexWhere } from "../last";
import { isHeadingText, leadsToNumber, onlyText, partTitlesOf } from "./headings";
import type { ItemRow, ReadRow, ReadRows, RowRole } from "./item-row";
import { lostIn } from "./lost";
import { cellPoints, maximumInTitle } from "./numbers";
import { goOn, isAfterPageBreak } from "./page-break";
import { takeSplitTitle } from "./split-cells";
import { BULLET, oneLine, plain } from "./plain";
import { RowCells } from "./row-cells";
import { severalMaxima, withPoints } from "./with-points";
import { type RowFacts, UncodedRows } from "./uncoded";
import { isPartTotal, labelOf, largestTotal } from "./totals";

const NOTE = /^(?:ghi chú|lưu ý|chú thích|chú ý|nơi nhận|người (?:lập|tổng hợp)|thủ trưởng|\* ?ghi chú)/iu;

/**
 * Reads what every row is.
 * @param footnotes the first row, from 0, of footnotes that the source has below its tables
 */
export function readRows(
  grid: readonly GridRow[],
  columns: Columns,
  corrected: ReadonlyMap<number, RowRole> = new Map(),
  footnotes: number = grid.length,
): ReadRows {
  return new RowReader(grid, columns, corrected, footnotes).read();
}

class RowReader {
  private readonly rows: ReadRow[] = [];
  private readonly items: ItemRow[] = [];
  private readonly titles: string[] = [];
  private readonly notes: string[] = [];
  private readonly totals: Exact[] = [];
  private inNotes = false;
  private readonly uncoded: UncodedRows;
  private readonly partTitles: ReadonlySet<number>;
  /** Of the last group with a Roman number or a capital letter, and of the last heading without number. */
  private groupRow = 0;
  private headingRow = 0;
  private readonly cells: RowCells;
  private readonly firstBody: number;

  constructor(
    private readonly grid: readonly GridRow[],
    private readonly columns: Columns,
    private readonly corrected: ReadonlyMap<number, RowRole>,
    private readonly footnotes: number,
  ) {
    const { roles, headers } = columns;
    this.cells = new RowCells(roles);
    this.uncoded = new UncodedRows(grid, (row) => this.factsOf(row));
    this.firstBody = headers.size === 0 ? 1 : Math.min(...headers);
    this.partTitles = partTitlesOf(grid, columns);
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
      total: largestTotal(this.totals),
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
        this.cells.pointsOf(row) !== null &&
        !this.cells.isTotal(row) &&
        (this.cells.codeIn(row) !== null || this.cells.text(row, this.cells.title) !== ""),
    );
    const total = lastIndexWhere(this.grid, (row) => this.cells.isTotal(row));
    return Math.min(this.footnotes, total >= 0 && total > lastScored ? total + 1 : this.grid.length);
  }

  private roleOf(row: GridRow, index: number, foot: boolean): { role: RowRole; item: ItemRow | null } {
    const none = (role: RowRole): { role: RowRole; item: null } => ({ role, item: null });
    if (this.columns.headers.has(row.row)) return none("header");
    if (isEmptyRow(row)) return none("note");
    const corrected = this.corrected.get(row.row);
    if (corrected !== undefined && corrected !== "header") return this.asSaid(row, corrected);
    const first = row.texts.find((text) => text !== "") ?? "";
    const head = index < this.footnotes ? this.headOf(row, index) : null;
    if (head) {
      this.inNotes = false;
      this.items.push(head);
      return { role: "item", item: head };
    }
    if (row.row < this.firstBody) {
      this.titles.push(oneLine(first));
      return none("note");
    }
    if (this.cells.isTotal(row)) {
      const points = this.totalPoints(row);
      if (points && !points.isZero() && !isPartTotal(labelOf(row.texts))) this.totals.push(points);
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
      if (/^[IA]$/.test(item.code?.style ?? "")) this.groupRow = item.row;
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
      const points = this.totalPoints(row);
      if (points) this.totals.push(points);
      return { role: said, item: null };
    }
    if (said === "item") {
      const cell = this.cells.codeIn(row);
      const printed = this.cells.text(row, this.cells.title) || (words[0] ?? "");
      const lead = cell ? null : leadingCode(oneLine(printed));
      const title = lead ? lead.rest : printed;
      const inTitle = maximumInTitle(title);
      const points = this.cells.pointsOf(row) ?? inTitle?.points ?? null;
      const code = cell ?? lead?.code ?? null;
      const item = this.newItem(row, code, title, { points, ceiling: inTitle?.ceiling ?? false, level: 0 });
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

  /** A title that stands alone over rows that are numbered: of a part of the form, or of a group without points. */
  private headOf(row: GridRow, index: number): ItemRow | null {
    const printed = onlyText(row);
    if (printed === null || this.columns.roles.length === 1) return null;
    if (this.partTitles.has(index)) {
      const lead = leadingCode(oneLine(printed));
      const points = maximumInTitle(printed)?.points ?? null;
      return (
        lead && this.newItem(row, { ...lead.code, style: "part" }, lead.rest, { points, ceiling: false, level: 0 })
      );
    }
    const owner = this.items.at(-1);
    const place = row.texts.indexOf(printed);
    if (
      !owner ||
      this.columns.headers.size === 0 ||
      this.cells.codeIn(row) ||
      (place !== this.cells.title && place !== this.cells.code)
    )
      return null;
    if (!isHeadingText(printed) || NOTE.test(printed) || !leadsToNumber(this.grid, index, this.columns)) return null;
    // The first stands right under its group; where it does, others may follow.
    const under = owner.row === this.grid[index - 1]?.row && owner.texts.length === 0 && owner.options === 0;
    if (!under && this.headingRow <= this.groupRow) return null;
    this.headingRow = row.row;
    return this.newItem(row, null, printed, { points: null, ceiling: false, level: 0 });
  }

  private totalPoints(row: GridRow): Exact | null {
    const own = this.cells.pointsOf(row);
    if (own) return own;
    if (this.cells.maximum >= 0 && this.columns.roles.length > 1) return null;
    const [digits] = /\d+(?:[.,]\d+)?(?=\D*$)/.exec(this.cells.text(row, this.cells.title)) ?? [];
    return digits === undefined ? null : cellPoints(digits);
  }

  /** A numbered or scored row; "condition" for one that only has to be met; null for what belongs to the row above. */
  private itemOf(row: GridRow, index: number): ItemRow | "condition" | null {
    const cell = this.cells.codeIn(row);
    // A group over the whole width stands in the first column, its number before its title.
    const wide =
      this.cells.code >= 0 && !cell && this.cells.text(row, this.cells.title) === ""
        ? this.cells.text(row, this.cells.code)
        : "";
    const printed = wide === "" ? this.cells.text(row, this.cells.title) : wide;
    const lead = cell ? null : leadingCode(oneLine(printed));
    const maximumText = this.cells.text(row, this.cells.maximum);
    const points = this.cells.pointsOf(row);
    const title = lead ? lead.rest : printed;
    if (title === "") return null;
    const inTitle = points ? null : maximumInTitle(title);
    const scored = points !== null || inTitle !== null;
    if (/bắt buộc|điều kiện/iu.test(maximumText)) return "condition";
    // "1. Phần mềm …: 0" under a criterion is a line of it that somebody filled in.
    const filledIn = !cell && lead !== null && this.cells.code >= 0 && wide === "" && points?.isZero() === true;
    const before = this.items.at(-1);
    if (filledIn && before && before.code?.style !== lead.code.style && !/^\p{Lu}{2}/u.test(plain(title))) return null;
    if (!cell && !this.isUncodedItem(row, index, { led: lead !== null, wide: wide !== "" }, title, scored)) return null;
    const place = cell || lead || points === null ? 0 : this.uncoded.placeOf(index);
    return this.newItem(row, cell ?? lead?.code ?? null, title, {
      points: points ?? inTitle?.points ?? null,
      ceiling: inTitle?.ceiling ?? false,
      level: typeof place === "number" ? place : 0,
    });
  }

  /** Whether a row without a number in a column of numbers is scored by itself. */
  private isUncodedItem(
    row: GridRow,
    index: number,
    { led, wide }: { readonly led: boolean; readonly wide: boolean },
    title: string,
    scored: boolean,
  ): boolean {
    if (BULLET.test(title) && !(this.columns.roles.length > 1 && this.cells.pointsOf(row) !== null)) return false;
    if (led)
      return (
        scored || ((this.cells.code < 0 || wide) && readAwardLine(plain(title)) === null && !asksForEvidence(title))
      );
    if (!scored) return false;
    if (this.columns.roles.length === 1) return true;
    // "Không có | 0" is an answer, whatever column its points stand in.
    if (this.items.length > 0 && /^(?:không|chưa)(?: \p{L}+){0,2}$/iu.test(oneLine(plain(title)))) return false;
    return typeof this.uncoded.placeOf(index) === "number";
  }

  private factsOf(row: GridRow): RowFacts {
    const title = this.cells.text(row, this.cells.title);
    return {
      points: this.cells.pointsOf(row),
      numbered: this.cells.codeIn(row) !== null || leadingCode(oneLine(title)) !== null,
      title,
      scored: this.cells.ruleText(row) !== "",
      passed: this.columns.headers.has(row.row) || isEmptyRow(row),
      total: this.cells.isTotal(row),
    };
  }

  private newItem(
    row: GridRow,
    code: Code | null,
    title: string,
    {
      points: maximum,
      ceiling,
      level,
    }: { readonly points: Exact | null; readonly ceiling: boolean; readonly level: number },
  ): ItemRow {
    const maximumText = this.cells.text(row, this.cells.maximum);
    // With points beside them the names are answers.
    const parts =
      this.cells.text(row, this.cells.points) === "" ? severalMaxima(this.cells.ruleText(row), maximumText) : [];
    const item: ItemRow = {
      row: row.row,
      code,
      listLevel: row.listLevels.get(this.cells.code) ?? row.listLevels.get(this.cells.title) ?? null,
      title,
      maximumText,
      parts,
      lost: lostIn(row, this.columns.roles),
      joined: [],
      maximum: parts.length > 0 ? parts.reduce((sum, { max }) => sum.plus(max), ZERO) : maximum,
      ceiling,
      level,
      bold: row.bold,
      texts: [],
      evidence: this.cells.evidenceOf(row).filter((text) => text !== "-"),
      marks: [...row.notes.values()].flat(),
      unlabelled: null,
      options: 0,
      mergedRule: this.cells.rules.map((column) => row.covers.get(column) ?? "").find((text) => text !== "") ?? null,
      mergedMaximum: maximum === null && (row.covers.get(this.cells.maximum) ?? "") !== "",
    };
    if (parts.length === 0) this.takeScoring(row, item);
    if (item.mergedRule !== null && item.texts.length === 0) item.texts.push(item.mergedRule);
    if (item.mergedMaximum) {
      const above = [...this.items].reverse().find(({ maximum: own }) => own !== null);
      if (above) above.mergedMaximum = true;
    }
    return item;
  }

  /** The rule columns of a row, each with the points beside it. */
  private takeScoring(row: GridRow, item: ItemRow): void {
    const texts = this.cells.rulesOf(row);
    const points = this.cells.text(row, this.cells.points);
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
    owner.lost.push(...lostIn(row, this.columns.roles));
    if (
      this.cells.rules.length > 0 &&
      this.cells.pointsOf(row) === null &&
      isAfterPageBreak(row, owner, this.columns.headers)
    ) {
      goOn(owner, this.cells.text(row, this.cells.title), this.cells.ruleText(row), this.cells.evidenceOf(row));
      return "continuation";
    }
    const marked = this.cells.code >= 0 && this.cells.codeIn(row) === null ? this.cells.text(row, this.cells.code) : "";
    // A row over the whole width stands in the first column; a bullet may stand there before the text.
    const named = [marked, this.cells.text(row, this.cells.title)].filter((each) => each !== "").join(" ");
    const joined = takeSplitTitle(row, owner, this.rows.at(-1), this.columns.roles);
    const title = joined ? "" : named;
    const rule = this.cells.ruleText(row);
    const points = this.cells.points >= 0 ? this.cells.text(row, this.cells.points) : "";
    owner.evidence.push(...this.cells.evidenceOf(row));
    const pairs = rule !== "" && points.includes("\n") ? withPoints(rule, points) : [];
    if (pairs.length > 1) {
      owner.texts.push(...pairs);
      owner.options += pairs.length;
      return "option";
    }
    const value = cellPoints(points) ?? (title !== "" ? this.cells.pointsOf(row) : null);
    const label = rule === "" ? title : rule;
    if (value !== null && title !== "" && rule !== "" && this.uncoded.placeOf(row.row - 1) === "detail") {
      owner.texts.push(title, rule);
      return "continuation";
    }
    if (value !== null && label !== "") {
      owner.texts.push(`${label}: ${value.toFixed().replace(".", ",")} điểm`);
      owner.options += 1;
      return "option";
    }
    const text = [title, rule].filter((each) => each !== "").join("\n");
    if (text === "") {
      if (joined) return "continuation";
      // A filled cell of another column goes on with its own; words about points belong to the row, whatever column has them.
      const beside = onlyText(row) ?? "";
      if (beside.length > 15 && /điểm/iu.test(plain(beside))) owner.texts.push(beside);
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
