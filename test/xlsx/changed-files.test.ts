import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Finding, isRemark } from "../../src/inspect/finding";
import { findingText } from "../../src/inspect/finding-text";
import { loadExample, loadRubric } from "../../src/rubric/library";
import type { Criterion, Item, Rubric } from "../../src/rubric/schema";
import { type FormInFile, readForms } from "../../src/xlsx/read-forms";
import type { SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { laGiPart, laGiPartAppraisal as appraisal, part } from "../la-gi-part";
import { formBytes } from "../planned-file";
import { textOf, withCell, withCells } from "./changed-cells";

// Workbooks that came back changed. Each is made of a written one, by what a person or another program does to it.

const whole = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");

/** Files of six rows are quick: 5 + 10 + 5 + 5 + 4.33 + 5 points of 35. */
const rubric: Rubric = { ...part, maxPoints: "35", notes: ["Ghi chú của tỉnh"] };
const { answers, profile } = laGiPart;
const filled = formBytes(rubric, { answers, profile });
const appraised = formBytes(rubric, { answers, profile, appraisal });
/** What the bars of these forms say. */
const TOP = "UBND Thị xã La Gi · Đang chấm · Tổng điểm: 34,33 / 35 · Còn 3 dòng cần bổ sung ✎";
const APPRAISED_TOP = "Đã thẩm định 6/6: 31,33; chênh lệch trên các dòng này −3,00";
const wholeFilled = formBytes(whole, { answers: laGi.answers, profile });

async function only(bytes: Uint8Array): Promise<FormInFile> {
  const { forms, damaged } = await readForms(bytes);
  const [form] = forms;
  if (!form || forms.length > 1 || damaged.length > 0)
    throw new Error(`${forms.length} forms, ${damaged.map(({ reason }) => reason).join()}`);
  return form;
}

const told = ({ inspection }: FormInFile): (string | null)[][] =>
  inspection.findings.filter((one) => !isRemark(one)).map(({ kind, rowId, column }) => [kind, rowId, column]);
/** Of the part of a form that is not in the library, that one is always remarked. */
const remarks = ({ inspection, rubric: own }: FormInFile): string[] =>
  inspection.findings
    .filter((one) => isRemark(one) && !(one.kind === "rubric-unknown" && own.id === rubric.id))
    .map(({ kind }) => kind);
/** The first finding that is no remark. */
const first = ({ inspection }: FormInFile): Finding | undefined => inspection.findings.find((one) => !isRemark(one));
const words = ({ rubric: own }: FormInFile, finding: Finding | undefined): string =>
  finding === undefined ? "" : findingText(own, finding, "vi").what;

/** The XML of the form's sheet changed, as no writer of ours can. */
function withSheetXml(
  file: Uint8Array,
  change: (xml: string) => string,
  part = "xl/worksheets/sheet1.xml",
): Uint8Array {
  const parts = unzipSync(file);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error("nothing changed");
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const withBook = (file: Uint8Array, change: (book: WorkbookFile) => WorkbookFile): Uint8Array =>
  writeWorkbookFile(change(readWorkbookFile(file)));

describe("stored results", () => {
  test.each([
    ["the total on top", filled, ["title", "code"], "499,99 / 90", TOP],
    ["points by a ten-millionth", filled, ["criterion:1.3", "points"], 5.0000001, "5"],
    ["a sum of a section", filled, ["section:1", "points"], 30, "34.33"],
    ["a state", filled, ["criterion:1.3", "state"], "▲ Vượt trần", "✓ Đủ"],
    ["the state of a section", filled, ["section:1", "state"], "Đủ ✓", "Còn 3 dòng cần bổ sung ✎"],
    ["the appraised total on top", appraised, ["title", "appraisedFigure"], "Đã thẩm định 19/19: 34,33", APPRAISED_TOP],
    ["a difference", appraised, ["criterion:1.2", "difference"], 0.5, "-1"],
    ["the difference of the total", appraised, ["total", "difference"], 0, "-3"],
    ["the state of an appraised row", appraised, ["criterion:1.3", "appraisalState"], "✎ Thiếu lý do", "✓ Đủ"],
  ] as const)("%s that was forged is found there and nowhere else", async (_, file, at, value, expected) => {
    const form = await only(withCell(file, at, { value }));
    const kind = at[1] === "points" ? "points-differ" : "result-differs";
    expect(told(form)).toEqual([[kind, at[0], at[1]]]);
    const [finding] = form.inspection.findings.filter((one) => !isRemark(one));
    expect([finding?.found, finding?.expected]).toEqual([String(value), expected]);
  });

  test("points that are wrong are told once, not in every state, difference and sum that follows", async () => {
    const form = await only(withCell(appraised, ["criterion:1.4", "points"], { value: 5 }));
    expect(told(form)).toContainEqual(["points-differ", "criterion:1.4", "points"]);
    expect(told(form).map(([kind]) => kind)).not.toContain("result-differs");
  });

  const isStored = /<c ([^>]*?)(?: t="\w+")?><f(?: [^>]*)?>([^<]*)<\/f><v>[^<]*<\/v><\/c>/g;
  test.each([
    ["by a program that writes no results", "<c $1><f>$2</f></c>"],
    ["by a program that writes empty results", "<c $1><f>$2</f><v></v></c>"],
    ["by a program that writes 0 everywhere", "<c $1><f>$2</f><v>0</v></c>"],
  ])("saved %s: told once, and the points are recomputed", async (_, cell) => {
    for (const file of [filled, appraised]) {
      const form = await only(withSheetXml(file, (xml) => xml.replace(isStored, cell)));
      expect(told(form)).toEqual([["not-calculated", null, null]]);
      expect(form.inspection.scores.total.points).toBe("34.33");
      expect(
        words(
          form,
          form.inspection.findings.find((one) => !isRemark(one)),
        ),
      ).toContain("chưa được tính");
    }
  });

  test("a file through .xls, where an error stands for every formula with ITSCORE in it: told once, with the cause", async () => {
    const form = await only(
      withCells(wholeFilled, ({ formula }) =>
        formula?.includes("ITSCORE") ? { formula: "=#N/A", value: { error: "#N/A" } } : {},
      ),
    );
    expect(told(form)[0]).toEqual(["formulas-lost", null, null]);
    expect(told(form)).toHaveLength(1);
    expect(words(form, first(form))).toContain(".xls");
    expect(form.inspection.repairs.length).toBeGreaterThan(50);
  });
});

describe("figures that are formulas", () => {
  const at = ["criterion:1.4", "figure"] as const;

  test.each([
    ["=4", 9, "input-differs"],
    ["=[1]Sheet1!$B$2", 13, "input-formula"],
    ["=D20", 13, "input-formula"],
  ])("%s stored as %s is told with its value", async (formula, value, kind) => {
    const form = await only(withCell(filled, at, { formula, value }));
    const [finding] = form.inspection.findings.filter((one) => one.kind === kind);
    expect([finding?.rowId, finding?.column, finding?.found]).toEqual([at[0], at[1], formula]);
    expect(words(form, finding)).toContain(String(value));
  });

  test("a sum of numbers that holds is remarked and counts", async () => {
    const form = await only(withCell(filled, at, { formula: "=7+2*3", value: 13 }));
    expect([told(form), remarks(form)]).toEqual([[], ["input-arithmetic"]]);
  });

  test("without a stored result it is unknown, not blank", async () => {
    const forged = withCell(filled, at, { formula: "=7+6", value: 13 });
    const form = await only(withSheetXml(forged, (xml) => xml.replace("<f>7+6</f><v>13</v>", "<f>7+6</f>")));
    expect(told(form)[0]).toEqual(["input-uncalculated", ...at]);
    const scored = form.inspection.scores.criteria.find(({ id }) => id === "1.4");
    expect([scored?.points, scored?.states.map(({ code }) => code)]).toEqual([null, ["not-a-number"]]);
  });
});

describe("columns", () => {
  const isAppraisal = (key: string): boolean =>
    /^(appraised|difference|appraisalState|reason|opinion|request|explanation|added)/.test(key);

  test("an appraisal whose columns were deleted is told as lost", async () => {
    const form = await only(withCells(appraised, (_, __, key) => (isAppraisal(key) ? null : {})));
    expect(told(form)).toEqual([["appraisal-missing", null, null]]);
    expect(words(form, first(form))).toContain("mất toàn bộ các cột thẩm định");
  });

  test.each(["reason", "opinion", "appraisedFigure", "appraisedPoints"])(
    "one column of an appraisal that is gone is named: %s",
    async (lost) => {
      const form = await only(withCells(appraised, (_, __, key) => (key === lost ? null : {})));
      expect(told(form)).toContainEqual(["column-missing", null, lost]);
      expect(form.inspection.appraisal).not.toBeNull();
    },
  );

  test.each(["evidence", "note", "exception"])("a column for what the agency types is missed: %s", async (lost) => {
    const own = await loadRubric("ha-nam-2022-so");
    const example = await loadExample("ha-nam-2022-so", "so-tai-chinh");
    const file = formBytes(own, { answers: example.answers, profile: example.profile });
    const form = await only(withCells(file, (_, __, key) => (key === lost ? null : {})));
    expect(told(form)).toContainEqual(["column-missing", null, lost]);
  });

  test.each(["", "xevidence"])("a column that lost its hidden key is read by its title, and told (%j)", async (key) => {
    const form = await only(withCells(filled, (cell) => (textOf(cell) === "evidence" ? { value: key } : {})));
    expect(told(form)).toEqual([["key-lost", null, "evidence"]]);
    expect(form.inspection.answers).toEqual(answers);
    expect(form.inspection.repairs).toEqual([
      { row: 0, column: form.inspection.columns.get("evidence"), value: "evidence", format: "@" },
    ]);
  });

  test("one key twice: the column with the title counts, and both are told", async () => {
    const twice = withCells(
      filled,
      () => ({}),
      (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, index) => ({
          ...row,
          cells: [...row.cells, { column: 25, value: index === 0 ? "figure" : 9, formula: null, style: 0 }],
        })),
      }),
    );
    const form = await only(twice);
    expect(told(form)).toEqual([["column-doubled", null, "figure"]]);
    expect(form.inspection.scores.total.points).toBe("34.33");
    expect(words(form, first(form))).toContain("Cột Z");
  });
});

