import { describe, expect, test } from "vitest";
import { about, type Finding } from "../../../src/inspect/finding";
import { toldFindings } from "../../../src/inspect/summary";
import { sortFindings } from "../../../src/taskpane/check/findings";

const at = (row: number, column: number) => ({ row, column });
const ids = (findings: readonly Finding[]) => findings.map(({ kind, rowId }) => `${kind} ${rowId ?? ""}`.trim());

describe("the findings that people are told", () => {
  test("stand in the order of the sheet, those without a cell before them", () => {
    const findings = [
      about("formula-replaced", "criterion:b", "points", at(20, 7), "", ""),
      about("text-changed", "criterion:b", "content", at(20, 2), "", ""),
      about("row-missing", "criterion:c", null, null, "", ""),
      about("max-changed", "criterion:a", "max", at(9, 6), "", ""),
      about("other-version", null, null, null, "", ""),
    ];
    expect(ids(toldFindings(findings))).toEqual([
      "row-missing criterion:c",
      "other-version",
      "max-changed criterion:a",
      "text-changed criterion:b",
      "formula-replaced criterion:b",
    ]);
  });

  test("tell of a number that is text once, and not of the points that it does not give", () => {
    const findings = [
      about("number-as-text", "criterion:a", "figure", at(9, 3), "12,5", "12.5"),
      about("points-differ", "criterion:a", "points", at(9, 7), "", "2"),
      about("points-differ", "criterion:b", "points", at(10, 7), "3", "2"),
    ];
    expect(ids(toldFindings(findings))).toEqual(["number-as-text criterion:a", "points-differ criterion:b"]);
  });
});

describe("who settles a finding", () => {
  const over = about("formula-replaced", "criterion:a", "points", at(9, 7), "15", "6");
  const sumThatLostItsRow = about("formula-changed", "section:1", "points", at(8, 7), "#REF!", "30");

  test("the repair, where it puts that very cell back", () => {
    const { repairable, byHand } = sortFindings(
      [sumThatLostItsRow, over],
      [{ ...at(9, 7), value: { formula: "=1" }, format: "General" }],
    );
    expect(ids(repairable)).toEqual(["formula-replaced criterion:a"]);
    expect(byHand.map(({ advice, findings }) => [advice, ids(findings)])).toEqual([
      ["copy", ["formula-changed section:1"]],
    ]);
  });

  test.each([
    ["other-version", "version"],
    ["self-changed", "self"],
    ["row-missing", "copy"],
    ["row-doubled", "copy"],
    ["row-unknown", "copy"],
    ["column-missing", "copy"],
    ["number-as-text", "retype"],
    ["points-differ", "recalculate"],
  ] as const)("people, with advice of their own: %s → %s", (kind, advice) => {
    expect(sortFindings([about(kind, null, null, null, "", "")], []).byHand).toMatchObject([
      { advice, findings: [{ kind }] },
    ]);
  });

  test.each([
    ["first-changed", "copy"],
    ["first-record-damaged", "first"],
    ["points-differ", "first"],
    ["earlier-points", "first"],
  ] as const)("people, where it is about the first of two rounds of an appraisal: %s → %s", (kind, advice) => {
    const finding = about(kind, "criterion:a", "firstPoints", at(9, 9), "5", "4");
    expect(sortFindings([finding], []).byHand).toMatchObject([{ advice, findings: [{ kind }] }]);
  });

  test("nobody, where there is nothing", () => {
    expect(sortFindings([], [])).toEqual({ repairable: [], byHand: [] });
  });
});
