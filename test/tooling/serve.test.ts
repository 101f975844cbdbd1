import { request } from "node:http";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveFile, serve } from "../../src/tooling/serve.mjs";

describe("the local server", () => {
  let folder = "";
  let root = "";
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "itscore-serve-"));
    root = join(folder, "public");
    await mkdir(join(root, "sub"), { recursive: true });
    await mkdir(join(folder, "public-not"));
    await writeFile(join(folder, "secret.txt"), "secret");
    await writeFile(join(folder, "public-not/secret.txt"), "secret");
    await writeFile(join(root, "index.html"), "<p>trang</p>");
    await writeFile(join(root, "sub/mã số.json"), "{}");
    await writeFile(join(root, "main.js"), "");
    await writeFile(join(root, "functions.json"), "{}");
    await writeFile(join(root, "icon.png"), "");
    server = await serve({ root, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test("answers a folder with its index page", async () => {
    const response = await fetch(server.url);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe("<p>trang</p>");
  });

  test("answers when what it waits for is done, and not at all where that fails", async () => {
    let done = (): void => {};
    const waiting = await serve({ root, port: 0, after: new Promise<void>((resolve) => (done = resolve)) });
    let answered = false;
    const answer = fetch(waiting.url).then((response) => {
      answered = true;
      return response.status;
    });
    await fetch(server.url);
    expect(answered).toBe(false);
    done();
    expect(await answer).toBe(200);
    await waiting.close();

    const failing = await serve({ root, port: 0, after: Promise.reject(new Error("not built")) });
    await expect(fetch(failing.url)).rejects.toThrow();
    await failing.close();
  });

  test("names the type of a script and forbids keeping it", async () => {
    const { headers } = await fetch(`${server.url}main.js?v=1`);
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("lets Excel on the web, which asks from elsewhere, read what the functions are, and nothing else", async () => {
    const allowed = async (file: string): Promise<string | null> =>
      (await fetch(`${server.url}${file}`)).headers.get("access-control-allow-origin");
    expect([await allowed("functions.json"), await allowed("main.js"), await allowed("")]).toEqual(["*", null, null]);
  });

  test("lets Office keep icons, or it shows none", async () => {
    const { headers } = await fetch(`${server.url}icon.png`);
    expect(headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
  });

  test("finds files with Vietnamese names", async () => {
    expect((await fetch(`${server.url}sub/${encodeURIComponent("mã số.json")}`)).status).toBe(200);
  });

  // fetch cleans a path before sending it; an attacker does not.
  const statusOf = (path: string): Promise<number | undefined> =>
    new Promise((done, failed) => {
      request({ host: "127.0.0.1", port: server.port, path }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on("error", failed)
        .end();
    });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/sub/../../secret.txt",
    "/../public-not/secret.txt",
    "/%00",
    "/%zz",
    "/sub",
    "/none",
  ])("has nothing at %s", async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test("does not follow a link out of its folder", async () => {
    await symlink(join(folder, "secret.txt"), join(root, "link.txt"));
    expect(await resolveFile(root, "/link.txt")).toBeUndefined();
  });

  test("takes no orders", async () => {
    expect((await fetch(server.url, { method: "POST" })).status).toBe(405);
  });

  test("takes the next port when its own is in use, if told so", async () => {
    const second = await serve({ root, port: server.port, orNext: true });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
    await expect(serve({ root, port: server.port })).rejects.toThrow(/EADDRINUSE/);
  });
});
