import type { HeadlessHost } from "../../src/host/headless";

/** One batch on the first worksheet. */
export function onFirstSheet<T>(
  host: HeadlessHost,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return host.Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

/** The code of Excel's error with which a batch on the first worksheet is refused, or null when it is taken. */
export async function refusal(
  host: HeadlessHost,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string | null> {
  try {
    await onFirstSheet(host, work);
    return null;
  } catch (error) {
    if (error instanceof host.OfficeExtension.Error) return error.code;
    throw error;
  }
}
