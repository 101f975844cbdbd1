import { exceptionLabel } from "../form/cell-labels";
import { formatDecimal } from "../locales/words";
import { type AppraisedAnswer, type SlotValue, valueIn } from "../rubric/answers";
import type { Criterion } from "../rubric/schema";
import { slotsOf } from "../scoring/rules/registry";
import type { Slot } from "../scoring/rules/rule";

/**
 * The figures, the choice and the exception of a row in the words of its form: "13 / 15", "Ban hành sau ngày 31/01",
 * "Báo cáo gửi chậm: 2". "" for a blank row. Forms are Vietnamese, and so are their numbers.
 */
export function figureWords(item: Criterion, answer: AppraisedAnswer): string {
  const slots = slotsOf(item);
  const own = slots.filter(({ row }) => row === "own");
  const given = own.map((slot) => slotWords(slot, valueIn(answer, slot.id)));
  const lines = slots.flatMap((slot) => {
    const words = slot.row === "own" ? "" : slotWords(slot, valueIn(answer, slot.id));
    return words === "" ? [] : [`${slot.label}: ${words}`];
  });
  const { exception, late } = answer;
  const claimed =
    exception === undefined ? "" : typeof exception === "object" ? exception.cellText : exceptionLabel(exception);
  return [
    ...(given.every((words) => words === "") ? [] : [given.map((words) => words || "…").join(" / ")]),
    ...lines,
    ...(claimed === "" ? [] : [claimed]),
    ...(late === true ? [exceptionLabel("late")] : []),
  ].join("; ");
}

function slotWords({ kind, options }: Slot, value: SlotValue | undefined): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "object") return value.cellText;
  if (kind === "option") return options[Number(value)]?.label ?? String(value);
  return formatDecimal("vi", String(value));
}
