import { z } from "zod";
import { SCHEMA_VERSIONS } from "./schema-version";

// The one definition of a rubric file: the parser, the TypeScript types and the JSON Schema for editors come from it.
// Only types may be imported from here by code that ships in the pane's first load; zod itself loads on demand.

// Zod would probe `new Function` for speed; the pane's strict CSP reports such a probe as a violation.
z.config({ jitless: true });

// An `error` below is a key of the words in locales/rubric.ts (format.…).

/** Points and maxima are decimal strings, so that 0.1 is exactly 0.1. */
const points = z
  .string()
  .regex(/^(0|[1-9]\d*)(\.\d+)?$/, { error: "points" })
  .describe('Điểm, số thập phân dùng dấu chấm: "5", "0.5"');
const id = z.string().min(1).describe("Mã cố định, không đổi sau khi phát hành");
const text = z.string().min(1);

const resolution = z
  .strictObject({
    printed: text.describe("Bản in ghi gì"),
    reading: text.describe("Cách hiểu được chọn"),
    reason: text.describe("Vì sao"),
  })
  .describe("Chỗ bản in để ngỏ hoặc sai, cách hiểu đã chọn và lý do");

const figure = z.strictObject({
  label: text.describe("Tên số liệu, như trong tiêu chí"),
  unit: text.optional().describe("Đơn vị tính"),
  profile: id.optional().describe("Mã của mục thông tin chung có thể lấy làm số liệu này"),
});

const ratioRule = z.strictObject({
  kind: z.literal("ratio"),
  numerator: figure,
  denominator: figure,
  bands: text
    .optional()
    .describe('Bậc theo tỷ lệ, ví dụ ">80%:10;70%:7;50%:5"; không có thì điểm = tỷ lệ × điểm tối đa'),
  best: z
    .literal(true)
    .optional()
    .describe(
      "Mẫu số là số liệu của đơn vị cao nhất, chỉ biết khi tổng hợp: trên phiếu có thể để trống, điểm được tính khi tổng hợp",
    ),
});

const tierRule = z.strictObject({
  kind: z.literal("tier"),
  value: figure,
  measure: z.enum(["count", "percent", "days", "money"]),
  tiers: text.describe('Bậc theo giá trị, ví dụ "20:15;15:10;10:5"'),
});

const choiceRule = z.strictObject({
  kind: z.literal("choice"),
  options: z.array(z.strictObject({ label: text, points })).min(2),
});

const unitsRule = z.strictObject({
  kind: z.literal("units"),
  count: figure,
  pointsEach: points,
});

const deductionRule = z.strictObject({
  kind: z.literal("deduction"),
  lines: z
    .array(
      z.strictObject({ label: text, unit: text.optional(), points: points.describe("Điểm trừ cho mỗi trường hợp") }),
    )
    .min(1)
    .describe("Các dòng trừ điểm; điểm = điểm tối đa − tổng (số lượng × điểm trừ), không dưới 0"),
  options: z
    .array(z.strictObject({ label: text, points }))
    .min(2)
    .optional()
    .describe('Câu trả lời chung in trong biểu ("Cập nhật đầy đủ", "Không cập nhật"), thay cho đếm từng trường hợp'),
});

const scoreRule = z.strictObject({
  kind: z.literal("score"),
  score: figure,
  outOf: points.describe('Thang của điểm được quy đổi, ví dụ "100"'),
});

const pointsRule = z.strictObject({ kind: z.literal("points") });

/** A number, or a percent where the ladder measures percents. */
const rung = z
  .string()
  .regex(/^(0|[1-9]\d*)(\.\d+)?%?$/, { error: "rung" })
  .describe('Số hoặc phần trăm, dùng dấu chấm: "4", "80%", "2.5%"');

const ladderRule = z
  .strictObject({
    kind: z.literal("ladder"),
    value: figure.optional().describe("Số liệu nhập thẳng (số lượng, hoặc tỷ lệ %); không dùng cùng tử và mẫu"),
    numerator: figure.optional().describe("Tử số, khi tỷ lệ tính từ hai số liệu"),
    denominator: figure.optional(),
    measure: z.enum(["percent", "count"]),
    from: rung.describe('Mức bắt đầu có điểm, ví dụ "80%"'),
    base: points.describe("Điểm khi đạt đúng mức bắt đầu"),
    step: rung.describe('Cứ thêm đủ chừng này, ví dụ "5%"'),
    each: points.describe("thì cộng chừng này điểm, không quá điểm tối đa"),
  })
  .describe("Thang lũy tiến: đạt 80% được 2 điểm, cứ thêm 5% được cộng 0,5 điểm, không quá điểm tối đa");

const rule = z.discriminatedUnion("kind", [
  ratioRule,
  tierRule,
  choiceRule,
  unitsRule,
  deductionRule,
  scoreRule,
  pointsRule,
  ladderRule,
]);

const exception = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["na", "none"]).describe("na: không áp dụng; none: không phát sinh"),
    when: text.describe("Điều kiện, nguyên văn"),
    award: z
      .union([z.enum(["full", "half", "excluded"]), points])
      .describe("Điểm được tính: tối đa, một nửa, số điểm cố định; excluded: không chấm, trừ khỏi điểm tối đa"),
  }),
  z.strictObject({
    kind: z.literal("late"),
    when: text,
    keep: z
      .string()
      .regex(/^(100|[1-9]?\d)%$/)
      .describe('Phần điểm còn lại, ví dụ "50%"'),
  }),
]);

