import { AGENCY_ALONE, APPRAISED, type ColumnKey, columnsFor } from "../src/form/columns";
import { columnLetters } from "../src/workbook/a1";

/** The letters of a column in a form without exceptions, ceilings and rows that are taken out. */
export function letters(key: ColumnKey, hasAppraisal = false): string {
  const columns = columnsFor(
    { exceptions: false, excludable: false, limited: false },
    hasAppraisal ? APPRAISED : AGENCY_ALONE,
  );
  return columnLetters(columns.findIndex((column) => column.key === key));
}
