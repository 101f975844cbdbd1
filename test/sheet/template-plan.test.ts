import { describe, expect, test } from "vitest";
import { importTable, type ImportedTable } from "../../src/import/reading/import-table";
import { scorableDraft } from "../../src/import/reading/scorable";
import { readTableFile } from "../../src/import/tables/read-file";
import { lintRubric } from "../../src/rubric/lint";
import { criteriaOf } from "../../src/rubric/outline";
import { parseRubric } from "../../src/rubric/parse";
import { templatePlan } from "../../src/sheet/template-plan";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { writePlans } from "../../src/xlsx/plans-file";

const bytes = writePlans([templatePlan()], "Bảng mẫu");

function imported(): ImportedTable {
  const read = importTable(readTableFile(bytes, "bang-mau.xlsx"), { name: "bang-mau", year: 2026 });
  return scorableDraft(read ?? expect.fail("nothing was read"), "vi");
}

describe("the template, written as a file and imported as it is", () => {
  const { rubric, rows, findings } = imported();
  const criteria = criteriaOf(rubric).map(({ item }) => item);

  test("has certain rows only, and nothing open in it", () => {
    expect(findings).toEqual([]);
    expect(rows.filter((row) => row.findings.length > 0)).toEqual([]);
    expect(rows.flatMap(({ reading }) => reading ?? [])).toEqual(criteria.map(() => "certain"));
    expect(criteria).toHaveLength(16);
  });

  test("is a rubric of which lint has nothing to say, under the title that it prints", () => {
    expect(parseRubric(JSON.stringify(rubric)).ok).toBe(true);
    expect(lintRubric(rubric)).toEqual([]);
    expect([rubric.title, rubric.maxPoints, rubric.year]).toEqual([
      "TÊN BIỂU CHẤM ĐIỂM CỦA CƠ QUAN, NĂM 2026",
      "63",
      2026,
    ]);
  });

  test("shows every rule that a print can say, and what else a row may have", () => {
    // A formula of figures of one's own is written in the review, and points are what is left where nothing is printed.
    const kinds = new Set(criteria.map(({ rule }) => rule.kind));
    expect([...kinds].sort()).toEqual(["choice", "deduction", "ladder", "ratio", "score", "tier", "units"]);
    const rules = Object.fromEntries(criteria.map(({ code, rule }) => [code, rule]));
    expect(rules["1.2"]).toMatchObject({ bands: "90%:5;70%:3" });
    expect(rules["1.3"]).toMatchObject({ bands: "60%:8;0%:ratio/60%" });
    expect(rules["1.5"]).toMatchObject({ kind: "ladder", from: "50%", base: "2", step: "10%", each: "1" });
    expect(rules["2.4"]).toMatchObject({
      options: [
        { label: "Chuyên trách", points: "3" },
        { label: "Kiêm nhiệm", points: "1.5" },
        { label: "Không bố trí", points: "0" },
      ],
    });
    expect(
      criteria.flatMap(({ exceptions = [] }) => exceptions.map((one) => (one.kind === "late" ? one.keep : one.award))),
    ).toEqual(["full", "excluded"]);
    const groups = rubric.items.flatMap((item) => (item.type === "section" ? [item] : []));
    expect(groups.map(({ bonus = false, penalty = false }) => [bonus, penalty])).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});

test("nothing in it is locked, and numbers and dashes that people type stay text", () => {
  const { sheets, styles } = readWorkbookFile(bytes);
  expect(sheets.map(({ name, protection }) => [name, protection])).toEqual([["Bảng mẫu", null]]);
  const formats = sheets[0]?.rows.at(-1)?.cells.map(({ style }) => styles[style]?.numberFormat ?? "General");
  expect(formats).toEqual(["@", "@", "General", "@", "@"]);
});
