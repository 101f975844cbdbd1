import { excelText } from "../xml/xml-text";

const names = /ITSCORE\./i;
// A doubled quotation mark inside a literal reads as two literals side by side, which serves as well. The look behind lets no
// search begin inside a name, which would take time by the square of its length.
const quotedOrCall = /"[^"]*"|'[^']*'|(?<![\w.])ITSCORE\.([\w.]+)(?=\s*\()/gi;

/**
 * A formula as a file holds it: without "=", and with the functions of the add-in under the name by which Excel keeps custom
 * functions. Under the name that people type, Excel would show `#NAME?` for good, even with the add-in.
 *
 * Plain, not as the dynamic array (`cm`, `t="array"`) that Excel 365 makes of the same entry: Excel up to 2019, LibreOffice
 * and WPS would show every score cell as an array formula in braces, which nobody can edit by hand. Excel 365 shows an `@`.
 */
export function fileFormula(formula: string): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  if (!names.test(body)) return body;
  return body.replace(quotedOrCall, (found: string, name?: string) =>
    name === undefined ? found : `_xldudf_ITSCORE_${name.replaceAll(".", "_").toUpperCase()}`,
  );
}

/** The same, escaped for an element. */
export function formulaText(formula: string): string {
  return excelText(fileFormula(formula));
}
