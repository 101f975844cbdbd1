import { type ColumnKey, columnKey, isAppraisalKey, type Side } from "../form/columns";
import { appraisalCells, inputCells, profileCell } from "../form/input-cells";
import type { Answers, Appraisal } from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { ownOf } from "../rubric/record";
import type { CellValue } from "../workbook/contents";
import { writeCells } from "./column-blocks";
import { demandAppraised, demandUnlocked } from "./fill";
import type { OpenForm } from "./form";
import { inputsBefore } from "./form-before";
import { inputText, plainText } from "./plain-text";
import type { ExcelResult } from "./result";
import { runExcel } from "./run";
import { contentOf, wholly } from "./wholly";

/** What people have put into a form; the side that is locked is left out of every change. */
export interface FormInputs {
  readonly answers: Answers;
  readonly appraisal: Appraisal | null;
  readonly profile: Readonly<Record<string, string>>;
}

/** A cell that a change wrote, with what stood there, so that it can be put back wherever its row and column stand by then. */
interface WrittenCell {
  readonly rowId: string;
  readonly key: ColumnKey;
  readonly formula: unknown;
  readonly value: unknown;
  readonly wrote: string | number;
}

export interface ChangedInputs {
  readonly cells: readonly WrittenCell[];
  /** Cells that were left as they are: somebody has changed them since the change was thought of. */
  readonly passedOver: number;
}

/**
 * Changes many inputs of a form, all of them or none: only cells that differ between `before` and `after`, and of these only such
 * as still hold what the change began with. Before an appraisal it is the agency's part with the general information, from then
 * on the appraiser's. Two syncs.
 */
export function changeInputs(
  form: OpenForm,
  before: FormInputs,
  after: FormInputs,
): Promise<ExcelResult<ChangedInputs>> {
  return runExcel(async (context) => {
    const side = form.appraisal === null ? "self" : "appraisal";
    if (side === "self") demandUnlocked(form);
    else demandAppraised(form);
    const [was, now, wanted] = [before, form, after].map((inputs) => inputsOf(form, side, inputs));
    const differing = [...(wanted ?? [])].filter(([place, { value }]) => value !== was?.get(place)?.value);
    const cells = differing.filter(([place]) => now?.get(place)?.value === was?.get(place)?.value);
    const passedOver = differing.length - cells.length;
    if (cells.length === 0) return { cells: [], passedOver };
    const sheet = context.workbook.worksheets.getItem(form.sheetId);
    const standing = await inputsBefore(
      context,
      form,
      cells.map(([, cell]) => cell),
    );
    await wholly([standing], async () => {
      writeCells(
        sheet,
        "values",
        cells.map(([, { typed, ...at }]) => ({ ...at, value: typed })),
      );
      await context.sync();
    });
    return {
      cells: cells.map(([, { rowId, key, row, column, value }]) => ({
        rowId,
        key,
        wrote: value,
        formula: standing.formulas[row]?.[column] ?? "",
        value: standing.values[row]?.[column] ?? "",
      })),
      passedOver,
    };
  });
}

/** Puts back what stood in the cells of a change, formulas too, where nobody has changed them since. Two syncs. */
export function takeBackInputs(
  form: OpenForm,
  { cells }: ChangedInputs,
): Promise<ExcelResult<Pick<ChangedInputs, "passedOver">>> {
  return runExcel(async (context) => {
    if (cells.some(({ key }) => isAppraisalKey(key))) demandAppraised(form);
    else demandUnlocked(form);
    const places = placesOf(form);
    const placed = cells.flatMap((cell) => {
      const row = places.get(cell.rowId);
      const column = form.layout.columns.get(cell.key);
      return row === undefined || column === undefined ? [] : [{ ...cell, row, column }];
    });
    const standing = await inputsBefore(context, form, placed);
    const back = placed.filter(
      ({ row, column, wrote }) => String((standing.values[row]?.[column] ?? "") as CellValue) === String(wrote),
    );
    if (back.length > 0)
      await wholly([standing], async () => {
        const sheet = context.workbook.worksheets.getItem(form.sheetId);
        const writes = back.map(({ row, column, formula, value }) => ({
          row,
          column,
          value: contentOf(formula, value, standing.isText?.(row, column) === true),
        }));
        writeCells(sheet, "formulas", writes);
        await context.sync();
      });
    return { passedOver: cells.length - back.length };
  });
}

interface InputCell {
  readonly rowId: string;
  readonly key: ColumnKey;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** As Excel must be told it. */
  readonly typed: string | number;
}

/** The unlocked cells of one side and what belongs into them, by row and column. */
function inputsOf(
  form: OpenForm,
  side: Side,
  { answers, appraisal, profile }: FormInputs,
): ReadonlyMap<string, InputCell> {
  const places = placesOf(form);
  const found = new Map<string, InputCell>();
  const put = (rowId: string, key: ColumnKey, value: string | number, typed = inputText(key, value)): void => {
    const row = places.get(rowId);
    const column = form.layout.columns.get(key);
    if (row !== undefined && column !== undefined)
      found.set(`${rowId} ${key}`, { rowId, key, row, column, value, typed });
  };
  for (const { item, exceptions } of criteriaOf(form.rubric)) {
    const { own, lines } =
      side === "self"
        ? inputCells(item, exceptions, ownOf(answers, item.id) ?? {})
        : appraisalCells(item, exceptions, ownOf(appraisal ?? {}, item.id) ?? {});
    for (const [key, value] of own) put(`criterion:${item.id}`, key, value);
    lines.forEach((value, line) => put(`line:${item.id}:${line}`, columnKey(side, "figure"), value));
  }
  if (side === "self")
    for (const field of form.rubric.profile) {
      const value = profileCell(field, ownOf(profile, field.id) ?? "");
      // Fields that are no counts are formatted as text.
      put(`profile:${field.id}`, "figure", value, field.kind === "count" ? plainText(value) : value);
    }
  return found;
}

/** 0-based rows of a form's inputs by the ids of rows. */
function placesOf({ rowOf, layout: { lineRowsOf, profileRowOf } }: OpenForm): ReadonlyMap<string, number> {
  return new Map([
    ...[...rowOf].map(([id, row]): [string, number] => [`criterion:${id}`, row]),
    ...[...lineRowsOf].flatMap(([id, lines]) =>
      [...lines].map(([line, row]): [string, number] => [`line:${id}:${line}`, row]),
    ),
    ...[...profileRowOf].map(([id, row]): [string, number] => [`profile:${id}`, row]),
  ]);
}
