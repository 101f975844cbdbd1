import { describe, expect, test } from "vitest";
import { loadRubric } from "../../../src/rubric/library";
import { criteriaOf } from "../../../src/rubric/outline";
import { planDocument } from "../../../src/sheet/document/document-plan";
import { pageRoom } from "../../../src/sheet/document/pages";
import type { DocumentPlan } from "../../../src/sheet/document/lay-out";
import { documentKinds } from "../../../src/sheet/document/paper";
import type { FormContents } from "../../../src/sheet/form-plan/fill-plan";
import { choiceRule, criterionOf, ratioRule, tinyRubric } from "../../tiny-rubric";
import { contentsOf, pagesOf, shownForms, sourceOf, textsOf, withDocuments } from "./document-of";

const ratio = criterionOf(ratioRule(), {}, "a");
const choice = criterionOf(choiceRule(["Có", "10"], ["Không", "0"]), {}, "b");
const tiny = tinyRubric([ratio, choice], { max: "20" });

const isHeading = (id: string | null): boolean => id !== null && /^section:/.test(id);

/** What every document on paper has to keep. */
function expectGoodPages(plan: DocumentPlan): void {
  const pages = pagesOf(plan);
  const header = plan.rows[plan.print.titleRows.first]?.height ?? 0;
  pages.forEach((rows, index) => {
    const height = rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
    expect(height + (index === 0 || plan.print.titleRows.count === 0 ? 0 : header)).toBeLessThanOrEqual(
      pageRoom + 1e-6,
    );
    expect(isHeading(rows.at(-1)?.id ?? null)).toBe(false);
    expect(rows.at(-1)?.id).not.toBe("header");
  });
  for (const { style } of plan.styles) if (style.size !== undefined) expect(style.size).toBeGreaterThanOrEqual(10.5);
}

