import { expect, test } from "vitest";
import { agencyField } from "../../src/rubric/agency-field";
import type { ProfileField } from "../../src/rubric/schema";

function named(...profile: readonly ProfileField[]): string | undefined {
  return agencyField({ profile: [...profile] })?.id;
}

const staff: ProfileField = { id: "staff", label: "Tổng số CBCC", kind: "count", required: true };
const address: ProfileField = { id: "address", label: "Địa chỉ", kind: "text" };
const unit: ProfileField = { id: "unit", label: "Tên đơn vị", kind: "text", required: true };
const agency: ProfileField = { id: "agency", label: "Tên cơ quan", kind: "text" };

test("a form is named by the field of its agency, else by what must be written, else by the first words asked for", () => {
  expect(named(address, unit, agency)).toBe("agency");
  expect(named(address, unit)).toBe("unit");
  // As an import reads it from the lines above a table.
  expect(named({ id: "field1", label: "Tên cơ quan", kind: "text" }, { ...staff, id: "field2" })).toBe("field1");
});

test("a number never names a form", () => {
  expect(named(staff)).toBeUndefined();
  expect(named(staff, address)).toBe("address");
});
