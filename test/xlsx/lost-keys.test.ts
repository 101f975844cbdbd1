import { describe, expect, test } from "vitest";
import { columnOf } from "../../src/form/columns";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { readWorkbookFile } from "../../src/workbook/read/read-workbook-file";
import { writeWorkbookFile } from "../../src/workbook/write/write-workbook-file";
import { readForms } from "../../src/xlsx/read-forms";
import { formBytes } from "../planned-file";

// The hidden first row says what each column is. Any one of its cells may be lost: by a search and replace, a cell deleted.

const forms = [
  ["bieu-mau-minh-hoa", "suoi-mo-tham-dinh", true],
  ["bieu-mau-minh-hoa", "suoi-mo", false],
  ["ha-nam-2022-so", "so-tai-chinh", false],
] as const;

describe.each(forms)("%s (%s, appraisal: %j)", async (id, example, hasAppraisal) => {
  const rubric = await loadRubric(id);
  const { answers, profile, appraisal } = await loadExample(id, example);
  const book = readWorkbookFile(
    formBytes(rubric, { answers, profile, ...(hasAppraisal && { appraisal: appraisal ?? {} }) }),
  );
  const keys = (book.sheets[0]?.rows[0]?.cells ?? []).filter(({ column }) => column > 0);
  const whole = (await readForms(writeWorkbookFile(book))).forms[0]?.inspection;

  test.each(keys.map(({ column, value }) => [typeof value === "string" ? value : "", column]))(
    "without the key of %s",
    async (key, column) => {
      const sheets = book.sheets.map((sheet, index) => {
        const [first, ...rest] = sheet.rows;
        if (index > 0 || !first) return sheet;
        return { ...sheet, rows: [{ ...first, cells: first.cells.filter((cell) => cell.column !== column) }, ...rest] };
      });
      const { forms: found, damaged } = await readForms(writeWorkbookFile({ ...book, sheets }));
      expect(damaged).toEqual([]);
      const inspection = found[0]?.inspection;
      const told = inspection?.findings.filter((one) => one.column === key).map(({ kind }) => kind);
      expect(inspection?.answers).toEqual(whole?.answers);
      expect(inspection?.appraisal?.answers).toEqual(whole?.appraisal?.answers);
      expect(inspection?.scores.total).toEqual(whole?.scores.total);
      // A hidden column of which this form uses no cell cannot be known again, and nobody needs it.
      const isUnused = columnOf(key as Parameters<typeof columnOf>[0]).hidden && told?.[0] === "column-missing";
      expect(told).toEqual([isUnused ? "column-missing" : "key-lost"]);
      if (!isUnused) expect(inspection?.repairs).toContainEqual({ row: 0, column, value: key, format: "@" });
    },
  );
});
