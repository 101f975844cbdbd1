import type { Exception } from "../../rubric/schema";
import { readAward, readAwardLine } from "./award";
import { decimal } from "./draft-rule";

const LEAVES =
  /(?:(?:không|chưa)(?: được)?(?: bị)? (?:tính|đưa|cộng) (?:vào|trong)|loại (?:khỏi|ra khỏi)|(?:giảm )?trừ (?:vào|khỏi|đi|ra khỏi)|giảm trừ|trừ ra khỏi)[^.;]{0,40}(?:điểm|tổng|thang)/iu;
const NOT_SCORED = /(?:không (?:chấm|xét|đánh giá|thực hiện chấm)|bỏ qua|miễn (?:chấm|đánh giá))/iu;
const WITHOUT =
  /(?:không|chưa) (?:có|phát sinh|thuộc|được giao|áp dụng|triển khai|cung cấp|tiếp nhận|thực hiện|quản lý|phải)/iu;

/** A clause that takes a row out of the maximum. `open` where it says only that the row is not scored. */
export function readExclusion(clause: string): { readonly exception: Exception; readonly open: boolean } | null {
  const leaves = LEAVES.test(clause) && !/mỗi|lần/iu.test(clause);
  const plainly = NOT_SCORED.test(clause) && WITHOUT.test(clause);
  if (!leaves && !plainly) return null;
  // Without evidence a row scores nothing: that takes it out of nothing.
  if (/(?:minh chứng|kiểm chứng|chứng minh)/iu.test(clause) && !leaves) return null;
  const when = conditionOf(clause);
  if (when === "") return null;
  return { exception: { kind: "na", when, award: "excluded" }, open: !leaves };
}

/** A printed remark that what is left out leaves the maximum: what rows say shorter is then certain. */
export function saysLeavesMaximum(note: string): boolean {
  return LEAVES.test(note) && (/điểm tối đa|tổng điểm|thang điểm/iu.test(note) || NOT_SCORED.test(note));
}

/** The words before the consequence. */
function conditionOf(clause: string): string {
  const cut =
    /^(.+?)(?:,? thì |: | thì$|,? (?:không|được) (?:chấm|xét|đánh giá|tính|bỏ qua)|,? loại (?:ra )?khỏi)/iu.exec(
      clause,
    );
  return (cut?.[1] ?? clause)
    .replace(/^(?:nếu|trường hợp|đối với)\s+/iu, "")
    .replace(/[\s:,-]+$/, "")
    .trim();
}

const AGENCY = String.raw`(?:đơn vị|xã|phường|cơ quan|địa phương|huyện|sở|phòng|trường|bệnh viện)`;
const IF = String.raw`^(?:nếu |trường hợp |đối với |riêng )*(?:các |những )?`;
const NOTHING_HAPPENED = new RegExp(
  `${IF}(?:${AGENCY} |tất cả (?:các )?[^:]{1,60}? )?(?:không|chưa) (?:có|phát sinh)(?: phát sinh)?(?= |$)`,
  "iu",
);
const DOES_NOT_APPLY = new RegExp(
  `${IF}(?:${AGENCY} )?(?:không (?:thuộc|được giao|áp dụng)|không có (?:chức năng|nhiệm vụ|thẩm quyền|chỉ tiêu))|^(?:(?:nếu|trường hợp|riêng) )?đối với (?:các |những )?${AGENCY} (?:không|chưa) có |^${AGENCY} (?:không|chưa) có |^trường hợp không có hoặc không `,
  "iu",
);

/**
 * "Không có hồ sơ trễ hẹn: được điểm tối đa", where another answer has the maximum already: nothing happened, and that counts
 * so many points.
 */
