import type { ExcelResult } from "../../excel/result";

/** Runs a command. A thrown error is our own mistake or a part that did not load: the user reads that too, instead of nothing happening. */
export async function attempt<T>(run: () => Promise<ExcelResult<T>>): Promise<ExcelResult<T>> {
  try {
    return await run();
  } catch (error) {
    return {
      ok: false,
      problem: {
        code: "unexpected",
        detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      },
    };
  }
}
