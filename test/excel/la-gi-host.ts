import { functionsMetadata } from "../../src/functions/metadata.mjs";
import { functions } from "../../src/functions/functions";
import { type HeadlessHost, startHeadlessHost } from "../../src/host/headless";
import { loadExample, loadRubric } from "../../src/rubric/library";

/** A headless Excel with the ITSCORE functions, as the add-in's runtime has them. */
export async function startHost(): Promise<HeadlessHost> {
  const host = await startHeadlessHost({ globals: true });
  for (const [id, implementation] of Object.entries(functions)) host.CustomFunctions.associate(id, implementation);
  host.registerFunctions((await functionsMetadata()).vi);
  return host;
}

export const rubric = await loadRubric("binh-thuan-2022-huyen");
export const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
