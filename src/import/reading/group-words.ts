import type { Exception } from "../../rubric/schema";
import { clausesOf } from "./clauses";
import { asksForEvidence, readExclusion, readNothingHappenedLine } from "./exceptions";
import { plain } from "./plain";

/** What the words of a group say for all rows in it. */
export interface GroupWords {
  readonly exceptions: readonly Exception[];
  /** How its rows are scored, as far as it is no exception; "" for none. */
  readonly rule: string;
}

/** @param title what stands in brackets of it may be a clause, too */
export function readGroupWords(title: string, texts: readonly string[]): GroupWords {
  const inside = [...plain(title).matchAll(/\(([^()]*)\)/g)].map(([, text = ""]) => text);
  const exceptions: Exception[] = [];
  for (const text of inside.length > 0 ? inside : [title])
    for (const clause of clausesOf(text, "rule")) {
      const exclusion = readExclusion(clause.text);
      if (exclusion && !exclusion.open) exceptions.push(exclusion.exception);
    }
  const rest: string[] = [];
  for (const { text } of texts.flatMap((each) => clausesOf(each, "rule"))) {
    const exclusion = readExclusion(text);
    const happened = readNothingHappenedLine(text);
    if (exclusion && !exclusion.open) exceptions.push(exclusion.exception);
    else if (happened) exceptions.push(happened);
    else if (!asksForEvidence(text)) rest.push(text);
  }
  return { exceptions, rule: rest.join("; ") };
}

/** Exceptions in words beside a row, which otherwise only ask for evidence. */
export function exceptionsBeside(texts: readonly string[]): {
  readonly exceptions: readonly Exception[];
  readonly open: readonly string[];
} {
  const open: string[] = [];
  const exceptions = texts
    .flatMap((text) => clausesOf(text, "note"))
    .flatMap(({ text }) => {
      const exclusion = readExclusion(text);
      if (exclusion?.open === true) open.push(text);
      return exclusion ? [exclusion.exception] : (readNothingHappenedLine(text) ?? []);
    });
  return { exceptions, open };
}

/** Whether the row says itself all that its group says. */
export function saysAll(texts: readonly string[], rule: string): boolean {
  const own = new Set(texts.flatMap((text) => clausesOf(text, "rule")).map(({ text }) => text.toLowerCase()));
  return clausesOf(rule, "rule").every(({ text }) => own.has(text.toLowerCase()));
}
