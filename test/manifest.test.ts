import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEVELOPMENT_BASE, hostingBase, rehost } from "../src/tooling/manifest.mjs";

// What Microsoft's schema cannot see, and what Excel punishes with silence: a button that is not
// there, functions that hang, an add-in that is not offered.

const root = resolve(import.meta.dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8").replace(/<!--[\s\S]*?-->/g, "");

interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly values: readonly string[];
  readonly locales: readonly string[];
}

const all = (pattern: RegExp, text = manifest): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
const first = (pattern: RegExp, text = manifest): string => pattern.exec(text)?.[1] ?? "";

const resources: readonly Resource[] = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((kind) => {
  const block = first(new RegExp(`<bt:${kind}>([\\s\\S]*?)</bt:${kind}>`));
  return [...block.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"([\s\S]*?)(?=<bt:(?:Image|Url|String) |$)/g)].map(
    ([, id = "", body = ""]) => ({
      kind,
      id,
      values: all(/(?:DefaultValue|Value)="([^"]*)"/g, body),
      locales: all(/Locale="([^"]*)"/g, body),
    }),
  );
});
const used = all(/\bresid="([^"]+)"/g);

describe("the version", () => {
  const parts = first(/<Version>([\d.]+)<\/Version>/).split(".");

  test("is that of package.json, in Office's four numbers", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(parts.join(".")).toBe(`${version}.0`);
  });

  test("is at least 1.0: Microsoft's validation refuses lower ones", () => {
    expect(parts).toHaveLength(4);
    expect(Number(parts[0])).toBeGreaterThanOrEqual(1);
  });

  test("stands on top of the change log", () => {
    const [top] = readFileSync(join(root, "CHANGELOG.md"), "utf8").match(/^## \[.*$/m) ?? [];
    expect(top).toContain(`[${parts.slice(0, 3).join(".")}]`);
  });
});

describe("resources of the manifest", () => {
  test("there are some of every kind", () => {
    expect(new Set(resources.map(({ kind }) => kind)).size).toBe(4);
  });

  test("every resid that is used is defined once, and every one that is defined is used", () => {
    const ids = resources.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...new Set(used)].sort());
  });

  test("no resid is longer than the 32 characters that Office takes", () => {
    expect(resources.map(({ id }) => id).filter((id) => id.length > 32)).toEqual([]);
  });

  test("short texts have at most 125 characters, long ones at most 250", () => {
    const tooLong = (kind: string, limit: number): string[] =>
      resources
        .filter((resource) => resource.kind === kind)
        .flatMap(({ values }) => values.filter((value) => value.length > limit));
    expect(tooLong("ShortStrings", 125)).toEqual([]);
    expect(tooLong("LongStrings", 250)).toEqual([]);
    expect(
      all(/<(?:DisplayName|ProviderName)[^>]*?DefaultValue="([^"]*)"/g).filter((value) => value.length > 125),
    ).toEqual([]);
    expect(first(/<Description DefaultValue="([^"]*)"/).length).toBeLessThanOrEqual(250);
  });

  test("every text that people read has its English", () => {
    const translated = (id: string): readonly string[] =>
      resources.find((resource) => resource.id === id)?.locales ?? [];
    const read = resources.filter(
      ({ kind, id }) => /Strings$/.test(kind) && !["Functions.Namespace", "Tab.Label"].includes(id),
    );
    expect(read.length).toBeGreaterThan(6);
    for (const { id } of read) {
      expect(translated(id), id).toEqual(["en-US"]);
    }
  });
});

describe("languages of the manifest", () => {
  test("Vietnamese comes first and does not override itself", () => {
    expect(first(/<DefaultLocale>(.*?)</)).toBe("vi-VN");
    expect(all(/<(?:bt:)?Override Locale="([^"]*)"/g)).not.toContain("vi-VN");
  });

  test("language tags are complete", () => {
    for (const tag of all(/Locale="([^"]*)"/g)) expect(tag).toMatch(/^[a-z]{2,3}-[A-Z]{2}$/);
  });

  test("functions are described in Vietnamese, and in English to an English Excel", () => {
    const metadata = resources.find(({ id }) => id === "Functions.Metadata.Url");
    expect(metadata?.values).toEqual([`${DEVELOPMENT_BASE}/functions-vi.json`, `${DEVELOPMENT_BASE}/functions.json`]);
    expect(metadata?.locales).toEqual(["en-US"]);
  });
});

