import type { FileBorder, FileStyle } from "../workbook-file";
import { attributes, excelAttribute } from "../xml/xml-text";

/**
 * The looks of a workbook: styles.xml. Fonts, fills and borders stand there once each and are named by number. No theme is
 * written: every colour and font is said outright, and Excel has a theme of its own for a file without one.
 */
export class StyleTable {
  private readonly fonts = new NumberedParts();
  private readonly fills = new NumberedParts(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new NumberedParts(borderXml({}));
  private readonly numberFormats = new NumberedParts();
  private readonly looks = new NumberedParts();
  private readonly differences = new NumberedParts();
  private readonly plainLooks: readonly number[];
  private readonly markedLooks = new Map<number, number>();

  constructor(private readonly styles: readonly FileStyle[]) {
    this.plainLooks = (styles.length > 0 ? styles : [{}]).map((style) => this.look(style, false));
  }

  /** The number of a cell's look. `textMark` keeps a text that begins like a formula from becoming one when it is edited. */
  cell(style: number, textMark: boolean): number {
    if (!textMark) return this.plainLooks[style] ?? 0;
    const known = this.markedLooks.get(style);
    if (known !== undefined) return known;
    const marked = this.look(this.styles[style] ?? {}, true);
    this.markedLooks.set(style, marked);
    return marked;
  }

  /** The number of what a conditional format changes. */
  difference({ font, fill, borders }: FileStyle): number {
    // Here, unlike in a cell, the colour of a solid fill is its background.
    const filled =
      fill === undefined ? "" : `<fill><patternFill patternType="solid"><bgColor ${color(fill)}/></patternFill></fill>`;
    return this.differences.index(
      `<dxf>${font ? fontXml(font) : ""}${filled}${borders ? borderXml(borders) : ""}</dxf>`,
    );
  }

  xml(): string {
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      this.numberFormats.xml("numFmts") +
      this.fonts.xml("fonts") +
      this.fills.xml("fills") +
      this.borders.xml("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.looks.xml("cellXfs") +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.differences.xml("dxfs") +
      "</styleSheet>"
    );
  }

  private look(style: FileStyle, textMark: boolean): number {
    const { font = {}, fill, borders, numberFormat = "General" } = style;
    const ids = {
      numFmtId: this.numberFormat(numberFormat),
      fontId: this.fonts.index(fontXml({ ...font, name: font.name ?? "Calibri", size: font.size ?? 11 })),
      fillId:
        fill === undefined
          ? 0
          : this.fills.index(`<fill><patternFill patternType="solid"><fgColor ${color(fill)}/></patternFill></fill>`),
      borderId: borders ? this.borders.index(borderXml(borders)) : 0,
    };
    const alignment = attributes({
      horizontal: style.horizontal,
      vertical: style.vertical,
      textRotation: style.rotation,
      wrapText: style.wrap,
      indent: style.indent,
    });
    const protection = attributes({ locked: style.locked, hidden: style.formulaHidden });
    const applied = attributes({
      applyNumberFormat: ids.numFmtId > 0 || undefined,
      applyFont: ids.fontId > 0 || undefined,
      applyFill: ids.fillId > 0 || undefined,
      applyBorder: ids.borderId > 0 || undefined,
      applyAlignment: alignment !== "" || undefined,
      applyProtection: protection !== "" || undefined,
      quotePrefix: textMark || undefined,
    });
    const inside = `${alignment && `<alignment${alignment}/>`}${protection && `<protection${protection}/>`}`;
    const head = `<xf${attributes(ids)} xfId="0"${applied}`;
    return this.looks.index(inside === "" ? `${head}/>` : `${head}>${inside}</xf>`);
  }

  private numberFormat(code: string): number {
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    const id = FIRST_OWN_FORMAT + this.numberFormats.size;
    return (
      FIRST_OWN_FORMAT +
      this.numberFormats.index(code, `<numFmt numFmtId="${id}" formatCode="${excelAttribute(code)}"/>`)
    );
  }
}

/** Pieces of XML that are written once and named by their number. */
class NumberedParts {
  private readonly indexes = new Map<string, number>();
  private readonly parts: string[] = [];

  constructor(...first: readonly string[]) {
    for (const part of first) this.index(part);
  }

  get size(): number {
    return this.parts.length;
  }

  index(key: string, part = key): number {
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.parts.length);
    return this.parts.push(part) - 1;
  }

  xml(element: string): string {
    return this.parts.length === 0
      ? ""
      : `<${element} count="${this.parts.length}">${this.parts.join("")}</${element}>`;
  }
}

/** Formats that every spreadsheet knows by number and that look the same in every language (ECMA-376, 18.8.30). */
const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const FIRST_OWN_FORMAT = 164;

function fontXml({ bold, italic, strike, underline, size, color: ink, name }: NonNullable<FileStyle["font"]>): string {
  return (
    "<font>" +
    (bold ? "<b/>" : "") +
    (italic ? "<i/>" : "") +
    (strike ? "<strike/>" : "") +
    (underline ? "<u/>" : "") +
    (size === undefined ? "" : `<sz val="${size}"/>`) +
    (ink === undefined ? "" : `<color ${color(ink)}/>`) +
    (name === undefined ? "" : `<name val="${excelAttribute(name)}"/>`) +
    "</font>"
  );
}

function borderXml(borders: NonNullable<FileStyle["borders"]>): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const border: FileBorder | undefined = borders[name];
    return border
      ? `<${name} style="${excelAttribute(border.line)}"><color ${border.color === undefined ? 'auto="1"' : color(border.color)}/></${name}>`
      : `<${name}/>`;
  };
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

/** #RRGGBB as the file has it, with an alpha in front that Excel ignores. */
function color(rgb: string): string {
  return `rgb="FF${excelAttribute(rgb.replace(/^#/, "").toUpperCase())}"`;
}
