import { describe, expect, test } from "vitest";
import { library, loadExample, loadRubric } from "../../src/rubric/library";
import { planForm } from "../../src/sheet/form-plan/form-plan";
import { fillPlan } from "../../src/sheet/form-plan/fill-plan";
import { type Finding, isRemark } from "../../src/inspect/finding";
import { type FormSurroundings, inspectForm, type Inspection } from "../../src/inspect/inspect-form";
import { type Description, readDescription } from "../../src/form/description";
import { describeForm } from "../../src/form/new-form";
import type { Rubric } from "../../src/rubric/schema";
import { IDENTITY } from "../identity";
import { Random } from "../random";
import { randomAnswers } from "../random-answers";
import { ChangedSheet } from "./sheet-contents";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");

function laGiSheet(dialect: "resilient" | "native" | "pure" = "resilient"): ChangedSheet {
  return new ChangedSheet(fillPlan(planForm(rubric, dialect), rubric, laGi));
}

/** The findings of a sheet beside another description than its own. */
function findingsOf(any: Rubric, description: Description, sheet: ChangedSheet): readonly Finding[] {
  const found = inspectForm(any, around(description), sheet.contents);
  return typeof found === "string" ? [] : found.findings;
}

function inspect(sheet: ChangedSheet, dialect: "resilient" | "native" | "pure" = "resilient"): Inspection {
  const found = inspectForm(rubric, around(describedAs(rubric, { dialect })), sheet.contents);
  if (typeof found === "string") throw new Error("The sheet is not a form.");
  return found;
}

/** What a new form of a rubric says of itself, with some of it changed. */
function describedAs(any: Rubric, changed: Partial<Description> = {}): Description {
  const dialect = changed.dialect ?? "resilient";
  const described = readDescription([...describeForm(any, dialect, IDENTITY)]);
  if (described === null) throw new Error("A new form describes itself.");
  return { ...described, ...changed };
}

const around = (description: Description): FormSurroundings => ({
  description,
  library,
  earlier: null,
  standing: "form",
  names: "live",
});

const short = ({ kind, rowId, column, found, expected }: Finding): unknown[] => [kind, rowId, column, found, expected];

describe("an untouched form", () => {
  test.each(["resilient", "native", "pure"] as const)(
    "has no findings (%s) and the points that it stores",
    (dialect) => {
      const { findings, repairs, scores, stored } = inspect(laGiSheet(dialect), dialect);
      expect(findings.map(short)).toEqual([]);
      expect(repairs).toEqual([]);
      expect([scores.total.points, stored.get("total")]).toEqual(["464.06", 464.06]);
      expect(stored.size).toBe(scores.criteria.length + scores.sections.length + 1);
    },
  );

  test.each(library.map(({ id }) => id))("has none when %s is filled with anything", async (id) => {
    const any = await loadRubric(id);
    const random = new Random(Date.now() % 1_000_000);
    const sheet = new ChangedSheet(fillPlan(planForm(any), any, { answers: randomAnswers(any, random), profile: {} }));
    const findings = findingsOf(any, describedAs(any), sheet);
    // What nobody can read of what was typed is told; it is no difference from the form.
    const differences = findings.filter(({ kind }) => kind !== "input-unread" && kind !== "small-scale");
    expect(differences.map(short), `seed ${random.seed}`).toEqual([]);
  });
});

describe("changes that break nothing", () => {
  test("rows are inserted, at the edge of a section too", () => {
    const sheet = laGiSheet()
      .insertRowAbove("criterion:1.2")
      .insertRowAbove("section:2")
      .insertRowAbove("profile:phone");
    expect(inspect(sheet)).toMatchObject({ findings: [], scores: { total: { points: "464.06" } } });
  });

  test("rows of a section are sorted", () => {
    expect(inspect(laGiSheet().swapWithNext("criterion:2.1"))).toMatchObject({
      findings: [],
      scores: { total: { points: "464.06" } },
    });
  });

  test("programs write formulas in another way", () => {
    const sheet = laGiSheet();
    const formula = sheet.formula("criterion:4.11#1", "points");
    sheet.setFormula(
      "criterion:4.11#1",
      "points",
      formula.replace("ITSCORE.", "@ITSCORE.").replace(/,/, ", ").replace("IF(COUNT", "if(count"),
    );
    expect(inspect(sheet).findings).toEqual([]);
  });
});

