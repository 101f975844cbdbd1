/**
 * A small static file server on Node's built-ins, for the trial page, the browser tests and
 * sideloading. Not for production: see docs/deployment.md.
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, sep } from "node:path";
import { KEEP_ICONS } from "./hosting/headers.mjs";

/** @type {Record<string, string>} */
const mimeTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * The file that a request path means, or undefined when there is none inside `root`.
 *
 * @param {string} root an existing folder
 * @param {string} requestPath the path of the URL, still percent-encoded
 */
export async function resolveFile(root, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  try {
    const base = await realpath(root);
    // realpath answers for "..", for back slashes on Windows and for links at once.
    let file = await realpath(join(base, path));
    if (file !== base && !file.startsWith(base + sep)) return undefined;
    let found = await stat(file);
    if (found.isDirectory()) {
      file = join(file, "index.html");
      found = await stat(file);
    }
    return found.isFile() ? { file, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder on this machine only.
 *
 * @param {object} options
 * @param {string} options.root the folder
 * @param {number} options.port the port; 0 takes any free one
 * @param {boolean} [options.orNext] whether to take the next free port when that one is in use
 * @param {Promise<unknown>} [options.after] what every answer waits for; where it fails, nothing is answered
 * @param {{ key: string | Buffer, cert: string | Buffer }} [options.tls] serve https with these
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ root, port, orNext = false, after = Promise.resolve(), tls }) {
  /** @type {import("node:http").RequestListener} */
  const answer = (request, response) => {
    void after.then(() => reply(root, request, response)).catch(() => response.destroy());
  };
  // Each request tells of it; a failure before the first is no accident of the process.
  after.catch(() => {});
  const server = tls ? createSecureServer(tls, answer) : createServer(answer);
  const bound = await listen(server, port, orNext ? 50 : 0);
  return {
    // The address and not "localhost": that name can lead to another program's IPv6 port.
    url: tls ? `https://localhost:${bound}/` : `http://127.0.0.1:${bound}/`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:http").Server | import("node:https").Server} server
 * @param {number} port
 * @param {number} tries how many further ports to try
 * @returns {Promise<number>}
 */
function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (tries > 0 && (error.code === "EADDRINUSE" || error.code === "EACCES")) {
        resolve(listen(server, port + 1, tries - 1));
      } else reject(error);
    };
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function reply(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = (request.url ?? "/").replace(/[?#].*$/s, "");
  const found = await resolveFile(root, path);
  if (!found) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
    return;
  }
  const extension = extname(found.file).toLowerCase();
  response.writeHead(200, {
    "Content-Type": mimeTypes[extension] ?? "application/octet-stream",
    "Content-Length": found.size,
    // What is served here has just been built; a page from yesterday would only mislead.
    "Cache-Control": extension === ".png" ? KEEP_ICONS : "no-store",
    // Excel on the web asks for functions.json from an address of its own (Excel-Custom-Functions #212, office-js #3970).
    ...(extension === ".json" ? { "Access-Control-Allow-Origin": "*" } : {}),
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(found.file)
      .on("error", () => response.destroy())
      .pipe(response);
}
