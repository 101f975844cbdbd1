import {
  type Answer,
  answerOf,
  type Answers,
  type Appraisal,
  type Council,
  type CouncilDecision,
  type Figure,
  type ShownNumber,
  type SlotId,
  type SlotValue,
} from "../rubric/answers";
import { type Calendar, type NumberKind, shownNumber } from "../workbook/number-format";
import { isBlank, sameLabel } from "../rubric/labels";
import { recordOf } from "../rubric/record";
import { criteriaById, criteriaOf } from "../rubric/outline";
import type { Criterion, Rubric } from "../rubric/schema";
import { slotsOf } from "../scoring/rules/registry";
import type { Slot } from "../scoring/rules/rule";
import { readException, readReason } from "./cell-labels";
import { type ColumnKey, columnKey, isAppraisalKey, type Side, textColumns } from "./columns";

/** A form as the values of its sheet say. */
export interface FormCells {
  readonly answers: Answers;
  /** What the appraiser typed and the agency answered; null while the sheet has no columns for it. */
  readonly appraisal: Appraisal | null;
  /** What the council decided; null while the sheet has no columns for it. */
  readonly council: Council | null;
  readonly profile: Readonly<Record<string, string>>;
  /** 0-based row of each criterion. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** 0-based rows of the printed lines of each criterion that has some, by the line's index. */
  readonly lineRowsOf: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** 0-based row of each profile field. */
  readonly profileRowOf: ReadonlyMap<string, number>;
  /** 0-based row of each heading. */
  readonly sectionRowOf: ReadonlyMap<string, number>;
}

/** The criterion or section that a row belongs to: a printed line belongs to its criterion. Null for any other row. */
export function itemAt(
  { rowOf, lineRowsOf, sectionRowOf }: Pick<FormCells, "rowOf" | "lineRowsOf" | "sectionRowOf">,
  row: number | null,
): string | null {
  if (row === null) return null;
  const own = [...rowOf, ...sectionRowOf].find(([, at]) => at === row);
  const line = own ?? [...lineRowsOf].find(([, lines]) => [...lines.values()].includes(row));
  return line?.[0] ?? null;
}

type CellsOfRow<T = string> = (key: ColumnKey) => T;

/**
 * Reads answers and profile from the values of a form's sheet, by the hidden ids: inserted, moved and sorted rows change
 * nothing. Of a row that was copied the upper one counts. `firstRow` is the row number of `values[0]`, for a part of the sheet.
 * @param shows as what the cell of a number shows it, where that is known
 * @param calendar how dates are counted where a cell shows one
 */
export function readCells(
  rubric: Rubric,
  columns: ReadonlyMap<ColumnKey, number>,
  values: readonly (readonly unknown[])[],
  firstRow = 0,
  shows: (row: number, column: number) => NumberKind | null = () => null,
  calendar?: Calendar,
): FormCells {
  const cellsOf =
    (row: number): CellsOfRow<unknown> =>
    (key) =>
      values[row - firstRow]?.[columns.get(key) ?? -1] ?? "";
  const kindOf = (value: unknown, row: number, key: ColumnKey): NumberKind | null =>
    typeof value === "number" ? shows(row, columns.get(key) ?? -1) : null;
  /** What a person reads in a cell: a date is none of Excel's numbers. */
  const wordsOf =
    (row: number): CellsOfRow =>
    (key) => {
      const value = cellsOf(row)(key);
      const kind = kindOf(value, row, key);
      return kind === null ? shownText(value) : shownNumber(Number(value), kind, calendar);
    };
  const { rowOf, lineRowsOf, profileRowOf, sectionRowOf } = findRows(rubric, values, firstRow);
  const answers = recordOf<Answer>();
  const appraisal: Record<string, Answer> | null = [...columns.keys()].some(isAppraisalKey) ? recordOf() : null;
  const council: Record<string, CouncilDecision> | null = columns.has("council") ? recordOf() : null;
  /** What stands in the cell of a number: as the cell shows it where that is something else. */
  const numberIn = (row: number, key: ColumnKey): unknown => {
    const value = cellsOf(row)(key);
    const kind = kindOf(value, row, key);
    return kind === null ? value : { cellText: shownNumber(Number(value), kind, calendar), number: value, shows: kind };
  };
  for (const { item } of criteriaOf(rubric)) {
    const row = rowOf.get(item.id);
    if (row === undefined) continue;
    const own = wordsOf(row);
    const lines = lineRowsOf.get(item.id);
    const cellOf = (slot: Slot, side: Side): unknown => {
      const at = slot.row === "own" ? row : lines?.get(slot.row);
      if (at === undefined) return "";
      const key = columnKey(side, slot.column);
      return slot.kind === "option" ? cellsOf(at)(key) : numberIn(at, key);
    };
    const self = answerFrom(item, own, cellOf, "self");
    if (Object.keys(self).length > 0) answers[item.id] = self;
    if (council !== null) {
      const decision = decisionFrom(numberIn(row, "council"), own("councilReason"));
      if (decision !== null) council[item.id] = decision;
    }
    if (appraisal === null) continue;
    const reason = readReason(own("reason"));
    const appraised = { ...answerFrom(item, own, cellOf, "appraisal"), ...(reason === null ? {} : { reason }) };
    if (Object.keys(appraised).length > 0) appraisal[item.id] = appraised;
  }
  const profile = recordOf(
    [...profileRowOf].flatMap(([id, row]): [string, string][] => {
      // A count is the number, whatever the cell makes of it.
      const isCount = rubric.profile.some((field) => field.id === id && field.kind === "count");
      const text = (isCount ? shownText(cellsOf(row)("figure")) : wordsOf(row)("figure")).trim();
      return isBlank(text) ? [] : [[id, text]];
    }),
  );
  return { answers, appraisal, council, profile, rowOf, lineRowsOf, profileRowOf, sectionRowOf };
}

