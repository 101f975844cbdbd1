import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Example, LibraryEntry } from "../rubric/library";
import { parseRubric } from "../rubric/parse";
import { type Rubric, rubricSchema } from "../rubric/schema";
import { libraryEntry } from "../form/library-entry";
import { figureHintsSchema } from "../form/shared-figures/hints";
import { lintHints } from "../form/shared-figures/lint-hints";
import { keepPlanHashes } from "./plan-hashes";

/** Where the built-in forms live. */
export const rubricsFolder = join(import.meta.dirname, "../../rubrics");

/**
 * The list that the library shows, made from every folder of rubrics/ (newest year first, then by name).
 * @throws with all errors of the rubric files
 */
export async function makeCatalog(folder = rubricsFolder): Promise<LibraryEntry[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const entries = await Promise.all(names.map((name) => entryOf(folder, name)));
  return entries.sort((a, b) => b.year - a.year || a.id.localeCompare(b.id));
}

/** The JSON Schema for editors, from the same definition as the parser. */
export function makeSchema(): unknown {
  return z.toJSONSchema(rubricSchema, { io: "input" });
}

/** The same for the hints beside a rubric. */
export function makeHintsSchema(): unknown {
  return z.toJSONSchema(figureHintsSchema, { io: "input" });
}

async function entryOf(folder: string, name: string): Promise<LibraryEntry> {
  const parsed = parseRubric(await readFile(join(folder, name, "rubric.json"), "utf8"));
  if (!parsed.ok)
    throw new Error(
      [`${name}/rubric.json`, ...parsed.errors.map((error) => `  ${error.path}: ${error.message}`)].join("\n"),
    );
  const { rubric } = parsed;
  if (rubric.id !== name) throw new Error(`${name}/rubric.json: id is ${rubric.id}`);
  await demandHints(rubric, join(folder, name, HINTS));
  return { ...libraryEntry(rubric), examples: await examplesOf(join(folder, name, "examples")) };
}

const HINTS = "shared-figures.json";

/** The figures that a form asks for more than once stand beside it; a form that asks for none has no such file. */
async function demandHints(rubric: Rubric, path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => null);
  const faults = text === null ? [] : lintHints(rubric, JSON.parse(text));
  if (faults.length > 0) throw new Error([`${rubric.id}/${HINTS}`, ...faults.map((fault) => `  ${fault}`)].join("\n"));
}

async function examplesOf(folder: string): Promise<LibraryEntry["examples"]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (file) => {
      const { id, title, shortTitle } = JSON.parse(await readFile(join(folder, file), "utf8")) as Example;
      return { id, title, shortTitle };
    }),
  );
}

/** Writes rubrics/catalog.json and the schemas, and keeps what this release's plans say. */
export async function writeCatalog(folder = rubricsFolder): Promise<void> {
  const catalog = await makeCatalog(folder);
  for (const { id } of catalog) {
    const parsed = parseRubric(await readFile(join(folder, id, "rubric.json"), "utf8"));
    if (parsed.ok) await keepPlanHashes(folder, parsed.rubric);
  }
  await writeFile(join(folder, "catalog.json"), `${JSON.stringify(catalog, null, 2)}\n`);
  await writeFile(join(folder, "rubric.schema.json"), `${JSON.stringify(makeSchema(), null, 2)}\n`);
  await writeFile(join(folder, "shared-figures.schema.json"), `${JSON.stringify(makeHintsSchema(), null, 2)}\n`);
}

if (import.meta.filename === process.argv[1]) await writeCatalog();
