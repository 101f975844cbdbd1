import { type FormStatus, turnOf } from "../../form/status";
import type { AppraisalView, OpenKind } from "../appraisal/view";
import type { Verdict } from "./before-signing";

/** How an appraised form stands to whoever has it in hand. */
export interface AppraisalVerdict {
  readonly kind: Verdict["kind"];
  /** In the words of the place: "turn.<say>". */
  readonly say: "appraising" | "back" | "close" | "answering" | "answered" | "final" | "final.open" | "unchecked";
  readonly count: number;
  /** Requests that the agency has not answered. */
  readonly waiting: number;
}

/**
 * What is to be done before an appraised form goes on: by the appraiser (rows, reasons, what was typed over), or by the agency
 * (answers). A request waits for the agency, and keeps the appraiser from nothing but closing the form.
 * @param differing findings that must be settled first
 * @param isChecked the form was compared with its original as it stands now
 */
export function appraisalVerdict(
  status: FormStatus,
  { faulty, open }: Pick<AppraisalView, "faulty" | "open">,
  differing: number,
  isChecked: boolean,
): AppraisalVerdict {
  const rowsOf = (kind: OpenKind): number => open.find((one) => one.kind === kind)?.ids.length ?? 0;
  const waiting = rowsOf("explanation");
  if (turnOf(status) === "agency")
    return waiting > 0
      ? { kind: "unfinished", say: "answering", count: waiting, waiting: 0 }
      : { kind: "ready", say: "answered", count: 0, waiting: 0 };
  const faults = faulty.reduce((sum, { rows }) => sum + rows.length, 0);
  const count = faults + rowsOf("reason") + rowsOf("opinion") + rowsOf("unappraised") + differing;
  if (status === "final")
    return count + waiting > 0
      ? { kind: "review", say: "final.open", count: count + waiting, waiting: 0 }
      : { kind: "ready", say: "final", count: 0, waiting: 0 };
  if (count > 0) return { kind: "unfinished", say: "appraising", count, waiting };
  if (!isChecked) return { kind: "unchecked", say: "unchecked", count: 0, waiting };
  return { kind: "ready", say: waiting > 0 ? "back" : "close", count: 0, waiting };
}
