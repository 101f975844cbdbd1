import type { Consolidation, RankedUnit } from "./consolidation";

/** Two spellings of which somebody has to say whether they mean one agency. */
export interface SpellingQuestion {
  readonly names: readonly [one: string, other: string];
  /** Whether the other one is a name on the list of the expected. */
  readonly isListed: boolean;
}

/** Files of one agency of which somebody has to say which one counts. */
export interface FileQuestion {
  readonly agency: string;
  readonly units: readonly RankedUnit[];
}

/** What a consolidation asks, each thing once. */
export function questionsOf({ units }: Consolidation): {
  readonly spellings: readonly SpellingQuestion[];
  readonly files: readonly FileQuestion[];
} {
  const spellings = new Map<string, SpellingQuestion>();
  const files = new Map<string, FileQuestion>();
  const byFile = new Map(units.map((one) => [one.unit.file, one]));
  for (const one of units) {
    const own = one.unit.agency ?? "";
    const ask = (other: string, isListed: boolean): void => {
      const key = [own, other].sort().join("\n");
      if (!spellings.has(key)) spellings.set(key, { names: [own, other], isListed });
    };
    const twins: RankedUnit[] = [];
    for (const problem of one.problems) {
      if (problem.kind === "same-key" || problem.kind === "resembles") ask(problem.name, false);
      if (problem.kind === "not-expected" && problem.resembles !== null) ask(problem.resembles, true);
      const twin = problem.kind === "same-agency" ? byFile.get(problem.other) : undefined;
      if (twin) twins.push(twin);
    }
    if (twins.length === 0) continue;
    const all = [one, ...twins].sort((a, b) => (a.unit.file < b.unit.file ? -1 : 1));
    files.set(all.map(({ hash }) => hash).join("\n"), { agency: own, units: all });
  }
  return { spellings: [...spellings.values()], files: [...files.values()] };
}
