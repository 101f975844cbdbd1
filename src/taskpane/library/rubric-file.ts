import type { Locale } from "../../locales/words";
import type { Rubric } from "../../rubric/schema";

/** What became of a file that the user chose as a rubric. */
export type RubricFile =
  | { readonly kind: "rubric"; readonly name: string; readonly rubric: Rubric }
  | { readonly kind: "errors"; readonly name: string; readonly errors: readonly { path: string; message: string }[] }
  | { readonly kind: "tooLarge" | "unreadable"; readonly name: string };

/** Far above any official form, far below what would hold up the pane. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Reads and checks a rubric file; everything that is wrong with it comes back with its place. */
export async function readRubricFile(file: Pick<File, "name" | "size" | "text">, locale: Locale): Promise<RubricFile> {
  const { name } = file;
  if (file.size > MAX_BYTES) return { kind: "tooLarge", name };
  try {
    const [text, { parseRubric }] = await Promise.all([file.text(), import("../../rubric/parse")]);
    const parsed = parseRubric(text, locale);
    return parsed.ok
      ? { kind: "rubric", name, rubric: parsed.rubric }
      : { kind: "errors", name, errors: parsed.errors };
  } catch {
    return { kind: "unreadable", name };
  }
}
