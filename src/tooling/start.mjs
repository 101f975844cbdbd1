/**
 * npm start: builds the trial page and serves it on this machine. `-- --watch` builds again after
 * every change; `-- --port 8080` asks for another port.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, watch } from "./build.mjs";
import { serve } from "./serve.mjs";

const { values } = parseArgs({
  options: { watch: { type: "boolean", default: false }, port: { type: "string", default: "3000" } },
});
const root = resolve(import.meta.dirname, "../../dist/trial");

// Unminified: seconds matter more here than kilobytes, and errors stay readable.
const options = { env: { fast: true } };

console.log("Đang dựng trang dùng thử… / Building the trial page…");
if (values.watch) {
  await new Promise((/** @type {(value?: undefined) => void} */ done) => {
    watch(
      "trial",
      (problem) => {
        console.log(problem ?? `Đã dựng lúc ${new Date().toLocaleTimeString("vi-VN")} / Built`);
        done();
      },
      options,
    );
  });
} else {
  try {
    await build("trial", options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

const { url } = await serve({ root, port: Number(values.port), orNext: true });
console.log(`ITSCORE: mở / open ${url}  (Ctrl+C để dừng / to stop)`);
