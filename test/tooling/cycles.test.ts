import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Who imports whom, of files or of folders. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const name = (path: string): string => path.replace(/\.(?:tsx?|mjs)$/, "");

/**
 * Reads imports from the text alone. Those of types count as well: a circle of types ties two files together no less
 * than one of values.
 */
function graphOf(files: Iterable<readonly [path: string, text: string]>): Graph {
  return new Map(
    Array.from(files, ([path, text]) => {
      const imported = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
      const own = imported.filter((each) => each.startsWith("."));
      return [name(path), new Set(own.map((each) => name(posix.join(posix.dirname(path), each))))];
    }),
  );
}

const folderOf = (file: string): string => file.split("/")[0] ?? file;

function foldersOf(graph: Graph): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [file, imported] of graph) {
    const from = folderOf(file);
    const to = folders.get(from) ?? new Set();
    for (const other of imported) if (folderOf(other) !== from) to.add(folderOf(other));
    folders.set(from, to);
  }
  return folders;
}

function filesIn(folder: string, graph: Graph): Graph {
  return new Map([...graph].filter(([file]) => folderOf(file) === folder));
}

/** A way from a node back to itself, as "a → b → a"; undefined where there is none. */
function circleIn(graph: Graph): string | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(" → ");
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return undefined;
}

const root = join(import.meta.dirname, "../../src");
const graph = graphOf(
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.d)\.(?:tsx?|mjs)$/.test(path))
    .map((path) => [path.replaceAll(sep, "/"), readFileSync(join(root, path), "utf8")] as const),
);

describe("the imports of src/", () => {
  test("are read: every one of them leads to a file", () => {
    const isKnown = (file: string): boolean => graph.has(file) || /\.(?:json|css)$/.test(file);
    const inside = [...graph.values()].flatMap((each) => [...each]).filter((file) => !file.startsWith("../"));
    expect(inside.filter((file) => !isKnown(file))).toEqual([]);
    expect(foldersOf(graph).get("scoring")).toEqual(new Set(["rubric", "locales"]));
  });

  test("make no circle between folders", () => {
    expect(circleIn(foldersOf(graph))).toBeUndefined();
  });

  test.each(["workbook", "rubric", "scoring"])("make no circle between the files of %s/", (folder) => {
    const files = filesIn(folder, graph);
    expect(files.size).toBeGreaterThan(10);
    expect(circleIn(files)).toBeUndefined();
  });
});

describe("a circle", () => {
  test.each([
    ["of values", 'import { a } from "../b/one";'],
    ["of types", 'import type { A } from "../b/one";'],
    ["through an export", 'export { a } from "../b/one";'],
    ["through an import for its effects", 'import "../b/one";'],
    ["through an import that is written as a call", 'export const later = (): unknown => import("../b/one");'],
  ])("%s is found between folders", (_, line) => {
    const files = graphOf([
      ["a/one.ts", line],
      ["b/one.ts", 'import { two } from "./two.mjs";'],
      ["b/two.mjs", 'import { one } from "../a/one";'],
    ]);
    expect(circleIn(foldersOf(files))).toBe("a → b → a");
    expect(circleIn(files)).toBe("a/one → b/one → b/two → a/one");
  });

  test("is none where two ways lead to one end", () => {
    const files = graphOf([
      ["a/one.ts", 'import "../b/one";\nimport "../c/one";'],
      ["b/one.ts", 'import "../c/one";'],
      ["c/one.ts", '// import "../a/one";\nimport "react";'],
    ]);
    expect(circleIn(foldersOf(files))).toBeUndefined();
    expect(foldersOf(files).get("a")).toEqual(new Set(["b", "c"]));
  });

  test("of one folder is the affair of its files", () => {
    const files = graphOf([
      ["a/one.ts", 'import "./two";'],
      ["a/two.ts", 'import "./one";'],
    ]);
    expect(circleIn(foldersOf(files))).toBeUndefined();
    expect(circleIn(filesIn("a", files))).toBe("a/one → a/two → a/one");
  });
});
