import type { TestProject } from "vitest/node";
import { type FunctionsMetadata, functionsMetadata } from "../../src/functions/metadata.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** functions.json in Vietnamese, as Excel is told of the ITSCORE functions. */
    functionsMetadata: FunctionsMetadata;
  }
}

/** Once a run and not once a file: Microsoft's generator brings the whole TypeScript compiler with it. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide("functionsMetadata", (await functionsMetadata()).vi);
}
