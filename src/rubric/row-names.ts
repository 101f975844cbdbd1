import { outline, type OutlineRow } from "./outline";
import { remembered } from "./remembered";
import type { Rubric } from "./schema";

/** How a criterion or a section is called where its surroundings are not in sight. */
export interface RowName {
  /** Number and title: "1.1.3 Phần mềm…"; of a row without a number of its own "1.1 – Năm 2022". */
  readonly full: string;
  /**
   * Its number with those of its headings, as far as it does not repeat them: "1.1.3", "VI.14"; of a row without a number, that of
   * its heading.
   */
  readonly number: string;
  /** The heading directly above, with its number; null at the top of the form. */
  readonly within: string | null;
}

/** The names of a rubric's criteria and sections by id; made once for each rubric. */
export const rowNames = remembered((rubric: Rubric): ReadonlyMap<string, RowName> => {
  const rows = outline(rubric);
  const rowOf = new Map(rows.map((row) => [row.item.id, row]));
  const numbers = numbersOf(rows);
  return new Map(
    rows.map(({ item, parentId }) => {
      const heading = parentId === null ? undefined : rowOf.get(parentId)?.item;
      const number = numbers.get(item.id) ?? "";
      const full = number === "" ? item.title : `${number}${item.code === "" ? " –" : ""} ${item.title}`;
      const within = heading === undefined ? null : `${heading.code} ${heading.title}`.trim();
      return [item.id, { full, number, within }];
    }),
  );
});

/** Numbers begin anew below a heading ("1", "2"), or repeat those of the headings above ("1.1.3", "II.4"). */
function numbersOf(rows: readonly OutlineRow[]): ReadonlyMap<string, string> {
  const known = new Map<string, { readonly before: string; readonly own: string }>();
  for (const { item, parentId } of rows) {
    const own = item.code.replace(/[.)\s]+$/, "").replace(/\.\s+/g, ".");
    const above = parentId === null ? undefined : known.get(parentId);
    if (above === undefined || above.own === "") known.set(item.id, { before: above?.before ?? "", own });
    else if (own === "") known.set(item.id, above);
    else if (goesOn(own, above.own)) known.set(item.id, { before: above.before, own });
    else if (goesOn(own, String(romanValue(above.own)))) known.set(item.id, { before: above.before, own });
    else known.set(item.id, { before: `${above.before}${above.own}.`, own });
  }
  return new Map([...known].map(([id, { before, own }]) => [id, before + own]));
}

/** "1.2", "1/2" and "1-2" go on from "1"; "12" does not. */
function goesOn(own: string, above: string): boolean {
  return own.startsWith(above) && /^[./–-]/.test(own.slice(above.length));
}

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** 4 of "IV", as groups in Roman numbers have rows "4.1", "4.2"; NaN of anything else. */
function romanValue(code: string): number {
  const value = ROMAN.indexOf(code);
  return value > 0 ? value : Number.NaN;
}
