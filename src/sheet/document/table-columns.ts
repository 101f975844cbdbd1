import type { PaperLook } from "./paper";
import { DIFFERENCE } from "./writing";

// The columns of a table on paper: what they show, how they are called and how they look.

/** What a column of such a table shows. */
export type TableColumn =
  | "code"
  | "content"
  | "figures"
  | "max"
  | "points"
  | "evidence"
  | "first"
  | "appraised"
  | "difference"
  | "final"
  | "reason";

const titleWords = {
  code: "column.code",
  figures: "column.figures",
  max: "column.max",
  points: "column.points",
  evidence: "column.evidence",
  appraised: "column.appraised",
  difference: "column.difference",
  first: "column.first",
  final: "column.final",
  reason: "column.reason",
} as const;

/** What the columns of a table are called; of two rounds of an appraisal each says which it is. */
export function tableTitles<Word extends string>(
  keys: readonly TableColumn[],
  content: Word,
): (Word | (typeof titleWords)[keyof typeof titleWords] | "column.second")[] {
  return keys.map((key) => {
    if (key === "content") return content;
    return key === "appraised" && keys.includes("first") ? "column.second" : titleWords[key];
  });
}

/** The look of a column's cells. */
export function columnLook(key: TableColumn, size: number, bold: boolean): PaperLook {
  const left = key === "content" || key === "reason";
  return {
    size: key === "evidence" ? 10.5 : key === "reason" ? Math.min(size, 11) : size,
    ...(bold ? { bold } : {}),
    horizontal: left ? "Left" : "Center",
    vertical: "Center",
    lines: "black",
    ...(key === "code" ? { numberFormat: "@" } : key === "difference" ? { numberFormat: DIFFERENCE } : {}),
  };
}
