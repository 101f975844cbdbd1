import { kindOfFormat, type NumberKind } from "../number-format";
import { unescapeText } from "../xml/text-content";
import { spreadsheetWords } from "../xml/vocabulary";
import { parseXml } from "../xml/xml";
import type { Archive } from "../zip/archive";
import { isOn } from "./is-on";

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30 numFmt); 27 to 36 and 50 to 58 are dates of East Asia. */
function builtInKind(id: number): NumberKind | null {
  if (id === 9 || id === 10) return "percent";
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? "date" : null;
}

/** What of a cell's look says what stands in it. */
export interface CellLook {
  /** As what it shows a number. */
  readonly kind: NumberKind | null;
  readonly isUnlocked: boolean;
}

/** Looks by the number that cells name, no more of them than is asked here. */
export function readCellLooks(archive: Archive, part: string): readonly CellLook[] {
  const own = new Map<number, NumberKind | null>();
  const looks: CellLook[] = [];
  const path: string[] = [];
  parseXml(archive, part, spreadsheetWords, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      const id = Number(attributes["numFmtId"] ?? 0);
      if (name === "numFmt" && parent === "numFmts")
        own.set(id, kindOfFormat(unescapeText(attributes["formatCode"] ?? "")));
      else if (name === "xf" && parent === "cellXfs")
        looks.push({ kind: own.has(id) ? (own.get(id) ?? null) : builtInKind(id), isUnlocked: false });
      else if (name === "protection" && path.at(-3) === "cellXfs") {
        const { locked } = attributes;
        const look = looks.pop();
        if (look !== undefined) looks.push({ ...look, isUnlocked: locked !== undefined && !isOn(locked) });
      }
    },
    close: () => void path.pop(),
  });
  return looks;
}
