import type { ColumnKey } from "../../src/form/columns";
import { cellAddress } from "../../src/workbook/a1";
import { samplePlan } from "../../src/excel/self-check/form-on-sheet";
import { vi } from "vitest";
import type { QuestionId, Reply, StepId } from "../../src/excel/self-check/step";
import { Book } from "../../src/host/book";
import { ConditionalFormatsModel } from "../../src/host/model/conditional-formats";
import { DataValidationModel } from "../../src/host/model/data-validation";
import { NamesModel } from "../../src/host/model/names";
import { PageBreaksModel } from "../../src/host/model/page-breaks";
import { PageLayoutModel } from "../../src/host/model/page-layout";
import { ProtectionModel } from "../../src/host/model/protection";
import { RangeModel } from "../../src/host/model/range";
import { RangeFormatModel } from "../../src/host/model/range-format";
import { WorksheetModel } from "../../src/host/model/worksheet";
import { WorksheetsModel } from "../../src/host/model/worksheets";
import { NullObject } from "../../src/host/host-object";
import { HostError } from "../../src/host/host-error";
import { cellArea } from "../../src/workbook/area";
import type { Fault, FaultyExcel } from "./faulty-excel";

/** The address of a cell of the sample. */
function sampleCell(id: (id: string) => boolean, key: ColumnKey): string {
  const { rows, columns } = samplePlan();
  return cellAddress(
    rows.findIndex((row) => row.id !== null && id(row.id)),
    columns.findIndex((column) => column.key === key),
  );
}
const firstState = sampleCell((id) => /^(section|criterion):/.test(id), "state");
const firstField = sampleCell((id) => id.startsWith("profile:"), "figure");

interface Case {
  /** What this Excel does wrong, in words. */
  readonly fault: string;
  /** What the report must say of it. */
  readonly tells: string;
  readonly make: Fault;
  /** What stands in the workbook: only the bench, a blank form, or one whose appraisal has begun. */
  readonly on?: "form" | "appraisal";
  /** What the person at the Excel says. */
  readonly reply?: Reply;
}

const refuse = (code: string) => (): never => {
  throw new HostError(code, "refused");
};

/** Changes every value that Excel answers. */
const values =
  (change: (value: unknown) => unknown): Fault =>
  (excel) =>
    excel.answers(RangeModel.prototype, "values", (rows: unknown[][] | null) => rows?.map((row) => row.map(change)));

/** The model of one of a range's parts. */
const partOf = ({ host }: FaultyExcel, part: "fill" | "protection"): object => {
  const { book } = host.host;
  const { sheetId } = book.selection;
  return Object.getPrototypeOf(new RangeFormatModel(book, sheetId, cellArea(0, 0))[part]) as object;
};

const nameItem = ({ host }: FaultyExcel): object => {
  const [item] = new NamesModel(host.host.book, null).items;
  if (item === undefined) throw new Error("The workbook has no name.");
  return Object.getPrototypeOf(item) as object;
};

/** A window that lacks or has something. */
const window =
  (name: string, value: unknown): Fault =>
  () => {
    vi.stubGlobal(name, value);
    return () => vi.unstubAllGlobals();
  };

const deaf =
  (register: string): Fault =>
  (excel) =>
    excel.acts(WorksheetsModel.prototype, register, () => () => undefined);

const cell = (value: unknown): unknown => (Array.isArray(value) && Array.isArray(value[0]) ? value[0][0] : value);
const valueError = (): never => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);
};

