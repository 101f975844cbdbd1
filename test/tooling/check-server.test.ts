import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { checkServer, main, Unreachable } from "../../src/tooling/check-server.mjs";
import { ASK_AGAIN, FRAME_ANCESTORS, HASHED, KEEP, KEEP_ICONS } from "../../src/tooling/hosting/headers.mjs";
import { rehost } from "../../src/tooling/manifest.mjs";

// A server of an agency, played on this machine; to the check it is https://addins.example.gov.vn/itscore.

const BASE = "https://addins.example.gov.vn/itscore";
const hosting = join(import.meta.dirname, "../../src/tooling/hosting");
const xml = readFileSync(join(import.meta.dirname, "../../manifest.xml"), "utf8");
const metadata = {
  "functions.json": { functions: [{ id: "RATIO" }] },
  "functions-vi.json": { functions: [{ id: "RATIO" }] },
};
const built = { version: /<Version>([^<]*)</.exec(xml)?.[1] ?? "", metadata };

interface File {
  status?: number;
  headers: Record<string, string>;
  body: string;
}

const SCRIPT = "taskpane.0123456789.js";
const asExpected = (): Record<string, File> => {
  const file = (type: string, body: string, headers: Record<string, string> = {}): File => ({
    headers: { "Content-Type": type, "Cache-Control": ASK_AGAIN, ...headers },
    body,
  });
  const json = (value: unknown): File =>
    file("application/json; charset=utf-8", JSON.stringify(value, null, 1), { "Access-Control-Allow-Origin": "*" });
  const icon = (): File => file("image/png", "png", { "Cache-Control": KEEP_ICONS });
  return {
    "manifest.xml": file("application/xml", rehost(xml, BASE)),
    "taskpane.html": file(
      "text/html; charset=utf-8",
      `<script src="https://cdn.example/office.js"></script><script defer src="${SCRIPT}"></script>`,
      {
        "Content-Security-Policy": FRAME_ANCESTORS,
      },
    ),
    [SCRIPT]: file("text/javascript; charset=utf-8", "", { "Cache-Control": KEEP }),
    "functions.js": file("text/javascript", ""),
    "functions.json": json(metadata["functions.json"]),
    "functions-vi.json": json(metadata["functions-vi.json"]),
    ...Object.fromEntries([16, 32, 64, 80].map((size) => [`assets/icon-${size}.png`, icon()])),
  };
};

let files: Record<string, File>;
let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const found = files[(request.url ?? "").slice(1)];
    if (!found) response.writeHead(404).end();
    else response.writeHead(found.status ?? 200, found.headers).end(found.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  files = asExpected();
});

const played: typeof fetch = (url, init) =>
  fetch((typeof url === "string" ? url : "").replace(BASE, `http://127.0.0.1:${port}`), init);
const faults = async (address = BASE): Promise<string[]> =>
  (await checkServer(address, built, played)).flatMap(({ what, fault }) => (fault ? [`${what}: ${fault.en}`] : []));

/** A change of one file's headers. */
const says = (name: string, headers: Record<string, string>) => () => {
  const file = files[name];
  if (!file) throw new Error(name);
  file.headers = { ...file.headers, ...headers };
};
const drops = (name: string, header: string) => () => {
  const { [header]: dropped, ...rest } = files[name]?.headers ?? {};
  expect(dropped).toBeDefined();
  files[name] = { body: files[name]?.body ?? "", headers: rest };
};
const gone = (name: string) => () => {
  files = Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));
};
const becomes = (name: string, change: Partial<File>) => () => {
  files[name] = { headers: {}, body: "", ...files[name], ...change };
};

describe("a server as it should be", () => {
  test.each([BASE, `${BASE}/`, `${BASE}/manifest.xml`, `${BASE}/taskpane.html`])(
    "has no fault, asked as %s",
    async (address) => {
      expect(await faults(address)).toEqual([]);
    },
  );

  test("is asked for every page, script, function file and icon", async () => {
    const points = await checkServer(BASE, built, played);
    expect(new Set(points.map(({ what }) => what))).toEqual(new Set(["https", ...Object.keys(files)]));
    expect(points.length).toBe(1 + Object.keys(files).length);
  });
});

