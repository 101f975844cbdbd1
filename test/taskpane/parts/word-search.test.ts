import { expect, test } from "vitest";
import { matchOf, searched } from "../../../src/taskpane/parts/word-search";

const found = (typed: string, ...texts: string[]): string[] => searched(texts, (text) => text, typed);

test.each([
  ["xã", ["CNTT thị xã La Gi", "Chuyển đổi số cấp xã"], ["Chuyển đổi số cấp xã", "CNTT thị xã La Gi"]],
  ["xa", ["THỊ  XÃ LA GI", "UBND XÃ Tân An"], ["UBND XÃ Tân An", "THỊ  XÃ LA GI"]],
  ["thi xa", ["UBND xã Tân An, huyện Thi Sơn", "Thị xã La Gi"], ["Thị xã La Gi"]],
  ["sở", ["Cơ sở hạ tầng", "Chuyển đổi số", "Sở Y tế"], ["Sở Y tế", "Chuyển đổi số", "Cơ sở hạ tầng"]],
  // A beginning comes before what stands within a word.
  ["han", ["Báo cáo 12/BC-UBND khanh", "Hàng năm", "Hàn"], ["Hàn", "Hàng năm", "Báo cáo 12/BC-UBND khanh"]],
  ["12/KH-UBND", ["112/KH-UBND", "Kế hoạch 12/KH-UBND"], ["Kế hoạch 12/KH-UBND", "112/KH-UBND"]],
])("“%s” finds in %j the meant one first", (typed, texts, wanted) => {
  const result = found(typed, ...texts);
  expect(result[0]).toBe(wanted[0]);
  expect([...result].sort()).toEqual([...wanted].sort());
});

test("every typed word must be there; without one everything is, in its order", () => {
  expect(matchOf("Sở Y tế", "sở tài chính")).toBeNull();
  expect(found("  ", "b", "a")).toEqual(["b", "a"]);
});
