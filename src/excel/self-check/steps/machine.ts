import { describeForm } from "../../../form/new-form";
import { readDescription } from "../../../form/description";
import { unpackInBrowser } from "../../unpack";
import { sample } from "../sample";
import { type Outcome, passed, same, type Step } from "../step";

// What the window in which the pane stands lets an add-in keep, copy and unpack.

const TEXT = "ITSCORE – Kiểm tra";

/** Storage is shared by the add-ins of one address; Excel gives each its own part of it (Office.context.partitionKey). */
function key(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}itscore-kiem-tra`;
}

/** What some windows give; the types say that all do. */
interface Window {
  readonly localStorage?: Storage;
  readonly indexedDB?: IDBFactory;
  readonly OfficeRuntime?: { readonly storage?: OfficeStorage };
  readonly navigator?: { readonly clipboard?: Partial<Clipboard> };
  readonly ClipboardItem?: { readonly supports?: (type: string) => boolean };
}

/** OfficeRuntime.storage, which pane and functions share. */
interface OfficeStorage {
  setItem(key: string, value: string): Promise<void>;
  getItem(key: string): Promise<string | null>;
  removeItem(key: string): Promise<void>;
}

const here = (): Window => globalThis;
const absent = (what: string): Outcome => ({ kind: "absent", what });

/** How much of a request's answer there is once it has come. */
function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

export const machineSteps: readonly Step[] = [
  {
    id: "storage-page",
    run: async () => {
      const { localStorage } = here();
      if (localStorage === undefined) return absent("localStorage");
      localStorage.setItem(key(), TEXT);
      const found = localStorage.getItem(key());
      localStorage.removeItem(key());
      return same([TEXT, null], [found, localStorage.getItem(key())]);
    },
  },
  {
    id: "storage-database",
    run: async () => {
      const { indexedDB } = here();
      if (indexedDB === undefined) return absent("IndexedDB");
      const opening = indexedDB.open(key(), 1);
      opening.onupgradeneeded = () => void opening.result.createObjectStore("texts");
      const database = await answered(opening);
      try {
        await answered(database.transaction("texts", "readwrite").objectStore("texts").put(TEXT, "text"));
        const found: unknown = await answered(database.transaction("texts").objectStore("texts").get("text"));
        return same(TEXT, found);
      } finally {
        database.close();
        await answered(indexedDB.deleteDatabase(key()));
      }
    },
  },
  {
    id: "storage-office",
    run: async () => {
      const storage = here().OfficeRuntime?.storage;
      if (storage === undefined) return absent("OfficeRuntime.storage");
      await storage.setItem(key(), TEXT);
      const found = await storage.getItem(key());
      await storage.removeItem(key());
      return same(TEXT, found);
    },
  },
  {
    // Only whether it is there: reading what a person copied is none of the check's business.
    id: "clipboard",
    run: async () => {
      const { navigator, ClipboardItem } = here();
      if (navigator?.clipboard?.write === undefined || ClipboardItem === undefined) return absent("clipboard.write");
      return same(true, ClipboardItem.supports?.("text/html") ?? true);
    },
  },
  {
    id: "unpack",
    run: async () => {
      const facts = describeForm(sample, "resilient", "0".repeat(32));
      const description = readDescription([...facts]);
      const json = description && (await unpackInBrowser(description.rubric, description.fingerprint));
      const { subtle } = crypto as Partial<Crypto>;
      const means =
        subtle === undefined || typeof DecompressionStream === "undefined" ? "fflate" : "DecompressionStream";
      return json !== null && (JSON.parse(json) as typeof sample).title === sample.title
        ? { ...passed, seen: means }
        : same(sample.title, json);
    },
  },
];
