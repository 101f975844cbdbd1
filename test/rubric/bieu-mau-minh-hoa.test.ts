import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { compareAppraisal, scoreAppraisal } from "../../src/scoring/appraisal";
import { score } from "../../src/scoring/score";
import type { ScoreSheet } from "../../src/scoring/score-sheet";

const folder = join(import.meta.dirname, "../../rubrics/bieu-mau-minh-hoa");
const rubric = await loadRubric("bieu-mau-minh-hoa");
const example = await loadExample("bieu-mau-minh-hoa", "suoi-mo-tham-dinh");
const appraisal = example.appraisal ?? {};
const self = score(rubric, example.answers);
const appraised = scoreAppraisal(rubric, example.answers, appraisal);
const comparison = compareAppraisal(rubric, self, appraised, appraisal);

/** The rows of the table that is worked out by hand: code, points of both sides, difference. */
const table = (await readFile(join(folder, "README.md"), "utf8")).split("\n").flatMap((line) => {
  const cells = line.split("|").map((cell) => cell.replace(/[*\s]/g, ""));
  return cells.length === 9 && /^[IV]/.test(cells[1] ?? "") ? [cells] : [];
});
const number = (text: string | undefined): number | null =>
  text === undefined || text === "–" ? null : Number(text.replace("−", "-").replace(",", "."));
const plain = (points: string | null | undefined): number | null => (points == null ? null : Number(points));

function pointsOf(sheet: ScoreSheet, id: string): number | null {
  const row = sheet.criteria.find((one) => one.id === id) ?? sheet.sections.find((one) => one.id === id);
  return plain(row?.points);
}

describe("the form for teaching, worked out by hand in its README", () => {
  test("has every row of the form in the table", () => {
    const ids = table.map(([, id = ""]) => id.replace(/\(.*/, ""));
    const wanted = [...self.criteria, ...self.sections.filter(({ parentId }) => parentId === null)];
    expect(ids.sort()).toEqual(wanted.map(({ id }) => id).sort());
  });

  test.each(table.map((cells) => [(cells[1] ?? "").replace(/\(.*/, ""), cells] as const))(
    "%s has the points and the difference of the table",
    (id, cells) => {
      const change = comparison.rows.find((row) => row.id === id) ?? comparison.sections.find((row) => row.id === id);
      expect([pointsOf(self, id), pointsOf(appraised, id), plain(change?.difference)]).toEqual([
        number(cells[4]),
        number(cells[6]),
        number(cells[7]),
      ]);
    },
  );

  test("has the totals that are worked out below it", () => {
    expect(self.total).toMatchObject({
      points: "70.77",
      applies: "90",
      percent: "67.52",
      rescaled: "78.47",
      bonus: "10",
      penalty: "-8.5",
      grade: "Khá",
    });
    expect(appraised.total).toMatchObject({
      points: "68.76",
      applies: "100",
      percent: "59.76",
      rescaled: "68.76",
      bonus: "9",
      penalty: "-9.5",
      grade: "Khá",
    });
    expect(comparison.total.difference).toBe("-10.25");
  });

  test("asks for a reason where one side takes a row out and the other does not", () => {
    const row = comparison.rows.find(({ id }) => id === "III/3.2");
    expect(row).toMatchObject({ self: null, appraised: "8.24", difference: null, differs: true, excluded: true });
    const other = { ...appraisal, "III/3.1": { exception: "na" as const, note: "Không được giao" } };
    const changed = compareAppraisal(rubric, self, scoreAppraisal(rubric, example.answers, other), other);
    expect(changed.rows.find(({ id }) => id === "III/3.1")).toMatchObject({
      appraised: null,
      difference: null,
      differs: true,
      reasonMissing: true,
    });
    // The other rows differ by as much as before.
    expect(changed.total.difference).toBe("-10.25");
  });

  test("has the same answers in the example that is scored by the agency alone", async () => {
    const alone = await loadExample("bieu-mau-minh-hoa", "suoi-mo");
    expect(alone.answers).toEqual(example.answers);
  });
});
