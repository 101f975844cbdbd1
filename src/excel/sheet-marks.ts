import { type FormMark, readMark } from "../form/description";
import type { WorkbookName } from "../inspect/standing";

/** The first cells of sheets, by which forms are known; read after the next sync. */
export function loadMarks(sheets: readonly Excel.Worksheet[]): () => { sheetName: string; mark: FormMark }[] {
  const corners = sheets.map((sheet) => ({ sheet, corner: sheet.getRange("A1").load("values") }));
  return () =>
    corners.flatMap(({ sheet, corner }) => {
      const mark = readMark(corner.values[0]?.[0]);
      return mark === null ? [] : [{ sheetName: sheet.name, mark }];
    });
}

/** The names of the workbook, without those of single sheets; read after the next sync. */
export function loadNames(workbook: Excel.Workbook): () => WorkbookName[] {
  const { names } = workbook;
  names.load("items/name,items/formula");
  // A name that points at nothing any more has no formula but "#REF!".
  return () => names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
}
