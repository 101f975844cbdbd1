import { describe, expect, test } from "vitest";
import { lookThrough, type Draft } from "../../../src/import/review/look-through";
import * as say from "../../../src/import/review/operations";
import { readReview } from "../../../src/import/review/read-review";
import { newReview, type Review } from "../../../src/import/review/review";
import { restoredReview, storedReview } from "../../../src/import/review/stored";
import { begin, redo, step, undo } from "../../../src/import/review/history";
import { readDelimited } from "../../../src/import/tables/delimited";
import { quickAnswers } from "../../../src/import/review/quick-answers";
import { lintRubric } from "../../../src/rubric/lint";
import { criteriaById } from "../../../src/rubric/outline";
import { parseRubric } from "../../../src/rubric/parse";
import { tsv } from "../reading/one-row";

const ROWS = [
  ["TT", "Nội dung", "Điểm tối đa", "Cách tính điểm", "Tài liệu kiểm chứng"],
  ["I", "NHÂN LỰC", "10", "", ""],
  [
    "1",
    "Tỷ lệ công chức có chữ ký số",
    "5",
    "a = số công chức có chữ ký số; b = tổng số công chức; Điểm = a/b * Điểm tối đa",
    "Danh sách",
  ],
  ["2", "Tỷ lệ hoàn thành khóa học", "5", "Từ 90% trở lên: 5 điểm; từ 50% đến 90%: 3 điểm; dưới 50%: 0 điểm", ""],
  ["II", "HẠ TẦNG", "12", "", ""],
  ["1", "Họp trực tuyến", "4", "", ""],
  ["2", "Có phòng máy; có người trực", "6", "Có: 6 điểm; không: 0 điểm", ""],
];

const start = newReview(readDelimited(tsv(ROWS), "tsv"), { name: "Bieu thu", year: 2026 });

function look(review: Review): Draft {
  const reading = readReview(review, "vi");
  if (!reading) throw new Error("nothing was read");
  return lookThrough(review, reading);
}

/** `2:1 criterion decide` */
function shown(review: Review): string[] {
  return look(review).rows.map(({ key, role, standing, item }) => `${key} ${role} ${item?.id ?? "–"} ${standing}`);
}

function rowOf(review: Review, key: string): Draft["rows"][number] {
  const row = look(review).rows.find((each) => each.key === key);
  if (!row) throw new Error(`There is no row ${key}.`);
  return row;
}

const inWords = (review: Review): string => look(review).open.rows.join(" ");
const ruleOf = (review: Review, key: string): unknown => {
  const { item } = rowOf(review, key);
  return item?.type === "criterion" ? item.rule : null;
};
const accepted = (review: Review, ...keys: string[]): Review =>
  say.accept(
    review,
    keys.map((key) => rowOf(review, key)),
  );
const asked = (review: Review): Review => say.answerForm(review, { issuer: "UBND tỉnh", level: "xã" });

test("every row is shown with what is open in it", () => {
  expect(shown(start)).toEqual([
    "1 header – plain",
    "2 section I plain",
    "3 criterion I/1 certain",
    "4 criterion I/2 decide",
    "5 section II decide",
    "6 criterion II/1 certain",
    "7 criterion II/2 certain",
  ]);
  expect(rowOf(start, "5").mismatch).toEqual({ rows: "10", printed: "12" });
  expect(look(start).open).toEqual({ rows: ["4", "5"], columns: false, total: null, form: ["issuer", "level"] });
});

