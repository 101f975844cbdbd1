import { textWidth } from "../../workbook/letter-widths";

/** Words with the letters that fonts without Vietnamese lack. */
const SAMPLE = "Tỷ lệ văn bản được xử lý trên môi trường mạng, hồ sơ đã số hóa; Điều kiện ưu tiên";
const SIZE = 100;

/** Differences below this are those of rounding. */
const ROUNDING = 1.01;

/**
 * How much wider than Times New Roman this machine sets its letters: where the font is missing, documents are set in another one.
 * 1 where it has the font, or where nobody can tell. The pane asks the fonts that Excel asks, on this machine.
 */
export function letterStretch(): number {
  const canvas = document.createElement("canvas").getContext("2d");
  if (canvas === null) return 1;
  canvas.font = `${SIZE}px "Times New Roman"`;
  const stretch = canvas.measureText(SAMPLE).width / textWidth(SAMPLE, { size: SIZE });
  return stretch > ROUNDING && stretch < 2 ? stretch : 1;
}
