import { ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import { InsertSheetMutation } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { cellArea, bounding, type Area } from "../workbook/area";

/**
 * Univer gathers changes for 0.1 s before it calculates and has no way to say "now". These are the private members
 * of its trigger that a timer would use; the package is pinned to one version exactly.
 */
interface CalculationTrigger {
  _setTimeoutKey: ReturnType<typeof setTimeout> | number;
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(first: object, second: object): object;
}

/** `FormulaExecutedStateType.STOP_EXECUTION`: Univer restarts by itself afterwards. */
const stopped = 1;

/** A cell, counted from 0. */
export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The calculated cells of one worksheet after a calculation. */
export type CalculatedListener = (sheetId: string, cells: Area) => void;

/** When formulas are calculated, and waiting for it. */
export class Calculation {
  readonly #commands: ICommandService;
  readonly #trigger: CalculationTrigger;
  readonly #waiting: (() => void)[] = [];
  readonly #listeners = new Set<CalculatedListener>();
  #running = false;
  #suspended = false;
  /** Changes that nobody has asked to be calculated. */
  readonly #held: ICommandInfo[] = [];

  constructor(injector: Injector) {
    this.#commands = injector.get(ICommandService);
    this.#trigger = injector.get(TriggerCalculationController) as unknown as CalculationTrigger;
    this.#commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.#running = true;
      else if (command.id === SetFormulaCalculationResultMutation.id) {
        this.#announce(command.params as ISetFormulaCalculationResultMutation);
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.#notice(command.params as ISetFormulaCalculationNotificationMutation);
      }
      this.#keep();
      // Two calculations at a time would work in the same memory: what comes in during one waits for its end.
      if (this.#running) clearTimeout(this.#trigger._setTimeoutKey);
    });
  }

  /** From here to `resume`, what changes waits until somebody asks for it to be calculated, or something else changes. */
  suspend(): void {
    this.#suspended = true;
    this.#held.push(...this.#trigger._waitingCommandQueue.splice(0));
  }

  resume(): void {
    this.#suspended = false;
  }

  /** Calculates what has changed, also what was held back (`CalculationType.recalculate`). */
  recalculate(): Promise<void> {
    this.#trigger._waitingCommandQueue.unshift(...this.#held.splice(0));
    return this.settled();
  }

  #keep(): void {
    const queue = this.#trigger._waitingCommandQueue;
    if (queue.length === 0) return;
    if (!this.#suspended) queue.unshift(...this.#held.splice(0));
    else {
      clearTimeout(this.#trigger._setTimeoutKey);
      this.#held.push(...queue.splice(0));
    }
  }

  onCalculated(listener: CalculatedListener): void {
    this.#listeners.add(listener);
  }

  /** Resolves when no formula waits for its value. */
  async settled(): Promise<void> {
    while (this.#running || this.#trigger._waitingCommandQueue.length > 0) {
      if (!this.#running) this.#start();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Lets the formulas of some cells be calculated, and what depends on them. */
  calculate(cells: Iterable<Cell>, unitId: string): void {
    const dirtyRanges = Array.from(cells, ({ sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    if (dirtyRanges.length === 0) return;
    // Univer compares each of these places with every other.
    const forceCalculation = dirtyRanges.length > 1000;
    this.#commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
      forceCalculation,
      dirtyRanges: forceCalculation ? [] : dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
  }

  /** Lets new worksheets keep the results that came with them; Univer would calculate all their formulas. */
  keepNewResults(): void {
    this.#trigger._waitingCommandQueue = this.#trigger._waitingCommandQueue.filter(
      ({ id }) => id !== InsertSheetMutation.id,
    );
    this.#held.length = 0;
  }

  /** Calculates every formula, whether its inputs changed or not (`CalculationType.full`). */
  async everything(): Promise<void> {
    await this.recalculate();
    this.#begin({ forceCalculation: true });
    await this.settled();
  }

  #start(): void {
    const trigger = this.#trigger;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    this.#begin({ ...trigger._executingDirtyData });
  }

  #begin(dirty: object): void {
    this.#running = true;
    void this.#commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  #notice({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined || functionsExecutedState === stopped) return;
    this.#running = false;
    if (this.#waiting.length === 0 && this.#trigger._waitingCommandQueue.length > 0) this.#start();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #announce({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const sheets of Object.values(unitData)) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        const cells = boundingOfRows(rows);
        if (cells) for (const listener of this.#listeners) listener(sheetId, cells);
      }
    }
  }
}

function boundingOfRows(rows: object): Area | null {
  let area: Area | null = null;
  for (const [row, columns] of Object.entries(rows)) {
    for (const column of Object.keys((columns as object | null) ?? {})) {
      area = bounding(area, cellArea(Number(row), Number(column)));
    }
  }
  return area;
}
