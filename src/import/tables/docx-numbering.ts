import type { Archive } from "../../workbook/zip/archive";
import { parseXml } from "../../workbook/xml/xml";
import { attribute, documentWords, isSwitchedOn, wholeAttribute } from "./docx-xml";
import { BULLET_LABEL, listNumber, type ListFormat } from "./list-number";
import type { Paragraph } from "./table";

// The automatic numbers of a Word document (ECMA-376 part 1, 17.9): they are not in the text, they are counted.

/** Where a paragraph or a style stands in a list. */
export interface ListPlace {
  readonly num: string | null;
  readonly level: number | null;
}

/** A style of paragraphs or of letters. */
export interface TextStyle extends ListPlace {
  readonly basedOn: string | null;
  readonly bold: boolean | null;
  readonly raised: boolean | null;
  readonly font: string | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** null restarts after any shallower level; 0 never restarts. */
  readonly restart: number | null;
  readonly style: string | null;
}

interface Num {
  readonly abstract: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

const LEVELS = 9;
/** Styles rest on one another; nobody goes deeper. */
const STYLE_DEPTH = 20;
const MOST_NUMS = 2_000;

/** Counts the automatic numbers of one document, in the order of its paragraphs. */
export class Numbering {
  private readonly counters = new Map<string, (number | null)[]>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly abstracts: ReadonlyMap<string, Abstract>,
    private readonly nums: ReadonlyMap<string, Num>,
    private readonly styles: ReadonlyMap<string, TextStyle>,
  ) {}

  /** The number of the next paragraph as Word shows it, "-" for every bullet; null for none. */
  next(place: ListPlace, style: string | null): Pick<Paragraph, "label" | "level"> | null {
    const chain = this.chainOf(style);
    const num = place.num ?? chain.find((each) => each.num !== null)?.num ?? null;
    if (num === null || num === "0") return null;
    const found = this.nums.get(num);
    const abstract = found && this.abstractOf(found.abstract);
    if (!found || !abstract) return null;
    const own = place.level ?? chain.find((each) => each.level !== null)?.level ?? this.levelOfStyle(abstract, style);
    const level = Math.min(LEVELS - 1, own);
    const levelOf = (index: number): Level | undefined => found.levels.get(index) ?? abstract.levels.get(index);
    const counters = this.count(num, found, abstract, level, levelOf);
    const shown = label(levelOf(level), level, counters, levelOf);
    return shown === "" ? null : { label: shown, level };
  }

  /** The styles that a style rests on, itself first. */
  chainOf(style: string | null): readonly TextStyle[] {
    const chain: TextStyle[] = [];
    let name = style;
    while (name !== null && chain.length < STYLE_DEPTH) {
      const found = this.styles.get(name);
      if (!found) break;
      chain.push(found);
      name = found.basedOn;
    }
    return chain;
  }

  private abstractOf(id: string): Abstract | undefined {
    let abstract = this.abstracts.get(id);
    // A list may stand for that of a style, which may do so again.
    for (let depth = 0; abstract && abstract.link !== null && depth < STYLE_DEPTH; depth += 1) {
      const num = this.styles.get(abstract.link)?.num ?? "";
      abstract = this.abstracts.get(this.nums.get(num)?.abstract ?? "") ?? abstract;
    }
    return abstract;
  }

  private levelOfStyle(abstract: Abstract, style: string | null): number {
    for (const [index, level] of abstract.levels) if (style !== null && level.style === style) return index;
    return 0;
  }

  /** Counters belong to the abstract list, which several lists may share. */
  private count(
    num: string,
    { starts }: Num,
    abstract: Abstract,
    level: number,
    levelOf: (index: number) => Level | undefined,
  ): readonly (number | null)[] {
    const counters = this.counters.get(abstract.id) ?? Array<number | null>(LEVELS).fill(null);
    this.counters.set(abstract.id, counters);
    const firstUse = `${num}/${level}`;
    const override = starts.get(level);
    if (override !== undefined && !this.begun.has(firstUse)) counters[level] = override;
    else counters[level] = (counters[level] ?? (override ?? levelOf(level)?.start ?? 1) - 1) + 1;
    this.begun.add(firstUse);
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = levelOf(deeper)?.restart ?? null;
      if (restart === null || restart > deeper || (restart > 0 && level < restart)) counters[deeper] = null;
    }
    return counters;
  }
}

function label(
  own: Level | undefined,
  level: number,
  counters: readonly (number | null)[],
  levelOf: (index: number) => Level | undefined,
): string {
  if (own?.format === "bullet") return BULLET_LABEL;
  if (!own || own.format === "none") return "";
  // Word shows nothing where a level names a deeper one (MS-OI29500 on lvlText).
  if ([...own.text.matchAll(/%([1-9])/g)].some(([, digit]) => Number(digit) > level + 1)) return "";
  return own.text
    .replace(/%([1-9])/g, (_place, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levelOf(index);
      return listNumber(counters[index] ?? shown?.start ?? 1, own.legal ? "decimal" : formatOf(shown?.format));
    })
    .trim();
}