/** EVERY STEP, and one Excel in which it must not pass. */
export const faults: Readonly<Record<StepId, Case>> = {
  "function-ratio": {
    tells: "4.333333",
    fault: "points are not rounded",
    make: (excel) => excel.calls("RATIO", () => (num: number, den: number, max: number) => (num / den) * max),
  },
  "function-rounding": {
    tells: "0.67",
    fault: "optional arguments are lost",
    make: (excel) =>
      excel.calls(
        "RATIO",
        (ratio) =>
          (...args) =>
            ratio(...args.slice(0, 3)),
      ),
  },
  "function-tier": {
    tells: "62",
    fault: "another function answers",
    make: (excel) => excel.calls("TIER", () => () => 62),
  },
  "function-words": {
    tells: "#VALUE!",
    fault: "letters arrive without their marks",
    make: (excel) =>
      excel.calls(
        "CHOICE",
        (choice) =>
          (answer: string, ...rest) =>
            choice(answer.normalize("NFD").replace(/\p{M}/gu, "") as never, ...rest),
      ),
  },
  "function-range": {
    tells: "4.5",
    fault: "only the first row of a range arrives",
    make: (excel) =>
      excel.calls(
        "DEDUCT",
        (deduct) => (max, counts: unknown[], each: unknown[]) =>
          deduct(max, counts.slice(0, 1) as never, each.slice(0, 1) as never),
      ),
  },
  "function-blank": {
    tells: "found 0",
    fault: "a blank cell arrives as 0",
    make: (excel) =>
      excel.calls(
        "RATIO",
        (ratio) =>
          (...args) =>
            ratio(...(args as unknown[]).slice(0, 3).map((one) => (one ?? 0) as never)),
      ),
  },
  "function-value-error": {
    tells: 'found ""',
    fault: "an error becomes a blank",
    make: (excel) =>
      excel.calls(
        "RATIO",
        (ratio) =>
          (...args) =>
            caught(
              () => ratio(...args),
              () => "",
            ),
      ),
  },
  "function-division-error": {
    tells: 'found "#VALUE!"',
    fault: "every error is #VALUE!",
    make: (excel) =>
      excel.calls(
        "RATIO",
        (ratio) =>
          (...args) =>
            caught(() => ratio(...args), valueError),
      ),
  },
  "function-caught": {
    tells: 'found "#DIV/0!"',
    fault: "an error is text",
    make: (excel) =>
      excel.calls(
        "RATIO",
        (ratio) =>
          (...args) =>
            caught(
              () => ratio(...args),
              () => "#DIV/0!",
            ),
      ),
  },
  "function-recovers": {
    tells: 'found "#BUSY!"',
    fault: "after an error a function stays busy",
    make: (excel) => {
      let stuck = false;
      return excel.calls("RATIO", (ratio) => (...args) => {
        if (stuck) return "#BUSY!";
        return caught(
          () => ratio(...args),
          (error) => {
            stuck = true;
            throw error;
          },
        );
      });
    },
  },
  "function-time": {
    tells: '"#BUSY!"',
    fault: "functions never answer",
    make: (excel) => excel.calls("RATIO", () => () => "#BUSY!"),
  },
  "calculation-suspended": {
    tells: "found 2",
    fault: "what was written while calculation was suspended is not calculated",
    make: values((value) => (value === 42 ? 2 : value)),
  },
  "decimal-comma": {
    tells: "1234.5678",
    fault: "a number is shown without its format",
    make: (excel) => excel.answers(RangeModel.prototype, "text", () => [["1234.5678"]]),
  },
  "text-code": {
    tells: "1 2.1;",
    fault: "cells do not become text cells",
    make: (excel) => excel.ignores("NumberFormat"),
  },
  "text-in-text-cell": {
    tells: "1 2",
    fault: "a text cell calculates",
    make: values((value) => (value === "=1+1" ? 2 : value)),
  },
  "text-in-general-cell": {
    tells: "'-abc",
    fault: "the mark for text is shown",
    make: values((value) => (value === "-abc" ? "'-abc" : value)),
  },
  "text-letters": {
    tells: "Quye",
    fault: "letters and their marks come apart",
    make: values((value) => (typeof value === "string" ? value.normalize("NFD") : value)),
  },
  "text-8300": {
    tells: "Values",
    fault: "a long text that begins with - is refused",
    make: (excel) =>
      excel.refuses("Values", (value) => {
        const text = cell(value);
        return typeof text === "string" && text.length > 8_192 && text.startsWith("-");
      }),
  },
  "text-longest": {
    tells: "(32002)",
    fault: "a cell holds less",
    make: values((value) => (typeof value === "string" ? value.slice(0, 32_000) : value)),
  },
  "paste-block": {
    tells: '"TRUE"',
    fault: "TRUE becomes text",
    make: values((value) => (value === true ? "TRUE" : value)),
  },
  install: {
    tells: "FreezeAt",
    fault: "panes cannot be frozen",
    make: (excel) => excel.refuses("FreezeAt"),
  },
  "describing-sheet": {
    tells: 'found [false,"Visible",true]',
    on: "form",
    fault: "no sheet is very hidden",
    make: (excel) => excel.answers(WorksheetModel.prototype, "visibility", () => "Visible"),
  },
  proof: {
    tells: 'found ["Workbook",true',
    on: "form",
    fault: "hidden names are shown",
    make: (excel) => excel.answers(nameItem(excel), "visible", () => true),
  },
  tints: {
    tells: "#FFFFFF",
    on: "form",
    fault: "fills are lost",
    make: (excel) => excel.answers(partOf(excel, "fill"), "color", () => "#FFFFFF"),
  },
  unlocked: {
    tells: `${firstField} false`,
    on: "form",
    fault: "input cells stay locked",
    make: (excel) => excel.answers(partOf(excel, "protection"), "locked", () => true),
  },
  "number-formats": {
    tells: '"General"',
    on: "form",
    fault: "number formats are lost",
    make: (excel) => excel.answers(RangeModel.prototype, "numberFormat", () => [["General"]]),
  },
  "hidden-lines": {
    tells: "A false",
    on: "form",
    fault: "hidden columns are shown",
    make: (excel) => excel.answers(RangeModel.prototype, "columnHidden", () => false),
  },
  "row-heights": {
    tells: "2 15",
    on: "form",
    fault: "every row has the default height",
    make: (excel) => excel.answers(RangeFormatModel.prototype, "rowHeight", () => 15),
  },
  lists: {
    tells: "Có,Không",
    on: "form",
    fault: "a list becomes text",
    make: (excel) =>
      excel.answers(DataValidationModel.prototype, "rule", () => ({
        list: { inCellDropDown: true, source: "Có,Không" },
      })),
  },
  prompts: {
    tells: "[",
    on: "form",
    fault: "prompts are cut",
    make: (excel) =>
      excel.answers(DataValidationModel.prototype, "prompt", (prompt: Excel.DataValidationPrompt) => ({
        ...prompt,
        message: prompt.message.slice(0, 20),
      })),
  },
  highlights: {
    tells: `found ${firstState} [`,
    on: "form",
    fault: "the second format of a cell is lost",
    make: (excel) => excel.answers(ConditionalFormatsModel.prototype, "items", (items: unknown[]) => items.slice(0, 1)),
  },
  "protection-options": {
    tells: "found allowFormatRows false",
    on: "form",
    fault: "an option is lost",
    make: (excel) =>
      excel.answers(ProtectionModel.prototype, "options", (options: object) => ({
        ...options,
        allowFormatRows: false,
      })),
  },
  "locked-refused": {
    tells: "found null",
    on: "form",
    fault: "protection protects nothing",
    make: (excel) => excel.acts(Book.prototype, "demandUnlocked", () => () => undefined),
  },
  "read-merges": {
    tells: "GeneralException",
    fault: "merged areas are not told",
    make: (excel) => excel.acts(RangeModel.prototype, "getMergedAreasOrNullObject", () => refuse("GeneralException")),
  },
  "read-bold": {
    tells: "found [[null,null,null]]",
    fault: "looks of cells are not told",
    make: (excel) => excel.acts(RangeModel.prototype, "getCellProperties", () => () => [[{}, {}, {}]]),
  },
  "merged-looks": {
    tells: ",true]",
    fault: "merged cells stay locked",
    make: (excel) => excel.answers(partOf(excel, "protection"), "locked", () => true),
  },
  "row-height-protected": {
    tells: "Format.rowHeight",
    on: "form",
    fault: "protection forbids what it allows",
    make: (excel) => excel.acts(Book.prototype, "demandOption", () => refuse("AccessDenied")),
  },
  freeze: {
    tells: "found [0,2,3]",
    on: "form",
    fault: "hidden rows are not counted",
    make: (excel) => excel.answers(RangeModel.prototype, "rowCount", (count: number) => count - 1),
  },
  "page-fit": {
    tells: "found [null,0",
    on: "form",
    fault: "fitting to the page is not taken",
    make: (excel) => excel.answers(PageLayoutModel.prototype, "zoom", () => ({ scale: 100 })),
  },
  "page-paper": {
    tells: '"Letter"',
    on: "form",
    fault: "the printer knows Letter only",
    make: (excel) => excel.answers(PageLayoutModel.prototype, "paperSize", () => "Letter"),
  },
  "page-margins": {
    tells: 'top "1.9"',
    on: "form",
    fault: "margins stay as they were",
    make: (excel) => excel.answers(PageLayoutModel.prototype, "topMargin", () => 54),
  },
  "page-titles": {
    tells: "found null",
    on: "form",
    fault: "no row is repeated",
    make: (excel) =>
      excel.acts(PageLayoutModel.prototype, "getPrintTitleRowsOrNullObject", () => () => new NullObject()),
  },
  "page-first": {
    tells: 'found ["FirstAndDefault",false,"&P",""]',
    fault: "pages are counted on",
    make: (excel) => excel.answers(PageLayoutModel.prototype, "firstPageNumber", () => ""),
  },
  "page-breaks": {
    tells: "found [0,1]",
    fault: "fitting to the page takes the breaks away",
    make: (excel) => excel.answers(PageBreaksModel.prototype, "items", () => []),
  },
  read: {
    tells: '"unproven"',
    on: "form",
    fault: "the proof is lost",
    make: (excel) => excel.answers(NamesModel.prototype, "items", () => []),
  },
  fill: {
    tells: "1.1 –",
    on: "form",
    fault: "nothing is written",
    make: (excel) => excel.ignores("Values"),
  },
  points: {
    tells: 'found {"criterion:1.1":5',
    on: "form",
    fault: "a function gives other points",
    make: (excel) => excel.calls("RATIO", () => () => 5),
  },
  intact: {
    tells: "formula-changed",
    on: "form",
    fault: "formulas come back with the separators of the language",
    make: (excel) =>
      excel.answers(RangeModel.prototype, "formulas", (rows: unknown[][]) =>
        rows.map((row) =>
          row.map((one) => (typeof one === "string" && one.startsWith("=") ? one.replaceAll(",", ";") : one)),
        ),
      ),
  },
  "form-recovers": {
    tells: 'found {"criterion:1.1":""',
    on: "form",
    fault: "a figure that is put right is lost",
    make: (excel) => {
      let wasBroken = false;
      return excel.does((action) => {
        const value = action.Name === "Values" ? cell(action.ArgumentInfo?.Arguments?.[0]) : null;
        wasBroken ||= value === -1;
        return wasBroken && value === 13 ? null : action;
      });
    },
  },
  repair: {
    tells: "found [1,99,true]",
    on: "form",
    fault: "formulas are not written",
    make: (excel) => excel.ignores("Formulas"),
  },
  update: {
    tells: "ClearAll",
    on: "form",
    fault: "conditional formats cannot be cleared",
    make: (excel) => excel.refuses("ClearAll"),
  },
  "row-inserted": {
    tells: "found [9,",
    on: "form",
    fault: "no row is inserted",
    make: (excel) => excel.acts(RangeModel.prototype, "insert", (_, self) => () => self),
  },
  "renamed-moved": {
    tells: 'found ["unproven",4]',
    on: "form",
    fault: "a name does not follow its sheet",
    make: (excel) => excel.answers(nameItem(excel), "formula", () => "='ITSCORE kiểm tra'!$A$1"),
  },
  "event-changed": {
    tells: "found null",
    on: "form",
    fault: "no event of an edit",
    make: deaf("_RegisterDataChangedEvent"),
  },
  "event-calculated": {
    tells: "found null",
    on: "form",
    fault: "no event of a calculation",
    make: deaf("_RegisterCalculatedEvent"),
  },
  "event-activated": {
    tells: "found null",
    on: "form",
    fault: "no event of another sheet",
    make: deaf("_RegisterActivatedEvent"),
  },
  "event-selection": {
    tells: "found null",
    on: "form",
    fault: "no event of a selection",
    make: deaf("_RegisterSelectionChangedEvent"),
  },
  "copy-told": {
    tells: 'found ["form","copy"]',
    on: "form",
    fault: "the proof goes over to the copy",
    make: (excel) => excel.answers(nameItem(excel), "formula", () => "='ITSCORE kiểm tra (2)'!$A$1"),
  },
  "copy-separated": {
    tells: 'found ["copy","form",false]',
    on: "form",
    fault: "the first cell of the copy keeps its mark",
    make: (excel) => excel.ignores("Values", (value) => /^ITSCORE 2 /.test(String(cell(value)))),
  },
  "copy-deleted": {
    tells: 'found "unproven"',
    on: "form",
    fault: "with the copy goes the name of the form",
    make: (excel) =>
      excel.acts(WorksheetModel.prototype, "delete", (original) => () => {
        original();
        excel.host.host.book.names.clear();
      }),
  },
  status: {
    tells: 'found ["scoring"',
    on: "form",
    fault: "the description is not written",
    make: (excel) => excel.ignores("Values"),
  },
  "appraisal-start": {
    tells: "Formulas",
    on: "form",
    fault: "formulas are refused",
    make: (excel) => excel.refuses("Formulas"),
  },
  "appraisal-fill": {
    tells: 'found {"criterion:1.1":""',
    on: "appraisal",
    fault: "appraised figures are not written",
    make: (excel) => excel.ignores("Values"),
  },
  "appraisal-undo": {
    tells: "refused",
    on: "appraisal",
    fault: "columns cannot be deleted",
    make: (excel) => excel.acts(RangeModel.prototype, "delete", () => refuse("AccessDenied")),
  },
  "storage-page": {
    tells: "found [null,null]",
    fault: "storage forgets",
    make: window("localStorage", { setItem: () => undefined, getItem: () => null, removeItem: () => undefined }),
  },
  "storage-database": {
    tells: "blocked",
    fault: "the database does not open",
    make: window("indexedDB", { open: () => failing() }),
  },
  "storage-office": {
    tells: "found null",
    fault: "Office's storage forgets",
    make: window("OfficeRuntime", {
      storage: {
        setItem: () => Promise.resolve(),
        getItem: () => Promise.resolve(null),
        removeItem: () => Promise.resolve(),
      },
    }),
  },
  clipboard: {
    tells: "found false",
    fault: "the clipboard takes no tables",
    make: () => {
      vi.stubGlobal("navigator", { clipboard: { write: () => Promise.resolve() } });
      vi.stubGlobal("ClipboardItem", { supports: () => false });
      return () => vi.unstubAllGlobals();
    },
  },
  unpack: {
    tells: "found null",
    fault: "the browser cannot inflate",
    make: window("DecompressionStream", function unsupported() {
      throw new TypeError("Unsupported format");
    }),
  },
  repaint: {
    tells: "found –",
    fault: "the highlight does not follow",
    make: () => () => undefined,
    reply: "no",
  },
  "list-pick": {
    tells: "found null",
    fault: "a pick raises no event",
    make: () => () => undefined,
    reply: "yes",
  },
  "row-growth": {
    tells: "found 15",
    fault: "the row stays as it is",
    make: () => () => undefined,
    reply: "yes",
  },
};

