import { expect, test } from "vitest";
import { generalFaults } from "../../src/form/general-part";
import { loadExample, loadRubric } from "../../src/rubric/library";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const { profile } = await loadExample("binh-thuan-2022-huyen", "la-gi");
const faults = (change: Record<string, string>): string[] =>
  generalFaults(rubric, { ...profile, ...change }).map(({ field, kind }) => `${field.id} ${kind}`);

test("the general part of La Gi is whole; telephone, fax and address may be blank", () => {
  expect(faults({ phone: "", fax: "", email: "" })).toEqual([]);
});

test("a blank one lacks the name and every head count", () => {
  expect(generalFaults(rubric, {}).map(({ field, kind }) => `${field.id} ${kind}`)).toEqual([
    "agency blank",
    "staffTotal blank",
    "staffDistrict blank",
    "staffCommune blank",
    "officesDistrict blank",
    "communes blank",
  ]);
});

test.each(["12", "1.234", "30/11/2026", "-", "x", "không có", "A", "?"])("“%s” is no agency's name", (agency) => {
  expect(faults({ agency })).toEqual(["agency no-name"]);
});

test("letters that show nothing are no name", () => {
  expect(faults({ agency: "\u3164\u2800\u3164 \u00ad" })).toEqual(["agency blank"]);
  expect(faults({ agency: "\u3164\u3164 12" })).toEqual(["agency no-name"]);
});

test.each(["Sở Y tế", "UBND xã 3", "Xã Ea H’leo", "TT"])("“%s” is one", (agency) => {
  expect(faults({ agency })).toEqual([]);
});

test.each(["30/11/2026", "25,5", "-3", "khoảng 20", "10/12", "50%", "x"])("“%s” counts nobody", (staffTotal) => {
  expect(faults({ staffTotal })).toEqual(["staffTotal no-count"]);
});

test.each(["0", "184", "1 234"])("“%s” is a head count", (staffTotal) => {
  expect(faults({ staffTotal })).toEqual([]);
});
