import type { Shelf } from "../../../src/taskpane/store/shelf";
import type { KnownRole } from "../../../src/taskpane/store/role";
import { createStore, type Store } from "../../../src/taskpane/store/store";

/** A shelf in memory; what the test puts in `broken` it does instead. */
export interface MemoryShelf extends Shelf {
  readonly texts: Map<string, string>;
  broken: Partial<Omit<Shelf, "name">>;
}

export function memoryShelf(texts = new Map<string, string>()): MemoryShelf {
  const whole: Omit<Shelf, "name"> = {
    get: async (key) => texts.get(key) ?? null,
    set: async (key, text) => void texts.set(key, text),
    delete: async (key) => void texts.delete(key),
    keys: async () => [...texts.keys()],
  };
  const shelf: MemoryShelf = {
    name: "memory",
    texts,
    broken: {},
    get: (key) => (shelf.broken.get ?? whole.get)(key),
    set: (key, text) => (shelf.broken.set ?? whole.set)(key, text),
    delete: (key) => (shelf.broken.delete ?? whole.delete)(key),
    keys: () => (shelf.broken.keys ?? whole.keys)(),
  };
  return shelf;
}

const refuse = (): Promise<never> => Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));
const full = (): Promise<never> => Promise.reject(new DOMException("No room.", "QuotaExceededError"));

/** Everything is refused, as in a private window. */
export const refusing = { get: refuse, set: refuse, delete: refuse, keys: refuse };
/** There is room for nothing more. */
export const filledUp = { set: full };

/** A store that keeps everything as long as the test runs. */
export function memoryStore(shelf: Shelf = memoryShelf()): Store {
  return createStore([shelf]);
}

/** The store of a machine on which the first question was answered so. */
export function answeredStore(store: Store, role: KnownRole): Store {
  return {
    ...store,
    read: async (key, check) => {
      if (key !== "role") return store.read(key, check);
      const checked = check(role);
      return { ok: true, value: checked.ok ? checked.value : null };
    },
  };
}
