import { describe, expect, test } from "vitest";
import { gainedFrom, type GeneralPart } from "../../src/form/taken-profile";
import type { ProfileField } from "../../src/rubric/schema";

const fields: readonly ProfileField[] = [
  { id: "agency", label: "Tên cơ quan", kind: "text", required: true },
  { id: "phone", label: "Điện thoại", kind: "text" },
  { id: "staff", label: "Tổng số CBCC", kind: "count" },
];
const part = (profile: GeneralPart["profile"], own = fields): GeneralPart => ({ fields: own, profile });
const theirs = part({ agency: "UBND xã Suối Mơ", phone: "0252", staff: "43" });

describe("the general part of another form", () => {
  test("fills blank fields that ask for the same, and the agency's whatever it is called", () => {
    expect(gainedFrom(part({}), theirs)).toEqual({ agency: "UBND xã Suối Mơ", phone: "0252", staff: "43" });
    expect(gainedFrom(part({ agency: "UBND xã  Suối Mơ", phone: "0911" }), theirs)).toEqual({ staff: "43" });
    const other: readonly ProfileField[] = [
      { id: "unit", label: "Tên đơn vị", kind: "text", required: true },
      { id: "people", label: "Tổng số  CBCC", kind: "count" },
      { id: "phone", label: "Số máy lẻ", kind: "text" },
      { id: "rooms", label: "Điện thoại", kind: "count" },
    ];
    expect(gainedFrom(part({}, other), theirs)).toEqual({ unit: "UBND xã Suối Mơ", people: "43" });
  });

  test("is nothing for a form of another agency, and nothing while nobody is named in it", () => {
    expect(gainedFrom(part({ agency: "UBND xã Đồng Tâm" }), theirs)).toEqual({});
    expect(gainedFrom(part({}), part({ staff: "43" }))).toEqual({});
  });

  test("of two fields with one label and no id in common neither is guessed", () => {
    const twice = [
      { id: "a", label: "Tổng số", kind: "count" },
      { id: "b", label: "Tổng số", kind: "count" },
      { id: "agency", label: "Tên", kind: "text" },
    ] as const;
    const one = [{ id: "c", label: "Tổng số", kind: "count" }] as const;
    expect(gainedFrom(part({}, one), part({ a: "1", b: "2", agency: "X" }, twice))).toEqual({});
  });
});
