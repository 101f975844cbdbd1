import { describe, expect, test } from "vitest";
import { contradictionText } from "../../../src/form/shared-figures/contradiction-text";
import {
  type Contradiction,
  contradictions,
  remedied,
  turnedRound,
  usingValue,
} from "../../../src/form/shared-figures/contradictions";
import type { HeldFigures } from "../../../src/form/shared-figures/figure-values";
import type { FigureHints } from "../../../src/form/shared-figures/hints";
import { lintHints } from "../../../src/form/shared-figures/lint-hints";
import { loadHints } from "../../../src/form/shared-figures/load-hints";
import { placeKey, sharedFigures } from "../../../src/form/shared-figures/shared-figures";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { offeredFigures } from "../../../src/taskpane/scoring/offered-figures";
import type { Criterion, FigureLabel, Rubric } from "../../../src/rubric/schema";
import { criteriaOf } from "../../../src/rubric/outline";
import { tinyRubric } from "../../tiny-rubric";

const ratio = (id: string, code: string, numerator: FigureLabel, denominator: FigureLabel): Criterion => ({
  type: "criterion",
  id,
  code,
  title: `Tỷ lệ ${code}`,
  maxPoints: "5",
  rule: { kind: "ratio", numerator, denominator },
});

// Rows 1 and 2 ask for all computers, row 3 for those who have a mailbox and for the staff, row 4 for users of a mailbox.
const rubric: Rubric = {
  ...tinyRubric(
    [
      ratio("a", "1", { label: "Số máy có Internet" }, { label: "Tổng số máy tính" }),
      ratio("b", "2", { label: "Số máy nối LAN" }, { label: "Tổng số máy" }),
      ratio("c", "3", { label: "Số hộp thư" }, { label: "Tổng số CBCC", profile: "staff" }),
      ratio("d", "4", { label: "Số CBCC dùng hộp thư" }, { label: "Số CBCC được cấp hộp thư" }),
    ],
    { max: "20" },
  ),
  profile: [
    { id: "staff", label: "Tổng số CBCC", kind: "count" },
    { id: "upper", label: "Cấp huyện", kind: "count" },
    { id: "lower", label: "Cấp xã", kind: "count" },
  ],
};
const hints: FigureHints = {
  figures: [
    { id: "computers", name: "Tổng số máy tính", places: ["a den", "b den"] },
    { id: "mailboxes", name: "Số CBCC có hộp thư", places: ["c num", "d den"] },
  ],
  relations: [
    { left: ["upper", "lower"], is: "=", right: ["staff"] },
    { left: ["mailboxes"], is: "<=", right: ["staff"] },
  ],
};
const shared = sharedFigures(rubric, hints);
const held = (answers: HeldFigures["answers"], profile: HeldFigures["profile"] = {}): HeldFigures => ({
  answers,
  profile,
});
const told = (figures: HeldFigures): string[] =>
  contradictions(rubric, shared, figures).map((one) => contradictionText(rubric, one, "vi"));
const only = (figures: HeldFigures): Contradiction => {
  const [one, ...others] = contradictions(rubric, shared, figures);
  if (one === undefined || others.length > 0) throw new Error("One contradiction is expected.");
  return one;
};

describe("rows that ask for one figure", () => {
  test("are told with both values and where they stand when they disagree; a blank contradicts nothing", () => {
    expect(told(held({ a: { num: 1, den: 50 } }))).toEqual([]);
    expect(told(held({ a: { num: 1, den: 50 }, b: { num: 1, den: 50 } }))).toEqual([]);
    expect(told(held({ a: { num: 1, den: 50 }, b: { num: 1, den: 54 } }))).toEqual([
      "Tổng số máy tính: 50 (dòng I.1) · 54 (dòng I.2)",
    ]);
    expect(told(held({ c: { num: 70, den: 178 } }, { staff: "184" }))).toEqual([
      "Tổng số CBCC: 184 (Thông tin chung) · 178 (dòng I.3)",
    ]);
  });

  test("say nothing while a figure can be meant in two ways, is none, or stands in a row that does not apply", () => {
    const other = { num: 1, den: 54 };
    for (const den of [
      { cellText: "năm mươi" },
      "14.194",
      { cellText: "19/02/1900", number: 50, shows: "date" as const },
      0.95,
      -3,
    ])
      expect(told(held({ a: { num: 1, den }, b: other }))).toEqual([]);
    expect(told(held({ a: { num: 1, den: 50, exception: "na" }, b: other }))).toEqual([]);
    expect(told(held({ c: { den: 178 } }, { staff: "khoảng 184" }))).toEqual([]);
  });

  test("either value can be meant: it stands then in all rows that had another one, and in no blank row", () => {
    const figures = held({ c: { num: 70, den: 178, note: "theo sổ" } }, { staff: "184" });
    const found = only(figures);
    if (found.kind !== "differs") throw new Error(found.kind);
    expect(remedied(rubric, figures, usingValue(found, "184"))).toEqual({
      answers: { c: { num: 70, den: 184, note: "theo sổ" } },
      profile: { staff: "184" },
    });
    expect(remedied(rubric, figures, usingValue(found, "178")).profile).toEqual({ staff: "178" });
    expect(remedied(rubric, held({ a: { den: 3 } }), new Map()).answers).toEqual({ a: { den: 3 } });
  });
});

