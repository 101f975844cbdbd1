import { ownOf } from "../rubric/record";
import { type Answer, type Answers, isShownNumber, valueIn } from "../rubric/answers";
import { criteriaById, criteriaOf } from "../rubric/outline";
import type { Criterion, Exception } from "../rubric/schema";
import type { AnswerChanges } from "../scoring/one-press";
import { slotsOf } from "../scoring/rules/registry";
import { inputFormat } from "../sheet/styles";
import { columnKey, type FormPart, isAppraisalKey } from "../form/columns";
import { inputCells, profileCell } from "../form/input-cells";
import { isOpenIn, statusWord } from "../form/status";
import { type CellWrite, writeCells } from "./column-blocks";
import type { OpenForm, RowCell } from "./form";
import { inputsBefore } from "./form-before";
import { demandKnown } from "./describe";
import { inputText, plainText } from "./plain-text";
import type { ExcelResult } from "./result";
import { FormProblem, runExcel } from "./run";
import { wholly } from "./wholly";

/** Writes answers and profile into the input cells; criteria without an answer become blank. Two syncs, no other cell touched. */
export function fillForm(
  form: OpenForm,
  answers: Answers,
  profile: Readonly<Record<string, string>>,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    demandUnlocked(form);
    const column = form.layout.columns.get("figure") ?? 0;
    const fields = form.rubric.profile.flatMap((field): CellWrite[] => {
      const row = form.layout.profileRowOf.get(field.id);
      if (row === undefined) return [];
      // Fields that are no counts are formatted as text.
      const value = profileCell(field, ownOf(profile, field.id) ?? "");
      return [{ row, column, value: field.kind === "count" ? plainText(value) : value }];
    });
    await writeInputs(context, form, [
      ...criteriaOf(form.rubric).flatMap(({ item, exceptions }) =>
        criterionCells(form, item, exceptions, ownOf(answers, item.id) ?? {}),
      ),
      ...fields,
    ]);
  });
}

/** Writes into unlocked cells of a form, into all or none. Two syncs. */
export async function writeInputs(
  context: Excel.RequestContext,
  form: OpenForm,
  cells: readonly CellWrite[],
): Promise<void> {
  if (cells.length === 0) return;
  const before = await inputsBefore(context, form, cells);
  await wholly([before], async () => {
    writeCells(context.workbook.worksheets.getItem(form.sheetId), "values", cells);
    await context.sync();
  });
}

/** Empties every input of the form. */
export function clearForm(form: OpenForm): Promise<ExcelResult<void>> {
  return fillForm(form, {}, {});
}

/**
 * Changes the answers of some rows, all of them or none. Only cells that differ are written, and of these only such as still
 * hold what the change began with: what somebody typed since stays, and formulas in other cells too. Two syncs.
 */
export function changeAnswers(form: OpenForm, changes: AnswerChanges): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    demandUnlocked(form);
    const cells = criteriaOf(form.rubric).flatMap(({ item, exceptions }) => {
      const change = changes.get(item.id);
      if (change === undefined) return [];
      const [now, before, after] = [ownOf(form.answers, item.id) ?? {}, change.before, change.after].map((answer) =>
        criterionCells(form, item, exceptions, answer),
      );
      return (after ?? []).filter(
        ({ value }, at) => value !== before?.[at]?.value && now?.[at]?.value === before?.[at]?.value,
      );
    });
    await writeInputs(context, form, cells);
  });
}

/** Writes one figure of one criterion, the agency's or the appraiser's. Two syncs. */
export function setFigure(
  form: OpenForm,
  criterionId: string,
  cell: FigureCell,
  value: number,
): Promise<ExcelResult<void>> {
  return runExcel(async (context) => {
    const side = isAppraisalKey(cell) ? "appraisal" : "self";
    if (side === "self") demandUnlocked(form);
    else demandAppraised(form);
    const row = form.rowOf.get(criterionId);
    const column = form.layout.columns.get(cell);
    if (row === undefined || column === undefined) throw new FormProblem("sheet-gone", `no row for ${criterionId}`);
    const criterion = criteriaById(form.rubric).get(criterionId);
    const slot =
      criterion && slotsOf(criterion).find((one) => one.row === "own" && columnKey(side, one.column) === cell);
    const known = ownOf((side === "self" ? form.answers : form.appraisal) ?? {}, criterionId);
    const before = await inputsBefore(context, form, [{ row, column }]);
    await wholly([before], async () => {
      const target = context.workbook.worksheets.getItem(form.sheetId).getRangeByIndexes(row, column, 1, 1);
      target.values = [[value]];
      // In a cell that shows dates or percents the number would show as one again. After the number: alone, another format
      // would make a plain number of what was a date.
      if (slot && known && isShownNumber(valueIn(known, slot.id))) target.numberFormat = [[inputFormat(slot)]];
      await context.sync();
    });
  });
}

/** A cell of a criterion's own row that takes a figure. */
type FigureCell = Extract<RowCell, "figure" | "denominator" | "appraisedFigure" | "appraisedDenominator">;

/** Excel would only say that the sheet is protected. */
export function demandUnlocked(form: OpenForm): void {
  demandKnown(form);
  const { appraisal } = form;
  if (appraisal !== null) throw new FormProblem("self-locked", "the form is being appraised");
  demandOpen(form, "self");
}

/** There are cells of an appraisal to be filled in, and this part of them is open. */
export function demandAppraised(form: OpenForm, part: FormPart = "appraisal"): void {
  demandKnown(form);
  if (form.appraisal === null) throw new FormProblem("no-appraisal", "there are no columns of an appraisal");
  demandOpen(form, part);
}

function demandOpen({ status }: OpenForm, part: FormPart): void {
  if (!isOpenIn(status, part)) throw new FormProblem("status-locked", `${part} is locked`, `“${statusWord(status)}”`);
}

/** The unlocked cells of a criterion's row and what belongs into them. */
export function criterionCells(
  form: OpenForm,
  criterion: Criterion,
  exceptions: readonly Exception[],
  answer: Answer,
): CellWrite[] {
  const row = form.rowOf.get(criterion.id);
  if (row === undefined) return [];
  const { columns, lineRowsOf } = form.layout;
  const { own, lines } = inputCells(criterion, exceptions, answer);
  const cells = [...own].flatMap(([key, value]) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ row, column, value: inputText(key, value) }];
  });
  const column = columns.get("figure") ?? 0;
  return [
    ...cells,
    ...[...(lineRowsOf.get(criterion.id) ?? [])].map(([line, lineRow]) => ({
      row: lineRow,
      column,
      value: plainText(lines[line] ?? ""),
    })),
  ];
}
