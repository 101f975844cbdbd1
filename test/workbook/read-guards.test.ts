import { expect, test } from "vitest";
import { readContents } from "../../src/workbook/read/read-contents";
import { bookParts, buildZip } from "./build-zip";

const EXTENSION =
  '<extLst><ext><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>A1</xm:f></x14:formula1><xm:sqref>D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
const AROUND =
  '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells><conditionalFormatting sqref="C3:C9"><cfRule type="expression"><formula>A1</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="A1 B2:B3"/></dataValidations>';

function read(data: string, around: string, workbook = ""): ReturnType<typeof readContents>["sheets"][number] {
  const parts = bookParts({ sheets: { Sheet1: data } });
  const changed = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      String(content).replace("</sheetData>", `</sheetData>${around}`).replace("</workbook>", `${workbook}</workbook>`),
    ]),
  );
  const [sheet] = readContents(buildZip(changed)).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

test("protection, merged cells, questions and highlights of a sheet are told, those of extensions too", () => {
  const { guards } = read('<row r="1"><c r="A1"><v>1</v></c></row>', AROUND + EXTENSION, '<calcPr calcMode="manual"/>');
  const one = (row: number, column: number, rows = 1, columns = 1): object => ({ row, column, rows, columns });
  expect(guards).toEqual({
    isProtected: true,
    isHidden: false,
    hiddenRows: [],
    isManual: true,
    isStyled: false,
    isOpen: false,
    unlocked: [],
    merges: [one(0, 0, 2, 2)],
    highlights: [one(2, 2, 7)],
    validations: [one(0, 0), one(1, 1, 2), one(4, 3)],
  });
});

test("a sheet that has none of them says so", () => {
  expect(read("", "").guards).toEqual({
    isProtected: false,
    isHidden: false,
    hiddenRows: [],
    isManual: false,
    isStyled: false,
    isOpen: false,
    unlocked: [],
    merges: [],
    highlights: [],
    validations: [],
  });
});

test("a formula without a stored result is not calculated; one whose result is empty is", () => {
  const { uncalculated, values } = read(
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+1</f><v>2</v></c></row>',
    "",
  );
  expect(uncalculated).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 1 },
  ]);
  expect(values).toEqual([["", "", "", 2]]);
});
