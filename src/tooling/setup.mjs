/**
 * Run before every script of package.json: makes sure that what they need is installed, so that a
 * fresh clone needs nothing but Node. Quiet when there is nothing to do. Words go to stderr: the
 * stdout of the command that follows stays clean.
 *
 * Two commands may start at once, in an editor and a terminal, say. Only one installs, because `npm ci` begins by
 * deleting what the other has just unpacked. The other waits.
 *
 * Node built-ins only, and syntax that an old Node can read, so that it can say it is too old.
 */
import { spawn } from "child_process";
import { existsSync, readFileSync, statSync, unlinkSync, writeFileSync } from "fs";
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
  /** @type {Record<string, LockedPackage>} */
  let present;
  try {
    present = packagesOf(record);
  } catch (error) {
    // Cut off while npm wrote it, or npm is writing it right now.
    return false;
  }
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

/** Stands at the root while somebody installs, and not in node_modules, which `npm ci` deletes. */
const LOCK = ".install.lock";

/** How often one who waits looks again. */
const LOOK_AGAIN_MS = 200;

/** Creating the lock and writing into it are two steps: an empty one is young, or its writer died in between. */
const EMPTY_LOCK_MS = 5000;

/**
 * @param {string} lock
 * @returns {Promise<boolean>} whether the lock is ours now; not while a living process holds it
 */
async function takeLock(lock) {
  if (createLock(lock)) return true;
  if (!isLeftBehind(lock)) return false;
  remove(lock);
  if (!createLock(lock)) return false;
  // Of two who found the same dead lock, the slower may have removed the new lock of the quicker.
  await pause(LOOK_AGAIN_MS);
  return holderOf(lock) === process.pid;
}

/** @param {string} lock */
function createLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    // Where no file can be written npm says so best: only a lock that is there stops us.
    return /** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST";
  }
}

/**
 * @param {string} lock
 * @returns {number} the id of a process; 0 in a lock that was given back or is just being written
 */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, "utf8")) || 0;
  } catch (error) {
    return 0;
  }
}

/** @param {string} lock */
function isLeftBehind(lock) {
  const holder = holderOf(lock);
  if (holder > 0) return !isAlive(holder);
  try {
    return Date.now() - statSync(lock).mtimeMs > EMPTY_LOCK_MS;
  } catch (error) {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  // Our own number was left by a process of before the machine, or the container, was started again.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @param {string} file */
function remove(file) {
  try {
    unlinkSync(file);
  } catch (error) {
    // Gone already.
  }
}

/**
 * @param {number} milliseconds
 * @returns {Promise<void>}
 */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * @param {string} root
 * @returns {Promise<boolean>} whether npm installed everything
 */
function install(root) {
  // Under "npm run -s" npm would inherit the silence and keep its errors to itself.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=warn"];
  // npm's own entry script avoids npm.cmd, which Windows starts only through a shell.
  const npm = process.env.npm_execpath || "";
  const options = { cwd: root, stdio: /** @type {["ignore", number, number]} */ (["ignore", 2, 2]) };
  const child = basename(npm).startsWith("npm-cli.")
    ? spawn(process.execPath, [npm].concat(args), options)
    : spawn("npm", args, Object.assign({ shell: process.platform === "win32" }, options));

  // Ctrl+C reaches npm as well; a kill reaches us alone. Either way npm ends first and the lock is given back after.
  let stopped = 0;
  /** @type {[NodeJS.Signals, number][]} */
  const signals = [
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ];
  signals.forEach(([signal, number]) =>
    process.on(signal, () => {
      stopped = 128 + number;
      child.kill(signal);
    }),
  );
  return new Promise((done) => {
    child.on("error", () => done(false));
    child.on("exit", (code) => {
      if (stopped) process.exit(stopped);
      done(code === 0);
    });
  });
}

/** @param {string} words */
const say = (words) => process.stderr.write(words + "\n");

async function main() {
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
  const lock = join(root, LOCK);
  for (let told = false; !(await takeLock(lock)); told = true) {
    if (!told) {
      say(
        `Một lệnh khác đang cài đặt, chờ… (nếu không có lệnh nào, hãy xóa tệp ${LOCK}) / ` +
          `Another command is installing, waiting… (if there is none, delete ${LOCK})`,
      );
    }
    await pause(LOOK_AGAIN_MS);
  }
  // However this ends: a lock that stays behind makes the next command look whether we still live.
  process.on("exit", () => holderOf(lock) === process.pid && remove(lock));
  // Whoever held the lock before us has installed everything, or has failed and said why.
  if (isInstalled(root)) return 0;
  say(
    "Đang cài đặt các gói cần thiết (npm ci), mất vài phút ở lần đầu… / Installing what is needed, a few minutes the first time…",
  );
  if (await install(root)) return 0;
  say(
    "Không cài đặt được. Kiểm tra kết nối mạng hoặc proxy (npm config set proxy …), xem lỗi của npm ở trên, rồi chạy lại.",
  );
  say(
    "The installation failed. Check the network or proxy (npm config set proxy …), see npm's error above, then run again.",
  );
  return 1;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().then((code) => {
    process.exitCode = code;
  });
}
