import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { databaseShelf, officeShelf } from "../../../src/taskpane/store/machine";
import { createStore } from "../../../src/taskpane/store/store";

beforeEach(() => void vi.stubGlobal("Office", { context: { partitionKey: "site1/" } }));
afterEach(() => void vi.unstubAllGlobals());

/** As much of IndexedDB as the store uses: databases by name, whose transactions end after what was asked of them. */
function fakeDatabases({ failingOpenings = 0, abort = null as DOMException | null } = {}) {
  const databases = new Map<string, Map<string, unknown>>();
  const request = (answer: () => unknown, error: Error | null = null): object => {
    const made = {
      result: undefined,
      error,
      onsuccess: null,
      onerror: null,
      onupgradeneeded: null,
    } as {
      result: unknown;
      error: Error | null;
      onsuccess: (() => void) | null;
      onerror: (() => void) | null;
      onupgradeneeded: (() => void) | null;
    };
    queueMicrotask(() => {
      if (error) return made.onerror?.();
      made.result = answer();
      made.onupgradeneeded?.();
      return made.onsuccess?.();
    });
    return made;
  };
  const factory = {
    open: (name: string) => {
      if (failingOpenings-- > 0) return request(() => null, new Error("Internal error opening backing store"));
      const kept = databases.get(name) ?? new Map<string, unknown>();
      databases.set(name, kept);
      return request(() => ({
        createObjectStore: () => undefined,
        close: () => undefined,
        transaction: (_: string, mode = "readonly") => {
          const changes: (() => void)[] = [];
          const transaction = {
            error: abort,
            oncomplete: null as (() => void) | null,
            onabort: null as (() => void) | null,
            objectStore: () => ({
              get: (key: string) => request(() => kept.get(key)),
              getAllKeys: () => request(() => [...kept.keys()]),
              put: (value: unknown, key: string) => void changes.push(() => kept.set(key, value)),
              delete: (key: string) => void changes.push(() => kept.delete(key)),
            }),
          };
          setTimeout(() => {
            if (mode === "readonly") return;
            if (abort) return transaction.onabort?.();
            for (const change of changes) change();
            transaction.oncomplete?.();
          });
          return transaction;
        },
      }));
    },
  };
  vi.stubGlobal("indexedDB", factory);
  return databases;
}

describe("the database", () => {
  test("is this add-in's part of the window's, and keeps, lists and forgets", async () => {
    const databases = fakeDatabases();
    const shelf = databaseShelf();
    await shelf.set("a", "một");
    expect([...databases.keys()]).toEqual(["site1/itscore"]);
    expect(await shelf.get("a")).toBe("một");
    expect(await shelf.get("b")).toBeNull();
    expect(await shelf.keys()).toEqual(["a"]);
    await shelf.delete("a");
    expect(await shelf.keys()).toEqual([]);
  });

  test("that fails to open once, as on a Mac, is opened again", async () => {
    fakeDatabases({ failingOpenings: 1 });
    await expect(databaseShelf().keys()).resolves.toEqual([]);
  });

  test("that fails to open twice is asked anew by the next call", async () => {
    fakeDatabases({ failingOpenings: 2 });
    const shelf = databaseShelf();
    await expect(shelf.keys()).rejects.toThrow("backing store");
    await expect(shelf.keys()).resolves.toEqual([]);
  });

  test("that is full when the transaction ends says so", async () => {
    fakeDatabases({ abort: new DOMException("", "QuotaExceededError") });
    const store = createStore([databaseShelf()]);
    expect(await store.write("a", "x")).toMatchObject({ problem: { code: "storage-full" } });
  });
});

describe("Office's storage", () => {
  test("holds only what is ours under the partition's key", async () => {
    const kept = new Map([["others", "x"]]);
    vi.stubGlobal("OfficeRuntime", {
      storage: {
        getItem: async (key: string) => kept.get(key) ?? null,
        setItem: async (key: string, value: string) => void kept.set(key, value),
        removeItem: async (key: string) => void kept.delete(key),
        getKeys: async () => [...kept.keys()],
      },
    });
    const shelf = officeShelf();
    await shelf.set("a", "một");
    expect([...kept.keys()]).toEqual(["others", "site1/itscore/a"]);
    expect(await shelf.get("a")).toBe("một");
    expect(await shelf.keys()).toEqual(["a"]);
    await shelf.delete("a");
    expect([...kept.keys()]).toEqual(["others"]);
  });
});

test("a window that has neither keeps nothing, and says so", async () => {
  const store = createStore([databaseShelf(), officeShelf()]);
  expect(await store.list("")).toEqual({
    ok: false,
    problem: { code: "storage-refused", detail: "ShelfAbsent: IndexedDB · ShelfAbsent: OfficeRuntime.storage" },
  });
});