describe("what is printed", () => {
  test("exchanged titles of columns are found and put back by the repair", async () => {
    const form = await only(
      withCells(filled, (_, id, key) =>
        id !== "header"
          ? {}
          : key === "figure"
            ? { value: "Số liệu (mẫu)" }
            : key === "denominator"
              ? { value: "Tử" }
              : {},
      ),
    );
    expect(told(form)).toEqual([
      ["text-changed", "header", "figure"],
      ["text-changed", "header", "denominator"],
    ]);
    expect(form.inspection.repairs).toHaveLength(2);
  });

  test.each([
    ["a note", "note:1", "code"],
    ["the role of a signature", "signature:role", "figure"],
    ["the title", "heading", "code"],
    ["the status", "title", "spec"],
    ["the line for the day", "date", "figure"],
  ])("%s that was emptied is found and put back", async (_, id, key) => {
    const form = await only(withCell(filled, [id, key], { value: null }));
    expect(told(form)).toEqual([["text-changed", id, key]]);
    expect(form.inspection.repairs).toHaveLength(1);
  });

  test("a day that was written in and a name below the signatures are the agency's own", async () => {
    const dated = withCell(filled, ["date", "figure"], { value: "La Gi, ngày 05 tháng 12 năm 2022" });
    expect(told(await only(dated))).toEqual([]);
  });

  test("a whole row of notes or signatures that was deleted is named", async () => {
    const form = await only(withCells(filled, (_, id) => (id === "signature:role" || id === "note:1" ? null : {})));
    expect(told(form)).toEqual([
      ["row-missing", "note:1", null],
      ["row-missing", "signature:role", null],
    ]);
  });

  test("a maximum that is text looks right and is no number", async () => {
    const form = await only(withCell(filled, ["criterion:1.3", "max"], { value: "5" }));
    expect(told(form)).toEqual([["number-is-text", "criterion:1.3", "max"]]);
    expect(words(form, first(form))).toContain("chữ “5”");
  });
});

