import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";

/** What the command line prints, and a folder of its own for every test. */
export interface CliRun {
  readonly out: string[];
  readonly err: string[];
  /** The path of a file in the folder. */
  path(name: string): string;
  /** Writes a file into the folder and returns its path. */
  file(name: string, content: unknown): Promise<string>;
}

export function catchOutput(): CliRun {
  let folder = "";
  const out: string[] = [];
  const err: string[] = [];
  beforeEach(async () => {
    out.length = 0;
    err.length = 0;
    folder = await mkdtemp(join(tmpdir(), "itscore-"));
    vi.spyOn(console, "log").mockImplementation((line: string) => void out.push(line));
    vi.spyOn(console, "error").mockImplementation((line: string) => void err.push(line));
    vi.spyOn(process.stderr, "write").mockImplementation((text) => (err.push(String(text)), true));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });
  const path = (name: string): string => join(folder, name);
  return {
    out,
    err,
    path,
    async file(name, content) {
      const bytes = content instanceof Uint8Array || typeof content === "string" ? content : JSON.stringify(content);
      await writeFile(path(name), bytes);
      return path(name);
    },
  };
}
