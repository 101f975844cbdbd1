import { templatePlan } from "../sheet/template-plan";
import { freeName, loadTakenNames, removeSheets } from "./install";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";
import { writePage } from "./write-page";
import { writeSheet } from "./write-plan";

/** Adds the sheet "Bảng mẫu", which is the user's own: to be filled in, imported and removed as any other. */
export function installTemplate(): Promise<ExcelResult<{ sheetName: string }>> {
  return runExcel(async (context, remark) => {
    const takenNames = loadTakenNames(context.workbook);
    await context.sync();

    const plan = templatePlan();
    const sheetName = freeName(plan.name, takenNames(), (count) => `${plan.name} (${count})`);
    const sheet = context.workbook.worksheets.add(sheetName);
    try {
      context.application.suspendScreenUpdatingUntilNextSync();
      writeSheet(sheet, plan, () => "");
      await context.sync();
    } catch (error) {
      await removeSheets([sheetName], null, error);
    }
    try {
      sheet.activate();
      sheet.getRangeByIndexes(plan.start.row, plan.start.column, 1, 1).select();
      await context.sync();
    } catch {
      remark("not-shown");
    }
    try {
      writePage(sheet, plan.print);
      await context.sync();
    } catch {
      // A printer may lack the paper; nothing else depends on it.
      remark("page-not-set");
    }
    return { sheetName };
  });
}
