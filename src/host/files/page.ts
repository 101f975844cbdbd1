import { shownSheetName } from "../addresses";
import { shortAddress, shortAbsoluteAddress, readReference } from "../../workbook/a1";
import { isEntireRows } from "../../workbook/area";
import type { DefinedName, FilePage } from "../../workbook/workbook-file";
import type { Book } from "../book";
import { pageDefaults } from "../model/page-layout";
import { papers } from "../papers";

/** Print setup of one worksheet, from a file and back. The host keeps it by Excel's member names (`PageLayoutModel`). */

const pointsPerInch = 72;

const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** The names by which a file knows what is printed of a sheet. */
const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

export function openPage(book: Book, sheetId: string, file: FilePage): void {
  const { page } = book.sheet(sheetId);
  page.set("orientation", file.orientation === "landscape" ? "Landscape" : "Portrait");
  page.set("paperSize", papers[file.paperSize - 1] ?? pageDefaults["paperSize"]);
  page.set("blackAndWhite", file.blackAndWhite);
  page.set("centerHorizontally", file.centerHorizontally);
  if (file.fitTo) {
    const { width, height } = file.fitTo;
    page.set("zoom", { horizontalFitToPages: width, verticalFitToPages: height });
  }
  if (file.firstPageNumber !== undefined) page.set("firstPageNumber", file.firstPageNumber);
  if (file.fixedHeader) page.set("useSheetScale", false);
  if (file.differentFirst) page.set("headersFootersState", "FirstAndDefault");
  for (const side of file.margins ? sides : []) page.set(`${side}Margin`, (file.margins?.[side] ?? 0) * pointsPerInch);
  for (const [place, text] of [
    ["Header", file.header],
    ["Footer", file.footer],
  ] as const) {
    for (const [part, own] of Object.entries(partsOf(text ?? ""))) page.set(`defaultForAllPages.${part}${place}`, own);
  }
}

export function savePage(book: Book, sheetId: string): FilePage | null {
  const { page } = book.sheet(sheetId);
  if (page.size === 0) return null;
  const get = (key: string): unknown => page.get(key) ?? pageDefaults[key];
  const zoom = get("zoom") as Excel.PageLayoutZoomOptions;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const margin = (side: (typeof sides)[number]) => (get(`${side}Margin`) as number) / pointsPerInch;
  const [left, right, top, bottom, header, footer] = sides.map(margin) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const firstPageNumber = page.get("firstPageNumber");
  const text = (place: string) => joined((part) => (page.get(`defaultForAllPages.${part}${place}`) ?? "") as string);
  return {
    orientation: get("orientation") === "Landscape" ? "landscape" : "portrait",
    paperSize: papers.indexOf(get("paperSize") as `${Excel.PaperType}`) + 1 || 1,
    fitTo: fits ? { width: zoom.horizontalFitToPages ?? 0, height: zoom.verticalFitToPages ?? 0 } : null,
    blackAndWhite: get("blackAndWhite") as boolean,
    centerHorizontally: get("centerHorizontally") as boolean,
    margins: sides.some((side) => page.has(`${side}Margin`)) ? { left, right, top, bottom, header, footer } : null,
    header: text("Header"),
    footer: text("Footer"),
    ...(page.get("headersFootersState") === "FirstAndDefault" ? { differentFirst: true } : {}),
    ...(page.get("useSheetScale") === false ? { fixedHeader: true } : {}),
    ...(typeof firstPageNumber === "number" ? { firstPageNumber } : {}),
  };
}

/** Takes a name that says what is printed. True for every name that Excel keeps for itself, which no list of names shows. */
export function openPrintName(book: Book, sheetId: string, { name, formula }: DefinedName): boolean {
  const sheetName = shownSheetName(book.engine, sheetId);
  for (const part of name === printArea || name === printTitles ? separated(formula) : []) {
    const area = readReference(part)?.area;
    if (!area) continue;
    const key = name === printArea ? "printArea" : isEntireRows(area) ? "printTitleRows" : "printTitleColumns";
    book.sheet(sheetId).page.set(key, `${sheetName}!${shortAddress(area)}`);
  }
  return name.startsWith("_xlnm.");
}

export function savePrintNames(book: Book, sheetId: string, sheet: number): DefinedName[] {
  const { page } = book.sheet(sheetId);
  const sheetName = shownSheetName(book.engine, sheetId);
  const reference = (key: string): string[] => {
    const known = page.get(key);
    const found = typeof known === "string" ? readReference(known) : null;
    return found ? [`${sheetName}!${shortAbsoluteAddress(found.area)}`] : [];
  };
  const names = [
    { name: printArea, formula: reference("printArea").join() },
    { name: printTitles, formula: [...reference("printTitleColumns"), ...reference("printTitleRows")].join() },
  ];
  return names.filter(({ formula }) => formula !== "").map((name) => ({ ...name, sheet, hidden: false }));
}

/** Cuts a list of references at its commas, not at those in a sheet's name. */
function separated(formula: string): string[] {
  return formula.match(/(?:'[^']*'|[^',])+/g) ?? [];
}

type Part = "left" | "center" | "right";
const marks: Readonly<Record<Part, string>> = { left: "&L", center: "&C", right: "&R" };

/** `&L…&C…&R…`; what comes before a mark is in the centre, a doubled `&` is one, and a font's name stands in quotes. */
function partsOf(text: string): Partial<Record<Part, string>> {
  const parts: Partial<Record<Part, string>> = {};
  let part: Part = "center";
  for (const [code] of text.matchAll(/&"[^"]*"|&&|&.|[^&]+|&/gsu)) {
    const marked = (Object.keys(marks) as Part[]).find((name) => marks[name] === code);
    if (marked) part = marked;
    else parts[part] = (parts[part] ?? "") + code;
  }
  return parts;
}

function joined(textOf: (part: Part) => string): string | null {
  const all = (Object.keys(marks) as Part[])
    .map((part) => (textOf(part) === "" ? "" : marks[part] + textOf(part)))
    .join("");
  return all === "" ? null : all;
}
