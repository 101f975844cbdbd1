import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { serve } from "../../src/tooling/serve.mjs";
import { unpackBrowser } from "../e2e/browser";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser tests find the trial page, with a slash at the end. It answers once the page is built. */
    trialUrl: string;
  }
}

const root = resolve(import.meta.dirname, "../..");

/**
 * Once for all browser tests: unpacks the browser, builds the trial page as `npm start` does and serves it on a free port.
 * The page is built beside the tests that go before, in a process of its own; those in a browser wait for the server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser();
  const webpack = [resolve(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "trial", "--env", "fast"];
  const built = promisify(execFile)(process.execPath, webpack, { cwd: root, maxBuffer: 100_000_000 });
  built.catch((error: unknown) => {
    const said = error as { stdout?: string; stderr?: string };
    process.stderr.write(`\nThe trial page cannot be built.\n${said.stdout ?? ""}${said.stderr ?? ""}\n`);
  });
  const server = await serve({ root: resolve(root, "dist/trial"), port: 0, after: built });
  project.provide("trialUrl", server.url);
  return server.close;
}
