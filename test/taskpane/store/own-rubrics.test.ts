import { beforeEach, describe, expect, test } from "vitest";
import type { ExcelResult } from "../../../src/excel/result";
import { fingerprintsOf } from "../../../src/form/fingerprint";
import { loadRubric } from "../../../src/rubric/library";
import { isKnown, keepRubric, openOwn } from "../../../src/taskpane/store/keep-rubric";
import { listOwn, ownKey, removeOwn, renameOwn, shownName } from "../../../src/taskpane/store/own-rubrics";
import type { Store } from "../../../src/taskpane/store/store";
import { mine, rescored, reworded } from "./own-rubric";
import { filledUp, memoryShelf, memoryStore, type MemoryShelf, refusing } from "./shelves";

let shelf: MemoryShelf;
let store: Store;
beforeEach(() => {
  shelf = memoryShelf();
  store = memoryStore(shelf);
});

function value<T>(result: ExcelResult<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

const names = async (): Promise<string[]> => value(await listOwn(store)).rubrics.map(shownName);

describe("keeping a rubric", () => {
  test("puts it among one's own, from where it is opened word for word", async () => {
    expect(value(await keepRubric(store, mine))).toEqual({ kind: "kept" });
    const { rubrics, unread } = value(await listOwn(store));
    expect(unread).toEqual([]);
    expect(rubrics.map(({ entry }) => [entry.id, entry.shortTitle, entry.criteria, entry.maxPoints])).toEqual([
      ["xa-cua-toi", "Chuyển đổi số xã", 1, "10"],
    ]);
    const opened = value(await openOwn(store, rubrics[0] ?? expect.fail()));
    expect(opened).toEqual(mine);
    expect(fingerprintsOf(opened)).toEqual(fingerprintsOf(mine));
  });

  test("twice, or of one that is built in, keeps nothing more", async () => {
    await keepRubric(store, mine);
    expect(value(await keepRubric(store, { ...mine }))).toEqual({ kind: "known", from: "own" });
    const builtIn = await loadRubric("ha-nam-2022-so");
    expect(value(await keepRubric(store, builtIn))).toEqual({ kind: "known", from: "library" });
    expect(await names()).toEqual(["Chuyển đổi số xã"]);
    expect(value(await isKnown(store, mine))).toBe(true);
    expect(value(await isKnown(store, builtIn))).toBe(true);
    expect(value(await isKnown(store, reworded))).toBe(false);
  });

  test("of the id of another one is asked about, and says whether both score alike", async () => {
    await keepRubric(store, mine);
    const namesake = { from: "own", name: "Chuyển đổi số xã" };
    expect(value(await keepRubric(store, reworded))).toEqual({
      kind: "asked",
      namesakes: [{ ...namesake, scoresAlike: true }],
    });
    expect(value(await keepRubric(store, rescored))).toEqual({
      kind: "asked",
      namesakes: [{ ...namesake, scoresAlike: false }],
    });
    expect(await names()).toHaveLength(1);
  });

  test("beside the other keeps both, in place of the other only the new one, with its name", async () => {
    await keepRubric(store, mine);
    await renameOwn(store, fingerprintsOf(mine).content, "Phiếu xã tôi");
    expect(value(await keepRubric(store, reworded, "beside"))).toEqual({ kind: "kept" });
    expect(await names()).toEqual(["Chuyển đổi số xã", "Phiếu xã tôi"]);
    expect(value(await keepRubric(store, rescored, "replace"))).toEqual({ kind: "kept" });
    expect(await names()).toEqual(["Phiếu xã tôi"]);
    expect([...shelf.texts.keys()]).toEqual([ownKey(fingerprintsOf(rescored).content)]);
  });

  test("that has the id of a built-in one leaves the built-in one alone", async () => {
    const doctored = { ...mine, id: "ha-nam-2022-so" };
    expect(value(await keepRubric(store, doctored))).toEqual({
      kind: "asked",
      namesakes: [{ from: "library", name: "CNTT cấp sở Hà Nam 2022", scoresAlike: false }],
    });
    expect(value(await keepRubric(store, doctored, "beside"))).toEqual({ kind: "kept" });
  });

  test("that no form can be made of is refused with the place", async () => {
    const broken = { ...mine, maxPoints: "mười" };
    expect(await keepRubric(store, broken)).toMatchObject({
      problem: { code: "unexpected", detail: expect.stringMatching(/^maxPoints: /) as unknown },
    });
    expect(await names()).toEqual([]);
  });

  test("in a machine without room, or that forbids it, says so", async () => {
    shelf.broken = filledUp;
    expect(await keepRubric(store, mine)).toMatchObject({ problem: { code: "storage-full" } });
    shelf.broken = refusing;
    expect(await keepRubric(store, mine)).toMatchObject({ problem: { code: "storage-refused" } });
    expect(await isKnown(store, mine)).toMatchObject({ problem: { code: "storage-refused" } });
  });
});

describe("a rubric of one's own", () => {
  const { content } = fingerprintsOf(mine);

  test("is called as its owner says, and again as it prints itself when the name is emptied", async () => {
    await keepRubric(store, mine);
    await renameOwn(store, content, "  Phiếu xã tôi ");
    expect(await names()).toEqual(["Phiếu xã tôi"]);
    const [own] = value(await listOwn(store)).rubrics;
    expect(value(await openOwn(store, own ?? expect.fail()))).toEqual(mine);
    await renameOwn(store, content, " ");
    expect(await names()).toEqual(["Chuyển đổi số xã"]);
  });

  test("that another pane has removed meanwhile does not come back by being renamed", async () => {
    await keepRubric(store, mine);
    await removeOwn(store, content);
    expect(await renameOwn(store, content, "x")).toEqual({ ok: true, value: undefined });
    expect(await names()).toEqual([]);
  });

  test("that was changed or damaged on the disk is not opened, and does not hide the others", async () => {
    await keepRubric(store, mine);
    await keepRubric(store, reworded, "beside");
    const key = ownKey(content);
    const [own] = value(await listOwn(store)).rubrics.filter(({ entry }) => entry.fingerprint === content);
    const kept = shelf.texts.get(key) ?? "";
    shelf.texts.set(key, kept.replaceAll("Tỷ lệ hồ sơ", "Tỷ lệ khác"));
    expect(await openOwn(store, own ?? expect.fail())).toMatchObject({ problem: { code: "storage-damaged" } });
    shelf.texts.set(key, kept.replace(/"schemaVersion":\d+/, '"schemaVersion":99'));
    expect(await openOwn(store, own ?? expect.fail())).toMatchObject({ problem: { code: "storage-newer" } });
    shelf.texts.set(key, kept.slice(0, -40));
    const listed = value(await listOwn(store));
    expect(listed.rubrics).toHaveLength(1);
    expect(listed.unread).toEqual([{ fingerprint: content, problem: { code: "storage-damaged", detail: key } }]);
  });
});
