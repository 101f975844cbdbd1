import { isEarlier, isNewer, readMark } from "../form/description";
import { readCells } from "../form/form-cells";
import { readColumns } from "../form/found-columns";
import { describedSheet } from "./describe";
import { rubricOf } from "./embedded-rubric";
import type { ActiveSheet } from "./form";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { loadMarks, loadNames } from "./sheet-marks";

/** What the active sheet is, and if it is a form, everything on it. Two syncs. */
export function readActiveSheet(): Promise<ExcelResult<ActiveSheet>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.getActiveWorksheet();
    const corner = sheet.getRange("A1");
    const activeCell = context.workbook.getActiveCell();
    sheet.load("id,name");
    corner.load("values");
    activeCell.load("rowIndex");
    sheets.load("items/name,items/visibility");
    const names = loadNames(context.workbook);
    await context.sync();

    const mark = readMark(corner.values[0]?.[0]);
    const marks = loadMarks(sheets, sheet.name);
    if (mark === null) {
      await context.sync();
      return { kind: "other", forms: marks().map(({ sheetName }) => sheetName) };
    }

    const used = sheet.getUsedRange();
    used.load("values");
    const facts = sheets.getItemOrNullObject(mark.descriptionSheet).getUsedRangeOrNullObject();
    facts.load("values");
    await context.sync();

    const { description, standing } = describedSheet(sheet.name, mark, facts, names(), marks());
    const rubric = await rubricOf(description);
    const columns = readColumns(used.values);
    if (columns === null) throw new FormProblem("form-damaged", "the key row is incomplete");
    const { answers, appraisal, profile, rowOf, lineRowsOf, profileRowOf } = readCells(rubric, columns, used.values);
    return {
      kind: "form",
      form: {
        sheetId: sheet.id,
        sheetName: sheet.name,
        rubric,
        answers,
        appraisal,
        status: description.status,
        record: description.appraisal,
        standing,
        identity: description.identity,
        release: isNewer(description) ? "newer" : isEarlier(description) ? "earlier" : "same",
        facts: description.entries,
        profile,
        rowOf,
        selectedId: [...rowOf].find(([, row]) => row === activeCell.rowIndex)?.[0] ?? null,
        layout: { columns, lineRowsOf, profileRowOf },
      },
    };
  });
}
