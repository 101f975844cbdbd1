import { describe, expect, test } from "vitest";
import { cellText, withFacts } from "../../src/form/description";
import { firstRoundOf, packRound } from "../../src/form/first-round";
import { isRemark } from "../../src/inspect/finding";
import type { Appraisal } from "../../src/rubric/answers";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import type { FileCell, SheetFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { type FormInFile, readForms } from "../../src/xlsx/read-forms";
import { laGiPart, laGiPartAppraisal, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { withCell, withCells } from "./changed-cells";

// The agency claims 34.33 of 35 points; the first appraisal gives 31.33, with 4 of 5 points in row 1.2. In the second one the
// agency's answer of that row is accepted: 31.33 − 4 + 5 = 32.33.

const first = firstRoundOf(part, laGiPart.answers, laGiPartAppraisal);
const second: Appraisal = { ...laGiPartAppraisal, "1.2": { ...laGiPart.answers["1.2"], reason: "agreed" } };
const contents = { ...laGiPart, appraisal: second, first };
const file = formBytes(part, contents);

async function only(bytes: Uint8Array): Promise<FormInFile> {
  const { forms } = await readForms(bytes);
  const [form] = forms;
  if (form === undefined) throw new Error("no form");
  return form;
}

const told = ({ inspection }: FormInFile): unknown[][] =>
  inspection.findings
    .filter((one) => !isRemark(one))
    .map(({ kind, rowId, found, expected }) => [kind, rowId, found, expected]);

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
    const { inspection } = await only(file);
    const { appraisal } = inspection;
    expect(inspection.findings.filter((one) => !isRemark(one))).toEqual([]);
    expect([appraisal?.scores.total.points, appraisal?.stored.get("total")]).toEqual(["32.33", 32.33]);
    expect([appraisal?.first?.scores.total.points, appraisal?.first?.stored.get("total")]).toEqual(["31.33", 31.33]);
    expect(appraisal?.first?.stored.get("criterion:1.2")).toBe(4);
    expect(appraisal?.first?.appraisal["1.2"]).toEqual(laGiPartAppraisal["1.2"]);
    expect(appraisal?.answers["1.2"]).toEqual(second["1.2"]);
  });

  test("is found and named where points of the first round were forged, made blank or written where there were none", async () => {
    const forged = await only(withCell(file, ["criterion:1.2", "firstPoints"], { value: 5 }));
    expect(told(forged)).toEqual([["first-changed", "criterion:1.2", "5", "4"]]);
    expect(forged.inspection.repairs).toMatchObject([{ value: 4 }]);
    const formula = await only(withCell(file, ["total", "firstPoints"], { formula: "30+1.33", value: 31.33 }));
    expect(told(formula)).toEqual([["first-changed", "total", "31.33", "31.33"]]);
    const emptied = await only(
      withCells(file, (_, id, key) => (`${id} ${key}` === "section:1 firstPoints" ? null : {})),
    );
    expect(told(emptied)).toEqual([["first-changed", "section:1", "", "31.33"]]);
    // Row 1.5 was not appraised in the first round, so nothing stands there.
    const some = Object.fromEntries(Object.entries(laGiPartAppraisal).filter(([id]) => id !== "1.5"));
    const unfinished = formBytes(part, { ...contents, first: firstRoundOf(part, laGiPart.answers, some) });
    const pointed = withCells(unfinished, (_, id, key) =>
      `${id} ${key}` === "criterion:1.5 firstPoints" ? { value: 5 } : {},
    );
    expect(told(await only(pointed))).toEqual([["first-changed", "criterion:1.5", "5", ""]]);
  });

  test("points as text are told as such", async () => {
    const form = await only(withCell(file, ["criterion:1.2", "firstPoints"], { value: "4" }));
    expect(told(form)).toEqual([["number-is-text", "criterion:1.2", "4", "4"]]);
  });

  test("is told where the record was forged with its fingerprint: its figures give other points", async () => {
    const forged = packRound({ ...first, points: { ...first.points, "criterion:1.2": "5", total: "32.33" } }, "final");
    const form = await only(
      withKept([
        ["appraisal.first", forged.fingerprint],
        ...forged.chunks.map((chunk, index) => [`appraisal.first.${index}`, chunk] as const),
      ]),
    );
    expect(told(form)).toContainEqual(["points-differ", "criterion:1.2", "5", "4"]);
    // The column still says what was given.
    expect(told(form)).toContainEqual(["first-changed", "criterion:1.2", "4", "5"]);
  });

  test("accuses nobody where another release scored the first round otherwise", async () => {
    const points = { ...first.points, "criterion:1.2": "5", total: "32.33" };
    const { fingerprint, chunks } = packRound({ ...first, points, plan: 1 }, "final");
    const kept = [["appraisal.first", fingerprint] as const, ["appraisal.first.0", chunks[0] ?? null] as const];
    expect(told(await only(withKept(kept)))).toContainEqual(["earlier-points", "criterion:1.2", "5", "4"]);
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
    const form = await only(withKept(changes));
    expect(told(form)).toEqual([["first-record-damaged", null, "", ""]]);
    expect(form.inspection.appraisal?.scores.total.points).toBe("32.33");
    expect(form.inspection.appraisal?.first).toBe(null);
  });

  test("whose column is gone says so", async () => {
    const form = await only(withCells(file, (_, __, key) => (key === "firstPoints" ? null : {})));
    expect(told(form)).toContainEqual(["column-missing", null, "", ""]);
  });
});

test("a copy of a form in its second round carries both rounds", async () => {
  const { rubric, description, inspection } = await only(file);
  const { answers, profile, appraisal } = inspection.cells;
  const copy = formBytes(
    rubric,
    { answers, profile, appraisal },
    { record: description.appraisal, status: description.status, facts: description.entries },
  );
  expect(told(await only(copy))).toEqual([]);
  expect((await only(copy)).inspection.appraisal?.first?.points).toEqual(first.points);
});
