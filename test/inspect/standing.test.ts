import { describe, expect, test } from "vitest";
import { identityName, readMark, writeMark } from "../../src/form/description";
import { type Standing, standingOf, type Surroundings } from "../../src/inspect/standing";
import { IDENTITY } from "../identity";

const mark = readMark(writeMark(IDENTITY, "ITSCORE_1"))!;
const old = readMark("ITSCORE 1 ITSCORE_1")!;
const twin = { sheetName: "Phiếu (2)", mark };
const proof = (formula: string) => [{ name: identityName(IDENTITY), formula }];

function standing(change: Partial<Surroundings>): Standing {
  return standingOf({
    sheetName: "Phiếu A's",
    mark,
    description: { identity: IDENTITY },
    names: proof("='Phiếu A''s'!$A$1"),
    others: [],
    ...change,
  });
}

describe("a sheet with a form's mark", () => {
  test.each<[string, Partial<Surroundings>, Standing]>([
    ["is the form that the hidden name points at", {}, "form"],
    ["also beside a copy of it", { others: [twin] }, "form"],
    ["in a file, where names have no equals sign", { names: proof("'Phiếu A''s'!$A$1") }, "form"],
    [
      "whatever the case of the name and of the sheet",
      {
        names: [{ name: identityName(IDENTITY).toUpperCase(), formula: "='PHIẾU A''S'!$A$1" }],
      },
      "form",
    ],
    [
      "is a copy where it points at another sheet with its identity",
      {
        names: proof("='Phiếu (2)'!$A$1"),
        others: [twin],
      },
      "copy",
    ],
    ["is nobody knows what without the name", { names: [] }, "unproven"],
    ["without the name beside its copy", { names: [], others: [twin] }, "unproven"],
    ["where the name points at nothing any more", { names: proof("=#REF!") }, "unproven"],
    ["where it points at another cell", { names: proof("='Phiếu A''s'!$B$2") }, "unproven"],
    ["where it points at a sheet that is no form", { names: proof("=Sheet1!$A$1") }, "unproven"],
    ["is foreign beside the description of another form", { description: { identity: "f".repeat(32) } }, "foreign"],
    ["is foreign beside a description that has no identity yet", { description: { identity: null } }, "foreign"],
  ])("%s", (_, change, expected) => {
    expect(standing(change)).toBe(expected);
  });

  test.each<[string, Partial<Surroundings>, Standing]>([
    ["is the form where it is alone", {}, "form"],
    ["is not known from its copy", { others: [{ sheetName: "Phiếu (2)", mark: old }] }, "unproven"],
    [
      "stands beside forms of other descriptions",
      {
        others: [{ sheetName: "Khác", mark: readMark("ITSCORE 1 ITSCORE_2")! }],
      },
      "form",
    ],
    [
      "is the copy once the other was brought up to this format",
      {
        description: { identity: IDENTITY },
        others: [twin],
      },
      "copy",
    ],
    ["is nobody knows what where that one is gone", { description: { identity: IDENTITY } }, "unproven"],
  ])("of format 1 %s", (_, change, expected) => {
    expect(standing({ mark: old, description: { identity: null }, names: [], ...change })).toBe(expected);
  });
});
