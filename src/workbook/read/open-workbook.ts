import type { Calendar } from "../number-format";
import { type Archive, openArchive, type ReadOptions } from "../zip/archive";
import { FileProblem, within } from "../file-problem";
import { onlyTargetOf, readRelationships, type Relationship, targetOf } from "./relationships";
import type { Scope } from "../xml/scope";
import { unescapeText } from "../xml/text-content";
import { contentTypeWords, relationshipAttributes, spreadsheetWords } from "../xml/vocabulary";
import type { XmlAttributes } from "../xml/scope";
import { parseXml } from "../xml/xml";
import { partKey } from "../zip/part-name";

/** A workbook whose parts are known by what they are; none of its sheets is read yet. */
export interface OpenWorkbook {
  readonly archive: Archive;
  /** The part that lists the sheets. */
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  /** Index of the sheet in front. */
  readonly activeSheet: number;
  /** The names of the file, as it writes them. */
  readonly names: readonly NameInFile[];
  /** Formulas are calculated only when somebody asks for it. */
  readonly isManual: boolean;
  readonly calendar: Calendar;
  /** The texts that cells share, or null. */
  readonly sharedStrings: string | null;
  /** The workbook's part of that type (`styles`), or null. */
  related(type: string): string | null;
  /** The package's part of that type (`custom-properties`), or null. */
  packageRelated(type: string): string | null;
  /** What a part is, by the file's own list; "" where it does not say. In lower case. */
  contentType(part: string): string;
}