/** The items of a form with every criterion changed. */
function withCriteria(items: readonly Item[], change: (one: Criterion) => Criterion): Item[] {
  return items.map((item) =>
    item.type === "section" ? { ...item, items: withCriteria(item.items, change) } : change(item),
  );
}

describe("a rubric that this machine does not know", () => {
  /** A copy of the built-in form that gives more points for the same figures. */
  const doctored = (id: string): Rubric => ({
    ...whole,
    id,
    items: withCriteria(whole.items, (one) => (one.id === "1.3" ? { ...one, maxPoints: "50" } : one)),
  });
  const contents = { answers: laGi.answers, profile };

  test.each(["binh-thuan-2023-huyen", "khac"])(
    "is told with its fingerprint, and that it looks like a known one (%s)",
    async (id) => {
      const form = await only(formBytes(doctored(id), contents));
      expect([told(form), remarks(form)]).toEqual([[["other-version", null, null]], ["rubric-unknown"]]);
      const remark = form.inspection.findings.find(({ kind }) => kind === "rubric-unknown");
      expect(words(form, remark)).toContain(form.description.fingerprint.slice(0, 16));
    },
  );

  test("under the id of a known one it is another version of that", async () => {
    expect(told(await only(formBytes(doctored(whole.id), contents)))).toEqual([["other-version", null, null]]);
  });

  test("with another id in the description than its own: told, for a known rubric too", async () => {
    const id = (file: Uint8Array): Uint8Array =>
      withBook(file, (book) => ({
        ...book,
        sheets: book.sheets.map((sheet, index) =>
          index === 0
            ? sheet
            : {
                ...sheet,
                rows: sheet.rows.map((row) => ({
                  ...row,
                  cells: row.cells.map((cell) =>
                    cell.column === 1 && textOf(row.cells[0] ?? cell) === "rubric" ? { ...cell, value: "khác" } : cell,
                  ),
                })),
              },
        ),
      }));
    expect(told(await only(id(wholeFilled)))).toEqual([["id-wrong", null, null]]);
    expect(told(await only(id(formBytes(doctored(whole.id), contents))))).toEqual([
      ["id-wrong", null, null],
      ["other-version", null, null],
    ]);
  });

  test("that is like none of ours is only remarked", async () => {
    const own: Rubric = {
      ...whole,
      id: "cua-tinh",
      maxPoints: "100",
      items: withCriteria(whole.items, (one) => ({ ...one, title: `Việc ${one.id}`, code: "" })),
    };
    const form = await only(formBytes(own, { answers: {}, profile: {} }));
    expect([told(form), remarks(form)]).toEqual([[], ["rubric-unknown"]]);
  });
});

