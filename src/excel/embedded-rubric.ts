import { library } from "../rubric/library";
import type { Rubric } from "../rubric/schema";
import type { Description } from "../form/description";
import { FormProblem } from "./run";
import { unpackInBrowser } from "./unpack";

/** Rubrics that were read from workbooks, by fingerprint: unpacking and checking one takes longer than reading a sheet. */
const known = new Map<string, { readonly packed: string; readonly rubric: Rubric }>();

/** The rubric that travels with the form. It may come from anybody, so it is checked like a file. */
export async function embeddedRubric(description: Description | null): Promise<Rubric> {
  if (description === null) throw new FormProblem("form-damaged", "the describing sheet is missing");
  const { fingerprint } = description;
  const packed = description.rubric.join("");
  const kept = known.get(fingerprint);
  if (kept?.packed === packed) return kept.rubric;
  const json = await unpackInBrowser(description.rubric, fingerprint);
  if (json === null) throw new FormProblem("form-changed", `fingerprint ${fingerprint} does not match`);
  // What has the fingerprint of a built-in rubric is that rubric.
  const rubric = library.some((entry) => entry.fingerprint === fingerprint)
    ? (JSON.parse(json) as Rubric)
    : await checkedRubric(json);
  known.set(fingerprint, { packed, rubric });
  return rubric;
}

/** The parser is heavy and loads on demand. */
async function checkedRubric(json: string): Promise<Rubric> {
  const { parseRubric } = await import("../rubric/parse");
  const parsed = parseRubric(json);
  if (!parsed.ok)
    throw new FormProblem("form-damaged", parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("; "));
  return parsed.rubric;
}
