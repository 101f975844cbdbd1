import type { CellPlace } from "../a1";
import type { CellValue, SheetContents, ShownCell } from "../contents";
import type { Archive, ReadOptions } from "../zip/archive";
import { FileProblem, type FileProblemCode, within } from "../file-problem";
import { type NameInFile, openWorkbook, type OpenWorkbook, readOptional, type SheetPart } from "./open-workbook";
import { type CellCount, cellReader, parseSheet } from "./read-cells";
import { guardHandlers } from "./read-guards";
import { type CellLook, readCellLooks } from "./read-cell-looks";
import { readSharedStrings } from "../xml/text-content";
import { anyWords, applicationWords, customPropertyWords, spreadsheetWords } from "../xml/vocabulary";
import { parseXml } from "../xml/xml";

/** What a workbook file shows, without its looks. */
export interface WorkbookContents {
  readonly sheets: readonly ReadSheet[];
  /** Index of the sheet in front. */
  readonly activeSheet: number;
  /** Names that belong to the whole workbook, with the formulas of the file. */
  readonly names: readonly Pick<NameInFile, "name" | "formula">[];
  /** The program that wrote the file, as it calls itself; "" where it does not. */
  readonly application: string;
  /** The texts among the file's own properties (docProps/custom.xml). No property is inherited. */
  readonly custom: Readonly<Record<string, string>>;
  /** Names of such properties that stand there once more with another text; the first counts. */
  readonly customTwice: readonly string[];
  /** What reaches out of the file. It is never followed; whoever shows the contents may want to say so. */
  readonly suspicious: readonly Suspicion[];
  /**
   * The documents of customXml/. Read when asked for, so that the file's bytes are kept as long as this is.
   * @throws FileProblem
   */
  customXml(): readonly CustomXml[];
}

export interface ReadSheet extends SheetContents, Pick<SheetPart, "visibility"> {
  /** Why a sheet that nobody waits for was left out, for being beyond the bounds of size or time; absent for one that was read. */
  readonly problem?: FileProblem;
}

export type Suspicion = "external-link" | "dde" | "ole" | "activex" | "connection" | "alternative";

export interface ContentOptions extends ReadOptions {
  /**
   * Tells by what stands in the first cell whether a sheet must be read. Others are left out where they are beyond the bounds.
   * Without it every sheet must be.
   */
  readonly isWanted?: (corner: CellValue) => boolean;
}

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
export function readContents(bytes: Uint8Array, options: ContentOptions = {}): WorkbookContents {
  const workbook = openWorkbook(bytes, options);
  const suspicious = new Set<Suspicion>();
  const sheets = readSheets(workbook, options.isWanted ?? (() => true), () => suspicious.add("alternative"));
  for (const found of suspicions(workbook)) suspicious.add(found);
  return {
    sheets,
    activeSheet: workbook.activeSheet,
    names: workbook.names.filter(({ sheet }) => sheet === null),
    application: readApplication(workbook),
    ...readCustomProperties(workbook),
    suspicious: [...suspicious],
    customXml: () => readCustomXml(workbook),
  };
}

/** What leaves a sheet out that nobody waits for. */
const BEYOND: readonly FileProblemCode[] = ["too-large", "too-slow"];

/** Every sheet, within bounds that all of them share. A sheet that nobody waits for takes nothing from the others. */
function readSheets(
  workbook: OpenWorkbook,
  isWanted: (corner: CellValue) => boolean,
  onAlternative: () => void,
): readonly ReadSheet[] {
  const strings = readSharedStrings(workbook.archive, workbook.sharedStrings);
  const looks = readOptional(workbook, workbook.related("styles"), [], (part) => readCellLooks(workbook.archive, part));
  const count = noPlaces();
  const reading = (sheet: SheetPart, taken: PlaceCount): ReadSheet => {
    const before = { ...taken };
    const values = new Rows<CellValue>("", taken);
    try {
      return readSheet(workbook, sheet, { strings, looks }, taken, values, onAlternative);
    } catch (error) {
      if (!(error instanceof FileProblem) || !BEYOND.includes(error.code)) throw error;
      Object.assign(taken, before);
      // The first cell comes first, so that it is known wherever the reading ended.
      const { name, visibility } = sheet;
      return { name, visibility, values: values.rows.slice(0, 1), formulas: [], problem: error };
    }
  };
  return workbook.sheets.map((sheet) => {
    const read = workbook.archive.aside(() => reading(sheet, count));
    if (read.problem === undefined) return read;
    if (!isWanted(read.values[0]?.[0] ?? "")) return { ...read, values: [] };
    // The others may have taken what it needs.
    const again = reading(sheet, noPlaces());
    if (again.problem !== undefined) throw again.problem;
    return again;
  });
}

interface PlaceCount extends CellCount {
  places: number;
}

const noPlaces = (): PlaceCount => ({ cells: 0, sharedFormulaLength: 0, places: 0 });

const NO_CELLS: readonly never[] = [];

