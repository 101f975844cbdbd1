import type { CellPlace } from "../a1";
import type { CellValue, SheetContents } from "../contents";
import type { ReadOptions } from "../zip/archive";
import { within } from "../file-problem";
import { type NameInFile, openWorkbook, type OpenWorkbook, type SheetPart } from "./open-workbook";
import { cellHandlers, type CellCount } from "./read-cells";
import { guardHandlers } from "./read-guards";
import { readSharedStrings } from "../xml/text-content";
import { parseXml } from "../xml/xml";

/** What a workbook file shows, without its looks. */
export interface WorkbookContents {
  readonly sheets: readonly (SheetContents & Pick<SheetPart, "visibility">)[];
  /** Index of the sheet in front. */
  readonly activeSheet: number;
  /** Names that belong to the whole workbook, with the formulas of the file. */
  readonly names: readonly Pick<NameInFile, "name" | "formula">[];
  /** The program that wrote the file, as it calls itself; "" where it does not. */
  readonly application: string;
  /** The texts among the file's own properties (docProps/custom.xml). No property is inherited. */
  readonly custom: Readonly<Record<string, string>>;
  /** What reaches out of the file. It is never followed; whoever shows the contents may want to say so. */
  readonly suspicious: readonly Suspicion[];
  /**
   * The documents of customXml/. Read when asked for, so that the file's bytes are kept as long as this is.
   * @throws FileProblem
   */
  customXml(): readonly CustomXml[];
}

export type Suspicion = "external-link" | "dde" | "ole" | "activex" | "connection";

export interface CustomXml {
  /** Of the root element. */
  readonly namespace: string;
  /** The whole document. */
  readonly text: string;
}

/**
 * Reads a .xlsx file of anybody's making, within bounds: whole and as it was saved, or not at all.
 * @throws FileProblem and nothing else
 */
export function readContents(bytes: Uint8Array, options: ReadOptions = {}): WorkbookContents {
  const workbook = openWorkbook(bytes, options);
  const strings = readSharedStrings(workbook.archive, workbook.related("sharedStrings"));
  const count: PlaceCount = { cells: 0, sharedFormulaLength: 0, places: 0 };
  return {
    sheets: workbook.sheets.map((sheet) => readSheet(workbook, sheet, strings, count)),
    activeSheet: workbook.activeSheet,
    names: workbook.names.filter(({ sheet }) => sheet === null),
    application: readApplication(workbook),
    custom: readCustomProperties(workbook),
    suspicious: suspicions(workbook),
    customXml: () => readCustomXml(workbook),
  };
}

interface PlaceCount extends CellCount {
  places: number;
}

const NO_CELLS: readonly never[] = [];

function readSheet(
  { archive, isManual }: OpenWorkbook,
  { name, visibility, part }: SheetPart,
  strings: readonly string[],
  count: PlaceCount,
): WorkbookContents["sheets"][number] {
  const values = new Rows<CellValue>("", count);
  const formulas = new Rows<string | null>(null, count);
  const uncalculated: CellPlace[] = [];
  const around = guardHandlers();
  if (part !== null) {
    const inCells = cellHandlers(part, strings, count, {
      cell({ row, column, value, formula }) {
        // Cells that are only coloured take no place: some programs write them to the end of the grid.
        if ((value === null || value === "") && formula === null) return;
        values.put(row, column, value ?? "");
        if (formula === null) return;
        formulas.put(row, column, formula);
        if (value === null) uncalculated.push({ row, column });
      },
    });
    let inData = false;
    parseXml(archive, part, {
      open(element, attributes, written) {
        inData ||= element === "sheetData";
        (inData ? inCells : around.handlers).open(element, attributes, written);
      },
      text(text) {
        (inData ? inCells : around.handlers).text(text);
      },
      close(element) {
        (inData ? inCells : around.handlers).close(element);
        if (element === "sheetData") inData = false;
      },
    });
  }
  const guards = { ...around.guards(), isHidden: visibility !== "visible", isManual };
  return { name, visibility, values: values.rows, formulas: formulas.rows, uncalculated, guards };
}

/** Rows that grow as cells come, in their order, with something in the places between them. */
class Rows<T> {
  readonly rows: (readonly T[])[] = [];
  private last: T[] = [];

  constructor(
    private readonly between: T,
    private readonly count: PlaceCount,
  ) {}

  put(row: number, column: number, content: T): void {
    within("rows", row + 1);
    within("columns", column + 1);
    if (row >= this.rows.length) {
      this.take(row + 1 - this.rows.length);
      while (this.rows.length < row) this.rows.push(NO_CELLS);
      this.rows.push((this.last = []));
    }
    this.take(column + 1 - this.last.length);
    while (this.last.length < column) this.last.push(this.between);
    this.last.push(content);
  }

  private take(places: number): void {
    within("placesInRows", (this.count.places += places));
  }
}

function readApplication({ archive, packageRelated }: OpenWorkbook): string {
  const part = packageRelated("extended-properties");
  let application = "";
  let inside = false;
  if (part !== null) {
    parseXml(archive, part, {
      open: (name) => void (inside = name === "Application"),
      text: (text) => void (application += inside ? text : ""),
      close: () => void (inside = false),
    });
  }
  return application;
}

const TEXT_TYPES = new Set(["lpwstr", "lpstr", "bstr"]);

export function readCustomProperties({ archive, packageRelated }: OpenWorkbook): Readonly<Record<string, string>> {
  const part = packageRelated("custom-properties");
  const found = Object.create(null) as Record<string, string>;
  if (part === null) return found;
  let property: string | null = null;
  let value: string | null = null;
  parseXml(archive, part, {
    open(name, attributes) {
      if (name === "property") property = attributes["name"] ?? null;
      else if (TEXT_TYPES.has(name) && property !== null) value = "";
    },
    text(text) {
      if (value !== null) value += text;
    },
    close(name) {
      if (TEXT_TYPES.has(name) && property !== null && value !== null) {
        found[property] = value;
        value = null;
      } else if (name === "property") property = null;
    },
  });
  return found;
}

const suspiciousTypes: readonly (readonly [pattern: RegExp, Suspicion])[] = [
  [/externallink/, "external-link"],
  [/oleobject/, "ole"],
  [/activex/, "activex"],
  [/connections|querytable/, "connection"],
];

function suspicions({ archive, contentType }: OpenWorkbook): readonly Suspicion[] {
  const found = new Set<Suspicion>();
  for (const part of archive.names) {
    const type = contentType(part);
    for (const [pattern, suspicion] of suspiciousTypes) if (pattern.test(type)) found.add(suspicion);
    // A whole document of another program, by which Excel opens that program.
    if (/\/embeddings\//i.test(part)) found.add("ole");
    if (type.endsWith("externallink+xml")) {
      parseXml(archive, part, {
        open(name) {
          if (name === "ddeLink") found.add("dde");
        },
      });
    }
  }
  return [...found];
}

/** By their paths: LibreOffice moves the relationships that would tell. */
export function readCustomXml({ archive }: OpenWorkbook): readonly CustomXml[] {
  return archive.names
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    .map((name) => {
      const namespaces: string[] = [];
      parseXml(archive, name, {
        open(_name, attributes, written) {
          const colon = written.indexOf(":");
          if (namespaces.length === 0)
            namespaces.push(attributes[colon < 0 ? "xmlns" : `xmlns:${written.slice(0, colon)}`] ?? "");
        },
      });
      let text = "";
      archive.read(name, (piece) => (text += piece));
      return { namespace: namespaces[0] ?? "", text };
    });
}
