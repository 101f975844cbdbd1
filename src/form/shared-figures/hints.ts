import { z } from "zod";

// The one definition of rubrics/<id>/shared-figures.json. Only its types may be imported by what ships in the pane.

/** A place is the id of a criterion, a space and the figure's place in the answer: "2.4 den", "1/II/4 value", "VI/4 counts.0". */
const place = z
  .string()
  .regex(/^\S.* (num|den|value|counts\.\d+)$/)
  .describe('Nơi ghi số liệu: mã tiêu chí, dấu cách, rồi "num", "den", "value" hoặc "counts.0"');
const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

const figure = z.strictObject({
  id: id.describe("Mã của số liệu; trùng mã của mục thông tin chung thì thêm nơi ghi cho mục ấy"),
  name: z.string().min(1).optional().describe("Tên gọi; mục thông tin chung đã có tên thì để trống"),
  places: z.array(place).min(1).describe("Mọi dòng hỏi đúng số liệu này"),
  compare: z
    .literal(false)
    .optional()
    .describe("false: bản in gọi hơi khác nhau, nên chỉ gợi ý, không báo là mâu thuẫn khi hai nơi khác nhau"),
});

const side = z.array(z.union([id, place])).min(1);

const relation = z.strictObject({
  left: side.describe("Cộng các số liệu này"),
  is: z.enum(["=", "<="]),
  right: side.describe("so với tổng các số liệu này"),
});

/** Which figures of a form are one and the same, and how figures stand to one another, as its print says it. */
export const figureHintsSchema = z.strictObject({
  $schema: z.string().optional(),
  figures: z.array(figure),
  relations: z.array(relation),
});

export type FigureHints = z.infer<typeof figureHintsSchema>;
