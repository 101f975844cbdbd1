import type { Words } from "./words";

/** The abbreviations that stand in a row. */
export const abbreviationWords = {
  some: { vi: "Chữ viết tắt: {=list}", en: "Abbreviations: {=list}" },
} as const satisfies Words;
