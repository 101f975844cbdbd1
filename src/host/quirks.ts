import { HostError } from "./host-error";

/** What one Excel does otherwise than another, or on another day. Everything else the host does as every Excel does. */
export interface HostQuirks {
  /**
   * On the web a request and its answer have at most 5 MB, a blank argument of a function is null, and a pick from a list
   * that points at cells raises no onChanged. On a desktop a blank argument is 0.
   */
  platform: "web" | "desktop";
  /** What the person has in front: the workbook of the add-in, another one, or a chart sheet of this one. */
  inFront: "this workbook" | "another workbook" | "a chart sheet";
  /** The papers that the printer knows. */
  papers: "all" | "no A3";
  /** Whether the options of a protection that are read hold nulls (office-js #1931); handed back, those are an error anywhere. */
  protectionOptions: "whole" | "with nulls";
  /** When the add-in's functions answer; until then their cells show `#BUSY!`. */
  functions: "at once" | "late" | "never";
  /**
   * Whether a cell whose function gave an error waits in vain at the next calculation (office-js #3234). Univer reckons both
   * branches of an IF, so a function counts as called where Excel would not have called it.
   */
  errors: "pass" | "stick";
}

export const everyday: Readonly<HostQuirks> = {
  platform: "web",
  inFront: "this workbook",
  papers: "all",
  protectionOptions: "whole",
  functions: "at once",
  errors: "pass",
};

/**
 * What fails while another workbook has the focus, and with which code (Microsoft Learn, "Troubleshooting Excel add-ins",
 * "API limitations when the active workbook switches"; office-js #5319 for the selection).
 */
const failsBehindAnother: Readonly<Record<string, keyof typeof words | undefined>> = {
  "Range.select": "GeneralException",
  "Workbook.getActiveCell": "InvalidSelection",
  "Workbook.getSelectedRange": "InvalidSelection",
  "Worksheet.activate": "GeneralException",
  "Worksheet.delete": "InvalidSelection",
  "Worksheet.gridlines": "GeneralException",
  "WorksheetCollection.add": "GeneralException",
  "WorksheetFreezePanes.freezeAt": "GeneralException",
  "WorksheetFreezePanes.freezeRows": "GeneralException",
  "WorksheetFreezePanes.getLocationOrNullObject": "GeneralException",
};

const words = {
  GeneralException: "There was an internal error while processing the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
} as const;

/**
 * Refuses what Excel cannot do with what the person has in front.
 * @param member class and member, as `Range.select`
 */
export function demandInFront({ inFront }: HostQuirks, member: string): void {
  if (inFront === "this workbook") return;
  // A chart sheet is no worksheet (office-js #2444).
  if (inFront === "a chart sheet" && member === "WorksheetCollection.getActiveWorksheet") throw internalError();
  const code = inFront === "another workbook" ? failsBehindAnother[member] : undefined;
  if (code) throw new HostError(code, words[code]);
}

/** Excel's words for what went wrong inside it. */
export function internalError(): HostError {
  return new HostError("GeneralException", words.GeneralException);
}
