import { describe, expect, test } from "vitest";
import { importTable } from "../../../src/import/reading/import-table";
import { readHtmlTable } from "../../../src/import/tables/html";
import { linesOf, readForm } from "./read-form";

describe("answers among rows", () => {
  test("are told by their points, also where they are numbered as criteria are", () => {
    const form = readForm(`
      STT | Nội dung | Điểm tối đa
      1   | Tuyên truyền | 10
      1.1 | Số tin, bài | 5
          | a) Từ 50 tin, bài trở lên | 5
          | b) Từ 20 đến dưới 50 tin, bài | 3
          | c) Dưới 20 tin, bài | 1
      1.2 | Hội nghị | 5
          | a) Có tổ chức | 5
          | b) Không tổ chức | 0
          | Tổng điểm | 10`);
    expect(linesOf(form)).toEqual([
      "1 [10]",
      "1/1.1 [5] certain tier count 50:5;20:3;0:1",
      "1/1.2 [5] certain choice Có tổ chức=5 | Không tổ chức=0",
    ]);
    expect(form.rows.filter(({ role }) => role === "option").map(({ of }) => of)).toEqual([
      ...Array<string>(3).fill("1/1.1"),
      ...Array<string>(2).fill("1/1.2"),
    ]);
  });

  test("stand under rows without numbers, of which the points of the numbered row are the sum", () => {
    const form = readForm(`
      Nhóm | Tiêu chí | Cách tính điểm | Điểm tối đa
      1   | CHỈ ĐẠO | | 15
      1.1 | Kế hoạch năm | | 15
          | Ban hành kế hoạch | | 5
          | Có, đúng hạn | | 5
          | Có, sau thời hạn | | 3
          | Không có | | 0
          | Mức độ thực hiện kế hoạch | | 10
          | Thực hiện trên 80% kế hoạch | | 10
          | Thực hiện từ 50% đến 80% kế hoạch | | 5
          | Thực hiện dưới 50% kế hoạch | | 0
      2   | HỘP THƯ | | 10
      2.1 | Tỷ lệ cán bộ có hộp thư | | 10
          | Tại huyện | Tỷ lệ x 6 | 6
          | Tại xã | Tỷ lệ x 4 | 4`);
    expect(linesOf(form)).toEqual([
      "1 [15]",
      "1/1.1 [15]",
      "1/1.1/#1 [5] certain choice Có, đúng hạn=5 | Có, sau thời hạn=3 | Không có=0",
      "1/1.1/#2 [10] certain ratio >80%:10;50%:5",
      "2 [10]",
      "2/2.1 [10]",
      "2/2.1/#1 [6] certain ratio plain",
      "2/2.1/#2 [4] certain ratio plain",
    ]);
  });

  test("have bullets under titles that hold their numbers", () => {
    expect(
      linesOf(
        readForm(`
          Tiêu chí | Điểm
          I. Hạ tầng | 5
          1. Mạng nội bộ | 3
          - Có | 3
          - Không | 0
          2. Máy chủ | 2
          - Có | 2
          - Không | 0`),
      ),
    ).toEqual(["I [5]", "I/1 [3] certain choice Có=3 | Không=0", "I/2 [2] certain choice Có=2 | Không=0"]);
  });

  test("whose line breaks were lost are parted by their points", () => {
    const form = readForm(`
      STT | Tiêu chí | Thang điểm | Điểm | Điểm tối đa
      1 | Phần mềm kế toán | Có Không | 1 0 | 1`);
    expect(linesOf(form)).toEqual(["1 [1] certain choice Có=1 | Không=0"]);
  });
});

