import { describe, expect, test } from "vitest";
import { readHtmlTable } from "../../../src/import/tables/html";
import { fromOldFont, oldEncodingOf } from "../../../src/import/tables/old-fonts";
import { spreadsheetRow } from "../../../src/import/tables/spreadsheet";
import { cellText, TableBuilder } from "../../../src/import/tables/table";

// As the standards list them: TCVN 5712:1993 (VN3) by bytes, VNI for Windows by letters and signs.
const TCVN3: readonly (readonly [letters: string, bytes: readonly number[]])[] = [
  ["àảãáạ", [0xb5, 0xb6, 0xb7, 0xb8, 0xb9]],
  ["ăằẳẵắặ", [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6]],
  ["âầẩẫấậ", [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb]],
  ["èẻẽéẹ", [0xcc, 0xce, 0xcf, 0xd0, 0xd1]],
  ["êềểễếệ", [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6]],
  ["ìỉĩíị", [0xd7, 0xd8, 0xdc, 0xdd, 0xde]],
  ["òỏõóọ", [0xdf, 0xe1, 0xe2, 0xe3, 0xe4]],
  ["ôồổỗốộ", [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9]],
  ["ơờởỡớợ", [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee]],
  ["ùủũúụ", [0xef, 0xf1, 0xf2, 0xf3, 0xf4]],
  ["ưừửữứự", [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9]],
  ["ỳỷỹýỵđ", [0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xae]],
  ["ĂÂĐÊÔƠƯ", [0xa1, 0xa2, 0xa7, 0xa3, 0xa4, 0xa5, 0xa6]],
];
const VNI =
  "aø=à aù=á aû=ả aõ=ã aï=ạ aâ=â aà=ầ aá=ấ aå=ẩ aã=ẫ aä=ậ aê=ă aè=ằ aé=ắ aú=ẳ aü=ẵ aë=ặ eø=è eù=é eû=ẻ eõ=ẽ eï=ẹ eâ=ê eà=ề eá=ế eå=ể eã=ễ eä=ệ ì=ì í=í æ=ỉ ó=ĩ ò=ị oø=ò où=ó oû=ỏ oõ=õ oï=ọ oâ=ô oà=ồ oá=ố oå=ổ oã=ỗ oä=ộ ô=ơ ôø=ờ ôù=ớ ôû=ở ôõ=ỡ ôï=ợ uø=ù uù=ú uû=ủ uõ=ũ uï=ụ ö=ư öø=ừ öù=ứ öû=ử öõ=ữ öï=ự yø=ỳ yù=ý yû=ỷ yõ=ỹ î=ỵ ñ=đ";

describe("old fonts", () => {
  test("spell every Vietnamese letter as their standards say", () => {
    for (const [letters, bytes] of TCVN3) {
      expect(fromOldFont(String.fromCharCode(...bytes), "tcvn3")).toBe(letters.normalize("NFC"));
      expect(fromOldFont(String.fromCharCode(...bytes), "tcvn3-capitals")).toBe(letters.normalize("NFC").toUpperCase());
    }
    // 67 letters with marks in small letters, and the seven capitals that VN3 has.
    expect(new Set(TCVN3.flatMap(([letters]) => Array.from(letters))).size).toBe(67 + 7);
    for (const pair of VNI.split(" ")) {
      const [old = "", letter = ""] = pair.split("=");
      expect(fromOldFont(old, "vni")).toBe(letter);
      expect(fromOldFont(old.toUpperCase(), "vni")).toBe(letter.toUpperCase());
    }
    expect(VNI.split(" ")).toHaveLength(67);
  });

  test("give sentences back that were written with them", () => {
    const sentence = "tỷ lệ hồ sơ đúng hạn được giải quyết ở các xã, phường: từ 80% trở lên";
    const bytes = new Map(
      TCVN3.flatMap(([letters, codes]) =>
        Array.from(letters).map((letter, index) => [letter, codes[index] ?? 0] as const),
      ),
    );
    const tcvn3 = Array.from(sentence)
      .map((letter) => (bytes.has(letter) ? String.fromCharCode(bytes.get(letter) ?? 0) : letter))
      .join("");
    const signs = new Map(VNI.split(" ").map((pair) => pair.split("=").reverse() as [string, string]));
    const vni = Array.from(sentence)
      .map((letter) => signs.get(letter) ?? letter)
      .join("");
    expect(fromOldFont(tcvn3, "tcvn3")).toBe(sentence);
    expect(fromOldFont(vni, "vni")).toBe(sentence);
  });

  test("are told by their names", () => {
    expect([".VnTime", ".vntimeh", "'VNI-Times'", "Times New Roman", "VnExpress"].map(oldEncodingOf)).toEqual([
      "tcvn3",
      "tcvn3-capitals",
      "vni",
      null,
      null,
    ]);
  });

  test("are converted where a page or a sheet names them, and only told where nothing does", () => {
    const page = readHtmlTable(`<style>.old{font-family:".VnTime"}</style><table><tr>
      <td class="old">Tû lÖ <span style="font-family:Arial">hồ sơ</span></td>
      <td><font face="VNI-Times">ñuùng haïn</font></td><td>ñúng</td></tr></table>`);
    expect(page.rows[0]?.cells.map(cellText)).toEqual(["Tỷ lệ hồ sơ", "đúng hạn", "ñúng"]);
    expect(page.remarks).toEqual(["converted-font"]);
    const builder = new TableBuilder();
    const cell = { column: 0, value: "hå s¬", formula: null, numberFormat: "General", bold: false, merge: null };
    expect(spreadsheetRow([{ ...cell, font: ".VnArial" }], builder).map(cellText)).toEqual(["hồ sơ"]);
    const unknown = readHtmlTable(
      "<table><tr><td>Tû lÖ hå s¬ ®óng h¹n trªn tæng sè hå s¬ ®· tiÕp nhËn</td></tr></table>",
    );
    expect(unknown.remarks).toEqual(["old-font"]);
  });
});
