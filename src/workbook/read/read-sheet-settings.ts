import type { Area } from "../area";
import { parseAddress, readReference } from "../a1";
import { STANDARD_DIGIT } from "../digit-width";
import { within } from "../file-problem";
import { limits } from "../limits";
import { shownFormula } from "./shown-formula";
import { unescapeText } from "../xml/text-content";
import type {
  FileColumn,
  FileConditionalFormat,
  FilePage,
  FileProtection,
  FileStyle,
  FileValidation,
  SheetFile,
} from "../workbook-file";
import type { XmlAttributes } from "../xml/scope";
import type { ElementReader } from "../xml/xml";
import { isOn } from "./is-on";
import { breakOf, headersOf, marginsOf, pageFile, pageOf } from "./read-page";

/** What a sheet says beside its cells. */
export interface SheetSettings extends Omit<SheetFile, "name" | "visibility" | "rows"> {
  /** The width of columns that say none, in characters; null for Excel's own. */
  readonly defaultWidth: number | null;
}

/** How many areas the sheets of one workbook have named, and how many cells they have merged. */
export interface AreaCount {
  areas: number;
  merged: number;
}

/**
 * The handlers that read what stands around a sheet's cells, and what they have read.
 * @param digit pixels of a digit of the normal font
 */
export function settingsHandlers(
  differences: readonly FileStyle[],
  digit: number,
  count: AreaCount,
): { handlers: ElementReader; settings(): SheetSettings } {
  const columns: FileColumn[] = [];
  const merges: Area[] = [];
  const validations: FileValidation[] = [];
  const formats: { format: FileConditionalFormat; priority: number }[] = [];
  let defaultWidth: number | null = null;
  let showGridlines = true;
  let summaryBelow = true;
  let view = { row: 0, column: 0 };
  let freeze = { rows: 0, columns: 0 };
  let activePane = "topLeft";
  let selection = { row: 0, column: 0 };
  let protection: FileProtection | null = null;
  let fitToPage = false;
  let page: Partial<FilePage> = {};
  const rowBreaks: number[] = [];

  let breaks: number[] = [];
  let inExtension = false;
  let areas: readonly Area[] = [];
  let rule: XmlAttributes | null = null;
  let validation: XmlAttributes | null = null;
  let formulas: (string | null)[] = [];
  let text: string | null = null;

  const areasOf = (sqref = ""): Area[] => {
    const found = sqref.split(/\s+/).flatMap((reference) => areaOf(reference) ?? []);
    within("cells", (count.areas += found.length));
    return found;
  };

  const open = (name: string, attributes: XmlAttributes): void => {
    if (name === EXTENSIONS) inExtension = true;
    // In an extension the words of the sheet itself say nothing to Excel.
    if (inExtension === name.includes(":")) openElement(name, attributes);
  };

  const openElement = (name: string, attributes: XmlAttributes): void => {
    switch (name) {
      case "outlinePr":
        summaryBelow = isOn(attributes["summaryBelow"], true);
        break;
      case "pageSetUpPr":
        fitToPage = isOn(attributes["fitToPage"]);
        break;
      case "sheetFormatPr":
        defaultWidth =
          attributes["defaultColWidth"] === undefined ? null : shownWidth(attributes["defaultColWidth"], digit);
        break;
      case "sheetView":
        showGridlines = isOn(attributes["showGridLines"], true);
        view = parseAddress(attributes["topLeftCell"] ?? "") ?? view;
        break;
      case "pane":
        if (!/^frozen/.test(attributes["state"] ?? "")) break;
        // Lines are counted from the first one in sight.
        freeze = frozen(attributes, view);
        activePane = attributes["activePane"] ?? "topLeft";
        break;
      case "selection":
        if ((attributes["pane"] ?? "topLeft") === activePane)
          selection = parseAddress(attributes["activeCell"] ?? "") ?? selection;
        break;
      case "col":
        columns.push(...columnsOf(attributes, digit));
        break;
      case "sheetProtection":
        if (isOn(attributes["sheet"])) protection = protectionOf(attributes);
        break;
      case "mergeCell":
        merges.push(...areasOf(attributes["ref"]).flatMap((area) => mergeOf(area, count)));
        break;
      case "conditionalFormatting":
        areas = areasOf(attributes["sqref"]);
        break;
      case "cfRule":
        rule = attributes;
        formulas = [];
        break;
      case "dataValidation":
      case "x14:dataValidation":
        validation = attributes;
        areas = areasOf(attributes["sqref"]);
        formulas = [];
        break;
      case "formula":
      case "formula1":
      case "formula2":
      case "x14:formula1":
      case "x14:formula2":
      case "xm:sqref":
      case "oddHeader":
      case "oddFooter":
        text = "";
        break;
      case "printOptions":
        page = { ...page, centerHorizontally: isOn(attributes["horizontalCentered"]) };
        break;
      case "pageMargins":
        page = { ...page, margins: marginsOf(attributes) };
        break;
      case "pageSetup":
        page = { ...page, ...pageOf(attributes) };
        break;
      case "headerFooter":
        page = { ...page, ...headersOf(attributes) };
        break;
      case "rowBreaks":
      case "colBreaks":
        breaks = name === "rowBreaks" ? rowBreaks : [];
        break;
      case "brk":
        if (isOn(attributes["man"])) breaks.push(...breakOf(attributes["id"]));
        break;
    }
  };

  const close = (name: string): void => {
    if (name === EXTENSIONS) inExtension = false;
    else if (inExtension === name.includes(":")) closeElement(name);
  };

  const closeElement = (name: string): void => {
    switch (name) {
      case "formula":
      case "formula1":
      case "x14:formula1":
        formulas[0] = storedFormula(text);
        break;
      case "formula2":
      case "x14:formula2":
        formulas[1] = storedFormula(text);
        break;
      // Newer validations, which may point at other sheets, say their place in an element of its own.
      case "xm:sqref":
        if (validation) areas = areasOf(text?.trim());
        break;
      case "dataValidation":
      case "x14:dataValidation":
        if (validation) validations.push(validationOf(validation, areas, formulas));
        validation = null;
        break;
      case "cfRule": {
        const [formula] = formulas;
        if (rule?.["type"] === "expression" && formula != null && areas.length > 0) {
          const style = differences[Number(rule["dxfId"])] ?? {};
          formats.push({
            priority: Number(rule["priority"] ?? 0),
            format: { areas, formula, stopIfTrue: isOn(rule["stopIfTrue"]), style },
          });
        }
        rule = null;
        break;
      }
      case "oddHeader":
        page = { ...page, header: unescapeText(text ?? "") || null };
        break;
      case "oddFooter":
        page = { ...page, footer: unescapeText(text ?? "") || null };
        break;
      default:
        return;
    }
    if (!["dataValidation", "x14:dataValidation", "cfRule"].includes(name)) text = null;
  };

  return {
    handlers: { open, close, text: (found) => void (text = text === null ? null : text + found) },
    settings: () => ({
      columns,
      merges,
      validations,
      conditionalFormats: formats.sort((a, b) => a.priority - b.priority).map(({ format }) => format),
      freeze,
      showGridlines,
      selection,
      protection,
      page: pageFile(page, fitToPage),
      summaryBelow,
      ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
      defaultWidth,
    }),
  };
}

