import { runExcel } from "./run";

/**
 * Protects a sheet that a failed command may have left unprotected. A failure here must not hide the first one, so it is not
 * reported.
 * @param key name or identifier of the sheet
 */
export async function protectAgain(key: string, options?: Excel.WorksheetProtectionOptions): Promise<void> {
  await runExcel(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(key);
    protection.load("protected");
    await context.sync();
    if (!protection.protected) protection.protect(options);
    await context.sync();
  });
}
