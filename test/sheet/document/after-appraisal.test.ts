import { describe, expect, test } from "vitest";
import { firstRoundOf } from "../../../src/form/first-round";
import type { Council } from "../../../src/rubric/answers";
import { planDocument } from "../../../src/sheet/document/document-plan";
import type { DocumentPlan } from "../../../src/sheet/document/lay-out";
import type { FormContents } from "../../../src/sheet/form-plan/fill-plan";
import { laGiPart, laGiPartAppraisal, part } from "../../la-gi-part";
import { evaluate } from "../../scoring/iron-calc";
import { sourceOf, textsOf } from "./document-of";

// The agency claims 34.33 of 35 points; the appraisal gives 31.33: 3 of 5 in row 1.1#1, 4 of 5 in row 1.2, the rest as claimed.
// In a second round row 1.2 has its 5 points again: 32.33.

const appraisal = { ...laGiPartAppraisal, "1.1#1": { option: 1, reason: "late", note: "Sau thời hạn" } as const };
const once: FormContents = { ...laGiPart, appraisal };
const first = firstRoundOf(part, laGiPart.answers, appraisal);
const twice: FormContents = { ...laGiPart, appraisal: { ...appraisal, "1.2": { option: 0, reason: "agreed" } }, first };
const decided = (council: Council, rest = once): FormContents => ({ ...rest, council });

const plans = new Map<FormContents, Partial<Record<"appraised" | "minutes", DocumentPlan>>>();
/** Each document once, however often it is looked at. */
function plan(kind: "appraised" | "minutes", contents: FormContents): DocumentPlan {
  const made = plans.get(contents)?.[kind] ?? planDocument(kind, sourceOf(part, contents));
  plans.set(contents, { ...plans.get(contents), [kind]: made });
  return made;
}
const keys = (kind: "appraised" | "minutes", contents: FormContents): string =>
  plan(kind, contents)
    .keys.filter((key) => !["id", "grown"].includes(key))
    .join(" ");
/** What one row says, column by column. */
const rowOf = (contents: FormContents, id: string, of: readonly string[]) =>
  of.map((key) => textsOf(plan("appraised", contents), key).get(id) ?? "");
const minutes = (contents: FormContents): string => [...textsOf(plan("minutes", contents), "code").values()].join("\n");
const inMinutes = (contents: FormContents): string[] =>
  [...textsOf(plan("minutes", contents), "final").keys()].filter((id) => /^criterion:/.test(id));
const codeOn = (contents: FormContents): string => sourceOf(part, contents).appraisalCode ?? "";

describe("an appraisal with two rounds", () => {
  test("shows what the first gave beside what counts, and the difference of what counts", () => {
    expect(keys("appraised", twice)).toBe("code content max points first appraised difference reason");
    const of = ["points", "first", "appraised", "difference"];
    expect(rowOf(twice, "criterion:1.2", of)).toEqual(["5", "4", "5", "0"]);
    expect(rowOf(twice, "total", of)).toEqual(["34.33", "31.33", "32.33", "-2"]);
  });

  test("is told in the minutes with both totals, and with the rows that either gave other points", () => {
    expect(minutes(twice)).toContain("Thẩm định lần 1: 31,33 điểm; thẩm định lần 2, là điểm được tính: 32,33 điểm.");
    expect(minutes(twice)).toContain("(2 dòng)");
  });
});

describe("once the council has decided", () => {
  const council: Council = {
    "1.2": { points: 4.5, reason: "Có hồ sơ bổ sung" },
    "1.4": { reason: "Giữ điểm thẩm định" },
    "1.5": { points: 4, reason: "Thiếu quyết định" },
  };
  // 31.33 + 0.5 - 1.
  const contents = decided(council);

  const ofTwo = decided(council, twice);

  test("the final points stand in the place of the difference, with the council's words below the appraiser's", () => {
    expect(keys("appraised", contents)).toBe("code content max points appraised final reason");
    expect(keys("appraised", ofTwo)).toBe("code content max points first appraised final reason");
    const of = ["points", "appraised", "final", "reason"];
    expect(rowOf(contents, "criterion:1.2", of)).toEqual(["5", "4", "4.5", "Hội đồng: Có hồ sơ bổ sung"]);
    expect(rowOf(contents, "criterion:1.1#1", of)).toEqual(["5", "3", "3", "Chậm thời hạn: Sau thời hạn"]);
    expect(rowOf(contents, "criterion:1.3", of)).toEqual(["5", "5", "5", ""]);
    expect(rowOf(contents, "section:1", ["appraised", "final"])).toEqual(["31.33", "30.83"]);
    expect(rowOf(contents, "total", ["points", "appraised", "final"])).toEqual(["34.33", "31.33", "30.83"]);
  });

  test("the paper follows the sheet, words included", () => {
    const { rows, keys: columns } = plan("appraised", contents);
    const value = rows.find(({ id }) => id === "criterion:1.2")?.values[columns.indexOf("reason")];
    const formula = typeof value === "object" ? (value?.formula ?? "") : "";
    const cells = [...new Set(formula.match(/'[^']+'![A-Z]+\d+/g))];
    // Reason, opinion and the council's reason, in the order in which the formula asks for them.
    expect(cells).toHaveLength(3);
    const inRow = (row: number): string =>
      cells.reduce((text, cell, index) => text.replaceAll(cell, `${"ABC"[index] ?? ""}${row}`), formula);
    const told = (...[A = "", B = "", C = ""]: string[]) => evaluate([{ A, B, C }], inRow)[0];
    expect(told("Khác", "Thiếu", "Đủ")).toBe("Khác: Thiếu\nHội đồng: Đủ");
    expect(told("Thống nhất", "", "Đủ")).toBe("Hội đồng: Đủ");
    expect(told("Khác", "Thiếu", " ")).toBe("Khác: Thiếu");
    expect(told("", "", "")).toBe("");
  });

  test("the minutes say how many rows it decided otherwise and the final total, and list them", () => {
    expect(minutes(contents)).toContain("Hội đồng quyết định khác điểm thẩm định ở 2 dòng; điểm chốt: 30,83 điểm.");
    // 1.4 was left as it is, and its points differ from the agency's in nothing.
    expect(inMinutes(contents)).toEqual(expect.arrayContaining(["criterion:1.1#1", "criterion:1.2", "criterion:1.5"]));
    expect(inMinutes(contents)).not.toContain("criterion:1.3");
    expect(textsOf(plan("minutes", contents), "reason").get("criterion:1.5")).toBe("Hội đồng: Thiếu quyết định");
  });

  test("points that cannot be leave a place to write on, and no total that passes for one", () => {
    const beyond = decided({ "1.2": { points: 9, reason: "Nhầm" } });
    expect(rowOf(beyond, "criterion:1.2", ["appraised", "final"])).toEqual(["4", ""]);
  });

  test("the check code of the paper is another as soon as it decides something, and the same while it has not", () => {
    expect(codeOn(decided({}))).toBe(codeOn(once));
    expect(codeOn(contents)).not.toBe(codeOn(once));
    const other = { ...council, "1.2": { points: 4.5, reason: "Có hồ sơ khác" } };
    expect(codeOn(decided(other))).not.toBe(codeOn(contents));
  });
});

test("an appraisal without either has the columns that it always had", () => {
  expect(keys("appraised", once)).toBe("code content max points appraised difference reason");
  expect(keys("minutes", once)).toBe("code content max points appraised difference reason");
});
