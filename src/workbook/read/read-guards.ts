import { parseAddress, readReference } from "../a1";
import { type Area, areaBetween } from "../area";
import type { SheetGuards } from "../contents";
import type { ElementReader } from "../xml/xml";

/** More areas than this are no form's; the rest is not kept. */
const MOST_AREAS = 20_000;

const EXTENSIONS = "extLst";

/** The handlers that read what guards a sheet's cells, and what they have read. */
export function guardHandlers(): {
  readonly handlers: ElementReader;
  guards(): Pick<SheetGuards, "isProtected" | "merges" | "validations" | "highlights">;
} {
  let isProtected = false;
  const merges: Area[] = [];
  const validations: Area[] = [];
  const highlights: Area[] = [];
  /** What stands in an extension says its place in an element of its own. */
  let place: string | null = null;
  const keep = (areas: Area[], sqref: string | undefined): void => {
    for (const reference of sqref?.split(/\s+/) ?? []) {
      if (areas.length >= MOST_AREAS) return;
      const found = areaOf(reference);
      if (found !== null) areas.push(found);
    }
  };
  let owner: Area[] = validations;
  let inExtension = false;
  return {
    handlers: {
      open(name, attributes) {
        if (name === EXTENSIONS) inExtension = true;
        // In an extension the words of the sheet itself say nothing to Excel.
        if (inExtension !== name.includes(":")) return;
        if (name === "sheetProtection") isProtected = attributes["sheet"] === "1" || attributes["sheet"] === "true";
        else if (name === "mergeCell") keep(merges, attributes["ref"]);
        else if (name === "dataValidation" || name === "x14:dataValidation")
          keep((owner = validations), attributes["sqref"]);
        else if (name === "conditionalFormatting" || name === "x14:conditionalFormatting")
          keep((owner = highlights), attributes["sqref"]);
        else if (name === "xm:sqref") place = "";
      },
      text(text) {
        if (place !== null) place += text;
      },
      close(name) {
        if (name === EXTENSIONS) inExtension = false;
        if (name !== "xm:sqref" || place === null) return;
        keep(owner, place.trim());
        place = null;
      },
    },
    guards: () => ({ isProtected, merges, validations, highlights }),
  };
}

/** Nearly all of them are plain cells, which take a tenth of the time of a reference of every kind. */
function areaOf(reference: string): Area | null {
  const colon = reference.indexOf(":");
  const from = parseAddress(colon < 0 ? reference : reference.slice(0, colon));
  const to = colon < 0 ? from : parseAddress(reference.slice(colon + 1));
  if (from !== null && to !== null && from.row <= to.row && from.column <= to.column)
    return areaBetween(from.row, from.column, to.row, to.column);
  const found = readReference(colon < 0 ? `${reference}:${reference}` : reference);
  return found?.sheetName === null ? found.area : null;
}
