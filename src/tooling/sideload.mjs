/**
 * npm run sideload [-- desktop|web]: the add-in in a real Excel, from this machine.
 *
 * Microsoft's tools are fetched by npx when this runs, in pinned versions, and are not
 * dependencies: nobody else needs them, and they ask to change the machine (a certificate
 * authority, a registered add-in), which only this command should do.
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "./build.mjs";
import { serve } from "./serve.mjs";

const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";
/** manifest.xml names this port. */
const PORT = 3000;

const folder = resolve(import.meta.dirname, "../../dist/addin");
const manifest = join(folder, "manifest.xml");

const desktopExists = process.platform === "win32" || process.platform === "darwin";
const target = process.argv[2] ?? (desktopExists ? "desktop" : "web");

if (target !== "desktop" && target !== "web") {
  console.error("Dùng / usage: npm run sideload -- desktop | web");
  process.exit(2);
}
if (target === "desktop" && !desktopExists) {
  console.error("Máy này không có Excel bản cài đặt (chỉ Windows và macOS có). Dùng: npm run sideload -- web");
  console.error("There is no desktop Excel for this system (only Windows and macOS). Use: npm run sideload -- web");
  process.exit(2);
}

console.log(`Lệnh này sẽ / This will:
  1. dựng tiện ích vào dist/addin / build the add-in
  2. cài chứng thư https cho localhost, hệ điều hành có thể hỏi anh, chị đồng ý (${CERTIFICATES})
     / install an https certificate for localhost; the system may ask you to agree
  3. mở máy chủ tại https://localhost:${PORT} cho đến khi bấm Ctrl+C / serve it until Ctrl+C
  4. ${
    target === "desktop"
      ? `đăng ký tiện ích và mở Excel (${DEBUGGING}) / register the add-in and open Excel`
      : "hướng dẫn tải manifest lên Excel trên web / tell you how to upload the manifest to Excel on the web"
  }
`);

try {
  await build("addin");
  await npx(CERTIFICATES, "install");
} catch (error) {
  fail("Chưa dựng được tiện ích hoặc chưa cài được chứng thư.", "The build or the certificate failed.", error);
}

const server = await startServer();
console.log(`Máy chủ / server: ${server.url}`);

if (target === "desktop") {
  try {
    await npx(DEBUGGING, "start", manifest, "desktop", "--app", "excel", "--no-debug");
    console.log(
      "Excel đang mở: chọn thẻ ITSCORE, bấm Mở ITSCORE. / Excel is opening: choose the ITSCORE tab, press Open ITSCORE.",
    );
  } catch (error) {
    await server.close();
    fail(
      "Không đăng ký được tiện ích với Excel. Hãy đóng Excel rồi thử lại.",
      "Excel did not take the add-in. Close Excel and try again.",
      error,
    );
  }
} else {
  console.log(`Trong Excel trên web (https://excel.cloud.microsoft), trên chính máy này:
  Trang chủ > Phần bổ trợ > Phần bổ trợ khác > Tải lên phần bổ trợ của tôi, rồi chọn tệp
  (Home > Add-ins > More add-ins > Upload My Add-in, then choose)
  ${manifest}`);
}
console.log("Ctrl+C để dừng / to stop");

process.once("SIGINT", () => {
  void stop();
});

async function stop() {
  // Without this the add-in stays in Excel's list with nobody to serve it.
  if (target === "desktop") await npx(DEBUGGING, "stop", manifest).catch(() => undefined);
  await server.close();
  process.exit(0);
}

async function startServer() {
  const certificates = join(homedir(), ".office-addin-dev-certs");
  try {
    const tls = {
      key: await readFile(join(certificates, "localhost.key")),
      cert: await readFile(join(certificates, "localhost.crt")),
    };
    return await serve({ root: folder, port: PORT, tls });
  } catch (error) {
    const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    return busy
      ? fail(
          `Cổng ${PORT} đang bận: dừng npm start hoặc chương trình đang dùng cổng này.`,
          `Port ${PORT} is in use: stop npm start or whatever uses it.`,
        )
      : fail("Không mở được máy chủ https.", "The https server did not start.", error);
  }
}

/**
 * Runs a package's own command through npx, in view of the user.
 *
 * @param {string} pack name@version; its command has the same name
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function npx(pack, ...args) {
  const windows = process.platform === "win32";
  // npx is a .cmd file on Windows, which needs a shell, and a shell needs the quotes.
  const quoted = windows ? args.map((arg) => (/[\s&()]/.test(arg) ? `"${arg}"` : arg)) : args;
  return new Promise((done, failed) => {
    spawn("npx", ["--yes", pack, ...quoted], { stdio: "inherit", shell: windows })
      .once("error", failed)
      .once("exit", (code) => (code === 0 ? done() : failed(new Error(`${pack} ${args[0] ?? ""}: ${code}`))));
  });
}

/**
 * @param {string} vietnamese
 * @param {string} english
 * @param {unknown} [reason]
 * @returns {never}
 */
function fail(vietnamese, english, reason) {
  console.error(`${vietnamese}\n${english}`);
  if (reason) console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
