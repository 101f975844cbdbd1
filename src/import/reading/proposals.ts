import type { Grade, ProfileField, Rounding, Rubric } from "../../rubric/schema";
import { readCondition } from "./condition";
import type { GridRow } from "./grid";
import { oneLine, plain } from "./plain";

/** What the print says about the form as a whole: proposed in the draft, and asked once. */
export interface Proposal {
  readonly field: "rounding" | "profile" | "signatures" | "grades" | "decision";
  /** The printed words that led to it. */
  readonly words: string;
}

/** The fields of the draft that the words around the table propose. */
export type ProposedFields = Pick<Rubric, "profile"> &
  Partial<Pick<Rubric, "rounding" | "signatures" | "grades" | "decision">>;

/** Reads the lines above the table and the rows below it. */
export function readProposals(
  above: readonly string[],
  below: readonly GridRow[],
): { readonly fields: ProposedFields; readonly proposals: readonly Proposal[] } {
  const proposals: Proposal[] = [];
  const told = <T>(field: Proposal["field"], words: string, value: T): T => {
    proposals.push({ field, words: oneLine(words).slice(0, 160) });
    return value;
  };
  const lines = below.flatMap(({ texts }) => texts.filter((text) => text !== "").flatMap((text) => text.split("\n")));
  const all = [...above, ...lines];
  const rounding = all.flatMap((line) => {
    const read = roundingIn(line);
    return read ? [told("rounding", line, read)] : [];
  })[0];
  const decision = above.flatMap((line) => {
    const [, number] =
      /(?:quyết định|công văn|kế hoạch|hướng dẫn) số:? *(\d{1,6} ?\/[\p{L}\d/-]{2,30})/iu.exec(plain(line)) ?? [];
    return number === undefined ? [] : [told("decision", line, number.replace(/ /g, ""))];
  })[0];
  const profile = above.flatMap((line): ProfileField[] => {
    const label = fieldIn(line);
    if (label === null) return [];
    return [
      told("profile", line, {
        id: `field${proposals.length + 1}`,
        label,
        kind: /^(?:tổng )?số /iu.test(label) ? "count" : "text",
      }),
    ];
  });
  const signatures = lines.flatMap((line) => {
    const role = roleIn(line);
    return role === null ? [] : [told("signatures", line, { role })];
  });
  const grades = lines.flatMap((line): Grade[] => {
    const grade = gradeIn(line);
    return grade ? [told("grades", line, grade)] : [];
  });
  return {
    fields: {
      profile,
      ...(rounding ? { rounding } : {}),
      ...(decision === undefined ? {} : { decision }),
      ...(signatures.length > 0 ? { signatures } : {}),
      ...(grades.length > 1 ? { grades } : {}),
    },
    proposals: grades.length > 1 ? proposals : proposals.filter(({ field }) => field !== "grades"),
  };
}

const WORDS = ["không", "một", "hai", "ba"];

function roundingIn(line: string): Rounding | null {
  const text = plain(line).toLowerCase();
  const [, digits] =
    /(?:làm tròn|lấy|tính)[^.;]{0,30}? (?:đến |tới |sau dấu phẩy )?(\d|không|một|hai|ba) (?:chữ số|số)(?: thập phân| lẻ| sau dấu (?:phẩy|phảy|thập phân))/u.exec(
      text,
    ) ?? [];
  if (digits === undefined) return null;
  const decimals = /\d/.test(digits) ? Number(digits) : WORDS.indexOf(digits);
  return decimals > 3 ? null : { decimals, mode: /không làm tròn|bỏ phần/u.test(text) ? "down" : "half-up" };
}

/** "Tên cơ quan: ………", "Tổng số cán bộ, công chức:": what is filled in above the table. */
function fieldIn(line: string): string | null {
  const [, label] =
    /^(?:\d{1,2}[.)] ?|- ?)?((?:tên|tổng số|số|địa chỉ|điện thoại|email|thư điện tử|họ và tên|chức vụ)[^:.…]{1,60}?) ?(?::|…|\.{3})[\s.…_]*[^:]{0,60}$/iu.exec(
      oneLine(plain(line)),
    ) ?? [];
  return label === undefined || /^số \d|quyết định/iu.test(label) ? null : label;
}

function roleIn(line: string): string | null {
  const text = oneLine(plain(line));
  const caps = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) && text.length < 60;
  const known =
    /^(?:người (?:lập|tổng hợp|chấm|đánh giá)|thủ trưởng|giám đốc|chủ tịch|hiệu trưởng|trưởng (?:phòng|ban)|đại diện|tm\.|kt\.)/iu;
  return known.test(text) && (caps || text.length < 40) && !/[:;]|\d/.test(text) ? text : null;
}

/** "Loại tốt: từ 80 đến dưới 90 điểm". */
function gradeIn(line: string): Grade | null {
  const text = oneLine(plain(line)).replace(/^[-+*•] ?|^[a-d]\) ?/iu, "");
  const [, name = "", condition = ""] =
    /^((?:xếp )?(?:loại |mức |hạng )?(?:a|b|c|d|xuất sắc|tốt|khá|trung bình|yếu|kém|đạt|không đạt|hoàn thành[^:]{0,40}|không hoàn thành[^:]{0,30})) ?: ?(.+)$/iu.exec(
      text,
    ) ?? [];
  if (name === "") return null;
  const read = readCondition(
    condition
      .toLowerCase()
      .replace(/(?:tổng điểm|tổng số điểm|đạt|có số điểm) /gu, "")
      .replace(/ ?điểm/gu, "")
      .trim(),
  );
  if (read.kind !== "range") return null;
  const { low, high } = read.interval;
  const bound = (value: { toFixed: () => string }): string => `${value.toFixed()}${read.percent ? "%" : ""}`;
  if (low && !low.included) return null;
  return {
    name: name.trim(),
    ...(low ? { from: bound(low.value) } : {}),
    ...(high ? (high.included ? { to: bound(high.value) } : { below: bound(high.value) }) : {}),
  };
}