describe("the shared runtime", () => {
  const inside = (element: string): string => first(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`));

  test("pane, functions and commands share one page, or the functions hang", () => {
    const runtime = first(/<Runtime resid="([^"]+)" lifetime="long"\/>/);
    expect(runtime).not.toBe("");
    expect(first(/resid="([^"]+)"/, inside("Page"))).toBe(runtime);
    expect(first(/<FunctionFile resid="([^"]+)"/)).toBe(runtime);
    const panes = [...manifest.matchAll(/<Action xsi:type="ShowTaskpane">([\s\S]*?)<\/Action>/g)];
    expect(panes.length).toBeGreaterThan(0);
    for (const [, pane = ""] of panes) expect(first(/<SourceLocation resid="([^"]+)"/, pane)).toBe(runtime);
    const page = resources.find(({ id }) => id === runtime);
    expect(page?.values).toEqual([first(/<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]+)"/)]);
  });

  test("the parts of a host come in the order in which Office reads them", () => {
    const places = [
      "<Runtimes>",
      "<AllFormFactors>",
      "<DesktopFormFactor>",
      "<GetStarted>",
      "<FunctionFile",
      "PrimaryCommandSurface",
    ];
    const positions = places.map((place) => manifest.indexOf(place));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  test("the floor is Excel LTSC 2021", () => {
    const sets = all(/<Set Name="([^"]+" MinVersion="[^"]+)"/g).map((set) => set.replace('" MinVersion="', " "));
    expect(sets).toEqual(["SharedRuntime 1.1", "ExcelApi 1.14", "CustomFunctionsRuntime 1.3"]);
  });

  test("there are no equivalent add-ins: they would hide this one", () => {
    expect(manifest).not.toContain("EquivalentAddins");
  });

  test("the namespace is ITSCORE for ever, because workbooks hold it", () => {
    expect(resources.find(({ id }) => id === "Functions.Namespace")).toMatchObject({
      values: ["ITSCORE"],
      locales: [],
    });
  });

  test("every command that the ribbon names is associated in commands.ts", async () => {
    const commands = await readFile(join(root, "src/commands/commands.ts"), "utf8");
    for (const name of all(/<FunctionName>(.*?)</g)) expect(commands).toContain(`associate("${name}"`);
  });
});

describe("icons", () => {
  const size = (url: string): string => {
    const png = readFileSync(join(root, "src/taskpane", url.slice(DEVELOPMENT_BASE.length)));
    expect(png.subarray(0, 8).toString("hex"), url).toBe("89504e470d0a1a0a");
    return `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`;
  };

  test("every ribbon image has the size it is declared with", () => {
    const declared = [...manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"\/>/g)];
    expect(new Set(declared.map(([, pixels]) => pixels))).toEqual(new Set(["16", "32", "80"]));
    for (const [, pixels = "", resid] of declared) {
      const url = resources.find(({ id }) => id === resid)?.values[0] ?? "";
      expect(size(url), url).toBe(`${pixels}×${pixels}`);
    }
  });

  test("the add-in's own icons are 32 and 64 pixels", () => {
    expect(size(first(/<IconUrl DefaultValue="([^"]+)"/))).toBe("32×32");
    expect(size(first(/<HighResolutionIconUrl DefaultValue="([^"]+)"/))).toBe("64×64");
  });
});

describe("addresses", () => {
  const addresses = (xml: string): string[] => all(/Value="([a-z]+:[^"]*)"/g, xml);

  test("all are https", () => {
    expect(addresses(manifest).length).toBeGreaterThan(5);
    expect(addresses(manifest).filter((address) => !address.startsWith("https://"))).toEqual([]);
  });

  test("a production build moves every one of them", () => {
    const moved = rehost(manifest, hostingBase("https://example.org/itscore/"));
    expect(moved).not.toContain("localhost");
    expect(addresses(moved).every((address) => address.startsWith("https://example.org/itscore/"))).toBe(true);
    expect(addresses(moved)).toHaveLength(addresses(manifest).length);
    expect(moved).not.toMatch(/itscore\/\//);
  });

  test.each([
    "http://example.org",
    "example.org/itscore",
    "/itscore",
    "",
    "https://example.org/?a=1",
    "https://user@example.org/",
  ])("%j is not a place to host an add-in", (base) => {
    expect(() => hostingBase(base)).toThrow(/https/);
  });
});

describe("read by Microsoft's manifest tool", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "itscore-manifest-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("the rewritten manifest is whole", async () => {
    const file = join(folder, "manifest.xml");
    await writeFile(file, rehost(await readFile(join(root, "manifest.xml"), "utf8"), "https://example.org/itscore"));
    const info = await OfficeAddinManifest.readManifestFile(file);
    expect(info).toMatchObject({
      displayName: "ITSCORE",
      defaultLocale: "vi-VN",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(info.defaultSettings?.sourceLocation).toBe("https://example.org/itscore/taskpane.html");
  });
});
