import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readException, readReason } from "../../src/form/cell-labels";
import { findColumns } from "../../src/form/found-columns";
import { readMark } from "../../src/form/description";
import { functions } from "../../src/functions/functions";
import { constantResult } from "../../src/inspect/constant-formula";
import { readFormula } from "../../src/inspect/formula-text";
import { plain } from "../../src/rubric/plain-text";
import { provenSheet } from "../../src/inspect/standing";
import { visible } from "../../src/inspect/visible-text";
import { formatDecimal } from "../../src/locales/words";
import { parseBands } from "../../src/rubric/bands";
import { labelKey, tidy } from "../../src/rubric/labels";
import { readPrintedTiers } from "../../src/rubric/printed-tiers";
import { readFigure } from "../../src/scoring/figures";
import { readOptions } from "../../src/scoring/options";
import { parseAddress, readReference } from "../../src/workbook/a1";
import { sharedFormula } from "../../src/workbook/read/shared-formula";
import { shownFormula } from "../../src/workbook/read/shown-formula";
import { withoutSingle } from "../../src/workbook/single";
import { fileFormula } from "../../src/workbook/write/file-formula";
import { rootLanguageOf } from "../../src/workbook/xml/root-language";
import { unescapeText } from "../../src/workbook/xml/text-content";
import { stubCustomFunctions } from "../functions/custom-functions";
import { tinyRubric } from "../tiny-rubric";

// What takes time by the square of its length takes minutes here, and so more than a test may.

beforeAll(stubCustomFunctions);
afterAll(() => {
  vi.unstubAllGlobals();
});

const LENGTH = 200_000;

/** What may begin a match, what patterns repeat, and what lets the match fail at the end. */
const texts = (
  [
    ["", " ", "x"],
    ["1", " ", "x"],
    ["Có", " ", ":"],
    ["", "\u00a0", "x"],
    ["-", "0", "x"],
    ["1", "0", ""],
    ["a", "\u0301", ""],
    ['"', "a", ""],
    ["", '""', '"'],
    ["", "''", "!"],
    ["(", "(", ""],
    ["", "[1]", "x"],
    ["1", ":", "x"],
    ["", ".", "x"],
    ["1", ",1", "x"],
    ["1", ".000", "x"],
    ["$", "A1:", "x"],
    ["", "x!", ""],
    ["", "ITSCORE.", ""],
    ["", "_xll.ITSCORE.A", '"'],
    ["", "_xlfn.", "("],
    ["", "_x000D", "_"],
    ["<a", " a", ""],
    ["", "1:a;", ":"],
    [">", "1%:", ""],
    ["", "không từ 1 ", "điểm"],
  ] as const
).map(([start, run, end]) => start + run.repeat(Math.ceil(LENGTH / run.length)) + end);

/** Everything that reads a text from a cell, a formula or a file. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  options: readOptions,
  "the options of CHOICE": (text) => attempted(() => functions.CHOICE("Có", [[text]], 5)),
  "the answer of CHOICE": (text) => attempted(() => functions.CHOICE(text, [["Có:5;Không:0"]], 5)),
  "the grades of GRADE": (text) => attempted(() => functions.GRADE(5, 10, text)),
  "the tiers of TIER": (text) => attempted(() => functions.TIER(5, text, 10)),
  "the tiers of BAND": (text) => attempted(() => functions.BAND(5, 10, 10, text)),
  "a figure of RATIO": (text) => attempted(() => functions.RATIO(text, text, 10)),
  tiers: (text) => parseBands(text, "ratio"),
  figure: (text) => readFigure({ cellText: text }),
  label: labelKey,
  "tidy text": tidy,
  exception: readException,
  reason: readReason,
  mark: (text) => readMark(`ITSCORE 2 ${text}`),
  proof: (text) => provenSheet("a", [{ name: "ITSCORE_a", formula: text }]),
  columns: (text) => findColumns(tinyRubric([]), [[text], ["header", text]]),
  "formula of a file": (text) => readFormula(text, "file"),
  "formula of Excel": (text) => readFormula(text, "live"),
  "formula to show": shownFormula,
  "formula to save": fileFormula,
  "formula with @": (text) => withoutSingle(`SINGLE(${text}`),
  "shared formula": (text) => sharedFormula(text, { row: 0, column: 0 })({ row: 1, column: 1 }),
  "constant formula": constantResult,
  address: parseAddress,
  reference: readReference,
  "escaped text": unescapeText,
  "compared text": plain,
  "shown text": visible,
  decimal: (text) => formatDecimal("vi", text),
  "printed tiers": readPrintedTiers,
  "root of a document": rootLanguageOf,
};

function attempted(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

test.each(Object.keys(readers))("%s: 200,000 characters of any kind are read in time that grows with them", (name) => {
  const read = readers[name];
  for (const text of texts) read?.(text);
  expect(texts.every((text) => text.length >= LENGTH)).toBe(true);
});

test("the language of a document is that of its root, whatever a comment says", () => {
  expect(rootLanguageOf('<!-- <a xmlns="urn:other"> --><x:a y=">" xmlns:x="urn:one" xmlns="urn:two"/>')).toBe(
    "urn:one",
  );
  expect(rootLanguageOf("<a/>")).toBe("");
  expect(rootLanguageOf("no document")).toBe("");
});