describe("a ratio the wrong way round", () => {
  test("is known by the figure that stands elsewhere, told once, and turned round by one press", () => {
    const figures = held({ c: { num: 184, den: 170 } }, { staff: "184" });
    expect(told(figures)).toEqual([
      "Ở dòng I.3: 184/170, có thể đã nhập ngược tử và mẫu. Tổng số CBCC là 184 (Thông tin chung).",
    ]);
    const found = only(figures);
    if (found.kind !== "inverted") throw new Error(found.kind);
    expect(remedied(rubric, figures, turnedRound(found)).answers).toEqual({ c: { num: 170, den: 184 } });
  });

  test("is none where nothing else knows the denominator, or where the smaller figure stands above", () => {
    expect(told(held({ c: { num: 184, den: 170 } }))).toEqual([]);
    expect(told(held({ c: { num: 170, den: 184 } }, { staff: "184" }))).toEqual([]);
  });
});

describe("sums and parts that the print names", () => {
  test("are compared when all of them are there", () => {
    expect(told(held({}, { staff: "250", upper: "74" }))).toEqual([]);
    expect(told(held({}, { staff: "258", upper: "74", lower: "184" }))).toEqual([]);
    expect(told(held({}, { staff: "250", upper: "74", lower: "184" }))).toEqual([
      "Cấp huyện: 74 (Thông tin chung) + Cấp xã: 184 (Thông tin chung) = 258, không bằng Tổng số CBCC: 250 (Thông tin chung)",
    ]);
    expect(told(held({ c: { num: 300 } }, { staff: "258" }))).toEqual([
      "Số CBCC có hộp thư: 300 (dòng I.3) lớn hơn Tổng số CBCC: 258 (Thông tin chung)",
    ]);
    expect(told(held({ c: { num: 258 } }, { staff: "258" }))).toEqual([]);
  });

  test("wait while a figure disagrees with itself: that is told first", () => {
    expect(told(held({ c: { num: 300 }, d: { den: 290 } }, { staff: "258" }))).toEqual([
      "Số CBCC có hộp thư: 300 (dòng I.3) · 290 (dòng I.4)",
    ]);
  });
});

test("a row named like something that every object has holds only what it was given", () => {
  const odd = sharedFigures(
    {
      ...rubric,
      items: tinyRubric([ratio("__proto__", "1", { label: "Số x" }, { label: "Tổng x", profile: "staff" })]).items,
    },
    null,
  );
  expect(contradictions(rubric, odd, held({}, { staff: "3" }))).toEqual([]);
});

describe("a form without hints", () => {
  const imported: Rubric = {
    ...rubric,
    items: tinyRubric([
      ratio("a", "1", { label: "Số hồ sơ nộp trực tuyến", unit: "hồ sơ" }, { label: "Tổng số hồ sơ", unit: "hồ sơ" }),
      ratio("b", "2", { label: "Số hồ sơ đúng hạn", unit: "hồ sơ" }, { label: "Tổng số  hồ sơ", unit: "Hồ sơ" }),
      ratio("c", "3", { label: "Số máy", unit: "máy" }, { label: "Tổng số hồ sơ", unit: "nghìn hồ sơ" }),
    ]).items,
  };
  const proposed = sharedFigures(imported, null);

  test("has equal wordings with equal units, which are proposed and never held against each other", () => {
    expect(proposed.figures.map(({ places, compared }) => [places.map(placeKey), compared])).toEqual([
      [["a den", "b den"], false],
    ]);
    const answers = { a: { num: 1, den: 10 }, b: { num: 1, den: 20 } };
    expect(contradictions(imported, proposed, { answers, profile: {} })).toEqual([]);
    const second = criteriaOf(imported)[1]!.item;
    const offers = offeredFigures(
      { rubric: imported, answers: { a: { den: 10 } }, profile: {} },
      second,
      proposed,
      "vi",
    );
    expect(offers.get("den")).toEqual([{ value: "10", label: "dòng I.1: Tổng số hồ sơ", compared: false }]);
    expect(offers.get("num")).toEqual([]);
  });

  test("topics that count something of their own under one name are no figure of their own", async () => {
    const giaLai = await loadRubric("gia-lai-2020-huyen");
    const names = sharedFigures(giaLai, null).figures.map(({ name }) => name);
    expect(names).toContain("Tổng số hộ gia đình");
    expect(names).not.toContain("Số bài đăng trong năm");
  });
});

