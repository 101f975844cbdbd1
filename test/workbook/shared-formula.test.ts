import { describe, expect, test } from "vitest";
import { sharedFormula } from "../../src/workbook/read/shared-formula";

/** The formula of B2 as the cell `down` rows below and `right` columns beside it has it. */
const moved = (formula: string, down: number, right: number): string =>
  sharedFormula(formula, { row: 1, column: 1 })({ row: 1 + down, column: 1 + right });

describe("a formula that cells share", () => {
  test.each<[formula: string, down: number, right: number, expected: string]>([
    ["=A1", 0, 0, "=A1"],
    ["=A1", 1, 0, "=A2"],
    ["=A1", 0, 1, "=B1"],
    ["=A1*$A1*A$1*$A$1", 3, 2, "=C4*$A4*C$1*$A$1"],
    ["=SUM(A1:B9)", 10, 1, "=SUM(B11:C19)"],
    ["=SUM(A$1:A2)", 5, 0, "=SUM(A$1:A7)"],
    ["=Z9&AZ99&ZZ999", 1, 1, "=AA10&BA100&AAA1000"],
    ["=a1+Ab12", 1, 1, "=B2+AC13"],
    ["=A3", -2, 0, "=A1"],
    // Whole columns and rows.
    ["=SUM(A:A)+SUM($A:$B)+SUM(A:$C)", 7, 2, "=SUM(C:C)+SUM($A:$B)+SUM(C:$C)"],
    ["=SUM(1:3)+SUM($1:$3)", 2, 9, "=SUM(3:5)+SUM($1:$3)"],
    // Other sheets and workbooks.
    ["=Sheet1!A1+'Phiếu số 1'!A1", 1, 1, "=Sheet1!B2+'Phiếu số 1'!B2"],
    ["='A1 B2'!C3+'It''s A1'!A1", 1, 0, "='A1 B2'!C4+'It''s A1'!A2"],
    ["=Sheet1:Sheet3!A1", 1, 0, "=Sheet1:Sheet3!A2"],
    ["=[1]Sheet1!A1+'[2]Số liệu'!$A1", 1, 1, "=[1]Sheet1!B2+'[2]Số liệu'!$A2"],
    ["=Sheet1!A:A+Sheet1!$1:2", 1, 1, "=Sheet1!B:B+Sheet1!$1:3"],
    ["=Điểm!A1", 1, 0, "=Điểm!A2"],
    // What only looks like a reference.
    ['="A1"&A1&"say ""A1"" to A1"', 1, 0, '="A1"&A2&"say ""A1"" to A1"'],
    [
      "=LOG10(A1)+ATAN2(A1,B1)+_xldudf_ITSCORE_RATIO(A1,B1,H1)",
      1,
      0,
      "=LOG10(A2)+ATAN2(A2,B2)+_xldudf_ITSCORE_RATIO(A2,B2,H2)",
    ],
    ["=ITSCORE.RATIO(A1)+_xlfn.IFNA(A1,0)", 1, 0, "=ITSCORE.RATIO(A2)+_xlfn.IFNA(A2,0)"],
    ["=Rate_A1+A1_rate+A1.rate+ĐiểmA1+R2D2x", 1, 0, "=Rate_A1+A1_rate+A1.rate+ĐiểmA1+R2D2x"],
    ["=1E5+1.5E-3+2*3+TRUE", 1, 1, "=1E5+1.5E-3+2*3+TRUE"],
    ["=ABCD1+A12345678+XFE1+A0+A01", 1, 1, "=ABCD1+A12345678+XFE1+A0+A01"],
    ["=Bảng[Điểm]+Bảng[[#This Row],[A1]]+Bảng['[A1]+A1", 1, 0, "=Bảng[Điểm]+Bảng[[#This Row],[A1]]+Bảng['[A1]+A2"],
    ["=IF(A1=#N/A,#REF!,#DIV/0!)", 1, 0, "=IF(A2=#N/A,#REF!,#DIV/0!)"],
    ['={"A1",1;"B2",2}', 1, 0, '={"A1",1;"B2",2}'],
    ["=A1#+SUM((A1,B1))+(A1 A1:B2)", 1, 0, "=A2#+SUM((A2,B2))+(A2 A2:B3)"],
    // What leaves the grid.
    ["=A1+XFD1048576", 1, 0, "=A2+#REF!"],
    ["=A1+XFD1", 0, 1, "=B1+#REF!"],
    ["=A1+$A$1+A2", -1, 0, "=#REF!+$A$1+A1"],
    ["=SUM(XFD:XFD)", 0, 1, "=SUM(#REF!)"],
    ["=SUM(1048576:1048576)", 1, 0, "=SUM(#REF!)"],
    // What is broken stays as it is.
    ['="A1', 1, 0, '="A1'],
    ["='A1", 1, 0, "='A1"],
    ["=[A1", 1, 0, "=[A1"],
    ["=A1:", 1, 0, "=A2:"],
  ])("%s, %d down and %d right, is %s", (formula, down, right, expected) => {
    expect(moved(formula, down, right)).toBe(expected);
  });

  test("takes time in proportion to its length, whatever is left open in it", () => {
    // Quadratic time would be days.
    for (const text of ["[", "'", '"', "A:", "((", "'[", "A1"])
      expect(moved(text.repeat(500_000), 0, 0)).toHaveLength(500_000 * text.length);
  });
});
