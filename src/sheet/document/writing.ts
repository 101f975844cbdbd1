import type { ColumnKey, Side } from "../../form/columns";
import { Exact } from "../../rubric/exact";
import { columnLetters } from "../../workbook/a1";
import { documentWords } from "../../locales/document";
import { formatDecimal, speaker } from "../../locales/words";
import { literal } from "../../scoring/rules/formula";
import type { PlanValue } from "../sheet-plan";
import type { DocumentSource } from "./document-source";
import type { PaperCell, PaperColumn, PaperLook, PaperRow } from "./paper";

export const say = speaker(documentWords, "vi");

type DocumentWord = keyof typeof documentWords;

/** A value of a document and what it shows when the document is made. */
export interface Content {
  readonly value: PlanValue;
  readonly text: string;
  /** For words that may become longer: the formula, without "=", that gives them. */
  readonly grows?: string;
  readonly spare?: boolean;
}

export function words(text: string): Content {
  return { value: text, text };
}

/** Points as a number, which every system shows with its own decimal sign. */
export function points(decimal: string): Content {
  return { value: Number(decimal), text: numberText(decimal) };
}

export const NOTHING: Content = { value: null, text: "" };

/** Dots to write on, where nothing is known yet. */
export const DOTS = "……………";

/** Collects the rows of a document from top to bottom. */
export class Writing {
  readonly rows: PaperRow[] = [];

  constructor(
    readonly columns: readonly PaperColumn[],
    /** Of the table's text, in points. */
    readonly size: number,
    /** The part of the form that it prints. */
    readonly side: Side,
  ) {}

  get last(): number {
    return this.columns.length - 1;
  }

  /** Where the document keeps what the form's mark is now: behind its last column, which nobody sees. */
  get markCell(): string {
    return `$${columnLetters(this.columns.length + 1)}$2`;
  }

  /** A line of text over the whole width. */
  line(
    id: string | null,
    content: Content,
    look: Omit<PaperLook, "vertical">,
    { keep = false, from = 0, to = this.last }: { keep?: boolean; from?: number; to?: number } = {},
  ): void {
    this.add({ id, kind: "text", keep, cells: [{ from, to, ...content, look: { vertical: "Center", ...look } }] });
  }

  /** Two texts beside each other: blocks of a head, signatures. A text of null leaves its side free. */
  pair(id: string | null, sides: readonly (PaperCell | null)[], keep: boolean): void {
    this.add({ id, kind: "text", keep, cells: sides.flatMap((cell) => cell ?? []) });
  }

  gap(height: number, keep = false, cells: readonly PaperCell[] = []): void {
    this.rows.push({ id: null, kind: "gap", keep, height, cells });
  }

  add(row: PaperRow): void {
    this.rows.push(row);
  }

  /**
   * The titles of the columns of a table.
   * @param places from which column to which each reaches, where they are not one a column
   */
  titles(
    kind: "header" | "heading",
    titles: readonly DocumentWord[],
    places: readonly Pick<PaperCell, "from" | "to">[] = [],
  ): void {
    this.add({
      id: kind === "header" ? "header" : null,
      kind,
      keep: true,
      cells: titles.map((title, index) => ({
        from: places[index]?.from ?? index,
        to: places[index]?.to ?? index,
        ...words(say(title)),
        look: { size: 11, bold: true, horizontal: "Center", vertical: "Center", lines: "black" },
      })),
    });
  }
}

/** The contents of a form's cells, as documents follow them. */
export class Following {
  constructor(readonly source: DocumentSource) {}

  /** What a formula of the form shows: points, sums, a state. */
  result(rowId: string, key: ColumnKey): Content {
    const at = this.source.at(rowId, key);
    const shown = this.source.shown(rowId, key);
    const text = typeof shown !== "number" ? shown : key === "difference" ? differenceText(shown) : numberText(shown);
    return { value: at === null ? shown : { formula: `=${at}`, result: shown }, text };
  }

  /**
   * Words that are made of cells of the form.
   * @param expression of addresses, without "="; null where one of the cells is gone
   */
  made(expression: string | null, text: string, grows = false): Content {
    if (expression === null) return words(text);
    return { value: { formula: `=${expression}`, result: text }, text, ...(grows ? { grows: expression } : {}) };
  }

  /** What somebody typed into a cell; dots where it is blank. A short name may be kept on one line. */
  typed(before: string, rowId: string, key: ColumnKey, text: string, isName = false): Content {
    const at = this.source.at(rowId, key);
    const name = isName && text.length <= LONGEST_NAME ? unbroken(text) : text;
    const start = before === "" ? "" : `${literal(before)}&`;
    const typed = isName ? `IF(LEN(${at})>${LONGEST_NAME},${at},SUBSTITUTE(${at}," ","\u00a0"))` : at;
    return this.made(
      at === null ? null : `${start}IF(${at}="",${literal(DOTS)},${typed})`,
      before + (text === "" ? DOTS : name),
      true,
    );
  }
}

/** Letters of a name that is not parted at a line's end; a longer one would leave half of a line free. */
const LONGEST_NAME = 40;

/** The condition that the form is what it was when the document was made. */
export function isSame({ markCell, side }: Pick<Writing, "markCell" | "side">, { state }: DocumentSource): string {
  return `ABS(${markCell}-${state[side].value})<0.001`;
}

/** A number as a Vietnamese Excel shows it in the format General. */
export function numberText(value: number | string): string {
  return String(value).replace(".", ",");
}

/** A difference: a sign says which way, and nothing stands where nothing differs. */
export const DIFFERENCE = '+0.00;"−"0.00;';

/** What a cell of that format shows. */
function differenceText(value: number): string {
  const places = new Exact(value).abs().toFixed(2).replace(".", ",");
  return value === 0 ? "" : (value > 0 ? "+" : "−") + places;
}

/** With the places of a sum. */
export function decimalText(value: string): string {
  return formatDecimal("vi", value);
}

/** A text whose words stay on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

/** The parts of a day as documents write them: days below 10 and the months 1 and 2 have a leading 0 (Nghị định 30/2020). */
export function dayParts(
  iso: string | undefined,
): { readonly d: string; readonly m: string; readonly y: string } | null {
  const [, y = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "") ?? [];
  if (y === "") return null;
  const m = Number(month);
  return { d: day, m: m <= 2 ? `0${m}` : String(m), y };
}
