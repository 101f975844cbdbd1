import { describe, expect, test } from "vitest";
import { type Check, createStore } from "../../../src/taskpane/store/store";
import { filledUp, memoryShelf, memoryStore, refusing } from "./shelves";

const text: Check<string> = (value) =>
  typeof value === "string" ? { ok: true, value } : { ok: false, newer: value === 9 };

const codeOf = (result: { ok: boolean; problem?: { code: string } }): string | undefined => result.problem?.code;

describe("what is kept", () => {
  test("is read again, listed by what its key begins with, and gone when it is removed", async () => {
    const store = memoryStore();
    expect(await store.read("rubric/a", text)).toEqual({ ok: true, value: null });
    await store.write("rubric/b", "hai");
    await store.write("rubric/a", "một");
    await store.write("draft/a", "nháp");
    expect(await store.read("rubric/a", text)).toEqual({ ok: true, value: "một" });
    expect(await store.list("rubric/")).toEqual({ ok: true, value: ["rubric/a", "rubric/b"] });
    await store.remove("rubric/a");
    expect(await store.list("rubric/")).toEqual({ ok: true, value: ["rubric/b"] });
    expect(await store.read("draft/a", text)).toEqual({ ok: true, value: "nháp" });
  });

  test("by two panes of two workbooks at once is kept of both", async () => {
    const shelf = memoryShelf();
    const [one, other] = [createStore([shelf]), createStore([shelf])];
    await Promise.all([one.write("rubric/a", "của tôi"), other.write("rubric/b", "của bạn")]);
    expect(await one.list("rubric/")).toEqual({ ok: true, value: ["rubric/a", "rubric/b"] });
    expect(await one.read("rubric/b", text)).toEqual({ ok: true, value: "của bạn" });
  });

  test("and is no longer what its reader understands is told as damaged or as newer, never thrown", async () => {
    const shelf = memoryShelf();
    const store = memoryStore(shelf);
    await store.write("number", 5);
    await store.write("later", 9);
    shelf.texts.set("cut", '{"itscore":1,"at":1,"val');
    shelf.texts.set("foreign", '"chữ của ai khác"');
    shelf.texts.set("wrapping", '{"itscore":2,"at":1,"value":"x"}');
    expect(codeOf(await store.read("number", text))).toBe("storage-damaged");
    expect(codeOf(await store.read("later", text))).toBe("storage-newer");
    expect(codeOf(await store.read("cut", text))).toBe("storage-damaged");
    expect(codeOf(await store.read("foreign", text))).toBe("storage-damaged");
    expect(codeOf(await store.read("wrapping", text))).toBe("storage-newer");
    const surprised: Check<string> = () => {
      throw new TypeError("null has no length");
    };
    expect(codeOf(await store.read("number", surprised))).toBe("storage-damaged");
  });
});

describe("a machine that keeps nothing", () => {
  test("says so at every call", async () => {
    const shelf = memoryShelf();
    shelf.broken = refusing;
    const store = memoryStore(shelf);
    for (const result of [
      await store.read("a", text),
      await store.write("a", "x"),
      await store.remove("a"),
      await store.list(""),
    ]) {
      expect(result).toMatchObject({
        problem: { code: "storage-refused", detail: "SecurityError: The operation is insecure." },
      });
    }
    expect(codeOf(await createStore([]).write("a", "x"))).toBe("storage-refused");
  });

  test("for want of room says that, and still reads what it has", async () => {
    const shelf = memoryShelf();
    const store = memoryStore(shelf);
    await store.write("a", "cũ");
    shelf.broken = filledUp;
    expect(codeOf(await store.write("a", "mới"))).toBe("storage-full");
    expect(await store.read("a", text)).toEqual({ ok: true, value: "cũ" });
  });

  test("because it does not answer is waited for once", async () => {
    const shelf = memoryShelf();
    let asked = 0;
    shelf.broken.get = () => {
      asked += 1;
      return new Promise(() => undefined);
    };
    const store = createStore([shelf], { patience: 5 });
    expect(codeOf(await store.read("a", text))).toBe("storage-refused");
    expect(codeOf(await store.read("a", text))).toBe("storage-refused");
    expect(asked).toBe(1);
  });
});

describe("two shelves", () => {
  test("what the first refuses stands on the second, and the later word counts when the first is back", async () => {
    const [first, second] = [memoryShelf(), memoryShelf()];
    let time = 0;
    const store = createStore([first, second], { now: () => (time += 1) });
    await store.write("a", "cũ");
    expect([first.texts.size, second.texts.size]).toEqual([1, 0]);
    first.broken = refusing;
    expect(await store.write("a", "mới")).toEqual({ ok: true, value: undefined });
    expect(await store.read("a", text)).toEqual({ ok: true, value: "mới" });
    first.broken = {};
    expect(await store.read("a", text)).toEqual({ ok: true, value: "mới" });
    expect(await store.list("")).toEqual({ ok: true, value: ["a"] });
    await store.remove("a");
    expect([first.texts.size, second.texts.size]).toEqual([0, 0]);
  });
});