describe.each(shownForms)("the annex of %s", (id, example) => {
  const contents: readonly (readonly [string, () => Promise<FormContents>])[] = [
    ["blank", () => Promise.resolve({ answers: {}, profile: {} })],
    ["filled", () => contentsOf(id, example)],
    ["with documents in every row", async () => withDocuments(id, await contentsOf(id, example))],
  ];

  test.each(contents)("%s: no heading alone, the signatures whole with the sum and the last row", async (_, make) => {
    const rubric = await loadRubric(id);
    const plan = planDocument("self", sourceOf(rubric, { ...(await make()), appraisal: null }));
    expectGoodPages(plan);
    const last =
      pagesOf(plan)
        .at(-1)
        ?.map((row) => row.id) ?? [];
    const lastRow = plan.rows
      .map((row) => row.id)
      .filter((row) => /^(criterion|line):/.test(row ?? ""))
      .at(-1);
    expect(last).toEqual(
      expect.arrayContaining([lastRow, "total", "code", "date", "signature:role", "signature:name"]),
    );
    // Together at most 163 mm: at 165 the rounding to pixels makes a second strip of pages.
    const pixels = plan.columns.filter(({ hidden }) => !hidden).reduce((sum, { width }) => sum + width * 7 + 5, 0);
    expect((pixels * 25.4) / 96).toBeLessThanOrEqual(163);
  });

  test("every word of titles and rules is printed", async () => {
    const rubric = await loadRubric(id);
    const texts = textsOf(
      planDocument("self", sourceOf(rubric, { ...(await contentsOf(id, example)), appraisal: null })),
      "content",
    );
    // The dashes of a list are no words.
    const wordsOf = (text: string): string[] => text.split(/[\s;.:,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    for (const { item } of criteriaOf(rubric)) {
      const printed = wordsOf(texts.get(`criterion:${item.id}`) ?? "");
      const wanted = wordsOf([item.title, item.detail, item.guidance].filter(Boolean).join(" "));
      expect(printed.filter((word) => word !== "Cách" && word !== "tính")).toEqual(
        expect.arrayContaining(wanted.filter((word) => word !== "Cách" && word !== "tính")),
      );
    }
  });
});

test("La Gi takes at most 8 pages at 12 points", async () => {
  const rubric = await loadRubric("binh-thuan-2022-huyen");
  const plan = planDocument("self", sourceOf(rubric, { ...(await contentsOf(rubric.id, "la-gi")), appraisal: null }));
  expect(plan.size).toBe(12);
  expect(plan.pages).toBeLessThanOrEqual(8);
});

test("a form that would pass 12 pages is set in 11 points", async () => {
  const rubric = await loadRubric("gia-lai-2020-huyen");
  expect(planDocument("self", sourceOf(rubric, await contentsOf(rubric.id, "kbang"))).size).toBe(11);
});

test.each(documentKinds)("an appraised form as %s keeps its pages", async (kind) => {
  const rubric = await loadRubric("bieu-mau-minh-hoa");
  expectGoodPages(planDocument(kind, sourceOf(rubric, await contentsOf(rubric.id, "suoi-mo-tham-dinh"))));
});

test("each document is named once and numbered as its rows refer to it", () => {
  const contents: FormContents = {
    profile: {},
    answers: {
      a: { num: 1, den: 2, evidence: "12/KH-UBND ngày 05/3/2026 của UBND xã A về chuyển đổi số; 7/QĐ-UBND" },
      b: {
        option: 0,
        evidence: "7/QĐ-UBND\nkhông có\nDanh sách kèm 112/BC-UBND\nKế hoạch số 05-NQ/TU ngày 1/2/2026 về cải cách",
      },
    },
  };
  const source = sourceOf(tiny, contents);
  expect(
    source.evidence.documents.map(({ number, symbol, day, issuer, subject, usedBy }) => [
      number,
      symbol,
      day,
      issuer,
      subject,
      usedBy,
    ]),
  ).toEqual([
    [1, "12/KH-UBND", "05/3/2026", "UBND xã A", "về chuyển đổi số", ["a"]],
    [2, "7/QĐ-UBND", "", "", "", ["a", "b"]],
    // Another document's number is none of its own.
    [3, "", "", "", "Danh sách kèm 112/BC-UBND", ["b"]],
    [4, "05-NQ/TU", "1/2/2026", "", "Kế hoạch về cải cách", ["b"]],
  ]);
  expect(source.evidence.references.get("b")).toBe("[2]–[4]");
});

describe("bad days", () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `từ${index}`).join(" ");

  test("a row of 300 words goes on in rows below, and no word is lost", () => {
    const plan = planDocument(
      "self",
      sourceOf(tinyRubric([{ ...ratio, title: words(600) }]), { answers: {}, profile: {} }),
    );
    expectGoodPages(plan);
    for (const { height } of plan.rows) expect(height ?? 0).toBeLessThanOrEqual(400);
    const texts = [...textsOf(plan, "content").values()].join(" ");
    for (const word of words(600).split(" ")) expect(texts).toContain(word);
  });

  test("4,000 characters of an opinion are printed whole", () => {
    const note = words(800).slice(0, 4_000);
    const contents: FormContents = {
      profile: {},
      answers: { a: { num: 1, den: 2 } },
      appraisal: { a: { num: 1, den: 4, reason: "other", note } },
    };
    const plan = planDocument("appraised", sourceOf(tiny, contents));
    expectGoodPages(plan);
    const printed = textsOf(plan, "reason").get("criterion:a") ?? "";
    expect(printed.replace(/\s/g, "")).toBe(`Khác:${note}`.replace(/\s/g, ""));
  });

  test("4,000 characters of evidence are listed whole, and referred to", () => {
    const evidence = words(800).slice(0, 4_000);
    const source = sourceOf(tiny, { profile: {}, answers: { a: { num: 1, den: 2, evidence } } });
    const plan = planDocument("evidence", source);
    expectGoodPages(plan);
    expect((textsOf(plan, "subject").get("document:1") ?? "").replace(/\s/g, "")).toBe(evidence.replace(/\s/g, ""));
    const formulas = planDocument("self", source)
      .rows.flatMap(({ values }) => values)
      .map((value) => (typeof value === "object" && value ? value.formula.length : 0));
    expect(Math.max(...formulas)).toBeLessThan(8_192);
  });
});
