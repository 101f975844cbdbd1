import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintWords } from "../../src/locales/lint";
import { lintRubric } from "../../src/rubric/lint";
import { type Finding, findingText } from "../../src/rubric/lint/finding";
import { parseRubric } from "../../src/rubric/parse";
import type { Criterion, Rubric } from "../../src/rubric/schema";
import { criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";

const fixtures = join(import.meta.dirname, "lint-fixtures");

async function rubricOf(kind: string): Promise<Rubric> {
  const parsed = parseRubric(await readFile(join(fixtures, kind, "rubric.json"), "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.rubric;
}

/** A line of findings.txt: `error (resolved) II: …`; `form` stands for the whole form. */
function line(finding: Finding): string {
  const { severity, resolved, rowId } = finding;
  return `${severity}${resolved ? " (resolved)" : ""} ${rowId ?? "form"}: ${findingText(finding, "vi")}`;
}

const kinds = await readdir(fixtures);

describe("lint finds what is wrong in a form, word for word", () => {
  test.each(kinds)("%s", async (kind) => {
    const expected = await readFile(join(fixtures, kind, "findings.txt"), "utf8");
    expect(lintRubric(await rubricOf(kind)).map(line)).toEqual(expected.split("\n").filter((text) => text !== ""));
  });

  test("says every finding in English too, with the numbers as English writes them", async () => {
    const [finding] = lintRubric(await rubricOf("section-not-the-sum"));
    expect(finding && findingText(finding, "en")).toBe(
      "the parts add up to 2 + 2 + 0.5 + 2 = 6.5 ≠ 7 printed for the section",
    );
    for (const kind of kinds) {
      for (const each of lintRubric(await rubricOf(kind))) {
        for (const locale of ["vi", "en"] as const)
          expect(findingText(each, locale)).not.toMatch(/[{}]|undefined|NaN|Infinity/);
      }
    }
  });

  test("has a fixture for every kind of finding that a rubric file can hold", async () => {
    const found = new Set<string>();
    for (const kind of kinds) for (const { code } of lintRubric(await rubricOf(kind))) found.add(code);
    const codes = Object.keys(lintWords).flatMap((key) =>
      key.startsWith("finding.") ? [key.slice("finding.".length)] : [],
    );
    const elsewhere = ["total-missing", "total-bonus", "filled-total", "filled-total-copied"];
    expect(codes.filter((code) => !found.has(code)).sort()).toEqual(elsewhere.sort());
  });
});

describe("a finding", () => {
  const gap = (more: Partial<Criterion>): Finding[] => {
    const criterion = {
      ...criterionOf(ratioRule(">70%:10;50%:5")),
      guidance: "Trên 70%: 10\nTừ 50% đến dưới 70%: 5\nDưới 50%: 0",
      ...more,
    };
    return lintRubric(tinyRubric([criterion]));
  };
  const reading = { printed: "p", reading: "r", reason: "w" };

  test("is resolved by any resolution of its row, and by none of another", () => {
    expect(gap({}).map(({ resolved }) => resolved)).toEqual([false]);
    expect(gap({ resolutions: [reading] }).map(({ resolved }) => resolved)).toEqual([true]);
    const form = tinyRubric([criterionOf(ratioRule())], { max: "11" });
    const [other] = lintRubric(form);
    const [resolved] = lintRubric({ ...form, resolutions: [reading] });
    expect([other?.rowId, other?.resolved, resolved?.resolved]).toEqual([null, false, true]);
  });

  test("names a total that is left out of the print", () => {
    // The schema does not know null yet: until it does, a form records this as a resolution.
    const form = { ...tinyRubric([criterionOf(ratioRule())]), printedMaxPoints: null } as unknown as Rubric;
    expect(lintRubric(form).map(line)).toEqual(["error form: không in tổng điểm tối đa"]);
    const criterion = { ...criterionOf(ratioRule()), printedMaxPoints: null } as unknown as Criterion;
    expect(lintRubric(tinyRubric([criterion])).map(line)).toEqual(["error c: không in điểm tối đa"]);
  });

  test("tells a total that neither with nor without its bonus is the sum", () => {
    const form = tinyRubric([criterionOf(ratioRule())], { max: "13" });
    const bonus = {
      type: "section",
      id: "b",
      code: "*",
      title: "ĐIỂM THƯỞNG",
      bonus: true,
      maxPoints: "2",
      items: [criterionOf(ratioRule(), { max: "2" }, "b1")],
    } as const;
    const items: Rubric["items"] = [...form.items, { ...bonus, items: [...bonus.items] }];
    expect(lintRubric({ ...form, items }).map(line)).toEqual([
      "error form: cộng các nhóm 10, thêm điểm thưởng 12, đều ≠ 13 in ở dòng tổng cộng",
    ]);
    for (const maxPoints of ["10", "12"]) expect(lintRubric({ ...form, items, maxPoints })).toEqual([]);
  });

  test("does not depend on capitals, dashes, bullets or how accents are composed", () => {
    const wanted = gap({}).map(line);
    for (const guidance of [
      "- TRÊN 70 %: 10 điểm.\n– Từ 50% đến dưới 70%: 5 điểm;\n+ dưới 50%: 0 điểm",
      "> 70%: 10\n50% – <70%: 5\n< 50%: 0",
      "Trên 70%: 10\nTừ 50% đến dưới 70%: 5\nDưới 50%: 0".normalize("NFD"),
      "Trên 70%:\u00a010\r\nTừ 50% đến dưới 70%: 5\r\nDưới 50%: 0\r\n",
    ])
      expect(gap({ guidance }).map(line)).toEqual(wanted);
  });
});