describe("a form that lost what it is known by", () => {
  test("its first cell: it is read, and that is told", async () => {
    const form = await only(withCells(filled, (cell) => (textOf(cell).startsWith("ITSCORE ") ? { value: null } : {})));
    expect(told(form)).toEqual([["mark-lost", null, null]]);
    expect(form.inspection.scores.total.points).toBe("34.33");
  });

  test("its first cell and its name, beside a copy of it: nobody guesses which of them is the form", async () => {
    const book = readWorkbookFile(
      withCells(filled, (cell) => (textOf(cell).startsWith("ITSCORE ") ? { value: null } : {})),
    );
    const [form, ...others] = book.sheets;
    const sheets = form ? [form, { ...form, name: "Bản sao" }, ...others] : [];
    const { forms, damaged } = await readForms(writeWorkbookFile({ ...book, names: [], sheets }));
    expect(forms).toEqual([]);
    expect(damaged).toEqual([{ sheetName: "ITSCORE_1", reason: "sheet-gone" }]);
  });

  test("its whole first row: columns are known by their titles", async () => {
    for (const file of [filled, appraised]) {
      const form = await only(
        withCells(
          file,
          () => ({}),
          (sheet) => ({ ...sheet, rows: sheet.rows.slice(1) }),
        ),
      );
      expect(new Set(told(form).map((one) => (one as string[])[0]))).toEqual(new Set(["mark-lost", "key-lost"]));
      expect(form.inspection.answers).toEqual(answers);
      expect(form.inspection.scores.total.points).toBe("34.33");
    }
  });
});

