import { statusWords } from "../locales/status";
import { agencyField } from "../rubric/agency-field";
import { ownOf } from "../rubric/record";
import type { Rubric } from "../rubric/schema";
import type { FormStatus } from "./status";

/** Of one part of the name: with four parts a path of Windows (260 letters) has room for its folders. */
const LONGEST_PART = 48;

/** What a file is called for where a form stands, where this is shorter than the word of the status. */
const shorter: Readonly<Partial<Record<FormStatus, string>>> = { scoring: "tu-cham", appraising: "tham-dinh" };

/**
 * A name under which a form can be saved and mailed anywhere: form, agency, year and status, as
 * "CNTT-cap-huyen-Binh-Thuan_UBND-thi-xa-La-Gi_2022_tu-cham.xlsx". Letters without marks, figures, "-" and "_" alone: systems
 * of documents and old archives spoil others.
 */
export function proposedFileName(
  rubric: Rubric,
  profile: Readonly<Record<string, string>>,
  status: FormStatus,
): string {
  const field = agencyField(rubric);
  const year = String(rubric.year);
  const title = rubric.shortTitle.replace(new RegExp(`(^|\\D)${year}(?!\\d)`, "g"), "$1");
  const words = status === "unknown" ? "" : (shorter[status] ?? statusWords[status].vi);
  const parts = [title, (field && ownOf(profile, field.id)) ?? "", year, words].map(plainPart);
  return `${parts.filter((part) => part !== "").join("_")}.xlsx`;
}

/** Words as a part of a file's name, cut between words. */
function plainPart(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain.length <= LONGEST_PART) return plain;
  const cut = plain.slice(0, LONGEST_PART + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 0) || LONGEST_PART);
}
