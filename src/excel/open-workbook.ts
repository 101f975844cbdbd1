import type { ExcelResult } from "./result";
import { problemOf } from "./run";

/** Opens the bytes of an .xlsx file as a new workbook, in a window of its own; nothing is saved. */
export function openWorkbook(bytes: Uint8Array): Promise<ExcelResult<void>> {
  return create(base64(bytes));
}

/** Opens an empty workbook in a window of its own. */
export function openEmptyWorkbook(): Promise<ExcelResult<void>> {
  return create();
}

async function create(file?: string): Promise<ExcelResult<void>> {
  try {
    await Excel.createWorkbook(file);
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  // Arguments of a call are limited, so the bytes go in pieces.
  for (let start = 0; start < bytes.length; start += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(binary);
}
