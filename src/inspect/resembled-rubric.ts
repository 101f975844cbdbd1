import type { KnownRubric } from "../form/embedded-rubric";
import { criteriaOf } from "../rubric/outline";
import { loadRubric } from "../rubric/library";
import type { Rubric } from "../rubric/schema";
import { plain } from "../rubric/plain-text";

/** From this part of equal rows on, two rubrics are taken for versions of one form. */
const ALIKE = 0.5;

/**
 * The rubric of this machine that one of unknown content looks like, whatever that calls itself: a doctored copy keeps the rows
 * that people know. Null where the content is known, or like none.
 */
export async function resembledRubric(
  rubric: Rubric,
  fingerprint: string,
  library: readonly KnownRubric[],
): Promise<KnownRubric | null> {
  if (library.some((one) => one.fingerprint === fingerprint || one.id === rubric.id)) return null;
  const rows = rowsOf(rubric);
  for (const one of library) {
    const known = rowsOf(await loadRubric(one.id));
    const same = [...rows].filter((row) => known.has(row)).length;
    if (same >= ALIKE * Math.max(rows.size, known.size)) return one;
  }
  return null;
}

/** The rows of a rubric by what is printed in them. */
function rowsOf(rubric: Pick<Rubric, "items">): ReadonlySet<string> {
  return new Set(criteriaOf(rubric).map(({ item }) => plain(`${item.code} ${item.title}`).toLowerCase()));
}
