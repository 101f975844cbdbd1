import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { unpackInBrowser } from "../../src/excel/unpack";
import { library, loadRubric } from "../../src/rubric/library";
import type { Rubric } from "../../src/rubric/schema";
import { packRubric, unpackRubric } from "../../src/form/fingerprint";
import { rubric } from "./la-gi-host";

const { chunks, fingerprint } = packRubric(rubric);
const [first = "", ...rest] = chunks;

/** 100 million spaces with the right fingerprint. */
const spaces = Buffer.alloc(100_000_000, " ");
const bomb = deflateSync(spaces).toString("base64");
const bombFingerprint = createHash("sha256").update(spaces).digest("hex");

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ["with the browser's own means", () => undefined],
  ["on a page without https", () => vi.stubGlobal("crypto", {})],
])("the rubric of an open form, %s", (_, prepare) => {
  it.each([
    ["is what was packed", chunks, fingerprint],
    ["is refused when a part is missing", rest, fingerprint],
    [
      "is refused when a letter was changed",
      [`${first.startsWith("A") ? "B" : "A"}${first.slice(1)}`, ...rest],
      fingerprint,
    ],
    ["is refused when it is not base64", ["không phải base64"], fingerprint],
    ["is refused when it is not compressed", [btoa("{}")], fingerprint],
    ["is refused when a few bytes unpack to more than any rubric has", [bomb], bombFingerprint],
    ["is refused under another fingerprint", chunks, "0".repeat(64)],
  ])("%s", async (__, given, expected) => {
    prepare();
    expect(await unpackInBrowser(given, expected)).toBe(unpackRubric(given, expected));
    expect(unpackRubric(given, expected) === null).toBe(!(given === chunks && expected === fingerprint));
  });
});

describe("the fingerprint", () => {
  it.each(library)(
    "of $id is the same in the library and in every workbook, so that opening its form needs no parser",
    async (entry) => {
      expect(packRubric(await loadRubric(entry.id)).fingerprint).toBe(entry.fingerprint);
    },
  );

  it("does not depend on the order in which a file names its fields", () => {
    const reordered = Object.fromEntries(Object.entries(rubric).reverse()) as unknown as Rubric;
    expect(packRubric(reordered).fingerprint).toBe(fingerprint);
  });

  it("changes with the content", () => {
    expect(packRubric({ ...rubric, title: `${rubric.title} ` }).fingerprint).not.toBe(fingerprint);
  });
});
