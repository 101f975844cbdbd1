import { type Shelf, ShelfAbsent } from "./shelf";
import { createStore, type Store } from "./store";

/** What some windows give; the types say that all do. */
interface Window {
  readonly indexedDB?: IDBFactory;
  readonly OfficeRuntime?: { readonly storage?: OfficeStorage };
}

/** OfficeRuntime.storage, which pane and functions share. */
interface OfficeStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
  getKeys(): Promise<string[]>;
}

const here = (): Window => globalThis;

/** Storage is shared by the add-ins of one address; Excel on the web gives each its own part of it (Microsoft: persisting add-in state). */
function partition(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}itscore`;
}

/** What an answered request holds. */
function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

/** Resolves when everything of a transaction stands on the disk: a full one says so no earlier. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error("IndexedDB: transaction aborted"));
    transaction.oncomplete = () => resolve();
    transaction.onabort = fail;
    transaction.onerror = fail;
  });
}

const KEPT = "kept";

/** The database of this window. */
export function databaseShelf(): Shelf {
  let opened: Promise<IDBDatabase> | null = null;

  const openOnce = async (): Promise<IDBDatabase> => {
    const { indexedDB } = here();
    if (!indexedDB) throw new ShelfAbsent("IndexedDB");
    const opening = indexedDB.open(partition(), 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(KEPT);
    const database = await answered(opening);
    const close = (): void => {
      database.close();
      opened = null;
    };
    // A later release in another window wants to change it; or the browser takes it away.
    database.onversionchange = close;
    database.onclose = close;
    return database;
  };
  // On a Mac the first opening once failed and the second did not (office-js #1281).
  const open = (): Promise<IDBDatabase> =>
    (opened ??= openOnce()
      .catch((error: unknown) => {
        if (error instanceof ShelfAbsent) throw error;
        return openOnce();
      })
      .catch((error: unknown) => {
        opened = null;
        throw error;
      }));
  const change = async (work: (kept: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await open()).transaction(KEPT, "readwrite");
    const done = completed(transaction);
    work(transaction.objectStore(KEPT));
    await done;
  };
  return {
    name: "IndexedDB",
    get: async (key) => {
      const found: unknown = await answered((await open()).transaction(KEPT).objectStore(KEPT).get(key));
      return typeof found === "string" ? found : null;
    },
    set: (key, text) => change((kept) => void kept.put(text, key)),
    delete: (key) => change((kept) => void kept.delete(key)),
    keys: async () => {
      const keys = await answered((await open()).transaction(KEPT).objectStore(KEPT).getAllKeys());
      return keys.filter((key) => typeof key === "string");
    },
  };
}

/** What Office keeps for pane and functions of an add-in, where there is no database. */
export function officeShelf(): Shelf {
  const storage = (): OfficeStorage => {
    const found = here().OfficeRuntime?.storage;
    if (found === undefined) throw new ShelfAbsent("OfficeRuntime.storage");
    return found;
  };
  const own = (): string => `${partition()}/`;
  return {
    name: "OfficeRuntime.storage",
    get: async (key) => storage().getItem(own() + key),
    set: async (key, text) => storage().setItem(own() + key, text),
    delete: async (key) => storage().removeItem(own() + key),
    keys: async () => {
      const keys = await storage().getKeys();
      return keys.filter((key) => key.startsWith(own())).map((key) => key.slice(own().length));
    },
  };
}

let machine: Store | null = null;

/** The one store of this machine. */
export function machineStore(): Store {
  return (machine ??= createStore([databaseShelf(), officeShelf()]));
}