describe("the built-in forms", () => {
  test("La Gi's form tells the 178 officials beside the 184 of the general information, and nothing else", async () => {
    const binhThuan = await loadRubric("binh-thuan-2022-huyen");
    const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
    const figures = sharedFigures(binhThuan, await loadHints(binhThuan));
    expect(contradictions(binhThuan, figures, laGi).map((one) => contradictionText(binhThuan, one, "vi"))).toEqual([
      "CBCC cấp xã: 184 (Thông tin chung, dòng 2.2, 4.1) · 178 (dòng 3.2)",
    ]);
    // Each of both values of the staff is offered where the row asks for it; the general information's first.
    const row = criteriaOf(binhThuan).find(({ item }) => item.id === "2.2")!.item;
    const offers = offeredFigures({ ...laGi, rubric: binhThuan }, row, figures, "vi");
    expect(offers.get("den")?.map(({ value, label }) => `${value} ${label}`)).toEqual([
      "184 CBCC cấp xã",
      "178 dòng 3.2: Tổng số CBCC cấp xã",
    ]);
    expect(offers.get("num")?.map(({ value, label }) => `${value} ${label}`)).toEqual([
      "184 dòng 2.6: Tổng số máy tính ở cấp xã",
    ]);
  });

  test("Kbang's form tells that 14 communes and none provide the same service", async () => {
    const giaLai = await loadRubric("gia-lai-2020-huyen");
    const figures = sharedFigures(giaLai, await loadHints(giaLai));
    const answers = { "2/I/39": { num: 14, den: 14 }, "2/III/5": { num: 0, den: 14 } };
    expect(
      contradictions(giaLai, figures, { answers, profile: {} }).map((one) => contradictionText(giaLai, one, "en")),
    ).toEqual(["Số UBND cấp xã cung cấp DVCTT mức độ 3: 14 (row 2.I.39) · 0 (row 2.III.5)"]);
  });

  test("another form under a built-in name gets none of its hints", async () => {
    expect(await loadHints({ ...rubric, id: "binh-thuan-2022-huyen" })).toBeNull();
    expect(await loadHints(rubric)).toBeNull();
  });
});

describe("a file of hints", () => {
  const faultsOf = (change: Partial<FigureHints>): string[] => lintHints(rubric, { ...hints, ...change }, "en");

  test("that fits its rubric has no faults", () => {
    expect(lintHints(rubric, hints)).toEqual([]);
  });

  test("is told of every id that its rubric does not have, and of figures that cannot be one", () => {
    expect(faultsOf({ relations: [{ left: ["upper", "nobody"], is: "=", right: ["z den"] }] })).toEqual([
      "“nobody”: no figure has this id",
      "“z den”: the rubric has no such figure",
    ]);
    expect(faultsOf({ figures: [...hints.figures, { id: "x", name: "X", places: ["a den", "a value"] }] })).toEqual([
      "“a den” belongs to two figures",
      "“a value”: the rubric has no such figure",
    ]);
    expect(faultsOf({ figures: [...hints.figures, { id: "x", places: ["a num"] }] })).toEqual([
      "“x”: it has no name",
      "“x”: it has one place and no relation uses it",
    ]);
    const units = ratio("e", "5", { label: "Số máy", unit: "máy" }, { label: "Tổng số xã", unit: "xã" });
    const odd = { ...rubric, items: [...rubric.items, units] };
    expect(
      lintHints(odd, { figures: [{ id: "x", name: "X", places: ["e num", "e den"] }], relations: [] }, "en"),
    ).toEqual(["“x”: e num, e den differ in kind of number or unit"]);
    expect(lintHints(rubric, { figures: [{ id: "x" }] }, "en").length).toBeGreaterThan(1);
  });
});
