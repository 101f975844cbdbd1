/**
 * The messages between Microsoft's Excel client library and a host.
 *
 * Microsoft publishes no description of this protocol. What stands here was read from the library itself
 * (`@microsoft/office-js` 1.1.110, `dist/excel-web-16.00.debug.js`; the place is named at each type) and is
 * pinned to that version by package.json.
 */

/** What an action asks for (`ActionFactory` in the library). */
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** How an object path leads to an object (`ObjectPathFactory` in the library). */
export const ObjectPathType = { globalObject: 1, method: 3, property: 4, indexer: 5, referenceId: 6 } as const;

/** Kinds of messages on the bridge (`HostBridge` in the library). */
export const MessageType = { request: 1, response: 2, event: 3 } as const;

/** Events as the library numbers them (`eventType` of each `GenericEventHandlers`). */
export const EventId = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetDeactivated: 12,
} as const;

/** The category of an event entry that the library hands to event handlers (`Constants.eventMessageCategory`). */
export const eventCategory = 65536;

/** Target of events that are registered on a collection (`Constants.eventWorkbookId`). */
export const workbookTarget = "Workbook";

/**
 * Arguments of a method, an indexer or a property assignment. Where `ReferencedObjectPathIds` has a number other
 * than 0, the argument in that place is an object path; inside plain data an object is `{ _ObjectPathId }`.
 */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

/** What a query wants: property paths in camelCase with `/` between (`"format/fill/color"`). */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One action of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** How to reach one object. Names are PascalCase (`GetRange`). */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** A batch: everything between two calls of `context.sync()`. */
export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** A request as it arrives on the bridge. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url: string; readonly body: BatchRequest };
}

/** What one action came to. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The answer to a batch: results, or the error of the action that failed. */
export type BatchAnswer =
  | { readonly Results: readonly ActionResult[] }
  | { readonly Error: { readonly Code: string; readonly Message: string; readonly Location: string } };

/** One event for the library's handlers; `message` is the event's JSON. */
export interface EventEntry {
  readonly messageCategory: typeof eventCategory;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}
