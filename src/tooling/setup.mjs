/**
 * Run before every script of package.json: makes sure that what they need is installed, so that a
 * fresh clone needs nothing but Node. Quiet when there is nothing to do. Words go to stderr: the
 * stdout of the command that follows stays clean.
 *
 * Node built-ins only, and syntax that an old Node can read, so that it can say it is too old.
 */
import { spawnSync } from "child_process";
import { existsSync, readFileSync } from "fs";
import { basename, dirname, join, resolve } from "path";
import { fileURLToPath } from "url";

const MINIMUM_NODE = { major: 20, minor: 11 };

/** @param {string} version such as "20.11.0" */
export function isSupportedNode(version) {
  const parts = version.split(".").map(Number);
  const [major, minor] = [parts[0] || 0, parts[1] || 0];
  return major > MINIMUM_NODE.major || (major === MINIMUM_NODE.major && minor >= MINIMUM_NODE.minor);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm records what it installed in
 * node_modules/.package-lock.json; contents are compared, not times, because a checkout or a copy
 * changes times without changing anything else.
 *
 * @param {string} root the project's folder
 */
export function isInstalled(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([path, pack]) => {
    if (path === "") return true;
    const installed = present[path];
    // Binaries for other platforms are in the lockfile and rightly not on the disk.
    if (!installed) return pack.optional === true || pack.devOptional === true;
    return installed.version === pack.version && installed.integrity === pack.integrity;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} lockfile
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages || {};
}

/** @param {string} root */
function install(root) {
  // Under "npm run -s" npm would inherit the silence and keep its errors to itself.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=warn"];
  // npm's own entry script avoids npm.cmd, which Windows starts only through a shell.
  const npm = process.env.npm_execpath || "";
  const options = { cwd: root, stdio: /** @type {["ignore", number, number]} */ (["ignore", 2, 2]) };
  const result = basename(npm).startsWith("npm-cli.")
    ? spawnSync(process.execPath, [npm].concat(args), options)
    : spawnSync("npm", args, Object.assign({ shell: process.platform === "win32" }, options));
  return result.status === 0;
}

/** @param {string} words */
const say = (words) => process.stderr.write(words + "\n");

function main() {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
  if (!isSupportedNode(process.versions.node)) {
    const wanted = `${MINIMUM_NODE.major}.${MINIMUM_NODE.minor}`;
    say(
      `ITSCORE cần Node.js từ ${wanted} trở lên; máy này có ${process.versions.node}. Tải tại https://nodejs.org rồi chạy lại.`,
    );
    say(
      `ITSCORE needs Node.js ${wanted} or newer; this is ${process.versions.node}. Get it from https://nodejs.org and run again.`,
    );
    return 1;
  }
  if (isInstalled(root)) return 0;
  say(
    "Đang cài đặt các gói cần thiết (npm ci), mất vài phút ở lần đầu… / Installing what is needed, a few minutes the first time…",
  );
  if (install(root)) return 0;
  say(
    "Không cài đặt được. Kiểm tra kết nối mạng hoặc proxy (npm config set proxy …), xem lỗi của npm ở trên, rồi chạy lại.",
  );
  say(
    "The installation failed. Check the network or proxy (npm config set proxy …), see npm's error above, then run again.",
  );
  return 1;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = main();
