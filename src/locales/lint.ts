import type { Words } from "./words";

/**
 * What lint finds in a printed form. The values come with the numbers already written in the language, so every place
 * here is `{=name}`.
 */
export const lintWords = {
  "severity.error": { vi: "lỗi", en: "error" },
  "severity.warning": { vi: "cảnh báo", en: "warning" },
  "severity.ambiguity": { vi: "để ngỏ", en: "left open" },
  resolved: { vi: "đã ghi cách hiểu", en: "reading recorded" },
  "title.open": {
    vi: "Chỗ in sai hoặc để ngỏ chưa ghi cách hiểu ({=count})",
    en: "Printing faults and open points without a reading ({=count})",
  },
  "title.resolved": {
    vi: "Chỗ in sai hoặc để ngỏ đã ghi cách hiểu ({=count})",
    en: "Printing faults and open points with a reading ({=count})",
  },
  filled: { vi: "Phiếu đã điền: {=title}", en: "Filled form: {=title}" },
  reading: { vi: "cách hiểu: {=reading}", en: "reading: {=reading}" },
  "whole-form": { vi: "Toàn biểu", en: "The whole form" },

  "finding.sum": {
    vi: "cộng các mục con {=sum} ≠ {=max} in ở nhóm",
    en: "the parts add up to {=sum} ≠ {=max} printed for the section",
  },
  "finding.sum-bonus": {
    vi: "cộng các mục con {=sum}, thêm điểm thưởng {=withBonus}, đều ≠ {=max} in ở nhóm",
    en: "the parts add up to {=sum}, with the bonus {=withBonus}, neither = {=max} printed for the section",
  },
  "finding.total": {
    vi: "cộng các nhóm {=sum} ≠ {=max} in ở dòng tổng cộng",
    en: "the sections add up to {=sum} ≠ {=max} printed as the total",
  },
  "finding.total-bonus": {
    vi: "cộng các nhóm {=sum}, thêm điểm thưởng {=withBonus}, đều ≠ {=max} in ở dòng tổng cộng",
    en: "the sections add up to {=sum}, with the bonus {=withBonus}, neither = {=max} printed as the total",
  },
  "finding.max-missing": { vi: "không in điểm tối đa", en: "no maximum is printed" },
  "finding.total-missing": { vi: "không in tổng điểm tối đa", en: "no total maximum is printed" },
  "finding.bonus-mixed": {
    vi: "điểm thưởng không tính cùng một cách: nằm trong điểm tối đa ở {=rowsInside}, nằm ngoài ở {=rowsOutside}",
    en: "bonus points are not treated alike: inside the maximum at {=rowsInside}, outside at {=rowsOutside}",
  },
  "finding.bonus-places": {
    vi: "điểm thưởng không đặt cùng một chỗ: tính vào điểm của nhóm con ở {=rowsWithin}, để ngoài các nhóm con ở {=rowsBeside}",
    en: "bonus points do not stand in one place: counted in a sub-section at {=rowsWithin}, beside the sub-sections at {=rowsBeside}",
  },

  "finding.number-twice": { vi: "số thứ tự “{=codes}” in hai lần", en: "the number “{=codes}” is printed twice" },
  "finding.number-lost-zero": {
    vi: "“{=codesFound}” đứng sau “{=codesBefore}”: phải là {=codesMeant} (mất số 0 ở cuối)",
    en: "“{=codesFound}” follows “{=codesBefore}”: it should be {=codesMeant} (the last 0 was lost)",
  },
  "finding.number-skipped": { vi: "nhảy số thứ tự: thiếu {=codes}", en: "numbers are skipped: {=codes} missing" },
  "finding.number-backward": {
    vi: "số thứ tự “{=codes}” đứng sau “{=codesBefore}”",
    en: "the number “{=codes}” stands after “{=codesBefore}”",
  },
  "finding.number-nested": {
    vi: "{=codes} đánh số như mục con của {=codesParent} ({=max} điểm) nhưng là mục riêng: {=sum} điểm",
    en: "{=codes} are numbered as parts of {=codesParent} ({=max} points) but stand for themselves: {=sum} points",
  },

  "finding.tier-above-max": {
    vi: "“{=line}” quá điểm tối đa: {=points} > {=max}",
    en: "“{=line}” is above the maximum: {=points} > {=max}",
  },
  "finding.points-missing": { vi: "bậc không in điểm: {=lines}", en: "tiers without points: {=lines}" },
  "finding.percent-missing": { vi: "“{=line}” thiếu dấu %", en: "“{=line}” lacks the % sign" },
  "finding.tier-impossible": {
    vi: "“{=line}” không thể xảy ra: không có giá trị nào dưới 0",
    en: "“{=line}” cannot happen: no value is below 0",
  },
  "finding.tier-unreachable": { vi: "“{=line}” không bao giờ đạt", en: "“{=line}” can never be reached" },
  "finding.gap": { vi: "hở {=where}: không thuộc bậc nào", en: "gap {=where}: in no tier" },
  "finding.gap-at": { vi: "hở tại đúng {=where}: không thuộc bậc nào", en: "gap at exactly {=where}: in no tier" },
  "finding.gap-above": {
    vi: "giá trị {=where}: cao hơn bậc cao nhất, không in điểm",
    en: "the value {=where}: above the highest tier, no points printed",
  },
  "finding.gap-below": {
    vi: "giá trị {=where}: thấp hơn bậc thấp nhất, không in điểm",
    en: "the value {=where}: below the lowest tier, no points printed",
  },
  "finding.overlap": {
    vi: "trùng {=where}: {=first} điểm hoặc {=second} điểm",
    en: "overlap {=where}: {=first} points or {=second} points",
  },
  "finding.overlap-at": {
    vi: "trùng tại đúng {=where}: {=first} điểm hoặc {=second} điểm",
    en: "overlap at exactly {=where}: {=first} points or {=second} points",
  },
  "finding.overlap-lines": {
    vi: "trùng {=where}: “{=lineFirst}” hoặc “{=lineSecond}”",
    en: "overlap {=where}: “{=lineFirst}” or “{=lineSecond}”",
  },
  "finding.overlap-deductions": {
    vi: "trùng {=where}: trừ {=first} điểm hoặc trừ {=second} điểm",
    en: "overlap {=where}: minus {=first} points or minus {=second} points",
  },
  "finding.no-zero": {
    vi: "không có phương án 0 điểm (thấp nhất {=lowest}), các mục cùng nhóm có",
    en: "no option of 0 points (lowest {=lowest}), others of the section have one",
  },
  "finding.threshold-only": {
    vi: "chỉ in mức phải đạt, không in điểm khi chưa đạt: {=rows}",
    en: "only the threshold is printed, no points below it: {=rows}",
  },

  "finding.ceiling-unreached": {
    vi: "trần {=ceiling} điểm không bao giờ đạt: các dòng cộng lại chỉ được {=sum}",
    en: "the ceiling of {=ceiling} points is never reached: the rows add up to {=sum}",
  },
  "finding.penalty-unreached": {
    vi: "mức trừ tối đa {=max} điểm không bao giờ đạt: các dòng chỉ trừ được {=sum}",
    en: "the most to take off, {=max} points, is never reached: the rows take off {=sum}",
  },
  "finding.penalty-above-max": {
    vi: "dòng này trừ đến {=points} điểm, quá mức trừ tối đa {=max} của nhóm",
    en: "this row takes off up to {=points} points, above the {=max} of its section",
  },
  "finding.ladder-short": {
    vi: "đạt 100% cũng chỉ được {=points} điểm, không đến điểm tối đa {=max}",
    en: "even 100% gives {=points} points only, not the maximum {=max}",
  },
  "finding.ladder-unreached": {
    vi: "đạt 100% vẫn {=points} điểm: mức bắt đầu không bao giờ đạt",
    en: "100% gives {=points} points: the ladder's bound is never reached",
  },
  "finding.best-below-max": {
    vi: "câu trả lời tốt nhất chỉ được {=points} điểm, dưới điểm tối đa {=max}",
    en: "the best answer gives {=points} points only, below the maximum {=max}",
  },
  "finding.best-denominator": {
    vi: "mẫu số “{=line}” là của đơn vị cao nhất, nhưng lại lấy từ thông tin chung của phiếu",
    en: "the denominator “{=line}” is the highest unit's, yet taken from the form's own general part",
  },
  "finding.best-printed": {
    vi: "bản in tính so với đơn vị cao nhất (“{=line}”), cách tính của dòng thì không",
    en: "the print scores against the highest unit (“{=line}”), the row's rule does not",
  },
  "finding.scale-empty": {
    vi: "mọi dòng đều có thể không chấm: khi đó không còn điểm tối đa nào để tính",
    en: "every row can be taken out: nothing would be left to score",
  },
  "finding.grade-gap": { vi: "xếp loại hở {=where}: không thuộc mức nào", en: "grades leave out {=where}" },
  "finding.grade-overlap": { vi: "xếp loại trùng {=where}: thuộc hai mức", en: "grades overlap at {=where}" },

  "finding.filled-total": { vi: "điểm in {=printed} ≠ {=sum}", en: "the printed points {=printed} ≠ {=sum}" },
  "finding.filled-total-copied": {
    vi: "điểm in {=printed} ≠ {=sum}; {=printed} là điểm của riêng “{=line}”",
    en: "the printed points {=printed} ≠ {=sum}; {=printed} is what “{=line}” alone has",
  },
} as const satisfies Words;
