import { expect, test } from "vitest";
import { loadRubric } from "../../src/rubric/library";
import { rowNames } from "../../src/rubric/row-names";

test.each([
  // The numbers of groups and headings, as far as a row's own number does not repeat them.
  [
    "xa-chuyen-doi-so",
    ["1.1/1", "1.1.1 Lãnh đạo UBND cấp xã"],
    ["VI/14", "VI.14 Tỷ lệ hồ sơ cán bộ"],
    ["VI", "VI Kết quả"],
  ],
  ["gia-lai-2020-huyen", ["1/I/2", "1.I.2 UBND cấp huyện"]],
  [
    "tay-ninh-2015-so",
    ["I/2.4", "I.2.4 Ban hành quy chế"],
    ["I.2", "I.2 Sử dụng Hệ thống"],
    ["II/1.4", "II.1.4 Thông tin"],
  ],
  // A number that is printed with a blank in it.
  ["ha-nam-2022-so", ["III.2/3", "III.2.3 Tỷ lệ DVCTT mức độ 4"]],
  // A row without a number has that of its heading.
  ["binh-thuan-2022-huyen", ["1.1#1", "1.1 – Năm 2022"], ["1.2", "1.2 BCĐ/Tổ CNTT"]],
])("rows of %s name their group where it is not in sight", async (form, ...named) => {
  const names = rowNames(await loadRubric(form));
  for (const [id = "", name = ""] of named) expect(names.get(id)?.full.slice(0, name.length)).toBe(name);
});

test.each(["gia-lai-2020-huyen", "xa-chuyen-doi-so", "tay-ninh-2015-so", "tay-ninh-2015-huyen"])(
  "no two rows of %s, which begins anew below its headings, are called the same",
  async (form) => {
    const names = [...rowNames(await loadRubric(form)).values()].map(({ full }) => full);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  },
);