describe("what stands around the cells", () => {
  const around = (change: (sheet: SheetFile) => SheetFile): Uint8Array => withCells(filled, () => ({}), change);

  test.each([
    ["protection", around((sheet) => ({ ...sheet, protection: null })), "unprotected"],
    ["drop-downs", around((sheet) => ({ ...sheet, validations: [] })), "validations-lost"],
    [
      "a single drop-down",
      around((sheet) => ({ ...sheet, validations: sheet.validations.slice(1) })),
      "validations-lost",
    ],
    ["highlights", around((sheet) => ({ ...sheet, conditionalFormats: [] })), "highlights-lost"],
    ["looks", withSheetXml(filled, (xml) => xml.replace(/ s="\d+"/g, "")), "looks-lost"],
    ["styles", withSheetXml(filled, () => "<styleSheet", "xl/styles.xml"), "looks-lost"],
    [
      "open cells",
      withSheetXml(filled, (xml) => xml.replace(/<protection [^>]*locked="0"[^>]*>/g, ""), "xl/styles.xml"),
      "locks-lost",
    ],
    [
      "calculation",
      withSheetXml(filled, (xml) => xml.replace("<calcPr ", '<calcPr calcMode="manual" '), "xl/workbook.xml"),
      "manual-calculation",
    ],
  ])("lost %s is remarked, and the form is intact", async (_, bytes, kind) => {
    const form = await only(bytes);
    expect([told(form), remarks(form)]).toEqual([[], [kind]]);
  });

  test("a hidden form is told", async () => {
    const other = readWorkbookFile(filled).sheets[1];
    if (!other) throw new Error("no second sheet");
    const form = await only(
      withBook(filled, (book) => ({
        ...book,
        sheets: [
          ...book.sheets.map((sheet) => ({ ...sheet, visibility: "hidden" as const })),
          { ...other, name: "Khác", rows: [], visibility: "visible" as const },
        ],
        activeSheet: 2,
      })),
    );
    expect(told(form)).toEqual([["sheet-hidden", null, null]]);
  });

  test("hidden rows that count are told once, with how many; one of somebody's own is nobody's business", async () => {
    const hide = (ids: readonly string[]): Uint8Array =>
      withBook(filled, (book) => ({
        ...book,
        sheets: book.sheets.map((sheet, index) =>
          index > 0
            ? sheet
            : {
                ...sheet,
                rows: sheet.rows.map((row) =>
                  row.cells[0] && ids.includes(textOf(row.cells[0])) ? { ...row, hidden: true } : row,
                ),
              },
        ),
      }));
    const form = await only(hide(["criterion:1.2", "section:1", "profile:agency"]));
    expect([told(form), remarks(form)]).toEqual([[], ["rows-hidden"]]);
    expect(form.inspection.findings.find(({ kind }) => kind === "rows-hidden")?.found).toBe("2");
    expect(remarks(await only(hide(["profile:agency"])))).toEqual([]);
  });

  test("merged figures are told with their cell", async () => {
    const mergedRow = (await only(filled)).inspection.cells.rowOf.get("1.3") ?? -1;
    const form = await only(
      around((sheet) => ({ ...sheet, merges: [...sheet.merges, { row: mergedRow, column: 3, rows: 2, columns: 1 }] })),
    );
    expect(told(form)).toHaveLength(1);
    expect(first(form)).toMatchObject({ kind: "cells-merged", cell: { row: mergedRow, column: 3 } });
  });

  test("so are merged documents, and fields of the profile that are merged over rows", async () => {
    const { inspection } = await only(filled);
    const merged = async (row: number, key: "evidence" | "figure", rows: number, columns: number) => {
      const column = inspection.columns.get(key) ?? -1;
      return told(
        await only(around((sheet) => ({ ...sheet, merges: [...sheet.merges, { row, column, rows, columns }] }))),
      );
    };
    const row = inspection.cells.rowOf.get("1.3") ?? -1;
    expect(await merged(row, "evidence", 2, 1)).toEqual([["cells-merged", "criterion:1.3", "evidence"]]);
    const [field = "", at = -1] = [...inspection.cells.profileRowOf][0] ?? [];
    expect(await merged(at, "figure", 2, 1)).toEqual([["cells-merged", `profile:${field}`, "figure"]]);
    expect(await merged(at, "figure", 1, 2)).toEqual([]);
  });
});