function caught<T>(work: () => T, otherwise: (error: unknown) => T): T {
  try {
    return work();
  } catch (error) {
    return otherwise(error);
  }
}

/** A request of a database that fails. */
function failing(): object {
  const request = { error: new Error("blocked"), onerror: () => undefined };
  queueMicrotask(() => request.onerror());
  return request;
}

/** A window that has all that the check asks for, and a person who does what the check says. */
export function wholeWindow(): void {
  const kept = new Map<string, string>();
  const storage = {
    setItem: (key: string, value: string) => void kept.set(key, value),
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("OfficeRuntime", {
    storage: {
      setItem: async (key: string, value: string) => storage.setItem(key, value),
      getItem: async (key: string) => storage.getItem(key),
      removeItem: async (key: string) => storage.removeItem(key),
    },
  });
  vi.stubGlobal("navigator", { clipboard: { write: () => Promise.resolve() }, userAgent: "test" });
  vi.stubGlobal("ClipboardItem", { supports: () => true });
  vi.stubGlobal("indexedDB", database());
}

/** As much of IndexedDB as the check uses. */
function database(): object {
  const texts = new Map<string, string>();
  const later = (result: unknown): object => {
    const request = { result, onsuccess: () => undefined, onupgradeneeded: () => undefined };
    queueMicrotask(() => {
      request.onupgradeneeded();
      request.onsuccess();
    });
    return request;
  };
  const store = {
    put: (value: string, key: string) => later(texts.set(key, value).size),
    get: (key: string) => later(texts.get(key)),
  };
  const opened = {
    createObjectStore: () => store,
    transaction: () => ({ objectStore: () => store }),
    close: () => undefined,
  };
  return { open: () => later(opened), deleteDatabase: () => later(null) };
}

/** The hands of a person who does what is asked for, on the sheet in front. */
export async function helpfulPerson({ host }: FaultyExcel, question: QuestionId): Promise<Reply> {
  const { book } = host.host;
  const { sheetId, area } = book.selection;
  const name = book.engine.sheet(sheetId).getName();
  const address = `B${area.row + 1}`;
  if (question === "list-pick") await host.typeInto(name, address, "Không");
  if (question === "row-growth") {
    await host.typeInto(name, address, "Một câu dài hơn bề rộng của ô");
    // Excel grows the row by itself, which the embedded host does not.
    new RangeFormatModel(book, sheetId, area).rowHeight = 45;
  }
  return "yes";
}
