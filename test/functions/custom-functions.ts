import { vi } from "vitest";

/** The error of a custom function, as Excel's custom functions library defines it: a code, and words shown behind it. */
export class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Stands in for the part of the custom functions library that the functions use. */
export function stubCustomFunctions(): void {
  vi.stubGlobal("CustomFunctions", {
    Error: CustomFunctionsError,
    ErrorCode: { invalidValue: "#VALUE!", divisionByZero: "#DIV/0!" },
  });
}

/** Sets the language that Excel shows its texts in. */
export function speakExcel(displayLanguage: string): void {
  vi.stubGlobal("Office", { context: { displayLanguage } });
}

/** What the cell shows: the value, or the error's code and words. */
export function shown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CustomFunctionsError) return [error.code, error.message];
    throw error;
  }
}
