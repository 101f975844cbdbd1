import { columnIndex, columnLetters } from "../../../src/workbook/a1";

// What a person sees in the cells of a sheet, read from the parts of a file in the plainest way: one tag after the other, with
// nothing of the reader that is being tried.

/** What a cell shows. */
export interface ShownCell {
  /** null for nothing. */
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** A formula without a result: nobody can say what it shows. */
  readonly isUnknown: boolean;
  /** Its number format shows it as a date or a percent. */
  readonly isOtherwise: boolean;
}

/** The parts of a form's file that say what is seen. */
export interface SheetParts {
  readonly sheet: string;
  readonly strings: string;
  readonly styles: string;
}

interface Tag {
  readonly kind: "open" | "close" | "text";
  /** Of the element, or the text itself. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
  /** As it stands in the file. */
  readonly written: string;
}

function* tags(xml: string): Generator<Tag> {
  for (const [written, close, name, rest = "", text] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s[^>]*)?)>|([^<]+)|<[^>]*>/g,
  )) {
    if (text !== undefined) yield { kind: "text", name: text, attributes: {}, isEmpty: false, written };
    if (name === undefined) continue;
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, plainText(value)]),
    );
    yield { kind: close ? "close" : "open", name, attributes, isEmpty: rest.endsWith("/"), written };
  }
}

function plainText(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

/** The texts that cells share: all runs of each, without the readings above the letters. */
function sharedTexts(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) => textOf(item));
}

/** Spaces around a text count only where the file says so. */
function textOf(item: string): string {
  const runs = item.replace(/<rPh\b.*?<\/rPh>/gs, "").matchAll(/<t(\s[^>]*)?>([^<]*)<\/t>/g);
  return [...runs]
    .map(([, attributes = "", text = ""]) => plainText(attributes.includes("preserve") ? text : text.trim()))
    .join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Which looks of the file show numbers as dates or percents. */
function looksOtherwise(xml: string): boolean[] {
  const codes = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = "", code = ""]) => [
      id,
      plainText(code),
    ]),
  );
  const looks = /<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? "";
  return [...looks.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id = "0"]) => {
    const code = codes.get(id);
    if (code !== undefined) return /%|[dmy]/.test(code.replace(/"[^"]*"/g, ""));
    return id === "9" || id === "10" || (Number(id) >= 14 && Number(id) <= 22);
  });
}

/** What every cell shows, by its address ("B7"). */
export function shownCells({ sheet, strings, styles }: SheetParts): Map<string, ShownCell> {
  const known = cellsWith(strings, styles);
  const table = sheet.slice(sheet.indexOf("<sheetData>"), sheet.indexOf("</sheetData>"));
  const cells = new Map<string, ShownCell>();
  // Cells and rows that do not say where they are follow the one before.
  let row = 0;
  let column = -1;
  for (const [text] of table.matchAll(/<row\b[^>]*>|<c\b[^>]*?\/>|<c\b.*?<\/c>/gs)) {
    const [, place] = /^<\w+(?=[^>]* r="(\w+)")/.exec(text) ?? [];
    if (text.startsWith("<row")) {
      row = Number(place ?? row + 1);
      column = -1;
      continue;
    }
    column = place === undefined ? column + 1 : (columnIndex(place.replace(/\d+/, "")) ?? 0);
    cells.set(`${columnLetters(column)}${row}`, known(text));
  }
  return cells;
}

/** The cells of files with these texts and looks; nearly all are the same in one file after the other. */
let kept: { readonly of: string; readonly cellOf: (text: string) => ShownCell } | null = null;

function cellsWith(strings: string, styles: string): (text: string) => ShownCell {
  const of = `${strings} ${styles}`;
  if (kept?.of === of) return kept.cellOf;
  const texts = sharedTexts(strings);
  const otherwise = looksOtherwise(styles);
  const known = new Map<string, ShownCell>();
  const cellOf = (text: string): ShownCell => {
    const cell = known.get(text) ?? readCell(text, texts, otherwise);
    known.set(text, cell);
    return cell;
  };
  kept = { of, cellOf };
  return cellOf;
}

function readCell(xml: string, texts: readonly string[], otherwise: readonly boolean[]): ShownCell {
  const path: string[] = [];
  let cell: Readonly<Record<string, string>> = {};
  let value = "";
  let inner = "";
  let formula: string | null = null;
  let hasValue = false;
  for (const { kind, name, attributes, isEmpty, written } of tags(xml)) {
    const at = path.join(">");
    const isInside = at.startsWith("c>is");
    if (kind === "text") {
      if (at === "c>v") value += name;
      else if (at === "c>f") formula = (formula ?? "") + plainText(name);
    }
    if (isInside) inner += written;
    if (kind === "close") path.pop();
    if (kind !== "open") continue;
    if (at === "") cell = attributes;
    else if (at === "c" && name === "v") hasValue = !isEmpty;
    else if (at === "c" && name === "f") formula = "";
    if (!isEmpty) path.push(name);
  }
  const type = cell["t"] ?? "n";
  const shown = ((): ShownCell["value"] => {
    if (type === "inlineStr") return textOf(inner);
    if (!hasValue || (value.trim() === "" && type !== "str")) return null;
    if (type === "s") return texts[Number(value)] ?? null;
    if (type === "b") return value === "1";
    return type === "n" ? Number(value) : plainText(value);
  })();
  const isOtherwise = typeof shown === "number" && otherwise[Number(cell["s"] ?? 0)] === true;
  return { value: shown, formula, isUnknown: formula !== null && !hasValue, isOtherwise };
}
