import type { ExcelProblem, ExcelResult, ProblemCode, RemarkCode } from "./result";

/** A problem that a command found itself, thrown inside a batch and turned into a value by runExcel. */
export class FormProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    /** The cells or sheets that it is about, as people know them. */
    readonly place = "",
  ) {
    super(detail);
  }
}

/**
 * Runs one command as one batch and returns what went wrong as a value.
 * @param batch may remark what it could not do, and go on
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext, remark: (code: RemarkCode) => void) => Promise<T>,
): Promise<ExcelResult<T>> {
  const remarks: RemarkCode[] = [];
  try {
    const value = await Excel.run((context) => batch(context, (code) => void remarks.push(code)));
    return { ok: true, value, ...(remarks.length > 0 ? { remarks } : {}) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

// Codes of Excel.ErrorCodes that a user can cause. AccessDenied on adding a sheet means the workbook's structure: who adds
// one asks for that protection first.
const problems: Readonly<Record<string, ProblemCode>> = {
  AccessDenied: "sheet-protected",
  InvalidOperationInCellEditMode: "cell-being-edited",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "request-too-large",
  ApiNotFound: "excel-too-old",
  UnsupportedFeature: "excel-too-old",
  // Another workbook has the focus (office-js #5319), or a chart sheet is in front (#2444).
  InvalidSelection: "not-in-front",
  InactiveWorkbook: "not-in-front",
  UnsupportedSheet: "not-in-front",
};

/** Where GeneralException says no more than that another workbook or a chart sheet is in front (Microsoft's reference, office-js #771). */
const NEEDS_FRONT = /\.(add|activate|select|freezeAt|getActiveCell|getActiveWorksheet)$/i;

function codeOf({ code, debugInfo }: OfficeExtension.Error): ProblemCode {
  const isFront = code === "GeneralException" && NEEDS_FRONT.test(debugInfo.errorLocation ?? "");
  return isFront ? "not-in-front" : (problems[code] ?? "unexpected");
}

export function problemOf(error: unknown): ExcelProblem {
  if (error instanceof FormProblem) return { code: error.code, detail: error.message, place: error.place };
  if (error instanceof OfficeExtension.Error) {
    const where = error.debugInfo.errorLocation;
    return {
      code: codeOf(error),
      detail: [error.code, error.message, where].filter(Boolean).join(" · "),
    };
  }
  return { code: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}
