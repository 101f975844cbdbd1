import { readCells } from "../form/form-cells";
import { readColumns } from "../form/found-columns";
import type { GeneralPart } from "../form/taken-profile";
import { describedSheet } from "./describe";
import { rubricOf } from "./embedded-rubric";
import type { OpenForm } from "./form";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";
import { loadMarks } from "./sheet-marks";

/** The general part of another form of this workbook. */
export interface OtherProfile extends GeneralPart {
  readonly sheetName: string;
}

/** So many other forms are looked at. */
const MOST = 5;

/** The general parts of the other forms in the workbook; a form that cannot be read has none. Three syncs. */
export function readOtherProfiles({ sheetName }: OpenForm): Promise<ExcelResult<readonly OtherProfile[]>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    const marks = loadMarks(sheets, sheetName);
    await context.sync();
    const others = marks()
      .slice(0, MOST)
      .map(({ sheetName: name, mark }) => ({
        name,
        mark,
        used: sheets.getItem(name).getUsedRange().load("values"),
        facts: sheets.getItemOrNullObject(mark.descriptionSheet).getUsedRangeOrNullObject().load("values"),
      }));
    if (others.length === 0) return [];
    await context.sync();
    const found = await Promise.all(
      others.map(async ({ name, mark, used, facts }): Promise<OtherProfile[]> => {
        try {
          const rubric = await rubricOf(describedSheet(name, mark, facts, [], []).description);
          const columns = readColumns(rubric, used.values);
          if (columns === null) return [];
          const { profile } = readCells(rubric, columns, used.values);
          return [{ sheetName: name, fields: rubric.profile, profile }];
        } catch {
          return []; // What is wrong with that form is told where it is opened.
        }
      }),
    );
    return found.flat();
  });
}
