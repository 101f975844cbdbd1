import { BULLET_LABEL, type ListFormat, listNumber } from "./list-number";

// The numbers of lists in a page: browsers show them, and they are not in its text.

/** What a list shows before its items: numbers, bullets or nothing. */
type Marker = ListFormat | "bullet" | "none";

const STYLES: Readonly<Record<string, Marker>> = {
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "upper-roman": "upperRoman",
  "lower-roman": "lowerRoman",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  none: "none",
  disc: "bullet",
  circle: "bullet",
  square: "bullet",
};
const TYPES: Readonly<Record<string, ListFormat>> = {
  "1": "decimal",
  I: "upperRoman",
  i: "lowerRoman",
  A: "upperLetter",
  a: "lowerLetter",
};

interface OpenList {
  readonly marker: Marker;
  /** The pattern of Google Docs, and the counter that it counts. */
  readonly written: WrittenNumber | null;
  /** It stands right in another list, whose numbers are those of the rows above. */
  readonly within: boolean;
  number: number;
}

/** `counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,decimal)`: texts and counters in turn. */
interface WrittenNumber {
  readonly counter: string;
  readonly pieces: readonly (string | { readonly counter: string; readonly format: ListFormat })[];
}

/** The number of an item, and whether it had to be worked out from those of other cells. */
export interface ItemLabel {
  readonly label: string;
  /** How deep its list lies in others, from 0. */
  readonly level: number;
  readonly workedOut: boolean;
}

/** Counts the lists of one page in the order in which they stand. */
export class HtmlLists {
  private readonly lists: OpenList[] = [];
  private readonly byClass = new Map<string, Marker>();
  private readonly written = new Map<string, WrittenNumber>();
  private readonly counters = new Map<string, number>();
  /** By column and depth, what the last item there was numbered. */
  private readonly last = new Map<string, { readonly number: number; readonly format: ListFormat }>();

