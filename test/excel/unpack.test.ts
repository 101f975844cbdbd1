import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { unpackInBrowser } from "../../src/excel/unpack";
import { library, loadRubric } from "../../src/rubric/library";
import type { Criterion, Item, Rubric } from "../../src/rubric/schema";
import { fingerprintsOf, packedRubric, scoringFingerprint } from "../../src/form/fingerprint";
import { unpack } from "../../src/form/pack";
import { rubric } from "./la-gi-host";

const { chunks, fingerprint } = packedRubric(rubric);
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
  test.each([
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
    expect(await unpackInBrowser(given, expected)).toBe(unpack(given, expected));
    expect(unpack(given, expected) === null).toBe(!(given === chunks && expected === fingerprint));
  });
});

describe("the fingerprint", () => {
  test.each(library)(
    "of $id is the same in the library and in every workbook, so that opening its form needs no parser",
    async (entry) => {
      const { fingerprint: content, scoring } = entry;
      expect(fingerprintsOf(await loadRubric(entry.id))).toEqual({ content, scoring });
    },
  );

  test("does not depend on the order in which a file names its fields", () => {
    const reordered = Object.fromEntries(Object.entries(rubric).reverse()) as unknown as Rubric;
    expect(packedRubric(reordered).fingerprint).toBe(fingerprint);
  });

  test("changes with the content", () => {
    expect(packedRubric({ ...rubric, title: `${rubric.title} ` }).fingerprint).not.toBe(fingerprint);
  });

  describe("of what points depend on", () => {
    const changed = (change: (item: Item) => Item): Rubric => {
      const each = (item: Item): Item =>
        change(item.type === "section" ? { ...item, items: item.items.map(each) } : item);
      return { ...rubric, items: rubric.items.map(each) };
    };
    const scoring = scoringFingerprint(rubric);
    const onCriterion = (id: string, change: (criterion: Criterion) => Criterion): Rubric =>
      changed((item) => (item.type === "criterion" && item.id === id ? change(item) : item));

    test("stays with other words, other hints and another name", () => {
      const words = changed((item) => ({ ...item, title: `${item.title} (mới)`, code: `${item.code}.` }));
      expect(scoringFingerprint(words)).toBe(scoring);
      expect(scoringFingerprint({ ...rubric, id: "khac", title: "Khác", year: 2030, notes: ["Thêm"] })).toBe(scoring);
      const labels = onCriterion("2.1", (one) =>
        one.rule.kind === "ratio"
          ? { ...one, rule: { ...one.rule, numerator: { label: "Khác", unit: "máy", profile: "agency" } } }
          : one,
      );
      expect(fingerprintsOf(labels).content).not.toBe(fingerprint);
      expect(scoringFingerprint(labels)).toBe(scoring);
      expect(scoringFingerprint({ ...rubric, printedMaxPoints: "7" })).toBe(scoring);
    });

    test.each<[string, () => Rubric]>([
      ["a maximum", () => onCriterion("2.1", (one) => ({ ...one, maxPoints: "4" }))],
      ["an id", () => onCriterion("2.1", (one) => ({ ...one, id: "2.1a" }))],
      ["the order", () => ({ ...rubric, items: [...rubric.items].reverse() })],
      ["the rounding", () => ({ ...rubric, rounding: { decimals: 2, mode: "half-up" } })],
      ["the total", () => ({ ...rubric, maxPoints: "501" })],
      [
        "evidence that scores 0",
        () => onCriterion("2.1", (one) => ({ ...one, evidence: { ask: "Số liệu", missingScoresZero: true } })),
      ],
      [
        "an exception",
        () => onCriterion("2.1", (one) => ({ ...one, exceptions: [{ kind: "na", when: "Không có", award: "full" }] })),
      ],
      ["a rule", () => onCriterion("2.1", (one) => ({ ...one, rule: { kind: "points" } }))],
      [
        "a section that becomes a bonus",
        () => changed((item) => (item.type === "section" && item.id === "1" ? { ...item, bonus: true } : item)),
      ],
    ])("changes with %s", (_, other) => {
      expect(scoringFingerprint(other())).not.toBe(scoring);
    });
  });
});
