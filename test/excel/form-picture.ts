import type { HeadlessHost } from "../../src/host/headless";

/** Everything of a form's sheet that a person sees or types into, and what its description says. */
export async function formPicture(host: HeadlessHost, sheetName: string): Promise<unknown> {
  await host.calculated();
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const used = sheet.getUsedRange().load("values,formulas,numberFormat");
    sheet.load("id");
    sheet.protection.load("protected,options");
    const described = context.workbook.worksheets.getItem("ITSCORE_1").getUsedRange().load("values");
    await context.sync();
    const { locks, page } = host.host.book.sheet(sheet.id);
    return {
      values: used.values,
      formulas: used.formulas,
      numberFormat: used.numberFormat,
      protection: [sheet.protection.protected, sheet.protection.options],
      locks: used.values.map((cells, row) => cells.map((_, column) => locks.at(row, column).locked)),
      printArea: page.get("printArea"),
      description: described.values.filter((row) => row.some((cell) => cell !== "")),
    };
  });
}
