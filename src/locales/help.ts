import type { taskpaneWords } from "./taskpane";
import type { Words } from "./words";

/** The help of the pane: what stands around it. */
export const helpWords = {
  title: { vi: "Trợ giúp: {=place}", en: "Help: {=place}" },
  keys: { vi: "Bằng bàn phím", en: "By keyboard" },
  close: { vi: "Đóng trợ giúp (Esc)", en: "Close the help (Esc)" },
  "keys.all": {
    vi: "F6: từ trang tính sang khung này và ngược lại. Tab: tới nút, ô tiếp theo. F1: trợ giúp; Esc: đóng.",
    en: "F6 goes from the sheet to the pane and back, Tab to the next button or field, F1 opens this help and Esc closes it.",
  },
} as const satisfies Words;

type PlaceId = keyof typeof taskpaneWords extends infer Key ? (Key extends `place.${infer Id}` ? Id : never) : never;

/** What is done in a place, in the order in which it is done, and its own keys. */
interface PlaceHelp {
  readonly steps: readonly Words[string][];
  readonly keys?: Words[string];
}

/** The help of each place; "explain" is what the appraisal is to the agency. */
export const placeHelp: Readonly<Record<PlaceId | "explain", PlaceHelp>> = {
  library: {
    steps: [
      {
        vi: "Tìm bộ tiêu chí bằng tên, tỉnh, cấp hoặc năm; bấm “Xem trước” để xem nhóm, điểm và chỗ bản in để ngỏ.",
        en: "Find a rubric by name, province, level or year; “Preview” shows its sections, points and what its print leaves open.",
      },
      {
        vi: "Bấm “Tạo phiếu”: một trang mới được thêm vào sổ tính đang mở.",
        en: "“Create form” adds a sheet to the open workbook.",
      },
      {
        vi: "Biểu chưa có: bấm “Nhập biểu mẫu từ bảng…”. Biểu đã nhập hoặc đã giữ nằm ở “Của tôi”.",
        en: "A form that is missing comes in by “Import a form from a table…”; what you imported or kept stands under “Mine”.",
      },
    ],
    keys: {
      vi: "Gõ chữ trong ô tìm để lọc ngay; Esc trong ô tìm xóa chữ.",
      en: "Typing into the search filters at once; Esc in it clears the words.",
    },
  },
  scoring: {
    steps: [
      {
        vi: "Chọn một dòng trên trang tính, hoặc bấm “Tới dòng cần nhập”: thẻ của dòng hiện ra.",
        en: "Select a row on the sheet, or press “Go to the next open row”: its card opens.",
      },
      {
        vi: "Gõ số liệu, chọn mức, ghi tài liệu trên thẻ (hoặc thẳng vào ô màu). Điểm và các bước tính hiện ngay. Ô trống là chưa chấm, không phải 0.",
        en: "Enter figures, options and documents on the card, or in the tinted cells. Points and steps follow at once. Blank is not scored, which is not zero.",
      },
      {
        vi: "“Ghi và sang dòng sau” ghi vào phiếu và sang dòng còn thiếu.",
        en: "“Save and go on” writes them and goes to the next row that is left.",
      },
      {
        vi: "“Cần chú ý” liệt kê dòng lỗi, thiếu minh chứng, số liệu chưa khớp; bấm “Đi tới ô” để sửa.",
        en: "“Needs attention” lists errors, missing evidence and figures that disagree, each with the way to its cell.",
      },
    ],
    keys: {
      vi: "1–9: chọn mức; 0: bỏ chọn. Mũi tên xuống: số liệu đã biết. Ctrl+Enter: ghi và sang dòng sau. Alt+PgUp, Alt+PgDn: dòng cần nhập trước, sau.",
      en: "1–9 choose an option, 0 clears it. Down offers known figures. Ctrl+Enter saves and goes on. Alt+PgUp and Alt+PgDn go to open rows.",
    },
  },
  appraisal: {
    steps: [
      {
        vi: "“Bắt đầu thẩm định” thêm cột thẩm định, khóa phần tự chấm và giữ bản lưu để đối chiếu.",
        en: "“Start appraisal” adds the appraiser's columns, locks the self-scored part and keeps a copy of it.",
      },
      {
        vi: "“Thống nhất” các dòng không có nhận xét: từng dòng, cả nhóm hoặc tất cả; hoàn tác được.",
        en: "Agree with rows without remarks, one by one, by group or all; it can be undone.",
      },
      {
        vi: "Dòng khác điểm: nhập số liệu thẩm định, chọn lý do; lý do “Khác” thì ghi ý kiến. Cần hỏi đơn vị thì ghi yêu cầu giải trình.",
        en: "Where points differ enter figures and a reason; “Other” needs an opinion. Write a request to ask the agency.",
      },
      {
        vi: "“Việc còn lại” hết thì sang “Gửi” để yêu cầu giải trình hoặc chốt.",
        en: "When nothing is left, go to “Send” to ask for explanations or to close.",
      },
    ],
    keys: {
      vi: "Alt+↓ trong ô ý kiến: câu đã dùng; Delete xóa câu khỏi danh sách.",
      en: "Alt+Down in the opinion offers what was written before; Delete removes a sentence from the list.",
    },
  },
  explain: {
    steps: [
      {
        vi: "Từng dòng cơ quan thẩm định hỏi đứng ở đây, kèm điểm hai bên và câu hỏi.",
        en: "Every row that the appraiser asks about stands here, with both points and the question.",
      },
      {
        vi: "Ghi giải trình và tài liệu bổ sung, bấm “Ghi vào phiếu”. Phần tự chấm đã khóa, không sửa.",
        en: "Write the explanation and added documents, then “Write into the form”. The self-scored part stays locked.",
      },
      {
        vi: "Trả lời đủ thì chuyển sang “Đã giải trình”, lưu và gửi lại tệp.",
        en: "When all is answered move it on to “Explained”, save the file and send it back.",
      },
    ],
  },
  check: {
    steps: [
      {
        vi: "Đầu phần cho biết phiếu trình ký hoặc gửi lại được chưa, còn thiếu gì; bấm “Đi tới ô” để làm nốt.",
        en: "The top says whether the form can be signed or sent back and what is missing, with the way to each cell.",
      },
      {
        vi: "“Phiếu có nguyên vẹn không” nêu chỗ khác bản gốc; “Sửa công thức” khôi phục, không đụng số liệu.",
        en: "What differs from the original is listed; “Repair formulas” puts it back and touches no figure.",
      },
      {
        vi: "“Bản in để ký”: chọn loại, bấm “Xem bản in” rồi Ctrl+P. “Tài liệu kiểm chứng”: đối chiếu danh mục với thư mục tệp.",
        en: "Choose a document, press “Printed document”, then Ctrl+P. The list of documents can be compared with a folder.",
      },
      {
        vi: "“Tình trạng phiếu”: chuyển sang bước sau; xem đã đổi gì từ lần gửi. Rồi lưu và gửi tệp với tên được đề nghị.",
        en: "Move the form on under its state, see what has changed since it was sent, then save it under the proposed name and send it.",
      },
    ],
  },
  import: {
    steps: [
      {
        vi: "Bảng: chép cả bảng trong Word hoặc Excel rồi dán, chọn tệp, hoặc lấy trang tính đang mở.",
        en: "Table: copy the whole table in Word or Excel and paste it, choose a file, or take the open sheet.",
      },
      { vi: "Cột: xem mỗi cột chứa gì, sửa nếu chưa đúng.", en: "Columns: see what each holds and correct it." },
      {
        vi: "Dòng: quyết định chỗ bản in để ngỏ; thử số liệu ở ô “Thử”.",
        en: "Rows: decide what the print leaves open; try figures at once.",
      },
      {
        vi: "Xong: ghi tên biểu, xem lại cách làm tròn, rồi tạo phiếu.",
        en: "Done: name it, look at its rounding, create the form.",
      },
    ],
    keys: {
      vi: "Ở bước Dòng: Enter nhận, F2 sửa, 1–3 trả lời, Ctrl+Z lùi lại.",
      en: "Among the rows Enter accepts, F2 edits, 1–3 answer, Ctrl+Z takes back.",
    },
  },
  consolidate: {
    steps: [
      {
        vi: "Thêm các tệp hoặc cả thư mục phiếu đã nhận; tệp chỉ được đọc trên máy này.",
        en: "Add the files or the folder that came in; they are only read, on this computer.",
      },
      {
        vi: "Trả lời câu hỏi (hai tệp của một cơ quan, tên viết khác nhau); dán danh sách phải gửi để biết còn thiếu ai.",
        en: "Answer the questions (two files of one agency, names spelled otherwise); paste who must send to see who is missing.",
      },
      {
        vi: "Xem xếp hạng, chỗ mất điểm, so với năm trước; bấm lập bảng để mở sổ tính xếp hạng mới.",
        en: "Look at ranks, lost points and last year, then make the ranking, which opens as a new workbook.",
      },
    ],
  },
  paste: {
    steps: [
      {
        vi: "Chép cột số liệu ở Excel, Word hoặc trang web rồi dán.",
        en: "Copy a column of figures anywhere and paste it.",
      },
      {
        vi: "Xem từng dòng sẽ ghi gì; đổi cách đưa vào hoặc dòng bắt đầu nếu lệch.",
        en: "See what goes into each row; change the way or the first row if they are off.",
      },
      {
        vi: "Ô đang có số khác chỉ bị thay khi anh, chị đánh dấu. Ghi rồi vẫn hoàn tác được cả lần.",
        en: "What stands there is replaced only where you tick it. The whole can be undone.",
      },
    ],
    keys: { vi: "Ctrl+V trong khung dán.", en: "Ctrl+V in the field." },
  },
  merge: {
    steps: [
      {
        vi: "Mở bản chính, chọn các bản còn lại của cùng phiếu.",
        en: "Open the main copy and choose the other copies of the same form.",
      },
      {
        vi: "Ô trống không thay ô đã có; chỗ ghi khác nhau thì chọn một, kèm điểm của mỗi bản.",
        en: "Blank never replaces a value; where copies differ choose one, with the points of each.",
      },
      {
        vi: "Mở bản sao trước, rồi ghi vào phiếu đang mở. Hoàn tác được cả lần gộp.",
        en: "Open a copy first, then write into the open form. The whole merge can be undone.",
      },
    ],
    keys: { vi: "Mũi tên: chọn bản ở chỗ khác nhau.", en: "The arrows choose among copies that differ." },
  },
  compare: {
    steps: [
      {
        vi: "Chọn bản trước (bản đã gửi, phiếu năm trước); bản sau là phiếu đang mở hoặc tệp khác.",
        en: "Choose the earlier form; the later one is the open form or another file.",
      },
      {
        vi: "Từng chỗ khác nhau được nêu bằng lời, kèm điểm tăng giảm và do ai ghi. Không có gì bị sửa.",
        en: "Every difference is told in words, with its points and by whose hand. Nothing is changed.",
      },
      { vi: "Bấm “Đi tới ô” để xem trên phiếu đang mở.", en: "Go to its cell in the open form." },
    ],
  },
  lastYear: {
    steps: [
      {
        vi: "Chọn tệp phiếu năm trước và bộ tiêu chí năm nay.",
        en: "Choose last year's file and this year's rubric.",
      },
      {
        vi: "Trả lời những tiêu chí chưa chắc là một.",
        en: "Answer for criteria that may not be the same.",
      },
      {
        vi: "Thông tin chung được lấy sang; số liệu năm trước chỉ đứng bên cạnh để đối chiếu, không tính điểm.",
        en: "General information is taken over; last year's figures only stand beside and score nothing.",
      },
    ],
  },
  received: {
    steps: [
      {
        vi: "Thêm tệp hoặc thư mục phiếu đã nhận để có danh sách với tình trạng và tiến độ.",
        en: "Add files or a folder to have a list with state and progress.",
      },
      {
        vi: "“Tệp tiếp theo” mở phiếu chưa xong thành sổ tính mới; thẩm định xong thì lưu đè tệp đã nhận.",
        en: "“Next file” opens what is not done as a new workbook; save it over the received file when you are done.",
      },
      {
        vi: "Chọn lại thư mục để cập nhật danh sách. Dấu “Đã xong” chỉ lưu trên máy này.",
        en: "Choose the folder again to renew the list. What you tick is kept on this machine only.",
      },
    ],
  },
  glossary: {
    steps: [
      {
        vi: "Gõ chữ viết tắt hoặc từ cần tìm; chữ trong phiếu đang mở đứng trước.",
        en: "Type an abbreviation or a word; those of the open form come first.",
      },
      {
        vi: "Chữ viết tắt lấy từ các biểu chấm điểm; biểu riêng có thể dùng khác.",
        en: "Abbreviations are those of official forms; a form of your own may use others.",
      },
    ],
  },
  about: {
    steps: [
      { vi: "Xem phiên bản ITSCORE và điểm mới.", en: "See the version and what is new." },
      {
        vi: "Gặp lỗi thì bấm chép báo cáo, đọc lại rồi gửi người hỗ trợ: báo cáo không có số liệu của phiếu.",
        en: "After an error copy the report, read it and send it to your support: it has none of the form's figures.",
      },
      {
        vi: "Nghi Excel không làm đúng: “Gửi và kiểm tra”, “Kiểm tra Excel này…”.",
        en: "In doubt about this Excel use “Check this Excel…” under “Send and check”.",
      },
    ],
  },
};