const EXTENSIONS = "extLst";

/** `A1`, `A1:B2`, `A:C`, `3:4`, and a lone `A` or `3`; null for anything else. */
function areaOf(reference: string): Area | null {
  const found = readReference(reference.includes(":") ? reference : `${reference}:${reference}`);
  return found?.sheetName === null ? found.area : null;
}

/** The part of a merged area that a sheet of ours can have; who shows merged cells keeps a note of each of them. */
function mergeOf(area: Area, count: AreaCount): Area[] {
  const rows = Math.min(area.rows, limits.rows - area.row);
  const columns = Math.min(area.columns, limits.columns - area.column);
  if (rows < 1 || columns < 1 || rows * columns < 2) return [];
  within("cells", (count.merged += rows * columns));
  return [{ ...area, rows, columns }];
}

function frozen(
  { xSplit, ySplit }: XmlAttributes,
  view: { row: number; column: number },
): { rows: number; columns: number } {
  const lines = (split: string | undefined, before: number, most: number): number => {
    const count = Math.trunc(Number(split ?? 0));
    return count > 0 ? Math.min(before + count, most) : 0;
  };
  return { rows: lines(ySplit, view.row, limits.rows), columns: lines(xSplit, view.column, limits.columns) };
}

function columnsOf({ min, max, width, customWidth, hidden, outlineLevel }: XmlAttributes, digit: number): FileColumn[] {
  const first = Math.max(1, Math.trunc(Number(min)));
  // Programs describe columns to the end of the grid; cells never stand beyond the limit.
  const last = Math.min(limits.columns, Math.trunc(Number(max)));
  const shown = width === undefined ? null : shownWidth(width, digit);
  // Hidden and grouped columns come with the standard width, too.
  const own = shown !== null && (isOn(customWidth) || Math.abs(shown - standardWidth) > 0.01) ? shown : null;
  const column = { width: own, hidden: isOn(hidden), level: outlineLevelOf(outlineLevel) };
  return first <= last
    ? Array.from({ length: last - first + 1 }, (_, index) => ({ column: first - 1 + index, ...column }))
    : [];
}

