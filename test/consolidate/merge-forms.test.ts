import { describe, expect, test } from "vitest";
import { type Copy, mergeForms } from "../../src/consolidate/merge-forms";
import { loadRubric } from "../../src/rubric/library";

const rubric = await loadRubric("bieu-mau-minh-hoa");
const CHOICE = "I/1.1"; // 5, 3, 0 points
const RATIO = "I/1.2";
const UNITS = "II/2.3";

function copy(file: string, answers: Copy["answers"], more: Partial<Copy> = {}): Copy {
  return { file, answers, appraisal: null, profile: {}, ...more };
}

describe("copies of one form", () => {
  test("a blank never beats a value, and equal values are one", () => {
    const { answers, profile, conflicts } = mergeForms(rubric, [
      copy("a", { [CHOICE]: { option: 1 } }, { profile: { agency: "UBND xã A" } }),
      copy("b", { [RATIO]: { num: 3, den: 4 } }, { profile: { agency: "UBND  xã A", staff: "20" } }),
      copy("c", { [CHOICE]: { option: 1 }, [UNITS]: { value: 2 } }),
    ]);
    expect(conflicts).toEqual([]);
    expect(answers).toEqual({ [CHOICE]: { option: 1 }, [RATIO]: { num: 3, den: 4 }, [UNITS]: { value: 2 } });
    expect(profile).toEqual({ agency: "UBND xã A", staff: "20" });
  });

  test("two values are a conflict with the points that each would give; the first stands", () => {
    const { answers, conflicts } = mergeForms(rubric, [
      copy("a", { [CHOICE]: { option: 1 } }),
      copy("b", { [CHOICE]: { option: 0 } }),
      copy("c", { [CHOICE]: { option: 0 } }),
    ]);
    expect(answers[CHOICE]).toEqual({ option: 1 });
    expect(conflicts).toMatchObject([
      {
        row: `criterion:${CHOICE}`,
        side: "self",
        what: "figures",
        values: [
          { file: "a", text: "Ban hành sau ngày 31/01" },
          { file: "b", text: "Ban hành trước ngày 31/01" },
        ],
      },
    ]);
  });

  test("the numerator of one never meets the denominator of another", () => {
    const { answers, conflicts } = mergeForms(rubric, [
      copy("a", { [RATIO]: { num: 3 } }),
      copy("b", { [RATIO]: { den: 4 } }),
    ]);
    expect(answers[RATIO]).toEqual({ num: 3 });
    expect(conflicts.map(({ values }) => values.map(({ points }) => points))).toEqual([[null, null]]);
  });

  test("an exception against figures is a conflict of the row", () => {
    const { conflicts } = mergeForms(rubric, [
      copy("a", { [RATIO]: { num: 3, den: 4 } }),
      copy("b", { [RATIO]: { exception: "na" } }),
    ]);
    expect(conflicts).toHaveLength(1);
  });

  test("documents are put together without repeating equal ones; two notes are a conflict", () => {
    const { answers, conflicts } = mergeForms(rubric, [
      copy("a", { [CHOICE]: { evidence: "12/KH-UBND\n15/BC-UBND", note: "một" } }),
      copy("b", { [CHOICE]: { evidence: "15/BC-UBND \n20/TB-UBND", note: "hai" } }),
    ]);
    expect(answers[CHOICE]).toEqual({ evidence: "12/KH-UBND\n15/BC-UBND\n20/TB-UBND", note: "một" });
    expect(conflicts.map(({ what }) => what)).toEqual(["note"]);
  });

  test("the parts of two appraisers come together", () => {
    const { appraisal, conflicts } = mergeForms(rubric, [
      copy("a", {}, { appraisal: { [CHOICE]: { option: 0, reason: "agreed" } } }),
      copy("b", {}, { appraisal: { [RATIO]: { num: 1, den: 2, reason: "other-figures" } } }),
      copy("c", {}, { appraisal: { [CHOICE]: { option: 0, reason: "late" } } }),
    ]);
    expect(appraisal).toEqual({
      [CHOICE]: { option: 0, reason: "agreed" },
      [RATIO]: { num: 1, den: 2, reason: "other-figures" },
    });
    expect(conflicts).toMatchObject([{ side: "appraisal", what: "reason" }]);
  });
});

