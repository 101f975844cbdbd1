import { TableProblem } from "./table";

/** Every platform has it; the types of the language alone do not. */
declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/**
 * The text of a file: by its byte order mark, by zeros between its letters (Excel writes UTF-16), strictly as UTF-8, and
 * otherwise as windows-1258, in which old Vietnamese programs write.
 * @throws TableProblem where it is no text
 */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const decode = (label: string, fatal: boolean): string => new TextDecoder(label, { fatal }).decode(bytes);
  try {
    if (first === 0xff && second === 0xfe) return decode("utf-16le", true);
    if (first === 0xfe && second === 0xff) return decode("utf-16be", true);
    if (bytes.length > 1 && first !== 0 && second === 0) return decode("utf-16le", true);
    if (bytes.length > 1 && first === 0 && second !== 0) return decode("utf-16be", true);
    if (bytes.includes(0)) throw new TableProblem("not-text");
  } catch (error) {
    throw error instanceof TableProblem ? error : new TableProblem("not-text");
  }
  try {
    return decode("utf-8", true);
  } catch {
    return decode("windows-1258", false).normalize("NFC");
  }
}
