// Reads every hostile file in a process of its own and says what became of it, and how much memory and time it took.
import { readContents } from "../../src/workbook/read/read-contents";
import { hostileFiles } from "./hostile-files";

export interface Refusal {
  readonly what: string;
  /** The error as a whole: its kind, code and detail. "" where the file was read. */
  readonly error: string;
  readonly milliseconds: number;
  /** Of the whole process, up to here. */
  readonly peakMegabytes: number;
}

function errorOf(bytes: Uint8Array): string {
  try {
    readContents(bytes).customXml();
    return "";
  } catch (error) {
    return String(error);
  }
}

const refusals = hostileFiles.map(({ what, bytes }): Refusal => {
  const file = bytes();
  const started = performance.now();
  const error = errorOf(file);
  return {
    what,
    error,
    milliseconds: Math.round(performance.now() - started),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
});
process.stdout.write(JSON.stringify(refusals));