describe("what was tampered with is found, and nothing else", () => {
  const cases: [what: string, change: (sheet: ChangedSheet) => ChangedSheet, found: unknown[][], repaired: number][] = [
    [
      "points typed over",
      (sheet) => sheet.type("criterion:4.11#1", "points", 15),
      [["formula-replaced", "criterion:4.11#1", "points", "15", "6"]],
      1,
    ],
    [
      "a total typed over",
      (sheet) => sheet.type("total", "points", 500),
      [["formula-replaced", "total", "points", "500", "464.06"]],
      1,
    ],
    [
      "a formula changed",
      (sheet) => sheet.setFormula("section:2", "points", "=100", 100),
      [["formula-changed", "section:2", "points", "100", "expected"]],
      1,
    ],
    [
      "a maximum raised",
      (sheet) => sheet.type("criterion:2.1", "max", 99),
      [["max-changed", "criterion:2.1", "max", "99", "expected"]],
      1,
    ],
    [
      "a title changed",
      (sheet) => sheet.type("criterion:2.1", "content", "Khác"),
      [["text-changed", "criterion:2.1", "content", "Khác", "expected"]],
      1,
    ],
    [
      "a state typed over",
      (sheet) => sheet.type("criterion:2.1", "state", "✓ Đủ"),
      [["formula-replaced", "criterion:2.1", "state", "✓ Đủ", ""]],
      1,
    ],
    [
      "stored points are old",
      (sheet) => sheet.setFormula("total", "points", sheet.formula("total", "points"), 470),
      [["points-differ", "total", "points", "470", "464.06"]],
      0,
    ],
    [
      "a name of another add-in",
      (sheet) =>
        sheet.setFormula(
          "criterion:4.11#1",
          "points",
          sheet.formula("criterion:4.11#1", "points").replace("ITSCORE.", "[2]!_xldudf_ITSCORE_"),
        ),
      [["function-broken", "criterion:4.11#1", "points", "6", "6"]],
      1,
    ],
    [
      "the same from a path",
      (sheet) =>
        sheet.setFormula(
          "criterion:4.11#1",
          "points",
          sheet.formula("criterion:4.11#1", "points").replace("ITSCORE.", "'C:\\Add Ins\\X.XLAM'!_xldudf_ITSCORE_"),
        ),
      [["function-broken", "criterion:4.11#1", "points", "6", "6"]],
      1,
    ],
    [
      "an error is shown",
      (sheet) => sheet.setFormula("criterion:4.11#1", "points", sheet.formula("criterion:4.11#1", "points"), "#NAME?"),
      [["error-shown", "criterion:4.11#1", "points", "#NAME?", "6"]],
      1,
    ],
    [
      "a row is copied",
      (sheet) => sheet.copyRowToEnd("profile:phone"),
      [["row-doubled", "profile:phone", null, "row", "row"]],
      0,
    ],
    [
      "an id is changed",
      (sheet) => sheet.type("profile:phone", "id", "profile:tel"),
      [
        ["row-missing", "profile:phone", null, "", ""],
        ["row-unknown", "profile:tel", null, "profile:tel", ""],
      ],
      0,
    ],
    [
      "a number is text",
      (sheet) => sheet.type("criterion:4.11#1", "figure", "406"),
      [["number-as-text", "criterion:4.11#1", "figure", "406", "406"]],
      0,
    ],
    [
      "a number is text in other digits",
      (sheet) => sheet.type("criterion:4.11#1", "figure", "４０６\u200b"),
      [["number-as-text", "criterion:4.11#1", "figure", "４０６", "406"]],
      0,
    ],
  ];

  test.each([
    ["figure", "criterion:4.11#1", "406 máy"],
    ["option", "criterion:1.1#1", "Có lẽ"],
  ])("a text that nobody can read in place of a %s is told with its cell", (_, row, text) => {
    const { findings } = inspect(laGiSheet().type(row, "figure", text));
    expect(findings.filter(({ kind }) => kind === "input-unread").map(short)).toEqual([
      ["input-unread", row, "figure", text, ""],
    ]);
    expect(findings.find(({ kind }) => kind === "input-unread")?.cell).not.toBeNull();
  });

  test.each(cases)("%s", (_, change, expected, repaired) => {
    const { findings, repairs } = inspect(change(laGiSheet()));
    const told = findings
      .map(short)
      .map((one, index) =>
        one.map((part, place) =>
          ["expected", "row"].includes(String(expected[index]?.[place])) ? expected[index]?.[place] : part,
        ),
      );
    expect(told).toEqual(expected);
    expect(repairs).toHaveLength(repaired);
  });

  test("a deleted row is named, and the sums that lost it", () => {
    const { findings } = inspect(laGiSheet().deleteRow("criterion:2.1"));
    expect(findings.filter(({ kind }) => kind === "row-missing").map(({ rowId }) => rowId)).toEqual(["criterion:2.1"]);
    expect(findings.map(({ kind }) => kind)).not.toContain("row-unknown");
  });

  test("a row that is counted twice shows in the sum", () => {
    const sheet = laGiSheet().insertRowAbove("criterion:2.2");
    const row = sheet.row("criterion:2.2") - 1;
    sheet.put(row, sheet.column("points"), 5, null);
    sheet.setFormula(
      "section:2",
      "points",
      sheet.formula("section:2", "points"),
      Number(sheet.value("section:2", "points")) + 5,
    );
    expect(inspect(sheet).findings.map(({ kind, rowId }) => [kind, rowId])).toEqual([["points-differ", "section:2"]]);
  });

  test("an optional column may be gone: the figures are read and the column is named", () => {
    const { findings, scores } = inspect(laGiSheet().deleteColumn("guidance"));
    expect(findings.map(({ kind, column }) => [kind, column])).toEqual([["column-missing", "guidance"]]);
    expect(scores.total.points).toBe("464.06");
  });

  test("the rubric of the file scores otherwise than the one of its name in the library", () => {
    const other = { ...rubric, rounding: { decimals: 2, mode: "half-up" as const } };
    const findings = findingsOf(other, describedAs(other), laGiSheet());
    const { fingerprint } = describedAs(other);
    const [first] = findings;
    expect([first?.kind, first?.found]).toEqual(["other-version", fingerprint.slice(0, 8)]);
  });

  test("the rubric of the file prints other words than the library's and scores alike: a remark", () => {
    const other = { ...rubric, notes: ["Ghi chú của tỉnh"] };
    const printed = new ChangedSheet(fillPlan(planForm(other), other, laGi));
    const findings = findingsOf(other, describedAs(other), printed);
    expect(findings.map(({ kind }) => kind)).toEqual(["other-content"]);
    expect(findings.every(isRemark)).toBe(true);
  });

  test("the fingerprint of what points depend on is not that of the rubric", () => {
    const claimed = describedAs(rubric, { scoring: "0".repeat(64) });
    const findings = findingsOf(rubric, claimed, laGiSheet());
    expect(findings.map(({ kind, found }) => [kind, found])).toEqual([["fingerprint-wrong", "00000000"]]);
  });

  test("a rubric that is not of the library is remarked with its fingerprint, and nothing else", () => {
    const own = { ...rubric, id: "cua-tinh" };
    const findings = findingsOf(own, describedAs(own), laGiSheet());
    expect(findings.map(({ kind, found }) => [kind, found])).toEqual([
      ["rubric-unknown", describedAs(own).fingerprint.slice(0, 16)],
    ]);
    expect(findings.every(isRemark)).toBe(true);
  });

  test("a sheet without ids or without figures is no form any more", () => {
    const noIds = laGiSheet().contents;
    expect(
      inspectForm(rubric, around(describedAs(rubric)), {
        ...noIds,
        values: noIds.values.map((row, index) => (index === 0 ? row : ["", ...row.slice(1)])),
      }),
    ).toBe("keys-missing");
    expect(inspectForm(rubric, around(describedAs(rubric)), laGiSheet().deleteColumn("figure").contents)).toBe(
      "keys-missing",
    );
  });
});

