import type { ColumnKey } from "../form/columns";
import { columnKey, type Side } from "../form/columns";
import type { FormCells } from "../form/form-cells";
import {
  type Answer,
  type Answers,
  isShownNumber,
  type SlotId,
  type SlotValue,
  valueIn,
  withFigures,
} from "../rubric/answers";
import { criteriaOf } from "../rubric/outline";
import { quoted } from "../rubric/labels";
import { ownOf, recordOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import { onSmallScale, readFigure } from "../scoring/figures";
import { slotsOf } from "../scoring/rules/registry";
import type { Slot } from "../scoring/rules/rule";
import type { SheetContents } from "../workbook/contents";
import { kindsAt, shownNumber } from "../workbook/number-format";
import { about, type Finding, type FindingKind } from "./finding";

/**
 * Numbers that stand in cells as text, as other programs and pasting leave them. What can be read in one way only is read,
 * and told; "14.194" stays the text that it is, and what cannot be read is told as well.
 */
export function readTextFigures<A extends Answers>(
  rubric: Rubric,
  answers: A,
  { rowOf, lineRowsOf }: Pick<FormCells, "rowOf" | "lineRowsOf">,
  columns: ReadonlyMap<ColumnKey, number>,
  side: Side,
): { readonly answers: A; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = (id: string, slot: Slot, value: SlotValue | undefined): SlotValue | undefined => {
    const key = columnKey(side, slot.column);
    const row = slot.row === "own" ? rowOf.get(id) : lineRowsOf.get(id)?.get(slot.row);
    const cell = row === undefined ? null : { row, column: columns.get(key) ?? 0 };
    const tell = (kind: FindingKind, found: string, expected: string): void =>
      void findings.push(about(kind, `criterion:${id}`, key, cell, found, expected));
    if (typeof value === "number" || value === undefined || typeof value === "string") {
      const scale = slot.scale === "percent" || slot.scale === "score" ? smallScaleOf(value) : null;
      if (scale !== null) tell("small-scale", String(value), scale);
      return value;
    }
    if (isShownNumber(value)) {
      if (value.shows === "date") tell("date-for-number", value.cellText, String(value.number));
      else if (slot.scale !== "share") tell("percent-for-number", value.cellText, String(value.number));
      return value;
    }
    const reading = slot.kind === "option" ? null : readFigure(value.cellText);
    if (reading?.kind !== "number" || reading.warning !== null) {
      tell("input-unread", quoted(value.cellText), "");
      return value;
    }
    const number = reading.value.toFixed();
    tell("number-as-text", quoted(value.cellText), number);
    return number;
  };
  const changed: [string, Answer][] = [];
  for (const { item } of criteriaOf(rubric)) {
    const answer = ownOf(answers, item.id);
    if (answer === undefined) continue;
    const slots = slotsOf(item);
    const values = slots.map((slot) => read(item.id, slot, valueIn(answer, slot.id)));
    if (slots.every((slot, index) => values[index] === valueIn(answer, slot.id))) continue;
    const byId = new Map<SlotId, SlotValue | undefined>(slots.map(({ id }, index) => [id, values[index]]));
    changed.push([item.id, withFigures(slots, answer, (id) => byId.get(id))]);
  }
  return {
    answers: changed.length === 0 ? answers : (recordOf([...Object.entries(answers), ...changed]) as unknown as A),
    findings,
  };
}

/** Head counts of the profile that their cells show as dates or percents: they are offered as denominators. */
export function profileKinds(
  { profile }: Rubric,
  { profileRowOf }: Pick<FormCells, "profileRowOf">,
  columns: ReadonlyMap<ColumnKey, number>,
  { values, shownAs = [], calendar }: SheetContents,
): readonly Finding[] {
  const kinds = kindsAt(shownAs);
  const column = columns.get("figure") ?? -1;
  return profile.flatMap(({ id, kind: fieldKind }): Finding[] => {
    const row = profileRowOf.get(id) ?? -1;
    const value = values[row]?.[column];
    const kind = fieldKind === "count" && typeof value === "number" ? kinds(row, column) : null;
    if (kind === null) return [];
    const shown = shownNumber(Number(value), kind, calendar);
    return [about(`${kind}-for-number`, `profile:${id}`, "figure", { row, column }, shown, String(value))];
  });
}

/** The other reading of a percent on the scale of 1: "95" for 0.95; null for any other figure. */
function smallScaleOf(value: number | string | undefined): string | null {
  const reading = readFigure(value);
  return reading.kind === "number" ? (onSmallScale(reading.value)?.params["percent"] ?? null) : null;
}
