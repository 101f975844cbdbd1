import { describe, expect, test } from "vitest";
import { checkCode } from "../../src/form/check-code";
import type { FindingKind } from "../../src/inspect/finding";
import { findingText } from "../../src/inspect/finding-text";
import { isRemark } from "../../src/inspect/finding";
import { score } from "../../src/scoring/score";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import type { FileCell, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import type { FormContents } from "../../src/sheet/form-plan/fill-plan";
import { readForms } from "../../src/xlsx/read-forms";
import { formBytes } from "../planned-file";
import { choiceRule, criterionOf, ratioRule, tinyRubric } from "../tiny-rubric";

const rubric = tinyRubric(
  [criterionOf(ratioRule(), {}, "a"), criterionOf(choiceRule(["Có", "10"], ["Không", "0"]), {}, "b")],
  { max: "20" },
);
const contents: FormContents = {
  profile: { agency: "UBND xã Tân Hải" },
  answers: { a: { num: 1, den: 4, evidence: "12/KH-UBND ngày 05/3/2026" }, b: { option: 0 } },
  appraisal: { a: { num: 1, den: 5, reason: "other-figures", note: "Theo hệ thống của tỉnh" } },
};
const all = ["self", "evidence", "appraised", "minutes", "summary", "report"] as const;
const bytes = formBytes(rubric, contents, { documents: all });

/** The workbook after somebody has changed its sheets. */
async function findingsOf(
  change: (file: WorkbookFile) => WorkbookFile,
): Promise<{ kind: FindingKind; sheet: string; cell: string | null; what: string }[]> {
  const { forms, damaged } = await readForms(writeWorkbookFile(change(readWorkbookFile(bytes))));
  expect(damaged).toEqual([]);
  return (forms[0]?.inspection.findings ?? [])
    .filter(({ kind }) => kind !== "rubric-unknown")
    .map((finding) => ({
      kind: finding.kind,
      sheet: finding.sheetName ?? "",
      cell: finding.cell === null ? null : `${finding.cell.row},${finding.cell.column}`,
      what: findingText(rubric, finding, "vi").where,
    }));
}

function changed(file: WorkbookFile, sheet: string, change: (sheet: SheetFile) => SheetFile): WorkbookFile {
  return { ...file, sheets: file.sheets.map((one) => (one.name === sheet ? change(one) : one)) };
}

/** The cell of a row, by the row's hidden id and the hidden key of the column. */
function withCell(sheet: SheetFile, id: string, key: string, change: (cell: FileCell) => FileCell): SheetFile {
  const column = sheet.rows[0]?.cells.find(({ value }) => value === key)?.column;
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.cells[0]?.value === id
        ? { ...row, cells: row.cells.map((cell) => (cell.column === column ? change(cell) : cell)) }
        : row,
    ),
  };
}

