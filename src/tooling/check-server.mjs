/**
 * npm run check:server -- <url>: looks at a server that hosts the add-in as Excel does, and says of each point that it is right or
 * what to do. Ends with 0 where everything is right, 1 where something is not, 2 where the server cannot be asked.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { functionsMetadata } from "../functions/metadata.mjs";
import { EXCEL_ORIGIN, FRAME_ANCESTORS, HASHED } from "./hosting/headers.mjs";

/**
 * @typedef {{ vi: string, en: string }} Words
 * @typedef {{ what: string, fault: Words | null }} Point `what`: the file; `fault`: null where it is right
 * @typedef {{ version: string, metadata: Readonly<Record<string, unknown>> }} Built what this source tree builds: the manifest's
 *   version, and the metadata of the functions by file name
 * @typedef {{ status: number, header: (name: string) => string, text: string }} Answer
 */

/** How long a server may take to answer, and how much it may send, before it is no server of an add-in. */
const PATIENCE_MS = 15_000;
const LARGEST = 20_000_000;

/** A page that is kept longer is an old one on the day of a release. */
const LONGEST_KEPT_S = 86_400;

/** Thrown where nothing at all can be asked. */
export class Unreachable extends Error {}

/**
 * @param {string} address where the add-in is hosted, with or without the name of its manifest
 * @param {Built} built
 * @param {typeof fetch} [get]
 * @returns {Promise<Point[]>}
 * @throws Unreachable
 */
export async function checkServer(address, built, get = fetch) {
  const base = baseOf(address);
  /** @type {Point[]} */
  const points = [];
  /** @param {string} what @param {(Words | false | null | undefined)[]} faults */
  const note = (what, ...faults) => {
    const found = faults.filter((fault) => !!fault);
    points.push(...(found.length === 0 ? [{ what, fault: null }] : found.map((fault) => ({ what, fault }))));
  };
  /** @param {string} file */
  const ask = (file) => answerOf(new URL(file, `${base}/`).href, get);

  note("https", !base.startsWith("https:") && say.notHttps);

  const manifest = await ask("manifest.xml");
  const xml = manifest.status === 200 ? manifest.text : "";
  const isManifest = /<OfficeApp[\s>]/.test(xml);
  note(
    "manifest.xml",
    ...plain(manifest, /xml/),
    manifest.status === 200 && !isManifest && say.noManifest,
    isManifest && elsewhere(xml, base),
    isManifest && otherVersion(xml, built.version),
  );

  const page = await ask("taskpane.html");
  note("taskpane.html", ...plain(page, /^text\/html/), ...framed(page), kept(page));
  for (const script of page.status === 200 ? ownScripts(page.text) : []) {
    note(script, ...plain(await ask(script), /javascript/), !HASHED.test(script) && kept(await ask(script)));
  }
  const functions = await ask("functions.js");
  note("functions.js", ...plain(functions, /javascript/), kept(functions));

  for (const [file, wanted] of Object.entries(built.metadata)) {
    const answer = await ask(file);
    note(
      file,
      ...plain(answer, /json/),
      kept(answer),
      ...(answer.status === 200 ? metadataFaults(answer, wanted) : []),
    );
  }

  const icons = isManifest ? [...xml.matchAll(/Value="([^"]+\.png)"/g)].map(([, url = ""]) => url) : [];
  for (const icon of new Set(icons.filter((url) => url.startsWith(`${base}/`)))) {
    const answer = await ask(icon);
    const isLost = /no-store|no-cache/i.test(answer.header("cache-control"));
    note(icon.slice(base.length + 1), ...plain(answer, /^image\/png/), isLost && say.iconNotKept);
  }
  return points;
}

/** @param {string} address */
function baseOf(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Unreachable(address);
  return (url.origin + url.pathname).replace(/\/(manifest\.xml|taskpane\.html)?$/, "");
}

/**
 * @param {string} url
 * @param {typeof fetch} get
 * @returns {Promise<Answer>}
 */