/** A format that forms do not use counts on in digits. */
function formatOf(written: string | undefined): ListFormat {
  return FORMATS.find((format) => format === written) ?? "decimal";
}

const FORMATS: readonly ListFormat[] = ["decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter"];

interface Abstract {
  readonly id: string;
  readonly levels: Map<number, Level>;
  /** A style whose list this one stands for. */
  readonly link: string | null;
}

/** Reads the lists of a document. @throws FileProblem */
export function readNumbering(
  archive: Archive,
  part: string | null,
  styles: ReadonlyMap<string, TextStyle>,
): Numbering {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  if (part === null || !archive.has(part)) return new Numbering(abstracts, nums, styles);
  let abstract: { id: string; levels: Map<number, Level>; link: string | null } | null = null;
  let num: { id: string; abstract: string; levels: Map<number, Level>; starts: Map<number, number> } | null = null;
  let index = 0;
  let level: { -readonly [K in keyof Level]: Level[K] } | null = null;
  parseXml(archive, part, documentWords, {
    open(name, attributes) {
      const value = attribute(attributes, "val");
      switch (name) {
        case "abstractNum":
          abstract = { id: attribute(attributes, "abstractNumId") ?? "", levels: new Map(), link: null };
          break;
        case "numStyleLink":
          if (abstract) abstract.link = value ?? null;
          break;
        case "num":
          num = { id: attribute(attributes, "numId") ?? "", abstract: "", levels: new Map(), starts: new Map() };
          break;
        case "abstractNumId":
          if (num) num.abstract = value ?? "";
          break;
        case "lvlOverride":
          index = wholeAttribute(attributes, "ilvl", 0, LEVELS - 1);
          break;
        case "startOverride":
          num?.starts.set(index, wholeAttribute(attributes, "val", 1, 1_000_000));
          break;
        case "lvl":
          index = wholeAttribute(attributes, "ilvl", 0, LEVELS - 1);
          level = { start: 1, format: "decimal", text: "", legal: false, restart: null, style: null };
          break;
        case "start":
          if (level) level.start = wholeAttribute(attributes, "val", 1, 1_000_000);
          break;
        case "numFmt":
          if (level) level.format = value ?? "decimal";
          break;
        case "lvlText":
          if (level) level.text = (value ?? "").slice(0, 100);
          break;
        case "isLgl":
          if (level) level.legal = isSwitchedOn(attributes);
          break;
        case "lvlRestart":
          if (level) level.restart = wholeAttribute(attributes, "val", 0, LEVELS);
          break;
        case "pStyle":
          if (level) level.style = value ?? null;
          break;
      }
    },
    close(name) {
      if (name === "lvl" && level) {
        (num ?? abstract)?.levels.set(index, level);
        level = null;
      }
      if (name === "abstractNum" && abstract) {
        abstracts.set(abstract.id, abstract);
        abstract = null;
      }
      if (name === "num" && num) {
        if (nums.size < MOST_NUMS) nums.set(num.id, num);
        num = null;
      }
    },
  });
  return new Numbering(abstracts, nums, styles);
}

/** Reads what the styles of a document say of lists and letters. @throws FileProblem */
export function readTextStyles(archive: Archive, part: string | null): ReadonlyMap<string, TextStyle> {
  const styles = new Map<string, TextStyle>();
  if (part === null || !archive.has(part)) return styles;
  let id: string | null = null;
  let style: { -readonly [K in keyof TextStyle]: TextStyle[K] } | null = null;
  parseXml(archive, part, documentWords, {
    open(name, attributes) {
      const value = attribute(attributes, "val") ?? null;
      if (name === "style") {
        id = attribute(attributes, "styleId") ?? null;
        style = { num: null, level: null, basedOn: null, bold: null, raised: null, font: null };
      } else if (!style) return;
      else if (name === "basedOn") style.basedOn = value;
      else if (name === "numId") style.num = value;
      else if (name === "ilvl") style.level = wholeAttribute(attributes, "val", 0, LEVELS - 1);
      else if (name === "b") style.bold = isSwitchedOn(attributes);
      else if (name === "vertAlign") style.raised = value === "superscript";
      else if (name === "rFonts") style.font = attribute(attributes, "hAnsi") ?? attribute(attributes, "ascii") ?? null;
    },
    close(name) {
      if (name === "style" && style && id !== null && styles.size < 10_000) styles.set(id, style);
      if (name === "style") style = null;
    },
  });
  return styles;
}
