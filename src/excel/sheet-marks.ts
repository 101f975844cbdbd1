import { type FormMark, readMark } from "../form/description";
import type { WorkbookName } from "../inspect/standing";

/** A sheet that carries the mark of a form. */
export interface SheetMark {
  readonly sheetName: string;
  readonly mark: FormMark;
}

/**
 * The forms on the other visible sheets, by their first cells; read after the next sync.
 * @param sheets with the names and the visibility of its items loaded
 * @param own the name of the sheet that is not asked; null where all are
 */
export function loadMarks(sheets: Excel.WorksheetCollection, own: string | null): () => SheetMark[] {
  const others = sheets.items.filter(
    ({ name, visibility }) => visibility === Excel.SheetVisibility.visible && name !== own,
  );
  const corners = others.map((sheet) => ({ sheet, corner: sheet.getRange("A1").load("values") }));
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
