import { ICommandService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { readAddress } from "./addresses";
import { readWorkbookFile } from "../workbook/read/read-workbook-file";
import { writeWorkbookFile } from "../workbook/write/write-workbook-file";
import { english, valueOf, vietnamese, type PlainValue } from "./cell-values";
import { copySheetsByHand } from "./copy-sheet";
import { CustomFunctionHost, type FunctionMessage, type FunctionsMetadata } from "./custom-functions";
import { Engine } from "./engine";
import { ExcelHost } from "./excel-host";
import { openWorkbook } from "./files/open";
import { saveWorkbook } from "./files/save";
import { HostError } from "./host-error";
import { createOffice, type TrialOffice } from "./office";
import type { Action, BatchRequest } from "./protocol";
import { loadClientLibrary } from "./node-runtime";
import { associatedFunctions, connectLibrary, type ClientLibrary } from "./runtime";
import { guardProtection } from "./protection";
import type { HostQuirks } from "./quirks";
import { pickFromList, typeInto, type Entry } from "./typing";
import { moveConditionalFormats } from "./move-conditional-formats";

export interface HeadlessOptions {
  /** The language of the spreadsheet; `vi-VN` (decimal comma) unless told. */
  readonly culture?: "vi-VN" | "en-US";
  /** Puts Excel, Office, OfficeExtension and CustomFunctions into `globalThis` until `dispose()`. */
  readonly globals?: boolean;
  /** How this Excel is; `everyday` unless told. */
  readonly quirks?: Partial<HostQuirks>;
}

/** An embedded host without a screen, for tests. */
export interface HeadlessHost {
  readonly Excel: typeof Excel;
  readonly Office: TrialOffice;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /**
   * Every batch so far, in order: its length counts the syncs, its actions tell what was asked. The batch with which
   * `Excel.run` releases its ranges at the end is left out.
   */
  readonly requests: readonly BatchRequest[];
  /** The words of every refusal by protection that a person has met. */
  readonly refusals: readonly string[];
  readonly host: ExcelHost;
  /** Runs a command of Univer as a person's menu or key would; false when it was refused. */
  perform(commandId: string, params?: object): Promise<boolean>;
  /** Lets the next batch (or, with `skip`, a later one) fail as a whole with an error code of Excel. */
  failNext(code: string, options?: { readonly skip?: number; readonly message?: string }): void;
  /** Lets the next action of this name fail (`"Protect"`, `"Values"`); actions before it stay applied. */
  failWhen(actionName: string, code: string, message?: string): void;
  /** How this Excel is now; may be changed at any time. */
  readonly quirks: HostQuirks;
  /** Resolves when all batches are answered, all events delivered and all formulas calculated. */
  calculated(): Promise<void>;
  /** Enters text as a person would: in the sheet's language, through protection and validation. */
  typeInto(sheetName: string, address: string, text: string): Promise<Entry>;
  /** Picks a text from the drop-down of a cell as a person would. */
  pickFromList(sheetName: string, address: string, text: string): Promise<Entry>;
  /** Selects cells as a person would. */
  select(sheetName: string, address: string): Promise<void>;
  /** Switches to a worksheet as a person would. */
  activate(sheetName: string): Promise<void>;
  /** The value of one cell, calculated: `""` for a blank one, `"#VALUE!"` for an error. */
  valueOf(sheetName: string, address: string): Promise<PlainValue>;
  /** The formula of one cell with its `=`, or null. */
  formulaOf(sheetName: string, address: string): string | null;
  /** The message of a `CustomFunctions.Error` that a cell shows, or null. */
  functionMessageAt(sheetName: string, address: string): FunctionMessage | null;
  /** Opens a .xlsx file in the place of the workbook, as `openWorkbook` does; the runtime stays. Throws FileProblem. */
  open(file: Uint8Array, fileName?: string): Promise<void>;
  /** The workbook as a .xlsx file, every formula calculated. */
  save(): Promise<Uint8Array>;
  /** The files of every workbook that `Excel.createWorkbook` has made; null for an empty one. */
  readonly createdWorkbooks: readonly (Uint8Array | null)[];
  /** Makes the functions that were associated known to formulas under the namespace. */
  registerFunctions(metadata: FunctionsMetadata, namespace?: string): void;
  dispose(): void;
}

/** Starts Univer without a screen and Microsoft's client library in a realm of its own, and connects them. */
export async function startHeadlessHost(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  const engine = new Engine(createUniver());
  const host = new ExcelHost(engine, options.quirks);
  host.book.culture = options.culture === "en-US" ? english : vietnamese;
  const refusals: string[] = [];
  const refused = (message: string) => void refusals.push(message);
  guardProtection(host.book, refused);
  copySheetsByHand(host.book, refused);
  moveConditionalFormats(engine);
  const office = createOffice({ language: host.book.culture.name });
  const library = loadClientLibrary(office);
  connectLibrary(library, host.connect());
  const functions = new CustomFunctionHost(
    engine,
    () => associatedFunctions(library),
    () => host.book.quirks,
  );
  const calculated = async () => {
    do await host.idle();
    while (await functions.answered());
  };
  const watch = watchBatches(host);
  const createdWorkbooks: (Uint8Array | null)[] = [];
  host.book.onCreateWorkbook = (file) => void createdWorkbooks.push(file);
  const restore = options.globals ? exposeGlobals(library, office) : () => {};
  await engine.calculation.settled();

  const place = (sheetName: string, address: string) => {
    const sheetId = engine.sheetIdByName(sheetName);
    if (!sheetId) throw new Error(`There is no worksheet "${sheetName}".`);
    return { sheetId, area: readAddress(address).area };
  };

  return {
    Excel: library.Excel,
    Office: office,
    OfficeExtension: library.OfficeExtension,
    CustomFunctions: library.CustomFunctions,
    requests: watch.requests,
    refusals,
    async perform(commandId, params = {}) {
      const done = await engine.injector.get(ICommandService).executeCommand(commandId, params);
      await host.idle();
      return done;
    },
    host,
    failNext: watch.failNext,
    failWhen: watch.failWhen,
    calculated,
    quirks: host.book.quirks,
    async typeInto(sheetName, address, text) {
      const { sheetId, area } = place(sheetName, address);
      const entry = await typeInto(host.book, sheetId, area, text);
      await host.idle();
      return entry;
    },
    async pickFromList(sheetName, address, text) {
      const { sheetId, area } = place(sheetName, address);
      const entry = await pickFromList(host.book, sheetId, area, text);
      await host.idle();
      return entry;
    },
    async select(sheetName, address) {
      host.book.selected(place(sheetName, address));
      await host.idle();
    },
    async activate(sheetName) {
      engine.activate(place(sheetName, "A1").sheetId);
      await host.idle();
    },
    async valueOf(sheetName, address) {
      await calculated();
      const { sheetId, area } = place(sheetName, address);
      return valueOf(engine.cell(sheetId, area.row, area.column));
    },
    formulaOf(sheetName, address) {
      const { sheetId, area } = place(sheetName, address);
      return engine.formula(sheetId, area.row, area.column);
    },
    functionMessageAt(sheetName, address) {
      const { sheetId, area } = place(sheetName, address);
      return functions.messageAt(sheetId, area.row, area.column);
    },
    async open(file, fileName) {
      openWorkbook(host, readWorkbookFile(file), fileName);
      functions.recalculate();
      await calculated();
    },
    async save() {
      await calculated();
      return writeWorkbookFile(await saveWorkbook(host));
    },
    createdWorkbooks,
    registerFunctions: (metadata, namespace = "ITSCORE") => functions.register(namespace, metadata),
    dispose() {
      restore();
      engine.dispose();
    },
  };
}

function createUniver(): Univer {
  const univer = new Univer({ locale: LocaleType.VI_VN, locales: { [LocaleType.VI_VN]: {} }, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  return univer;
}

function watchBatches(host: ExcelHost) {
  const requests: BatchRequest[] = [];
  const batchFailures: { skip: number; error: HostError }[] = [];
  const actionFailures = new Map<string, HostError>();
  host.observe({
    started(request) {
      // `Excel.run` ends with a batch that only releases its ranges; it is no sync of the add-in's.
      if (request.Actions.some(({ Name }) => Name === "_RemoveReference")) return;
      requests.push(request);
      const [next] = batchFailures;
      if (!next || next.skip-- > 0) return;
      batchFailures.shift();
      throw next.error;
    },
    action({ Name }: Action) {
      const error = actionFailures.get(Name);
      if (!error) return;
      actionFailures.delete(Name);
      throw error;
    },
  });
  return {
    requests,
    failNext(code: string, { skip = 0, message = `Injected ${code}` } = {}) {
      batchFailures.push({ skip, error: new HostError(code, message) });
    },
    failWhen(actionName: string, code: string, message = `Injected ${code}`) {
      actionFailures.set(actionName, new HostError(code, message));
    },
  };
}

/** The names that an add-in's modules expect around them; returns how to take them away again. */
function exposeGlobals(library: ClientLibrary, office: TrialOffice): () => void {
  const { Excel: excel, OfficeExtension: extension, CustomFunctions: functions } = library;
  const globals: Record<string, unknown> = {
    Excel: excel,
    OfficeExtension: extension,
    CustomFunctions: functions,
    Office: office,
  };
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
