import { describe, expect, test } from "vitest";
import { countRemark, forgetRemark, usedRemarks } from "../../../src/taskpane/store/used-remarks";
import { filledUp, memoryShelf, memoryStore, refusing } from "./shelves";

describe("remarks used before", () => {
  test("come the most used first, then the latest, and one is forgotten alone", async () => {
    const store = memoryStore();
    for (const [index, text] of ["A", "B", " A ", "C"].entries()) await countRemark(store, text, index);
    expect((await usedRemarks(store)).map(({ text, count }) => `${text} ${count}`)).toEqual(["A 2", "C 1", "B 1"]);
    await forgetRemark(store, "A");
    expect((await usedRemarks(store)).map(({ text }) => text)).toEqual(["C", "B"]);
  });

  test("are neither blank nor about one row alone, and the least used give way", async () => {
    const store = memoryStore();
    await countRemark(store, "  ");
    await countRemark(store, "x".repeat(301));
    expect(await usedRemarks(store)).toEqual([]);
    await countRemark(store, "hay dùng", 0);
    await countRemark(store, "hay dùng", 0);
    for (let index = 1; index <= 61; index += 1) await countRemark(store, `câu ${index}`, index);
    const texts = (await usedRemarks(store)).map(({ text }) => text);
    expect(texts).toHaveLength(60);
    expect(texts.slice(0, 2)).toEqual(["hay dùng", "câu 61"]);
    expect(texts).not.toContain("câu 1");
  });

  test("of a machine that keeps nothing, or cannot read what it kept, are none, and nothing fails", async () => {
    const shelf = memoryShelf();
    shelf.broken = filledUp;
    await countRemark(memoryStore(shelf), "A");
    shelf.broken = refusing;
    expect(await usedRemarks(memoryStore(shelf))).toEqual([]);
    shelf.broken = {};
    shelf.texts.set("remark/0000", "{broken");
    await countRemark(memoryStore(shelf), "B");
    expect((await usedRemarks(memoryStore(shelf))).map(({ text }) => text)).toEqual(["B"]);
  });
});
