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
  const { titleRows } = plan.print;
  const header = titleRows.count === 0 ? undefined : plan.rows[titleRows.first];
  let below = false;
  pages.forEach((rows) => {
    const height = rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
    expect(height + (below ? (header?.height ?? 0) : 0)).toBeLessThanOrEqual(pageRoom + 1e-6);
    below ||= header !== undefined && rows.includes(header);
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

test("La Gi takes at most 8 pages at 12 points, with documents in every row too, and lines to spare on the last one", async () => {
  const rubric = await loadRubric("binh-thuan-2022-huyen");
  const filled = { ...(await contentsOf(rubric.id, "la-gi")), appraisal: null };
  for (const contents of [{ answers: {}, profile: {} }, filled, await withDocuments(rubric.id, filled)]) {
    const plan = planDocument("self", sourceOf(rubric, contents));
    expect([plan.size, plan.pages]).toEqual([12, 8]);
    const last =
      pagesOf(plan)
        .at(-1)
        ?.reduce((sum, { height }) => sum + (height ?? 0), 0) ?? pageRoom;
    expect(last).toBeLessThan(pageRoom - 100);
  }
});

describe("what stands on paper", () => {
  const filled: FormContents = {
    profile: { agency: "UBND xã Tân Hải" },
    answers: { a: { num: 4823, den: 9999 }, b: { option: 0 } },
  };

  test("names, numbers of rules and long figures are not parted at a line's end", () => {
    const rubric = tinyRubric([{ ...ratio, guidance: "Tỷ lệ x 5\nKhông có: 0" }, choice], { max: "20" });
    const plan = planDocument("self", sourceOf(rubric, filled));
    expect(textsOf(plan, "code").get("with")).toContain("của UBND\u00a0xã\u00a0Tân\u00a0Hải)");
    expect(textsOf(plan, "content").get("criterion:a")).toContain("Tỷ lệ\u00a0x\u00a05; Không có:\u00a00");
    expect(textsOf(plan, "figures").get("criterion:a")).toBe("4823/\n9999");
  });

  test("a year that nobody has named is left open", () => {
    const texts = textsOf(planDocument("self", sourceOf(tiny, filled)), "code");
    expect(texts.get("with")).toContain("năm\u00a020……");
    expect([...texts.values()].join(" ")).not.toContain(String(tiny.year));
  });

  test("a hint stands right below its role, however many lines the other side has", () => {
    const rubric = {
      ...tiny,
      signatures: [
        { role: "NGƯỜI TỔNG HỢP", hint: "(ký tên)" },
        { role: "THỦ TRƯỞNG", hint: "(ký tên, đóng dấu)" },
      ],
    };
    const source = sourceOf(rubric, filled, { authority: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH" });
    const left = textsOf(planDocument("self", source), "code");
    const right = textsOf(planDocument("self", source), "figures");
    const rows = ["signature:role", "signature:1", "signature:2"];
    expect(rows.map((row) => left.get(row))).toEqual(["NGƯỜI TỔNG HỢP", "(ký tên)", ""]);
    expect(rows.map((row) => right.get(row))).toEqual(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(ký tên, đóng dấu)"]);
  });

  test("two short fields of the general part share a line, a long one has its own", async () => {
    const rubric = await loadRubric("binh-thuan-2022-huyen");
    const ids = planDocument("self", sourceOf(rubric, await contentsOf(rubric.id, "la-gi"))).rows.flatMap(({ id }) =>
      id?.startsWith("profile:") ? [id] : [],
    );
    expect(ids).toEqual([
      "profile:phone+fax",
      "profile:email+staffTotal",
      "profile:staffDistrict+staffCommune",
      "profile:officesDistrict",
      "profile:communes",
    ]);
  });

  test("the summary's share of the total leaves out what is given beyond the maximum, as its first line says", async () => {
    const rubric = await loadRubric("binh-thuan-2022-huyen");
    const plan = planDocument("summary", sourceOf(rubric, await contentsOf(rubric.id, "la-gi")));
    expect(textsOf(plan, "code").get("summary.total")).toContain("92,61%");
    // (464.06 − 1) / 500, by hand.
    expect(Number(textsOf(plan, "share").get("total"))).toBeCloseTo(0.92612, 6);
  });

  test("minutes repeat the header of the rows that differ, and none where no row does", async () => {
    const rubric = await loadRubric("bieu-mau-minh-hoa");
    const contents = await contentsOf(rubric.id, "suoi-mo-tham-dinh");
    const headers = (appraisal: NonNullable<FormContents["appraisal"]>): number =>
      planDocument("minutes", sourceOf(rubric, { ...contents, appraisal })).print.titleRows.count;
    expect([headers(contents.appraisal ?? {}), headers({})]).toEqual([1, 0]);
  });

  test("no page of the minutes repeats the header above nothing: the last row that differs goes on with what is signed", async () => {
    const rubric = await loadRubric("ha-nam-2022-so");
    const { answers } = await contentsOf(rubric.id, "so-tai-chinh");
    const ratios = Object.entries(answers).filter(([, answer]) => "num" in answer && answer.num !== 0);
    for (let differing = 1; differing <= 9; differing += 1) {
      const lower = ratios.slice(0, differing).map(([id, answer]) => {
        const note = "Số liệu không khớp với kết quả rà soát trên hệ thống của tỉnh. ".repeat(3);
        return [id, { ...answer, num: "0", reason: "other-figures", note }];
      });
      const appraisal = { ...answers, ...Object.fromEntries(lower) };
      const plan = planDocument("minutes", sourceOf(rubric, { answers, profile: {}, appraisal }));
      expectGoodPages(plan);
      expect(
        pagesOf(plan)
          .at(-1)
          ?.some(({ id }) => id?.startsWith("criterion:")),
      ).toBe(true);
    }
  });

  test("totals whose difference counts other rows than they do say so", async () => {
    const rubric = await loadRubric("bieu-mau-minh-hoa");
    const contents = await contentsOf(rubric.id, "suoi-mo-tham-dinh");
    const told = (wanted: FormContents): boolean =>
      planDocument("appraised", sourceOf(rubric, wanted)).rows.some(({ id }) => id === "compared-only");
    // 68.76 − 70.77 is not the −10.25 of the rows that both sides scored.
    expect(told(contents)).toBe(true);
    expect(told({ ...contents, appraisal: contents.answers })).toBe(false);
  });
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
  expect(source.evidence.references.get("b")).toBe("[2–4]");
});

describe("bad days", () => {
  test("where letters are set wider the same rows are higher, and none is added that the form would not know", async () => {
    const rubric = await loadRubric("bieu-mau-minh-hoa");
    const source = sourceOf(rubric, await contentsOf(rubric.id, "suoi-mo"));
    const [usual, wide] = [planDocument("self", source), planDocument("self", source, 1.2)];
    expectGoodPages(wide);
    expect(wide.rows.map(({ id }) => id)).toEqual(usual.rows.map(({ id }) => id));
    const total = (plan: DocumentPlan): number => plan.rows.reduce((sum, { height }) => sum + (height ?? 0), 0);
    expect(total(wide)).toBeGreaterThan(total(usual) * 1.05);
  });

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