async function answerOf(url, get) {
  try {
    // As Excel on the web asks, and without following: Office follows no redirect to a page that asks who one is.
    const response = await get(url, {
      headers: { Origin: EXCEL_ORIGIN },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (Number(response.headers.get("content-length") ?? 0) > LARGEST) throw new Error(`> ${LARGEST} B`);
    const text = await response.text();
    return { status: response.status, header: (name) => response.headers.get(name) ?? "", text };
  } catch (error) {
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause : error).message : String(error);
    throw new Unreachable(`${url}: ${reason}`);
  }
}

/** @param {Answer} answer @param {RegExp} type @returns {(Words | false)[]} */
function plain({ status, header }, type) {
  if (status !== 200) return [status >= 300 && status < 400 ? say.redirected(status) : say.notThere(status)];
  const told = header("content-type");
  return [!type.test(told) && say.otherType(told)];
}

/** @param {Answer} page @returns {(Words | false)[]} */
function framed({ status, header }) {
  if (status !== 200) return [];
  const ancestors = /frame-ancestors([^;]*)/i.exec(header("content-security-policy"))?.[1];
  const allows =
    ancestors === undefined ||
    /(^|\s)(\*|https:|https:\/\/\*\.officeapps\.live\.com|\*\.officeapps\.live\.com)(\s|$)/.test(ancestors);
  return [header("x-frame-options") !== "" && say.frameOptions(header("x-frame-options")), !allows && say.notFramed];
}

/** @param {Answer} answer */
function kept({ status, header }) {
  if (status !== 200) return false;
  const cache = header("cache-control");
  const seconds = Number(/max-age=(\d+)/i.exec(cache)?.[1] ?? 0);
  return (/immutable/i.test(cache) || (seconds > LONGEST_KEPT_S && !/no-cache/i.test(cache))) && say.keptTooLong(cache);
}

/** @param {Answer} answer @param {unknown} wanted @returns {(Words | false)[]} */
function metadataFaults({ header, text }, wanted) {
  const origin = header("access-control-allow-origin");
  /** @type {unknown} */
  let served;
  try {
    served = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return [say.notJson];
  }
  return [
    origin !== "*" && origin !== EXCEL_ORIGIN && say.noOrigin(origin),
    JSON.stringify(served) !== JSON.stringify(wanted) && say.otherFunctions,
  ];
}

/** @param {string} xml @param {string} base */
function elsewhere(xml, base) {
  const addresses = [...xml.matchAll(/(?:DefaultValue|Value)="(https?:[^"]+)"/g)].map(([, url = ""]) => url);
  const strange = addresses.find((url) => !url.startsWith(`${base}/`));
  return strange !== undefined && say.elsewhere(strange, base);
}

/** @param {string} xml @param {string} version */
function otherVersion(xml, version) {
  const served = /<Version>([^<]*)</.exec(xml)?.[1] ?? "";
  return served !== version && say.otherVersion(served, version);
}

/** The page's scripts that the same server hosts. @param {string} html */
function ownScripts(html) {
  return [...html.matchAll(/<script[^>]* src="?([^">\s]+)/g)]
    .map(([, src = ""]) => src)
    .filter((src) => !/^[a-z]+:/.test(src));
}

