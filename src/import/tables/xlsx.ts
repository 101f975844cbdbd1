import type { ReadOptions } from "../../workbook/zip/archive";
import { readWorkbookFile } from "../../workbook/read/read-workbook-file";
import type { FileCell, SheetFile } from "../../workbook/workbook-file";
import { plainParagraphs, type Table, TableBuilder, tableLimits, TableProblem } from "./table";

/**
 * Reads the sheet in front of a workbook as a table, and where that is empty the first with contents: texts as they stand,
 * numbers as Vietnamese forms print them. Empty rows above and between stay, so that row numbers are those of the sheet.
 * @throws TableProblem, FileProblem
 */
export function readXlsxTable(bytes: Uint8Array, options: ReadOptions = {}): Table {
  const workbook = readWorkbookFile(bytes, options);
  const front = workbook.sheets[workbook.activeSheet];
  const filled = ({ rows }: SheetFile): boolean =>
    rows.some(({ cells }) => cells.some(({ value }) => value !== null && value !== ""));
  const sheet = front && filled(front) ? front : workbook.sheets.find(filled);
  if (!sheet) throw new TableProblem("no-table");
  const table = new TableBuilder();
  const last = sheet.rows.at(-1)?.row ?? -1;
  if (last >= tableLimits.rows) throw new TableProblem("too-many-rows", String(tableLimits.rows));
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const merges = new Map(sheet.merges.map((area) => [`${area.row}/${area.column}`, area]));
  for (let row = 0; row <= last; row += 1) {
    const cells = rows.get(row)?.cells ?? [];
    table.add(
      cells.flatMap((cell) => {
        const text = shownText(cell, workbook.styles[cell.style]?.numberFormat ?? "");
        if (text === "") return [];
        if (typeof cell.value === "number") table.remark("numbers-as-numbers");
        const merge = merges.get(`${row}/${cell.column}`);
        return [
          {
            column: cell.column,
            columnSpan: merge?.columns ?? 1,
            rowSpan: merge?.rows ?? 1,
            paragraphs: plainParagraphs(text).map((line) => ({
              ...line,
              bold: workbook.styles[cell.style]?.font?.bold ?? false,
            })),
            notes: [],
          },
        ];
      }),
    );
  }
  return table.build();
}

function shownText({ value, formula }: FileCell, format: string): string {
  // A printed line that begins with "=" or "-" may have become a formula that fails.
  if (typeof value === "object" && value !== null) return formula === null ? value.error : formula.slice(1);
  if (value === null || typeof value === "boolean") return value === null ? "" : String(value);
  if (typeof value === "string") return value;
  if (format.includes("%")) return `${tidyNumber(value * 100)}%`;
  return tidyNumber(value);
}

function tidyNumber(value: number): string {
  return String(Number(value.toPrecision(12))).replace(".", ",");
}