describe("groups", () => {
  test("end with rows of their sums, of which the largest is the form's", () => {
    const form = readForm(`
      Mã | Điểm tự chấm | Tiêu chí | Thang điểm
      I  | | CHỈ ĐẠO | 3
      1  | 2 | Kế hoạch | 3
         | 2 | Cộng mục I | 3
      II | | THỂ CHẾ | 5
      1  | 4 | Rà soát | 5
         | 4 | Cộng mục II | 5
         | 6 | Tổng cộng (I + II) | 8`);
    expect(form.rubric.maxPoints).toBe("8");
    expect(form.rows.filter(({ role }) => role === "total")).toHaveLength(3);
    expect(linesOf(form)).toEqual(["I [3]", "I/1 [3] certain points", "II [5]", "II/1 [5] certain points"]);
  });

  test("are titles in capitals where nothing is numbered, each with the rows in small letters below it", () => {
    expect(
      linesOf(
        readForm(`
          Nội dung | Điểm tối đa | Cách tính điểm
          HẠ TẦNG SỐ | 10 |
          Tỷ lệ hộ có cáp quang | 10 | Tỷ lệ x 10
          ĐIỂM ĐÀO TẠO | 10 |
          Cán bộ chuyên trách | 10 | Có: 10 điểm; không có: 0 điểm`),
      ),
    ).toEqual(["#1 [10]", "#1/#1 [10] certain ratio plain", "#2 [10]", "#2/#1 [10] certain choice Có=10 | không có=0"]);
  });

  test("are rows numbered 1 under 1.1, a star for bonus points, and a number without points before the row that has them", () => {
    expect(
      linesOf(
        readForm(`
          TT | Nội dung | Điểm tối đa | Cách tính
          I   | Môi trường | 4 |
          1.1 | Nhận thức | 2 |
          1   | Hội nghị | 2 | Có: 2 điểm; Không: 0 điểm
          *   | ĐIỂM THƯỞNG | 1 |
          1   | Sáng kiến | 1 | Có: 1 điểm; Không: 0 điểm
          II  | Kết quả | 3 |
          1   | Thông tin tuyên truyền | |
              | Tuyên truyền pháp luật | 3 | Từ 10 tin trở lên: 3 điểm; dưới 10 tin: 0 điểm`),
      ),
    ).toEqual([
      "I [4] !group-sum",
      "I/1.1 [2]",
      "I/1.1/1 [2] certain choice Có=2 | Không=0",
      "I/1.1/* [1] +",
      "I/1.1/*/1 [1] certain choice Có=1 | Không=0",
      "II [3]",
      "II/1 [-]",
      "II/1/#1 [3] certain tier count 10:3",
    ]);
  });

  test("are headings without points and parts of the form, each under its own header", () => {
    expect(
      linesOf(
        readForm(`
          1. Nhóm sẵn sàng (2 tiêu chí/ 2 điểm) |  |  |
          STT | Tiêu chí | Cách tính | Điểm tối đa
          I | HẠ TẦNG | | 2
            | Chuyên mục Thiết bị |  |
          1 | Máy chủ | Có: 1 điểm; Không: 0 điểm | 1
            | Chuyên mục Đường truyền |  |
          2 | Internet | Có: 1 điểm; Không: 0 điểm | 1
          2. Nhóm kết quả (1 tiêu chí/ 1 điểm) |  |  |
          STT | Tiêu chí | Cách tính | Điểm chuẩn
          I | MỨC ĐỘ | | 1
          1 | Hộp thư | Có: 1 điểm; Không: 0 điểm | 1`),
      ),
    ).toEqual([
      "1 [2]",
      "1/I [2]",
      "1/I/#1 [-]",
      "1/I/#1/1 [1] certain choice Có=1 | Không=0",
      "1/I/#2 [-]",
      "1/I/#2/2 [1] certain choice Có=1 | Không=0",
      "2 [1]",
      "2/I [1]",
      "2/I/1 [1] certain choice Có=1 | Không=0",
    ]);
  });

  test("say for all their rows what does not apply, and how rows are scored that say nothing themselves", () => {
    const form = readForm(`
      TT | Nội dung | Cách tính | Điểm tối đa
      1   | Dịch vụ công | Đối với các cơ quan không có dịch vụ công: điểm tối đa | 5
      1.1 | Tỷ lệ hồ sơ | Tỷ lệ x 5 | 5
      2   | Phần mềm | Có: điểm tối đa; Không: 0 điểm | 4
      2.1 | Kế toán | Có: điểm tối đa; Không: 0 điểm | 2
      2.2 | Tài sản | | 2`);
    expect(linesOf(form)).toEqual([
      "1 [5] na:full",
      "1/1.1 [5] certain ratio plain",
      "2 [4]",
      "2/2.1 [2] certain choice Có=2 | Không=0",
      "2/2.2 [2] flag choice Có=2 | Không=0 !group-words",
    ]);
  });

  test("numbered like a row with a rule of its own are beside it, where only so the points add up", () => {
    expect(
      linesOf(
        readForm(`
          TT | Nội dung | Cách tính | Điểm tối đa
          I   | Dịch vụ | | 10
          5   | Tỷ lệ thủ tục có hồ sơ | Tỷ lệ x 10 | 10
          5.1 | Tỷ lệ mức 3 | Tỷ lệ x 6 | 6
          5.2 | Tỷ lệ mức 4 | Tỷ lệ x 4 | 4`),
      ),
    ).toEqual([
      "I [10]",
      "I/5 [10]",
      "I/5/5.1 [6] flag ratio plain !group-words",
      "I/5/5.2 [4] flag ratio plain !group-words",
    ]);
    expect(
      linesOf(
        readForm(`
          TT | Nội dung | Cách tính | Điểm tối đa
          I   | Dịch vụ | | 21
          5   | Tỷ lệ thủ tục có hồ sơ | Tỷ lệ x 10 | 10
          5.1 | Tỷ lệ mức 3 | Tỷ lệ x 6 | 6
          5.2 | Tỷ lệ mức 4 | Tỷ lệ x 5 | 5`),
      ),
    ).toEqual([
      "I [21]",
      "I/5 [10] certain ratio plain",
      "I/5.1 [6] certain ratio plain",
      "I/5.2 [5] certain ratio plain",
    ]);
  });
});

