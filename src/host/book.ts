import { ICommandService } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { cellArea, everyCell, type Area } from "../workbook/area";
import { vietnamese, type Culture } from "./cell-values";
import type { Engine } from "./engine";
import { Events } from "./events";
import { HostError, invalidArgument } from "./host-error";
import { shift } from "./host-object";
import { LockMap, shifted } from "./lock-map";
import { keepRowsFitted } from "./fitted-rows";
import { Names } from "./names";
import { everyday, type HostQuirks } from "./quirks";
import { References } from "./references";
import { structureChange } from "./structure";
import { SheetValidations } from "./validation";

/** What a worksheet has beyond Univer's: kept here and read by the object model. */
export interface SheetState {
  readonly id: string;
  veryHidden: boolean;
  protection: ProtectionState | null;
  readonly locks: LockMap;
  readonly validations: SheetValidations;
  readonly customProperties: Map<string, string>;
  /** Page layout as plain values by Excel's member names; nothing is printed. */
  readonly page: Map<string, unknown>;
  readonly rowLevels: Map<number, number>;
  readonly columnLevels: Map<number, number>;
}

export interface ProtectionState {
  readonly options: Readonly<Excel.WorksheetProtectionOptions>;
  readonly password: string | typeof unknownPassword | null;
}

/** The password of a sheet that came from a file, which holds only what it hashes to: no text that is given matches it. */
export const unknownPassword = Symbol("unknown password");

/** A selection: which worksheet, which cells. */
export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
}

/** What a person would be sorry to lose. */
const changes = new Set<string>([
  SetRangeValuesMutation.id,
  MoveRangeMutation.id,
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
]);

/** The workbook: the engine, and everything of Excel's that the engine does not have. */
export class Book {
  readonly names: Names;
  readonly properties = new Map<string, unknown>();
  /** `DocumentProperties.custom`. */
  readonly customProperties = new Map<string, unknown>();
  readonly customXmlParts = new Map<string, string>();
  readonly references = new References();
  readonly events: Events;
  /** True while the workbook's structure is protected: no worksheet can come, go or be renamed. */
  structureProtected = false;
  fileName = "ITSCORE.xlsx";
  /** `Application.calculationMode`. */
  calculationMode = "Automatic";
  /** Whether something was changed since the workbook was opened or saved. */
  dirty = false;
  /** Shows another workbook in a window of its own: a file's bytes, or null for an empty one. */
  onCreateWorkbook: ((file: Uint8Array | null) => void) | null = null;
  culture: Culture = vietnamese;
  /** How this Excel is today; may change at any time. */
  readonly quirks: HostQuirks;
  readonly #sheets = new Map<string, SheetState>();
  readonly #selections = new Map<string, Area>();
  readonly #onSelect: ((selection: Selection) => void)[] = [];
  #nextId = 1;

  constructor(
    readonly engine: Engine,
    quirks: Partial<HostQuirks> = {},
  ) {
    this.quirks = { ...everyday, ...quirks };
    this.events = new Events(engine);
    this.names = new Names(engine);
    keepRowsFitted(engine);
    engine.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      // Results of formulas are no changes.
      if (!options?.fromFormula && changes.has(id)) this.dirty = true;
      this.#follow(id, params);
    });
  }

  sheet(sheetId: string): SheetState {
    const known = this.#sheets.get(sheetId);
    if (known) return known;
    const state: SheetState = {
      id: sheetId,
      veryHidden: false,
      protection: null,
      locks: new LockMap(),
      validations: new SheetValidations(this.engine, sheetId),
      customProperties: new Map(),
      page: new Map(),
      rowLevels: new Map(),
      columnLevels: new Map(),
    };
    this.#sheets.set(sheetId, state);
    return state;
  }

  /** Gives Univer the data validations that were gathered, one property after the other. */
  applyValidations(): void {
    for (const { validations } of this.#sheets.values()) validations.applyPending();
  }

  forgetSheet(sheetId: string): void {
    this.names.removeOf(sheetId);
    this.#sheets.delete(sheetId);
    this.#selections.delete(sheetId);
  }

  /** Each worksheet has its own selection; the active one's is the workbook's. */
  get selection(): Selection {
    const sheetId = this.engine.activeSheetId();
    return { sheetId, area: this.selectionOn(sheetId) };
  }

  selectionOn(sheetId: string): Area {
    return this.#selections.get(sheetId) ?? cellArea(0, 0);
  }

  /** A selection that was made at the sheet. */
  selected({ sheetId, area }: Selection): void {
    this.#selections.set(sheetId, area);
    this.events.selected(sheetId, area);
  }

  /** A selection that the add-in makes; whoever shows the sheet follows. */
  select(selection: Selection): void {
    this.selected(selection);
    for (const follow of this.#onSelect) follow(selection);
  }

  onSelect(follow: (selection: Selection) => void): void {
    this.#onSelect.push(follow);
  }

  newId(kind: string): string {
    return `${kind}-${this.#nextId++}`;
  }

  /** Excel's rules for sheet names (Microsoft Support, "Rename a worksheet"). */
  demandNewSheetName(name: string): void {
    if (name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument(`worksheet name "${name}"`);
    }
    if (this.engine.sheetIdByName(name)) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
  }

  /** Forgets everything but the worksheets. */
  forgetContents(): void {
    this.names.clear();
    this.properties.clear();
    this.customProperties.clear();
    this.customXmlParts.clear();
    this.structureProtected = false;
  }

  /**
   * Refuses a change of cells that Excel would refuse: on a protected sheet the cells that the change targets must be
   * unlocked. The API answers AccessDenied (Microsoft Learn, "Error handling …", table of error codes).
   */
  demandUnlocked(sheetId: string, area: Area): void {
    if (this.lockedIn(sheetId, area)) throw accessDenied();
  }

  /** Refuses what a protected sheet allows only by one of its options. */
  demandOption(sheetId: string, option: keyof Excel.WorksheetProtectionOptions | null): void {
    const { protection } = this.sheet(sheetId);
    if (protection && !(option && protection.options[option])) throw accessDenied();
  }

  /** Whether protection stands against changing the contents of these cells. */
  lockedIn(sheetId: string, area: Area): boolean {
    const { protection, locks } = this.sheet(sheetId);
    if (!protection) return false;
    const cells = this.engine.clip(sheetId, area);
    if (!cells) return locks.at(area.row, area.column).locked;
    return !everyCell(cells, (row, column) => !locks.at(row, column).locked);
  }

  /** Rows and columns move whoever moves them, undo included. */
  #follow(commandId: string, params: unknown): void {
    const change = structureChange(commandId, params);
    if (!change) return;
    const { locks, rowLevels, columnLevels } = this.sheet(change.sheetId);
    locks.shift(change);
    const levels = change.axis === "rows" ? rowLevels : columnLevels;
    const moved = shifted(levels, change);
    levels.clear();
    for (const [index, level] of moved) levels.set(index, level);
    for (const object of this.references.held()) object[shift]?.(change);
  }
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.");
}
