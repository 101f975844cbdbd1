import { documentsIn, readRecord } from "../../form/evidence";
import type { Answers } from "../../rubric/answers";
import { labelKey } from "../../rubric/labels";
import { criteriaOf } from "../../rubric/outline";
import { ownOf } from "../../rubric/record";
import type { Rubric } from "../../rubric/schema";

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
    for (const text of documentsIn(ownOf(answers, item.id)?.evidence)) {
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

function partsOf(text: string): Pick<NamedDocument, "symbol" | "day" | "issuer" | "subject"> {
  const { kind, symbol, day, issuer, subject, page, link } = readRecord(text);
  // Without a number the words stand as they were written.
  if (symbol === "") return { symbol: "", day: "", issuer: "", subject: text };
  // "Kế hoạch về cải cách", but "Kế hoạch: cải cách".
  const words = [kind, subject].filter((part) => part !== "").join(/^(?:về|v\/v)\s/i.test(subject) ? " " : ": ");
  return { symbol, day, issuer, subject: [words, page, link].filter((part) => part !== "").join(", ") };
}
