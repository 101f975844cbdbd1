import { exceptionLabel, reasonLabel } from "../../../src/form/cell-labels";
import { type ColumnKey, columnKey, formColumns, type Side, textColumns } from "../../../src/form/columns";
import type { Finding } from "../../../src/inspect/finding";
import { isRemark } from "../../../src/inspect/finding";
import type { AppraisedAnswer } from "../../../src/rubric/answers";
import { textIn, valueIn } from "../../../src/rubric/answers";
import { criteriaOf } from "../../../src/rubric/outline";
import { slotsOf } from "../../../src/scoring/rules/registry";
import { columnLetters } from "../../../src/workbook/a1";
import type { FormInFile } from "../../../src/xlsx/read-forms";
import type { ShownCell } from "./shown-cells";

/** What people see in a form's sheet, by the ids of rows and the keys of columns. */
export interface SeenForm {
  readonly cells: ReadonlyMap<string, ShownCell>;
  /** 1-based rows. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, string>;
}

const NOTHING: ShownCell = { value: null, formula: null, isUnknown: false, isOtherwise: false };

export function seenForm(cells: ReadonlyMap<string, ShownCell>): SeenForm {
  const rows = new Map<string, number>();
  const columns = new Map<string, string>();
  for (const [address, { value }] of cells) {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (letters === "A" && typeof value === "string" && !rows.has(value)) rows.set(value, Number(digits));
    if (digits === "1" && letters !== "A" && typeof value === "string" && !columns.has(value))
      columns.set(value, letters);
  }
  return { cells, rows, columns };
}

function seenAt({ cells, rows, columns }: SeenForm, id: string, key: string): ShownCell {
  return cells.get(`${columns.get(key) ?? ""}${rows.get(id) ?? ""}`) ?? NOTHING;
}

const folded = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();

const isSeenBlank = ({ value }: ShownCell): boolean =>
  value === null || (typeof value === "string" && folded(value) === "");

/** As an answer has it: TRUE is what a cell shows for true. */
const words = ({ value }: ShownCell): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");

/** Every answer that is reported otherwise than its cell shows it, without a finding that names the place. */
export function misreported({ rubric, inspection }: FormInFile, seen: SeenForm): string[] {
  const { findings } = inspection;
  const wrong: string[] = [];
  const check = (id: string, key: ColumnKey, reported: unknown, isEqual: (shown: ShownCell) => boolean): void => {
    const shown = seenAt(seen, id, key);
    const isSure = !shown.isUnknown && !shown.isOtherwise && shown.formula === null;
    const isRight = isSeenBlank(shown) ? reported === undefined || reported === "" : isEqual(shown);
    if (isSure && isRight) return;
    if (!isNamed(findings, seen, id, key))
      wrong.push(`${id} ${key}: shows ${JSON.stringify(shown)}, reported ${JSON.stringify(reported)}`);
  };
  const sides: readonly (readonly [Side, Readonly<Record<string, AppraisedAnswer>> | undefined])[] = [
    ["self", inspection.answers],
    ["appraisal", inspection.appraisal?.answers],
  ];
  for (const [side, answers] of sides) {
    if (answers === undefined) {
      const isSeen = textColumns("appraisal").some(({ key }) => seen.columns.has(key));
      if (isSeen && !findings.some(({ kind }) => kind === "appraisal-missing")) wrong.push("no appraisal");
      continue;
    }
    for (const { item, exceptions } of criteriaOf(rubric)) {
      const row = `criterion:${item.id}`;
      const answer = answers[item.id] ?? {};
      for (const slot of slotsOf(item)) {
        const value = valueIn(answer, slot.id);
        const id = slot.row === "own" ? row : `line:${item.id}:${slot.row}`;
        check(id, columnKey(side, slot.column), value, (shown) => {
          if (slot.kind === "option" && typeof value === "number")
            return folded(slot.options[value]?.label ?? "") === folded(words(shown));
          if (typeof value === "object") return "cellText" in value && folded(value.cellText) === folded(words(shown));
          return typeof shown.value === "number" && Number(value) === shown.value;
        });
      }
      if (exceptions.length > 0) {
        const { exception, late } = answer;
        const told =
          late === true
            ? exceptionLabel("late")
            : typeof exception === "object"
              ? exception.cellText
              : exception && exceptionLabel(exception);
        check(row, columnKey(side, "exception"), told, (shown) => folded(told ?? "") === folded(words(shown)));
      }
      for (const { key, answer: name } of textColumns(side))
        check(row, key, textIn(answer, name), (shown) => textIn(answer, name) === words(shown));
      if (side === "appraisal") {
        const { reason } = answer;
        const told = typeof reason === "object" ? reason.cellText : reason && reasonLabel(reason);
        check(row, "reason", told, (shown) => folded(told ?? "") === folded(words(shown)));
      }
    }
  }
  for (const { id } of rubric.profile)
    check(
      `profile:${id}`,
      "figure",
      inspection.cells.profile[id],
      (shown) => inspection.cells.profile[id] === words(shown).trim(),
    );
  return wrong;
}

/** Every locked cell that shows something else than it did, and points that are not what the figures give, without a finding. */
export function untold({ rubric, inspection }: FormInFile, seen: SeenForm, before: SeenForm): string[] {
  const { findings } = inspection;
  const wrong: string[] = [];
  const accused = findings.filter((finding) => !isRemark(finding));
  // Formulas speak of cells, and so move with them.
  const hasMoved =
    [...before.columns].some(([key, letters]) => seen.columns.get(key) !== letters) ||
    [...before.rows].some(([id, row]) => seen.rows.get(id) !== row);
  const keys = formColumns.filter(({ key }) => before.columns.has(key));
  for (const [id] of before.rows) {
    if (!/^(criterion|line|section|total|title|header|rescaled|grade|note|signature)/.test(id)) continue;
    for (const { key, kind, hidden = false } of keys) {
      const was = seenAt(before, id, key);
      const isLocked = kind === "printed" || kind === "formula" || id === "header";
      if (!isLocked || hidden || (was.value === null && was.formula === null)) continue;
      const now = seenAt(seen, id, key);
      // A note without its hidden id is known by its words.
      if (id.startsWith("note:") && isSeen(seen, words(was))) continue;
      const isSame =
        (hasMoved ? (now.formula === null) === (was.formula === null) : now.formula === was.formula) &&
        (now.value === was.value || folded(words(now)) === folded(words(was)));
      if (!isSame && !isNamed(accused, seen, id, key))
        wrong.push(`${id} ${key}: ${JSON.stringify(was)} became ${JSON.stringify(now)}`);
    }
  }
  const points: readonly (readonly [ColumnKey, typeof inspection.scores | undefined])[] = [
    ["points", inspection.scores],
    ["appraisedPoints", inspection.appraisal?.scores],
  ];
  for (const [key, scores] of points)
    for (const { id, points: reckoned } of scores?.criteria ?? []) {
      const { value } = seenAt(seen, `criterion:${id}`, key);
      const isRight = reckoned === null ? value === null || value === "" : value === Number(reckoned);
      if (!isRight && !isNamed(accused, seen, `criterion:${id}`, key))
        wrong.push(`${id} ${key}: shows ${String(value)}, ${String(reckoned)} reckoned`);
    }
  const { value } = seenAt(seen, "total", "points");
  if (
    value !== Number(inspection.scores.total.points) &&
    inspection.scores.total.points !== null &&
    accused.length === 0
  )
    wrong.push(`total: shows ${String(value)}, ${rubric.id} has ${inspection.scores.total.points}`);
  return wrong;
}

function isSeen({ cells }: SeenForm, text: string): boolean {
  return [...cells.values()].some((cell) => folded(words(cell)) === folded(text));
}

/** Whether a finding names a cell, its row, its column, or a row or column that stands for another one now. */
function isNamed(findings: readonly Finding[], { rows, columns }: SeenForm, id: string, key: ColumnKey): boolean {
  const owner = id.replace(/^line:(.*):\d+$/, "criterion:$1");
  const row = rows.get(id);
  return findings.some(
    ({ kind, rowId, column, cell }) =>
      rowId === id ||
      rowId === owner ||
      (rowId === null && column === key) ||
      (cell !== null && cell.row + 1 === row && (column === null || columnLetters(cell.column) === columns.get(key))) ||
      ["not-calculated", "formulas-lost", "appraisal-missing"].includes(kind),
  );
}
