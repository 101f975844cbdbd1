import { kindOfFormat, shownNumber } from "../../workbook/number-format";
import { fromOldFont, oldEncodingOf } from "./old-fonts";
import { plainParagraphs, type TableBuilder, type TableCell } from "./table";

/** A cell as a spreadsheet has it, in a file or in an open workbook. */
export interface SpreadsheetCell {
  readonly column: number;
  /** null and "" are blank. */
  readonly value: string | number | boolean | { readonly error: string } | null;
  /** With "="; null where the cell holds a plain value. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly bold: boolean;
  /** Its font, where it is known: the name of an old one says how its letters are spelt. */
  readonly font?: string | undefined;
  /** The area that is merged with the cell, of which it is the first. */
  readonly merge: { readonly rows: number; readonly columns: number } | null;
}

/**
 * A row of a spreadsheet as cells of a table: texts as they stand, numbers as Vietnamese forms print them. What the sheet holds
 * instead of a text goes with the cell, so that whoever reads it can see what may have been lost.
 */
export function spreadsheetRow(cells: readonly SpreadsheetCell[], table: TableBuilder): TableCell[] {
  let free = 0;
  return cells.flatMap(({ column, value: held, formula, numberFormat, bold, font, merge }): TableCell[] => {
    const encoding = typeof held === "string" ? oldEncodingOf(font ?? "") : null;
    const value = typeof held === "string" && encoding !== null ? fromOldFont(held, encoding) : held;
    if (value !== held) table.remark("converted-font");
    // Files may hold what a merge hides.
    if (column < free || table.freeColumn(column) !== column) return [];
    free = column + (merge?.columns ?? 1);
    const shown = shownText(value, formula, numberFormat);
    if (shown === "") return [];
    const stored = storedOf(value, formula, numberFormat);
    if (stored !== null && stored.kind !== "formula") table.remark("numbers-as-numbers");
    return [
      {
        column,
        columnSpan: merge?.columns ?? 1,
        rowSpan: merge?.rows ?? 1,
        paragraphs: plainParagraphs(shown).map((line) => ({ ...line, bold })),
        notes: [],
        ...(stored === null ? {} : { stored }),
      },
    ];
  });
}

function storedOf(
  value: SpreadsheetCell["value"],
  formula: string | null,
  format: string,
): NonNullable<TableCell["stored"]> | null {
  if (typeof value === "object" && value !== null) return { kind: "error", value: value.error, format };
  if (typeof value === "number") return { kind: kindOfFormat(format) ?? "number", value, format };
  return formula === null ? null : { kind: "formula", value: formula, format };
}

function shownText(value: SpreadsheetCell["value"], formula: string | null, format: string): string {
  // A printed line that begins with "=" or "-" may have become a formula that fails.
  if (typeof value === "object" && value !== null) return formula === null ? value.error : formula.slice(1);
  if (value === null || typeof value === "boolean") return value === null ? "" : String(value);
  if (typeof value === "string") return value;
  const kind = kindOfFormat(format);
  return kind === null ? plainNumber(value, format) : shownNumber(value, kind);
}

/** With the decimals that its format shows: 1.1 shown as 1.10 stands for another row than 1.1. */
function plainNumber(value: number, format: string): string {
  const tidy = String(Number(value.toPrecision(12)));
  const places = /^0\.(0+)$/.exec(format)?.[1]?.length ?? 0;
  const decimals = tidy.split(".")[1]?.length ?? 0;
  return (decimals < places && !tidy.includes("e") ? Number(tidy).toFixed(places) : tidy).replace(".", ",");
}
