import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
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

  test("installs again when npm's record was cut off", async () => {
    await clone({ "node_modules/a": locked }, { "node_modules/a": locked });
    await writeFile(join(root, "node_modules/.package-lock.json"), '{ "packages": { "node_mod');
    expect(isInstalled(root)).toBe(false);
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

/** What one started command did. */
interface Run {
  pid: number;
  /** What it has said on stderr so far. */
  words: () => string;
  stdout: () => string;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<number | null>;
}

describe("two commands started at once in a fresh clone", () => {
  const waiting = "Another command is installing, waiting";
  let root = "";
  let runs: Run[] = [];

  beforeEach(async () => {
    runs = [];
    root = await mkdtemp(join(tmpdir(), "itscore-setup-"));
    await mkdir(join(root, "src/tooling"), { recursive: true });
    await copyFile(join(import.meta.dirname, "../../src/tooling/setup.mjs"), join(root, "src/tooling/setup.mjs"));
    await writeFile(join(root, "package-lock.json"), JSON.stringify({ packages: { "node_modules/a": {} } }));
    // An npm that deletes node_modules at first, as the real one does, and keeps a diary. It ends when the test says
    // "go", well or badly as the plan's next word says, and never where that is "hang".
    await writeFile(
      join(root, "npm-cli.js"),
      `const { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("fs");
      const [outcome, ...later] = readFileSync("plan", "utf8").split(" ");
      writeFileSync("plan", later.join(" ") || outcome);
      appendFileSync("diary", "begin " + process.argv[2] + "\\n");
      rmSync("node_modules", { recursive: true, force: true });
      setInterval(() => {
        if (outcome === "hang" || !existsSync("go")) return;
        if (outcome === "fail") process.exit(1);
        mkdirSync("node_modules");
        copyFileSync("package-lock.json", "node_modules/.package-lock.json");
        appendFileSync("diary", "end\\n");
        process.exit();
      }, 20);`,
    );
    await writeFile(join(root, "plan"), "succeed");
  });
  afterEach(async () => {
    for (const run of runs) run.kill("SIGKILL");
    await Promise.all(runs.map((run) => run.ended));
    await rm(root, { recursive: true });
  });

  const lock = (): string => join(root, ".install.lock");
  const diary = (): string[] =>
    existsSync(join(root, "diary")) ? readFileSync(join(root, "diary"), "utf8").trim().split("\n") : [];

  function start(): Run {
    const child = spawn(process.execPath, ["src/tooling/setup.mjs"], {
      cwd: root,
      env: { ...process.env, npm_execpath: join(root, "npm-cli.js") },
    });
    let [words, stdout] = ["", ""];
    child.stderr.on("data", (chunk) => (words += String(chunk)));
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    const run = {
      pid: child.pid ?? 0,
      words: () => words,
      stdout: () => stdout,
      kill: (signal: NodeJS.Signals) => void child.kill(signal),
      ended: new Promise<number | null>((done) => child.on("close", done)),
    };
    runs.push(run);
    return run;
  }

  const go = (): Promise<void> => writeFile(join(root, "go"), "");

  async function startBehindAnother(): Promise<[first: Run, second: Run]> {
    const first = start();
    await vi.waitFor(() => expect(diary()).toEqual(["begin ci"]), 10_000);
    const second = start();
    await vi.waitFor(() => expect(second.words()).toContain(waiting), 10_000);
    return [first, second];
  }

  test("one installs and the other waits, says so once, and goes on", async () => {
    const both = [start(), start()];
    await vi.waitFor(() => expect(both.filter((run) => run.words().includes(waiting))).toHaveLength(1), 10_000);
    await go();
    expect(await Promise.all(both.map((run) => run.ended))).toEqual([0, 0]);

    expect(diary()).toEqual(["begin ci", "end"]);
    const [installing, other] = both
      .map((run) => run.words())
      .sort((one) => (one.includes("Installing what is needed") ? -1 : 1));
    expect(installing).not.toContain(waiting);
    expect(other?.trim().split("\n")).toEqual([expect.stringContaining(waiting)]);
    expect(both.map((run) => run.stdout())).toEqual(["", ""]);
    expect(existsSync(lock())).toBe(false);
  });

  test("one that comes while the other installs waits for its end", async () => {
    const [first, second] = await startBehindAnother();
    expect(readFileSync(lock(), "utf8")).toBe(String(first.pid));
    await go();
    expect(await second.ended).toBe(0);
    expect(await first.ended).toBe(0);
    expect(diary()).toEqual(["begin ci", "end"]);
  });

  test("when the first fails, the other tries itself", async () => {
    await writeFile(join(root, "plan"), "fail succeed");
    const [first, second] = await startBehindAnother();
    await go();
    expect(await Promise.all([first.ended, second.ended])).toEqual([1, 0]);
    expect(first.words()).toContain("The installation failed");
    expect(diary()).toEqual(["begin ci", "begin ci", "end"]);
  });

  test("when both fail, both say so and no lock stays behind", async () => {
    await writeFile(join(root, "plan"), "fail");
    const [first, second] = await startBehindAnother();
    await go();
    expect(await Promise.all([first.ended, second.ended])).toEqual([1, 1]);
    expect(second.words()).toContain("The installation failed");
    expect(existsSync(lock())).toBe(false);
  });

  // Windows has no signals to send: there Ctrl+C is the console's affair.
  test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "%s ends npm and gives the lock back, and the one that waited installs",
    async (signal) => {
      await writeFile(join(root, "plan"), "hang succeed");
      const [first, second] = await startBehindAnother();
      first.kill(signal);
      await go();
      expect(await first.ended).toBe(signal === "SIGINT" ? 130 : 143);
      expect(await second.ended).toBe(0);
      expect(diary()).toEqual(["begin ci", "begin ci", "end"]);
      expect(existsSync(lock())).toBe(false);
    },
  );

  test("the lock of a process that is dead is taken over, by one of two", async () => {
    const dead = spawn(process.execPath, ["--version"]);
    await new Promise((done) => dead.on("close", done));
    await writeFile(lock(), String(dead.pid));
    await go();
    expect(await Promise.all([start().ended, start().ended])).toEqual([0, 0]);
    expect(diary()).toEqual(["begin ci", "end"]);
    expect(existsSync(lock())).toBe(false);
  });

  test("a lock whose writer died before its number was in it is taken over as soon as it is old", async () => {
    await writeFile(lock(), "");
    await utimes(lock(), new Date(), new Date(Date.now() - 60_000));
    await go();
    expect(await start().ended).toBe(0);
    expect(diary()).toEqual(["begin ci", "end"]);
  });

  test("the lock of a living process is respected even where nothing is being installed", async () => {
    await writeFile(lock(), String(process.pid));
    const run = start();
    await vi.waitFor(() => expect(run.words()).toContain(waiting), 10_000);
    expect(diary()).toEqual([]);
    await go();
    await rm(lock());
    expect(await run.ended).toBe(0);
    expect(diary()).toEqual(["begin ci", "end"]);
  });

  test("does not wait where everything is installed", async () => {
    await mkdir(join(root, "node_modules"));
    await copyFile(join(root, "package-lock.json"), join(root, "node_modules/.package-lock.json"));
    await writeFile(lock(), String(process.pid));
    const run = start();
    expect(await run.ended).toBe(0);
    expect(run.words()).toBe("");
  });
});
