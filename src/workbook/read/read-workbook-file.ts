import type { ReadOptions } from "../zip/archive";
import { officeTheme, readTheme } from "./file-colors";
import { FileProblem, within } from "../file-problem";
import { limits } from "../limits";
import { openWorkbook, type OpenWorkbook, readOptional, type SheetPart } from "./open-workbook";
import { type CellCount, cellReader, parseSheet } from "./read-cells";
import { readCustomProperties, readCustomXml } from "./read-contents";
import { isOn } from "./is-on";
import { type AreaCount, outlineLevelOf, settingsHandlers, standardWidth } from "./read-sheet-settings";
import { type FileStyles, noStyles, readStyles } from "./read-styles";
import { shownFormula } from "./shown-formula";
import { readSharedStrings } from "../xml/text-content";
import type {
  DefinedName,
  FileCell,
  FileColumn,
  FileProperties,
  FileRow,
  SheetFile,
  WorkbookFile,
} from "../workbook-file";
import { digitOf } from "../digit-width";
import { corePropertyWords, spreadsheetWords } from "../xml/vocabulary";
import type { XmlAttributes } from "../xml/scope";
import { parseXml } from "../xml/xml";

/**
 * Reads a .xlsx file of anybody's making, within bounds, with everything that `WorkbookFile` knows. What it does not know is
 * left out: charts, pictures, comments, filters, other kinds of conditional formats, looks of whole rows and columns.
 * @throws FileProblem and nothing else
 */
export function readWorkbookFile(bytes: Uint8Array, options: ReadOptions = {}): WorkbookFile {
  const workbook = openWorkbook(bytes, options);
  const { archive } = workbook;
  const shared: Shared = {
    strings: readSharedStrings(archive, workbook.sharedStrings),
    styles: readOptional(workbook, workbook.related("styles"), noStyles, (part) =>
      readStyles(
        archive,
        part,
        readOptional(workbook, workbook.related("theme"), officeTheme, (theme) => readTheme(archive, theme)),
      ),
    ),
    count: { cells: 0, sharedFormulaLength: 0, areas: 0, merged: 0 },
  };
  // Sheets without cells, such as charts, have nothing to show.
  const kept = workbook.sheets.flatMap((sheet, index) =>
    sheet.part === null ? [] : [{ sheet: { ...sheet, part: sheet.part }, index }],
  );
  if (kept.length === 0) throw new FileProblem("damaged", "a workbook without worksheets");
  const indexOf = (index: number): number => kept.findIndex((each) => each.index === index);
  return {
    sheets: kept.map(({ sheet }) => readSheet(workbook, sheet, shared)),
    ...readWorkbookPart(workbook, indexOf),
    activeSheet: Math.max(0, indexOf(workbook.activeSheet)),
    styles: shared.styles.looks,
    properties: { ...readCoreProperties(workbook), custom: readCustomProperties(workbook).custom },
    // As text, a document needs no word about its bytes.
    customXml: readCustomXml(workbook).map(({ text }) => text.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, "")),
  };
}

interface Shared {
  readonly strings: readonly string[];
  readonly styles: FileStyles;
  readonly count: CellCount & AreaCount;
}