const evidence = z.strictObject({
  ask: text.describe("Tài liệu kiểm chứng mà biểu yêu cầu"),
  required: z.boolean().optional().describe("Có điểm mà không ghi tài liệu thì báo thiếu minh chứng; mặc định là có"),
  missingScoresZero: z.boolean().optional().describe("Không có tài liệu thì chấm 0 điểm"),
});

const criterion = z.strictObject({
  type: z.literal("criterion"),
  id,
  code: z.string().describe('Số thứ tự như bản in (là chữ: "2.10"); để trống nếu bản in không đánh số'),
  title: text.describe("Tên tiêu chí, nguyên văn"),
  detail: text.optional().describe('Dòng in kèm dưới tên tiêu chí, nguyên văn (ví dụ "Tỷ lệ: …")'),
  maxPoints: points,
  printedMaxPoints: points.optional().describe("Điểm tối đa in trong biểu, khi bản in sai; cần một mục resolutions"),
  rule,
  guidance: text.optional().describe('Cột "Cách tính điểm", nguyên văn'),
  evidence: evidence.optional(),
  exceptions: z.array(exception).optional(),
  resolutions: z.array(resolution).optional(),
});

const sectionFields = {
  type: z.literal("section"),
  id,
  code: z.string(),
  title: text,
  maxPoints: points.optional().describe("Điểm tối đa của nhóm; không in thì để trống, phần mềm tự cộng"),
  printedMaxPoints: points.optional(),
  exceptions: z.array(exception).optional().describe("Áp dụng cho mọi tiêu chí trong nhóm"),
  bonus: z
    .boolean()
    .optional()
    .describe(
      "Điểm khuyến khích: nhóm ngoài cùng thì nằm ngoài tổng điểm tối đa, nhóm con thì tính trong nhóm chứa nó",
    ),
  ceiling: points.optional().describe("Trần của nhóm: cộng các dòng bên dưới, không quá số điểm này"),
  penalty: z
    .boolean()
    .optional()
    .describe(
      "Nhóm trừ điểm: các dòng ghi số điểm bị trừ (số dương), cả nhóm trừ không quá maxPoints; nằm ngoài điểm tối đa",
    ),
  resolutions: z.array(resolution).optional(),
};

/** A group of criteria, to any depth. */
export interface Section extends z.infer<z.ZodObject<typeof sectionFields>> {
  items: Item[];
}
export type Item = Section | Criterion;

const item: z.ZodType<Item> = z.lazy(() => z.discriminatedUnion("type", [section, criterion]));

const section = z.strictObject({ ...sectionFields, items: z.array(item).min(1) });

const gradeBound = z.string().regex(/^(0|[1-9]\d*)(\.\d+)?%?$/, { error: "gradeBound" });

const grade = z.strictObject({
  name: text.describe("Tên mức xếp loại, nguyên văn"),
  from: gradeBound
    .optional()
    .describe('Từ mức này trở lên: điểm ("90") hoặc phần trăm ("90%"); mức thấp nhất có thể để trống'),
  to: gradeBound.optional().describe("Đến mức này, như bản in (gồm cả mức này)"),
  below: gradeBound.optional().describe("Dưới mức này, như bản in"),
});

const profileField = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: "fieldId" }),
  label: text,
  shortLabel: text.optional().describe("Tên ngắn, dùng khi số liệu này được gợi ý ở nơi khác"),
  kind: z.enum(["text", "count"]),
  unit: text.optional(),
  required: z.boolean().optional(),
});

/** What a rubric.json holds. */
export const rubricSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(SCHEMA_VERSIONS),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "slug" }),
  title: text.describe("Tên biểu, nguyên văn"),
  shortTitle: text.describe("Tên ngắn trong thư viện và trên thẻ trang tính"),
  issuer: text,
  decision: text.optional().describe("Văn bản ban hành, nếu biết"),
  year: z.int().min(2000).max(2100),
  level: text.describe('Cấp được đánh giá, ví dụ "huyện", "sở", "xã"'),
  language: z.literal("vi"),
  rounding: z.strictObject({
    decimals: z.int().min(0).max(3),
    mode: z.enum(["half-up", "down"]),
  }),
  maxPoints: points.describe("Tổng điểm tối đa, không gồm các nhóm khuyến khích ngoài cùng"),
  printedMaxPoints: points.optional(),
  rescale: z
    .boolean()
    .optional()
    .describe(
      "Có dòng không chấm thì quy đổi: điểm × điểm tối đa / điểm tối đa của phần được chấm; thưởng, phạt cộng sau",
    ),
  grades: z.array(grade).min(1).optional().describe("Các mức xếp loại, như bản in"),
  profile: z.array(profileField),
  items: z.array(item).min(1),
  notes: z.array(text).optional().describe("Lưu ý in trong biểu, nguyên văn"),
  signatures: z
    .array(
      z.strictObject({
        role: text,
        hint: text.optional().describe("Dòng nhỏ dưới chức danh: (ký tên, đóng dấu)"),
        part: z.enum(["self", "appraisal"]).optional(),
      }),
    )
    .optional(),
  resolutions: z.array(resolution).optional(),
});

export type Rubric = z.infer<typeof rubricSchema>;
export type Criterion = z.infer<typeof criterion>;
export type Rule = z.infer<typeof rule>;
export type RuleKind = Rule["kind"];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
export type Exception = z.infer<typeof exception>;
export type ExceptionKind = Exception["kind"];
export type Rounding = Rubric["rounding"];
export type Grade = z.infer<typeof grade>;
export type FigureLabel = z.infer<typeof figure>;
export type ProfileField = z.infer<typeof profileField>;
export type Resolution = z.infer<typeof resolution>;
