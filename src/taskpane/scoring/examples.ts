import { ownOf } from "../../rubric/record";
import { useEffect, useState } from "react";
import type { OpenForm } from "../../excel/form";
import { library, loadExample, type Example, type LibraryEntry } from "../../rubric/library";
import type { Answer, Answers } from "../../rubric/answers";

/** True when no row has a figure, an option, evidence or a note. */
export function isBlank(answers: Answers): boolean {
  return Object.values(answers).every((answer) =>
    Object.values(answer).every((value) => value === undefined || value === ""),
  );
}

/** True when at least half of the example's rows stand in the answers as they are: changing some figures of an example keeps it one. */
export function holdsExample(answers: Answers, example: Answers): boolean {
  const rows = Object.entries(example);
  const same = rows.filter(([id, answer]) => sameFigures(ownOf(answers, id), answer));
  return rows.length > 0 && same.length * 2 >= rows.length;
}

function sameFigures(found: Answer | undefined, expected: Answer): boolean {
  if (found === undefined) return false;
  const given = found as Readonly<Record<string, unknown>>;
  return Object.entries(expected).every(
    ([part, value]) => part === "evidence" || part === "note" || given[part] === value,
  );
}

/** The library's entry of an open form; a rubric from a file has none. */
export function entryOf(form: OpenForm): LibraryEntry | undefined {
  return library.find(({ id }) => id === form.rubric.id);
}

/** Whether the form holds the figures of an example, which are nobody's here. @throws where the examples cannot be loaded */
export async function isExample({ rubric, answers }: OpenForm): Promise<boolean> {
  const entry = library.find(({ id }) => id === rubric.id);
  const examples = await Promise.all((entry?.examples ?? []).map(({ id }) => loadExample(rubric.id, id)));
  return examples.some((example) => holdsExample(answers, example.answers));
}

/** The filled example whose data the form holds, once it has been looked up; null for a form with data of its own. */
export function useHeldExample(form: OpenForm): Example | null {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const entry = entryOf(form);
  const wanted = entry !== undefined && !isBlank(form.answers);
  useEffect(() => {
    if (entry === undefined || !wanted) return;
    let current = true;
    Promise.all(entry.examples.map(({ id }) => loadExample(entry.id, id))).then(
      (loaded) => current && setExamples(loaded),
      // Without the example's file the form works as ever; only "Xóa số liệu" is not offered.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [entry, wanted]);
  return wanted ? (examples.find((example) => holdsExample(form.answers, example.answers)) ?? null) : null;
}
