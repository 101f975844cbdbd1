import type { Random } from "../../random";

/** The texts of a file's parts, by their names. */
export type Texts = Map<string, string>;

export const SHEET = "xl/worksheets/sheet1.xml";
export const STRINGS = "xl/sharedStrings.xml";
export const STYLES = "xl/styles.xml";
const WORKBOOK = "xl/workbook.xml";

/** Changes one cell's XML: its attributes, and what stands in it. */
type CellChange = (cell: string, random: Random) => string;

const styleOf = (cell: string): string => / s="\d+"/.exec(cell)?.[0] ?? "";
const addressOf = (cell: string): string => /r="(\w+)"/.exec(cell)?.[1] ?? "";
const rebuilt = (cell: string, attributes: string, inner: string): string =>
  `<c r="${addressOf(cell)}"${styleOf(cell)}${attributes}>${inner}</c>`;
const formulaOf = (cell: string): string => /<f[ >].*<\/f>/s.exec(cell)?.[0] ?? "";

const numbers = [
  "0",
  "1",
  "-3",
  "12.5",
  "0.95",
  "100",
  "46115",
  "7E2",
  "1e-3",
  " 8 ",
  "5.0000001",
  "999999999999",
  "00012",
];
const texts = [
  "",
  " ",
  "12",
  "12,5",
  "1.234",
  "1.234,56",
  "95%",
  "+184",
  "１８４",
  "Có",
  "không",
  "TRUE",
  "12/KH-UBND",
  "\n",
  "a\u00a0b",
  "<5",
  "=1+1",
  "-",
  "ngày 5",
  "e\u0302\u0301",
];
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Kinds of changes to one cell. What each shows afterwards is read from its XML, not told here. */
const cellChanges: Readonly<Record<string, CellChange>> = {
  number: (cell, random) => rebuilt(cell, "", `<v>${random.pick(numbers)}</v>`),
  "small number": (cell, random) => rebuilt(cell, "", `<v>${random.int(0, 30)}</v>`),
  "inline text": (cell, random) =>
    rebuilt(cell, ' t="inlineStr"', `<is><t xml:space="preserve">${escaped(random.pick(texts))}</t></is>`),
  "inline runs": (cell, random) =>
    rebuilt(
      cell,
      ' t="inlineStr"',
      `<is><r><t>${escaped(random.pick(texts))}</t></r><r><rPr><b/></rPr><t>x</t></r><rPh sb="0" eb="1"><t>9</t></rPh></is>`,
    ),
  "text as a result": (cell, random) => rebuilt(cell, ' t="str"', `<v>${escaped(random.pick(texts))}</v>`),
  boolean: (cell, random) => rebuilt(cell, ' t="b"', `<v>${random.int(0, 1)}</v>`),
  error: (cell, random) => rebuilt(cell, ' t="e"', `<v>${random.pick(["#N/A", "#REF!", "#VALUE!"])}</v>`),
  "another shared text": (cell, random) => rebuilt(cell, ' t="s"', `<v>${random.int(0, 100)}</v>`),
  emptied: (cell) => rebuilt(cell, "", ""),
  "empty value": (cell) => rebuilt(cell, "", "<v></v>"),
  gone: () => "",
  "other look": (cell, random) => cell.replace(/ s="\d+"/, ` s="${random.int(0, 30)}"`),
  "shown as a date or percent": (cell, random) => cell.replace(/ s="\d+"/, ` s="${random.pick(["DATE", "PERCENT"])}"`),
  "a constant formula": (cell, random) => rebuilt(cell, "", `<f>${random.int(1, 9)}+1</f><v>${random.int(2, 10)}</v>`),
  "a formula": (cell, random) =>
    rebuilt(
      cell,
      "",
      `<f>${random.pick(["A1", "SUM(D5:D6)", "NOW()", "[1]Sheet1!B2", "1/3"])}</f><v>${random.int(0, 20)}</v>`,
    ),
  "a formula without result": (cell) => rebuilt(cell, "", `<f>D5+1</f>`),
  "a formula of an array": (cell, random) =>
    rebuilt(cell, "", `<f t="array" ref="${addressOf(cell)}">D5*2</f><v>${random.int(0, 20)}</v>`),
  "its result": (cell, random) => rebuilt(cell, "", `${formulaOf(cell)}<v>${random.pick(numbers)}</v>`),
  "its result a text": (cell, random) =>
    rebuilt(cell, ' t="str"', `${formulaOf(cell)}<v>${escaped(random.pick(texts))}</v>`),
  "its result an error": (cell) => rebuilt(cell, ' t="e"', `${formulaOf(cell)}<v>#NAME?</v>`),
  "no formula any more": (cell) => cell.replace(/<f[ >].*<\/f>/s, ""),
  "another formula": (cell, random) =>
    cell.replace(
      /<f>(.*)<\/f>/s,
      (_, text: string) =>
        `<f>${random.pick([`${text}+1`, `(${text})*2`, text.replace(/\d+/, "7"), `IF(1=1,${text},0)`])}</f>`,
    ),
  "a shared formula alone": (cell) => cell.replace("<f>", `<f t="shared" ref="${addressOf(cell)}" si="77">`),
  "a value in an extension": (cell) => rebuilt(cell, "", '<extLst><ext uri="x"><v>9</v></ext></extLst>'),
};