describe("deciding", () => {
  test("an accepted row is recorded: the printed words, how they are read, what was open", () => {
    const review = accepted(start, "4");
    expect(inWords(review)).toBe("5");
    expect(rowOf(review, "4").standing).toBe("accepted");
    const [group] = look(review).rubric.items;
    const row = group?.type === "section" ? group.items[1] : undefined;
    expect(row?.resolutions).toEqual([
      {
        printed: "90%",
        reading: expect.stringMatching(/tối đa 5 điểm$/) as string,
        reason: "Hai mức cùng nhận giá trị 90%: bản in chưa rõ tính mức nào. Người nhập biểu mẫu xác nhận.",
      },
    ]);
  });

  test("a certain row is accepted without a word in the rubric", () => {
    const review = say.acceptCertain(start, look(start));
    expect(shown(review).filter((row) => row.endsWith("accepted"))).toHaveLength(3);
    expect(JSON.stringify(look(review).rubric)).not.toContain("resolutions");
    expect(say.acceptCertain(review, look(review))).toBe(review);
  });

  test("a changed rule stands in the form, and a row can be left to the user", () => {
    const row = rowOf(start, "4");
    const tier = say.change(start, row, { rule: { kind: "score", score: { label: "Điểm thi" }, outOf: "100" } });
    expect(ruleOf(tier, "4")).toEqual({ kind: "score", score: { label: "Điểm thi" }, outOf: "100" });
    expect(rowOf(tier, "4").standing).toBe("changed");
    const left = say.leaveToUser(start, row);
    expect(ruleOf(left, "4")).toEqual({ kind: "points" });
    expect(rowOf(say.reopen(left, "4"), "4").standing).toBe("decide");
  });

  test("one change does not undo another, and a rule replaces parts", () => {
    let review = say.change(start, rowOf(start, "7"), {
      parts: [
        { label: "Có phòng máy", maxPoints: "4", rule: { kind: "points" } },
        { label: "Có người trực", maxPoints: "2", rule: { kind: "points" } },
      ],
    });
    const parted = rowOf(review, "7").item;
    expect(parted?.type === "section" && parted.items.map(({ id }) => id)).toEqual(["II/2/#1", "II/2/#2"]);
    review = say.change(review, rowOf(review, "7"), { title: "Phòng máy" });
    expect(rowOf(review, "7").item).toMatchObject({ type: "section", title: "Phòng máy" });
    review = say.leaveToUser(review, rowOf(review, "7"));
    expect(rowOf(review, "7").item).toMatchObject({ type: "criterion", title: "Phòng máy", rule: { kind: "points" } });
  });

  test("a maximum that somebody changes is told beside the printed one", () => {
    const review = say.change(start, rowOf(start, "6"), { maxPoints: "6" });
    expect(rowOf(review, "6").item).toMatchObject({ maxPoints: "6", printedMaxPoints: "4" });
    // Now the group adds up.
    expect(inWords(review)).toBe("4");
  });

  test("a group that does not add up is decided by its rows, by the print, or with a ceiling", () => {
    const byRows = say.change(start, rowOf(start, "5"), { maxPoints: "rows" });
    expect(rowOf(byRows, "5").item).toMatchObject({ maxPoints: "10", printedMaxPoints: "12" });
    expect(inWords(byRows)).toBe("4");
    expect(inWords(accepted(start, "5"))).toBe("4");
    const items = look(byRows).rubric.items;
    expect(items[1]?.resolutions?.[0]).toMatchObject({ printed: "Điểm tối đa in: 12", reading: "tối đa 10 điểm" });
    // A row that changes what they add up to asks again.
    expect(inWords(say.change(byRows, rowOf(byRows, "6"), { maxPoints: "1" }))).toBe("4 5");
  });

  test("a total that does not hold is asked about once", () => {
    const table = readDelimited(tsv([...ROWS, ["", "Tổng cộng", "30", "", ""]]), "tsv");
    const review = { ...start, table };
    expect(look(review).open.total).toEqual({ rows: "22", printed: "30" });
    const kept = say.answerForm(review, { total: "rows" });
    expect(look(kept).open.total).toBeNull();
    expect(look(kept).rubric).toMatchObject({ maxPoints: "22", printedMaxPoints: "30" });
    expect(look(kept).rubric.resolutions).toHaveLength(1);
    expect(look(say.answerForm(review, { total: "printed" })).rubric.maxPoints).toBe("30");
  });
});

