import { remembered, rememberedText } from "../rubric/remembered";
import type { Formula } from "../sheet/sheet-plan";
import { withoutSingle } from "../workbook/single";
import { fileFormula } from "../workbook/write/file-formula";

/** A formula as it is compared, and whether its ITSCORE functions are reachable by the names that stand in it. */
export interface FormulaText {
  readonly normal: string;
  /** Names that no ITSCORE answers to: `[2]!_xldudf_ITSCORE_RATIO`, which other add-ins make of ours (office-js #2568, #3872). */
  readonly broken: boolean;
}

/** How the functions are called where the formula was read: files keep `_xldudf_ITSCORE_RATIO`, a living Excel shows `ITSCORE.RATIO`. */
export type FunctionNames = "file" | "live";

/** Excel holds 8,192 characters in a formula; what is longer comes from elsewhere and is none of ours. */
const LONGEST = 10_000;

// Outside of text: what may stand before our names, and the two ways of writing them. The look behind lets no search begin
// inside a word, which would take time by the square of its length.
const OURS = /(?:'[^']*'!|\[\d+\]!|(?<![\w.\\:])[\w.\\:]+!)?(?:_XLDUDF_|_XLL\.)?ITSCORE[._](?=[A-Z])/g;

/**
 * A formula without what programs change when they save it: case (LibreOffice writes `_xldudf_itscore_ratio`), spaces, `$`,
 * the `@` of Excel 365, prefixes of newer functions, `A1:A1` for `A1`.
 */
export function readFormula(formula: string, names: FunctionNames): FormulaText {
  return formula.length > LONGEST ? { normal: formula, broken: false } : readers[names](formula);
}

/** Whether a formula stands letter by letter as this release writes it: nearly all do, and then nothing has to be read. */
export function isAsWritten(formula: string, planned: Formula, names: FunctionNames): boolean {
  return formula === (names === "live" ? planned.formula : inFiles(planned));
}

const inFiles = remembered(({ formula }: Formula): string => `=${fileFormula(formula)}`);

const readers: Readonly<Record<FunctionNames, (formula: string) => FormulaText>> = {
  file: rememberedText((formula) => normalised(formula, "file")),
  live: rememberedText((formula) => normalised(formula, "live")),
};

function normalised(formula: string, names: FunctionNames): FormulaText {
  let broken = false;
  const normal = outsideTexts(withoutSingle(formula.replace(/^[=+]+/, "")), (part) =>
    part
      .toUpperCase()
      .replace(OURS, (name) => {
        broken ||= name !== (names === "file" ? "_XLDUDF_ITSCORE_" : "ITSCORE.");
        return "ITSCORE.";
      })
      .replace(/_XLFN\.|_XLWS\.|[\s$@]/g, "")
      // LibreOffice writes TRUE as a function.
      .replace(/\b(TRUE|FALSE)\(\)/g, "$1")
      .replace(/\b([A-Z]{1,3}\d+):\1\b/g, "$1"),
  );
  return { normal, broken };
}

/** A formula with its parts outside of quotation marks changed. */
export function outsideTexts(formula: string, change: (part: string) => string): string {
  // Every second part is a text in quotation marks; a doubled one inside starts the next part, which does no harm.
  return formula
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
