import { ICommandService } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { RemoveSheetMutation, SetWorksheetNameMutation } from "@univerjs/sheets";
import { shortAbsoluteAddress, sheetNameAsShown, readReference } from "../workbook/a1";
import type { Area } from "../workbook/area";
import type { Engine } from "./engine";
import { structureChange, structureShift } from "./structure";

/** A defined name of the workbook, or of a worksheet when it has a scope. */
export interface NamedFormula {
  readonly id: string;
  readonly name: string;
  /** The worksheet that the name belongs to; null for the workbook. */
  readonly scope: string | null;
  /** With "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Cells of a worksheet. */
export interface NamedPlace {
  readonly sheetId: string;
  readonly area: Area;
}

/** Univer's word for the scope of a name of the workbook. */
const wholeWorkbook = "AllDefaultWorkbook";

/**
 * The defined names of a workbook. They stand here and follow what happens to their cells; Univer gets those that
 * formulas can use. It knows neither two names of one spelling nor names with letters beyond ASCII.
 */
export class Names {
  #all: NamedFormula[] = [];
  /** Each worksheet's name, to know the references to it when it is renamed or gone. */
  readonly #sheetNames = new Map<string, string>();
  #mirroring = false;
  #nextId = 1;

  constructor(private readonly engine: Engine) {
    const commands = engine.injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id, params }) => {
      const { subUnitId = "" } = (params ?? {}) as { subUnitId?: string };
      if ((id === SetWorksheetNameMutation.id || id === RemoveSheetMutation.id) && engine.hasSheet(subUnitId))
        this.#sheetNames.set(subUnitId, engine.sheet(subUnitId).getName());
    });
    commands.onCommandExecuted(({ id, params }) => this.#follow(id, params));
  }

  /** The names of the workbook (scope null) or of one worksheet. */
  of(scope: string | null): NamedFormula[] {
    return this.#all.filter((item) => item.scope === scope);
  }

  /** Every name whose worksheet, if it has one, is there. */
  all(): NamedFormula[] {
    return this.#all.filter(({ scope }) => scope === null || this.engine.hasSheet(scope));
  }

  /** Names know no case (Microsoft Support, "Names in formulas"). */
  find(name: string, scope: string | null): NamedFormula | null {
    return this.of(scope).find((known) => known.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** The name as it stands now; null when it is gone. */
  get(id: string): NamedFormula | null {
    return this.#all.find((item) => item.id === id) ?? null;
  }

  add(item: Omit<NamedFormula, "id">): NamedFormula {
    const added = { ...item, id: `name-${this.#nextId++}` };
    this.#all.push(added);
    this.#mirror(added);
    return added;
  }

  change(id: string, change: Partial<Pick<NamedFormula, "formula" | "comment" | "visible">>): void {
    this.#all = this.#all.map((item) => (item.id === id ? { ...item, ...change } : item));
    const changed = this.get(id);
    if (changed) this.#mirror(changed);
  }

  remove(id: string): void {
    const item = this.get(id);
    if (!item) return;
    this.#all = this.#all.filter((other) => other !== item);
    this.#execute(RemoveDefinedNameMutation.id, { id, name: item.name });
    // Another of the same spelling may count now.
    const next = this.#inUse(item.name);
    if (next) this.#mirror(next);
  }

  /** Takes away the names that belong to a worksheet. */
  removeOf(scope: string): void {
    for (const { id } of this.of(scope)) this.remove(id);
  }

  clear(): void {
    for (const { id } of this.#all) this.remove(id);
  }

  /**
   * Gives a copied worksheet its names: those of the original, and a twin for each name of the workbook that points at
   * the original ("Excel also clones the workbook Defined Names but converts them to worksheet Defined Names", Excel
   * Codex, "Defined Names – Choosing the Scope"). An own name of the original stands before the workbook's of the same
   * spelling (Microsoft KB Q108001).
   */
  copy(from: string, to: string): void {
    const [before, after] = [from, to].map((id) => this.engine.sheet(id).getName()) as [string, string];
    for (const item of this.all()) {
      if (item.scope !== null && item.scope !== from) continue;
      const formula = renamedSheet(item.formula, before, after);
      const own = item.scope === from;
      if (own || (formula !== item.formula && !this.find(item.name, from))) this.add({ ...item, formula, scope: to });
    }
  }

  /** The cells that a formula refers to when it is one reference with a worksheet. */
  placeOf(formula: string): NamedPlace | null {
    const reference = readReference(formula.replace(/^=/, ""));
    const sheetId = reference?.sheetName ? this.engine.sheetIdByName(reference.sheetName) : null;
    return reference && sheetId ? { sheetId, area: reference.area } : null;
  }

  /** The cells of a name as a worksheet knows it: its own first, then the workbook's. */
  rangeOf(name: string, sheetId: string): NamedPlace | null {
    const found = this.find(name, sheetId) ?? this.find(name, null);
    return found && this.placeOf(found.formula);
  }

  #follow(commandId: string, params: unknown): void {
    const { subUnitId = "", name = "" } = (params ?? {}) as { subUnitId?: string; name?: string };
    const before = this.#sheetNames.get(subUnitId);
    if (commandId === SetDefinedNameMutation.id) this.#restored(params);
    else if (commandId === SetWorksheetNameMutation.id && before !== undefined)
      this.#rewrite((formula) => renamedSheet(formula, before, name));
    else if (commandId === RemoveSheetMutation.id && before !== undefined)
      this.#rewrite((formula) => withoutSheet(formula, before));
    const change = structureChange(commandId, params);
    if (!change) return;
    const sheetName = this.engine.sheet(change.sheetId).getName();
    this.#rewrite((formula) => mapped(formula, sheetName, (area) => structureShift(area, change)));
  }

  #rewrite(rewrite: (formula: string) => string): void {
    for (const { id, formula } of this.#all) {
      const next = rewrite(formula);
      if (next !== formula) this.change(id, { formula: next });
    }
  }

  /**
   * Univer moves the names it knows along with cells that a person cuts and pastes, and its undo gives back a reference
   * that was lost: both come as this mutation. What it works out for changes of the add-in is not asked for: it takes
   * every change for one of the active worksheet.
   */
  #restored(params: unknown): void {
    const { id, formulaOrRefString } = params as { id: string; formulaOrRefString: string };
    const known = this.#mirroring ? null : this.get(id);
    const formula = `=${formulaOrRefString}`;
    // Univer quotes sheets' names in its own way, so only another place counts.
    if (!known || this.#samePlace(known.formula, formula)) return;
    if (this.engine.writing || !this.placeOf(formula)) this.#mirror(known);
    else this.#all = this.#all.map((item) => (item.id === id ? { ...item, formula } : item));
  }

  #samePlace(first: string, second: string): boolean {
    return JSON.stringify(this.placeOf(first)) === JSON.stringify(this.placeOf(second));
  }

  /** The one of several names of one spelling that formulas get: the workbook's, or else the first. */
  #inUse(name: string): NamedFormula | undefined {
    const alike = this.all().filter((item) => item.name.toLowerCase() === name.toLowerCase());
    return alike.find(({ scope }) => scope === null) ?? alike[0];
  }

  #mirror(item: NamedFormula): void {
    const inUse = this.#inUse(item.name) === item;
    if (!inUse || !/^[\x20-\x7e]+$/.test(item.name)) return;
    for (const { id, name } of this.#all)
      if (id !== item.id && name.toLowerCase() === item.name.toLowerCase())
        this.#execute(RemoveDefinedNameMutation.id, { id, name });
    const { id, name, formula, comment, scope, visible } = item;
    this.#execute(SetDefinedNameMutation.id, {
      id,
      name,
      comment,
      formulaOrRefString: formula.replace(/^=/, ""),
      hidden: !visible,
      localSheetId: scope ?? wholeWorkbook,
    });
  }

  #execute(commandId: string, params: object): void {
    this.#mirroring = true;
    try {
      this.engine.execute(commandId, params);
    } finally {
      this.#mirroring = false;
    }
  }
}