const say = {
  notHttps: {
    vi: "Địa chỉ không phải https. Excel chỉ nhận https: cài chứng thư cho máy chủ.",
    en: "The address is not https, which Excel demands: install a certificate on the server.",
  },
  /** @param {number} status */
  notThere: (status) => ({
    vi: `Máy chủ trả lời ${status}. Chép cả thư mục dist/addin lên máy chủ, cho phép đọc không cần đăng nhập.`,
    en: `The server answers ${status}. Copy all of dist/addin there, readable without signing in.`,
  }),
  /** @param {number} status */
  redirected: (status) => ({
    vi: `Máy chủ chuyển sang địa chỉ khác (${status}). Trả tệp ngay tại địa chỉ này, không qua trang đăng nhập.`,
    en: `The server redirects (${status}). Serve the file at this very address, with no sign-in page before it.`,
  }),
  /** @param {string} type */
  otherType: (type) => ({
    vi: `Content-Type là “${type || "không có"}”, sai loại tệp. Dùng tệp cấu hình mẫu đi kèm (docs/deployment.md).`,
    en: `Content-Type is "${type || "missing"}", not that of such a file. Use the ready-made settings (docs/deployment.md).`,
  }),
  noManifest: {
    vi: "Tệp này không phải manifest của tiện ích. Chép lại dist/addin/manifest.xml.",
    en: "This is no manifest of an add-in. Copy dist/addin/manifest.xml again.",
  },
  /** @param {string} strange @param {string} base */
  elsewhere: (strange, base) => ({
    vi: `Manifest trỏ đến nơi khác (${strange}). Dựng lại: npm run build -- --env base=${base.replace(/^http:/, "https:")}`,
    en: `The manifest points elsewhere (${strange}). Build again: npm run build -- --env base=${base.replace(/^http:/, "https:")}`,
  }),
  /** @param {string} served @param {string} version */
  otherVersion: (served, version) => ({
    vi: `Manifest trên máy chủ là bản ${served}, bản đang có ở đây là ${version}. Chép bản mới lên và cập nhật ở Microsoft 365.`,
    en: `The server's manifest has version ${served}, the one here ${version}. Copy the new one and update it in Microsoft 365.`,
  }),
  /** @param {string} value */
  frameOptions: (value) => ({
    vi: `Máy chủ gửi X-Frame-Options: ${value}, Excel trên web sẽ không hiện được khung. Bỏ tiêu đề này.`,
    en: `The server sends X-Frame-Options: ${value}, so Excel on the web cannot show the pane. Remove that header.`,
  }),
  notFramed: {
    vi: `Content-Security-Policy không cho Excel trên web hiện khung. Gửi: ${FRAME_ANCESTORS}`,
    en: `Content-Security-Policy does not let Excel on the web show the pane. Send: ${FRAME_ANCESTORS}`,
  },
  /** @param {string} cache */
  keptTooLong: (cache) => ({
    vi: `Cache-Control: ${cache}. Sau mỗi lần nâng cấp máy người dùng vẫn giữ bản cũ. Gửi: no-cache`,
    en: `Cache-Control: ${cache}. After a release people would keep the old file. Send: no-cache`,
  }),
  iconNotKept: {
    vi: "Cache-Control cấm lưu biểu tượng, Office sẽ không hiện. Bỏ no-cache, no-store cho tệp .png.",
    en: "Cache-Control forbids keeping the icon, so Office does not show it. No no-cache or no-store for .png.",
  },
  /** @param {string} origin */
  noOrigin: (origin) => ({
    vi: `Access-Control-Allow-Origin là “${origin || "không có"}”: Excel trên web sẽ không có hàm ITSCORE. Gửi: *`,
    en: `Access-Control-Allow-Origin is "${origin || "missing"}": Excel on the web will have no ITSCORE functions. Send: *`,
  }),
  notJson: {
    vi: "Không đọc được tệp này (không phải JSON). Chép lại tệp từ dist/addin.",
    en: "This file cannot be read (it is no JSON). Copy it from dist/addin again.",
  },
  otherFunctions: {
    vi: "Khác với bản được dựng ở đây. Dựng lại rồi chép cả thư mục dist/addin lên.",
    en: "It differs from the one that is built here. Build again and copy all of dist/addin.",
  },
};

/** @returns {Promise<Built>} */
async function builtHere() {
  const xml = await readFile(resolve(import.meta.dirname, "../../manifest.xml"), "utf8");
  const { en, vi } = await functionsMetadata();
  return {
    version: /<Version>([^<]*)</.exec(xml)?.[1] ?? "",
    metadata: { "functions.json": en, "functions-vi.json": vi },
  };
}

/**
 * @param {string[]} given the arguments of the command
 * @param {() => Promise<Built>} [loadBuilt]
 * @param {typeof fetch} [get]
 * @returns {Promise<number>} its exit code
 */
export async function main([address, ...more], loadBuilt = builtHere, get = fetch) {
  if (address === undefined || more.length > 0) {
    console.error("Dùng / usage: npm run check:server -- https://addins.example.gov.vn/itscore");
    return 2;
  }
  try {
    const points = await checkServer(address, await loadBuilt(), get);
    for (const { what, fault } of points)
      console.log(fault ? `✗ ${what}\n    ${fault.vi}\n    ${fault.en}` : `✓ ${what}`);
    const faults = points.filter(({ fault }) => fault !== null).length;
    console.log(
      faults === 0 ? "Máy chủ đã sẵn sàng. / The server is ready." : `Còn ${faults} điểm cần sửa. / ${faults} to mend.`,
    );
    return faults === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    console.error(
      `Không hỏi được máy chủ. Kiểm tra địa chỉ, mạng và chứng thư.\nThe server cannot be asked. Check address, network and certificate.\n${error.message}`,
    );
    return 2;
  }
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main(process.argv.slice(2));
