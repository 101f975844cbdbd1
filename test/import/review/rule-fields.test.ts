import { expect, test } from "vitest";
import type { Rule } from "../../../src/rubric/schema";
import { decimalOf, fieldsOf, ruleOfFields } from "../../../src/import/review/rule-fields";
import { loadRubric, library } from "../../../src/rubric/library";
import { criteriaOf } from "../../../src/rubric/outline";

test("the rule of every built-in criterion comes back from the fields of its form", async () => {
  for (const { id } of library)
    for (const { item } of criteriaOf(await loadRubric(id))) {
      // Links to the profile and units of lines are no fields of the form.
      const plain = JSON.parse(
        JSON.stringify(item.rule, (key, value: unknown) =>
          key === "profile" || key === "unit" || key === "shortLabel" ? undefined : value,
        ),
      ) as Rule;
      const fields = fieldsOf(plain);
      expect(ruleOfFields(fields), `${id} ${item.id}`).toEqual({ rule: written(plain) });
    }
});

/** "100%" of the maximum is written "max". */
function written(rule: Rule): Rule {
  const mended = (text: string): string =>
    text
      .replace(/\s/g, "")
      .replace(/:100%/g, ":max")
      .replace(/,(?=\d)/g, ".");
  if (rule.kind === "ratio" && rule.bands !== undefined) return { ...rule, bands: mended(rule.bands) };
  return rule.kind === "tier" ? { ...rule, tiers: mended(rule.tiers) } : rule;
}

test("bands stand in the order of trial, however they were typed", () => {
  const fields = fieldsOf({ kind: "ratio", numerator: { label: "a" }, denominator: { label: "b" } });
  expect(
    ruleOfFields({
      ...fields,
      bands: [
        { edge: "at-least", bound: "50", award: "ratio", amount: "80" },
        { edge: "at-least", bound: "80%", award: "share", amount: "75%" },
        { edge: "above", bound: "80", award: "points", amount: "2,5" },
      ],
    }),
  ).toEqual({
    rule: {
      kind: "ratio",
      numerator: { label: "a" },
      denominator: { label: "b" },
      bands: ">80%:2.5;80%:75%;50%:ratio/80%",
    },
  });
});

test("there is no rule while a field is empty, or holds no number", () => {
  const ratio = fieldsOf({ kind: "ratio", numerator: { label: "a" }, denominator: { label: "b" }, bands: "50%:1" });
  expect(ruleOfFields({ ...ratio, numerator: " " })).toBeNull();
  expect(
    ruleOfFields({ ...ratio, bands: [{ edge: "above", bound: "nhiều", award: "points", amount: "1" }] }),
  ).toBeNull();
  expect(ruleOfFields({ ...ratio, kind: "choice" })).toBeNull();
  expect(ruleOfFields({ ...ratio, kind: "parts", parts: [] })).toBeNull();
});

test("parts have rules of their own", () => {
  const part = (label: string) => ({ label, maxPoints: "2.5", rule: { kind: "points" } as Rule });
  const fields = fieldsOf({ kind: "points" }, [part("a"), part("b")]);
  expect(ruleOfFields(fields)).toEqual({ parts: [part("a"), part("b")] });
  expect(ruleOfFields({ ...fields, parts: fields.parts.slice(1) })).toBeNull();
});

test("numbers are read as they are typed here, and not at all where there are two readings", () => {
  expect(["2,5", "2.5", " 10 ", "007", "1.000", "-1", "x", ""].map(decimalOf)).toEqual([
    "2.5",
    "2.5",
    "10",
    "7",
    null,
    null,
    null,
    null,
  ]);
});

test("a ratio to the highest unit stays one when it is edited", () => {
  const rule = { kind: "ratio", numerator: { label: "a" }, denominator: { label: "b" }, best: true } as const;
  expect(ruleOfFields({ ...fieldsOf(rule), numerator: "c" })).toEqual({
    rule: { ...rule, numerator: { label: "c" } },
  });
});
