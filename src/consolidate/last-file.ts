import { strFromU8 } from "fflate";
import { readContents } from "../workbook/read/read-contents";
import { type LastRanking, rankingInJson, rankingInSheet } from "./last-ranking";

/**
 * Reads the ranking of another year from the workbook that was made of it, or from what `itscore consolidate --json` printed;
 * null for a file that holds none.
 * @throws FileProblem for a workbook that cannot be read
 */
export function readLastRanking(name: string, bytes: Uint8Array): LastRanking | null {
  if (/\.json$/i.test(name)) {
    try {
      return rankingInJson(JSON.parse(strFromU8(bytes)));
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }
  for (const { values } of readContents(bytes).sheets) {
    const found = rankingInSheet(values);
    if (found !== null) return found;
  }
  return null;
}