function readSheet(
  { archive }: OpenWorkbook,
  { name, visibility, part }: SheetPart & { readonly part: string },
  { strings, styles, count }: Shared,
): SheetFile {
  const rows: FileRow[] = [];
  let row: FileRow & { readonly cells: FileCell[] } = { row: -1, height: null, hidden: false, level: 0, cells: [] };
  const keepRow = (): void => {
    if (rows.at(-1) !== row) rows.push(row);
  };
  const cells = cellReader(part, strings, count, {
    row(index, attributes) {
      row = { row: index, ...rowLook(attributes), cells: [] };
      // Programs hide all rows to the end of the grid, where no sheet of ours reaches.
      if (index < limits.rows && (row.height !== null || row.hidden || row.level > 0)) keepRow();
    },
    cell({ column, value, error, formula, attributes }) {
      const style = styles.lookOf[Number(attributes["s"] ?? 0)] ?? 0;
      if (value === null && formula === null) {
        // Cells that are only coloured make no sheet large.
        if (style === 0 || row.row >= limits.rows || column >= limits.columns) return;
      }
      within("rows", row.row + 1);
      within("columns", column + 1);
      keepRow();
      row.cells.push({
        column,
        value: error ? { error: String(value) } : value,
        formula: formula === null ? null : `=${shownFormula(formula.slice(1))}`,
        style,
      });
    },
  });
  const { handlers, settings } = settingsHandlers(styles.differences, digitOf(styles.looks[0]), count);
  parseSheet(archive, { name, part }, cells, handlers);
  const { defaultWidth, ...others } = settings();
  return { name, visibility, rows, ...others, columns: withDefaultWidth(others.columns, defaultWidth, rows) };
}

/** In points. Rows that were never touched come with the standard height, too. */
const standardHeight = 15;

function rowLook({
  ht,
  customHeight,
  hidden,
  outlineLevel,
}: XmlAttributes): Pick<FileRow, "height" | "automatic" | "hidden" | "level"> {
  const height = Number(ht);
  const own = height > 0 && height <= 409.5 && (height !== standardHeight || isOn(customHeight));
  return {
    height: own ? height : null,
    ...(own && !isOn(customHeight) ? { automatic: true } : {}),
    hidden: isOn(hidden),
    level: outlineLevelOf(outlineLevel),
  };
}

/** A sheet may give all columns another width than Excel's; here each column that is used says it. */
function withDefaultWidth(
  columns: readonly FileColumn[],
  width: number | null,
  rows: readonly FileRow[],
): readonly FileColumn[] {
  if (width === null || Math.abs(width - standardWidth) < 0.01) return columns;
  const said = new Map(columns.map((column) => [column.column, column]));
  const used = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
  for (let column = 0; column < used; column += 1) {
    const known = said.get(column) ?? { column, width: null, hidden: false, level: 0 };
    said.set(column, { ...known, width: known.width ?? width });
  }
  return [...said.values()].sort((a, b) => a.column - b.column);
}

/** @param indexOf the place that a sheet of the file has among those that are read, or -1 */
function readWorkbookPart(
  { archive, part, names }: OpenWorkbook,
  indexOf: (index: number) => number,
): Pick<WorkbookFile, "names" | "structureProtected"> {
  let structureProtected = false;
  parseXml(archive, part, spreadsheetWords, {
    open(element, attributes) {
      if (element === "workbookProtection") structureProtected = isOn(attributes["lockStructure"]);
    },
  });
  return {
    structureProtected,
    names: names.flatMap(({ formula, sheet, ...name }): DefinedName[] => {
      const index = sheet === null ? null : indexOf(sheet);
      return index === -1 || formula === "" ? [] : [{ ...name, sheet: index, formula: shownFormula(formula) }];
    }),
  };
}

/** The document's own properties, by their elements; where the part is missing or broken the document has none. */
const coreProperties: ReadonlyMap<string, "title" | "creator" | "created"> = new Map([
  ["dc:title", "title"],
  ["dc:creator", "creator"],
  ["dcterms:created", "created"],
]);

function readCoreProperties(workbook: OpenWorkbook): Omit<FileProperties, "custom"> {
  const none = { title: "", creator: "", created: "" };
  const found = readOptional(workbook, workbook.packageRelated("core-properties"), none, (part) => {
    const read = { ...none };
    let property: keyof typeof read | null = null;
    parseXml(workbook.archive, part, corePropertyWords, {
      open: (element) => void (property = coreProperties.get(element) ?? null),
      text(text) {
        if (property) read[property] += text;
      },
      close: () => void (property = null),
    });
    return read;
  });
  return { title: found.title, creator: found.creator, created: found.created.trim() || null };
}
