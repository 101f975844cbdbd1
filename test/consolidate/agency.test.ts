import { describe, expect, test } from "vitest";
import { agencyKey, bareName, bareResembles } from "../../src/consolidate/agency";

describe("one agency in several spellings", () => {
  test.each([
    ["UBND xã Đức Hòa", "Ủy ban nhân dân xã Đức Hòa"],
    ["UBND xã Đức Hòa", "Uỷ Ban Nhân Dân Xã Đức Hoà"],
    ["UBND xã Đức Hòa", "  xã  Đức\u00a0Hòa. "],
    ["UBND xã Đức Hòa", "UBND xã Đức Hòa".normalize("NFD")],
    ["UBND TP. Phan Thiết", "UBND thành phố Phan Thiết"],
    ["UBND TX.La Gi", "UBND thị xã La Gi"],
    ["UBND P. 3", "UBND phường 3"],
    ["Sở Thông tin và Truyền thông", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"],
  ])("%s = %s", (a, b) => {
    expect(agencyKey(a)).toBe(agencyKey(b));
  });

  test.each([
    ["UBND xã Đức Hòa", "UBND phường Đức Hòa"],
    ["UBND xã Đức Hòa", "Đức Hòa"],
    ["Sở Y tế", "Sở Y tế tỉnh A"],
    ["UBND xã Bình An", "UBND xã Bình Ân"],
    ["UBND xã Phong", "UBND xã Phóng"],
  ])("%s and %s stay apart", (a, b) => {
    expect(agencyKey(a)).not.toBe(agencyKey(b));
  });

  test("names that may mean one agency are known, those that cannot are not", () => {
    const near = (a: string, b: string): boolean => bareResembles(bareName(agencyKey(a)), bareName(agencyKey(b)));
    expect(near("UBND xã Đức Hòa", "UBND phường Đức Hòa")).toBe(true);
    expect(near("Sở Y tế", "Sở Y tế tỉnh A")).toBe(true);
    expect(near("UBND xã Đức Hòa", "UBND xã Đức Huệ")).toBe(false);
    expect(near("UBND xã Đức Hòa", "")).toBe(false);
  });

  test("no name has no key", () => {
    expect([agencyKey(""), agencyKey(" \u00a0 "), agencyKey("UBND")]).toEqual(["", "", ""]);
  });
});