/**
 * A text, or a worksheet's name and the fixed reference behind it; a relative one means other cells for every cell. No search
 * begins inside a name or a run of quotes, which would take time by the square of its length.
 */
const qualified =
  /"[^"]*"|((?:(?<!')'(?:[^']|'')+'|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*)!)(\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?|\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$\d+:\$\d+)(?![\p{L}\p{N}_.(])/giu;

/** The formula with other references to one worksheet; those to others, and texts, stay as they are. */
function rewritten(formula: string, sheetName: string, write: (area: Area) => string): string {
  return formula.replace(qualified, (text) => {
    const reference = readReference(text);
    return reference && sameName(reference.sheetName, sheetName) ? write(reference.area) : text;
  });
}

function sameName(first: string | null, second: string): boolean {
  return first?.toLocaleLowerCase() === second.toLocaleLowerCase();
}

function mapped(formula: string, sheetName: string, move: (area: Area) => Area | null): string {
  return rewritten(formula, sheetName, (area) => {
    const moved = move(area);
    return `${sheetNameAsShown(sheetName)}!${moved ? shortAbsoluteAddress(moved) : "#REF!"}`;
  });
}

function renamedSheet(formula: string, before: string, after: string): string {
  return rewritten(formula, before, (area) => `${sheetNameAsShown(after)}!${shortAbsoluteAddress(area)}`);
}

/** Excel keeps the cells and loses the worksheet: `#REF!$A$1`. */
function withoutSheet(formula: string, sheetName: string): string {
  return rewritten(formula, sheetName, (area) => `#REF!${shortAbsoluteAddress(area)}`);
}
