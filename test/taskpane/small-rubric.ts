import type { Rubric } from "../../src/rubric/schema";
import { tinyRubric } from "../tiny-rubric";

/** A rubric with one row of each kind that the pane treats differently. */
export const smallRubric: Rubric = {
  ...tinyRubric([], { max: "23" }),
  profile: [
    { id: "agency", label: "Tên cơ quan", kind: "text" },
    { id: "staff", label: "Tổng số CBCC cấp Huyện", kind: "count", unit: "người" },
  ],
  items: [
    {
      type: "section",
      id: "s1",
      code: "1",
      title: "HẠ TẦNG",
      items: [
        {
          type: "criterion",
          id: "computers",
          code: "2.10",
          title: "Tỷ lệ máy tính",
          maxPoints: "3",
          rule: {
            kind: "ratio",
            numerator: { label: "Số máy tính" },
            denominator: { label: "Tổng số CBCC", profile: "staff" },
          },
        },
        {
          type: "section",
          id: "s1.1",
          code: "1.1",
          title: "Kế hoạch",
          items: [
            {
              type: "criterion",
              id: "plan",
              code: "",
              title: "Năm 2022",
              maxPoints: "5",
              rule: {
                kind: "choice",
                options: [
                  { label: "Có", points: "5" },
                  { label: "Không có", points: "0" },
                ],
              },
              evidence: { ask: "Số hiệu văn bản" },
            },
          ],
        },
        {
          type: "criterion",
          id: "news",
          code: "1.2",
          title: "Tần suất cập nhật",
          maxPoints: "15",
          rule: {
            kind: "tier",
            value: { label: "Số tin, bài", unit: "bài" },
            measure: "count",
            tiers: "20:15;15:10;10:5",
          },
        },
      ],
    },
    {
      type: "section",
      id: "s2",
      code: "2",
      title: "ĐIỂM KHUYẾN KHÍCH",
      bonus: true,
      items: [
        { type: "criterion", id: "extra", code: "2.1", title: "Sáng kiến", maxPoints: "2", rule: { kind: "points" } },
      ],
    },
  ],
};