describe("documents beside their form", () => {
  test("an untouched workbook has nothing to be told, with every kind of document", async () => {
    expect(await findingsOf((file) => file)).toEqual([]);
    expect(readWorkbookFile(bytes).sheets.map(({ name }) => name)).toEqual([
      "Phiếu thử",
      "ITSCORE_1",
      "Bản in",
      "Danh mục tài liệu",
      "Bản in thẩm định",
      "Biên bản",
      "Tóm tắt",
      "Văn bản độc lập",
    ]);
  });

  test.each([
    ["points typed over a formula", "Bản in", "criterion:a", "points", { value: 9, formula: null }],
    ["the total typed over a formula", "Bản in", "total", "points", { value: 19, formula: null }],
    ["a formula of another cell", "Bản in", "criterion:a", "points", { formula: "='Phiếu thử'!A1" }],
    ["a stored result that the form does not have", "Bản in", "total", "points", { value: 19 }],
    ["other words", "Bản in", "criterion:a", "content", { value: "Tiêu chí khác" }],
    ["another maximum", "Bản in", "criterion:a", "max", { value: 5 }],
    ["a forged check code", "Bản in", "code", "code", { value: "Mã kiểm tra: AAAA-AAAA", formula: null }],
    ["another document in the list", "Danh mục tài liệu", "document:1", "number", { value: "99/KH-UBND" }],
    ["an appraised point", "Bản in thẩm định", "criterion:a", "appraised", { value: 10, formula: null }],
    ["a reason", "Biên bản", "criterion:a", "reason", { value: "Thống nhất" }],
    ["the summary", "Tóm tắt", "summary.total", "code", { value: "1. Tổng điểm 20/20" }],
  ] as const)("%s is found with its place", async (_, sheet, id, key, change) => {
    const found = await findingsOf((file) =>
      changed(file, sheet, (one) => withCell(one, id, key, (cell) => ({ ...cell, ...change }))),
    );
    expect(found).toMatchObject([
      {
        kind: "document-changed",
        sheet,
        what: expect.stringMatching(new RegExp(`^Trang “${sheet}”, ô [A-Z]+\\d+$`)) as string,
      },
    ]);
  });

  test("a row that somebody put in is found", async () => {
    const found = await findingsOf((file) =>
      changed(file, "Bản in", (sheet) => ({
        ...sheet,
        rows: [
          ...sheet.rows,
          {
            row: 99,
            height: null,
            hidden: false,
            level: 0,
            cells: [{ column: 2, value: "Đã duyệt", formula: null, style: 0 }],
          },
        ],
      })),
    );
    expect(found).toMatchObject([{ kind: "document-changed", sheet: "Bản in", cell: "99,2" }]);
  });

  test("a form that changed since is told once for each document, and accuses nobody", async () => {
    const found = await findingsOf((file) =>
      changed(file, "Phiếu thử", (sheet) =>
        withCell(sheet, "criterion:a", "evidence", (cell) => ({ ...cell, value: "13/KH-UBND" })),
      ),
    );
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["document-stale", "self-changed"]));
    expect(found.filter(({ kind }) => kind === "document-stale")).toHaveLength(6);
  });

  test("points forged on a stale document are found all the same", async () => {
    const found = await findingsOf((file) =>
      changed(
        changed(file, "Phiếu thử", (sheet) =>
          withCell(sheet, "criterion:a", "evidence", (cell) => ({ ...cell, value: "13/KH-UBND" })),
        ),
        "Bản in",
        (sheet) => withCell(sheet, "total", "points", (cell) => ({ ...cell, value: 20, formula: null })),
      ),
    );
    expect(found.filter(({ kind }) => kind === "document-changed")).toMatchObject([{ sheet: "Bản in" }]);
  });

  test("a deleted document is a remark, and so is a copy", async () => {
    const without = (file: WorkbookFile): WorkbookFile => ({
      ...file,
      sheets: file.sheets.filter(({ name }) => name !== "Tóm tắt"),
      names: file.names.filter(({ name }) => !name.startsWith("_xlnm")),
    });
    expect(await findingsOf(without)).toMatchObject([{ kind: "document-missing" }]);
    const copied = await findingsOf((file) => {
      const sheet = file.sheets.find(({ name }) => name === "Bản in");
      return sheet ? { ...file, sheets: [...file.sheets, { ...sheet, name: "Bản in (2)" }] } : file;
    });
    expect(copied).toMatchObject([{ kind: "document-copied", sheet: "Bản in (2)" }]);
    expect(isRemark({ kind: "document-copied" }) && isRemark({ kind: "document-missing" })).toBe(true);
  });

  test("a document whose form is not in the file is told as such", async () => {
    const { forms, damaged } = await readForms(
      writeWorkbookFile(
        ((file) => ({
          ...file,
          sheets: file.sheets.filter(({ name }) => name === "Bản in"),
          names: [],
          activeSheet: 0,
        }))(readWorkbookFile(bytes)),
      ),
    );
    expect(forms).toEqual([]);
    expect(damaged).toEqual([{ sheetName: "Bản in", reason: "document-alone" }]);
  });
});

describe("the check code", () => {
  const codeOf = (answers: FormContents["answers"]): string => checkCode(rubric, answers, score(rubric, answers));

  test("stands on the paper as it is read from the workbook", async () => {
    const { forms } = await readForms(bytes);
    const inspection = forms[0]?.inspection;
    const code = checkCode(rubric, inspection?.cells.answers ?? {}, inspection?.scores ?? score(rubric, {}));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const texts = readWorkbookFile(bytes).sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
    );
    expect(texts.filter((text) => text === `Mã kiểm tra: ${code}`)).toHaveLength(3);
  });

  test("changes with any answer, and not with how a program spells it", () => {
    const code = codeOf({ a: { num: 1, den: 4 } });
    expect(codeOf({ a: { num: 1, den: 5 } })).not.toBe(code);
    expect(codeOf({ a: { num: 1, den: 4, evidence: "7/QĐ-UBND" } })).not.toBe(code);
    expect(codeOf({ a: { den: 4, num: 1, evidence: "" } })).toBe(code);
    expect(codeOf({ a: { num: 1, den: 4, note: " Ghi chú ế".normalize("NFD") } })).toBe(
      codeOf({ a: { num: 1, den: 4, note: "Ghi chú ế" } }),
    );
  });
});