test.each([
  ["a missing manifest", "manifest.xml", gone("manifest.xml"), /answers 404/],
  [
    "a sign-in page before it",
    "manifest.xml",
    becomes("manifest.xml", { status: 302, headers: { Location: "/login" } }),
    /redirects \(302\)/,
  ],
  [
    "a page in place of the manifest",
    "manifest.xml",
    becomes("manifest.xml", { body: "<html></html>" }),
    /no manifest/,
  ],
  [
    "a manifest of another place",
    "manifest.xml",
    becomes("manifest.xml", { body: xml }),
    /points elsewhere \(https:\/\/localhost:3000/,
  ],
  [
    "an older manifest",
    "manifest.xml",
    becomes("manifest.xml", { body: rehost(xml, BASE).replace(/<Version>.*</, "<Version>0.9.0.0<") }),
    /has version 0\.9\.0\.0/,
  ],
  ["a missing page", "taskpane.html", gone("taskpane.html"), /answers 404/],
  ["a page as plain text", "taskpane.html", says("taskpane.html", { "Content-Type": "text/plain" }), /"text\/plain"/],
  [
    "frames forbidden",
    "taskpane.html",
    says("taskpane.html", { "X-Frame-Options": "SAMEORIGIN" }),
    /X-Frame-Options: SAMEORIGIN/,
  ],
  [
    "frames of Excel forbidden",
    "taskpane.html",
    says("taskpane.html", { "Content-Security-Policy": "frame-ancestors 'self'" }),
    /does not let Excel on the web/,
  ],
  [
    "a page that is kept for a year",
    "taskpane.html",
    says("taskpane.html", { "Cache-Control": KEEP }),
    /would keep the old file/,
  ],
  ["a missing script", SCRIPT, gone(SCRIPT), /answers 404/],
  ["a script of no type", SCRIPT, drops(SCRIPT, "Content-Type"), /"missing"/],
  ["no functions.js", "functions.js", gone("functions.js"), /answers 404/],
  [
    "no other origin allowed",
    "functions.json",
    drops("functions.json", "Access-Control-Allow-Origin"),
    /no ITSCORE functions/,
  ],
  [
    "only its own origin allowed",
    "functions-vi.json",
    says("functions-vi.json", { "Access-Control-Allow-Origin": BASE }),
    /no ITSCORE functions/,
  ],
  [
    "functions of another release",
    "functions.json",
    becomes("functions.json", { body: '{"functions":[]}' }),
    /differs/,
  ],
  ["functions that are no JSON", "functions-vi.json", becomes("functions-vi.json", { body: "<html>" }), /no JSON/],
  [
    "functions as plain text",
    "functions.json",
    says("functions.json", { "Content-Type": "text/plain" }),
    /"text\/plain"/,
  ],
  [
    "functions kept for long",
    "functions.json",
    says("functions.json", { "Cache-Control": "max-age=999999" }),
    /would keep/,
  ],
  ["a missing icon", "assets/icon-16.png", gone("assets/icon-16.png"), /answers 404/],
  [
    "an icon that may not be kept",
    "assets/icon-32.png",
    says("assets/icon-32.png", { "Cache-Control": "no-store" }),
    /does not show it/,
  ],
])("%s is named with what to do", async (_, what, make, words) => {
  make();
  const found = await faults();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${what.replaceAll(".", "\\.")}: `));
  expect(found[0]).toMatch(words);
});

test("a server without https is told", async () => {
  const found = await checkServer(`http://127.0.0.1:${port}`, built);
  expect(found.find(({ what }) => what === "https")?.fault?.en).toMatch(/not https/);
});

test.each(["", "itscore", "ftp://example.org/"])("%j cannot be asked", async (address) => {
  await expect(checkServer(address, built, played)).rejects.toThrow(Unreachable);
});

test("a server that is not there cannot be asked", async () => {
  const nobody: typeof fetch = () =>
    Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") }));
  await expect(checkServer(BASE, built, nobody)).rejects.toThrow(/ECONNREFUSED/);
});

describe("the command", () => {
  let lines: string[];
  const said = (): string => lines.join("\n");
  const run = (...given: string[]) => main(given, () => Promise.resolve(built), played);
  beforeEach(() => {
    lines = [];
    for (const way of ["log", "error"] as const)
      vi.spyOn(console, way).mockImplementation((...words: unknown[]) => {
        lines.push(words.join(" "));
      });
  });
  afterEach(() => vi.restoreAllMocks());

  test("ends with 0 where all is right", async () => {
    expect(await run(BASE)).toBe(0);
    expect(said()).toContain("Máy chủ đã sẵn sàng. / The server is ready.");
  });

  test("ends with 1 where something is to be mended, and says what in both languages", async () => {
    drops("functions.json", "Access-Control-Allow-Origin")();
    expect(await run(BASE)).toBe(1);
    expect(said()).toContain("Excel trên web sẽ không có hàm ITSCORE");
    expect(said()).toContain("Excel on the web will have no ITSCORE functions");
    expect(said()).toContain("1 to mend");
  });

  test.each([[[]], [[BASE, BASE]], [["example.org"]]])("ends with 2 for %j", async (given) => {
    expect(await run(...given)).toBe(2);
    expect(said()).not.toBe("");
  });
});

describe("the ready-made settings", () => {
  test.each(["web.config", "htaccess", "nginx.conf"])("%s says what Excel asks for", (name) => {
    const settings = readFileSync(join(hosting, name), "utf8");
    expect(settings).toContain(FRAME_ANCESTORS);
    expect(settings).toContain("Access-Control-Allow-Origin");
    expect(settings).toContain("text/javascript");
    expect(settings).toContain("application/json");
    expect(settings).not.toMatch(/X-Frame-Options["' ]+(value=|DENY|SAMEORIGIN)/);
  });

  test.each(["htaccess", "nginx.conf"])("%s keeps what may be kept and no more", (name) => {
    const settings = readFileSync(join(hosting, name), "utf8");
    for (const value of [KEEP, ASK_AGAIN, KEEP_ICONS, HASHED.source]) expect(settings).toContain(value);
  });
});
