import { expect, test } from "vitest";
import { withoutMarks } from "../../src/locales/marks";

test.each([
  ["Bình Thuận", "binh thuan"],
  ["ĐẮK LẮK", "dak lak"],
  ["Đức Linh", "duc linh"],
  ["thị xã", "thi xa"],
  ["Bi\u0300nh", "binh"],
])("%s without marks is %s", (text, bare) => {
  expect(withoutMarks(text)).toBe(bare);
});
