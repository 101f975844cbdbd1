import { invalidArgument } from "./host-error";
import { internalError, type HostQuirks } from "./quirks";

/** `Excel.PaperType` in the order of a file's numbers, from 1 (ECMA-376 part 1, 18.3.1.63 paperSize). */
export const papers: readonly `${Excel.PaperType}`[] = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
  "Envelope9",
  "Envelope10",
  "Envelope11",
  "Envelope12",
  "Envelope14",
  "Csheet",
  "Dsheet",
  "Esheet",
  "EnvelopeDL",
  "EnvelopeC5",
  "EnvelopeC3",
  "EnvelopeC4",
  "EnvelopeC6",
  "EnvelopeC65",
  "EnvelopeB4",
  "EnvelopeB5",
  "EnvelopeB6",
  "EnvelopeItaly",
];

/** Refuses what is no paper, or none of the printer's ("Unable to set the PaperSize property of the PageSetup class"). */
export function demandPaper(name: string, quirks: HostQuirks): void {
  if (!(papers as readonly string[]).includes(name)) throw invalidArgument(`paper size "${name}"`);
  if (quirks.papers === "no A3" && name === "A3") throw internalError();
}

/** A scale is 10 to 400 percent (Microsoft Learn, PageLayoutZoomOptions.scale); pages are counted from 0, "as many as it takes". */
export function demandZoom({ scale, horizontalFitToPages, verticalFitToPages }: Excel.PageLayoutZoomOptions): void {
  if (scale !== undefined && !isWhole(scale, 10, 400)) throw invalidArgument(`scale ${scale}`);
  for (const pages of [horizontalFitToPages, verticalFitToPages])
    if (pages !== undefined && !isWhole(pages, 0, 32_767)) throw invalidArgument(`${pages} pages`);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
