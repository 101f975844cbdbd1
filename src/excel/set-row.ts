import { isTextColumn } from "../form/columns";
import { type Answer, isShownNumber, valueIn } from "../rubric/answers";
import { sameLabel } from "../rubric/labels";
import { criteriaOf } from "../rubric/outline";
import type { Criterion } from "../rubric/schema";
import type { AnswerChange } from "../scoring/one-press";
import { slotsOf } from "../scoring/rules/registry";
import { inputFormat } from "../sheet/styles";
import { cellAddress } from "../workbook/a1";
import { type CellWrite, writeCells } from "./column-blocks";
import { criterionCells, demandUnlocked } from "./fill";
import type { OpenForm } from "./form";
import { inputsBefore } from "./form-before";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { wholly } from "./wholly";

/**
 * Writes what changed in one row: its figures, option, exception, evidence and note, all of it or nothing. A cell that holds
 * something else than the change began with is left alone, and so is the rest: somebody has typed there since. Two syncs. The
 * height of the row is Excel's, which fits it to what is written.
 */
export function setRow(
  form: OpenForm,
  criterionId: string,
  { before, after }: AnswerChange,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    demandUnlocked(form);
    const found = criteriaOf(form.rubric).find(({ item }) => item.id === criterionId);
    if (found === undefined || !form.rowOf.has(criterionId))
      throw new FormProblem("sheet-gone", `no row for ${criterionId}`);
    const { item, exceptions } = found;
    const was = criterionCells(form, item, exceptions, before);
    const wanted = criterionCells(form, item, exceptions, after);
    const formats = putRight(form, item, before, after);
    const isAt = (cell: CellWrite, { row, column }: CellWrite): boolean => cell.row === row && cell.column === column;
    const cells = wanted.filter(
      (cell, at) => cell.value !== was[at]?.value || formats.some((format) => isAt(format, cell)),
    );
    if (cells.length === 0) return;

    const standing = await inputsBefore(context, form, cells);
    const texts = new Set([...form.layout.columns].flatMap(([key, column]) => (isTextColumn(key) ? [column] : [])));
    const other = cells.filter((cell) => {
      const expected = was[wanted.indexOf(cell)]?.value ?? "";
      return !holds(standing.values[cell.row]?.[cell.column], expected, texts.has(cell.column));
    });
    if (other.length > 0) {
      const places = other.map(({ row, column }) => cellAddress(row, column)).join(", ");
      throw new FormProblem("cell-changed", "typed meanwhile", places);
    }
    await wholly([standing], async () => {
      const sheet = context.workbook.worksheets.getItem(form.sheetId);
      writeCells(sheet, "values", cells);
      // In a cell that shows dates or percents the number would show as one again. After the number: alone, another format
      // would make a plain number of what was a date.
      for (const { row, column, value } of formats) sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[value]];
      await context.sync();
    });
  });
}

/** Whether a cell still holds what is known of it. What a text column shows as a date or a number is known by its words only. */
function holds(cell: unknown, expected: string | number, isText: boolean): boolean {
  if (typeof expected === "number") return cell === expected;
  if (typeof cell === "number") return isText && expected !== "";
  const shown = typeof cell === "string" || typeof cell === "boolean" ? String(cell) : "";
  return sameLabel(shown, expected.replace(/^'/, ""));
}

/** The cells that show their number as a date or a percent and are to hold a plain one, with the format of their input. */
function putRight(form: OpenForm, criterion: Criterion, before: Answer, after: Answer): CellWrite[] {
  const { rowOf, layout } = form;
  return slotsOf(criterion).flatMap((slot): CellWrite[] => {
    if (!isShownNumber(valueIn(before, slot.id)) || isShownNumber(valueIn(after, slot.id))) return [];
    const row = slot.row === "own" ? rowOf.get(criterion.id) : layout.lineRowsOf.get(criterion.id)?.get(slot.row);
    const column = layout.columns.get(slot.column);
    return row === undefined || column === undefined ? [] : [{ row, column, value: inputFormat(slot) }];
  });
}
