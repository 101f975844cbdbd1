import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

/** A test needs no account, no component and no news from the browser's maker, and a container has no sandbox and no graphics. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The pages make many short-lived objects.
  "--js-flags=--max-semi-space-size=64",
];

/**
 * The browser for the tests: on Linux the Chromium that comes with `npm ci`, elsewhere an installed Chrome or Edge.
 * Null where there is none, after saying so; on Linux a browser that does not start is an error.
 */
export async function startBrowser(): Promise<Browser | null> {
  if (process.platform === "linux" && process.arch === "x64") return startBundled();
  for (const channel of ["chrome", "msedge"]) {
    const browser = await chromium.launch({ channel, args: quiet }).catch(() => null);
    if (browser) return browser;
  }
  // eslint-disable-next-line no-console -- a test run says what it leaves out
  console.warn("Browser tests left out: there is neither Chrome nor Edge on this machine.");
  return null;
}

/**
 * Unpacks the bundled Chromium, once and before the tests: two files that start at the same time would each find the
 * other's half-written one.
 */
export async function unpackBrowser(): Promise<void> {
  if (process.platform === "linux" && process.arch === "x64") await unpackBundled();
}

async function unpackBundled(): Promise<string> {
  const { default: bundled } = await import("@sparticuz/chromium");
  // The package unpacks the libraries of Chromium beside it only where it takes the machine for an AWS Lambda.
  const { AWS_EXECUTION_ENV } = process.env;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  const executablePath = await bundled.executablePath();
  if (AWS_EXECUTION_ENV === undefined) delete process.env["AWS_EXECUTION_ENV"];
  else process.env["AWS_EXECUTION_ENV"] = AWS_EXECUTION_ENV;
  return executablePath;
}

async function startBundled(): Promise<Browser> {
  const executablePath = await unpackBundled();
  const options: LaunchOptions = { executablePath, args: quiet };
  return chromium.launch(options).catch((error: unknown) => {
    const libraries = join(tmpdir(), "al2023/lib");
    if (!String(error).includes("shared libraries") || !existsSync(libraries)) throw error;
    return chromium.launch({ ...options, env: { ...definedEnvironment(), LD_LIBRARY_PATH: libraries } });
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
