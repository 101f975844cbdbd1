import type { Answers } from "../../rubric/answers";
import { labelKey } from "../../rubric/labels";
import { criteriaOf } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import type { Rubric } from "../../rubric/schema";
import { isNoEvidence } from "../../scoring/no-evidence";

/** A document that the form names, with what could be read of it. What is not recognised stays in the subject, letter for letter. */
export interface NamedDocument {
  /** From 1, in the order in which the form names them. */
  readonly number: number;
  /** "12/KH-UBND"; "" where none stands. */
  readonly symbol: string;
  /** "15/3/2026", as written. */
  readonly day: string;
  readonly issuer: string;
  readonly subject: string;
  /** Ids of the criteria that it stands for. */
  readonly usedBy: readonly string[];
}

export interface EvidenceList {
  readonly documents: readonly NamedDocument[];
  /** The references of each criterion that names documents: "[3], [7]". */
  readonly references: ReadonlyMap<string, string>;
}

/** Every document of the form once, however many rows name it. */
export function evidenceList(rubric: Rubric, answers: Answers): EvidenceList {
  const documents = new Map<string, { number: number; text: string; usedBy: string[] }>();
  const references = new Map<string, string>();
  for (const { item } of criteriaOf(rubric)) {
    const numbers = new Set<number>();
    for (const text of namesIn(ownOf(answers, item.id)?.evidence)) {
      const key = labelKey(text);
      const known = documents.get(key) ?? { number: documents.size + 1, text, usedBy: [] };
      documents.set(key, known);
      if (!known.usedBy.includes(item.id)) known.usedBy.push(item.id);
      numbers.add(known.number);
    }
    if (numbers.size > 0) references.set(item.id, spoken([...numbers]));
  }
  return {
    documents: [...documents.values()].map(({ number, text, usedBy }) => ({ number, ...partsOf(text), usedBy })),
    references,
  };
}

/** "[1], [4–7]": the column is narrow. */
function spoken(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([first, last]) =>
      last - first > 1 ? [`[${first}–${last}]`] : first === last ? [`[${first}]`] : [`[${first}]`, `[${last}]`],
    )
    .join(", ");
}

/** One document a line; semicolons part them, too. Words that say that there is none are none. */
function namesIn(evidence: string | undefined): string[] {
  if (isNoEvidence(evidence)) return [];
  return (evidence ?? "")
    .split(/\n|;/)
    .map((text) => text.trim())
    .filter((text) => text !== "" && !isNoEvidence(text));
}

// "2693/QĐ-UBND", "21/2012/QĐ-UBND", "05-NQ/TU", "/BC-STC" of a number that is not given yet; at the beginning, perhaps after the
// kind of document. A number further on may be that of another document ("Danh sách kèm 112/BC-UBND").
const SYMBOL =
  /^((?:(?:Kế hoạch|Quyết định|Báo cáo|Công văn|Tờ trình|Thông báo|Nghị quyết|Chỉ thị|Biên bản|Hướng dẫn|Chương trình|Văn bản|Giấy mời|KH|QĐ|BC|CV|TTr|TB|NQ)\s+)?)(?:số\s*:?\s*)?((?:\d{1,6}[A-Za-z]?\/(?:\d{4}\/)?|\/)[A-ZĐ][A-Za-zĐđ&]*(?:-[A-ZĐ&][A-Za-zĐđ&]*)*|\d{1,6}-[A-ZĐ]{1,4}\/[A-ZĐ]{1,8})(?=$|[\s,.;:)])/iu;
const DAY = /,?\s*\(?(?:ban hành\s+)?ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?/i;
const ISSUER =
  /(?:^|[\s,])của\s+((?:UBND|HĐND|Ủy ban|Sở|Bộ|Thủ tướng|Chính phủ|Văn phòng|Phòng|Ban|Đảng ủy)[^,;(]*?)(?=$|[,;(]|\s+(?:về|v\/v)\s)/iu;

function partsOf(text: string): Pick<NamedDocument, "symbol" | "day" | "issuer" | "subject"> {
  const [found, kind = "", symbol = ""] = SYMBOL.exec(text) ?? [];
  if (found === undefined) return { symbol: "", day: "", issuer: "", subject: text };
  let rest = kind + text.slice(found.length);
  const take = (pattern: RegExp): string => {
    const [taken, part = ""] = pattern.exec(rest) ?? [];
    if (taken !== undefined) rest = rest.replace(taken, " ");
    return part.trim();
  };
  const day = take(DAY);
  const issuer = take(ISSUER);
  const subject = rest
    .replace(/\s+/g, " ")
    .replace(/\s+([,.:])/g, "$1")
    .replace(/^[,:.\s]+|[,\s]+$/g, "");
  return { symbol, day, issuer, subject };
}