function readSheet(
  { archive, isManual, calendar }: OpenWorkbook,
  { name, visibility, part }: SheetPart,
  { strings, looks }: { readonly strings: readonly string[]; readonly looks: readonly CellLook[] },
  count: PlaceCount,
  values: Rows<CellValue>,
  onAlternative: () => void,
): ReadSheet {
  const formulas = new Rows<string | null>(null, count);
  const uncalculated: CellPlace[] = [];
  const shownAs: ShownCell[] = [];
  const unlocked: CellPlace[] = [];
  const hiddenRows: number[] = [];
  /** The looks that cells name, blank ones too. */
  const named = new Set<string>();
  const around = guardHandlers();
  if (part !== null) {
    const cells = cellReader(part, strings, count, {
      cell({ row, column, value, formula, attributes }) {
        const style = attributes["s"];
        if (style !== undefined) named.add(style);
        // Cells that are only coloured take no place: some programs write them to the end of the grid.
        if ((value === null || value === "") && formula === null) return;
        values.put(row, column, value ?? "");
        const look = looks[Number(style ?? 0)];
        if (look?.isUnlocked === true) unlocked.push({ row, column });
        const kind = typeof value === "number" ? look?.kind : null;
        if (kind) shownAs.push({ row, column, kind });
        if (formula === null) return;
        formulas.put(row, column, formula);
        if (value === null) uncalculated.push({ row, column });
      },
      row(row, { hidden, ht }) {
        if (hidden === "1" || hidden === "true" || Number(ht ?? 1) === 0) hiddenRows.push(row);
      },
      alternative: onAlternative,
    });
    parseSheet(archive, { name, part }, cells, around.handlers);
  }
  const worn = [...named].flatMap((style) => (Number(style) > 0 ? (looks[Number(style)] ?? []) : []));
  const guards = {
    ...around.guards(),
    unlocked,
    hiddenRows,
    isHidden: visibility !== "visible",
    isManual,
    isStyled: worn.length > 0,
    isOpen: worn.some(({ isUnlocked }) => isUnlocked),
  };
  return { name, visibility, values: values.rows, formulas: formulas.rows, uncalculated, shownAs, calendar, guards };
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

function readApplication(workbook: OpenWorkbook): string {
  return readOptional(workbook, workbook.packageRelated("extended-properties"), "", (part) => {
    let application = "";
    let inside = false;
    parseXml(workbook.archive, part, applicationWords, {
      open: (name) => void (inside = name === "Application"),
      text: (text) => void (application += inside ? text : ""),
      close: () => void (inside = false),
    });
    return application;
  });
}

const TEXT_TYPES = new Set(["vt:lpwstr", "vt:lpstr", "vt:bstr", "lpwstr"]);

/** The texts among the file's own properties; none where the part is missing or broken. */
export function readCustomProperties(workbook: OpenWorkbook): Pick<WorkbookContents, "custom" | "customTwice"> {
  const none = { custom: Object.create(null) as Record<string, string>, customTwice: [] };
  return readOptional(workbook, workbook.packageRelated("custom-properties"), none, (part) => {
    const found = Object.create(null) as Record<string, string>;
    const twice = new Set<string>();
    let property: string | null = null;
    let value: string | null = null;
    parseXml(workbook.archive, part, customPropertyWords, {
      open(name, attributes) {
        if (name === "property") property = attributes["name"] ?? null;
        else if (TEXT_TYPES.has(name) && property !== null) value = "";
      },
      text(text) {
        if (value !== null) value += text;
      },
      close(name) {
        if (TEXT_TYPES.has(name) && property !== null && value !== null) {
          if ((found[property] ??= value) !== value) twice.add(property);
          value = null;
        } else if (name === "property") property = null;
      },
    });
    return { custom: found, customTwice: [...twice] };
  });
}

const suspiciousTypes: readonly (readonly [pattern: RegExp, Suspicion])[] = [
  [/externallink/, "external-link"],
  [/oleobject/, "ole"],
  [/activex/, "activex"],
  [/connections|querytable/, "connection"],
];

function suspicions(workbook: OpenWorkbook): readonly Suspicion[] {
  const { archive, contentType } = workbook;
  const found = new Set<Suspicion>();
  for (const part of archive.names) {
    const type = contentType(part);
    for (const [pattern, suspicion] of suspiciousTypes) if (pattern.test(type)) found.add(suspicion);
    // A whole document of another program, by which Excel opens that program.
    if (/\/embeddings\//i.test(part)) found.add("ole");
    if (type.endsWith("externallink+xml")) {
      readOptional(workbook, part, undefined, () =>
        parseXml(archive, part, spreadsheetWords, {
          open(name) {
            if (name === "ddeLink") found.add("dde");
          },
        }),
      );
    }
  }
  return [...found];
}

/** By their paths: LibreOffice moves the relationships that would tell. What is no XML is left out. */
export function readCustomXml(workbook: OpenWorkbook): readonly CustomXml[] {
  const { archive } = workbook;
  return archive.names
    .filter((name) => /^customXml\/item\d+\.xml$/i.test(name))
    .flatMap((name) =>
      readOptional(workbook, name, [], (): CustomXml[] => {
        const namespace = rootLanguage(archive, name);
        let text = "";
        archive.read(name, (piece) => (text += piece));
        return [{ namespace, text }];
      }),
    );
}

/** The language of a document's root. @throws FileProblem for what is no XML */
function rootLanguage(archive: Archive, part: string): string {
  const languages: string[] = [];
  parseXml(archive, part, anyWords, {
    open(_name, _attributes, scope, written) {
      if (languages.length === 0) languages.push(scope.languageOf(written));
    },
  });
  return languages[0] ?? "";
}
