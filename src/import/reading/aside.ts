import type { Exception } from "../../rubric/schema";
import type { Clause } from "./clauses";
import { asksForEvidence, readExclusion, readLate, saysMissingScoresZero } from "./exceptions";
import { type ImportFinding, finding } from "./finding";
import { saysNothingNew } from "./per-case";

/** The clauses of a row without those that are about something else than how its points are earned. */
export interface Asides {
  readonly rest: readonly Clause[];
  readonly exceptions: readonly Exception[];
  readonly findings: readonly ImportFinding[];
  /** The words that say that the row scores nothing without its evidence. */
  readonly missingNote: string | null;
}

/** @param leavesMaximum a remark of the form says that rows not scored leave the maximum */
export function takeAsides(clauses: readonly Clause[], leavesMaximum: boolean): Asides {
  const exceptions: Exception[] = [];
  const findings: ImportFinding[] = [];
  let missingNote: string | null = null;
  const rest = clauses.map(withoutEvidence).filter(({ text, source }) => {
    if (asksForEvidence(text) || saysNothingNew(text)) return false;
    if (source === "rule" && saysMissingScoresZero(text)) {
      missingNote ??= text;
      return false;
    }
    const late = readLate(text);
    if (late) {
      exceptions.push(late);
      findings.push(finding("late", text));
      return false;
    }
    const exclusion = readExclusion(text);
    if (!exclusion) return true;
    exceptions.push(exclusion.exception);
    if (exclusion.open && !leavesMaximum) findings.push(finding("excluded-open", text));
    return false;
  });
  return { rest, exceptions, findings, missingNote };
}

/** "… 5 điểm (minh chứng: báo cáo)": what is asked for is no part of the rule. */
function withoutEvidence(clause: Clause): Clause {
  const text = clause.text.replace(
    /\s*\((?:kèm|có kèm|gửi kèm|minh chứng|tài liệu|đường dẫn|theo báo cáo)[^()]*\)$/iu,
    "",
  );
  return { ...clause, text: text === "" ? clause.text : text };
}
