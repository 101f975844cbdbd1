import type { ExcelProblem, ExcelResult, ProblemCode } from "./result";

/** A problem that a command found itself, thrown inside a batch and turned into a value by runExcel. */
export class FormProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
  ) {
    super(detail);
  }
}

/** Runs one command as one batch and returns what went wrong as a value. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<ExcelResult<T>> {
  try {
    return { ok: true, value: await Excel.run(batch) };
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
};

export function problemOf(error: unknown): ExcelProblem {
  if (error instanceof FormProblem) return { code: error.code, detail: error.message };
  if (error instanceof OfficeExtension.Error) {
    const where = error.debugInfo.errorLocation;
    return {
      code: problems[error.code] ?? "unexpected",
      detail: [error.code, error.message, where].filter(Boolean).join(" · "),
    };
  }
  return { code: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}
