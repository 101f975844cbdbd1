import { isBlank } from "../rubric/labels";

/** The lines of what was pasted or typed, without those that show nothing. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => !isBlank(line));
}