test("a form beside the description of another one with the same ids is not scored by that", async () => {
  const other: Rubric = {
    ...rubric,
    items: withCriteria(rubric.items, (one) => ({ ...one, title: `Việc khác ${one.id}` })),
  };
  const [form] = readWorkbookFile(filled).sheets;
  const moved = withBook(formBytes(other, { answers: {}, profile: {} }), (book) => ({
    ...book,
    sheets: book.sheets.map((sheet, index) => (index === 0 && form ? { ...form, name: sheet.name } : sheet)),
  }));
  expect((await readForms(moved)).damaged.map(({ reason }) => reason)).toEqual(["description-foreign"]);
});

test("what a file says reaches nobody raw: control characters and turned text are shown as signs", async () => {
  const form = await only(
    withCell(filled, ["criterion:1.3", "points"], { value: "\u001b[2J\u202e5\u0007\nxong", formula: null }),
  );
  const text = words(form, first(form));
  expect(text).toContain("xong");
  expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

test("ids that every object inherits are ids as any other", async () => {
  const ids = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const fields = ids.slice(1);
  const own: Rubric = {
    ...rubric,
    id: "moi-ma",
    notes: ["Ghi chú"],
    maxPoints: "20",
    profile: fields.map((id) => ({ id, label: `Trường ${id}`, kind: "text" as const })),
    items: ids.map((id) => ({
      type: "section" as const,
      id: `${id}s`,
      code: id,
      title: id,
      items: [
        {
          type: "criterion" as const,
          id,
          code: "",
          title: `Việc ${id}`,
          maxPoints: "5",
          rule: { kind: "ratio" as const, numerator: { label: "Tử" }, denominator: { label: "Mẫu" } },
        },
      ],
    })),
  };
  const blank = await only(formBytes(own, { answers: {}, profile: {} }));
  expect([told(blank), blank.inspection.scores.total.filled]).toEqual([[], 0]);

  const entries = ids.map((id, index): [string, object] => [id, { num: index, den: 4 }]);
  const form = await only(
    formBytes(own, {
      answers: Object.fromEntries(entries),
      profile: Object.fromEntries(fields.map((id) => [id, id])),
      appraisal: Object.fromEntries(entries),
    }),
  );
  expect(told(form)).toEqual([]);
  // 0, 1, 2 and 3 of 4, five points each.
  expect(form.inspection.scores.total.points).toBe("7.5");
  expect(form.inspection.appraisal?.scores.total.points).toBe("7.5");
  expect(Object.entries(form.inspection.cells.profile)).toEqual(fields.map((id) => [id, id]));
});

describe("a key of the describing sheet that stands there twice", () => {
  /** The form with one more row at the end of its describing sheet. */
  const withFact = (value: string): Uint8Array => {
    const book = readWorkbookFile(filled);
    const sheets = book.sheets.map((sheet, index): SheetFile => {
      if (index !== 1) return sheet;
      const row = (sheet.rows.at(-1)?.row ?? 0) + 1;
      const cells = ["status", value].map((text, column) => ({ column, value: text, formula: null, style: 0 }));
      return { ...sheet, rows: [...sheet.rows, { row, height: null, hidden: false, level: 0, cells }] };
    });
    return writeWorkbookFile({ ...book, sheets });
  };

  test("with another value is told, with the one that counts", async () => {
    const form = await only(withFact("final"));
    expect(told(form)).toEqual([["fact-doubled", null, null]]);
    expect(form.description.status).toBe("scoring");
    expect(words(form, first(form))).toContain("“status” hai lần");
    expect(words(form, first(form))).toContain("“scoring”");
  });

  test("with the same value says nothing new", async () => {
    expect(told(await only(withFact("scoring")))).toEqual([]);
  });
});
