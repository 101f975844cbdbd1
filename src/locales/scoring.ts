import type { Words } from "./words";

/** States, explanation steps and advice: what a row says about its points. */
export const scoringWords = {
  "state.blank": { vi: "Chưa nhập", en: "Not filled in" },
  "state.partial": { vi: "Thiếu số liệu", en: "Figure missing" },
  "state.awaits-best": {
    vi: "Tính khi tổng hợp: điểm so với đơn vị cao nhất. Chưa cộng vào tổng, tổng điểm là tạm tính",
    en: "Scored when the units are ranked together, against the highest one. Not in the total yet, which is provisional",
  },
  "state.not-a-number": { vi: "“{=text}” không phải là số", en: "“{=text}” is not a number" },
  "state.negative": { vi: "Số âm: {value}", en: "Negative number: {value}" },
  "state.zero-denominator": { vi: "Mẫu số bằng 0", en: "Denominator is 0" },
  "state.too-many-decimals": { vi: "{value} có quá 3 chữ số thập phân", en: "{value} has more than 3 decimals" },
  "state.too-large": {
    vi: "{value} quá lớn, hãy ghi theo đơn vị lớn hơn",
    en: "{value} is too large, use a larger unit",
  },
  "state.beyond-limit": {
    vi: "{value} lớn hơn {limit}, mức mà dòng này còn tính chính xác: hãy ghi theo đơn vị lớn hơn",
    en: "{value} is above {limit}, up to which this row is exact: use a larger unit",
  },
  "state.not-whole": { vi: "{value} phải là số nguyên", en: "{value} must be a whole number" },
  "state.percent-for-count": {
    vi: "{value} hay {percent}%? Ở đây đếm số lượng: hãy ghi số nguyên",
    en: "{value} or {percent}%? Things are counted here: enter a whole number",
  },
  "state.decimals-for-count": {
    vi: "{value} hay {whole}? Ở đây đếm số lượng: hãy ghi số nguyên",
    en: "{value} or {whole}? Things are counted here: enter a whole number",
  },
  "state.small-scale": {
    vi: "{value} hay {percent}? Nếu là {percent}% thì ghi {percent}",
    en: "{value} or {percent}? For {percent}% enter {percent}",
  },
  "state.date-for-number": {
    vi: "Ngày {=text} hay số {value}? Hãy gõ lại số, rồi định dạng ô là số",
    en: "The date {=text} or the number {value}? Type the number again and format the cell as a number",
  },
  "state.date-shown": {
    vi: "Ô hiện {=text}, được đọc là số {value}",
    en: "The cell shows {=text}, read as the number {value}",
  },
  "state.percent-shown": {
    vi: "{=text} hay {value}? Ô hiện {=text}, bảng tính tính là {value}",
    en: "{=text} or {value}? The cell shows {=text}, the sheet counts {value}",
  },
  "state.large-scale": {
    vi: "{value} hay {percent}%? Các bậc tính theo phần trăm: nếu là {percent}% thì ghi {percent}% (hoặc {share})",
    en: "{value} or {percent}%? The tiers are percents: for {percent}% enter {percent}% (or {share})",
  },
  "state.unknown-option": {
    vi: "Không nhận ra lựa chọn “{=text}”: hãy chọn lại trong danh sách",
    en: "The option “{=text}” is unknown: choose again from the list",
  },
  "state.two-answers": {
    vi: "Vừa chọn câu trả lời chung vừa ghi số lượng: chỉ dùng một",
    en: "Both a whole answer and counts: use one of them",
  },
  "state.two-exceptions": {
    vi: "Vừa “{=text}” vừa chậm thời hạn: chỉ chọn một",
    en: "Both “{=text}” and late: choose one",
  },
  "state.excluded": { vi: "Không chấm, trừ khỏi điểm tối đa", en: "Not scored, taken out of the maximum" },
  "state.unknown-exception": {
    vi: "Không nhận ra ngoại lệ “{=text}”: hãy chọn lại trong danh sách",
    en: "The exception “{=text}” is unknown: choose again from the list",
  },
  "state.reason-missing": { vi: "Chưa ghi lý do ngoại lệ", en: "The reason for the exception is missing" },
  "state.points-outside": { vi: "Từ 0 đến {max}, {decimals} số lẻ", en: "0 to {max}, {decimals} decimals" },
  "state.numerator-over-denominator": { vi: "Tử lớn hơn mẫu", en: "Numerator above denominator" },
  "state.over-cap": { vi: "Vượt trần {max} điểm", en: "Above the maximum of {max} points" },
  "state.ambiguous-number": { vi: "“{=text}” được đọc là {value}", en: "“{=text}” was read as {value}" },
  "state.evidence-missing": { vi: "Thiếu minh chứng", en: "Evidence missing" },

  "step.ratio": { vi: "{num} / {den} × {max} = {value}", en: "{num} / {den} × {max} = {value}" },
  "step.percent": { vi: "{num} / {den} = {percent}%", en: "{num} / {den} = {percent}%" },
  "step.option": { vi: "Chọn “{=label}”: {points} điểm", en: "Chosen “{=label}”: {points} points" },
  "step.units": { vi: "{count} × {each} điểm = {value}", en: "{count} × {each} points = {value}" },
  "step.judged": { vi: "Điểm chấm: {value}", en: "Points given: {value}" },
  "step.at-least": { vi: "{value}{=unit} ≥ {bound}{=unit}", en: "{value}{=unit} ≥ {bound}{=unit}" },
  "step.above": { vi: "{value}{=unit} > {bound}{=unit}", en: "{value}{=unit} > {bound}{=unit}" },
  "step.at-most": { vi: "{value}{=unit} ≤ {bound}{=unit}", en: "{value}{=unit} ≤ {bound}{=unit}" },
  "step.no-band": { vi: "{value}{=unit} không đạt bậc nào: 0 điểm", en: "{value}{=unit} reaches no tier: 0 points" },
  "step.award": { vi: "Được {points} điểm", en: "Gives {points} points" },
  "step.share": { vi: "{share}% × {max} = {value}", en: "{share}% × {max} = {value}" },
  "step.to-target": {
    vi: "{num} / {den} / {target}% × {max} = {value}",
    en: "{num} / {den} / {target}% × {max} = {value}",
  },
  "step.deduct": {
    vi: "{count} × {each} điểm ({=what}): trừ {value}",
    en: "{count} × {each} points ({=what}): minus {value}",
  },
  "step.deducted": { vi: "{max} − {value} = {points}", en: "{max} − {value} = {points}" },
  "step.floor": { vi: "Không dưới 0 điểm", en: "Not below 0 points" },
  "step.scaled": { vi: "{score} / {outOf} × {max} = {value}", en: "{score} / {outOf} × {max} = {value}" },
  "step.ladder-below": { vi: "{value}{=unit} < {from}{=unit}: 0 điểm", en: "{value}{=unit} < {from}{=unit}: 0 points" },
  "step.ladder-base": {
    vi: "{value}{=unit} ≥ {from}{=unit}: được {points} điểm",
    en: "{value}{=unit} ≥ {from}{=unit}: {points} points",
  },
  "step.ladder-steps": {
    vi: "Thêm {steps} lần {step}{=unit}: {base} + {steps} × {each} = {points}",
    en: "{steps} further steps of {step}{=unit}: {base} + {steps} × {each} = {points}",
  },
  "step.excluded": {
    vi: "{=when}: không chấm, điểm tối đa trừ {max}",
    en: "{=when}: not scored, the maximum loses {max}",
  },
  "step.exception": { vi: "{=when}: {points} điểm", en: "{=when}: {points} points" },
  "step.late": { vi: "{=when}: giữ {keep}% → {points} điểm", en: "{=when}: {keep}% kept → {points} points" },
  "step.no-evidence": { vi: "Không có tài liệu kiểm chứng: 0 điểm", en: "No evidence: 0 points" },
  "step.cap": { vi: "Khống chế ở điểm tối đa: {max}", en: "Capped at the maximum: {max}" },
  "step.round-down": {
    vi: "Lấy {decimals} số lẻ, bỏ phần sau: {points} điểm",
    en: "Truncated to {decimals} decimals: {points} points",
  },
  "step.round-half-up": {
    vi: "Làm tròn {decimals} số lẻ: {points} điểm",
    en: "Rounded to {decimals} decimals: {points} points",
  },

  "advice.more": { vi: "Thêm {count} {=what} → {points} điểm", en: "{count} more ({=what}) → {points} points" },
  "advice.fewer": { vi: "Bớt {count} {=what} → {points} điểm", en: "{count} fewer ({=what}) → {points} points" },

  "rule.ratio": { vi: "Tỷ lệ × {max}", en: "Ratio × {max}" },
  "rule.best": {
    vi: "Tỷ lệ so với đơn vị cao nhất, tính khi tổng hợp",
    en: "Ratio to the highest unit, scored when the units are ranked together",
  },
  "rule.at-least": { vi: "Từ {bound}{=unit} trở lên: {=award}", en: "{bound}{=unit} or more: {=award}" },
  "rule.above": { vi: "Trên {bound}{=unit}: {=award}", en: "Above {bound}{=unit}: {=award}" },
  "rule.at-most": { vi: "Không quá {bound}{=unit}: {=award}", en: "At most {bound}{=unit}: {=award}" },
  "rule.otherwise": { vi: "Còn lại: 0 điểm", en: "Otherwise: 0 points" },
  "rule.option": { vi: "{=label}: {points} điểm", en: "{=label}: {points} points" },
  "rule.units": {
    vi: "Mỗi {=what}: {each} điểm, tối đa {max} điểm",
    en: "{each} points for each ({=what}), at most {max}",
  },
  "rule.deduction": { vi: "Trừ {points} điểm cho mỗi {=what}", en: "Minus {points} points for each ({=what})" },
  "rule.floor": { vi: "Điểm tối đa {max}, không dưới 0", en: "Maximum {max}, not below 0" },
  "rule.score": { vi: "Điểm đạt được / {outOf} × {max}", en: "Score / {outOf} × {max}" },
  "rule.ladder": { vi: "Đạt {from}{=unit}: {base} điểm", en: "At {from}{=unit}: {base} points" },
  "rule.ladder-step": {
    vi: "Cứ thêm {step}{=unit}: cộng {each} điểm, tối đa {max} điểm",
    en: "Every further {step}{=unit}: {each} points more, at most {max}",
  },
  "rule.ladder-below": { vi: "Dưới {from}{=unit}: 0 điểm", en: "Below {from}{=unit}: 0 points" },
  "rule.points": { vi: "Chấm từ 0 đến {max} điểm", en: "Judged from 0 to {max} points" },
  "award.points": { vi: "{points} điểm", en: "{points} points" },
  "award.ratio": { vi: "tỷ lệ × {max}", en: "ratio × {max}" },
  "award.to-target": { vi: "tỷ lệ / {target}% × {max}", en: "ratio / {target}% × {max}" },

  "bands.empty": { vi: "Chuỗi bậc trống", en: "The tiers are empty" },
  "bands.unreadable": { vi: "Không đọc được bậc “{=part}”", en: "Cannot read the tier “{=part}”" },
  "bands.duplicate": { vi: "Bậc “{=part}” lặp lại", en: "The tier “{=part}” is repeated" },
  "bands.out-of-order": {
    vi: "Các bậc không theo thứ tự: ngưỡng cao trước, ngưỡng thấp sau (với “<=” thì ngược lại)",
    en: "The tiers are out of order: the highest bound first (with “<=” the lowest)",
  },
  "bands.mixed": { vi: "Bậc “{=part}” ngược chiều với các bậc khác", en: "The tier “{=part}” runs the other way" },
  "bands.write-percent": {
    vi: "Bậc “{=part}”: tỷ lệ trên 1 phải ghi dạng phần trăm, ví dụ 90%",
    en: "Tier “{=part}”: write ratios as percent, for example 90%",
  },
  "bands.no-ratio-here": {
    vi: "Bậc “{=part}”: “ratio” chỉ dùng với tỷ lệ tử/mẫu",
    en: "Tier “{=part}”: “ratio” needs a numerator and a denominator",
  },
  "bands.no-max-here": { vi: "Bậc “{=part}” cần điểm tối đa", en: "Tier “{=part}” needs a maximum" },
  "bands.ambiguous": {
    vi: "Bậc “{=part}”: “{=text}” là {=large} hay {=small}? Hãy ghi rõ một trong hai",
    en: "Tier “{=part}”: is “{=text}” {=large} or {=small}? Write one of them",
  },
} as const satisfies Words;
