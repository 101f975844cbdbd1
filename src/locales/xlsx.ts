import { type Locale, speaker, type Words } from "./words";

/** Why a workbook file is not read, and what to do about it. */
export const xlsxWords = {
  "problem.not-a-workbook": { vi: "Đây không phải tệp Excel (.xlsx).", en: "This is not an Excel workbook (.xlsx)." },
  "problem.not-a-workbook.do": {
    vi: "Chọn tệp .xlsx được lưu từ Excel, LibreOffice hoặc WPS.",
    en: "Choose a .xlsx file saved by Excel, LibreOffice or WPS.",
  },
  "problem.old-xls": {
    vi: "Tệp ở định dạng Excel 97-2003 (.xls).",
    en: "The file is in the format of Excel 97-2003 (.xls).",
  },
  "problem.old-xls.do": {
    vi: "Mở tệp trong Excel, vào File > Save As, chọn kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    en: "Open it in Excel, use File > Save As with the type Excel Workbook (.xlsx), and take the new file.",
  },
  "problem.binary-workbook": {
    vi: "Tệp ở định dạng nhị phân của Excel (.xlsb).",
    en: "The file is a binary Excel workbook (.xlsb).",
  },
  "problem.binary-workbook.do": {
    vi: "Mở tệp trong Excel, vào File > Save As, chọn kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    en: "Open it in Excel, use File > Save As with the type Excel Workbook (.xlsx), and take the new file.",
  },
  "problem.opendocument": {
    vi: "Tệp ở định dạng OpenDocument (.ods).",
    en: "The file is an OpenDocument spreadsheet (.ods).",
  },
  "problem.opendocument.do": {
    vi: "Mở tệp trong LibreOffice hoặc Excel, lưu lại thành .xlsx, rồi dùng tệp mới.",
    en: "Open it in LibreOffice or Excel, save it as .xlsx, and take the new file.",
  },
  "problem.has-macros": { vi: "Tệp có macro nên không được đọc.", en: "The file has macros and is not read." },
  "problem.has-macros.do": {
    vi: "Đề nghị nơi gửi lưu lại thành Excel Workbook (.xlsx) không có macro rồi gửi lại.",
    en: "Ask the sender to save it as an Excel Workbook (.xlsx) without macros and to send it again.",
  },
  "problem.password-protected": { vi: "Tệp có mật khẩu mở.", en: "The file needs a password to open." },
  "problem.password-protected.do": {
    vi: "Mở tệp trong Excel, vào File > Info > Protect Workbook > Encrypt with Password, xóa mật khẩu, lưu lại rồi thử lại.",
    en: "Open it in Excel, use File > Info > Protect Workbook > Encrypt with Password to clear the password, save, and try again.",
  },
  "problem.damaged": {
    vi: "Tệp bị hỏng hoặc chưa tải về trọn vẹn.",
    en: "The file is damaged or was not downloaded completely.",
  },
  "problem.damaged.do": {
    vi: "Tải lại tệp, hoặc đề nghị nơi gửi gửi lại. Nếu Excel vẫn mở được, lưu thành tệp mới bằng File > Save As rồi dùng tệp mới.",
    en: "Download it again, or ask the sender to send it again. If Excel still opens it, save it as a new file with File > Save As and take that one.",
  },
  "problem.unsupported": {
    vi: "Tệp được đóng gói theo cách không đọc được ở đây.",
    en: "The file is packed in a way that cannot be read here.",
  },
  "problem.unsupported.do": {
    vi: "Mở tệp trong Excel, lưu thành tệp mới bằng File > Save As rồi dùng tệp mới.",
    en: "Open it in Excel, save it as a new file with File > Save As, and take that one.",
  },
  "problem.unsafe-xml": {
    vi: "Tệp có nội dung không an toàn (khai báo DTD).",
    en: "The file has unsafe content (a document type declaration).",
  },
  "problem.unsafe-xml.do": {
    vi: "Không dùng tệp này. Hỏi lại nơi gửi và đề nghị gửi tệp được lưu từ Excel.",
    en: "Do not use this file. Ask the sender about it, and for a file saved by Excel.",
  },
  "problem.at": {
    vi: "Chỗ dừng đọc: trang “{=sheet}”, ô {=cell}.",
    en: "Reading ended at sheet “{=sheet}”, cell {=cell}.",
  },
  "problem.at-sheet": { vi: "Chỗ dừng đọc: trang “{=sheet}”.", en: "Reading ended at sheet “{=sheet}”." },
  "problem.too-large.cell.do": {
    vi: "Phiếu chỉ được đọc đến 512 cột và 100.000 hàng. Xóa những gì nằm xa phiếu trên trang này, lưu lại rồi thử lại.",
    en: "Forms are read up to 512 columns and 100,000 rows. Delete what stands far from the form on this sheet, save, and try again.",
  },
  "left-out": {
    vi: "Trang “{=sheet}” quá lớn hoặc đọc quá lâu nên đã bỏ qua.",
    en: "The sheet “{=sheet}” is too large or takes too long to read and was left out.",
  },
  "problem.too-large": { vi: "Tệp lớn quá mức được đọc.", en: "The file is larger than what is read." },
  "problem.too-large.do": {
    vi: "Bỏ hình ảnh, trang tính và vùng ô không dùng, lưu lại rồi thử lại.",
    en: "Remove pictures, sheets and cells that are not needed, save, and try again.",
  },
  "problem.too-slow": { vi: "Đọc tệp quá lâu nên đã dừng.", en: "Reading the file took too long and was stopped." },
  "problem.too-slow.do": {
    vi: "Bỏ hình ảnh, trang tính và vùng ô không dùng, lưu lại rồi thử lại.",
    en: "Remove pictures, sheets and cells that are not needed, save, and try again.",
  },
} as const satisfies Words;

/** Why a file is refused, where the reading ended, and what to do. */
export function fileProblemText(
  {
    code,
    place,
  }: {
    readonly code: ProblemCode;
    readonly place: { readonly sheetName: string; readonly cell: string | null } | null;
  },
  locale: Locale,
): string {
  const say = speaker(xlsxWords, locale);
  const what = say(`problem.${code}`);
  if (place === null) return `${what} ${say(`problem.${code}.do`)}`;
  const { sheetName: sheet, cell } = place;
  const where = cell === null ? say("problem.at-sheet", { sheet }) : say("problem.at", { sheet, cell });
  const isFar = code === "too-large" && cell !== null;
  return `${what} ${where} ${say(isFar ? "problem.too-large.cell.do" : `problem.${code}.do`)}`;
}

type ProblemCode = keyof typeof xlsxWords extends infer Key
  ? Key extends `problem.${infer Code}.do`
    ? Code extends "too-large.cell"
      ? never
      : Code
    : never
  : never;
