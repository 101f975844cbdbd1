import {
  type Answer,
  type AppraisedAnswer,
  type CouncilDecision,
  type Figure,
  isShownNumber,
  textIn,
  type SlotValue,
  valueIn,
} from "../rubric/answers";
import type { Criterion, Exception, ProfileField } from "../rubric/schema";
import { isTakenOut } from "../scoring/exceptions";
import { readFigure } from "../scoring/figures";
import { slotsOf } from "../scoring/rules/registry";
import type { Slot } from "../scoring/rules/rule";
import { exceptionLabel, reasonLabel } from "./cell-labels";
import { type ColumnKey, columnKey, type Side, textColumns } from "./columns";

// What must stand in the cells for an answer; the reverse of reading them (form-cells.ts).

/** Cells of a criterion's row by their columns, and the figures of the rows of its lines. "" empties a cell. */
export interface InputCells {
  readonly own: ReadonlyMap<ColumnKey, string | number>;
  readonly lines: readonly (string | number)[];
}

/** The agency's cells. */
export function inputCells(criterion: Criterion, exceptions: readonly Exception[], answer: Answer): InputCells {
  return cellsOfSide(criterion, exceptions, answer, "self");
}

/** The appraiser's cells, and those in which the agency answers. */
export function appraisalCells(
  criterion: Criterion,
  exceptions: readonly Exception[],
  answer: AppraisedAnswer,
): InputCells {
  const { own, lines } = cellsOfSide(criterion, exceptions, answer, "appraisal");
  const { reason } = answer;
  const words = typeof reason === "string" ? reasonLabel(reason) : (reason?.cellText ?? "");
  return { own: new Map([...own, ["reason", words]]), lines };
}

/** The council's cells. */
export function councilCells({ points, reason = "" }: CouncilDecision): ReadonlyMap<ColumnKey, string | number> {
  return new Map([
    ["council", figureCell(points)],
    ["councilReason", reason],
  ]);
}

/** What stands in the cell of a profile field: head counts are numbers, everything else is text ("01" stays "01"). */
export function profileCell({ kind }: ProfileField, text: string): string | number {
  return kind === "count" && /^\d+$/.test(text) ? Number(text) : text;
}

function cellsOfSide(criterion: Criterion, exceptions: readonly Exception[], answer: Answer, side: Side): InputCells {
  const own = new Map<ColumnKey, string | number>();
  const lines: (string | number)[] = [];
  for (const slot of slotsOf(criterion)) {
    const value = slotCell(slot, valueIn(answer, slot.id));
    if (slot.row === "own") own.set(columnKey(side, slot.column), value);
    else lines[slot.row] = value;
  }
  if (exceptions.length > 0) own.set(columnKey(side, "exception"), exceptionCell(answer, exceptions));
  for (const column of textColumns(side)) own.set(column.key, textIn(answer, column.answer));
  return { own, lines };
}

/** What a person would have typed. A decimal string of an answers file is a number; as text it would score nothing. */
function slotCell({ kind, options }: Slot, value: SlotValue | undefined): string | number {
  return kind === "option" && typeof value !== "object"
    ? value === undefined
      ? ""
      : (options[Number(value)]?.label ?? "")
    : figureCell(value);
}

function figureCell(value: Figure | undefined): string | number {
  if (value === undefined) return "";
  if (isShownNumber(value)) return value.number;
  if (typeof value === "object") return value.cellText;
  if (typeof value === "number") return value;
  const reading = readFigure(value);
  return reading.kind === "number" ? reading.value.toNumber() : value;
}

function exceptionCell({ exception, late }: Answer, exceptions: readonly Exception[]): string {
  const lateLabel = late === true ? exceptionLabel("late") : "";
  if (exception === undefined) return lateLabel;
  if (typeof exception === "object") return exception.cellText;
  const isOut = exceptions.some((one) => one.kind !== "late" && one.kind === exception && isTakenOut(one));
  // Not scored and late at once contradict each other: the cell says both, and counts for neither.
  return [exceptionLabel(exception), ...(isOut && lateLabel ? [lateLabel] : [])].join("; ");
}