describe("what stands", () => {
  test("is what somebody chose, also that the first copy stays as it is", () => {
    const copies = [
      copy("mở", {}),
      copy("b", { [UNITS]: { value: 2 }, [RATIO]: { num: 3, den: 4 } }),
      copy("c", { [UNITS]: { value: 3 }, [RATIO]: { num: 2, den: 4 } }),
    ];
    const { conflicts } = mergeForms(rubric, copies);
    expect(conflicts.map(({ id }) => id)).toEqual([
      `self criterion:${RATIO} figures`,
      `self criterion:${UNITS} figures`,
    ]);
    const chosen = new Map([
      [`self criterion:${RATIO} figures`, "c"],
      [`self criterion:${UNITS} figures`, "mở"],
    ]);
    const merged = mergeForms(rubric, copies, chosen);
    expect(merged.answers).toEqual({ [RATIO]: { num: 2, den: 4 } });
    expect(merged.conflicts.map(({ chosen: file }) => file)).toEqual(["c", "mở"]);
    // A file that no longer says anything of its own there decides nothing.
    expect(mergeForms(rubric, copies.slice(0, 2), chosen).conflicts).toEqual([]);
    expect(
      mergeForms(
        rubric,
        [copies[1], copies[1], copies[2]].flatMap((one) => one ?? []),
        chosen,
      ).conflicts,
    ).toMatchObject([{ chosen: "c" }, { chosen: null }]);
    expect(merged.taken).toEqual([{ row: `criterion:${RATIO}`, side: "self", what: "figures", files: ["c"] }]);
  });

  test("is the whole answer where another copy has only a part of it", () => {
    const { answers, conflicts, taken } = mergeForms(rubric, [
      copy("mở", { [RATIO]: { num: 3 } }),
      copy("b", { [RATIO]: { num: 3, den: 4 } }),
    ]);
    expect(answers[RATIO]).toEqual({ num: 3, den: 4 });
    expect(conflicts).toEqual([]);
    expect(taken.map(({ files }) => files)).toEqual([["b"]]);
  });

  test("of a part that two others complete differently is, unchosen by them, the part", () => {
    const copies = [
      copy("mở", { [RATIO]: { num: 3 } }),
      copy("b", { [RATIO]: { num: 3, den: 4 } }),
      copy("c", { [RATIO]: { num: 3, den: 5 } }),
    ];
    const chosen = new Map([[`self criterion:${RATIO} figures`, "mở"]]);
    expect(mergeForms(rubric, copies).conflicts[0]?.first).toBe("3 / …");
    expect(mergeForms(rubric, copies).conflicts[0]?.values.map(({ text }) => text)).toEqual(["3 / 4", "3 / 5"]);
    expect(mergeForms(rubric, copies, chosen).answers[RATIO]).toEqual({ num: 3 });
  });

  test("is a list of documents to the letter where nobody adds to it, and never “không có” beside a document", () => {
    const { answers, taken } = mergeForms(rubric, [
      copy("mở", { [CHOICE]: { evidence: " 1/KH;  2/KH\r\n3/KH" }, [RATIO]: { evidence: "không có" } }),
      copy("b", { [CHOICE]: { evidence: "2/KH" }, [RATIO]: { evidence: "5/BC" } }),
    ]);
    expect(answers[CHOICE]?.evidence).toBe(" 1/KH;  2/KH\r\n3/KH");
    expect(answers[RATIO]?.evidence).toBe("5/BC");
    expect(taken).toEqual([{ row: `criterion:${RATIO}`, side: "self", what: "evidence", files: ["b"] }]);
  });

  test("of documents that fit into no cell together somebody chooses", () => {
    const long = (sign: string): string => `${sign} ${"kế hoạch ".repeat(250)}`.trim();
    const { answers, conflicts } = mergeForms(rubric, [
      copy("mở", { [CHOICE]: { evidence: long("1/KH") } }),
      copy("b", { [CHOICE]: { evidence: long("2/KH") } }),
    ]);
    expect(conflicts.map(({ what }) => what)).toEqual(["evidence"]);
    expect(answers[CHOICE]?.evidence).toBe(long("1/KH"));
  });
});

describe("the parts of several appraisers", () => {
  const appraised = (file: string, answer: NonNullable<Copy["appraisal"]>[string]): Copy =>
    copy(file, { [CHOICE]: { option: 0, evidence: "1/KH" } }, { appraisal: { [CHOICE]: answer } });

  test("in conflict tell the points that each gives with the agency's documents", () => {
    const { conflicts } = mergeForms(rubric, [
      appraised("a", { option: 0, reason: "agreed" }),
      appraised("b", { option: 1, reason: "late", note: "Ban hành 05/02" }),
    ]);
    // 5 before 31/01, 3 after; without its document the row would give 0.
    expect(conflicts.map(({ values }) => values.map(({ file, points }) => [file, points]))).toEqual([
      [
        ["a", "5"],
        ["b", "3"],
      ],
    ]);
  });

  test("keep a reason with the figures that it explains", () => {
    const copies = [appraised("a", { option: 0, reason: "agreed" }), appraised("b", { option: 1, reason: "late" })];
    const chosen = new Map([[`appraisal criterion:${CHOICE} figures`, "b"]]);
    expect(mergeForms(rubric, copies, chosen).appraisal).toEqual({ [CHOICE]: { option: 1, reason: "late" } });
    expect(mergeForms(rubric, copies).appraisal).toEqual({ [CHOICE]: { option: 0, reason: "agreed" } });
  });
});
