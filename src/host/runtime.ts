import type { Bridge } from "./excel-host";
import type { FunctionMappings } from "./custom-functions";

/** What Microsoft's Excel client library puts into its global object, as far as the host touches it. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: Bridge): unknown } };
  readonly CustomFunctions: typeof CustomFunctions & { readonly _association: { readonly mappings: FunctionMappings } };
}

/** Connects the client library of a runtime with a host; from then on `Excel.run` reaches the host. */
export function connectLibrary(library: ClientLibrary, bridge: Bridge): void {
  library.OfficeExtension.HostBridge.init(bridge);
}

/** The functions that the add-in has associated so far, by id in capitals. */
export function associatedFunctions(library: ClientLibrary): FunctionMappings {
  return library.CustomFunctions._association.mappings;
}

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * `CustomFunctions.associate` as office.js gives it to a page before the Excel library loads (the same code stands in
 * `custom-functions-runtime.debug.js`, `Association`): by id and function, or by a record of both. The Excel library
 * adds `CustomFunctions.Error` and `ErrorCode` to this object.
 */
export function createCustomFunctions() {
  const mappings: Record<string, AnyFunction> = {};
  const listeners: (() => void)[] = [];
  const associate = (first: string | Record<string, AnyFunction>, second?: AnyFunction): void => {
    const added = typeof first === "string" ? { [first]: second } : first;
    for (const [id, implementation] of Object.entries(added)) {
      if (typeof implementation !== "function")
        throw new TypeError(`CustomFunctions.associate("${id}") needs a function.`);
      mappings[id.toUpperCase()] = implementation;
    }
    for (const listener of listeners) listener();
  };
  return {
    associate,
    _association: { mappings, associate, onchange: (listener: () => void) => void listeners.push(listener) },
  };
}
