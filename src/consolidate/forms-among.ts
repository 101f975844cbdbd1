import type { ReadFiles } from "./consolidation";

/** A form among the files, of which one is ranked at a time. */
export interface FormAmong {
  readonly scoring: string;
  readonly title: string;
  readonly count: number;
}

/** The forms among the files, that of most files first. */
export function formsAmong({ read, rubrics }: Pick<ReadFiles, "read" | "rubrics">): readonly FormAmong[] {
  const forms = new Map<string, FormAmong>();
  for (const { unit } of read) {
    const { scoring } = unit;
    const title = rubrics.get(scoring)?.shortTitle ?? unit.title;
    forms.set(scoring, { scoring, title, count: (forms.get(scoring)?.count ?? 0) + 1 });
  }
  return [...forms.values()].sort((a, b) => b.count - a.count);
}
