import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { xlsxWords } from "../../src/locales/xlsx";
import { FileProblem } from "../../src/workbook/file-problem";
import { readContents } from "../../src/workbook/read/read-contents";
import { Random } from "../random";
import { sampleOr } from "../thorough";
import { buildBook, joined, sheetXml } from "./build-zip";
import { hostileFiles } from "./hostile-files";
import type { Refusal } from "./read-hostile-files";

/** Everything that a file shows, as text; or the problem for which it is refused. Anything else that is thrown is a fault. */
function readingOf(bytes: Uint8Array): string | FileProblem {
  try {
    const { customXml, ...contents } = readContents(bytes);
    return JSON.stringify({ ...contents, customXml: customXml() });
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

describe("a hostile file is refused", () => {
  let refusals: readonly Refusal[] = [];

  beforeAll(async () => {
    const script = join(import.meta.dirname, "read-hostile-files.ts");
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--max-old-space-size=256", "--import", "tsx", script],
      { maxBuffer: 10_000_000 },
    );
    refusals = JSON.parse(stdout) as Refusal[];
  }, 120_000);

  test.each(hostileFiles)("$what", ({ what, problem }) => {
    const { error = "" } = refusals.find((refusal) => refusal.what === what) ?? {};
    expect(error.slice(0, `FileProblem: ${problem}`.length)).toBe(`FileProblem: ${problem}`);
  });

  test("within the memory that a browser has to spare", () => {
    // Node itself, the compiler of the script and the making of the files take the greater part of it.
    expect(Math.max(...refusals.map(({ peakMegabytes }) => peakMegabytes))).toBeLessThan(600);
  });

  test("with words for everybody", () => {
    const codes = new Set(hostileFiles.map(({ problem }) => problem.replace(/:.*/, "")));
    expect(codes.size).toBeGreaterThan(9);
    for (const code of codes)
      expect(Object.keys(xlsxWords)).toEqual(expect.arrayContaining([`problem.${code}`, `problem.${code}.do`]));
  });
});

describe("what would only harm somebody who looked at it", () => {
  const good = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const withRest = (rest: string): unknown => {
    const xml = sheetXml(good).replace("</worksheet>", `${rest}</worksheet>`);
    return readContents(buildBook({ parts: { "xl/worksheets/sheet1.xml": xml } })).sheets[0]?.values;
  };

  test.each([
    ["a merge of the whole sheet", '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    [
      "a validation of the whole sheet",
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ],
    [
      "a conditional format of the whole sheet",
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    ],
    ["a hundred thousand merges", `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`],
    ["a link", '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>'],
  ])("is passed over: %s", (_what, rest) => {
    expect(withRest(rest)).toEqual([[1]]);
  });

  test("is passed over: a size of the sheet that is not its size", () => {
    const xml = sheetXml(good).replace(
      "<sheetData>",
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>',
    );
    expect(readContents(buildBook({ parts: { "xl/worksheets/sheet1.xml": xml } })).sheets[0]?.values).toEqual([[1]]);
  });

  test("is passed over: formats of rows down to the last", () => {
    expect(
      readContents(buildBook({ sheets: { A: `${good}<row r="1048576" ht="30" hidden="1"/>` } })).sheets[0]?.values,
    ).toEqual([[1]]);
  });
});

describe("a file that was damaged on its way", () => {
  const row = (number: number): string =>
    `<row r="${number}"><c r="A${number}" t="s"><v>${number % 40}</v></c><c r="B${number}"><v>${number / 7}</v></c><c r="C${number}"><f>IF(B${number}&gt;3,B${number}*2,"")</f><v>${(2 * number) / 7}</v></c></row>`;
  const good = buildBook({
    sheets: {
      Phiếu: Array.from({ length: 200 }, (_, index) => row(index + 1)).join(""),
      ITSCORE_1: '<row r="1"><c r="A1" t="inlineStr"><is><t>ITSCORE</t></is></c></row>',
    },
    strings: Array.from({ length: 40 }, (_, index) => `<si><t>Tiêu chí số ${index}</t></si>`).join(""),
    parts: {
      "docProps/custom.xml":
        '<Properties><property name="ITSCORE.fingerprint"><lpwstr>0a1b2c3d</lpwstr></property></Properties>',
      "customXml/item1.xml": '<rubric xmlns="urn:itscore">eyJpZCI6ImJpbmgtdGh1YW4ifQ==</rubric>',
      "xl/styles.xml": "<styleSheet/>",
    },
    packageRelations: [["custom-properties", "docProps/custom.xml"]],
  });
  const undamaged = readingOf(good) as string;

  const damages: Readonly<Record<string, (random: Random) => Uint8Array>> = {
    "bytes changed": (random) => {
      const bytes = good.slice();
      for (let count = random.int(1, 3); count > 0; count -= 1)
        bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
      return bytes;
    },
    "a bit changed": (random) => {
      const bytes = good.slice();
      const at = random.int(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
      return bytes;
    },
    "a bit of the headers changed": (random) => {
      // The directory and the record at the end of the file, and the first header.
      const bytes = good.slice();
      const directory = new DataView(good.buffer, good.byteOffset).getUint32(good.length - 6, true);
      const at = random.pick([random.int(0, 60), random.int(directory, bytes.length - 1)]);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
      return bytes;
    },
    "the end lost": (random) => good.slice(0, random.int(0, good.length - 1)),
    "a piece lost": (random) => {
      const from = random.int(0, good.length - 1);
      return joined([good.subarray(0, from), good.subarray(random.int(from + 1, good.length))]);
    },
    "a piece doubled": (random) => {
      const from = random.int(0, good.length - 2);
      const to = random.int(from + 1, good.length);
      return joined([good.subarray(0, to), good.subarray(from)]);
    },
  };

  test.each(Object.entries(damages))("is refused, or shows exactly what it showed before: %s", (_what, damage) => {
    expect(undamaged).toContain("Tiêu chí số 39");
    const random = new Random(Date.now() % 1_000_000);
    const cases = sampleOr(100, 400);
    let refused = 0;
    for (let count = 0; count < cases; count += 1) {
      const bytes = damage(random);
      const reading = readingOf(bytes);
      if (reading instanceof FileProblem) refused += 1;
      else expect(reading === undamaged, `seed ${random.seed}, case ${count}`).toBe(true);
    }
    expect(refused, `seed ${random.seed}`).toBeGreaterThan(cases / 4);
  });
});
