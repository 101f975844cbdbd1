import type { Slot } from "../scoring/rules/rule";
import type { CellStyle, PageLook } from "./sheet-plan";

/** The typeface of state documents (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const FONT = { name: "Times New Roman", size: 11 } as const;

export const LINE_COLOR = "#8C96A3";

const INPUT_FILL = "#E6F0FA";

/**
 * The number format of an input: a percent stands with its sign, which is a text, so that 95 shows as 95% and a typed 95% as
 * 0,95%. "General" leaves no mark for decimals that there are not, as 0.### would.
 */
export function inputFormat({ scale }: Pick<Slot, "scale">): string {
  return scale === "percent" ? 'General"%"' : "General";
}

/** The looks of a form. Printing drops the fills (black on paper). */
export const styles = {
  labels: { numberFormat: "@" },
  title: { bold: true, size: 12, horizontal: "Center", vertical: "Center", wrap: true },
  liveTotal: { bold: true, size: 13, horizontal: "Left", vertical: "Center" },
  profileValue: { fill: INPUT_FILL, unlocked: true, horizontal: "Left" },
  header: {
    bold: true,
    fill: "#1F4E79",
    color: "#FFFFFF",
    horizontal: "Center",
    vertical: "Center",
    wrap: true,
    border: true,
  },
  section: { bold: true, fill: "#D6DFEB", vertical: "Center", wrap: true, border: true },
  subsection: { bold: true, fill: "#EEF1F5", vertical: "Center", wrap: true, border: true },
  criterion: { vertical: "Top", wrap: true, border: true },
  input: { fill: INPUT_FILL, unlocked: true, horizontal: "Right" },
  option: { fill: INPUT_FILL, unlocked: true, horizontal: "Left" },
  text: { fill: INPUT_FILL, unlocked: true, numberFormat: "@" },
  /** Text to the right of a number, which stands at its very edge. */
  besideNumber: { horizontal: "Left", indent: 1 },
  max: { horizontal: "Right" },
  points: { bold: true, horizontal: "Right" },
  total: { bold: true, size: 12, fill: "#D6DFEB", vertical: "Center", wrap: true, border: true },
  noteTitle: { bold: true, italic: true },
  note: { italic: true, wrap: true, vertical: "Top" },
  placeDate: { italic: true, horizontal: "Center" },
  signatureRole: { bold: true, horizontal: "Center" },
  signatureHint: { italic: true, horizontal: "Center" },
} as const satisfies Record<string, CellStyle>;

/** Fill and text of highlighted cells, with a contrast of at least 4.5 to 1. */
export const highlightColors = {
  fault: { fill: "#FFC7CE", color: "#8B0010" },
  partial: { fill: "#FCE4D6", color: "#7A3100" },
  cap: { fill: "#FFEB9C", color: "#6B4E00" },
  evidence: { fill: "#FFF2CC", color: "#6B4E00" },
} as const;

/** The page of a form: A4 landscape with the margins of Nghị định 30/2020/NĐ-CP, in centimetres; number and count of pages. */
export const page = {
  orientation: "landscape",
  margins: { top: 2, bottom: 2, left: 2, right: 1.5, header: 1, footer: 1 },
  centerHorizontally: true,
  blackAndWhite: true,
  centerFooter: "&P / &N",
} as const satisfies PageLook;

/** What a protected form still allows: its looks and the size of its cells are the agency's own. */
export const formProtection = { allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true } as const;
