import type { Slot } from "../scoring/rules/rule";
import type { CellStyle, PageLook } from "./sheet-plan";

/** The typeface of state documents (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const FONT = { name: "Times New Roman", size: 11 } as const;

export const LINE_COLOR = "#8C96A3";

/** Cells that people fill in. */
export const INPUT_FILL = "#E6F0FA";

/** What the agency wrote, beside what is being appraised. */
export const QUIET_COLOR = "#595959";

/**
 * The number format of an input: a percent stands with its sign, which is a text, so that 95 shows as 95% and a typed 95% as
 * 0,95%. "General" leaves no mark for decimals that there are not, as 0.### would.
 */
export function inputFormat({ scale }: Pick<Slot, "scale">): string {
  return scale === "percent" ? 'General"%"' : "General";
}

/** The looks of a form; cells that are unlocked get their tint from the layout. Printing drops the fills (black on paper). */
export const styles = {
  labels: { numberFormat: "@" },
  /** One line over the columns beside it; no label, whatever its column holds. */
  bar: { bold: true, size: 11, horizontal: "Left", vertical: "Center", numberFormat: "General" },
  title: { bold: true, size: 12, horizontal: "Center", vertical: "Center", wrap: true },
  profileValue: { unlocked: true, horizontal: "Left", wrap: false },
  header: { bold: true, fill: "#E7E6E6", horizontal: "Center", vertical: "Center", wrap: true, border: true },
  /** The title of a narrow column. */
  smallHeader: { size: 8 },
  section: { bold: true, fill: "#D9D9D9", vertical: "Center", wrap: true, border: true },
  subsection: { bold: true, fill: "#F2F2F2", vertical: "Center", wrap: true, border: true },
  criterion: { vertical: "Top", wrap: true, border: true },
  input: { unlocked: true, horizontal: "Right" },
  option: { unlocked: true, horizontal: "Left" },
  text: { unlocked: true, numberFormat: "@" },
  /** Symbol and words on one line: as much of them as fits. */
  state: { horizontal: "Left", wrap: false },
  /** One line, cut: it makes no row higher. */
  guidance: { horizontal: "Left", wrap: false },
  /** Text to the right of a number, which stands at its very edge. */
  besideNumber: { horizontal: "Left", indent: 1 },
  code: { horizontal: "Center" },
  max: { horizontal: "Right" },
  points: { bold: true, horizontal: "Right" },
  total: { bold: true, size: 12, fill: "#D9D9D9", vertical: "Center", wrap: true, border: true },
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