/** In characters. */
export const standardWidth = 8.43;

/** Excel folds seven levels. */
export function outlineLevelOf(value = "0"): number {
  const level = Math.trunc(Number(value));
  return level > 0 ? Math.min(7, level) : 0;
}

/** Excel stores characters with 5 pixels of padding, in digits of the normal font, and shows them without (ECMA-376, 18.3.1.13). */
function shownWidth(stored: string, digit: number): number | null {
  const pixels = Math.trunc(((256 * Number(stored) + Math.trunc(128 / digit)) / 256) * digit);
  if (!(pixels >= 0)) return null;
  return Math.round((pixels < 12 ? pixels / 12 : (pixels - 5) / STANDARD_DIGIT) * 100) / 100;
}

/** In the file each of these means "forbidden"; only the selections are allowed where nothing is said. */
function protectionOf(attributes: XmlAttributes): FileProtection {
  const allowed = (name: string): boolean => !isOn(attributes[name], true);
  return {
    allow: {
      formatCells: allowed("formatCells"),
      formatColumns: allowed("formatColumns"),
      formatRows: allowed("formatRows"),
      insertColumns: allowed("insertColumns"),
      insertRows: allowed("insertRows"),
      insertHyperlinks: allowed("insertHyperlinks"),
      deleteColumns: allowed("deleteColumns"),
      deleteRows: allowed("deleteRows"),
      sort: allowed("sort"),
      autoFilter: allowed("autoFilter"),
      pivotTables: allowed("pivotTables"),
      selectLockedCells: !isOn(attributes["selectLockedCells"]),
      selectUnlockedCells: !isOn(attributes["selectUnlockedCells"]),
    },
    password: attributes["password"] !== undefined || attributes["hashValue"] !== undefined,
  };
}

function storedFormula(text: string | null): string | null {
  const formula = unescapeText(text?.trim() ?? "");
  return formula === "" ? null : shownFormula(formula);
}

const validationTypes = ["whole", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const operators = [
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;
const errorStyles = ["warning", "information"] as const;

function validationOf(
  attributes: XmlAttributes,
  areas: readonly Area[],
  [formula1 = null, formula2 = null]: readonly (string | null)[],
): FileValidation {
  const oneOf = <Name extends string, Other extends string>(
    names: readonly Name[],
    key: string,
    otherwise: Other,
  ): Name | Other => names.find((name) => name === attributes[key]) ?? otherwise;
  const words = (title: string, message: string): { title: string; message: string } => ({
    title: unescapeText(attributes[title] ?? ""),
    message: unescapeText(attributes[message] ?? ""),
  });
  const prompt = words("promptTitle", "prompt");
  const type = oneOf(validationTypes, "type", "none");
  const operator = oneOf(operators, "operator", "between");
  // LibreOffice writes a second formula to every rule.
  const twoBounds = /etween$/.test(operator) && type !== "list" && type !== "custom";
  return {
    areas,
    type,
    operator,
    formula1,
    formula2: twoBounds ? formula2 : null,
    allowBlank: isOn(attributes["allowBlank"]),
    // Its meaning in the file is the opposite of its name.
    showDropDown: !isOn(attributes["showDropDown"]),
    errorStyle: oneOf(errorStyles, "errorStyle", "stop"),
    prompt: isOn(attributes["showInputMessage"]) && prompt.title + prompt.message !== "" ? prompt : null,
    error: isOn(attributes["showErrorMessage"]) ? words("errorTitle", "error") : null,
  };
}
