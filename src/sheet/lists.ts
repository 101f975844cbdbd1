import type { Validation } from "./sheet-plan";

/** The texts of a plan's drop-downs one below the other, and where each list stands among them. Rows are 0-based. */
export interface Lists {
  readonly texts: readonly string[];
  rowsOf(texts: readonly string[]): { readonly first: number; readonly count: number };
}

/**
 * Gathers the lists of validations, in their order. Lists typed as text would be cut at commas and at 255 characters, so that
 * they stand in cells; a list that is part of what stands there already takes no room.
 * @param standing texts that stand there already and stay where they are
 */
export function listsOf(validations: readonly Validation[], standing: readonly string[] = []): Lists {
  const texts: string[] = [];
  // Where each text stands, so that no list is looked for from the beginning.
  const places = new Map<string, number[]>();
  const found = new Map<string, number>();
  const add = (text: string): void => {
    const stands = places.get(text);
    if (stands) stands.push(texts.length);
    else places.set(text, [texts.length]);
    texts.push(text);
  };
  for (const text of standing) add(text);
  const rowsOf = (list: readonly string[]): { first: number; count: number } => {
    const key = JSON.stringify(list);
    const known =
      found.get(key) ??
      places.get(list[0] ?? "")?.find((start) => list.every((text, index) => texts[start + index] === text));
    const first = known ?? texts.length;
    if (known === undefined) for (const text of list) add(text);
    found.set(key, first);
    return { first, count: list.length };
  };
  for (const { rule } of validations) if (rule.kind === "list") rowsOf(rule.texts);
  return { texts, rowsOf };
}
