/** The others of a list as they come after one of them: below it, then from the top again. All of them where it is not among them (-1). */
export function inTurn<T>(all: readonly T[], at: number): readonly T[] {
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
}
