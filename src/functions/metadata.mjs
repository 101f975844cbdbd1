/**
 * What Excel is told about the ITSCORE functions: names, parameters and descriptions, in English
 * from the comments of functions.ts and in Vietnamese from functions.vi.json. Microsoft's
 * generator knows one language only, so the second is laid over its result here.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** The files from which the metadata is made. */
export const sources = {
  functions: join(import.meta.dirname, "functions.ts"),
  vietnamese: join(import.meta.dirname, "functions.vi.json"),
};

/**
 * functions.json as Excel reads it.
 *
 * @typedef {{ name: string, description?: string, type?: string, dimensionality?: string, optional?: boolean, repeating?: boolean }} FunctionParameter
 * @typedef {{ id: string, name: string, description?: string, parameters: FunctionParameter[], result: Record<string, unknown>, options?: Record<string, unknown> }} CustomFunction
 * @typedef {{ allowCustomDataForDataTypeAny?: boolean, functions: CustomFunction[] }} FunctionsMetadata
 *
 * The shape of functions.vi.json: per function id its description, and per parameter name its own.
 * @typedef {Record<string, { description: string, parameters: Record<string, string> }>} FunctionTexts
 */

/**
 * Reads the sources and returns the metadata in both languages.
 *
 * @returns {Promise<{ en: FunctionsMetadata, vi: FunctionsMetadata }>}
 * @throws with the whole list of what is missing or wrong
 */
export async function functionsMetadata() {
  const en = await englishMetadata(sources.functions);
  /** @type {FunctionTexts} */
  const texts = JSON.parse(await readFile(sources.vietnamese, "utf8"));
  return { en, vi: translated(en, texts) };
}

/**
 * @param {string} file functions.ts
 * @returns {Promise<FunctionsMetadata>}
 */
export async function englishMetadata(file) {
  const generated = await generateCustomFunctionsMetadata(file);
  /** @type {FunctionsMetadata} */
  const metadata = generated.metadataJson ? JSON.parse(generated.metadataJson) : { functions: [] };
  const problems = generated.errors.map(String).concat(metadata.functions.flatMap(englishProblems));
  if (metadata.functions.length === 0 && problems.length === 0) problems.push("no @customfunction found");
  if (problems.length > 0) throw new Error(`${file}:\n  ${problems.join("\n  ")}`);
  return metadata;
}

/**
 * Ids are written into workbooks, so they are names, upper case, and never change.
 *
 * @param {CustomFunction} fn
 */
function englishProblems(fn) {
  const problems = [];
  if (fn.id !== fn.name) problems.push(`${fn.id}: id and name differ (${fn.name})`);
  if (!/^[A-Z][A-Z0-9]*$/.test(fn.id)) problems.push(`${fn.id}: an id is ASCII upper-case letters and digits`);
  if (!fn.description) problems.push(`${fn.id}: no description`);
  for (const parameter of fn.parameters) {
    if (!parameter.description) problems.push(`${fn.id}(${parameter.name}): no description`);
  }
  return problems;
}

/**
 * The same metadata with the Vietnamese descriptions.
 *
 * @param {FunctionsMetadata} metadata
 * @param {FunctionTexts} texts
 * @returns {FunctionsMetadata}
 * @throws with the list of every text that is missing or belongs to nothing
 */
export function translated(metadata, texts) {
  /** @type {string[]} */
  const problems = [];
  const functions = metadata.functions.map((fn) => {
    const text = texts[fn.id];
    if (!text?.description) problems.push(`${fn.id}: no Vietnamese description`);
    const names = fn.parameters.map((parameter) => parameter.name);
    for (const name of Object.keys(text?.parameters ?? {})) {
      if (!names.includes(name)) problems.push(`${fn.id}(${name}): no such parameter`);
    }
    const parameters = fn.parameters.map((parameter) => {
      const description = text?.parameters?.[parameter.name];
      if (!description) problems.push(`${fn.id}(${parameter.name}): no Vietnamese description`);
      return { ...parameter, description: description ?? "" };
    });
    return { ...fn, description: text?.description ?? "", parameters };
  });
  for (const id of Object.keys(texts)) {
    if (!metadata.functions.some((fn) => fn.id === id)) problems.push(`${id}: no such function`);
  }
  if (problems.length > 0) throw new Error(`functions.vi.json:\n  ${problems.join("\n  ")}`);
  return { ...metadata, functions };
}
