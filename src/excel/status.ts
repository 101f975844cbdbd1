import { arrangementOf, type ColumnKey, extentOf } from "../form/columns";
import { withFacts } from "../form/description";
import { readCells } from "../form/form-cells";
import { keyedColumns, readColumns } from "../form/found-columns";
import { handingOver } from "../form/handed-over";
import { type Period, periodChanges, periodOf, today } from "../form/period";
import type { FormStatus } from "../form/status";
import { statusPlace } from "../sheet/form-plan/bar";
import { periodCell, periodPlace } from "../sheet/form-plan/period";
import { placementOf, plannedForm, type RowsById, rowsById } from "../sheet/form-plan/placed-plan";
import type { CellValue } from "../workbook/contents";
import { kindsIn } from "../workbook/number-format";
import { lockAs, writeStatus } from "./appraisal-columns";
import { demandOwn } from "./describe";
import { writeFacts } from "./describing-sheet";
import { rubricOf } from "./embedded-rubric";
import type { OpenForm } from "./form";
import { factsBefore } from "./form-before";
import { type DescribedSheet, describeSheet } from "./inspect";
import { protectionOf } from "./protection";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";
import { type SheetBefore, wholly } from "./wholly";
import { withoutProtection } from "./without-protection";
import { rangeOf } from "./write-plan";

/**
 * Moves the form on its way between agency and province: in its description, in its bar, and in what is locked. What it says is
 * kept where it goes out of somebody's hand; no figure is written. Three syncs.
 * @param remark why it goes there, where a status asks for it; that of another one goes with it
 */
export function setStatus(
  { sheetId }: Pick<OpenForm, "sheetId">,
  status: FormStatus,
  remark = "",
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { opened, before, protection, columns, rows, shows } = await openBar(context, sheet, sheetId);
    const { description, descriptionSheet, facts } = opened;
    const rubric = await rubricOf(description);
    const found = readColumns(rubric, before.values);
    const said = found && readCells(rubric, found, before.values, 0, shows);
    const plan = plannedForm(rubric, description.dialect, extentOf(columns.keys()), arrangementOf(columns));
    const placement = placementOf(plan, rows, columns);
    const trimmed = remark.trim();
    const changes: [key: string, value: string | null][] = [
      ["status", status],
      ["status.remark", trimmed === "" ? null : trimmed],
      // A sheet of which the columns are damaged can go on its way all the same.
      ...(said === null
        ? []
        : handingOver(description.entries, description.status, { ...said, day: today(), to: status })),
    ];
    await wholly(
      [before, factsBefore(opened)],
      () =>
        withoutProtection(context, sheet, { ...opened, protection }, () => {
          writeStatus(sheet, rows, columns, status);
          writePeriod(sheet, rows, columns, periodOf(description.entries), status);
          lockAs(sheet, plan, placement, status);
          writeFacts(descriptionSheet, facts, withFacts(description.entries, changes));
        }),
      {
        async takeBack(again) {
          const target = again.workbook.worksheets.getItem(sheetId);
          await withoutProtection(again, target, { ...opened, protection, isDescriptionProtected: false }, () =>
            lockAs(target, plan, placement, description.status),
          );
        },
      },
    );
  });
}

/**
 * Says by when the form is to be sent and of which days its figures are, in its description and in its bar; null takes one away.
 * Three syncs.
 */
export function setPeriod({ sheetId }: Pick<OpenForm, "sheetId">, period: Period): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { opened, before, protection, columns, rows } = await openBar(context, sheet, sheetId);
    const { description, descriptionSheet, facts } = opened;
    await wholly([before, factsBefore(opened)], () =>
      withoutProtection(context, sheet, { ...opened, protection }, () => {
        writePeriod(sheet, rows, columns, period, description.statusText);
        writeFacts(descriptionSheet, facts, withFacts(description.entries, periodChanges(period)));
      }),
    );
  });
}

function writePeriod(
  sheet: Excel.Worksheet,
  rows: RowsById,
  columns: ReadonlyMap<ColumnKey, number>,
  period: Period,
  status: string,
): void {
  const place = periodPlace(rows, columns);
  if (place !== null)
    rangeOf(sheet, { ...place, rows: 1, columns: 1 }).formulas = [[periodCell(period, status)?.formula ?? ""]];
}

/** A form's sheet with what its bar is written by. */
interface OpenBar {
  readonly opened: DescribedSheet;
  readonly before: SheetBefore;
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly rows: RowsById;
  /** As what the cell of a number shows it. */
  readonly shows: ReturnType<typeof kindsIn>;
}

/** Reads the sheet of a form of which only the bar is to be written. Two syncs. */
async function openBar(context: Excel.RequestContext, sheet: Excel.Worksheet, sheetId: string): Promise<OpenBar> {
  const used = sheet.getUsedRange().load("values,formulas,numberFormat");
  const found = sheet.protection.load("protected,options");
  const opened = await describeSheet(context, sheet);
  demandOwn(opened);
  const values = used.values as CellValue[][];
  const columns = keyedColumns(values);
  const rows = rowsById(values);
  const protection = protectionOf(found);
  const before: SheetBefore = {
    key: sheetId,
    sheetName: opened.sheetName,
    values,
    formulas: used.formulas as CellValue[][],
    ...extentOfBar(rows, columns),
    protection,
  };
  return { opened, before, protection, columns, rows, shows: kindsIn(used.numberFormat as unknown[][]) };
}

/** Of the form's cells only the bar is written. */
function extentOfBar(rows: RowsById, columns: ReadonlyMap<ColumnKey, number>): { rows: number; columns: number } {
  const [status, period] = [statusPlace(rows, columns), periodPlace(rows, columns)];
  if (status === null) return { rows: 1, columns: 1 };
  return { rows: status.row + 1, columns: Math.max(status.column, period?.column ?? 0) + 1 };
}