  /** Learns what the styles of the page say of lists. */
  learnStyles(css: string): void {
    for (const [, selector = "", rules = ""] of css.matchAll(/([^{}]{1,200})\{([^{}]{0,2000})\}/g)) {
      const before = /\.(lst-[\w-]{1,60})\s*>\s*li:before\s*$/.exec(selector);
      const content = /content\s*:\s*([^;}]{1,300})/.exec(rules)?.[1];
      if (before?.[1] !== undefined && content !== undefined) this.learnWritten(before[1].toLowerCase(), content);
      const marker = markerOf(rules);
      if (marker === null) continue;
      for (const each of selector.split(","))
        if (/^(?:li|ol|ul|[\w]*\.[\w-]{1,60})$/i.test(each.trim()))
          this.byClass.set(
            each
              .trim()
              .replace(/^\w+(?=\.)/, "")
              .toLowerCase(),
            marker,
          );
    }
  }

  /** @param within whether it is opened right in another list, and not in one of its items */
  open(name: "ol" | "ul", attributes: ReadonlyMap<string, string>, within: boolean): void {
    const start = wholeOf(attributes, "start");
    const classes = classesOf(attributes);
    const written = classes.flatMap((each) => this.written.get(each) ?? []).at(-1) ?? null;
    if (written && (start !== null || classes.includes("start"))) this.counters.set(written.counter, (start ?? 1) - 1);
    this.lists.push({
      marker: this.ownMarker(name, attributes) ?? (name === "ol" ? "decimal" : "bullet"),
      written,
      within: within && this.lists.length > 0,
      number: start ?? 1,
    });
  }

  close(): void {
    this.lists.pop();
  }

  /** The label of the next item. @param column of the cell that it stands in */
  item(attributes: ReadonlyMap<string, string>, column: number): ItemLabel {
    const depth = this.lists.length;
    const plain = (label: string): ItemLabel => ({
      label,
      level: Math.max(0, depth - 1),
      workedOut: false,
    });
    const list = this.lists.at(-1);
    if (!list) return plain("");
    const ofWord = this.wordOnTheWeb(attributes, list);
    if (ofWord) return ofWord;
    if (list.written) return plain(this.counted(list.written));
    const marker = this.ownMarker("li", attributes) ?? list.marker;
    if (marker === "none") return plain("");
    if (marker === "bullet") return plain(BULLET_LABEL);
    const number = wholeOf(attributes, "value") ?? list.number;
    list.number = number + 1;
    this.last.set(`${column}/${depth}`, { number, format: marker });
    const above = list.within && marker === "decimal" ? this.numbersAbove(column, depth) : "";
    return { ...plain(`${above}${listNumber(number, marker)}.`), workedOut: above !== "" };
  }

  /**
   * LibreOffice writes "1.2." as the second item of a list in a list, without the item that it lies in: that one stands in a
   * row above.
   */
  private numbersAbove(column: number, depth: number): string {
    let text = "";
    for (let up = depth - 1; up > 0; up -= 1) {
      const found = this.last.get(`${column}/${up}`);
      if (found?.format !== "decimal") break;
      text = `${found.number}.${text}`;
    }
    return text;
  }

  /** Word on the web says the pattern and the place of every item. */
  private wordOnTheWeb(attributes: ReadonlyMap<string, string>, { marker }: OpenList): ItemLabel | null {
    const pattern = attributes.get("data-leveltext");
    const level = wholeOf(attributes, "data-aria-level") ?? 1;
    const number = wholeOf(attributes, "data-aria-posinset");
    if (pattern === undefined || level < 1 || level > 9) return null;
    const list = attributes.get("data-listid") ?? "";
    if (!pattern.includes("%")) return { label: BULLET_LABEL, level: level - 1, workedOut: false };
    if (number === null) return null;
    const format = formatOf(marker);
    this.last.set(`word ${list}/${level}`, { number, format });
    let workedOut = false;
    const label = pattern.replace(/%([1-9])/g, (_place, digit: string) => {
      if (Number(digit) === level) return listNumber(number, format);
      workedOut = true;
      const found = this.last.get(`word ${list}/${digit}`);
      return listNumber(found?.number ?? 1, found?.format ?? "decimal");
    });
    return { label, level: level - 1, workedOut };
  }

  private counted({ counter, pieces }: WrittenNumber): string {
    const number = (this.counters.get(counter) ?? 0) + 1;
    this.counters.set(counter, number);
    if (pieces.every((piece) => typeof piece === "string")) return BULLET_LABEL;
    return pieces
      .map((piece) =>
        typeof piece === "string" ? piece : listNumber(this.counters.get(piece.counter) ?? 1, piece.format),
      )
      .join("")
      .trim();
  }

  private learnWritten(name: string, content: string): void {
    const pieces = [...content.matchAll(/"([^"]{0,20})"|counter\(([\w-]{1,80})\s*,\s*([\w-]{1,30})\)/g)].map(
      ([, text, counter = "", style = ""]) => text ?? { counter, format: formatOf(STYLES[style]) },
    );
    this.written.set(name, { counter: name.replace(/^lst-/, "lst-ctn-"), pieces });
  }

  /** What a list or an item says of its own marks; null where it says nothing. */
  private ownMarker(name: "ol" | "ul" | "li", attributes: ReadonlyMap<string, string>): Marker | null {
    return (
      markerOf(attributes.get("style") ?? "") ??
      TYPES[attributes.get("type") ?? ""] ??
      classesOf(attributes)
        .flatMap((each) => this.byClass.get(`.${each}`) ?? [])
        .at(-1) ??
      this.byClass.get(name) ??
      null
    );
  }
}

/** Counters of lists without numbers count on in digits. */
function formatOf(marker: Marker | undefined): ListFormat {
  return marker === undefined || marker === "bullet" || marker === "none" ? "decimal" : marker;
}

/** What an attribute says as a whole number; null where it is missing, empty or something else. */
function wholeOf(attributes: ReadonlyMap<string, string>, name: string): number | null {
  const text = attributes.get(name)?.trim() ?? "";
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : null;
}

/** What a style says of the marks before items; null where it says nothing. */
function markerOf(style: string): Marker | null {
  const value = /(?:^|[;\s{])list-style(?:-type)?\s*:\s*([^;}]{1,80})/i.exec(style)?.[1];
  if (value === undefined) return null;
  for (const word of value.toLowerCase().split(/\s+/)) {
    const marker = STYLES[word];
    if (marker !== undefined) return marker;
  }
  return /["']/.test(value) ? "bullet" : null;
}

function classesOf(attributes: ReadonlyMap<string, string>): string[] {
  return (attributes.get("class") ?? "").toLowerCase().split(/\s+/).slice(0, 20);
}
