import type { Archive } from "../zip/archive";
import { themeWords } from "../xml/vocabulary";
import type { XmlAttributes } from "../xml/scope";
import { parseXml } from "../xml/xml";

/** What a file's colours stand for. */
export interface Palette {
  /** In the order by which `theme="…"` counts. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office's theme since 2013, for files without one. */
export const officeTheme: readonly string[] = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** A theme lists dark before light; a cell's style counts light before dark. */
const themeColors = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const firstEight = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** Excel's colours by number (ECMA-376 part 1, 18.8.27 indexedColors); the first eight stand there twice. */
export const standardColors: readonly string[] = [
  ...firstEight,
  ...firstEight,
  "800000",
  "008000",
  "000080",
  "808000",
  "800080",
  "008080",
  "C0C0C0",
  "808080",
  "9999FF",
  "993366",
  "FFFFCC",
  "CCFFFF",
  "660066",
  "FF8080",
  "0066CC",
  "CCCCFF",
  "000080",
  "FF00FF",
  "FFFF00",
  "00FFFF",
  "800080",
  "800000",
  "008080",
  "0000FF",
  "00CCFF",
  "CCFFFF",
  "CCFFCC",
  "FFFF99",
  "99CCFF",
  "FF99CC",
  "CC99FF",
  "FFCC99",
  "3366FF",
  "33CCCC",
  "99CC00",
  "FFCC00",
  "FF9900",
  "FF6600",
  "666699",
  "969696",
  "003366",
  "339966",
  "003300",
  "333300",
  "993300",
  "993366",
  "333399",
  "333333",
];

/** The colours of a theme part, Office's own where it says nothing. */
export function readTheme(archive: Archive, part: string): readonly string[] {
  const colors = [...officeTheme];
  let index = -1;
  parseXml(archive, part, themeWords, {
    open(name, { val = "", lastClr }) {
      if (themeColors.includes(name)) index = themeColors.indexOf(name);
      // A colour of the system comes with the value that it had when the file was saved.
      const rgb = name === "srgbClr" ? val : name === "sysClr" ? lastClr : undefined;
      if (index >= 0 && rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb)) colors[index] = rgb.toUpperCase();
    },
    close(name) {
      if (themeColors.includes(name)) index = -1;
    },
  });
  return colors;
}

/** The colour of a `<color>`, `<fgColor>` or `<bgColor>` as #RRGGBB; undefined for "automatic". */
export function colorOf({ rgb, theme, indexed, tint }: XmlAttributes, palette: Palette): string | undefined {
  const base =
    rgb !== undefined
      ? /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(rgb)?.[1]
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : indexed !== undefined
          ? palette.indexed[Number(indexed)]
          : undefined;
  if (base === undefined) return undefined;
  const amount = Number(tint ?? 0);
  // Black letters are what a cell has that says nothing.
  if (theme === "1" && amount === 0) return undefined;
  return `#${amount === 0 || !Number.isFinite(amount) ? base.toUpperCase() : tinted(base, amount)}`;
}

/** Darker for a negative tint, lighter for a positive one, by the luminance of HLS (ECMA-376 part 1, 18.8.19 color). */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const before = (most + least) / 2;
  const after = tint < 0 ? before * (1 + Math.max(-1, tint)) : before + (1 - before) * Math.min(1, tint);
  const chroma = most - least;
  // With hue and saturation kept, every part keeps its share of the new colour's range.
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * before - 1));
  const range = saturation * (1 - Math.abs(2 * after - 1));
  const part = (value: number): number => after + (chroma === 0 ? 0 : ((value - before) / chroma) * range);
  return [red, green, blue]
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, part(value))) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
