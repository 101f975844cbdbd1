import catalog from "../../rubrics/catalog.json";
import type { Answers, Appraisal } from "./answers";
import type { PrintedTotal } from "./lint/totals";
import type { Rubric } from "./schema";

/** What the library shows of a form before it is opened. */
export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly issuer: string;
  readonly level: string;
  readonly year: number;
  readonly maxPoints: string;
  /** The maximum of the bonus sections; null where the form has none. */
  readonly bonusPoints: string | null;
  readonly criteria: number;
  readonly sections: number;
  /** What the rubric is known by in a workbook: what has it was checked when the library was made. */
  readonly fingerprint: string;
  /** The fingerprint of what points depend on. */
  readonly scoring: string;
  readonly examples: readonly { readonly id: string; readonly title: string; readonly shortTitle: string }[];
}

/** A form filled by an agency, for trying and for tests. */
export interface Example {
  readonly rubric: string;
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  /** Where the figures come from, and which were chosen because the document prints only points. */
  readonly note: string;
  readonly profile: Readonly<Record<string, string>>;
  readonly answers: Answers;
  readonly appraisal?: Appraisal;
  /** Sums as the filled document prints them, where lint is to check them; id null for the whole form. */
  readonly printedTotals?: readonly PrintedTotal[];
}

/** The built-in forms. `npm run catalog` writes the file from rubrics/; a test keeps it true. */
export const library: readonly LibraryEntry[] = catalog;

/** A built-in form, in a chunk of its own. The tests have parsed every one of them. @throws for an unknown id */
export async function loadRubric(id: string): Promise<Rubric> {
  const file = (await import(`../../rubrics/${id}/rubric.json`)) as { default: Rubric };
  return file.default;
}

/** A filled example of a built-in form. @throws for an unknown id */
export async function loadExample(rubricId: string, exampleId: string): Promise<Example> {
  const file = (await import(`../../rubrics/${rubricId}/examples/${exampleId}.json`)) as { default: Example };
  return file.default;
}
