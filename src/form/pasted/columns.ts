import { labelKey, tidy } from "../../rubric/labels";
import { maxPointsOf } from "../../rubric/outline";
import { rowNames } from "../../rubric/row-names";
import type { Rubric } from "../../rubric/schema";
import { readNumberText } from "../../scoring/figures";
import { type Place, placesOf } from "./places";

/** A pasted table: what its cells show, "" for nothing. */
export type PastedTable = readonly (readonly string[])[];

/** Which columns of a pasted table hold what, from 0. */
export interface PastedColumns {
  /** The printed numbers of the rows; null where no column holds them. */
  readonly code: number | null;
  readonly figure: number;
  readonly denominator: number | null;
}

/** A printed number as it is compared: "II.4." and "ii.4" are one. */
export function codeKey(text: string): string {
  return labelKey(text).replace(/[.):\s]+$/, "");
}

/** The rows of a form that a printed number may mean: its own, or with those of its headings. */
export function rowsByCode(rubric: Rubric): ReadonlyMap<string, readonly Place[]> {
  const names = rowNames(rubric);
  const found = new Map<string, Place[]>();
  for (const place of placesOf(rubric)) {
    if (place.rowId.startsWith("line:")) continue;
    const codes = new Set([codeKey(place.item.code), codeKey(names.get(place.item.id)?.number ?? "")]);
    for (const code of codes) if (code !== "") found.set(code, [...(found.get(code) ?? []), place]);
  }
  return found;
}

const CODE_TITLE = /^(?:s?tt|số tt|mã|mã số|ký hiệu|code)$/;
const FIGURE_TITLE = /^(?:số liệu|tử|tử số|số lượng|kết quả|giá trị|thực hiện|số thực hiện|năm \d{4}|figure)(?!\p{L})/u;
const TOTAL_TITLE = /^(?:trên tổng số|tổng số|mẫu|mẫu số|out of)(?!\p{L})/u;
const OTHER_TITLE = /điểm|tối đa|ghi chú|nội dung|tiêu chí|tài liệu|đơn vị tính|points|max/;

/** How many rows at the top of a table name its columns or number them: nothing is taken from them. */
export function headerRows(table: PastedTable): number {
  const first = table.findIndex((cells, index) => index === 5 || !isHeader(cells));
  return Math.max(0, first);
}

function isHeader(cells: readonly string[]): boolean {
  const filled = cells.map(labelKey).filter((text) => text !== "");
  const isNumbering =
    filled.length > 2 && filled.every((text, index) => text.replace(/[()]/g, "") === String(index + 1));
  const isTitled = (text: string): boolean =>
    [CODE_TITLE, FIGURE_TITLE, TOTAL_TITLE, OTHER_TITLE].some((title) => title.test(text));
  // Where a figure stands, words beside it are the title of its row.
  return isNumbering || (filled.some(isTitled) && filled.every((text) => !/^[\d(+-]/.test(text)) && !isNumbered(cells));
}

/** Whether a row begins with the number of a group. */
function isNumbered(cells: readonly string[]): boolean {
  return /^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(tidy(cells.find((text) => tidy(text) !== "") ?? ""));
}

/** Which columns hold what, by their titles and by what stands in them. People may say otherwise. */
export function columnsOf(rubric: Rubric, table: PastedTable, headers: number): PastedColumns {
  const width = Math.max(1, ...table.map((cells) => cells.length));
  const all = Array.from({ length: width }, (_, column) => column);
  const titled = (pattern: RegExp): number | undefined =>
    all.find((column) => table.slice(0, headers).some((cells) => pattern.test(labelKey(cells[column] ?? ""))));
  const body = table.slice(headers);
  const of = (column: number): string[] => body.map((cells) => tidy(cells[column] ?? "")).filter((text) => text !== "");
  const code =
    width === 1 ? null : (titled(CODE_TITLE) ?? all.find((column) => holdsCodes(rubric, of(column))) ?? null);
  const left = all.filter((column) => column !== code);
  const figure = titled(FIGURE_TITLE);
  const total = titled(TOTAL_TITLE);
  const isOther = (column: number): boolean =>
    table.slice(0, headers).some((cells) => OTHER_TITLE.test(labelKey(cells[column] ?? "")));
  const numeric = left.filter(
    (column) => !isOther(column) && holdsFigures(of(column)) && !isMaxima(rubric, body, code, column),
  );
  const first = figure ?? numeric.find((column) => column !== total) ?? left.at(-1) ?? 0;
  const second = total ?? (figure === undefined ? numeric.find((column) => column > first) : undefined);
  return { code, figure: first, denominator: second ?? null };
}

/**
 * Whether a column holds printed numbers of the form: most of its cells do, in their order, and one at least is more than a whole
 * number, which a figure could be as well.
 */
function holdsCodes(rubric: Rubric, texts: readonly string[]): boolean {
  const known = rowsByCode(rubric);
  const places = placesOf(rubric);
  const found = texts.filter((text) => known.has(codeKey(text)));
  if (found.length === 0 || found.length * 10 < texts.length * 6) return false;
  if (found.every((text) => /^\d+$/.test(codeKey(text)))) return false;
  let before = -1;
  let inOrder = 0;
  for (const text of found) {
    const next = (known.get(codeKey(text)) ?? []).map((place) => places.indexOf(place)).find((at) => at > before);
    if (next === undefined) continue;
    before = next;
    inOrder += 1;
  }
  return inOrder * 10 >= found.length * 8;
}

function holdsFigures(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter((text) => /^[+-]?\d/.test(text)).length * 2 >= texts.length;
}

/** Whether a column repeats the form's own maxima. */
function isMaxima(rubric: Rubric, body: PastedTable, code: number | null, column: number): boolean {
  if (code === null) return false;
  const known = rowsByCode(rubric);
  const compared = body.flatMap((cells) => {
    const read = readNumberText(cells[column] ?? "");
    const places = known.get(codeKey(cells[code] ?? "")) ?? [];
    return read === null || places.length === 0
      ? []
      : [places.some(({ item }) => read.value.equals(maxPointsOf(item)))];
  });
  return compared.length > 1 && compared.every((isSame) => isSame);
}
