import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isInstalled, isSupportedNode } from "../../src/tooling/setup.mjs";

describe("the set-up before every script", () => {
  let root = "";
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "itscore-setup-"));
  });
  afterEach(() => rm(root, { recursive: true }));

  const locked = { version: "1.0.0", integrity: "sha512-a" };

  async function clone(lockfile: object, installed?: object): Promise<void> {
    await writeFile(join(root, "package-lock.json"), JSON.stringify({ packages: { "": { name: "x" }, ...lockfile } }));
    if (!installed) return;
    await mkdir(join(root, "node_modules"));
    await writeFile(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }));
  }

  test("installs in a fresh clone", async () => {
    await clone({ "node_modules/a": locked });
    expect(isInstalled(root)).toBe(false);
  });

  test("does nothing when all that the lockfile names is there", async () => {
    await clone({ "node_modules/a": locked }, { "node_modules/a": locked });
    expect(isInstalled(root)).toBe(true);
  });

  test("installs again when the lockfile names another version, or another content of the same", async () => {
    await clone({ "node_modules/a": locked }, { "node_modules/a": { ...locked, version: "0.9.0" } });
    expect(isInstalled(root)).toBe(false);
  });

  test("installs again when a package was added", async () => {
    await clone({ "node_modules/a": locked, "node_modules/b": locked }, { "node_modules/a": locked });
    expect(isInstalled(root)).toBe(false);
  });

  test("does not wait for packages of other platforms, which npm rightly leaves out", async () => {
    await clone(
      { "node_modules/a": locked, "node_modules/a-win32": { ...locked, optional: true } },
      { "node_modules/a": locked },
    );
    expect(isInstalled(root)).toBe(true);
  });

  test("knows this very project as installed", () => {
    expect(isInstalled(join(import.meta.dirname, "../.."))).toBe(true);
  });

  test.each([
    ["20.11.0", true],
    ["20.10.9", false],
    ["18.20.4", false],
    ["22.0.0", true],
    ["24.3.1", true],
  ])("Node %s is enough: %s", (version, enough) => {
    expect(isSupportedNode(version)).toBe(enough);
  });
});
