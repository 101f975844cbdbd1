import { ICommandService, type ICellData } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { shortAddress } from "../workbook/a1";
import { cellArea, entireRows, entireColumns, bounding, type Area } from "../workbook/area";
import { structureChange } from "./structure";
import { valueOf, valueTypeOf, type PlainValue } from "./cell-values";
import type { Engine } from "./engine";
import { eventCategory, EventId, workbookTarget, type EventEntry } from "./protocol";

/** A place that an event spoke of. */
interface EventPlace {
  readonly sheetId: string;
  readonly area: Area;
}

/** How many places of past events stay reachable through `event.getRange(context)`. */
const rememberedPlaces = 500;

/**
 * Excel's worksheet events. They are made from Univer's mutations, because those are what every change goes through:
 * typing, pasting, filling, deleting, undoing and the API. Results of formulas and formats are no changes
 * (Microsoft Learn, "Work with events": onChanged "isn't triggered by recalculation").
 */
export class Events {
  readonly #listened = new Map<string, number>();
  readonly #places = new Map<string, EventPlace>();
  readonly #valuesBefore = new WeakMap<object, PlainValue>();
  #send: (entry: EventEntry) => void = () => {};
  #nextPlace = 1;
  #active: string;
  #silent = false;

  constructor(private readonly engine: Engine) {
    this.#active = engine.activeSheetId();
    const commands = engine.injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) this.#rememberValue(params as ISetRangeValuesMutationParams);
    });
    commands.onCommandExecuted(({ id, params }, options) => {
      if (options?.fromFormula) return;
      if (id === SetRangeValuesMutation.id) this.#edited(params as ISetRangeValuesMutationParams);
      else if (id === SetWorksheetActiveOperation.id) this.#activated();
      else if (id === InsertSheetMutation.id) this.#sheet(EventId.worksheetAdded, params);
      else if (id === RemoveSheetMutation.id) this.#sheet(EventId.worksheetDeleted, params);
      else this.#structure(id, params);
    });
    engine.calculation.onCalculated((sheetId, cells) => {
      this.#raise(EventId.worksheetCalculated, sheetId, { address: shortAddress(cells), worksheetId: sheetId });
    });
  }

  /** Where entries go: the bridge. */
  onEntry(send: (entry: EventEntry) => void): void {
    this.#send = send;
  }

  /** Lets something happen of which no onChanged tells. */
  async withoutChanges<Result>(happen: () => Promise<Result>): Promise<Result> {
    this.#silent = true;
    try {
      return await happen();
    } finally {
      this.#silent = false;
    }
  }

  /** Counts registrations: the client registers an event once for any number of handlers. */
  listen(eventId: number, target: string): void {
    const key = `${eventId} ${target}`;
    this.#listened.set(key, (this.#listened.get(key) ?? 0) + 1);
  }

  ignore(eventId: number, target: string): void {
    const key = `${eventId} ${target}`;
    this.#listened.set(key, Math.max(0, (this.#listened.get(key) ?? 0) - 1));
  }

  ignoreAll(): void {
    this.#listened.clear();
  }

  /** Excel tells of every new selection, the add-in's own included. */
  selected(sheetId: string, area: Area): void {
    this.#raise(EventId.worksheetSelectionChanged, sheetId, { address: shortAddress(area), worksheetId: sheetId });
  }

  /** The range that an event's `referenceId` stands for. */
  placeOf(reference: string): EventPlace | null {
    return this.#places.get(reference) ?? null;
  }

  #raise(eventId: number, sheetId: string, args: object): void {
    for (const targetId of [workbookTarget, sheetId]) {
      if (!this.#listened.get(`${eventId} ${targetId}`)) continue;
      this.#send({
        messageCategory: eventCategory,
        messageType: eventId,
        targetId,
        message: JSON.stringify(args),
      });
    }
  }

  #changed(sheetId: string, area: Area, changeType: string, details: object = {}): void {
    if (this.#silent) return;
    const referenceId = `event-${this.#nextPlace++}`;
    this.#places.set(referenceId, { sheetId, area });
    const [oldest] = this.#places.keys();
    if (oldest !== undefined && this.#places.size > rememberedPlaces) this.#places.delete(oldest);
    this.#raise(EventId.worksheetChanged, sheetId, {
      address: shortAddress(area),
      changeType,
      source: "Local",
      worksheetId: sheetId,
      triggerSource: this.engine.writing ? "ThisLocalAddin" : "Unknown",
      referenceId,
      shiftDirection: "None",
      ...details,
    });
  }

  /** `details` exist for single cells only (Microsoft Learn, WorksheetChangedEventArgs.details). */
  #rememberValue(params: ISetRangeValuesMutationParams): void {
    const cell = onlyCell(params);
    if (cell) this.#valuesBefore.set(params, valueOf(this.engine.cell(params.subUnitId, cell.row, cell.column)));
  }

  #edited(params: ISetRangeValuesMutationParams): void {
    const area = contentsArea((params.cellValue ?? {}) as Record<string, Record<string, ICellData | null>>);
    if (!area) return;
    const single = onlyCell(params);
    const before = this.#valuesBefore.get(params);
    if (!single || before === undefined) {
      this.#changed(params.subUnitId, area, "RangeEdited");
      return;
    }
    const after = valueOf(this.engine.cell(params.subUnitId, single.row, single.column));
    this.#changed(params.subUnitId, area, "RangeEdited", {
      valueBefore: before,
      valueAfter: after,
      valueTypeBefore: valueTypeOf(before),
      valueTypeAfter: valueTypeOf(after),
    });
  }

  #structure(commandId: string, params: unknown): void {
    const change = structureChange(commandId, params);
    if (!change) return;
    const { axis, index, count, inserted, sheetId } = change;
    const area = axis === "rows" ? entireRows(index, count) : entireColumns(index, count);
    const what = axis === "rows" ? "Row" : "Column";
    this.#changed(sheetId, area, `${what}${inserted ? "Inserted" : "Deleted"}`);
  }

  #activated(): void {
    const now = this.engine.activeSheetId();
    const before = this.#active;
    if (now === before) return;
    this.#active = now;
    this.#raise(EventId.worksheetDeactivated, before, { worksheetId: before });
    this.#raise(EventId.worksheetActivated, now, { worksheetId: now });
  }

  #sheet(eventId: number, params: unknown): void {
    const { sheet, subUnitId } = params as { sheet?: { id: string }; subUnitId?: string };
    const worksheetId = sheet?.id ?? subUnitId;
    if (worksheetId) this.#raise(eventId, worksheetId, { source: "Local", worksheetId });
  }
}

function onlyCell({ cellValue }: ISetRangeValuesMutationParams): { row: number; column: number } | null {
  const [row, ...moreRows] = Object.keys(cellValue ?? {});
  if (row === undefined || moreRows.length > 0) return null;
  const [column, ...moreColumns] = Object.keys(cellValue?.[Number(row)] ?? {});
  return column === undefined || moreColumns.length > 0 ? null : { row: Number(row), column: Number(column) };
}

/** The cells of a mutation whose contents it sets; null when it only formats. */
function contentsArea(cells: Record<string, Record<string, ICellData | null>>): Area | null {
  let area: Area | null = null;
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (cell && !("v" in cell) && !("f" in cell) && !("p" in cell)) continue;
      area = bounding(area, cellArea(Number(row), Number(column)));
    }
  }
  return area;
}