test("rows without numbers in a group are decided each by itself, though their ids are like those of parts", () => {
  const table = readDelimited(
    tsv([
      ["TT", "Nội dung", "Điểm tối đa", "Cách tính điểm"],
      ["1", "Hạ tầng", "10", ""],
      ["", "Phòng máy", "6", "Theo danh mục do Sở công bố"],
      ["", "Đường truyền", "4", "Theo danh mục do Sở công bố"],
    ]),
    "tsv",
  );
  const review = { ...start, table };
  expect(shown(review)).toEqual([
    "1 header – plain",
    "2 section 1 plain",
    "3 criterion 1/#1 decide",
    "4 criterion 1/#2 decide",
  ]);
  const changed = say.change(review, rowOf(review, "3"), { title: "Phòng máy tính" });
  expect(rowOf(changed, "3").item?.title).toBe("Phòng máy tính");
  expect(JSON.stringify(look(changed).rubric)).toContain("Phòng máy tính");
  expect(look(changed).rubric.items[0]).toMatchObject({ items: [{ resolutions: [{}] }, {}] });
});

describe("a decision stands as long as what was seen is the same", () => {
  const without = (role: "other" | "rule"): Review =>
    say.setColumn(accepted(start, "4"), 3, role, ["code", "title", "maximum", "rule", "evidence"]);

  test("another reading of the row asks again, the same one does not", () => {
    expect(rowOf(without("other"), "4").standing).not.toBe("accepted");
    expect(rowOf(without("rule"), "4").standing).toBe("accepted");
  });

  test("a rule that somebody chose stays, whatever is read of the same words", () => {
    const review = say.setColumn(say.leaveToUser(start, rowOf(start, "4")), 3, "other", [
      "code",
      "title",
      "maximum",
      "rule",
      "evidence",
    ]);
    expect(rowOf(review, "4").standing).toBe("changed");
    expect(ruleOf(review, "4")).toEqual({ kind: "points" });
  });

  test("other printed words do not keep it", () => {
    const review = say.join(accepted(start, "6"), "7", true);
    expect(rowOf(review, "6").standing).not.toBe("accepted");
  });
});

describe("rows", () => {
  test("are left out and put back", () => {
    const review = say.leaveOut(start, ["6", "7", "5"], true);
    expect(shown(review)).toContain("6 out – plain");
    expect(look(review).rubric.items).toHaveLength(1);
    expect(shown(say.leaveOut(review, ["5", "6", "7"], false))).toEqual(shown(start));
  });

  test("are joined with the row above and parted again", () => {
    const review = say.join(start, "7", true);
    expect(rowOf(review, "7")).toMatchObject({ role: "joined", of: "6" });
    expect(rowOf(review, "6").item).toMatchObject({ code: "1", maxPoints: "4" });
    expect(rowOf(review, "6").item?.title).toBe("Họp trực tuyến Có phòng máy; có người trực");
    expect(shown(say.join(review, "7", false))).toEqual(shown(start));
  });

  test("are split where somebody says, column by column", () => {
    const review = say.split(start, 7, { "1": 1, "2": 1 });
    expect(shown(say.split(start, 7, { "1": 1 }))).toContain("7.1 continuation – plain");
    expect(rowOf(review, "7").texts[1]).toBe("Có phòng máy;");
    expect(rowOf(review, "7.1").texts[1]).toBe("có người trực");
    expect(shown(say.unsplit(review, 7))).toEqual(shown(start));
  });

  test("lie as deep as somebody says", () => {
    const review = say.setLevel(start, rowOf(start, "5"), 1);
    expect(shown(review)).toContain("5 section I/II decide");
    expect(shown(say.setRole(start, "5", "note"))).toContain("5 note – plain");
    expect(shown(say.setRole(say.setRole(start, "5", "note"), "5", null))).toEqual(shown(start));
  });
});

