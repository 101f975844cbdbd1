import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { FileBorder, FileStyle } from "../../workbook/workbook-file";
import type { CellProtection } from "../lock-map";
import { indentPixels } from "../model/range-format";

/** Excel's standard font, which a style of a file leaves unsaid. */
const standardFont = { name: "Calibri", size: 11 };

/** Univer shows neither `fill` nor `centerContinuous`; what comes nearest takes their place. */
const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  fill: HorizontalAlign.LEFT,
  centerContinuous: HorizontalAlign.CENTER,
} as const;

/** As with `horizontal`, the first name of a value is the one that a file gets back. */
const vertical = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
} as const;

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const edges = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
] as const;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Only what the style says: for conditional formats, which leave the rest of a cell as it is. */
export function partialStyle(style: FileStyle): IStyleData {
  const { font = {}, fill, numberFormat, borders, wrap, indent, rotation } = style;
  return {
    ...(font.name === undefined ? {} : { ff: font.name }),
    ...(font.size === undefined ? {} : { fs: font.size }),
    ...(font.bold === undefined ? {} : { bl: flag(font.bold) }),
    ...(font.italic === undefined ? {} : { it: flag(font.italic) }),
    ...(font.underline === undefined ? {} : { ul: { s: flag(font.underline) } }),
    ...(font.strike === undefined ? {} : { st: { s: flag(font.strike) } }),
    ...(font.color === undefined ? {} : { cl: { rgb: font.color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(style.horizontal === undefined ? {} : { ht: horizontal[style.horizontal] }),
    ...(style.vertical === undefined ? {} : { vt: vertical[style.vertical] }),
    ...(wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indent ? { pd: { l: 2 + indent * indentPixels } } : {}),
    ...(rotation
      ? { tr: rotation === verticalText ? { a: 0, v: BooleanNumber.TRUE } : { a: -degreesUp(rotation) } }
      : {}),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(borders === undefined ? {} : { bd: univerBorders(borders) }),
  };
}

/** The whole look of a cell, so that nothing of the sheet's own shows through. */
export function wholeStyle(style: FileStyle): IStyleData {
  return { ff: standardFont.name, fs: standardFont.size, vt: VerticalAlign.BOTTOM, ...partialStyle(style) };
}

export function protectionOf({ locked = true, formulaHidden = false }: FileStyle): CellProtection {
  return { locked, formulaHidden };
}

/** What Univer and the host know of a cell's look, as a file says it. */
export function fileStyle(style: IStyleData, protection: CellProtection): FileStyle {
  const { ff, fs, cl, bg, ht, vt, tb, pd, tr, n, bd } = style;
  const font = {
    ...(ff && ff !== standardFont.name ? { name: ff } : {}),
    ...(fs && fs !== standardFont.size ? { size: fs } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style.st?.s === BooleanNumber.TRUE ? { strike: true } : {}),
    ...(cl?.rgb ? { color: hexColor(cl.rgb) } : {}),
  };
  const upright = nameOf(vertical, vt);
  const indent = Math.max(0, Math.round((pd?.l ?? 0) / indentPixels));
  // Other programs leave an indent out where no side is said.
  const alignment = nameOf(horizontal, ht) ?? (indent > 0 ? "left" : undefined);
  const rotation = tr?.v === BooleanNumber.TRUE ? verticalText : rotationOf(-(tr?.a ?? 0));
  const borders = fileBorders(bd ?? {});
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(bg?.rgb ? { fill: hexColor(bg.rgb) } : {}),
    ...(alignment ? { horizontal: alignment } : {}),
    ...(upright && upright !== "bottom" ? { vertical: upright } : {}),
    ...(tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(rotation === 0 ? {} : { rotation }),
    ...(n?.pattern && n.pattern !== "General" ? { numberFormat: n.pattern } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(protection.locked ? {} : { locked: false }),
    ...(protection.formulaHidden ? { formulaHidden: true } : {}),
  };
}

/** Letters below each other, in the file's way of writing rotations (ECMA-376 part 1, 18.8.1 textRotation). */
const verticalText = 255;

/** 1 to 90 turns text up by as many degrees, 91 to 180 down by 1 to 90. */
const degreesUp = (rotation: number): number => (rotation > 90 ? 90 - rotation : rotation);
const rotationOf = (degrees: number): number => Math.round(degrees < 0 ? 90 - degrees : degrees);

function nameOf<Name extends string, Value>(
  names: Readonly<Record<Name, Value>>,
  value: Value | null | undefined,
): Name | undefined {
  const found = Object.entries(names).find(([, known]) => known === value);
  return found?.[0] as Name | undefined;
}

function univerBorders(borders: NonNullable<FileStyle["borders"]>): IBorderData {
  const drawn: IBorderData = {};
  for (const [name, edge] of edges) {
    const border = borders[name];
    const line = border && lines[border.line];
    if (line !== undefined) drawn[edge] = { s: line, cl: { rgb: border?.color ?? "#000000" } };
  }
  return drawn;
}

function fileBorders(drawn: IBorderData): Partial<Record<(typeof edges)[number][0], FileBorder>> {
  const borders: Partial<Record<(typeof edges)[number][0], FileBorder>> = {};
  for (const [name, edge] of edges) {
    const border = drawn[edge];
    const line = nameOf(lines, border?.s);
    if (border && line) borders[name] = { line, ...(border.cl.rgb ? { color: hexColor(border.cl.rgb) } : {}) };
  }
  return borders;
}

/** Univer's own menus write `rgb(255, 0, 0)`. */
function hexColor(color: string): string {
  const [red, green, blue] = (/^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color) ?? []).slice(1).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return color.toUpperCase();
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
