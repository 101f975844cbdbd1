import { withoutMarks } from "../locales/marks";
import { outline } from "./outline";
import { isRecord } from "./raw-json";
import { remembered } from "./remembered";
import type { Rubric } from "./schema";

/** What abbreviations of official forms stand for, in the words of the forms that write them out. "TT" is none: it has three meanings. */
export const commonAbbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ATTT: "an toàn thông tin",
    ATTTM: "an toàn thông tin mạng",
    BCCI: "bưu chính công ích",
    BCĐ: "ban chỉ đạo",
    BTTTT: "Bộ Thông tin và Truyền thông",
    CBCC: "cán bộ, công chức",
    CBCCNLĐ: "cán bộ, công chức, người lao động",
    CBCCV: "cán bộ, công chức, viên chức",
    CBCCVC: "cán bộ, công chức, viên chức",
    CCHC: "cải cách hành chính",
    CCVC: "công chức, viên chức",
    CĐS: "chuyển đổi số",
    CNTT: "công nghệ thông tin",
    CQĐT: "chính quyền điện tử",
    CSDL: "cơ sở dữ liệu",
    CSHT: "cơ sở hạ tầng",
    DAS: "thiết bị lưu trữ gắn thẳng vào máy chủ (Direct Attached Storage)",
    ĐH: "điều hành",
    DH: "điều hành",
    DTI: "chỉ số đánh giá mức độ chuyển đổi số (Digital Transformation Index)",
    DVC: "dịch vụ công",
    DVCTT: "dịch vụ công trực tuyến",
    FTTH: "cáp quang đến tận nơi dùng (Fiber To The Home)",
    HĐND: "Hội đồng nhân dân",
    HTTT: "hệ thống thông tin",
    IOC: "trung tâm giám sát, điều hành thông minh (Intelligent Operations Center)",
    IPv6: "giao thức Internet phiên bản 6",
    KH: "kế hoạch",
    "KH&CN": "khoa học và công nghệ",
    KHCN: "khoa học, công nghệ",
    KTV: "kỹ thuật viên",
    LAN: "mạng cục bộ (Local Area Network)",
    LED: "màn hình, bảng chữ bằng đèn LED",
    LGSP: "nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (Local Government Service Platform)",
    NAS: "thiết bị lưu trữ nối mạng (Network Attached Storage)",
    NGSP: "nền tảng tích hợp, chia sẻ dữ liệu quốc gia (National Government Service Platform)",
    NLĐ: "người lao động",
    OCOP: "mỗi xã một sản phẩm (One Commune One Product)",
    PAKN: "phản ánh, kiến nghị",
    QĐ: "quyết định",
    QLNN: "quản lý nhà nước",
    QLVB: "quản lý văn bản",
    SAN: "mạng lưu trữ dữ liệu (Storage Area Network)",
    SOC: "trung tâm giám sát an toàn thông tin (Security Operations Center)",
    THCS: "trung học cơ sở",
    THPT: "trung học phổ thông",
    TSLCD: "truyền số liệu chuyên dùng",
    TTĐT: "thông tin điện tử",
    TTHC: "thủ tục hành chính",
    TTHCC: "trung tâm hành chính công",
    TTTT: "Thông tin và Truyền thông",
    UBND: "Ủy ban nhân dân",
    VB: "văn bản",
    VBQPPL: "văn bản quy phạm pháp luật",
    VNeID: "ứng dụng định danh điện tử quốc gia",
    VP: "văn phòng",
    WAN: "mạng diện rộng (Wide Area Network)",
    xDSL: "Internet băng rộng qua đường dây điện thoại",
  }),
);

/** What a form's abbreviations stand for: as the form itself writes them out, "dịch vụ công trực tuyến (DVCTT)", or else as others do. */
export const abbreviationsOf = remembered((rubric: Rubric): ReadonlyMap<string, string> => {
  const texts = [rubric.title, ...textsIn(rubric.profile), ...outline(rubric).flatMap(({ item }) => textsIn(item))];
  const own = texts.flatMap(writtenOut);
  // What is written out first counts.
  return new Map([...commonAbbreviations, ...own.reverse()]);
});

/** The abbreviations in what is printed of a row, a field or a whole form, in the order of the print. */
export function abbreviationsIn(printed: unknown, known: ReadonlyMap<string, string>): string[] {
  const words = textsIn(printed).flatMap((text) => text.replace(SYMBOL, " ").match(/[\p{L}\p{N}&]+/gu) ?? []);
  return [
    ...new Set(words.flatMap((word) => (known.has(word) ? [word] : word.split("&").filter((one) => known.has(one))))),
  ];
}

/** "03/2014/TT-BTTTT" is the name of a document. */
const SYMBOL = /\d[\d/]*\/[\p{L}\d&/-]+/gu;

const PRINTED: ReadonlySet<string> = new Set([
  "title",
  "detail",
  "guidance",
  "ask",
  "label",
  "shortLabel",
  "unit",
  "when",
]);

/** The printed texts of a part of a rubric; of a section without what is below it. */
function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (!isRecord(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value === "string") return PRINTED.has(key) ? [value] : [];
    return key === "items" || key === "resolutions" ? [] : textsIn(value);
  });
}

/** The abbreviations that a text writes out before their brackets: their letters begin the words there. */
function writtenOut(text: string): [string, string][] {
  return [...text.matchAll(/\((\p{Lu}{2,10})\)/gu)].flatMap((found): [string, string][] => {
    const [, short = ""] = found;
    const words = [...text.slice(0, found.index).matchAll(/[\p{L}\p{N}]+/gu)].slice(-short.length);
    const [first] = words;
    const initials = withoutMarks(words.map(([word]) => word.charAt(0)).join(""));
    if (first === undefined || initials !== withoutMarks(short)) return [];
    const full = text.slice(first.index, found.index).trim();
    return [[short, full === full.toUpperCase() ? full.toLowerCase() : full]];
  });
}
