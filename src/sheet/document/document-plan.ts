import { readDocumentMark, writeDocumentMark } from "../../form/document-mark";
import type { DocumentSource } from "./document-source";
import { paperOf } from "./kinds";
import { MOST_LOSSES } from "./summary";
import { type DocumentPlan, layOut } from "./lay-out";
import { type DocumentKind, sideOf } from "./paper";

/** A form that would take more pages at 12 points is set in 11. */
const MOST_PAGES = 12;

/**
 * A document of a form as a sheet, at the size that its length asks for.
 * @param stretch how much wider this machine sets letters, where it has no Times New Roman
 */
export function planDocument(kind: DocumentKind, source: DocumentSource, stretch = 1): DocumentPlan {
  const mark = writeDocumentMark({ identity: source.identity, kind, isPlain: false });
  if (kind === "summary") return summary(source, mark, stretch);
  const plan = layOut(paperOf(kind, source, 12), source, mark, stretch);
  return plan.pages <= MOST_PAGES ? plan : layOut(paperOf(kind, source, 11), source, mark, stretch);
}

/** The documents that are made where one is asked for: a form that refers to documents comes with their list. */
export function kindsWith(kind: DocumentKind, { evidence }: Pick<DocumentSource, "evidence">): DocumentKind[] {
  const refers = (kind === "self" || kind === "report") && evidence.documents.length > 0;
  return refers ? [kind, "evidence"] : [kind];
}

/** One page, with as many rows as it has room for. */
function summary(source: DocumentSource, mark: string, stretch: number): DocumentPlan {
  let most = MOST_LOSSES;
  let plan = layOut(paperOf("summary", source, 12, most), source, mark, stretch);
  while (plan.pages > 1 && most > 0) plan = layOut(paperOf("summary", source, 12, (most -= 1)), source, mark, stretch);
  return plan;
}

/** A document as plain values, to be sent where the form is not: nothing in it is reckoned, and no line tells of the form. */
export function asValues(plan: DocumentPlan): DocumentPlan {
  const mark = readDocumentMark(plan.rows[0]?.values[0]);
  return {
    ...plan,
    rows: plan.rows.map((row, index) => ({
      ...row,
      ...(index === 1 ? { hidden: true } : {}),
      values: row.values.map((value, column) => {
        if (index === 0 && column === 0) return mark && writeDocumentMark({ ...mark, isPlain: true });
        if (index === 1 || column === plan.keys.length - 1) return index === 0 ? value : null;
        return value !== null && typeof value === "object" ? (value.result ?? "") : value;
      }),
    })),
  };
}

/** The key of a description under which the sheet of a document is kept. */
export function sheetFact(kind: DocumentKind): string {
  return kind === "self" ? "document.sheet" : `document.sheet.${kind}`;
}

/** What a document is made of, as one word; another word means that the form has changed since. */
export function madeOf(kind: DocumentKind, { state }: Pick<DocumentSource, "state">): string {
  return state[sideOf(kind)].fingerprint;
}

/** The facts by which a form knows its documents: the sheet of each, and what it was when they were made. */
export function documentChanges(
  plans: readonly Pick<DocumentPlan, "kind" | "name">[],
  source: Pick<DocumentSource, "state">,
): [key: string, value: string][] {
  return plans.flatMap(({ kind, name }): [string, string][] => [
    [sheetFact(kind), name],
    [`document.made.${kind}`, madeOf(kind, source)],
  ]);
}
