import { describe, expect, test } from "vitest";
import type { FormContents } from "../../../src/form/kept-contents";
import { forgetOldest, keepLastSeen, readLastSeen, type SeenOf } from "../../../src/taskpane/store/last-seen";
import { smallRubric } from "../small-rubric";
import { filledUp, memoryShelf, memoryStore, refusing } from "./shelves";

const form = (agency: string, num = 3, identity: string | null = "a".repeat(32)): SeenOf & FormContents => ({
  identity,
  rubric: smallRubric,
  answers: { computers: { num, den: 4 } },
  appraisal: null,
  profile: { agency },
});

describe("what this machine saw of a form last", () => {
  test("is what it said then, for each agency that returns a copy of one workbook", async () => {
    const store = memoryStore();
    await keepLastSeen(store, form("Xã A", 1), 5);
    await keepLastSeen(store, form("Xã A", 2), 7);
    await keepLastSeen(store, form("Xã B", 3), 9);
    expect(await readLastSeen(store, form("Xã A"))).toEqual({
      at: 7,
      contents: { answers: { computers: { num: 2, den: 4 } }, appraisal: null, profile: { agency: "Xã A" } },
    });
    expect((await readLastSeen(store, form("Xã B")))?.at).toBe(9);
    expect(await readLastSeen(store, form("Xã C"))).toBeNull();
    await keepLastSeen(store, form("Xã A", 1, null));
    expect(await readLastSeen(store, form("Xã A", 1, null))).toBeNull();
  });

  test("is forgotten of those that were seen the longest ago", async () => {
    const store = memoryStore();
    for (let index = 0; index < 33; index += 1) await keepLastSeen(store, form(`Xã ${index}`), index);
    await forgetOldest(store);
    expect(await readLastSeen(store, form("Xã 2"))).toBeNull();
    expect((await readLastSeen(store, form("Xã 3")))?.at).toBe(3);
  });

  test("gives way to the latest where there is no more room", async () => {
    const shelf = memoryShelf();
    const store = memoryStore(shelf);
    for (let index = 0; index < 8; index += 1) await keepLastSeen(store, form(`Xã ${index}`), index);
    const room = shelf.texts.size - 2;
    shelf.broken = {
      set: (key, text) => (shelf.texts.size > room ? filledUp.set() : Promise.resolve(void shelf.texts.set(key, text))),
    };
    await keepLastSeen(store, form("Xã mới"), 100);
    expect((await readLastSeen(store, form("Xã mới")))?.at).toBe(100);
    expect(await readLastSeen(store, form("Xã 0"))).toBeNull();
    expect((await readLastSeen(store, form("Xã 7")))?.at).toBe(7);
  });

  test("is nothing where the machine keeps nothing, and no older word stands where the latest finds no room", async () => {
    const shelf = memoryShelf();
    const store = memoryStore(shelf);
    shelf.broken = refusing;
    await keepLastSeen(store, form("Xã A"));
    expect(await readLastSeen(store, form("Xã A"))).toBeNull();
    shelf.broken = {};
    await keepLastSeen(store, form("Xã A"));
    shelf.broken = filledUp;
    await keepLastSeen(store, form("Xã A", 4));
    expect(shelf.texts.size).toBe(0);
  });
});
