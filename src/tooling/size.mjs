/**
 * npm run size: builds the add-in and weighs, compressed, what the pane loads first and what each of its places loads then.
 * Ends with 1 where a limit is passed. A place is a chunk that src/taskpane/shell/places.ts names; the workers
 * that read files are weighed whole.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { buildStats } from "./build.mjs";

/** In kB (1,000 bytes) of gzip: the pane with React and Fluent UI, without office.js; and one place beyond that. */
const limits = {
  "first load": 175,
  place: 45,
  import: 90,
  consolidate: 90,
  // Printed documents are compared cell by cell as well, so it lays them out.
  "file-reader": 130,
  "unit-reader": 145,
  "table-reader": 45,
};
/** They share nothing with the page. */
const workers = ["file-reader", "unit-reader", "table-reader"];

const folder = resolve(import.meta.dirname, "../../dist/addin");
const { namedChunkGroups = {} } = await buildStats("addin", { env: { base: "https://example.org/itscore" } });

/** @param {string} file */
const weigh = (file) => gzipSync(readFileSync(resolve(folder, file)), { level: 9 }).length / 1000;
/** @param {Iterable<string>} files */
const weighAll = (files) => [...files].reduce((sum, file) => sum + weigh(file), 0);
/** @param {string} group */
const filesOf = (group) =>
  (namedChunkGroups[group]?.assets ?? []).map(({ name }) => name).filter((name) => name.endsWith(".js"));

// What the page asks for, whatever webpack calls it; Microsoft's script comes from elsewhere.
const page = readFileSync(resolve(folder, "taskpane.html"), "utf8");
const first = new Set([...page.matchAll(/<script[^>]* src="?([^">\s]+)/g)].map(([, src = ""]) => src));
for (const src of first) if (src.startsWith("https:")) first.delete(src);

const places = Object.keys(namedChunkGroups).filter((group) => !["taskpane", "functions"].includes(group));
const weights = [
  { what: "first load", kilobytes: weighAll(first), limit: limits["first load"] },
  ...places.map((place) => ({
    what: place,
    kilobytes: weighAll(filesOf(place).filter((file) => workers.includes(place) || !first.has(file))),
    limit: /** @type {Record<string, number>} */ (limits)[place] ?? limits.place,
  })),
];

let failed = first.size === 0 || places.length === 0;
for (const { what, kilobytes, limit } of weights) {
  const tooMuch = kilobytes > limit;
  failed ||= tooMuch;
  console.log(`${what.padEnd(12)} ${kilobytes.toFixed(1).padStart(6)} kB of ${limit}${tooMuch ? "  TOO MUCH" : ""}`);
}
process.exit(failed ? 1 : 0);