/** Where the rows of a form stand. */
function findRows(
  rubric: Rubric,
  values: readonly (readonly unknown[])[],
  firstRow: number,
): Pick<FormCells, "rowOf" | "lineRowsOf" | "profileRowOf" | "sectionRowOf"> {
  const criteria = criteriaById(rubric);
  const rowOf = new Map<string, number>();
  const lineRowsOf = new Map<string, Map<number, number>>();
  const profileRowOf = new Map<string, number>();
  const sectionRowOf = new Map<string, number>();
  values.forEach((cells, index) => {
    const [kind, id] = splitRowId(cells[0]);
    const row = firstRow + index;
    if (kind === "profile" && !profileRowOf.has(id)) profileRowOf.set(id, row);
    if (kind === "section" && !sectionRowOf.has(id)) sectionRowOf.set(id, row);
    if (kind === "criterion" && criteria.has(id) && !rowOf.has(id)) rowOf.set(id, row);
    if (kind !== "line") return;
    const colon = id.lastIndexOf(":");
    const criterion = criteria.get(id.slice(0, colon));
    const line = Number(id.slice(colon + 1));
    if (criterion === undefined || !slotsOf(criterion).some((slot) => slot.row === line)) return;
    const known = lineRowsOf.get(criterion.id) ?? new Map<number, number>();
    if (!known.has(line)) known.set(line, row);
    lineRowsOf.set(criterion.id, known);
  });
  return { rowOf, lineRowsOf, profileRowOf, sectionRowOf };
}

/** `criterion:2.10` → ["criterion", "2.10"]. */
function splitRowId(value: unknown): [kind: string, id: string] {
  const text = typeof value === "string" ? value : "";
  const colon = text.indexOf(":");
  return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** What one side of a row says: figures by the slots of its rule, the exception, and the words of its text columns. */
function answerFrom(
  criterion: Criterion,
  own: CellsOfRow,
  cellOf: (slot: Slot, side: Side) => unknown,
  side: Side,
): Answer {
  const slots = slotsOf(criterion);
  const values = new Map<SlotId, SlotValue | undefined>(
    slots.map((slot) => [slot.id, slotOrShown(slot, cellOf(slot, side))]),
  );
  const exception = readException(own(columnKey(side, "exception")));
  const texts = textColumns(side).flatMap(({ key, answer }): [string, string][] => {
    const text = own(key);
    return isBlank(text) ? [] : [[answer, text]];
  });
  return {
    ...answerOf(slots, (id) => values.get(id)),
    ...(exception === null ? {} : exception === "late" ? { late: true } : { exception }),
    ...Object.fromEntries(texts),
  };
}

/** What the council's cells of a row say; null where they are blank. */
function decisionFrom(cell: unknown, reason: string): CouncilDecision | null {
  const points = figureOrShown(cell);
  if (points === undefined && isBlank(reason)) return null;
  return { ...(points === undefined ? {} : { points }), ...(isBlank(reason) ? {} : { reason }) };
}

function figureOrShown(value: unknown): Figure | undefined {
  if (typeof value === "object") return value as ShownNumber;
  const typed = inputValue(value);
  return typeof typed === "number" ? typed : isBlank(typed) ? undefined : { cellText: typed };
}

function slotOrShown(slot: Slot, value: unknown): SlotValue | undefined {
  return typeof value === "object" ? (value as ShownNumber) : slotValue(slot, inputValue(value));
}

/** TRUE in a figure's cell is no number, and neither is an error value: both are kept as the text that the cell shows. */
function inputValue(value: unknown): string | number {
  return typeof value === "number" ? value : shownText(value);
}

/** What a cell shows, as a text. */
function shownText(value: unknown): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A number, the option whose label the cell holds, or the text that is neither; an empty cell is no answer. */
function slotValue({ kind, options }: Slot, value: string | number): SlotValue | undefined {
  const text = String(value);
  if (isBlank(text)) return undefined;
  if (kind !== "option") return typeof value === "number" ? value : { cellText: text };
  const option = options.findIndex(({ label }) => sameLabel(label, text));
  return option >= 0 ? option : { cellText: text };
}
