import type { Archive } from "../zip/archive";
import { colorOf, type Palette, standardColors } from "./file-colors";
import { unescapeText } from "../xml/text-content";
import type { FileStyle } from "../workbook-file";
import { spreadsheetWords } from "../xml/vocabulary";
import type { XmlAttributes } from "../xml/scope";
import { parseXml } from "../xml/xml";

/** The looks that a styles part describes. */
export interface FileStyles {
  /** Each once. The first is that of cells which say nothing. */
  readonly looks: readonly FileStyle[];
  /** Where among the looks a cell's is, by the number that the cell names: programs repeat looks that differ in nothing here. */
  readonly lookOf: readonly number[];
  /** What conditional formats change, by the number that they name. */
  readonly differences: readonly FileStyle[];
}

type Font = NonNullable<FileStyle["font"]>;
type Borders = NonNullable<FileStyle["borders"]>;
type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

/** The parts of styles.xml that cells name by number, while they are read. */
interface Tables {
  readonly numberFormats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: (string | undefined)[];
  readonly borders: Borders[];
  readonly indexed: string[];
}

/** What a workbook without styles has. */
export const noStyles: FileStyles = { looks: [{}], lookOf: [0], differences: [] };

/** @param theme colours by the number that the styles name them with */
export function readStyles(archive: Archive, part: string, theme: readonly string[]): FileStyles {
  // Colours of the file's own palette come last in the part, so they are read before anything that names them.
  const palette: Palette = { theme, indexed: readIndexedColors(archive, part) };
  const tables: Tables = { numberFormats: new Map(builtInFormats), fonts: [], fills: [], borders: [], indexed: [] };
  const cells: FileStyle[] = [];
  const differences: FileStyle[] = [];
  const path: string[] = [];
  let font: Changing<Font> = {};
  let fill: string | undefined;
  let patterned = false;
  let borders: Changing<Borders> = {};
  let look: Changing<FileStyle> = {};
  let difference: Changing<FileStyle> = {};

  parseXml(archive, part, spreadsheetWords, {
    open(name, attributes) {
      const inDifference = path.includes("dxf");
      const parent = path.at(-1);
      path.push(name);
      switch (name) {
        case "numFmt": {
          const code = unescapeText(attributes["formatCode"] ?? "General");
          if (inDifference) difference.numberFormat = code;
          else tables.numberFormats.set(Number(attributes["numFmtId"]), code);
          break;
        }
        case "font":
          font = {};
          break;
        case "fill":
          fill = undefined;
          break;
        case "patternFill":
          // A conditional format's fill is solid where it does not say.
          patterned = attributes["patternType"] === "solid" || (inDifference && attributes["patternType"] !== "none");
          break;
        case "fgColor":
        case "bgColor":
          // In a conditional format, unlike in a cell, the colour of a solid fill is its background.
          if (
            patterned &&
            (name === "bgColor" || !inDifference || fill === undefined) &&
            (inDifference || name === "fgColor")
          )
            fill = colorOf(attributes, palette) ?? fill;
          break;
        case "border":
          borders = {};
          break;
        case "dxf":
          difference = {};
          break;
        case "xf":
          if (parent === "cellXfs") look = cellLook(attributes, tables);
          break;
        case "alignment":
          Object.assign(inDifference ? difference : look, alignmentOf(attributes));
          break;
        case "protection":
          Object.assign(inDifference ? difference : look, protectionOf(attributes));
          break;
        default:
          if (parent === "font") Object.assign(font, fontPart(name, attributes, palette));
          else if (parent === "border") {
            const side = sides.get(name);
            const line = attributes["style"];
            if (side && line !== undefined && line !== "none") borders[side] = { line };
          } else if (name === "color") {
            const side = sides.get(parent ?? "");
            const color = colorOf(attributes, palette);
            if (side && borders[side] && color !== undefined) borders[side] = { ...borders[side], color };
          }
      }
    },
    close(name) {
      path.pop();
      const inDifference = path.includes("dxf");
      if (name === "font") {
        if (!inDifference) tables.fonts.push(font);
        else if (Object.keys(font).length > 0) difference.font = font;
      } else if (name === "fill") {
        if (!inDifference) tables.fills.push(fill);
        else if (fill !== undefined) difference.fill = fill;
      } else if (name === "border") {
        if (!inDifference) tables.borders.push(borders);
        else if (Object.keys(borders).length > 0) difference.borders = borders;
      } else if (name === "xf" && path.at(-1) === "cellXfs") cells.push(look);
      else if (name === "dxf") differences.push(difference);
    },
  });
  return { ...eachOnce(cells.length > 0 ? cells : [{}]), differences };
}