test("the columns of a table have one number, one title, one maximum", () => {
  const review = say.setColumn(start, 4, "maximum", ["code", "title", "maximum", "rule", "evidence"]);
  expect(review.columns).toEqual(["code", "title", "other", "rule", "maximum"]);
  expect(say.setColumn(start, 4, "rule", ["code", "title", "maximum", "rule", "evidence"]).columns).toEqual([
    "code",
    "title",
    "maximum",
    "rule",
    "rule",
  ]);
  expect(readReview({ ...start, columns: ["other", "other", "other", "other", "other"] }, "vi")).toBeNull();
});

test("a table without a header asks about its columns until somebody has looked", () => {
  const review = { ...start, table: readDelimited(tsv(ROWS.slice(1)), "tsv") };
  expect(look(review).open.columns).toBe(true);
  expect(look(say.confirmColumns(review)).open.columns).toBe(false);
});

test("when nothing is open, our own parser takes the rubric", () => {
  const review = asked(say.change(accepted(start, "4"), rowOf(start, "5"), { maxPoints: "rows" }));
  const { open, rubric, lint } = look(review);
  expect(open).toEqual({ rows: [], columns: false, total: null, form: [] });
  expect(lint.filter(({ resolved }) => !resolved)).toEqual([]);
  expect(parseRubric(JSON.stringify(rubric)).ok).toBe(true);
});

describe("a draft that is kept", () => {
  const review = asked(say.join(say.leaveToUser(start, rowOf(start, "4")), "7", true));

  const text = JSON.stringify(storedReview(review));
  const restored = (changed: string): unknown => restoredReview(JSON.parse(changed));

  test("comes back as it was", () => {
    expect(restored(text)).toEqual({ ok: true, value: review });
  });

  test("of a later release is told, and what is not one of ours is not read", () => {
    expect(restored(text.replace('"version":1', '"version":2'))).toEqual({ ok: false, newer: true });
    for (const part of ["version", "review", "table", "decisions", "columnsSeen", "paragraphs", "printed", "kind"])
      expect(restored(text.replaceAll(`"${part}"`, '"other"')), part).toEqual({ ok: false, newer: false });
    expect(restored("null")).toEqual({ ok: false, newer: false });
  });
});

test("steps are undone and done again", () => {
  const one = step(begin(start), say.confirmColumns(start));
  expect(undo(one).now).toBe(start);
  expect(redo(undo(one)).now).toBe(one.now);
  expect(step(one, one.now).past).toHaveLength(1);
  expect(undo(begin(start)).now).toBe(start);
  expect(redo(one)).toBe(one);
});

test("a row that is printed against the highest unit becomes such a ratio with one press, and the form says why", () => {
  const table = [
    ["TT", "Nội dung", "Điểm tối đa", "Cách tính điểm"],
    ["I", "KẾT QUẢ", "10", ""],
    ["1", "Mức chi", "6", "Điểm = (Mức chi của đơn vị / Mức chi của đơn vị cao nhất) * mức điểm"],
    ["2", "Có phòng máy", "4", "Có: 4 điểm; không: 0 điểm"],
  ];
  const review = newReview(readDelimited(tsv(table), "tsv"), { name: "Bieu thu", year: 2026 });
  const row = look(review).rows.find(({ item }) => item?.id === "I/1");
  if (row === undefined) throw new Error("no row");
  expect([row.reading, row.standing]).toEqual(["manual", "decide"]);
  const [answer] = quickAnswers(row, look(review).rubric.rounding);
  const { rubric, rows } = look(say.change(review, row, answer?.change ?? {}));
  expect(rows.find(({ item }) => item?.id === "I/1")?.standing).toBe("changed");
  const parsed = parseRubric(JSON.stringify(rubric));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const criterion = criteriaById(parsed.rubric).get("I/1");
  expect([parsed.rubric.schemaVersion, criterion?.rule]).toEqual([
    2,
    {
      kind: "ratio",
      numerator: { label: "Mức chi của đơn vị" },
      denominator: { label: "Mức chi của đơn vị cao nhất" },
      best: true,
    },
  ]);
  expect(criterion?.resolutions).toHaveLength(1);
  expect(lintRubric(parsed.rubric).filter(({ resolved }) => !resolved)).toEqual([]);
});
