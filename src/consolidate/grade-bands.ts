import { tidy } from "../rubric/labels";
import type { Grade } from "../rubric/schema";
import { linesOf } from "./lines";

/** What a pasted list of grades says, and the lines that say nothing. */
export interface GradeBands {
  readonly grades: readonly Grade[];
  readonly unread: readonly string[];
}

/**
 * Grades in place of the form's own: a line each with its name and the points or the percent from which it counts ("Tốt; 90",
 * "Khá: từ 80%"). The lowest may have no number.
 */
export function readGradeBands(text: string): GradeBands {
  const grades: Grade[] = [];
  const unread: string[] = [];
  const lines = linesOf(text);
  for (const [index, line] of lines.entries()) {
    const [, name = "", number, percent = ""] =
      /^(.*?)[\s:;]*(?:từ|>=|≥|from)?\s*(\d+(?:[.,]\d+)?)\s*(%?)(?:\s*(?:điểm|trở lên|points|and above))*\s*$/iu.exec(
        line,
      ) ?? [];
    const isLast = index === lines.length - 1;
    const words = tidy(number === undefined ? line : name).replace(/[\s:;]+$/u, "");
    const isKnown = grades.some((grade) => grade.name === words);
    if (words === "" || isKnown || (number === undefined && !isLast)) unread.push(line);
    else
      grades.push(number === undefined ? { name: words } : { name: words, from: number.replace(",", ".") + percent });
  }
  return { grades, unread };
}
