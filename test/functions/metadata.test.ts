import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { englishMetadata, functionsMetadata, translated } from "../../src/functions/metadata.mjs";
import versions from "./manifest-versions.json";

// Excel keeps functions.json until the manifest has a higher version (office-js #3316, Excel-Custom-Functions #301): people
// would go on with the functions of before. So a change of what Excel is told about them after a release needs a higher version
// in package.json and manifest.xml, and a line in manifest-versions.json. Until a version is released its line may change;
// those of released versions never do.
describe("the version of the manifest", () => {
  const known: Readonly<Record<string, string>> = versions;
  const order = (version: string): number => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);

  test("is one under which Excel was told of these very functions", async () => {
    const manifest = await readFile(join(import.meta.dirname, "../../manifest.xml"), "utf8");
    const version = /<Version>([\d.]+)</.exec(manifest)?.[1] ?? "";
    const told = createHash("sha256")
      .update(JSON.stringify(await functionsMetadata()))
      .digest("hex");
    expect({ version, told }).toEqual({ version, told: known[version] });
  });

  test("rises with every line", () => {
    const numbers = Object.keys(known).map(order);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });
});

describe("the metadata of the custom functions", () => {
  test("says the same of every function in both languages but for the words", async () => {
    const { en, vi: vietnamese } = await functionsMetadata();
    const shape = ({ functions }: typeof en) =>
      functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ description, ...rest }) => ({ ...rest, described: description !== "" })),
      }));
    expect(shape(vietnamese)).toEqual(shape(en));
    expect(en.functions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["RATIO", "TIER", "BAND", "CHOICE", "YESNO", "UNITS", "TOTAL"]),
    );
  });

  const ratio = {
    functions: [
      {
        id: "RATIO",
        name: "RATIO",
        description: "d",
        parameters: [{ name: "numerator", description: "n" }],
        result: {},
      },
    ],
  };

  test("lists every Vietnamese text that is missing, and every one that belongs to nothing", () => {
    const texts = {
      RATIO: { description: "", parameters: { denominator: "mẫu số" } },
      TIER: { description: "bậc", parameters: {} },
    };
    expect(() => translated(ratio, texts)).toThrow(
      [
        "functions.vi.json:",
        "  RATIO: no Vietnamese description",
        "  RATIO(denominator): no such parameter",
        "  RATIO(numerator): no Vietnamese description",
        "  TIER: no such function",
      ].join("\n"),
    );
  });

  test("refuses an id that a workbook could not keep for ever", async () => {
    const folder = await mkdtemp(join(tmpdir(), "itscore-metadata-"));
    const file = join(folder, "functions.ts");
    await writeFile(
      file,
      "/**\n * Points.\n * @customfunction RATIO TI_LE\n * @param n Numerator.\n */\nexport function ratio(n: number): number {\n  return n;\n}\n",
    );
    await expect(englishMetadata(file)).rejects.toThrow(/id and name differ/);
    await rm(folder, { recursive: true });
  });
});

test("every function that Excel is told of has its code registered under that id, and no other has", async () => {
  const registered: string[] = [];
  vi.resetModules();
  vi.stubGlobal("CustomFunctions", { associate: (id: string) => registered.push(id) });
  await import("../../src/functions/register");
  vi.unstubAllGlobals();
  const { en } = await functionsMetadata();
  expect(registered.sort()).toEqual(en.functions.map(({ id }) => id).sort());
});