test("of a copied row the upper one counts", () => {
  const sheet = laGiSheet().copyRowToEnd("criterion:4.11#1");
  sheet.type("criterion:4.11#1", "figure", 200);
  const { answers, findings } = inspect(sheet);
  expect(answers["4.11#1"]).toEqual({ ...laGi.answers["4.11#1"], num: 200 });
  expect(findings.map(({ kind, rowId }) => [kind, rowId])).toContainEqual(["row-doubled", "criterion:4.11#1"]);
});

describe("the repair", () => {
  test("puts every changed formula, maximum and text back where its row stands now, and touches no input", () => {
    const sheet = laGiSheet().insertRowAbove("criterion:1.2");
    const before = structuredClone(sheet.contents);
    sheet
      .type("criterion:4.11#1", "points", 15)
      .type("section:2", "points", 1)
      .type("total", "state", "xong")
      .type("criterion:2.1", "max", 99)
      .type("criterion:2.2", "content", "?");
    const { repairs } = inspect(sheet);
    expect(repairs).toHaveLength(5);
    for (const { row, column, value } of repairs) {
      if (typeof value === "object") sheet.put(row, column, before.values[row]?.[column] ?? "", value.formula);
      else sheet.put(row, column, value, null);
    }
    expect(sheet.contents).toEqual(before);
  });
});
