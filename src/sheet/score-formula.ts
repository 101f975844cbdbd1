import type { RuleFormulas } from "../scoring/rules/rule";

/**
 * How score cells are written: `resilient` asks ITSCORE and falls back to the native expression, so the file never shows
 * `#NAME?`; `native` lives without the add-in; `pure` needs it.
 */
export type Dialect = "resilient" | "native" | "pure";

/**
 * The formula of a criterion's points. Missing inputs leave the cell empty. Figures that cannot be scored leave it empty
 * too, and the state beside it says why, so that one bad row does not turn every sum above it into an error.
 */
export function scoreFormula({ call, native, missing }: RuleFormulas, dialect: Dialect): string {
  if (dialect === "pure" && call !== null) return `=IF(${missing},"",${call})`;
  const points = dialect === "native" || call === null ? native : `IFERROR(${call},${native})`;
  return `=IF(${missing},"",IFERROR(${points},""))`;
}

/**
 * The exact sum of points that are already rounded; empty while there are none.
 * @param decimals the decimals of the points; printed options may have two where a form rounds to fewer
 */
export function sumFormula(cells: readonly string[], decimals: number): string {
  const list = cells.join(",");
  return `=IF(COUNT(${list})=0,"",ROUND(SUM(${list}),${Math.max(2, decimals)}))`;
}
