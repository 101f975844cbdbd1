import { withoutSingle } from "../single";

/**
 * Literals first, so that nothing inside them is touched. A name of the add-in may stand behind a place that another program
 * or add-in put before it (`[2]!`, `'C:\X.XLAM'!`); the look behind lets no search begin inside a word.
 */
const special =
  /"[^"]*"|(?<![\w.])(?:(?:'[^']*'|\[\d+\]|[\w.]+)!)?(?:_xldudf_itscore_(\w+)|_xll\.itscore\.([\w.]+))(?=\s*\()|'[^']*'|(?<![\w.])(?:(?:_xlfn|_xlws|_xlpm|_xludf)\.)+/gi;

/**
 * A formula of a file as Excel shows it, without "=": `ITSCORE.RATIO` for `_xldudf_ITSCORE_RATIO` in letters of any case, and
 * newer functions without the prefix that older programs know them by.
 */
export function shownFormula(stored: string): string {
  // Both `_xlfn._xlws.SORT` and a formula that repeats a prefix twenty thousand times lose all of them at once.
  return withoutSingle(stored).replace(special, (found: string, custom?: string, library?: string) => {
    const name = custom ?? library;
    if (name !== undefined) return `ITSCORE.${name.toUpperCase()}`;
    return /^["']/.test(found) ? found : "";
  });
}