const cellsOf = /<c r="[A-Z]+\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs;

/** Changes some cells of a sheet, in the way of one of the kinds. */
export function changeCells(
  texts: Texts,
  part: string,
  count: number,
  random: Random,
  isFor: (address: string) => boolean = () => true,
): string[] {
  const xml = texts.get(part) ?? "";
  const places = [...xml.matchAll(cellsOf)].filter(([cell]) => isFor(addressOf(cell)));
  const chosen = new Map(
    Array.from({ length: count }, () => [random.pick(places), random.pick(Object.keys(cellChanges))] as const),
  );
  const told: string[] = [];
  let changed = "";
  let at = 0;
  for (const found of [...chosen.keys()].sort((a, b) => a.index - b.index)) {
    const kind = chosen.get(found) ?? "";
    changed += xml.slice(at, found.index) + (cellChanges[kind]?.(found[0], random) ?? "");
    at = found.index + found[0].length;
    told.push(`${addressOf(found[0])}: ${kind}`);
  }
  texts.set(part, changed + xml.slice(at));
  return told;
}

type Change = (texts: Texts, random: Random) => void;

const replaced =
  (part: string, pattern: RegExp | string, by: string | ((found: string, random: Random) => string)): Change =>
  (texts, random) =>
    void texts.set(
      part,
      (texts.get(part) ?? "").replace(pattern, (found) => (typeof by === "string" ? by : by(found, random))),
    );

/** One of the matches of a pattern. */
const oneOf =
  (part: string, pattern: RegExp, by: (found: string, random: Random) => string): Change =>
  (texts, random) => {
    const xml = texts.get(part) ?? "";
    const found = [...xml.matchAll(pattern)];
    if (found.length === 0) return;
    const one = random.pick(found);
    texts.set(part, xml.slice(0, one.index) + by(one[0], random) + xml.slice(one.index + one[0].length));
  };

const row = /<row r="\d+".*?<\/row>/gs;
const numbered = (xml: string, from: number, by: number): string =>
  xml.replace(
    /(<row r="|<c r="[A-Z]+)(\d+)/g,
    (_, before: string, number: string) => `${before}${Number(number) + (Number(number) >= from ? by : 0)}`,
  );

/** A row that comes after the last one. */
const appended: Change = (texts, random) => {
  const xml = texts.get(SHEET) ?? "";
  const rows = [...xml.matchAll(row)].map(([text]) => text);
  const copy = random.pick(rows).replace(/(<row r="|<c r="[A-Z]+)\d+/g, `$1${rows.length + 5}`);
  texts.set(SHEET, xml.replace("</sheetData>", `${copy}</sheetData>`));
};

/** Two rows change their places, as sorting does. */
const exchanged: Change = (texts, random) => {
  const xml = texts.get(SHEET) ?? "";
  const rows = [...xml.matchAll(row)].map(([text]) => text);
  const first = random.int(3, rows.length - 2);
  const [a = "", b = ""] = [rows[first], rows[first + 1]];
  const move = (text: string, to: number): string => text.replace(/(<row r="|<c r="[A-Z]+)\d+/g, `$1${to}`);
  texts.set(
    SHEET,
    xml.replace(a + b, () => move(b, first + 1) + move(a, first + 2)),
  );
};

/** Two neighbouring cells of the head row change their places. */
const exchangedKeys =
  (rowNumber: number): Change =>
  (texts, random) => {
    const xml = texts.get(SHEET) ?? "";
    const found = new RegExp(`<row r="${rowNumber}".*?</row>`, "s").exec(xml)?.[0] ?? "";
    const cells = [...found.matchAll(cellsOf)].map(([cell]) => cell);
    const at = random.int(1, cells.length - 2);
    const [a = "", b = ""] = [cells[at], cells[at + 1]];
    const swap = (cell: string, with_: string): string => cell.replace(/r="\w+"/, `r="${addressOf(with_)}"`);
    texts.set(
      SHEET,
      xml.replace(a + b, () => swap(b, a) + swap(a, b)),
    );
  };

