import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../src/tooling/build.mjs";
import { serve } from "../../src/tooling/serve.mjs";
import { unpackBrowser } from "../e2e/browser";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser tests find the trial page, with a slash at the end. */
    trialUrl: string;
  }
}

/** Once for all browser tests: unpacks the browser, builds the trial page as `npm start` does and serves it on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser();
  await build("trial", { env: { fast: true } });
  const server = await serve({ root: resolve(import.meta.dirname, "../../dist/trial"), port: 0 });
  project.provide("trialUrl", server.url);
  return server.close;
}
