import { describe, expect, test } from "vitest";
import { readRubricFile } from "../../../src/taskpane/library/rubric-file";
import { smallRubric } from "../small-rubric";

const file = (text: string, size = text.length) => ({ name: "bieu.json", size, text: () => Promise.resolve(text) });

describe("a rubric file from disk", () => {
  test("is taken when nothing is wrong with it", async () => {
    const items = structuredClone(smallRubric);
    expect(await readRubricFile(file(JSON.stringify(items)), "vi")).toMatchObject({
      kind: "rubric",
      rubric: { id: "thu" },
    });
  });

  test("is refused with every error and its place", async () => {
    const read = await readRubricFile(
      file(JSON.stringify({ ...smallRubric, title: "", year: "2022", maxPoints: "5,5" })),
      "vi",
    );
    expect(read.kind).toBe("errors");
    expect(read.kind === "errors" && read.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["title", "year", "maxPoints"]),
    );
  });

  test("that is no JSON is refused with words", async () => {
    expect(await readRubricFile(file("PHIẾU ĐÁNH GIÁ"), "vi")).toMatchObject({
      kind: "errors",
      errors: [{ path: "" }],
    });
  });

  test("beyond 2 MB is not read at all", async () => {
    const huge = { ...file("", 3 * 1024 * 1024), text: () => Promise.reject(new Error("read")) };
    expect(await readRubricFile(huge, "vi")).toEqual({ kind: "tooLarge", name: "bieu.json" });
  });

  test("that the disk does not give is called unreadable", async () => {
    expect(await readRubricFile({ ...file("x"), text: () => Promise.reject(new Error("gone")) }, "vi")).toEqual({
      kind: "unreadable",
      name: "bieu.json",
    });
  });
});
