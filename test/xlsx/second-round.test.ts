import { describe, expect, test } from "vitest";
import { cellText, withFacts } from "../../src/form/description";
import { firstRoundOf, packRound } from "../../src/form/first-round";
import { isRemark } from "../../src/inspect/finding";
import type { Appraisal } from "../../src/rubric/answers";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import type { FileCell, SheetFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { complaints, onlyForm } from "../only-form";
import { formBytes } from "../planned-file";
import { withCell, withCells } from "./changed-cells";

// The agency claims 34.33 of 35 points; the first appraisal gives 31.33, with 4 of 5 points in row 1.2. In the second one the
// agency's answer of that row is accepted: 31.33 − 4 + 5 = 32.33.

const first = firstRoundOf(part, laGiPart.answers, laGiPartAppraisal);
const second: Appraisal = { ...laGiPartAppraisal, "1.2": { ...laGiPart.answers["1.2"], reason: "agreed" } };
const contents = { ...laGiPart, appraisal: second, first };
const file = formBytes(part, contents);

/** The file with other facts in its describing sheet. */
function withKept(changes: readonly (readonly [string, string | null])[]): Uint8Array {
  const book = readWorkbookFile(file);
  const text = ({ value }: FileCell): string => cellText(value);
  const changed = (sheet: SheetFile): SheetFile => {
    const facts = withFacts(
      new Map(sheet.rows.map(({ cells: [key, value] }) => [key ? text(key) : "", value ? text(value) : ""])),
      changes,
    );
    const [pattern] = sheet.rows;
    const style = pattern?.cells[0]?.style ?? 0;
    const rows = [...facts].map(([key, value], row) => ({
      ...(pattern ?? { height: null, hidden: false, level: 0 }),
      row,
      cells: [key, value].map((one, column): FileCell => ({ column, value: one, formula: null, style })),
    }));
    return { ...sheet, rows };
  };
  return writeWorkbookFile({ ...book, sheets: book.sheets.map((one, index) => (index === 1 ? changed(one) : one)) });
}

describe("a form in the second round of its appraisal", () => {
  test("says what counts and, beside it, what the first round gave, and nothing in it is found to be changed", async () => {
    const { inspection } = await onlyForm(file);
    const { appraisal } = inspection;
    expect(inspection.findings.filter((one) => !isRemark(one))).toEqual([]);
    expect([appraisal?.scores.total.points, appraisal?.stored.get("total")]).toEqual(["32.33", 32.33]);
    expect([appraisal?.first?.scores.total.points, appraisal?.first?.stored.get("total")]).toEqual(["31.33", 31.33]);
    expect(appraisal?.first?.stored.get("criterion:1.2")).toBe(4);
    expect(appraisal?.first?.appraisal["1.2"]).toEqual(laGiPartAppraisal["1.2"]);
    expect(appraisal?.answers["1.2"]).toEqual(second["1.2"]);
  });

  test("is found and named where points of the first round were forged, made blank or written where there were none", async () => {
    const forged = await onlyForm(withCell(file, ["criterion:1.2", "firstPoints"], { value: 5 }));
    expect(complaints(forged)).toEqual([["first-changed", "criterion:1.2", "5", "4"]]);
    expect(forged.inspection.repairs).toMatchObject([{ value: 4 }]);
    const formula = await onlyForm(withCell(file, ["total", "firstPoints"], { formula: "30+1.33", value: 31.33 }));
    expect(complaints(formula)).toEqual([["first-changed", "total", "31.33", "31.33"]]);
    const emptied = await onlyForm(
      withCells(file, (_, id, key) => (`${id} ${key}` === "section:1 firstPoints" ? null : {})),
    );
    expect(complaints(emptied)).toEqual([["first-changed", "section:1", "", "31.33"]]);
    // Row 1.5 was not appraised in the first round, so nothing stands there.
    const some = Object.fromEntries(Object.entries(laGiPartAppraisal).filter(([id]) => id !== "1.5"));
    const unfinished = formBytes(part, { ...contents, first: firstRoundOf(part, laGiPart.answers, some) });
    const pointed = withCells(unfinished, (_, id, key) =>
      `${id} ${key}` === "criterion:1.5 firstPoints" ? { value: 5 } : {},
    );
    expect(complaints(await onlyForm(pointed))).toEqual([["first-changed", "criterion:1.5", "5", ""]]);
  });

  test("points as text are told as such", async () => {
    const form = await onlyForm(withCell(file, ["criterion:1.2", "firstPoints"], { value: "4" }));
    expect(complaints(form)).toEqual([["number-is-text", "criterion:1.2", "4", "4"]]);
  });

  test("is told where the record was forged with its fingerprint: its figures give other points", async () => {
    const forged = packRound({ ...first, points: { ...first.points, "criterion:1.2": "5", total: "32.33" } }, "final");
    const form = await onlyForm(
      withKept([
        ["appraisal.first", forged.fingerprint],
        ...forged.chunks.map((chunk, index) => [`appraisal.first.${index}`, chunk] as const),
      ]),
    );
    expect(complaints(form)).toContainEqual(["points-differ", "criterion:1.2", "5", "4"]);
    // The column still says what was given.
    expect(complaints(form)).toContainEqual(["first-changed", "criterion:1.2", "4", "5"]);
  });

  test("accuses nobody where another release scored the first round otherwise", async () => {
    const points = { ...first.points, "criterion:1.2": "5", total: "32.33" };
    const { fingerprint, chunks } = packRound({ ...first, points, plan: 1 }, "final");
    const kept = [["appraisal.first", fingerprint] as const, ["appraisal.first.0", chunks[0] ?? null] as const];
    expect(complaints(await onlyForm(withKept(kept)))).toContainEqual(["earlier-points", "criterion:1.2", "5", "4"]);
  });

  test.each([
    ["was changed", [["appraisal.first.0", "eNoBAAD//wAAAAE="]]],
    ["is gone", [["appraisal.first", null]]],
    [
      "is no record",
      (({ fingerprint, chunks }) => [
        ["appraisal.first", fingerprint] as const,
        ...chunks.map((chunk, index) => [`appraisal.first.${index}`, chunk] as const),
      ])(packRound({ appraisal: { "1.2": { num: { evil: 1 } } } as never, points: {}, plan: 2 }, "final")),
    ],
  ] as const)("whose record %s is told once, and is read all the same", async (_, changes) => {
    const form = await onlyForm(withKept(changes));
    expect(complaints(form)).toEqual([["first-record-damaged", null, "", ""]]);
    expect(form.inspection.appraisal?.scores.total.points).toBe("32.33");
    expect(form.inspection.appraisal?.first).toBe(null);
  });

  test("whose column is gone says so", async () => {
    const form = await onlyForm(withCells(file, (_, __, key) => (key === "firstPoints" ? null : {})));
    expect(complaints(form)).toContainEqual(["column-missing", null, "", ""]);
  });
});

test("a copy of a form in its second round carries both rounds", async () => {
  const { rubric, description, inspection } = await onlyForm(file);
  const { answers, profile, appraisal } = inspection.cells;
  const copy = formBytes(
    rubric,
    { answers, profile, appraisal },
    { record: description.appraisal, status: description.status, facts: description.entries },
  );
  expect(complaints(await onlyForm(copy))).toEqual([]);
  expect((await onlyForm(copy)).inspection.appraisal?.first?.points).toEqual(first.points);
});
