import type { OpenForm } from "../../excel/form";
import { daysLeft, periodOf, shownDay, today } from "../../form/period";
import { awaitsSending } from "../../form/status";
import { wayWords } from "../../locales/way";
import { useWords } from "../shell/language";

/** By when the open form is to be sent. */
export interface Deadline {
  /** "Hạn nộp 30/11/2026: còn 5 ngày" */
  readonly words: string;
  /** Less than 0 when it is over; null where the form is sent already. */
  readonly left: number | null;
}

/** The deadline of a form in words; null where nobody has set one. */
export function useDeadline({ facts, status }: Pick<OpenForm, "facts" | "status">): Deadline | null {
  const tell = useWords(wayWords);
  const { deadline } = periodOf(facts);
  if (deadline === null) return null;
  const day = tell("deadline.day", { day: shownDay(deadline) });
  if (!awaitsSending(status)) return { words: day, left: null };
  const left = daysLeft(deadline, today());
  const count = String(Math.abs(left));
  const days =
    left > 0
      ? tell("deadline.left", { count })
      : left === 0
        ? tell("deadline.today")
        : tell("deadline.over", { count });
  return { words: `${day}: ${days}`, left };
}
