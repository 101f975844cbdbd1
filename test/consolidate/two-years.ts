import type { Rubric } from "../../src/rubric/schema";
import { readForm } from "../import/reading/read-form";
import { formBytes } from "../planned-file";

/** Imported, as the pane does it; years are answered there. */
function imported(year: number, table: string): Rubric {
  const profile = [{ id: "agency", label: "Tên cơ quan", kind: "text" as const }];
  return { ...readForm(table).rubric, year, profile };
}

const lastYears = imported(
  2025,
  `STT|Nội dung|Điểm tối đa|Cách chấm
I|TỔ CHỨC|10|
1|Ban hành kế hoạch chuyển đổi số năm 2025|4|Có: 4 điểm; Không: 0 điểm
2|Tỷ lệ công chức được tập huấn kỹ năng số|6|Tỷ lệ x 6 điểm
II|KẾT QUẢ|10|
1|Tỷ lệ hồ sơ trực tuyến|5|Tỷ lệ x 5 điểm
2|Số bài đăng về chuyển đổi số|5|Có: 5 điểm; Không: 0 điểm`,
);
// One new row at the top shifts the numbers; two rows are called otherwise, one of them beyond recognition by words.
export const thisYears = imported(
  2026,
  `STT|Nội dung|Điểm tối đa|Cách chấm
I|TỔ CHỨC|14|
1|Có tổ công nghệ số cộng đồng|4|Có: 4 điểm; Không: 0 điểm
2|Ban hành kế hoạch chuyển đổi số năm 2026|4|Có: 4 điểm; Không: 0 điểm
3|Tỷ lệ công chức được bồi dưỡng kỹ năng số|6|Tỷ lệ x 6 điểm
II|KẾT QUẢ|10|
1|Tỷ lệ hồ sơ trực tuyến|5|Tỷ lệ x 5 điểm
2|Tin tuyên truyền về chuyển đổi số|5|Có: 5 điểm; Không: 0 điểm`,
);

/** What an agency sent last year. */
export const lastFile = formBytes(lastYears, {
  profile: { agency: "UBND xã A" },
  answers: {
    "I/1": { option: 0, evidence: "1/KH-UBND\n2/KH-UBND" },
    "I/2": { num: 15, den: 20, note: "hai lớp" },
    "II/2": { option: 1 },
  },
});
