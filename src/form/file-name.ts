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
export function proposedFileName(...[rubric, profile, status]: NamedForm): string {
  return `${namedParts([rubric, profile, status], LONGEST_PART).join("_")}.xlsx`;
}

type NamedForm = readonly [rubric: Rubric, profile: Readonly<Record<string, string>>, status: FormStatus];

function namedParts([rubric, profile, status]: NamedForm, longest: number): string[] {
  const field = agencyField(rubric);
  const year = String(rubric.year);
  const title = rubric.shortTitle.replace(new RegExp(`(^|\\D)${year}(?!\\d)`, "g"), "$1");
  const words = status === "unknown" ? "" : (shorter[status] ?? statusWords[status].vi);
  const parts = [title, (field && ownOf(profile, field.id)) ?? "", year, words];
  return parts.map((part) => plainPart(part, longest)).filter((part) => part !== "");
}

/** Before what a copy is opened, as its name says it. */
const occasions = {
  merge: "gop",
  repair: "sua-cong-thuc",
  update: "cap-nhat",
  remake: "tao-lai",
  clear: "xoa-so-lieu",
  undo: "huy-tham-dinh",
  undoSecond: "huy-tham-dinh-lan-2",
  closeCouncil: "bo-cot-hoi-dong",
} as const;

export type CopyOccasion = keyof typeof occasions;

/** Of the form's parts in the name of a copy, which says more. */
const LONGEST_IN_COPY = 30;

/**
 * A name for the copy that is saved before something is rewritten, which says of what form it is, before what, and when by the
 * clock of this machine: "…_tu-cham_ban-sao-truoc-khi-gop_2026-11-29-1405.xlsx". No two of different minutes are called alike.
 */
export function copyFileName(form: NamedForm, occasion: CopyOccasion, now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  const time = `${day}-${two(now.getHours())}${two(now.getMinutes())}`;
  return `${[...namedParts(form, LONGEST_IN_COPY), `ban-sao-truoc-khi-${occasions[occasion]}`, time].join("_")}.xlsx`;
}

/** Words as a part of a file's name, cut between words. */
function plainPart(text: string, longest: number): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 0) || longest);
}
