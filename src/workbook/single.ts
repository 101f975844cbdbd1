/**
 * A formula without the function that says in files what Excel shows as "@": `_xlfn.SINGLE(A1)` is `@A1`, the value of one cell
 * (Microsoft, "Implicit intersection operator: @"). For single cells and single results it changes nothing.
 */
export function withoutSingle(formula: string): string {
  if (!/SINGLE\(/i.test(formula)) return formula;
  const kept: string[] = [];
  /** For every open bracket, whether it is one of the function's own. */
  const brackets: boolean[] = [];
  let from = 0;
  for (const { 0: found, index } of formula.matchAll(PIECE)) {
    const isOwn = found === ")" ? brackets.pop() === true : /single/i.test(found) && found.endsWith("(");
    if (found.endsWith("(")) brackets.push(isOwn);
    if (!isOwn) continue;
    kept.push(formula.slice(from, index));
    from = index + found.length;
  }
  return kept.join("") + formula.slice(from);
}

/** Texts and names of sheets, in which brackets mean nothing; the function with its bracket; any other bracket. */
const PIECE = /"[^"]*"|'[^']*'|(?<![\w.])(?:_xlfn\.)?SINGLE\(|[()]/gi;
