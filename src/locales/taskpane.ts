import type { Words } from "./words";

/** What the task pane says before, beside and around its places. Short, and in the words that officials use. */
export const taskpaneWords = {
  places: { vi: "Các phần của ITSCORE", en: "Parts of ITSCORE" },
  "place.library": { vi: "Thư viện", en: "Library" },
  "place.scoring": { vi: "Chấm điểm", en: "Scoring" },
  "place.appraisal": { vi: "Thẩm định", en: "Appraisal" },
  "place.check": { vi: "Gửi và kiểm tra", en: "Send and check" },
  "place.import": { vi: "Nhập biểu mẫu", en: "Import a form" },
  "place.consolidate": { vi: "Tổng hợp", en: "Consolidate" },
  "place.paste": { vi: "Dán số liệu", en: "Paste figures" },
  "place.merge": { vi: "Gộp các bản", en: "Merge copies" },
  "place.compare": { vi: "So sánh hai phiếu", en: "Compare two forms" },
  "place.lastYear": { vi: "Tạo từ phiếu năm trước", en: "Create from last year's form" },
  "place.received": { vi: "Phiếu nhận được", en: "Received forms" },
  "place.glossary": { vi: "Giải thích từ ngữ", en: "Glossary" },
  "place.about": { vi: "Về ITSCORE", en: "About ITSCORE" },
  // Four tabs stand side by side in the narrowest pane.
  "tab.library": { vi: "Thư viện", en: "Library" },
  "tab.scoring": { vi: "Chấm điểm", en: "Scoring" },
  "tab.appraisal": { vi: "Thẩm định", en: "Appraisal" },
  "tab.check": { vi: "Gửi", en: "Send" },
  "tab.consolidate": { vi: "Tổng hợp", en: "Consolidate" },
  // What the appraisal is to the agency: tab and heading.
  explain: { vi: "Giải trình", en: "Explain" },
  help: { vi: "Trợ giúp về phần này (F1)", en: "Help on this part (F1)" },
  more: { vi: "Thêm: phần khác", en: "More parts" },

  "start.waiting": { vi: "Đang chờ Excel…", en: "Waiting for Excel…" },
  "start.slow": { vi: "Excel chưa trả lời", en: "Excel is not answering" },
  "start.slow.do": {
    vi: "Nếu Excel đang mở một hộp thoại, hãy đóng lại. Nếu không, hãy tải lại khung này.",
    en: "If Excel is showing a dialog, close it. Otherwise reload this pane.",
  },
  "start.no-office": { vi: "Không tải được thư viện của Office", en: "Office's library could not be loaded" },
  "start.no-office.do": {
    vi: "Máy cần kết nối được tới appsforoffice.microsoft.com. Kiểm tra mạng rồi tải lại; nếu mạng của cơ quan chặn địa chỉ này, hãy báo bộ phận CNTT.",
    en: "This computer must reach appsforoffice.microsoft.com. Check the network and reload; if it is blocked, tell your IT staff.",
  },
  "start.outside": { vi: "ITSCORE chạy bên trong Excel", en: "ITSCORE runs inside Excel" },
  "start.outside.do": {
    vi: "Hãy mở Excel, vào thẻ ITSCORE trên thanh lệnh và bấm “Mở ITSCORE”.",
    en: "Open Excel, go to the ITSCORE tab of the ribbon and press “Open ITSCORE”.",
  },
  "start.too-old": { vi: "Phiên bản Excel này chưa dùng được ITSCORE", en: "This version of Excel cannot run ITSCORE" },
  "start.too-old.do": {
    vi: "Dùng được với: Excel của Microsoft 365; Excel LTSC 2021 và 2024; Excel cho Mac từ bản 16.52; Excel trên web. Phiếu đã tạo vẫn mở, nhập và tính điểm được trong phiên bản này, không cần ITSCORE.",
    en: "It works with: Excel for Microsoft 365; Excel LTSC 2021 and 2024; Excel for Mac from 16.52; Excel on the web. Existing forms can still be opened, filled in and calculated without ITSCORE.",
  },
  "start.missing": { vi: "Còn thiếu: {=sets}", en: "Missing: {=sets}" },
  reload: { vi: "Tải lại", en: "Reload" },

  loading: { vi: "Đang tải…", en: "Loading…" },
  reading: { vi: "Đang đọc trang tính…", en: "Reading the sheet…" },
  retry: { vi: "Thử lại", en: "Try again" },
  close: { vi: "Đóng", en: "Close" },
  cancel: { vi: "Hủy", en: "Cancel" },
  "problem.detail": { vi: "Chi tiết kỹ thuật", en: "Technical detail" },
  broken: { vi: "Phần này gặp lỗi", en: "This part failed" },
  "broken.do": {
    vi: "Phiếu trong Excel không bị ảnh hưởng. Hãy tải lại khung này.",
    en: "The form in Excel is unaffected. Reload this pane.",
  },
} as const satisfies Words;
