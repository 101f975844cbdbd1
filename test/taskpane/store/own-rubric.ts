import type { Rubric } from "../../../src/rubric/schema";
import { tinyRubric } from "../../tiny-rubric";

/** A rubric that an office has made for itself. */
export const mine: Rubric = {
  ...tinyRubric([
    {
      type: "criterion",
      id: "1",
      code: "1",
      title: "Tỷ lệ hồ sơ",
      maxPoints: "10",
      rule: { kind: "ratio", numerator: { label: "Đúng hạn" }, denominator: { label: "Tổng số" } },
    },
  ]),
  id: "xa-cua-toi",
  shortTitle: "Chuyển đổi số xã",
};

/** The same with another printed title: it scores alike. */
export const reworded: Rubric = { ...mine, title: "BIỂU KHÁC CHỮ" };

/** The same, rounded otherwise: it scores otherwise. */
export const rescored: Rubric = { ...mine, rounding: { ...mine.rounding, mode: "half-up" } };