function eachOnce(cells: readonly FileStyle[]): Pick<FileStyles, "looks" | "lookOf"> {
  const looks: FileStyle[] = [];
  const indexes = new Map<string, number>();
  const lookOf = cells.map((look) => {
    const key = JSON.stringify(look);
    const index = indexes.get(key) ?? looks.push(look) - 1;
    indexes.set(key, index);
    return index;
  });
  return { looks, lookOf };
}

function readIndexedColors(archive: Archive, part: string): readonly string[] {
  const own: string[] = [];
  parseXml(archive, part, spreadsheetWords, {
    open(name, { rgb = "" }) {
      if (name === "rgbColor") own.push(rgb.slice(-6).toUpperCase());
    },
  });
  return own.length > 0 ? own : standardColors;
}

function cellLook(attributes: XmlAttributes, { numberFormats, fonts, fills, borders }: Tables): Changing<FileStyle> {
  const numbered = <T>(list: readonly T[], id: string): T | undefined => list[Number(attributes[id] ?? 0)];
  const { name, size, ...letters } = numbered(fonts, "fontId") ?? {};
  const font = {
    ...letters,
    ...(name === undefined || name === "Calibri" ? {} : { name }),
    ...(size === undefined || size === 11 ? {} : { size }),
  };
  const fill = numbered(fills, "fillId");
  const drawn = numbered(borders, "borderId") ?? {};
  const numberFormat = numberFormats.get(Number(attributes["numFmtId"] ?? 0));
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(Object.keys(drawn).length > 0 ? { borders: drawn } : {}),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
  };
}

/** `<b/>` is true as well as `<b val="1"/>`. */
function isOn(value: string | undefined): boolean {
  return value === undefined || value === "1" || value === "true";
}

function fontPart(name: string, attributes: XmlAttributes, palette: Palette): Font {
  const { val } = attributes;
  switch (name) {
    case "b":
      return isOn(val) ? { bold: true } : {};
    case "i":
      return isOn(val) ? { italic: true } : {};
    case "strike":
      return isOn(val) ? { strike: true } : {};
    case "u":
      return val === "none" ? {} : { underline: true };
    case "sz":
      return Number(val) > 0 ? { size: Number(val) } : {};
    case "name":
      return val ? { name: unescapeText(val) } : {};
    case "color": {
      const color = colorOf(attributes, palette);
      return color === undefined ? {} : { color };
    }
    default:
      return {};
  }
}

/** Right-to-left programs name the sides by where a line of text starts. */
const sides: ReadonlyMap<string, keyof Borders> = new Map([
  ["left", "left"],
  ["start", "left"],
  ["right", "right"],
  ["end", "right"],
  ["top", "top"],
  ["bottom", "bottom"],
]);

const horizontals = ["left", "center", "right", "justify", "fill", "distributed", "centerContinuous"] as const;
const verticals = ["top", "center", "justify", "distributed"] as const;

function alignmentOf({ horizontal, vertical, wrapText, indent, textRotation }: XmlAttributes): FileStyle {
  const across = horizontals.find((name) => name === horizontal);
  const upright = verticals.find((name) => name === vertical);
  return {
    ...(across ? { horizontal: across } : {}),
    ...(upright ? { vertical: upright } : {}),
    ...(wrapText !== undefined && isOn(wrapText) ? { wrap: true } : {}),
    ...(Number(indent) > 0 ? { indent: Math.min(250, Number(indent)) } : {}),
    ...(Number(textRotation) > 0 ? { rotation: Number(textRotation) } : {}),
  };
}

function protectionOf({ locked, hidden }: XmlAttributes): FileStyle {
  return {
    ...(locked !== undefined && !isOn(locked) ? { locked: false } : {}),
    ...(hidden !== undefined && isOn(hidden) ? { formulaHidden: true } : {}),
  };
}

/**
 * The formats that files name by number only (ECMA-376 part 1, 18.8.30 numFmt). Dates follow the country of the person at
 * the screen, whatever the file's: day before month.
 */
const builtInFormats: readonly [number, string][] = [
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "dd/mm/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "dd/mm/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
];