/** Kinds of changes to anything else in a file. */
export const fileChanges: Readonly<Record<string, Change>> = {
  "a value twice": oneOf(SHEET, /<v>\d+<\/v>/g, (found) => `${found}<v>3</v>`),
  "a shared text": oneOf(
    STRINGS,
    /<si><t[^>]*>[^<]*<\/t><\/si>/g,
    (_, random) => `<si><t xml:space="preserve">${escaped(random.pick(texts))}</t></si>`,
  ),
  "a shared text in runs": oneOf(STRINGS, /<si><t[^>]*>[^<]*<\/t><\/si>/g, (found) =>
    found.replace(/<t[^>]*>([^<]*)<\/t>/, '<r><t xml:space="preserve">$1</t></r><r><rPr><b/></rPr><t>,</t></r>'),
  ),
  "a shared text decomposed": oneOf(STRINGS, /<si><t[^>]*>[^<]*<\/t><\/si>/g, (found) => found.normalize("NFD")),
  "a reading above a text": oneOf(STRINGS, /<\/t><\/si>/g, () => '</t><rPh sb="0" eb="1"><t>9</t></rPh></si>'),
  "two shared texts exchanged": (texts, random) => {
    const items = [...(texts.get(STRINGS) ?? "").matchAll(/<si>.*?<\/si>/gs)].map(([item]) => item);
    const [a, b] = [random.int(0, items.length - 1), random.int(0, items.length - 1)];
    [items[a], items[b]] = [items[b] ?? "", items[a] ?? ""];
    texts.set(
      STRINGS,
      (texts.get(STRINGS) ?? "").replace(/<si>.*<\/si>/s, () => items.join("")),
    );
  },
  "a look that shows dates": oneOf(STYLES, /<xf numFmtId="\d+"/g, () => '<xf numFmtId="14"'),
  "a number format": oneOf(
    STYLES,
    /formatCode="[^"]*"/g,
    (_, random) => `formatCode="${random.pick(["0%", "dd/mm/yyyy", "0.00", "General"])}"`,
  ),
  "no looks": (texts) => void texts.delete(STYLES),
  "a row deleted": oneOf(SHEET, row, () => ""),
  "a row cut out": (texts, random) => {
    const xml = texts.get(SHEET) ?? "";
    const number = random.int(2, [...xml.matchAll(row)].length);
    texts.set(SHEET, numbered(xml.replace(new RegExp(`<row r="${number}".*?</row>`, "s"), ""), number, -1));
  },
  "a row put in between": (texts, random) =>
    void texts.set(SHEET, numbered(texts.get(SHEET) ?? "", random.int(2, 20), 1)),
  "a row copied": appended,
  "two rows exchanged": exchanged,
  "a row hidden": oneOf(SHEET, /<row r="\d+"/g, (found) => `${found} hidden="1"`),
  "a row without its number": oneOf(SHEET, /<row r="\d+"/g, () => "<row"),
  "cells without their addresses": oneOf(SHEET, row, (found) => found.replace(/<c r="\w+"/g, "<c")),
  "a column hidden": oneOf(SHEET, /<col min="\d+"/g, (found) => `<col hidden="1"${found.slice(4)}`),
  "two keys exchanged": exchangedKeys(1),
  "two titles exchanged": exchangedKeys(3),
  "a merge": replaced(
    SHEET,
    /<mergeCells.*?>/,
    (found, random) => `${found}<mergeCell ref="D${random.int(4, 12)}:D${random.int(13, 16)}"/>`,
  ),
  "no merges": replaced(SHEET, /<mergeCells.*<\/mergeCells>/s, ""),
  "no validations": replaced(SHEET, /<dataValidations.*<\/dataValidations>/s, ""),
  "no highlights": replaced(SHEET, /<conditionalFormatting.*<\/conditionalFormatting>/s, ""),
  "no protection": replaced(SHEET, /<sheetProtection[^>]*>/, ""),
  "an extension of the sheet": replaced(
    SHEET,
    "</worksheet>",
    '<extLst><ext uri="y" xmlns:z="urn:z"><z:sheetData><z:row r="5"><z:c r="D5"><z:v>3</z:v></z:c></z:row></z:sheetData></ext></extLst></worksheet>',
  ),
  "the form hidden": replaced(WORKBOOK, '<sheet name="', '<sheet state="hidden" name="'),
  "the form renamed": replaced(WORKBOOK, /<sheet name="[^"]*"/, '<sheet name="Phiếu khác"'),
  "the describing sheet in front": replaced(WORKBOOK, /(<sheet [^>]*\/>)(<sheet [^>]*\/>)/, (found) =>
    found.replace(/(<sheet [^>]*\/>)(<sheet [^>]*\/>)/, "$2$1"),
  ),
  "the describing sheet seen": replaced(WORKBOOK, ' state="veryHidden"', ""),
  "the describing sheet renamed": replaced(WORKBOOK, 'name="ITSCORE_1"', 'name="Mô tả"'),
  "no proof": replaced(WORKBOOK, /<definedName name="ITSCORE_.*?<\/definedName>/s, ""),
  "a proof of something else": replaced(WORKBOOK, /\$A\$1</, "$B$2<"),
  "no names": replaced(WORKBOOK, /<definedNames>.*<\/definedNames>/s, ""),
  "the other calendar": replaced(WORKBOOK, "<bookViews>", '<workbookPr date1904="1"/><bookViews>'),
  "manual calculation": replaced(WORKBOOK, "<calcPr ", '<calcPr calcMode="manual" '),
  "no properties": (texts) => void texts.delete("docProps/custom.xml"),
  "no program": (texts) => void texts.delete("docProps/app.xml"),
  "absolute targets": replaced("xl/_rels/workbook.xml.rels", /Target="worksheets/g, 'Target="/xl/worksheets'),
};
