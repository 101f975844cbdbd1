import { limits } from "../limits";
import type { FilePage } from "../workbook-file";
import type { XmlAttributes } from "../xml/scope";
import { isOn } from "./is-on";

// How a sheet is printed, as its elements say it.

export function marginsOf(attributes: XmlAttributes): NonNullable<FilePage["margins"]> {
  const inches = (side: string): number => Number(attributes[side] ?? 0) || 0;
  return {
    left: inches("left"),
    right: inches("right"),
    top: inches("top"),
    bottom: inches("bottom"),
    header: inches("header"),
    footer: inches("footer"),
  };
}

export function pageOf(attributes: XmlAttributes): Partial<FilePage> {
  const { orientation, paperSize, fitToWidth, fitToHeight, blackAndWhite, firstPageNumber } = attributes;
  return {
    ...(isOn(attributes["useFirstPageNumber"]) ? { firstPageNumber: Number(firstPageNumber ?? 1) || 1 } : {}),
    orientation: orientation === "landscape" ? "landscape" : "portrait",
    paperSize: Number(paperSize ?? 1) || 1,
    fitTo: { width: Number(fitToWidth ?? 1) || 0, height: Number(fitToHeight ?? 1) || 0 },
    blackAndWhite: isOn(blackAndWhite),
  };
}

/** The numbers of pages count only where the sheet says that it is to fit. */
export function pageFile(page: Partial<FilePage>, fitToPage: boolean): FilePage | null {
  if (Object.keys(page).length === 0 && !fitToPage) return null;
  return {
    orientation: "portrait",
    paperSize: 1,
    blackAndWhite: false,
    centerHorizontally: false,
    margins: null,
    header: null,
    footer: null,
    ...page,
    fitTo: fitToPage ? (page.fitTo ?? { width: 1, height: 1 }) : null,
  };
}

export function headersOf({ differentFirst, scaleWithDoc }: XmlAttributes): Partial<FilePage> {
  return {
    ...(isOn(differentFirst) ? { differentFirst: true } : {}),
    ...(isOn(scaleWithDoc, true) ? {} : { fixedHeader: true }),
  };
}

/** The row before which a page begins. */
export function breakOf(id: string | undefined): number[] {
  const row = Math.trunc(Number(id));
  return row > 0 && row < limits.rows ? [row] : [];
}
