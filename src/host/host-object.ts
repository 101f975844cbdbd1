import type { Area } from "../workbook/area";
import { invalidArgument, itemNotFound } from "./host-error";

/** The Excel class that a model object plays, for error messages. */
export const excelClass = Symbol("excelClass");

/** The properties by which the client finds an object again in a later batch (`Id`, `Name` or `Key`). */
export const identity = Symbol("identity");

/** Finds the item of a collection that answers to a key. */
export const find = Symbol("find");

/** The cells that an object stands for, if it is a range. */
export const place = Symbol("place");

/** Cells of one worksheet. */
export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** Called on an object that the client holds when rows or columns come or go. */
export const shift = Symbol("shift");

/** Rows or columns that came or went. */
export interface StructureChange {
  readonly sheetId: string;
  readonly axis: "rows" | "columns";
  readonly inserted: boolean;
  readonly index: number;
  readonly count: number;
}

/**
 * An object of the host's model. Members that belong to Excel's API are getters, setters and methods of the class;
 * everything else is a private field or stands under a symbol, so that the batch interpreter cannot reach it.
 */
export abstract class HostObject {
  abstract readonly [excelClass]: string;

  [shift]?(change: StructureChange): void;

  [place]?(): Place;

  [identity](): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** The cells of a range that arrives as an argument. */
export function placeOf(object: unknown): Place {
  const cells = object instanceof HostObject ? object[place]?.() : undefined;
  if (!cells) throw invalidArgument("a range is expected");
  return cells;
}

/**
 * A collection: what the client loads from it is loaded from its items, and its items are found by a key. The client
 * asks for `getItem` with an item's identity when it uses one that it has loaded.
 */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract get items(): Item[];

  abstract [find](key: string): Item | undefined;

  getCount(): number {
    return this.items.length;
  }

  getItem(key: string): Item {
    const found = this[find](key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: string): Item | NullObject {
    return this[find](key) ?? new NullObject();
  }
}

/** The answer of the `…OrNullObject` methods when there is nothing. */
export class NullObject extends HostObject {
  readonly [excelClass] = "NullObject";
}

/**
 * A member's type on the host's side: proxies become model objects, client results become their values, and plain
 * data may be null, which is Excel's answer when a range is not uniform.
 */
export type Hosted<T> = T extends OfficeExtension.ClientObject
  ? HostObject
  : T extends OfficeExtension.ClientObject[]
    ? HostObject[]
    : T extends OfficeExtension.ClientResult<infer Value>
      ? Value
      : T | null;

type HostedParameter<T> = T extends OfficeExtension.ClientObject ? HostObject : T;

// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- methods of Excel that return nothing
type HostedResult<T> = T extends void ? T : Hosted<T> | Promise<Hosted<T>>;

type HostedMember<T> = T extends (...parameters: infer Parameters) => infer Result
  ? (...parameters: { [Index in keyof Parameters]: HostedParameter<Parameters[Index]> }) => HostedResult<Result>
  : Hosted<T>;

/**
 * The named members of an Excel class as a model class must implement them. The compiler holds the model against
 * Microsoft's own types: a misspelt member, a wrong property type or a wrong parameter does not build.
 */
export type Members<ExcelClass, Names extends keyof ExcelClass> = {
  [Name in Names]-?: HostedMember<NonNullable<ExcelClass[Name]>>;
};