export function readNothingHappened(condition: string, awardText: string): Exception | null {
  const happened = /phát sinh/iu.test(condition);
  const kind = DOES_NOT_APPLY.test(condition) && !happened ? "na" : NOTHING_HAPPENED.test(condition) ? "none" : null;
  const award = readAward(awardText);
  if (kind === null || !award || award.kind === "ratio") return null;
  if (award.kind === "share" && award.share.equals(1)) return { kind, when: condition, award: "full" };
  if (award.kind === "share" && award.share.equals("0.5")) return { kind, when: condition, award: "half" };
  return award.kind === "points" && !award.points.isZero()
    ? { kind, when: condition, award: decimal(award.points) }
    : null;
}

const LATE =
  /^(.{0,140}?(?:chậm|trễ|muộn|quá hạn|sau thời (?:gian|hạn)|không đúng (?:thời )?hạn).{0,80}?)[ ,:(]+(?:thì )?(?:(?:bị )?trừ (\d{1,2}) ?%(?: (?:tổng )?(?:số )?điểm.{0,30})?|(?:chỉ )?(?:được )?(?:tính|hưởng|đạt|còn) (\d{1,2}) ?% (?:tổng )?(?:số )?điểm (?:đạt được|được tính|của mức|nêu trên|trên).{0,20})\)?$/iu;

/** "Ban hành chậm: trừ 50% số điểm đạt được": what is late keeps a share of what it earned. */
export function readLate(clause: string): Exception | null {
  const [, when = "", taken, kept] = LATE.exec(clause.trim().replace(/[\s.;,]+$/, "")) ?? [];
  const share = kept === undefined ? 100 - Number(taken ?? Number.NaN) : Number(kept);
  if (when === "" || Number.isNaN(share) || /mỗi|cứ /iu.test(when)) return null;
  return { kind: "late", when: when.trim(), keep: `${share}%` };
}

/** Such a clause with its points ("Đơn vị không có …: điểm tối đa"); null for any other. */
export function readNothingHappenedLine(clause: string): Exception | null {
  const line = readAwardLine(clause);
  if (!line || line.award.kind === "ratio" || line.taken) return null;
  const { award } = line;
  const text =
    award.kind === "points"
      ? decimal(award.points).replace(".", ",")
      : award.share.equals(1)
        ? "tối đa"
        : `${award.share.times(100).toFixed()}% điểm tối đa`;
  const exception = readNothingHappened(line.condition, text);
  return exception && { ...exception, when: line.label };
}

/** A remark that missing evidence costs all points. */
export function saysMissingScoresZero(note: string): boolean {
  return (
    /(?:không có|thiếu|không cung cấp|không kèm|không gửi)(?: đủ| đầy đủ)?[^.;:]{0,30}(?:minh chứng|kiểm chứng|tlkc|chứng minh)/iu.test(
      note,
    ) &&
    /(?:không|chấm|tính|cho|được)[^.;]{0,12} (?:chấm điểm|tính điểm|0 điểm|0|điểm 0)|(?:thì )?(?:chấm|cho|tính) 0|không (?:được )?(?:chấm|tính)|0 điểm/iu.test(
      note,
    )
  );
}

/** A remark of the form that says what rows are worth that do not apply, or about which nothing happened. */
export function saysException(note: string): boolean {
  return /(?:không|chưa) (?:có|phát sinh|thuộc|được giao|áp dụng|thực hiện|triển khai)[^.;]{0,80}(?:điểm tối đa|đủ điểm|không (?:chấm|xét|đánh giá|tính)|giảm trừ|trừ (?:vào|khỏi|ra))/iu.test(
    note,
  );
}

/** What only asks for evidence. */
export function asksForEvidence(clause: string): boolean {
  if (/\d ?điểm|điểm tối đa|(?:không|được) (?:tính |chấm )?điểm/iu.test(clause)) return false;
  return /^(?:\(?(?:gửi )?(?:kèm|đính kèm|đường dẫn|minh chứng|tài liệu kiểm chứng|hồ sơ kiểm chứng|có (?:kèm|minh chứng)|cung cấp|nguồn|ảnh chụp|chụp màn hình|bản sao|số liệu (?:lấy|từ|trích))(?!\p{L}))/iu.test(
    clause.trim(),
  );
}