describe("words that stand elsewhere", () => {
  test("go on after a page break with the header printed again", () => {
    expect(
      linesOf(
        readForm(`
          TT | Nội dung | Cách tính | Điểm tối đa
          1 | Tỷ lệ máy tính cài phần | Điểm = Tỷ lệ % x | 5
          TT | Nội dung | Cách tính | Điểm tối đa
            | mềm bản quyền | Điểm tối đa |
          2 | Công khai | - Đầy đủ: 5 điểm⏎- Không đầy đủ: | 5
          TT | Nội dung | Cách tính | Điểm tối đa
            | | 2 điểm⏎- Không công khai: 0 điểm |`),
      ),
    ).toEqual(["1 [5] certain ratio plain", "2 [5] certain choice Đầy đủ=5 | Không đầy đủ=2 | Không công khai=0"]);
  });

  test("of another row are taken over and told", () => {
    expect(
      linesOf(
        readForm(`
          STT | Tiêu chí | Điểm tối đa | Cách tính
          1 | Tỷ lệ hồ sơ trực tuyến | 5 | Tỷ lệ x 5
          2 | Tỷ lệ thanh toán | 5 | Tính như tiêu chí 1
          3 | Tỷ lệ số hóa | 5 | nt
          4 | Mức độ chung | 5 | Trung bình cộng điểm của tiêu chí 1 đến 3`),
      ),
    ).toEqual([
      "1 [5] certain ratio plain",
      "2 [5] flag ratio plain !other-row",
      "3 [5] flag ratio plain !other-row",
      "4 [5] manual points !needs-others",
    ]);
  });

  test("say what is late, what has no evidence, and what does not apply, wherever they stand", () => {
    expect(
      linesOf(
        readForm(`
          STT | Tiêu chí | Điểm tối đa | Cách tính | Tài liệu kiểm chứng
          1 | Kế hoạch | 4 | Có: 4 điểm; không: 0 điểm. Ban hành chậm so với quy định: trừ 50% số điểm | Kế hoạch
          2 | Khảo sát | 4 | Không có minh chứng không tính điểm. Có: 4 điểm; không: 0 điểm |
          3 | Tỷ lệ thủ tục | 4 | Tỷ lệ x 4 | Đơn vị không có thủ tục thì được tính điểm tối đa`),
      ),
    ).toEqual([
      "1 [4] flag choice Có=4 | không=0 late:50% !late",
      "2 [4] certain choice Có=4 | không=0 0 without evidence",
      "3 [4] certain ratio plain na:full",
    ]);
  });

  test("of one merged cell are put to every row it covers, and asked about; so is a maximum over several rows", () => {
    const table = readHtmlTable(`<table>
      <tr><td>STT</td><td>Tiêu chí</td><td>Điểm tối đa</td><td>Cách tính</td></tr>
      <tr><td>1</td><td>Mạng</td><td>2</td><td rowspan="2">Có: 2 điểm; Không: 0 điểm</td></tr>
      <tr><td>2</td><td>Máy chủ</td><td>2</td></tr>
      <tr><td>3</td><td>Kế hoạch</td><td rowspan="2">6</td><td>Có: điểm tối đa; Không: 0 điểm</td></tr>
      <tr><td>4</td><td>Báo cáo</td><td>Có: điểm tối đa; Không: 0 điểm</td></tr></table>`);
    const form = importTable(table, { name: "bieu", year: 2026 });
    expect(form && linesOf(form).slice(1)).toEqual([
      "2 [2] flag choice Có=2 | Không=0 !merged-rule",
      "3 [6] flag choice Có=6 | Không=0 !merged-maximum",
      "4 [1] flag choice Có=1 | Không=0 !merged-maximum !no-maximum",
    ]);
  });

  test("name several maxima of one row, each of which is a criterion", () => {
    expect(
      linesOf(
        readForm(`
          TT | Nội dung | Cách tính | Điểm tối đa
          1 | Tỷ lệ vào lịch công tác: - Từ 90% trở lên: điểm tối đa. - Dưới 90%: 0 điểm. | Lịch cơ quan⏎Lịch phòng | 5⏎3`),
      ),
    ).toEqual(["1 [8] !several-maxima", "1/#1 [5] ratio 90%:max", "1/#2 [3] ratio 90%:max"]);
  });
});

test('a part has a number before a sign or before capitals; "Nhóm 2 xã" begins a sentence, and none of it is lost', () => {
  const first = (title: string): string => {
    const [item] = readForm(`
      Nội dung | Cách tính | Điểm tối đa
      ${title} | Có: 4 điểm; Không: 0 điểm | 4
      1. Họp tổ | Có: 4 điểm; Không: 0 điểm | 4`).rubric.items;
    return `${item?.code}|${item?.title}`;
  };
  expect(["Nhóm 2 NHÂN LỰC", "Nhóm 2. Nhân lực", "Nhóm 2 xã đạt chuẩn"].map(first)).toEqual([
    "2|NHÂN LỰC",
    "2|Nhân lực",
    "|Nhóm 2 xã đạt chuẩn",
  ]);
});