export interface NameInFile {
  readonly name: string;
  /** Without "=", as the file has it. */
  readonly formula: string;
  /** The 0-based sheet that the name belongs to; null for the workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

/** What is kept of a file's names: programs that lose count of their ranges leave tens of thousands. */
const MOST_NAMES = 20_000;

export interface SheetPart {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** null for a sheet without cells: a chart, a dialog. */
  readonly part: string | null;
}

/**
 * Opens a .xlsx file (or .xltx) and refuses what is none, what has macros and what its own lists contradict.
 * @throws FileProblem
 */
export function openWorkbook(bytes: Uint8Array, options: ReadOptions = {}): OpenWorkbook {
  const archive = openArchive(bytes, options);
  const contentType = readContentTypes(archive);
  const packageRelations = readRelationships(archive, "");
  const part = onlyTargetOf(packageRelations, "officeDocument");
  refuseOtherWorkbooks(archive, part, contentType);
  if (part === null) throw new FileProblem("not-a-workbook", "no workbook among its parts");

  const relations = readRelationships(archive, part);
  return {
    archive,
    part,
    ...readSheets(archive, part, relations),
    sharedStrings: onlyTargetOf(relations, "sharedStrings"),
    related: (type) => targetOf(relations, type),
    packageRelated: (type) => targetOf(packageRelations, type),
    contentType,
  };
}

/**
 * Reads a part on which no contents depend. Where it is missing or is not what it should be, the file is read without it, as
 * spreadsheet programs do.
 * @throws FileProblem where something happened to the file on its way, or it wants to do harm
 */
export function readOptional<T>(
  { archive }: Pick<OpenWorkbook, "archive">,
  part: string | null,
  otherwise: T,
  read: (part: string) => T,
): T {
  if (part === null || !archive.has(part)) return otherwise;
  try {
    return read(part);
  } catch (error) {
    if (!(error instanceof FileProblem) || error.code === "unsafe-xml" || error.code === "too-slow") throw error;
    archive.verify(part);
    return otherwise;
  }
}

function readContentTypes(archive: Archive): (part: string) => string {
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  const list = "[Content_Types].xml";
  if (archive.has(list)) {
    parseXml(archive, list, contentTypeWords, {
      open(name, { PartName = "", Extension = "", ContentType = "" }) {
        // Case means nothing in this list.
        if (name === "Override") byName.set(partKey(PartName), ContentType.toLowerCase());
        else if (name === "Default") byEnding.set(Extension.toLowerCase(), ContentType.toLowerCase());
      },
    });
  }
  return (part) => {
    const name = partKey(part);
    return byName.get(name) ?? byEnding.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
  };
}

const MACROS = /macroenabled|vbaproject|macrosheet/;
const WORKBOOK = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml$/;

function refuseOtherWorkbooks(archive: Archive, part: string | null, contentType: (part: string) => string): void {
  if (part === null && isOpenDocument(archive)) throw new FileProblem("opendocument", "OpenDocument package");
  const type = part === null ? "" : contentType(part);
  if (type.includes("sheet.binary")) throw new FileProblem("binary-workbook", type);
  const macros = archive.names.find((name) => MACROS.test(contentType(name)) || /(?:^|\/)vbaProject\.bin$/i.test(name));
  if (macros !== undefined) throw new FileProblem("has-macros", macros);
  if (!WORKBOOK.test(type)) throw new FileProblem("not-a-workbook", type === "" ? "no workbook among its parts" : type);
}

function isOpenDocument(archive: Archive): boolean {
  if (!archive.has("mimetype")) return false;
  let type = "";
  archive.read("mimetype", (text) => (type += text));
  return type.startsWith("application/vnd.oasis.opendocument");
}

function readSheets(
  archive: Archive,
  part: string,
  relations: readonly Relationship[],
): Pick<OpenWorkbook, "sheets" | "activeSheet" | "names" | "isManual" | "calendar"> {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  const once = (kind: string, key: string): void => {
    // A sheet or name that stood for two would be another one to each program.
    if (taken.has(`${kind} ${key}`)) throw new FileProblem("damaged", `two sheets with one ${kind}: ${key}`);
    taken.add(`${kind} ${key}`);
  };
  let active = 0;
  let isManual = false;
  let calendar: Calendar = 1900;
  const path: string[] = [];
  const names: NameInFile[] = [];
  let named: { readonly attributes: XmlAttributes; formula: string } | null = null;
  parseXml(archive, part, spreadsheetWords, {
    open(name, attributes, scope) {
      const list = path.length === 2 ? path[1] : undefined;
      path.push(name);
      if (list === "definedNames" && name === "definedName" && names.length < MOST_NAMES)
        named = { attributes, formula: "" };
      if (list === "bookViews" && name === "workbookView" && sheets.length === 0)
        active = Number(attributes["activeTab"] ?? 0);
      if (path.length === 2 && name === "calcPr") isManual = attributes["calcMode"] === "manual";
      if (path.length === 2 && name === "workbookPr" && /^(1|true)$/.test(attributes["date1904"] ?? ""))
        calendar = 1904;
      if (list !== "sheets" || name !== "sheet") return;
      within("sheets", sheets.length + 1);
      const sheet = sheetPart(attributes, byId.get(relationshipId(attributes, scope) ?? ""));
      once("name", sheet.name.toLowerCase());
      if (sheet.part !== null) once("part", partKey(sheet.part));
      sheets.push(sheet);
    },
    text(text) {
      if (named) named.formula += text;
    },
    close(name) {
      path.pop();
      if (name !== "definedName" || !named) return;
      const { attributes, formula } = named;
      const sheet = attributes["localSheetId"];
      names.push({
        name: unescapeText(attributes["name"] ?? ""),
        formula: unescapeText(formula.trim()),
        sheet: sheet === undefined ? null : Number(sheet),
        hidden: attributes["hidden"] === "1" || attributes["hidden"] === "true",
      });
      named = null;
    },
  });
  if (sheets.length === 0) throw new FileProblem("damaged", "a workbook without sheets");
  return { sheets, names, activeSheet: active in sheets ? active : 0, isManual, calendar };
}

/** The relationship that a sheet names: `r:id`, whatever the prefix. */
function relationshipId(attributes: XmlAttributes, scope: Scope): string | undefined {
  return scope.attribute(attributes, "id", relationshipAttributes);
}

function sheetPart(attributes: XmlAttributes, relation: Relationship | undefined): SheetPart {
  const name = unescapeText(attributes["name"] ?? "");
  const state = attributes["state"];
  const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
  switch (relation?.type) {
    case "worksheet":
      if (relation.target === null) throw new FileProblem("damaged", `the sheet ${name} lies outside of the file`);
      return { name, visibility, part: relation.target };
    case "chartsheet":
    case "dialogsheet":
      return { name, visibility, part: null };
    case "xlMacrosheet":
    case "xlIntlMacrosheet":
      throw new FileProblem("has-macros", `macro sheet ${name}`);
    default:
      throw new FileProblem("damaged", `no part for the sheet ${name}`);
  }
}
