import { placeKey } from "../../workbook/a1";
import type { Finding } from "../../inspect/finding";
import type { Repair } from "../../inspect/compare-plan";

/** In the order in which they are told. */
const advices = ["standing", "version", "update", "self", "first", "copy", "retype", "recalculate"] as const;

/** What people can do about a finding that the repair does not settle. "retype" is said by the finding's own words. */
export type Advice = (typeof advices)[number];

export interface SortedFindings {
  /** Settled by putting the cells back. */
  readonly repairable: readonly Finding[];
  /** The rest, by what is to be done. */
  readonly byHand: readonly { readonly advice: Advice; readonly findings: readonly Finding[] }[];
}

/** Findings apart by who can settle them. */
export function sortFindings(findings: readonly Finding[], repairs: readonly Repair[]): SortedFindings {
  const repaired = new Set(repairs.map(placeKey));
  const isRepairable = ({ cell, sheetName }: Finding): boolean =>
    cell !== null && sheetName === undefined && repaired.has(placeKey(cell));
  const rest = findings.filter((finding) => !isRepairable(finding));
  return {
    repairable: findings.filter(isRepairable),
    byHand: advices.flatMap((advice) => {
      const found = rest.filter((finding) => adviceOn(finding) === advice);
      return found.length > 0 ? [{ advice, findings: found }] : [];
    }),
  };
}

function adviceOn({ kind, column }: Pick<Finding, "kind" | "column">): Advice {
  // What is kept of the first of two rounds is no result of a formula, and every copy has it as it is.
  if (column === "firstPoints" && kind !== "first-changed") return "first";
  switch (kind) {
    case "other-version":
    case "fingerprint-wrong":
    case "id-wrong":
      return "version";
    case "copied-sheet":
    case "identity-lost":
    case "status-unknown":
    case "newer-release":
      return "standing";
    case "not-compared":
    case "earlier-points":
      return "update";
    case "self-changed":
    case "self-record-damaged":
      return "self";
    case "input-unread":
    case "number-as-text":
    case "date-for-number":
    case "percent-for-number":
    case "small-scale":
    case "number-is-text":
    case "input-formula":
    case "input-differs":
    case "input-uncalculated":
    case "appraisal-missing":
    case "council-missing":
    case "council-beyond":
    case "council-reason-missing":
    case "column-doubled":
    case "cells-merged":
    case "sheet-hidden":
    case "document-changed":
    case "document-stale":
      return "retype";
    case "points-differ":
    case "result-differs":
    case "not-calculated":
      return "recalculate";
    default:
      // The repair leaves what has lost the rows or columns that its formulas need: only a form made anew has them.
      return "copy";
  }
}
