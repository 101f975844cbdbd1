/** No text of a sheet or of people has it. */
const GAP = "\u0000";

/** The words before and after what a formula puts in: `wordsAround((count) => say("group.open", { count }))`. */
export function wordsAround(told: (gap: string) => string): readonly [before: string, after: string] {
  const [before = "", after = ""] = told(GAP).split(GAP);
  return [before, after];
}
