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
